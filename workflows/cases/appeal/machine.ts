/**
 * The life of an appeal against a refusal. Whoever worked on the refusal or signed it never decides the appeal: this
 * machine, the rules of its events and the database's key `independence` each say so. It suspends nothing by itself
 * (Art. 45 UCC), hence the quick review while the outage lasts, and the interim grant. Silence is no grant.
 */
import { and, assign, not, setup } from 'xstate'
import type { Now } from '../../contracts/facts.ts'
import type { Opening } from '../../machines/kind.ts'
import { isAmong, workersNow } from '../complaint/context.ts'
import * as change from './changes.ts'
import { decisionTerm, isAdmitted, openingContext, type Live } from './context.ts'

const until = ({ now }: Live, moment: string): number => Math.max(0, Date.parse(moment) - Date.parse(now.at))

const appeal = setup({
  types: {
    context: {} as Live,
    input: {} as { opening: Opening; now: Now },
    events: {} as {
      type:
        | 'claim'
        | 'release'
        | 'take-over'
        | 'accept-late'
        | 'leave-unexamined'
        | 'grant-interim'
        | 'decide'
        | 'withdraw'
    },
  },
  guards: {
    independent: ({ context }) => !isAmong(workersNow(context), context.now.by.id),
    handler: ({ context }) => context.handler?.id === context.now.by.id,
    late: ({ context }) => !isAdmitted(context),
    mayInterim: ({ context }) => context.subject.refusal?.takesInterim === true && context.interim === null,
    hasInterim: ({ context }) => context.interim !== null,
    hasReview: ({ context }) => context.reviewDueAt !== null && context.reviewedAt === null,
    notNoted: ({ context }, params: { code: string }) =>
      !context.notes.some(({ code }) => code === params.code),
    outcomeIs: ({ context }, params: { outcome: string }) => context.now.answers.outcome === params.outcome,
  },
  delays: {
    // One that there is no review for never rings: the machine asks before it notes anything.
    'review-due': ({ context }) =>
      until(context, context.reviewDueAt ?? decisionTerm(context).dueAt ?? context.openedAt),
    'decision-due': ({ context }) => until(context, decisionTerm(context).dueAt ?? context.openedAt),
  },
  actions: {
    'tell-appeal': (_, _params: change.AppealNews) => {},
    claim: assign(({ context }) => change.claim(context)),
    release: assign(({ context }) => change.release(context)),
    acceptLate: assign(({ context }) => change.acceptLate(context)),
    grantInterim: assign(({ context }) => change.grantInterim(context)),
    decide: assign(({ context }) => change.decide(context)),
    note: assign(({ context }, params: { code: string }) => change.note(context, params.code)),
  },
})

const note = (code: string) => ({ type: 'note' as const, params: { code } })
const tell = (news: (context: Live) => change.AppealNews) => ({
  type: 'tell-appeal' as const,
  params: ({ context }: { context: Live }) => news(context),
})
/** What was granted in the meantime falls with the appeal that it was granted for. */
const endingWith = (target: string, guards: readonly ('handler' | 'independent' | 'late')[]) => [
  { guard: and([...guards, 'hasInterim'] as const), target, actions: [tell(change.endNews)] },
  { guard: and([...guards] as const), target },
]
const admitted = and(['handler', 'independent', not('late')] as const)
const decided = (outcome: string) => ({
  guard: and([admitted, { type: 'outcomeIs' as const, params: { outcome } }] as const),
  target: `#appeal.${outcome}`,
  actions: [tell(change.decisionNews), 'decide' as const],
})

/** XState works out a first state without an input, too, and throws it away: its clocks need moments. */
const some = '2000-01-01T00:00:00.000Z'
const nothing = { openedAt: some, reviewDueAt: null, now: { at: some } } as Live

export const appealMachine = appeal.createMachine({
  id: 'appeal',
  context: ({ input }) => (input ? openingContext(input.opening, input.now) : nothing),
  initial: 'open',
  states: {
    open: {
      initial: 'received',
      after: {
        'review-due': {
          guard: and(['hasReview', { type: 'notNoted', params: { code: 'note.appeal.review-missed' } }]),
          actions: [note('note.appeal.review-missed')],
        },
        'decision-due': {
          guard: { type: 'notNoted', params: { code: 'note.appeal.overdue' } },
          actions: [note('note.appeal.overdue')],
        },
      },
      on: {
        withdraw: [
          { guard: 'hasInterim', target: 'withdrawn', actions: [tell(change.endNews)] },
          { target: 'withdrawn' },
        ],
      },
      states: {
        received: { on: { claim: { guard: 'independent', target: 'in-review', actions: ['claim'] } } },
        'in-review': {
          on: {
            release: { guard: 'handler', target: 'received', actions: ['release'] },
            'take-over': { guard: and(['independent', not('handler')]), actions: ['claim'] },
            'accept-late': { guard: and(['handler', 'independent', 'late']), actions: ['acceptLate'] },
            'leave-unexamined': endingWith('#appeal.left-unexamined', ['handler', 'independent', 'late']),
            'grant-interim': {
              guard: and([admitted, 'mayInterim']),
              actions: [tell(change.interimNews), 'grantInterim'],
            },
            decide: [decided('dismissed'), decided('changed'), decided('sent-back')],
          },
        },
      },
    },
    dismissed: { type: 'final' },
    changed: { type: 'final' },
    'sent-back': { type: 'final' },
    withdrawn: { type: 'final' },
    'left-unexamined': { type: 'final' },
  },
})
