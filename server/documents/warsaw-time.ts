/** Moments as they are printed: Polish official time, never `24:00`, and the zone named with its offset. */
import type { Bilingual } from './approval-document.ts'

const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Warsaw',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  timeZoneName: 'longOffset',
})
const zone = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Warsaw', timeZoneName: 'short' })
const englishMonth = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Warsaw', month: 'long' })

/** `22.11.2026, 14:30` and `22 November 2026, 14:30` for an ISO 8601 moment. */
export function moment(iso: string): Bilingual {
  const at = new Date(iso)
  const { year, month, day, hour, minute } = fields(at)
  const clock = `${hour}:${minute}`
  return {
    pl: `${day}.${month}.${year}, ${clock}`,
    en: `${Number(day)} ${englishMonth.format(at)} ${year}, ${clock}`,
  }
}

/** `CET, UTC+01:00`: what tells the two 02:30 of the night in October apart. */
export function zoneOf(iso: string): string {
  const at = new Date(iso)
  const name = zone.formatToParts(at).find((part) => part.type === 'timeZoneName')?.value ?? ''
  return `${name}, ${(fields(at)['timeZoneName'] ?? '').replace('GMT', 'UTC')}`
}

function fields(at: Date): Record<string, string> {
  return Object.fromEntries(parts.formatToParts(at).map((part) => [part.type, part.value]))
}
