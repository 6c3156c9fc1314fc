/** Whether somebody answers now, and when that changes: opening hours against Polish working days. */
import type { OpeningHours } from '../contracts/contact.ts'
import { isWorkingDay } from './working-time.ts'
import { addDays, instantAt, localTime } from './zoned.ts'

export type Opening = {
  readonly open: boolean
  /** The next moment at which `open` turns; null where it never does. */
  readonly changesAt: string | null
}

/** Longer than any run of days off. */
const searchedDays = 14

type Span = { readonly from: string; readonly to: string }

/** `hours` with intervals in order and not overlapping, as the contract asks. */
export function openingAt(hours: Pick<OpeningHours, 'days' | 'intervals'>, instant: string): Opening {
  const spans = spansFrom(hours, localTime(instant).date)
  const now = new Date(instant).toISOString()
  const present = spans.find(({ from, to }) => from <= now && now < to)
  if (present) return { open: true, changesAt: present.to === spans.at(-1)?.to ? null : present.to }
  return { open: false, changesAt: spans.find(({ from }) => from > now)?.from ?? null }
}

/** The beginnings of slots of `minutes` that lie wholly within opening hours, from `instant` on. */
export function slotsFrom(
  hours: Pick<OpeningHours, 'days' | 'intervals'>,
  instant: string,
  { minutes, days }: { readonly minutes: number; readonly days: number },
): string[] {
  const { date } = localTime(instant)
  const now = new Date(instant).toISOString()
  const slots: string[] = []
  for (const { from, to } of spansFrom(hours, date)) {
    if (localTime(from).date >= addDays(date, days)) break
    for (let at = Date.parse(from); at + minutes * 60_000 <= Date.parse(to); at += minutes * 60_000) {
      const slot = new Date(at).toISOString()
      if (slot >= now && localTime(slot).date < addDays(date, days)) slots.push(slot)
    }
  }
  return slots
}

/** The spans of the coming days; those that touch at midnight are one. */
function spansFrom({ days, intervals }: Pick<OpeningHours, 'days' | 'intervals'>, first: string): Span[] {
  const spans: Span[] = []
  for (let n = 0; n < searchedDays; n++) {
    const date = addDays(first, n)
    if (days === 'working-days' && !isWorkingDay(date)) continue
    for (const interval of intervals) {
      const span = { from: instantAt(date, interval.from), to: endOf(date, interval.to) }
      const before = spans.at(-1)
      if (before?.to === span.from) spans.splice(-1, 1, { from: before.from, to: span.to })
      else spans.push(span)
    }
  }
  return spans
}

const endOf = (date: string, time: string): string =>
  time === '24:00' ? instantAt(addDays(date, 1), '00:00') : instantAt(date, time)
