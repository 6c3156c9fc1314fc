/**
 * For how long each system was announced to be out of order, by Polish days. Announcements that overlap count once, and
 * what was planned is never mixed with what failed.
 */
import type { DayOfSystem, Interval, NoticeRecord, SystemHistory } from '../contracts/announcement.ts'
import { addDays, instantAt } from '../calendar/zoned.ts'

type Class = Exclude<keyof DayOfSystem, 'day'>
type Told = Pick<NoticeRecord, 'type' | 'state' | 'systems' | 'intervals' | 'endedAt'>
type Span = { readonly from: number; readonly to: number }

const classes: readonly Class[] = ['failure', 'local', 'difficulty', 'planned']
const minuteMs = 60_000

/** `from` and `to` are the first and the last day; nothing after `at` is counted, since it has not happened yet. */
export function availability(
  notices: readonly Told[],
  { from, to, at }: { from: string; to: string; at: string },
): SystemHistory['systems'] {
  const days = daysBetween(from, to)
  const codes = [...new Set(notices.flatMap(({ systems }) => systems))].sort()
  return codes
    .map((system) => ({ system, days: daysOf(system, notices, days, Date.parse(at)) }))
    .filter((row) => row.days.length > 0)
}

function daysOf(
  system: string,
  notices: readonly Told[],
  days: readonly string[],
  at: number,
): DayOfSystem[] {
  const spans = new Map(classes.map((one) => [one, union(spansOf(system, one, notices, at))]))
  return days
    .map((day): DayOfSystem => {
      const within = {
        from: Date.parse(instantAt(day, '00:00')),
        to: Date.parse(instantAt(addDays(day, 1), '00:00')),
      }
      const minutes = (one: Class) => minutesOf(spans.get(one) ?? [], within)
      return {
        day,
        failure: minutes('failure'),
        local: minutes('local'),
        difficulty: minutes('difficulty'),
        planned: minutes('planned'),
      }
    })
    .filter((day) => classes.some((one) => day[one] > 0))
}

/** Of an announcement that was called off, and of mere information, nothing. */
function spansOf(system: string, type: Class, notices: readonly Told[], at: number): Span[] {
  return notices
    .filter(
      (notice) => notice.type === type && notice.state !== 'cancelled' && notice.systems.includes(system),
    )
    .flatMap(({ intervals, endedAt }) => intervals.map((interval) => spanOf(interval, endedAt, at)))
    .filter(({ from, to }) => to > from)
}

/** What ended early ended then; what is still open lasts until now, and what was to end by now has not unless said so. */
function spanOf({ from, to }: Interval, endedAt: string | null, at: number): Span {
  const ends = [to, endedAt].flatMap((end) => (end === null ? [] : [Date.parse(end)]))
  return { from: Date.parse(from), to: Math.min(at, ...ends) }
}

function union(spans: readonly Span[]): Span[] {
  const joined: Span[] = []
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    const last = joined.at(-1)
    if (last && span.from <= last.to)
      joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, span.to) }
    else joined.push(span)
  }
  return joined
}

function minutesOf(spans: readonly Span[], day: Span): number {
  const ms = spans.reduce(
    (sum, { from, to }) => sum + Math.max(0, Math.min(to, day.to) - Math.max(from, day.from)),
    0,
  )
  return Math.round(ms / minuteMs)
}

function daysBetween(from: string, to: string): string[] {
  const days: string[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day)
  return days
}
