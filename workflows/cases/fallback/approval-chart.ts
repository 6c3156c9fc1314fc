/** The approval in use: extended, suspended and resumed, revoked, until its window closes. */
import { and, not } from 'xstate'
import { fallback, note, signSeat } from './vocabulary.ts'

/** Taking back for cause weighs more than giving: the policy says whether it takes a second person. */
const revoke = [
  {
    guard: and(['revocationNeedsSecond', not('waitsForSecond')]),
    actions: ['beginRound' as const, 'proposeRevocation' as const, signSeat(1)],
  },
  {
    guard: not('revocationNeedsSecond'),
    target: '#fallback.reconciling',
    actions: ['revoke' as const, 'render-document' as const],
  },
]

const approveRevocation = {
  guard: and(['secondPerson', 'revocationProposed']),
  target: '#fallback.reconciling',
  actions: [signSeat(2), 'revokeProposed' as const, 'render-document' as const],
}

const returnToFirst = {
  guard: and(['secondPerson', 'waitsForSecond']),
  actions: ['dropProposal' as const, note('note.fallback.returned-to-first')],
}

/** What rests on the outage falls with it; nobody is to blame, and what was used stays valid. */
const onCalledOff = {
  guard: 'calledOff' as const,
  target: '#fallback.reconciling',
  actions: ['seeOutage' as const, 'revokeByOutage' as const, 'render-document' as const],
}

/** The end of an appeal decides about what was granted while it was pending. */
const appealDecided = [
  {
    guard: and(['isInterim', 'appealDismissed']),
    target: '#fallback.reconciling',
    actions: ['keepAppeal' as const, 'revokeByAppeal' as const, 'render-document' as const],
  },
  { actions: ['keepAppeal' as const, 'confirmInterim' as const] },
]

const inEither = {
  checked: { actions: ['keepChecks' as const] },
  confirm: { guard: 'unverified' as const, actions: ['verify' as const] },
  'record-use': { actions: ['recordUse' as const] },
  'judge-use': { guard: 'usesHeld' as const, actions: ['judgeUse' as const] },
  // The key that signed the print was taken out of use.
  reprint: { actions: ['reprint' as const, 'render-document' as const] },
  'finish-early': { target: '#fallback.reconciling', actions: ['closeNow' as const] },
  'appeal-decided': appealDecided,
  revoke,
}

export const active = fallback.createStateConfig({
  after: {
    'window-ends': { target: 'reconciling', actions: ['closeNow'] },
    // For those whom the outage no longer covers: all of it, or a part.
    'suspend-due': [
      {
        guard: 'noticeOver',
        target: 'suspended',
        actions: ['suspendOutside', 'render-document', note('note.fallback.out-of-scope')],
      },
      {
        guard: 'partOver',
        target: 'active',
        reenter: true,
        actions: ['narrow', 'render-document', note('note.fallback.narrowed')],
      },
    ],
  },
  on: {
    ...inEither,
    'ask-extension': { guard: and(['windowOpen', 'mayExtend', 'notAsked']), actions: ['keepAsked'] },
    'decline-extension': {
      guard: 'isAsked',
      actions: ['dropAsked', note('note.fallback.extension-declined')],
    },
    extend: [
      {
        guard: and(['windowOpen', 'mayExtend', 'extensionNeedsSecond', not('waitsForSecond')]),
        actions: ['beginRound', 'proposeExtension', signSeat(1)],
      },
      {
        guard: and(['windowOpen', 'mayExtend', not('extensionNeedsSecond'), not('waitsForSecond')]),
        target: 'active',
        reenter: true,
        actions: ['beginRound', signSeat(1), 'extend', 'render-document'],
      },
    ],
    approve: [
      {
        guard: and(['outageNews', 'extensionProposed']),
        target: 'active',
        reenter: true,
        actions: ['seeOutage', 'adjustWindow', 'seeScope', 'dropProposal', note('note.fallback.voided')],
      },
      approveRevocation,
      {
        guard: and(['secondPerson', 'extensionProposed', 'windowOpen']),
        target: 'active',
        reenter: true,
        actions: [signSeat(2), 'extendProposed', 'render-document'],
      },
    ],
    'return-to-first': returnToFirst,
    suspend: { target: 'suspended', actions: ['suspend', 'render-document'] },
    'report-restored': { target: 'active', reenter: true, actions: ['markRestored', 'adjustWindow'] },
    'outage-changed': [
      onCalledOff,
      {
        guard: and(['outageNews', 'followsPlan']),
        target: 'active',
        reenter: true,
        actions: ['followPlan', 'seeOutage', 'adjustWindow', 'widen', 'seeScope', 'render-document'],
      },
      {
        guard: 'scopeGrows',
        target: 'active',
        reenter: true,
        actions: [
          'seeOutage',
          'adjustWindow',
          'widen',
          'seeScope',
          'render-document',
          note('note.fallback.in-scope-again'),
        ],
      },
      {
        guard: 'outageNews',
        target: 'active',
        reenter: true,
        actions: ['seeOutage', 'adjustWindow', 'seeScope'],
      },
    ],
  },
})

/** The window runs on: a suspension gives no time anew. */
export const suspended = fallback.createStateConfig({
  after: { 'window-ends': { target: 'reconciling', actions: ['closeNow'] } },
  on: {
    ...inEither,
    resume: {
      guard: 'inScope',
      target: 'active',
      actions: ['liftSuspension', 'fitScope', 'render-document'],
    },
    approve: approveRevocation,
    'return-to-first': returnToFirst,
    'report-restored': { target: 'suspended', reenter: true, actions: ['markRestored', 'adjustWindow'] },
    'outage-changed': [
      onCalledOff,
      {
        guard: 'scopeIsBack',
        target: 'active',
        actions: [
          'seeOutage',
          'adjustWindow',
          'liftSuspension',
          'fitScope',
          'render-document',
          note('note.fallback.in-scope-again'),
        ],
      },
      {
        guard: 'outageNews',
        target: 'suspended',
        reenter: true,
        actions: ['seeOutage', 'adjustWindow', 'seeScope'],
      },
    ],
  },
})
