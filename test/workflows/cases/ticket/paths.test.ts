import { describe, expect, it } from 'vitest'
import type { TicketContext } from '../../../../workflows/cases/ticket/context.ts'
import { ticket } from '../../../../workflows/cases/ticket/ticket.ts'
import { offers } from '../../../../workflows/machines/offers.ts'
import { clockTypesOf, leavesOf } from '../chart.ts'
import { explore, soon, stepsOf, type Step } from '../explore.ts'
import { anna, jan, maria } from '../people.ts'
import { engine, moved } from '../play.ts'
import type { Case } from './stage.ts'
import { attempts, key, seeds } from './walk.ts'

type Taken = Step<TicketContext>
const clockTypes = clockTypesOf(ticket)
const text = ({ how }: Taken['attempt']) => String(how.answers?.text ?? '')
const said = ({ state }: Case, viewer = maria) => ticket.look(state, viewer, state.changedAt).thread ?? []
const secret = ['note', 'hand-on', 'take-over', 'classify']
const home = (type: string) => type.split('.').slice(3).join('.')
const path = (value: unknown, at = 'ticket'): string[] =>
  typeof value === 'string'
    ? [`${at}.${value}`]
    : Object.entries(value as object).flatMap(([name, inner]) => [
        `${at}.${name}`,
        ...path(inner, `${at}.${name}`),
      ])

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
    [...to.timers.keys()].every((type) => path(to.stored.value).includes(home(type))),
  'whoever enters a state has all its clocks': ({ from, to }) => {
    const entered = path(to.stored.value).filter((state) => !path(from.stored.value).includes(state))
    return clockTypes.every((type) => !entered.includes(home(type)) || to.timers.has(type))
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

const broken = new Map(
  [...Object.keys(promises), ...Object.keys(truths)].map((name) => [name, new Set<string>()]),
)
const rested = new Set<string>()
const left = new Set<string>()
const took = new Set<string>()
/** Offered and yet not possible, or not offered and yet possible. */
const unlike = new Set<string>()
const rangForNothing = new Set<string>()
const count = { cases: 0, steps: 0 }

explore({
  seeds,
  attempts,
  key,
  depth: 5,
  visit(node) {
    const { played } = node
    const { step } = played.state
    const steps = stepsOf(node)
    count.cases += 1
    count.steps += steps.length
    rested.add(step)
    for (const [name, holds] of Object.entries(truths)) if (!holds(played)) broken.get(name)?.add(step)
    for (const taken of steps) {
      took.add(taken.attempt.event)
      if (taken.to.state.step !== step) left.add(step)
      for (const [name, holds] of Object.entries(promises)) {
        if (!holds(taken))
          broken.get(name)?.add(`${step}: ${taken.attempt.event} by ${taken.attempt.by.name}`)
      }
    }
    for (const viewer of [anna, maria, jan]) {
      const offered = offers(ticket, played.stored.value, played.state, viewer, soon(played)).map(
        ({ event }) => event,
      )
      const could = steps.filter(({ attempt }) => attempt.by === viewer).map(({ attempt }) => attempt.event)
      for (const event of Object.keys(ticket.events)) {
        if (offered.includes(event) !== could.includes(event))
          unlike.add(`${step}: ${event} by ${viewer.name}`)
      }
    }
    for (const type of clockTypes.filter((one) => !played.timers.has(one))) {
      const taken = moved(played, type, engine, { at: soon(played) })
      // A clock that has rung is gone; the state it belongs to would take it again.
      if (taken && !path(played.stored.value).includes(home(type))) rangForNothing.add(`${step}: ${type}`)
    }
  },
})

describe(`a ticket in ${count.cases} cases, after ${count.steps} steps`, () => {
  it.each([...broken.keys()])('%s', (name) => expect([...(broken.get(name) ?? [])]).toEqual([]))

  it('every state is reached, and every one that is no end is left', () => {
    expect([...rested].sort()).toEqual(leavesOf(ticket).sort())
    expect([...rested].filter((step) => !left.has(step)).sort()).toEqual(['archived', 'withdrawn'])
  })

  it('every event and every clock is taken somewhere', () => {
    expect([...Object.keys(ticket.events), ...clockTypes].filter((event) => !took.has(event))).toEqual([])
  })

  it('what is offered can be done, and what is not offered cannot', () => expect([...unlike]).toEqual([]))

  it('a clock that does not run changes nothing', () => expect([...rangForNothing]).toEqual([]))
})
