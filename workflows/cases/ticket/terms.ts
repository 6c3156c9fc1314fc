/** The clocks of a ticket: two that run against the desk, and those that the customer is given. */
import { deadline } from '../../calendar/deadline.ts'
import type { Deadline, Line } from '../../contracts/view.ts'
import type { Live, TicketContext } from './context.ts'
import { promises } from './priority.ts'

/** Days that the customer has; then the ticket closes, and may still be opened again for a while. */
export const days = { remind: 5, close: 10, reopen: 14 } as const

/** Milliseconds from the event at hand; a moment that has passed is due at once. */
export function until({ now }: Live, moment: string | null): number {
  if (moment === null) throw new Error('a clock was armed without a moment')
  return Math.max(0, Date.parse(moment) - Date.parse(now.at))
}

export const plusDays = (at: string, n: number): string =>
  new Date(Date.parse(at) + n * 86_400_000).toISOString()

/** By priority, and always computed anew from the start and all pauses: a new priority loses none of them. */
export function promise({ openedAt, priority, pauses }: TicketContext): Deadline {
  const term = deadline({
    code: 'deadline.promise',
    startedAt: openedAt,
    spec: promises[priority],
    pauses,
  })
  return withLine(term, { code: `explain.priority.${priority}` })
}

/**
 * One month (Code of Administrative Procedure, Art. 35 § 3). What the party causes does not count (§ 5); that the desk
 * waits for somebody else it does not hold against the party.
 */
export function statutory({ openedAt, pauses }: TicketContext): Deadline {
  const counted = pauses.filter(({ cause }) => cause !== 'third-party')
  const term = deadline({
    code: 'deadline.statutory',
    startedAt: openedAt,
    spec: { kind: 'months', months: 1 },
    pauses: counted,
  })
  const told = withLine(term, { code: 'explain.statutory' })
  return counted.length < pauses.length
    ? withLine(told, { code: 'explain.statutory.third-party-counts' })
    : told
}

/** What it rests on is said first. */
function withLine(term: Deadline, line: Line): Deadline {
  return { ...term, explanation: [line, ...term.explanation] }
}

/** When a tenth of the way to the promised end is left. */
export function promiseNearAt(context: TicketContext): string {
  const dueAt = promise(context).dueAt ?? context.openedAt
  const start = Date.parse(context.openedAt)
  return new Date(Math.round(start + (Date.parse(dueAt) - start) * 0.9)).toISOString()
}

/** A term of the customer's: one moment, and what happens then. */
export function customersTerm(
  code: 'reply' | 'confirmation' | 'reopening',
  startedAt: string,
  dueAt: string,
): Deadline {
  const explanation = [{ code: `explain.${code}`, at: startedAt }]
  return { code: `deadline.${code}`, startedAt, dueAt, pausedSince: null, explanation }
}
