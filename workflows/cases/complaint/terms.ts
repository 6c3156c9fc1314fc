/**
 * The terms of a complaint: an answer within one month of its receipt (Art. 237 KPA), handing on to the competent body
 * within seven days (Art. 231), and a new date told with its reasons before the month is over (Art. 36 and 237 § 4).
 */
import { deadline, fraction } from '../../calendar/deadline.ts'
import { addMonths, instantAt, localTime } from '../../calendar/zoned.ts'
import { addWorkingDays } from '../../calendar/working-time.ts'
import type { Deadline } from '../../contracts/view.ts'
import type { ComplaintContext, Live } from './context.ts'

export const answerTerm = (startedAt: string): Deadline =>
  deadline({ code: 'deadline.complaint.answer', startedAt, spec: { kind: 'months', months: 1 }, pauses: [] })

export const forwardTerm = (startedAt: string): Deadline =>
  deadline({ code: 'deadline.complaint.forward', startedAt, spec: { kind: 'days', days: 7 }, pauses: [] })

/** The statutory term, and every time it was moved; the date it comes to stands at the end. */
export function answerDeadline({ openedAt, dueAt, extensions }: ComplaintContext): Deadline {
  const statutory = answerTerm(openedAt)
  const moved = extensions.map(({ at, dueAt: until }) => ({
    code: 'explain.complaint.extended',
    at,
    params: { until },
  }))
  return { ...statutory, dueAt, explanation: [...statutory.explanation, ...moved] }
}

/** The latest date that one extension may come to: another month. */
export function latestExtension({ dueAt }: ComplaintContext): string {
  const day = addMonths(localTime(dueAt).date, 1)
  return instantAt(addWorkingDays(day, 0), '23:59')
}

/** Milliseconds from the event at hand; a moment that has passed is due at once. */
export function until({ now }: Live, moment: string): number {
  return Math.max(0, Date.parse(moment) - Date.parse(now.at))
}

export const reminderAt = ({ termStartedAt, dueAt }: ComplaintContext, share: number): string =>
  fraction(termStartedAt, dueAt, share)
