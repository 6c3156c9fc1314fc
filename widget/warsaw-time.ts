/**
 * Moments are UTC on the wire and Polish time on the screen, whatever the device's own zone is. The two nights a year
 * when the clock is put forward or back are handled: an hour that does not exist is refused, an hour that comes twice
 * is asked about.
 */
export const zone = 'Europe/Warsaw'

const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone,
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
})

/** `2026-11-22T14:30`, as a date-time input wants it. */
export function toWarsaw(instant: string): string {
  const found = Object.fromEntries(
    parts.formatToParts(new Date(instant)).map((part) => [part.type, part.value]),
  )
  return `${found['year']}-${found['month']}-${found['day']}T${found['hour']}:${found['minute']}`
}

/**
 * The moments that a Polish clock shows as `local`: one as a rule, none in the hour skipped in March, two (summer
 * time first) in the hour repeated in October.
 */
export function fromWarsaw(local: string): string[] {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(local)) return []
  return [120, 60]
    .map((offsetMinutes) => Date.parse(`${local}:00.000Z`) - offsetMinutes * 60_000)
    .filter((ms) => !Number.isNaN(ms))
    .map((ms) => new Date(ms).toISOString())
    .filter((instant) => toWarsaw(instant) === local)
}

/** Minutes that Polish time is ahead of UTC at that moment: 60 or 120. */
export function offsetMinutes(instant: string): number {
  const wholeMinutes = Math.floor(Date.parse(instant) / 60_000) * 60_000
  return (Date.parse(`${toWarsaw(instant)}:00.000Z`) - wholeMinutes) / 60_000
}
