/**
 * A term as data: what was promised, when its clock started, and every time it stood still. Nothing is subtracted in
 * place, so the answer can always be told line by line.
 */
import type { Deadline, Line } from '../contracts/view.ts'
import { addWorkingDays, workingDaysBetween } from './working-time.ts'
import { addDays, addMonths, daysBetween, instantAt, localTime, toMs } from './zoned.ts'

export type DeadlineSpec =
  | { readonly kind: 'elapsed'; readonly minutes: number }
  /** `time` is local, 'HH:mm'; the end of a day is 23:59, never 24:00 */
  | { readonly kind: 'next-working-day'; readonly time: string }
  /** to the end of the last of so many working days; the day of the start is not counted */
  | { readonly kind: 'working-days'; readonly days: number }
  /**
   * Terms of the Polish Code of Administrative Procedure: so many days after the day of the start, or to the day of a
   * later month that has the start's number. One that ends on a Saturday or a holiday ends on the next working day
   * (Art. 57 KPA).
   */
  | { readonly kind: 'days'; readonly days: number }
  | { readonly kind: 'months'; readonly months: number }

/** Why a clock stands still; the words are under `explain.pause.<cause>`. */
export type PauseCause =
  | 'completion'
  | 'third-party'
  | 'outage'
  | 'suspended'
  | 'appeal'
  | 'question'
  | 'answered'

export type Pause = { readonly from: string; readonly to: string | null; readonly cause: PauseCause }

export type DeadlineFacts = {
  readonly code: string
  readonly startedAt: string
  readonly spec: DeadlineSpec
  readonly pauses: readonly Pause[]
}

/**
 * `dueAt` is null while the clock stands still. A pause moves an elapsed term by its length, and one of days by the
 * days, or working days, that began in it; a pause that begins when the time is already up changes nothing.
 */
export function deadline({ code, startedAt, spec, pauses }: DeadlineFacts): Deadline {
  let dueAt: string | null = promised(spec, startedAt)
  let pausedSince: string | null = null
  const explanation: Line[] = [
    { code: 'explain.started', at: startedAt },
    promise(spec),
    ...putOff(spec, startedAt),
  ]
  for (const pause of inOrder(pauses, later(startedAt, 0))) {
    if (dueAt === null || pause.from >= dueAt) break
    explanation.push(...told(pause))
    if (pause.to === null) pausedSince = pause.from
    dueAt = pause.to === null ? null : moved(spec, dueAt, pause.from, pause.to)
  }
  explanation.push(dueAt === null ? { code: 'explain.paused' } : { code: 'explain.due', at: dueAt })
  return { code, startedAt, dueAt, pausedSince, explanation }
}

/** The instant at which `part` (0 to 1) of the time from start to due has passed: reminders at 50 % and 90 %. */
export function fraction(startedAt: string, dueAt: string, part: number): string {
  const start = toMs(startedAt)
  return new Date(Math.round(start + (toMs(dueAt) - start) * part)).toISOString()
}

function promised(spec: DeadlineSpec, startedAt: string): string {
  if (spec.kind === 'elapsed') return later(startedAt, spec.minutes * 60_000)
  const { date } = localTime(startedAt)
  if (spec.kind === 'next-working-day') return instantAt(addWorkingDays(date, 1), spec.time)
  if (spec.kind === 'working-days') return instantAt(addWorkingDays(date, spec.days), '23:59')
  return instantAt(addWorkingDays(lastDay(spec, date), 0), '23:59')
}

type Calendar = Extract<DeadlineSpec, { kind: 'days' | 'months' }>

const isCalendar = (spec: DeadlineSpec): spec is Calendar => spec.kind === 'days' || spec.kind === 'months'

const lastDay = (spec: Calendar, date: string): string =>
  spec.kind === 'days' ? addDays(date, spec.days) : addMonths(date, spec.months)

/** Told where the last day is none on which offices work. */
function putOff(spec: DeadlineSpec, startedAt: string): Line[] {
  if (!isCalendar(spec)) return []
  const last = lastDay(spec, localTime(startedAt).date)
  return addWorkingDays(last, 0) === last ? [] : [{ code: 'explain.next-working-day' }]
}

function moved(spec: DeadlineSpec, dueAt: string, from: string, to: string): string {
  if (spec.kind === 'elapsed') return later(dueAt, toMs(to) - toMs(from))
  const due = localTime(dueAt)
  const [stopped, went] = [localTime(from).date, localTime(to).date]
  if (isCalendar(spec)) {
    return instantAt(addWorkingDays(addDays(due.date, daysBetween(stopped, went)), 0), due.time)
  }
  const days = workingDaysBetween(stopped, went)
  return days === 0 ? dueAt : instantAt(addWorkingDays(due.date, days), due.time)
}

/** In order of time, none before the start, and overlapping ones only for the part that is new. */
function inOrder(pauses: readonly Pause[], startedAt: string): Pause[] {
  let covered = startedAt
  const sorted = pauses.map(normal).sort((a, b) => toMs(a.from) - toMs(b.from))
  return sorted.flatMap((pause) => {
    if (pause.to !== null && pause.to <= covered) return []
    const from = pause.from < covered ? covered : pause.from
    covered = pause.to ?? '9999'
    return [{ ...pause, from }]
  })
}

/** With milliseconds throughout, so that instants compare as text. */
const normal = ({ from, to, cause }: Pause): Pause => ({
  from: later(from, 0),
  to: to && later(to, 0),
  cause,
})

function promise(spec: DeadlineSpec): Line {
  if (spec.kind === 'next-working-day')
    return { code: 'explain.promise.next-working-day', params: { time: spec.time } }
  if (spec.kind === 'working-days') return { code: 'explain.promise.working-days', params: { n: spec.days } }
  if (spec.kind === 'days') return { code: 'explain.promise.days', params: { n: spec.days } }
  if (spec.kind === 'months') return { code: 'explain.promise.months', params: { n: spec.months } }
  const hours = spec.minutes / 60
  return hours > 1 && Number.isInteger(hours)
    ? { code: 'explain.promise.hours', params: { n: hours } }
    : { code: 'explain.promise.minutes', params: { n: spec.minutes } }
}

/** `length` is in hours and minutes: `0:30`, `26:05`. */
function told({ from, to, cause }: Pause): Line[] {
  const stopped = { code: `explain.pause.${cause}`, at: from }
  if (to === null) return [stopped]
  const minutes = Math.round((toMs(to) - toMs(from)) / 60_000)
  const length = `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
  return [stopped, { code: 'explain.resumed', at: to, params: { length } }]
}

const later = (instant: string, ms: number): string => new Date(toMs(instant) + ms).toISOString()
