/** Polish public holidays, by the act of 18 January 1951 on days free from work. */
import { addDays } from './zoned.ts'

const fixed = ['01-01', '01-06', '05-01', '05-03', '08-15', '11-01', '11-11', '12-25', '12-26']
/** Days after Easter Sunday: itself, Easter Monday, Pentecost, Corpus Christi. */
const movable = [0, 1, 49, 60]

/** `date` is 'YYYY-MM-DD'. Saturdays and Sundays are not holidays by themselves. */
export function isHoliday(date: string): boolean {
  const year = Number(date.slice(0, 4))
  const day = date.slice(5)
  // Christmas Eve was added by the amendment of December 2024.
  if (day === '12-24') return year >= 2025
  return fixed.includes(day) || movable.some((days) => addDays(easter(year), days) === date)
}

/** Easter Sunday in the Gregorian calendar, by the rule of Meeus, Jones and Butcher. */
export function easter(year: number): string {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const e = b % 4
  const g = Math.floor((8 * b + 13) / 25)
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30
  const k = c % 4
  const l = (32 + 2 * e + 2 * Math.floor(c / 4) - h - k) % 7
  const m = Math.floor((a + 11 * h + 19 * l) / 433)
  const days = h + l - 7 * m
  const month = Math.floor((days + 90) / 25)
  const day = (days + 33 * month + 19) % 32
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
