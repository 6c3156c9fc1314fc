import { describe } from 'vitest'
import type { TicketContext } from '../../../../workflows/cases/ticket/context.ts'
import { ticket } from '../../../../workflows/cases/ticket/ticket.ts'
import { offers } from '../../../../workflows/machines/offers.ts'
import { clockTypesOf, homeOf, statesOf } from '../chart.ts'
import type { Step } from '../explore.ts'
import { anna, jan, maria } from '../people.ts'
import { engine } from '../play.ts'
import type { Case } from './stage.ts'
import { claimAll, walked } from '../walked.ts'
import { attempts, key, seeds } from './walk.ts'

type Taken = Step<TicketContext>
const clockTypes = clockTypesOf(ticket)
const text = ({ how }: Taken['attempt']) => String(how.answers?.text ?? '')
const said = ({ state }: Case, viewer = maria) => ticket.look(state, viewer, state.changedAt).thread ?? []
const secret = ['note', 'hand-on', 'take-over', 'classify']
const path = (value: unknown) => statesOf(value, 'ticket')

/** Each is kept by every step that was ever taken. */
const promises: Record<string, (step: Taken) => boolean> = {
  'nothing that was said is ever lost': ({ from, to }) =>
    JSON.stringify(said(to)).startsWith(JSON.stringify(said(from)).slice(0, -1)),
  'whatever a person writes with an event stands in the thread': ({ attempt, to }) =>
    text(attempt) === '' || said(to).at(-1)?.text === text(attempt),
  'what officers write among themselves is never in a customer’s View': ({ attempt, to }) =>
    text(attempt) === '' ||
    said(to, anna as never).some((message) => message.text === text(attempt)) !==
      secret.includes(attempt.event),
  'what is written to the other side is there at once': ({ attempt, to }) =>
    !['ask', 'solve', 'close', 'await-third-party'].includes(attempt.event) ||
    JSON.stringify(ticket.look(to.state, anna, to.state.changedAt)).includes(text(attempt)),
  'nothing moves what has ended': ({ from }) => !from.final,
  'what has ended has no clock': ({ to }) => !to.final || to.timers.size === 0,
  'a clock runs only in the state that armed it': ({ to }) =>
    [...to.timers.keys()].every((type) => path(to.stored.value).includes(homeOf(type))),
  'whoever enters a state has all its clocks': ({ from, to }) => {
    const entered = path(to.stored.value).filter((state) => !path(from.stored.value).includes(state))
    return clockTypes.every((type) => !entered.includes(homeOf(type)) || to.timers.has(type))
  },
  'a pause has an end before the desk works again': ({ to: { state } }) =>
    !['received', 'in-progress'].includes(state.step) ||
    state.context.pauses.every((pause) => pause.to !== null),
  'the start of the clocks never moves': ({ from, to }) =>
    from.state.context.openedAt === to.state.context.openedAt,
  'nothing closes by itself while the customer’s words are unread': ({ from, attempt, to }) =>
    !from.state.context.news ||
    attempt.by !== engine ||
    to.state.step === from.state.step ||
    to.state.step === 'received',
}

/** Each is kept by every case that was ever reached. */
const truths: Record<string, (played: Case) => boolean> = {
  'in progress means that somebody has it, and in the queue that nobody does': ({ state }) =>
    !['received', 'in-progress'].includes(state.step) ||
    (state.context.assignee !== null) === (state.step === 'in-progress'),
  'a ticket that is with the desk or the customer has a term': ({ state }) =>
    ['closed', 'archived', 'withdrawn'].includes(state.step) || ticket.index(state).dueAt !== null,
  'staff’s part and the name of who has it are shown to staff alone': ({ state }) => {
    const seen = ticket.look(state, anna, state.changedAt)
    return seen.staff === null && seen.assignee === null && ticket.look(state, maria, '').staff !== null
  },
  'the customer can write until it has ended': ({ stored, state, final }) =>
    final ||
    offers(ticket, stored.value, state, anna, state.changedAt).some(({ event }) =>
      ['add-information', 'reply'].includes(event),
    ),
}

const book = walked({
  kind: ticket,
  seeds,
  attempts,
  key,
  depth: 5,
  promises,
  truths,
  viewers: [anna, maria, jan],
  // A clock that has rung is gone; the state it belongs to would take it again.
  takesAgain: ({ stored }, clock) => path(stored.value).includes(homeOf(clock)),
})

describe(`a ticket in ${book.count.cases} cases, after ${book.count.steps} steps`, () =>
  claimAll(ticket, book, ['archived', 'withdrawn']))
