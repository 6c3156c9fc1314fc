/**
 * The life of a complaint about a solution. Whoever worked on the case complained about never handles it: this machine,
 * the rules of its events and the database's key `independence` each say so.
 */
import { and, assign, not, setup } from 'xstate'
import type { Now } from '../../contracts/facts.ts'
import type { Opening } from '../../machines/kind.ts'
import * as change from './changes.ts'
import { isAmong, workersNow, type Live } from './context.ts'
import { openingContext } from './opening.ts'
import * as terms from './terms.ts'

const complaint = setup({
  types: {
    context: {} as Live,
    input: {} as { opening: Opening; now: Now },
    events: {} as {
      type: 'claim' | 'release' | 'take-over' | 'extend' | 'answer' | 'forward' | 'withdraw'
    },
  },
  guards: {
    independent: ({ context }) => !isAmong(workersNow(context), context.now.by.id),
    handler: ({ context }) => context.handler?.id === context.now.by.id,
    inTime: ({ context }) => !context.overdue && context.now.at <= context.dueAt,
    remedied: ({ context }) => context.now.answers.outcome !== 'not-upheld',
    notNoted: ({ context }, params: { code: string }) => !change.isNoted(context, params.code),
  },
  delays: {
    'remind-half': ({ context }) => terms.until(context, terms.reminderAt(context, 0.5)),
    'remind-ninety': ({ context }) => terms.until(context, terms.reminderAt(context, 0.9)),
    'forward-due': ({ context }) => terms.until(context, context.forwardDueAt),
    'answer-due': ({ context }) => terms.until(context, context.dueAt),
  },
  actions: {
    'tell-subject': () => {},
    claim: assign(({ context }) => change.claim(context)),
    release: assign(() => change.release()),
    extend: assign(({ context }) => change.extend(context)),
    answer: assign(({ context }) => change.answer(context)),
    forward: assign(({ context }) => change.forward(context)),
    markOverdue: assign(() => ({ overdue: true })),
    note: assign(({ context }, params: { code: string }) => change.note(context, params.code)),
  },
})

const noted = (code: string) => ({
  guard: { type: 'notNoted' as const, params: { code } },
  actions: [{ type: 'note' as const, params: { code } }],
})

/** XState works out a first state without an input, too, and throws it away: its clocks need moments. */
const some = '2000-01-01T00:00:00.000Z'
const nothing = { termStartedAt: some, dueAt: some, forwardDueAt: some, now: { at: some } } as Live

export const complaintMachine = complaint.createMachine({
  id: 'complaint',
  context: ({ input }) => (input ? openingContext(input.opening, input.now) : nothing),
  initial: 'open',
  states: {
    open: {
      initial: 'received',
      after: {
        'remind-half': noted('note.complaint.remind-half'),
        'remind-ninety': noted('note.complaint.remind-ninety'),
        'forward-due': noted('note.complaint.forward-missed'),
        'answer-due': {
          guard: { type: 'notNoted', params: { code: 'note.complaint.overdue' } },
          actions: ['markOverdue', { type: 'note', params: { code: 'note.complaint.overdue' } }],
        },
      },
      on: {
        withdraw: { target: 'withdrawn' },
        // Entered anew: its clocks count from here.
        extend: {
          guard: and(['handler', 'independent', 'inTime']),
          target: '.in-review',
          reenter: true,
          actions: ['extend'],
        },
      },
      states: {
        received: {
          on: {
            claim: { guard: 'independent', target: 'in-review', actions: ['claim'] },
            // Handing on is no handling: whoever is complained about may do it, and must where nobody else is left.
            forward: { target: '#complaint.forwarded', actions: ['forward'] },
          },
        },
        'in-review': {
          on: {
            release: { guard: 'handler', target: 'received', actions: ['release'] },
            'take-over': { guard: and(['independent', not('handler')]), actions: ['claim'] },
            forward: { guard: 'handler', target: '#complaint.forwarded', actions: ['forward'] },
            answer: [
              {
                guard: and(['handler', 'independent', 'remedied']),
                target: '#complaint.answered',
                actions: ['answer', 'tell-subject'],
              },
              {
                guard: and(['handler', 'independent']),
                target: '#complaint.answered',
                actions: ['answer'],
              },
            ],
          },
        },
      },
    },
    answered: { type: 'final' },
    forwarded: { type: 'final' },
    withdrawn: { type: 'final' },
  },
})
