/** Working days and working minutes, in Poland. */
import { isHoliday } from './holidays.ts'
import { addDays, instantAt, localTime, toMs, weekday } from './zoned.ts'

/** Part of a working day, in local time: 'HH:mm'. Intervals of one day follow each other and do not overlap. */
export type Interval = { readonly from: string; readonly to: string }

/** When specialist work is done. */
export const officeHours: readonly Interval[] = [{ from: '07:15', to: '15:15' }]

const minuteMs = 60_000
/** No run of free days is nearly as long; hours without a single minute would search for ever. */
const longestSearchDays = 4000

export function isWorkingDay(date: string): boolean {
  return ![0, 6].includes(weekday(date)) && !isHoliday(date)
}

/** The `days`-th working day after `date`; with 0 the day itself, or the first working day after it. */
export function addWorkingDays(date: string, days: number): string {
  let day = date
  let left = days
  if (left === 0) while (!isWorkingDay(day)) day = addDays(day, 1)
  while (left > 0) {
    day = addDays(day, 1)
    if (isWorkingDay(day)) left--
  }
  return day
}

/** The first working day after the local day of `instant`, as 'YYYY-MM-DD'. */
export const nextWorkingDay = (instant: string): string => addWorkingDays(localTime(instant).date, 1)

/** How many working days lie after `from` up to and with `to`. */
export function workingDaysBetween(from: string, to: string): number {
  let count = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(day)) count++
  return count
}

/**
 * The instant at which `minutes` of working time have passed since `instant`. What ends exactly with the day's last
 * minute is due then, not the next morning. Throws RangeError for hours that never come.
 */
export function addWorkingMinutes(
  instant: string,
  minutes: number,
  hours: readonly Interval[] = officeHours,
): string {
  const start = toMs(instant)
  let leftMs = minutes * minuteMs
  let day = localTime(instant).date
  for (let n = 0; n < longestSearchDays; n++, day = addDays(day, 1)) {
    for (const { from, to } of isWorkingDay(day) ? hours : []) {
      const begin = Math.max(start, toMs(instantAt(day, from)))
      const open = toMs(instantAt(day, to)) - begin
      if (open >= leftMs && open >= 0) return new Date(begin + leftMs).toISOString()
      leftMs -= Math.max(0, open)
    }
  }
  throw new RangeError(`no ${minutes} working minutes after ${instant}`)
}
