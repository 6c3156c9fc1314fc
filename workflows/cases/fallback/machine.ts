/**
 * The way of a fall-back application. What the policy row says decides the first step: superseded by a general notice,
 * active at once, for an officer to decide, or not available.
 */
import { and, not } from 'xstate'
import { active, suspended } from './approval-chart.ts'
import { openingContext, type Live } from './context.ts'
import { overdue, reconciling, toConfirm } from './return-chart.ts'
import { fallback, note, reminder, signInBatch, signSeat } from './vocabulary.ts'

const superseded = { target: '#fallback.superseded', actions: ['seeOutage' as const] }
const permitted = {
  target: '#fallback.active',
  actions: ['seeOutage' as const, 'grantByRequest' as const, 'render-document' as const, 'check' as const],
}

/** What every pending application does when its outage is no longer what it was. The first that fits counts. */
const onOutageNews = [
  {
    guard: and(['outageNews', 'overAndNothingLeft']),
    target: '#fallback.moot',
    actions: ['seeOutage' as const],
  },
  { guard: and(['outageNews', 'noticePermits']), ...superseded },
  { guard: and(['outageNews', 'requestPermits']), ...permitted },
]

const stayInformed = {
  guard: 'outageNews' as const,
  actions: ['forgetNotice' as const, 'seeOutage' as const, 'awaitNotice' as const],
}

/** Between the first and the second officer any change of the outage voids what the first one proposed. */
const voidOnOutageNews = [
  ...onOutageNews,
  {
    guard: 'outageNews' as const,
    target: 'to-review',
    actions: [
      'forgetNotice' as const,
      'seeOutage' as const,
      'awaitNotice' as const,
      'voidProposal' as const,
      note('note.fallback.voided'),
    ],
  },
]

/** It stands on a list that officers signed; what its outage has become goes first. */
const inBatch = [
  ...onOutageNews,
  {
    guard: and(['grantable', 'mayGrantInBatch', 'byTwo']),
    target: '#fallback.active',
    actions: [
      'seeOutage' as const,
      'proposeInBatch' as const,
      signInBatch(1),
      signInBatch(2),
      'grantInBatch' as const,
      'render-document' as const,
    ],
  },
  {
    guard: and(['grantable', 'mayGrantInBatch']),
    target: '#fallback.active',
    actions: [
      'seeOutage' as const,
      'proposeInBatch' as const,
      signInBatch(1),
      'grantInBatch' as const,
      'render-document' as const,
    ],
  },
]

/** A published notice has begun to permit: nobody need decide any more. */
const onNoticeStart = { guard: 'noticePermits' as const, ...superseded }

/**
 * At each pure transition XState also works out a first state without an input, and throws it away: this one gets to
 * an end at once, where a context that makes the guards fail costs more than the transition itself.
 */
const nothing = {
  policy: { row: { mode: 'not-available', advice: null } },
  outage: null,
  now: { at: '', facts: {} },
} as unknown as Live

const inReview = fallback.createStateConfig({
  on: {
    release: { target: 'to-review', actions: ['release'] },
    'take-over': { actions: ['claim'] },
    recheck: { actions: ['check'] },
    'grant-in-batch': inBatch,
    propose: [
      ...onOutageNews,
      {
        guard: and(['grantable', 'secondNeeded']),
        target: 'proposed',
        actions: ['seeOutage', 'propose', signSeat(1)],
      },
      {
        guard: and(['grantable', not('secondNeeded')]),
        target: '#fallback.active',
        actions: ['seeOutage', 'propose', signSeat(1), 'grantProposed', 'render-document'],
      },
    ],
    refuse: [
      { guard: 'refusalNeedsSecond', target: 'proposed', actions: ['proposeRefusal', signSeat(1)] },
      { target: '#fallback.refused', actions: ['refuse'] },
    ],
    'return-for-completion': {
      guard: 'maySendBack',
      target: '#fallback.completion',
      actions: ['callForCompletion'],
    },
    // Another side is another row of the policy: the mode is run anew.
    'correct-side': [
      { guard: 'sideNotAvailable', target: '#fallback.not-available', actions: ['correctSide'] },
      { guard: 'sideNoticePermits', target: '#fallback.superseded', actions: ['correctSide', 'seeOutage'] },
      {
        guard: 'sideRequestPermits',
        target: '#fallback.active',
        actions: ['correctSide', 'seeOutage', 'grantByRequest', 'render-document'],
      },
      { actions: ['forgetNotice', 'correctSide', 'seeOutage', 'awaitNotice'] },
    ],
  },
})

const proposed = fallback.createStateConfig({
  on: {
    approve: [
      ...voidOnOutageNews,
      {
        guard: and(['secondPerson', 'refusalProposed']),
        target: '#fallback.refused',
        actions: [signSeat(2), 'refuseProposed'],
      },
      {
        guard: and(['secondPerson', not('refusalProposed')]),
        target: '#fallback.active',
        actions: [signSeat(2), 'grantProposed', 'render-document'],
      },
    ],
    'return-to-first': {
      guard: 'secondPerson',
      target: 'to-review',
      actions: ['voidProposal', note('note.fallback.returned-to-first')],
    },
    'outage-changed': voidOnOutageNews,
    'report-restored': [
      { guard: 'nothingLeft', target: '#fallback.moot' },
      {
        target: 'to-review',
        actions: ['markLate', 'voidProposal', note('note.fallback.late-decision')],
      },
    ],
  },
})

const restored = [
  { guard: 'nothingLeft' as const, target: '#fallback.moot' },
  { actions: ['markLate' as const, note('note.fallback.late-decision')] },
]

const pending = fallback.createStateConfig({
  initial: 'checking',
  entry: ['awaitNotice'],
  exit: ['forgetNotice'],
  after: {
    'first-look': {
      guard: and(['unclaimed', { type: 'notReminded', params: { code: 'note.fallback.first-look-missed' } }]),
      actions: [note('note.fallback.first-look-missed')],
    },
    'decision-near': reminder('note.fallback.decision-near'),
    'decision-due': reminder('note.fallback.decision-overdue'),
  },
  on: {
    checked: { actions: ['keepChecks'] },
    withdraw: { target: 'withdrawn' },
    'notice-starts': onNoticeStart,
    'report-restored': restored,
    'outage-changed': [...onOutageNews, stayInformed],
  },
  states: {
    checking: {
      entry: ['check'],
      on: {
        checked: { target: 'to-review', actions: ['keepChecks'] },
        claim: { target: 'in-review', actions: ['claim'] },
        'grant-in-batch': inBatch,
      },
    },
    'to-review': { on: { claim: { target: 'in-review', actions: ['claim'] }, 'grant-in-batch': inBatch } },
    'in-review': inReview,
    proposed,
  },
})

const completion = fallback.createStateConfig({
  entry: ['awaitNotice'],
  exit: ['forgetNotice', 'resumeClock'],
  after: {
    'completion-due': { target: 'pending.to-review', actions: [note('note.fallback.completion-missed')] },
  },
  on: {
    checked: { actions: ['keepChecks'] },
    resubmit: { target: 'received', actions: ['replaceAnswers', 'seeOutage'] },
    withdraw: { target: 'withdrawn' },
    'notice-starts': onNoticeStart,
    'report-restored': restored,
    'outage-changed': [...onOutageNews, stayInformed],
  },
})

/** Over, unless its outage opens again: then the same can be asked anew by one click. */
const askableAnew = {
  'apply-anew': {
    guard: 'askableAnew' as const,
    target: 'received',
    actions: ['applyAnew' as const, 'seeOutage' as const],
  },
  'outage-changed': { guard: 'reopenedNews' as const, actions: ['seeOutage' as const] },
}

const decide = (outcome: 'moot' | 'superseded' | 'not-available') => ({
  type: 'decideWithout' as const,
  params: { outcome },
})

export const fallbackMachine = fallback.createMachine({
  id: 'fallback',
  context: ({ input }) => (input ? openingContext(input.opening, input.now) : nothing),
  initial: 'received',
  on: { 'document-ready': { guard: 'documentExpected', actions: ['keepDocument'] } },
  states: {
    received: {
      always: [
        { guard: 'notAvailable', target: 'not-available' },
        { guard: 'overSinceAsked', target: 'moot' },
        { guard: 'noticePermits', target: 'superseded' },
        {
          guard: 'requestPermits',
          target: 'active',
          actions: ['grantByRequest', 'render-document', 'check'],
        },
        { target: 'pending', actions: ['takeUp'] },
      ],
    },
    pending,
    completion,
    active,
    suspended,
    reconciling,
    overdue,
    'to-confirm': toConfirm,
    reconciled: { type: 'final' },
    withdrawn: { type: 'final' },
    'not-available': { type: 'final', entry: [decide('not-available')] },
    moot: { entry: [decide('moot')], on: askableAnew },
    superseded: { entry: [decide('superseded')], on: askableAnew },
    refused: {
      on: {
        'interim-grant': { target: 'active', actions: ['grantInterim', 'render-document'] },
        'appeal-decided': [
          { guard: 'appealSendsBack', target: 'received', actions: ['keepAppeal', 'applyAnew', 'seeOutage'] },
          { actions: ['keepAppeal'] },
        ],
      },
    },
  },
})
