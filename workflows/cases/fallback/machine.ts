/**
 * The life of a fall-back application. The chart says what may follow what; `changes.ts` says what each step writes
 * down. States and guards follow the administration's working instructions, terms come from the policy row.
 */
import { and, assign, not, setup } from 'xstate'
import type { Decision } from '../../contracts/view.ts'
import type { Now } from '../../contracts/facts.ts'
import type { Opening } from '../../machines/kind.ts'
import * as change from './changes.ts'
import { openingContext, type Live } from './context.ts'
import { allSettled } from './duties.ts'
import * as terms from './terms.ts'
import * as when from './guards.ts'

type FallbackEvent =
  | 'checked'
  | 'claim'
  | 'release'
  | 'take-over'
  | 'propose'
  | 'approve'
  | 'return-to-first'
  | 'refuse'
  | 'return-for-completion'
  | 'resubmit'
  | 'correct-side'
  | 'withdraw'
  | 'report-restored'
  | 'finish-early'
  | 'confirm'
  | 'revoke'
  | 'outage-changed'
  | 'document-ready'
  | 'settle'
  | 'extend-return'

const fallback = setup({
  types: {
    context: {} as Live,
    input: {} as { opening: Opening; now: Now },
    events: {} as { type: FallbackEvent },
  },
  guards: {
    notAvailable: ({ context }) => when.notAvailable(context),
    noticePermits: ({ context }) => when.noticePermits(context),
    requestPermits: ({ context }) => when.requestPermits(context),
    outageNews: ({ context }) => when.outageNews(context),
    overAndNothingLeft: ({ context }) => when.overAndNothingLeft(context),
    nothingLeft: ({ context }) => !when.goodsLeft(context),
    secondNeeded: ({ context }) => when.secondNeeded(context),
    refusalNeedsSecond: ({ context }) => when.refusalNeedsSecond(context),
    refusalProposed: ({ context }) => context.proposal?.refusal != null,
    secondPerson: ({ context }) => when.isSecondPerson(context, context.now.by.id),
    unclaimed: ({ context }) => context.assignee === null,
    maySendBack: ({ context }) => context.completionCalls < 2,
    returnExtendable: ({ context }) => !context.returnExtended,
    allSettled: ({ context }) => allSettled(context.duties),
    documentAwaited: ({ context }) => context.approval?.document === 'preparing',
    unverified: ({ context }) => !context.verified,
    notReminded: ({ context }, params: { code: string }) => !when.noted(context, params.code),
  },
  delays: {
    'first-look': ({ context }) => terms.until(context, terms.firstLookAt(context)),
    'decision-near': ({ context }) => terms.until(context, terms.decisionNearAt(context)),
    'decision-due': ({ context }) => terms.until(context, terms.decisionAt(context)),
    'completion-due': ({ context }) => terms.until(context, context.completionDueAt),
    'window-ends': ({ context }) => terms.until(context, context.approval?.windowEndsAt ?? null),
    'remind-half': ({ context }) => terms.until(context, terms.reminderAt(context, 0.5)),
    'remind-ninety': ({ context }) => terms.until(context, terms.reminderAt(context, 0.9)),
    'return-due': ({ context }) => terms.until(context, context.returnDueAt),
  },
  actions: {
    check: () => {},
    'render-document': () => {},
    sign: (_, _params: { round: number; seat: number; officerId: string }) => {},
    note: assign(({ context }, params: { code: string }) => change.noteLine(context, params.code)),
    seeOutage: assign(({ context }) => change.seeOutage(context)),
    keepChecks: assign(({ context }) => change.keepChecks(context)),
    claim: assign(({ context }) => change.claim(context)),
    release: assign(({ context }) => change.release(context)),
    propose: assign(({ context }) => change.propose(context)),
    proposeRefusal: assign(({ context }) => change.proposeRefusal(context)),
    voidProposal: assign(({ context }) => change.voidProposal(context)),
    correctSide: assign(({ context }) => change.correctSide(context)),
    callForCompletion: assign(({ context }) => change.callForCompletion(context)),
    resume: assign(({ context }) => change.resume(context)),
    replaceAnswers: assign(({ context }) => change.replaceAnswers(context)),
    grantProposed: assign(({ context }) => change.grantProposed(context)),
    grantByRequest: assign(({ context }) => change.grantByRequest(context)),
    refuse: assign(({ context }) => change.refuse(context)),
    refuseProposed: assign(({ context }) => change.refuseProposed(context)),
    decideWithout: assign(({ context }, params: { outcome: Decision['outcome'] }) =>
      change.decideWithout(context, params.outcome),
    ),
    verify: assign(({ context }) => change.verify(context)),
    markRestored: assign(({ context }) => change.markRestored(context)),
    adjustWindow: assign(({ context }) => change.adjustWindow(context)),
    closeNow: assign(({ context }) => change.closeNow(context)),
    revoke: assign(({ context }) => change.revoke(context)),
    openDuties: assign(({ context }) => change.openDuties(context)),
    settle: assign(({ context }) => change.settle(context)),
    extendReturn: assign(({ context }) => change.extendReturn(context)),
    keepDocument: assign(({ context }) => change.keepDocument(context)),
    markLate: assign(({ context }) => change.markLate(context)),
  },
})

const signSeat = (seat: number) => ({
  type: 'sign' as const,
  params: ({ context }: { context: Live }) => ({ round: context.round, seat, officerId: context.now.by.id }),
})
const note = (code: string) => ({ type: 'note' as const, params: { code } })
const moot = { target: '#fallback.moot', actions: ['seeOutage' as const] }

/** What every pending application does when its outage is no longer what it was. The first that fits counts. */
const onOutageNews = [
  { guard: and(['outageNews', 'overAndNothingLeft'] as const), ...moot },
  {
    guard: and(['outageNews', 'noticePermits'] as const),
    target: '#fallback.superseded',
    actions: ['seeOutage' as const],
  },
  {
    guard: and(['outageNews', 'requestPermits'] as const),
    target: '#fallback.active',
    actions: ['seeOutage' as const, 'grantByRequest' as const, 'render-document' as const, 'check' as const],
  },
] as const

/** Between the first and the second officer any change of the outage voids what the first one proposed. */
const voidOnOutageNews = [
  ...onOutageNews,
  {
    guard: 'outageNews' as const,
    target: 'to-review',
    actions: ['seeOutage' as const, 'voidProposal' as const, note('note.fallback.voided')],
  },
] as const

const reminder = (code: string) => ({
  guard: { type: 'notReminded' as const, params: { code } },
  actions: [note(code)],
})

/**
 * At each pure transition XState also works out a first state without an input, and throws it away: this one gets to
 * an end at once, where a context that makes the guards fail costs more than the transition itself.
 */
const nothing = {
  policy: { row: { mode: 'not-available', advice: null } },
  now: { at: '' },
} as unknown as Live

export const fallbackMachine = fallback.createMachine({
  id: 'fallback',
  context: ({ input }) => (input ? openingContext(input.opening, input.now) : nothing),
  initial: 'received',
  on: { 'document-ready': { guard: 'documentAwaited', actions: ['keepDocument'] } },
  states: {
    received: {
      always: [
        { guard: 'notAvailable', target: 'not-available' },
        { guard: 'noticePermits', target: 'superseded' },
        {
          guard: 'requestPermits',
          target: 'active',
          actions: ['grantByRequest', 'render-document', 'check'],
        },
        { target: 'pending' },
      ],
    },

    pending: {
      initial: 'checking',
      after: {
        'first-look': {
          guard: and([
            'unclaimed',
            { type: 'notReminded', params: { code: 'note.fallback.first-look-missed' } },
          ]),
          actions: [note('note.fallback.first-look-missed')],
        },
        'decision-near': reminder('note.fallback.decision-near'),
        'decision-due': reminder('note.fallback.decision-overdue'),
      },
      on: {
        checked: { actions: ['keepChecks'] },
        withdraw: { target: 'withdrawn' },
        'report-restored': [
          { guard: 'nothingLeft', target: 'moot' },
          { actions: ['markLate', note('note.fallback.late-decision')] },
        ],
        'outage-changed': [...onOutageNews, { guard: 'outageNews', actions: ['seeOutage'] }],
      },
      states: {
        checking: {
          entry: ['check'],
          on: {
            checked: { target: 'to-review', actions: ['keepChecks'] },
            claim: { target: 'in-review', actions: ['claim'] },
          },
        },
        'to-review': {
          on: { claim: { target: 'in-review', actions: ['claim'] } },
        },
        'in-review': {
          on: {
            release: { target: 'to-review', actions: ['release'] },
            'take-over': { actions: ['claim'] },
            propose: [
              ...onOutageNews,
              { guard: 'secondNeeded', target: 'proposed', actions: ['seeOutage', 'propose', signSeat(1)] },
              {
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
            'correct-side': { actions: ['correctSide'] },
          },
        },
        proposed: {
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
            'outage-changed': [...voidOnOutageNews],
            'report-restored': [
              { guard: 'nothingLeft', target: '#fallback.moot' },
              {
                target: 'to-review',
                actions: ['markLate', 'voidProposal', note('note.fallback.late-decision')],
              },
            ],
          },
        },
      },
    },

    completion: {
      after: {
        'completion-due': {
          target: 'pending.to-review',
          actions: [note('note.fallback.completion-missed')],
        },
      },
      exit: ['resume'],
      on: {
        checked: { actions: ['keepChecks'] },
        resubmit: { target: 'received', actions: ['replaceAnswers', 'seeOutage'] },
        withdraw: { target: 'withdrawn' },
        'report-restored': [
          { guard: 'nothingLeft', target: 'moot' },
          { actions: ['markLate', note('note.fallback.late-decision')] },
        ],
        'outage-changed': [...onOutageNews, { guard: 'outageNews', actions: ['seeOutage'] }],
      },
    },

    active: {
      after: { 'window-ends': { target: 'reconciling', actions: ['closeNow'] } },
      on: {
        checked: { actions: ['keepChecks'] },
        confirm: { guard: 'unverified', actions: ['verify'] },
        revoke: { target: 'reconciling', actions: ['revoke'] },
        'finish-early': { target: 'reconciling', actions: ['closeNow'] },
        'report-restored': { target: 'active', reenter: true, actions: ['markRestored', 'adjustWindow'] },
        'outage-changed': {
          guard: 'outageNews',
          target: 'active',
          reenter: true,
          actions: ['seeOutage', 'adjustWindow'],
        },
      },
    },

    reconciling: {
      entry: ['openDuties'],
      after: {
        'remind-half': reminder('note.fallback.remind-half'),
        'remind-ninety': reminder('note.fallback.remind-ninety'),
        'return-due': { target: 'overdue' },
      },
      always: { guard: 'allSettled', target: 'reconciled' },
      on: { settle: { actions: ['settle'] } },
    },

    overdue: {
      entry: [note('note.fallback.overdue')],
      always: { guard: 'allSettled', target: 'reconciled' },
      on: {
        settle: { actions: ['settle'] },
        'extend-return': { guard: 'returnExtendable', target: 'reconciling', actions: ['extendReturn'] },
      },
    },

    reconciled: { type: 'final' },
    refused: { type: 'final' },
    withdrawn: { type: 'final' },
    moot: { type: 'final', entry: [{ type: 'decideWithout', params: { outcome: 'moot' } }] },
    superseded: { type: 'final', entry: [{ type: 'decideWithout', params: { outcome: 'superseded' } }] },
    'not-available': {
      type: 'final',
      entry: [{ type: 'decideWithout', params: { outcome: 'not-available' } }],
    },
  },
})
