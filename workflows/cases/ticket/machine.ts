/**
 * The life of a ticket. Whatever a person writes is taken in every state but the ends, so nobody writes in vain; the
 * desk's clocks run in `running`, and stand still or run on elsewhere as `terms.ts` explains.
 */
import { assign, setup } from 'xstate'
import type { PauseCause } from '../../calendar/deadline.ts'
import type { Now } from '../../contracts/facts.ts'
import type { Message } from '../../contracts/view.ts'
import type { Opening } from '../../machines/kind.ts'
import * as change from './changes.ts'
import { openingContext, type Closing, type Live } from './context.ts'
import * as terms from './terms.ts'

export type TicketEvent =
  | 'claim'
  | 'release'
  | 'take-over'
  | 'classify'
  | 'hand-on'
  | 'note'
  | 'ask'
  | 'await-third-party'
  | 'resume'
  | 'solve'
  | 'acknowledge'
  | 'close'
  | 'add-information'
  | 'reply'
  | 'confirm'
  | 'reopen'
  | 'withdraw'
  | 'outage-changed'
  | 'outage-answered'
  | 'complaint-upheld'

const over = ['resolved', 'completed', 'archived', 'false-alarm', 'cancelled']

/** Another outage, or another revision of it, than this ticket last saw. */
function isNews({ outage, now }: Pick<Live, 'outage' | 'now'>): boolean {
  const seen = now.facts.outage ?? null
  return seen !== null && (outage?.id !== seen.id || outage.revision !== seen.revision)
}

const ticket = setup({
  types: {
    context: {} as Live,
    input: {} as { opening: Opening; now: Now },
    events: {} as { type: TicketEvent },
  },
  guards: {
    outageNews: ({ context }) => isNews(context),
    outageOver: ({ context: { outage, now } }) =>
      outage !== null && over.includes(now.facts.outage?.state ?? '') && isNews({ outage, now }),
    claimed: ({ context }) => context.assignee !== null,
    nothingNew: ({ context }) => !context.news,
    notNoted: ({ context }, params: { code: string }) =>
      !context.notes.some((line) => line.code === params.code),
  },
  delays: {
    'promise-near': ({ context }) => terms.until(context, terms.promiseNearAt(context)),
    'promise-due': ({ context }) => terms.until(context, terms.promise(context).dueAt),
    'statutory-due': ({ context }) => terms.until(context, terms.statutory(context).dueAt),
    reminder: ({ context }) => terms.until(context, context.remindAt),
    'close-due': ({ context }) => terms.until(context, context.closesAt),
    'reopen-over': ({ context }) => terms.until(context, context.reopenUntil),
  },
  actions: {
    'index-terms': () => {},
    say: assign(({ context }, params: { kind: Message['kind']; internal?: boolean }) =>
      change.say(context, params.kind, params.internal ?? false),
    ),
    remind: assign(({ context }, params: { code: string }) => change.noteLine(context, params.code)),
    claim: assign(({ context }) => change.claim(context)),
    release: assign(({ context }) => change.release(context)),
    handOn: assign(({ context }) => change.handOn(context)),
    classify: assign(({ context }) => change.classify(context)),
    pause: assign(({ context }, params: { cause: PauseCause }) => change.pause(context, params.cause)),
    resume: assign(({ context }) => change.resume(context)),
    giveTime: assign(({ context }) => change.giveTime(context)),
    giveMoreTime: assign(({ context }) => change.giveMoreTime(context)),
    openReturn: assign(({ context }) => change.openReturn(context)),
    markNews: assign(({ context }) => change.markNews(context)),
    acknowledge: assign(({ context }) => change.acknowledge(context)),
    close: assign(({ context }, params: { how: Closing['how'] }) => change.close(context, params.how)),
    reopen: assign(({ context }) => change.reopen(context)),
    markAnswered: assign(({ context }) => change.markAnswered(context)),
    seeComplaint: assign(({ context }) => change.seeComplaint(context)),
    sayForOutage: assign(({ context }) => change.sayForOutage(context)),
    'count-reports': () => {},
    seeOutage: assign(({ context }) => change.seeOutage(context)),
  },
})

const say = (kind: Message['kind']) => ({ type: 'say' as const, params: { kind } })
const sayInside = (kind: Message['kind']) => ({ type: 'say' as const, params: { kind, internal: true } })
const pause = (cause: PauseCause) => ({ type: 'pause' as const, params: { cause } })
const close = (how: Closing['how']) => ({ type: 'close' as const, params: { how } })
const remind = (code: string) => ({ type: 'remind' as const, params: { code } })
const once = (code: string) => ({
  guard: { type: 'notNoted' as const, params: { code } },
  actions: [remind(code)],
})

const note = { actions: [sayInside('note')] }
const outageChanged = [
  {
    guard: 'outageOver' as const,
    actions: ['seeOutage' as const, remind('note.ticket.outage-over')],
  },
  { guard: 'outageNews' as const, actions: ['seeOutage' as const, remind('note.ticket.outage-known')] },
]
/** One solution for everybody who reported the same outage, in the name of the officer who wrote it. */
const outageAnswered = {
  target: '#ticket.answered',
  actions: [
    'sayForOutage' as const,
    'resume' as const,
    pause('answered'),
    'giveTime' as const,
    'openReturn' as const,
    'markAnswered' as const,
  ],
}
const classify = [sayInside('reason'), 'classify' as const, 'index-terms' as const]
const withdraw = { target: '#ticket.withdrawn', actions: ['release' as const] }
const closeByStaff = {
  target: '#ticket.closed',
  actions: [say('reason'), close('by-staff'), 'openReturn' as const, 'markAnswered' as const],
}
const backToQueue = {
  target: '#ticket.running.received',
  actions: [say('reason'), 'resume' as const, 'reopen' as const, 'release' as const],
}
/** Whoever was right with a complaint need not open the ticket again himself. */
const complaintUpheld = {
  target: '#ticket.running.received',
  actions: ['resume' as const, 'reopen' as const, 'release' as const, 'seeComplaint' as const],
}
const backToWork = {
  target: '#ticket.running.in-progress',
  actions: ['resume' as const, 'reopen' as const, 'claim' as const],
}
const statutoryDue = once('note.ticket.statutory-overdue')

/**
 * XState also works out a first state without an input, and throws it away. Its clocks need something to count from, and
 * cost least where it is a span of time.
 */
const epoch = '1970-01-01T00:00:00.000Z'
const nothing = openingContext(
  { id: '', number: '', owner: { eori: '', name: '', person: '' } },
  {
    at: epoch,
    by: { role: 'engine', id: '', name: '' },
    answers: { impact: 'border-stopped', urgency: 'perishable' },
    facts: {},
  },
)

export const ticketMachine = ticket.createMachine({
  id: 'ticket',
  context: ({ input }) => (input ? openingContext(input.opening, input.now) : nothing),
  initial: 'running',
  entry: ['index-terms', 'count-reports'],
  states: {
    running: {
      initial: 'received',
      after: {
        'promise-near': once('note.ticket.promise-near'),
        'promise-due': once('note.ticket.promise-overdue'),
        'statutory-due': statutoryDue,
      },
      on: {
        note,
        'outage-changed': outageChanged,
        'outage-answered': outageAnswered,
        'complaint-upheld': { actions: ['seeComplaint'] },
        'add-information': { actions: [say('information')] },
        // Entered again, so that the clocks are set by the new priority.
        classify: [
          { guard: 'claimed', target: '.in-progress', reenter: true, actions: classify },
          { target: '.received', reenter: true, actions: classify },
        ],
        withdraw,
      },
      states: {
        received: {
          on: {
            claim: { target: 'in-progress', actions: ['claim'] },
            'hand-on': { actions: [sayInside('reason'), 'handOn'] },
          },
        },
        'in-progress': {
          on: {
            release: { target: 'received', actions: ['release'] },
            'take-over': { actions: [sayInside('reason'), 'claim'] },
            'hand-on': { target: 'received', actions: [sayInside('reason'), 'handOn'] },
            ask: {
              target: '#ticket.waiting-for-customer',
              actions: [say('question'), pause('question'), 'giveTime'],
            },
            'await-third-party': {
              target: '#ticket.waiting-for-third-party',
              actions: [say('information'), pause('third-party')],
            },
            solve: {
              target: '#ticket.answered',
              actions: [say('solution'), pause('answered'), 'giveTime', 'openReturn', 'markAnswered'],
            },
            close: { ...closeByStaff, actions: [...closeByStaff.actions, pause('answered')] },
          },
        },
      },
    },

    'waiting-for-customer': {
      after: {
        reminder: once('note.ticket.reply-reminder'),
        'close-due': { target: 'closed', actions: [close('silence'), 'openReturn'] },
      },
      on: {
        note,
        'outage-changed': outageChanged,
        'outage-answered': outageAnswered,
        reply: { target: 'running.in-progress', actions: [say('reply'), 'resume'] },
        resume: { target: 'running.in-progress', actions: ['resume', 'claim'] },
        close: closeByStaff,
        withdraw,
      },
    },

    'waiting-for-third-party': {
      after: { 'statutory-due': statutoryDue },
      on: {
        note,
        'outage-changed': outageChanged,
        'outage-answered': outageAnswered,
        'add-information': { actions: [say('information')] },
        resume: { target: 'running.in-progress', actions: ['resume', 'claim'] },
        withdraw,
      },
    },

    answered: {
      after: {
        reminder: once('note.ticket.close-reminder'),
        'close-due': { guard: 'nothingNew', target: 'closed', actions: [close('silence')] },
      },
      on: {
        note,
        'outage-changed': outageChanged,
        'add-information': {
          target: 'answered',
          reenter: true,
          actions: [say('information'), 'markNews', 'giveMoreTime'],
        },
        acknowledge: { target: 'answered', reenter: true, actions: ['acknowledge', 'giveMoreTime'] },
        confirm: { target: 'closed', actions: [close('confirmed')] },
        reopen: backToQueue,
        'complaint-upheld': complaintUpheld,
        resume: backToWork,
        close: closeByStaff,
      },
    },

    closed: {
      after: { 'reopen-over': { guard: 'nothingNew', target: 'archived' } },
      on: {
        note,
        'add-information': { actions: [say('information'), 'markNews'] },
        acknowledge: { target: 'closed', reenter: true, actions: ['acknowledge'] },
        reopen: backToQueue,
        'complaint-upheld': complaintUpheld,
        resume: backToWork,
      },
    },

    archived: { type: 'final' },
    withdrawn: { type: 'final' },
  },
})
