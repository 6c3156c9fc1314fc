/**
 * The way of an application: its form is looked at, it is assessed, one officer decides or proposes and a second one
 * approves. Silence is never a grant, and what is missing is asked for before anything is left unexamined.
 */
import { and, assign, not, setup } from 'xstate'
import { fraction } from '../../calendar/deadline.ts'
import type { Now } from '../../contracts/facts.ts'
import type { Opening } from '../../machines/kind.ts'
import * as change from './changes.ts'
import { decisionTerm, isNoted, openingContext, type Live } from './context.ts'
import { mostCalls, type Plan } from './plan.ts'

type ApplicationEvent =
  | 'claim'
  | 'release'
  | 'take-over'
  | 'accept-form'
  | 'call-for-completion'
  | 'resubmit'
  | 'leave-unexamined'
  | 'decide'
  | 'approve'
  | 'return-to-first'
  | 'withdraw'
  | 'appeal-decided'

const until = ({ now }: Live, moment: string | null): number => {
  if (moment === null) throw new Error('a clock was armed without a moment')
  return Math.max(0, Date.parse(moment) - Date.parse(now.at))
}

const nearAt = (context: Live): string =>
  fraction(context.openedAt, decisionTerm(context).dueAt ?? context.now.at, 0.9)

const outcomeIs = (outcome: change.AppealResult['outcome']) => ({
  type: 'appealOutcome' as const,
  params: { outcome },
})
const noted = (code: string) => ({
  guard: { type: 'notNoted' as const, params: { code } },
  actions: [{ type: 'note' as const, params: { code } }],
})
const signSeat = (seat: number) => ({
  type: 'sign' as const,
  params: ({ context }: { context: Live }) => ({ round: context.round, seat, officerId: context.now.by.id }),
})

/** XState works out a first state without an input, too, and throws it away: its clocks need moments. */
const some = '2000-01-01T00:00:00.000Z'

export function applicationMachine(plan: Plan) {
  const { code, approvers } = plan
  const nothing = openingContext(plan, {} as Opening, { at: some, answers: {} } as Now)
  return setup({
    types: {
      context: {} as Live,
      input: {} as { opening: Opening; now: Now },
      events: {} as { type: ApplicationEvent },
    },
    guards: {
      refuses: ({ context }) => change.outcomeOf(context) === 'refused',
      secondNeeded: ({ context }) =>
        (change.outcomeOf(context) === 'refused' ? approvers.refusal : approvers.grant) === 2,
      mine: ({ context }) => context.assignee?.id === context.now.by.id,
      mayCall: ({ context }) => context.completionCalls < mostCalls,
      called: ({ context }) => context.completionCalls > 0,
      secondPerson: ({ context }) =>
        context.proposal !== null && context.proposal.by.id !== context.now.by.id,
      refusalProposed: ({ context }) => context.proposal?.decision.outcome === 'refused',
      notNoted: ({ context }, params: { code: string }) => !isNoted(context, params.code),
      appealOutcome: ({ context }, params: { outcome: string }) =>
        change.appealOf(context)?.outcome === params.outcome,
    },
    delays: {
      'decision-near': ({ context }) => until(context, nearAt(context)),
      'decision-due': ({ context }) => until(context, decisionTerm(context).dueAt),
      'completion-due': ({ context }) => until(context, context.completionDueAt),
    },
    actions: {
      'index-terms': () => {},
      sign: (_, _params: { round: number; seat: number; officerId: string }) => {},
      note: assign(({ context }, params: { code: string }) => change.note(context, params.code)),
      claim: assign(({ context }) => change.claim(context)),
      release: assign(({ context }) => change.release(context)),
      callForCompletion: assign(({ context }) => change.callForCompletion(context)),
      resume: assign(({ context }) => change.resume(context)),
      replaceAnswers: assign(({ context }) => change.replaceAnswers(context)),
      propose: assign(({ context }) => change.propose(context, plan)),
      voidProposal: assign(({ context }) => change.voidProposal(context)),
      decideProposed: assign(({ context }) => change.decideProposed(context)),
      leaveUnexamined: assign(({ context }) => change.leaveUnexamined(context)),
      grantOnAppeal: assign(({ context }) => change.grantOnAppeal(context)),
      beginAgain: assign(({ context }) => change.beginAgain(context)),
    },
  }).createMachine({
    id: code,
    context: ({ input }) => (input ? openingContext(plan, input.opening, input.now) : nothing),
    initial: 'pending',
    entry: ['index-terms'],
    states: {
      pending: {
        initial: 'submitted',
        after: {
          'decision-near': noted('note.application.decision-near'),
          'decision-due': noted('note.application.decision-overdue'),
        },
        on: { withdraw: { target: 'withdrawn' } },
        states: {
          submitted: { on: { claim: { target: 'formal-check', actions: ['claim'] } } },
          'formal-check': {
            on: {
              'accept-form': { guard: 'mine', target: 'under-assessment' },
              'call-for-completion': {
                guard: and(['mine', 'mayCall']),
                target: `#${code}.completion`,
                actions: ['callForCompletion'],
              },
              // Only what was asked for and did not come may end a case without looking into it.
              'leave-unexamined': {
                guard: and(['mine', 'called']),
                target: `#${code}.left-unexamined`,
                actions: ['leaveUnexamined'],
              },
              release: { guard: 'mine', target: 'submitted', actions: ['release'] },
              'take-over': { guard: not('mine'), actions: ['claim'] },
            },
          },
          'under-assessment': {
            on: {
              decide: [
                {
                  guard: and(['mine', 'secondNeeded']),
                  target: 'proposed',
                  actions: ['propose', signSeat(1)],
                },
                {
                  guard: and(['mine', 'refuses']),
                  target: `#${code}.refused`,
                  actions: ['propose', signSeat(1), 'decideProposed'],
                },
                {
                  guard: 'mine',
                  target: `#${code}.granted`,
                  actions: ['propose', signSeat(1), 'decideProposed'],
                },
              ],
              'call-for-completion': {
                guard: and(['mine', 'mayCall']),
                target: `#${code}.completion`,
                actions: ['callForCompletion'],
              },
              release: { guard: 'mine', target: 'submitted', actions: ['release'] },
              'take-over': { guard: not('mine'), actions: ['claim'] },
            },
          },
          proposed: {
            on: {
              approve: [
                {
                  guard: and(['secondPerson', 'refusalProposed']),
                  target: `#${code}.refused`,
                  actions: [signSeat(2), 'decideProposed'],
                },
                {
                  guard: 'secondPerson',
                  target: `#${code}.granted`,
                  actions: [signSeat(2), 'decideProposed'],
                },
              ],
              'return-to-first': {
                guard: 'secondPerson',
                target: 'under-assessment',
                actions: ['voidProposal', { type: 'note', params: { code: 'note.application.returned' } }],
              },
            },
          },
        },
      },
      completion: {
        after: { 'completion-due': { target: 'left-unexamined', actions: ['leaveUnexamined'] } },
        exit: ['resume'],
        on: {
          resubmit: { target: 'pending.formal-check', actions: ['replaceAnswers', 'index-terms'] },
          withdraw: { target: 'withdrawn' },
        },
      },
      granted: { type: 'final' },
      /** Over, unless an appeal says otherwise. */
      refused: {
        on: {
          'appeal-decided': [
            { guard: outcomeIs('changed'), target: 'granted', actions: ['grantOnAppeal'] },
            { guard: outcomeIs('sent-back'), target: 'pending', actions: ['beginAgain'] },
            {
              guard: outcomeIs('dismissed'),
              actions: [{ type: 'note', params: { code: 'note.application.refusal-upheld' } }],
            },
          ],
        },
      },
      withdrawn: { type: 'final' },
      'left-unexamined': { type: 'final' },
    },
  })
}
