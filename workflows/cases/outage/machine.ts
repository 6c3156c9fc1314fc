/**
 * The life of an outage. What is drafted, by the desk or by an officer, is nobody's business until an officer confirms
 * it; planned work goes a way of its own; both can be opened again for a while under the same number.
 */
import { assign, cancel, raise, setup } from 'xstate'
import type { Now } from '../../contracts/facts.ts'
import type { Opening } from '../../machines/kind.ts'
import * as change from './changes.ts'
import { openingContext, type Live } from './context.ts'
import * as when from './guards.ts'

const archiveMs = 72 * 60 * 60 * 1000

export type OutageEvent =
  | 'investigate'
  | 'put-back'
  | 'confirm'
  | 'update'
  | 'monitor'
  | 'relapse'
  | 'resolve'
  | 'complete'
  | 'extend'
  | 'cancel'
  | 'reopen'
  | 'dismiss'
  | 'keep'
  | 'answer-reports'
  | 'propose-general'
  | 'publish-general'
  | 'drop-general'
  | 'general-begins'
  | 'evidence'
  | 'link'
  | 'parent-confirmed'
  | 'parent-ended'
  | 'parent-reopened'

const until = ({ now }: Live, moment: string) => Math.max(0, Date.parse(moment) - Date.parse(now.at))

const outage = setup({
  types: {
    context: {} as Live,
    input: {} as { opening: Opening; now: Now },
    events: {} as { type: OutageEvent },
  },
  guards: {
    isDraft: ({ context }) => when.isDraft(context),
    isForLater: ({ context }) => when.isForLater(context),
    isPlanned: ({ context }) => when.isPlanned(context),
    secondPerson: ({ context }) => when.secondPerson(context),
    secondForLater: ({ context }) => when.secondPerson(context) && when.fromLater(context),
    firstProposed: ({ context }) => when.firstProposed(context),
    general: ({ context }) => context.fallback === 'general',
    mayReopen: ({ context }) => when.mayReopen(context),
    follows: ({ context }) => when.follows(context),
    followsNone: ({ context }) => when.follows(context) && when.parentWasNone(context),
    followed: ({ context }) => context.endedWithParent,
    notKept: ({ context }) => when.follows(context),
  },
  delays: {
    begins: ({ context }) => until(context, String(context.answers.startedAt)),
    'reopen-over': ({ context }) =>
      context.reopenUntil === null ? archiveMs : until(context, context.reopenUntil),
    'archive-due': archiveMs,
  },
  actions: {
    'tell-cases': () => {},
    derive: () => {},
    'tell-derived': () => {},
    'answer-reports': (_, _params: { text: string; officer: string }) => {},
    sign: (_, _params: { round: number; seat: number; officerId: string }) => {},
    advanceRevision: assign(({ context }) => change.advanceRevision(context)),
    update: assign(({ context }) => change.update(context)),
    investigate: assign(({ context }) => change.investigate(context)),
    putBack: assign(({ context }) => change.putBack(context)),
    confirm: assign(({ context }) => change.confirm(context)),
    resolve: assign(({ context }) => change.resolve(context)),
    endWithParent: assign(({ context }) => change.endWithParent(context)),
    reopen: assign(({ context }) => change.reopen(context)),
    reopenWithParent: assign(({ context }) => change.reopenWithParent(context)),
    endReopening: assign(({ context }) => change.endReopening(context)),
    dismiss: assign(({ context }) => change.dismiss(context)),
    lapse: assign(({ context }) => change.lapse(context)),
    cancelWork: assign(({ context }) => change.cancel(context)),
    begin: assign(({ context }) => change.begin(context)),
    extend: assign(({ context }) => change.extend(context)),
    proposeGeneral: assign(({ context }) => change.proposeGeneral(context)),
    publishGeneral: assign(({ context }) => change.publishGeneral(context)),
    dropGeneral: assign(({ context }) => change.dropGeneral(context)),
    beginGeneral: assign(({ context }) => change.beginGeneral(context)),
    keep: assign(({ context }) => change.keep(context)),
    noteEvidence: assign(({ context }) => change.noteEvidence(context)),
    link: assign(({ context }) => change.link(context)),
    clearChange: assign(() => ({ change: null })),
    // No `after` of a state: it is armed by the second officer, and lasts through the states that stay open.
    awaitGeneral: raise(
      { type: 'general-begins' },
      {
        id: 'general-begins',
        delay: ({ context }) => until(context, context.fallbackFrom ?? context.now.at),
      },
    ),
    forgetGeneral: cancel('general-begins'),
  },
})

const sign = (seat: number) => ({
  type: 'sign' as const,
  params: ({ context }: { context: Live }) => ({ round: context.round, seat, officerId: context.now.by.id }),
})
const answerReports = {
  actions: [
    {
      type: 'answer-reports' as const,
      params: ({ context: { now } }: { context: Live }) => ({
        text: String(now.answers.text),
        officer: now.by.name,
      }),
    },
  ],
}

/** Everybody reads it and whoever hangs on it is told: never the one without the other. */
const changed = ['advanceRevision' as const, 'tell-cases' as const]
const ended = ['forgetGeneral' as const, ...changed, 'tell-derived' as const]

/** Where an outage begins that is known to everybody, by what it is and when it starts. */
const publicly = (actions: readonly ['confirm', 'advanceRevision'] | readonly []) =>
  [
    { guard: 'isForLater' as const, target: '#outage.planned', actions: [...actions, 'tell-cases' as const] },
    {
      guard: 'isPlanned' as const,
      target: '#outage.in-progress',
      actions: [...actions, 'tell-cases' as const, 'derive' as const],
    },
    { target: '#outage.confirmed', actions: [...actions, 'tell-cases' as const, 'derive' as const] },
  ] as const

const noteEvidence = { actions: ['noteEvidence' as const] }
const link = { actions: ['link' as const] }
const falseAlarm = { target: '#outage.false-alarm', actions: ['dismiss' as const, ...ended] }

const whileDraft = {
  confirm: publicly(['confirm', 'advanceRevision']),
  'parent-confirmed': publicly(['confirm', 'advanceRevision']),
  dismiss: { target: '#outage.false-alarm', actions: ['dismiss' as const] },
  'parent-ended': { guard: 'follows' as const, target: '#outage.lapsed', actions: ['lapse' as const] },
  evidence: noteEvidence,
}

const permission = {
  'propose-general': { guard: 'firstProposed' as const, actions: ['proposeGeneral' as const, sign(1)] },
  'publish-general': [
    {
      guard: 'secondForLater' as const,
      actions: [sign(2), 'publishGeneral' as const, ...changed, 'awaitGeneral' as const],
    },
    { guard: 'secondPerson' as const, actions: [sign(2), 'publishGeneral' as const, ...changed] },
  ],
  'drop-general': { actions: ['dropGeneral' as const] },
  'general-begins': { guard: 'general' as const, actions: ['beginGeneral' as const, ...changed] },
}
const whilePublic = {
  ...permission,
  evidence: noteEvidence,
  link,
  keep: { guard: 'notKept' as const, actions: ['keep' as const] },
  'answer-reports': answerReports,
}

const parentEnded = (target: '#outage.resolved' | '#outage.completed') => [
  { guard: 'followsNone' as const, ...falseAlarm },
  { guard: 'follows' as const, target, actions: ['endWithParent' as const, ...ended] },
]
const whileOpen = {
  ...whilePublic,
  update: { actions: ['update' as const, ...changed] },
  resolve: { target: '#outage.resolved', actions: ['resolve' as const, ...ended] },
  dismiss: falseAlarm,
  'parent-ended': parentEnded('#outage.resolved'),
}

const calledOff = { target: '#outage.cancelled', actions: ['cancelWork' as const, ...ended] }
const atWork = {
  ...whilePublic,
  update: { actions: ['update' as const, ...changed] },
  extend: { target: '#outage.extended', actions: ['extend' as const, ...changed] },
  complete: { target: '#outage.completed', actions: ['resolve' as const, ...ended] },
  cancel: calledOff,
  'parent-ended': parentEnded('#outage.completed'),
}

/** For as long as the policy says it comes back under its own number. */
const whenOver = (target: 'confirmed' | 'extended') => ({
  after: {
    'reopen-over': { actions: ['endReopening' as const] },
    'archive-due': { target: 'archived' },
  },
  on: {
    reopen: {
      guard: 'mayReopen' as const,
      target,
      actions: ['reopen' as const, ...changed, 'derive' as const],
    },
    'parent-reopened': {
      guard: 'followed' as const,
      target,
      actions: ['reopenWithParent' as const, ...changed],
    },
    'answer-reports': answerReports,
    link,
  },
})

/**
 * At each pure transition XState also works out a first state without an input, and throws it away: a draft, which has
 * no clock to be computed.
 */
const nothing = {
  revision: 0,
  answers: {},
  now: { at: '1970-01-01T00:00:00.000Z', answers: {}, facts: {} },
} as unknown as Live

export const outageMachine = outage.createMachine({
  id: 'outage',
  context: ({ input }) => (input ? openingContext(input.opening, input.now) : nothing),
  initial: 'deciding',
  states: {
    deciding: { always: [{ guard: 'isDraft', target: 'reported' }, ...publicly([])] },

    reported: { on: { ...whileDraft, investigate: { target: 'investigating', actions: ['investigate'] } } },
    investigating: {
      on: {
        ...whileDraft,
        investigate: { actions: ['investigate'] },
        'put-back': { target: 'reported', actions: ['putBack'] },
      },
    },

    confirmed: {
      on: { ...whileOpen, monitor: { target: 'monitoring', actions: ['clearChange', ...changed] } },
    },
    monitoring: {
      on: { ...whileOpen, relapse: { target: 'confirmed', actions: ['clearChange', ...changed] } },
    },
    resolved: {
      ...whenOver('confirmed'),
      on: { ...whenOver('confirmed').on, dismiss: falseAlarm },
    },

    planned: {
      after: { begins: { target: 'in-progress', actions: ['begin', ...changed, 'derive'] } },
      on: {
        ...whilePublic,
        // Entered again, so that the clock is set by the new beginning.
        update: { target: 'planned', reenter: true, actions: ['update', ...changed] },
        cancel: calledOff,
      },
    },
    'in-progress': { on: atWork },
    extended: { on: atWork },
    completed: whenOver('extended'),

    archived: { type: 'final' },
    cancelled: { type: 'final' },
    'false-alarm': { type: 'final' },
    lapsed: { type: 'final' },
  },
})
