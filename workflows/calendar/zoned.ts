/**
 * Between instants (ISO 8601 in UTC) and the clock on the wall, by Intl alone: Node 24 has no Temporal yet.
 *
 * Local times are written as `date` 'YYYY-MM-DD' and `time` 'HH:mm' or 'HH:mm:ss'. Twice a year that is not a mere
 * difference of hours: one hour does not exist (the clock jumps from 02:00 to 03:00) and one exists twice.
 */
export const warsaw = 'Europe/Warsaw'

export type LocalTime = { readonly date: string; readonly time: string }

const dayMs = 86_400_000
const formats = new Map<string, Intl.DateTimeFormat>()

/** Date and time (with seconds) in the zone. Throws RangeError where `instant` is none. */
export function localTime(instant: string, zone = warsaw): LocalTime {
  const local = new Date(wallClock(toMs(instant), zone)).toISOString()
  return { date: local.slice(0, 10), time: local.slice(11, 19) }
}

/**
 * The instant of a local time. Of a time that exists twice the first; one that does not exist moves on by the width of
 * the gap (02:30 becomes 03:30), as calendars commonly do. Throws RangeError for what is no date or time; 24:00 is none.
 */
export function instantAt(date: string, time: string, zone = warsaw): string {
  const wall = wallMs(date, time)
  return new Date(instantsAt(wall, zone)[0] ?? wall - offset(wall - dayMs, zone)).toISOString()
}

/** How often a local time occurs: 1, or 0 and 2 in the nights when the clock is changed. */
export const occurrences = (date: string, time: string, zone = warsaw): number =>
  instantsAt(wallMs(date, time), zone).length

function instantsAt(wall: number, zone: string): number[] {
  const offsets = new Set([offset(wall - dayMs, zone), offset(wall + dayMs, zone)])
  return [...offsets]
    .map((difference) => wall - difference)
    .filter((ms) => wallClock(ms, zone) === wall)
    .sort((a, b) => a - b)
}

/** What the wall clock shows, as if it were UTC. Fractions of a second are cut off both ways. */
const wallClock = (ms: number, zone: string) => Math.floor(ms / 1000) * 1000 + offset(ms, zone)

const quarterMs = 15 * 60_000
const offsets = new Map<string, number>()

/**
 * Zones keep the distance to UTC for whole quarters of an hour at least, and Intl takes its time: it is asked once for
 * each quarter.
 */
function offset(ms: number, zone: string): number {
  const start = Math.floor(ms / quarterMs) * quarterMs
  const key = `${zone} ${start}`
  const known = offsets.get(key)
  if (known !== undefined) return known
  if (offsets.size >= 1000) offsets.clear()
  const found = offsetAt(start, zone)
  offsets.set(key, found)
  return found
}

function offsetAt(ms: number, zone: string): number {
  const { year, month, day, hour, minute, second } = Object.fromEntries(
    formatOf(zone)
      .formatToParts(ms)
      .map(({ type, value }) => [type, value]),
  )
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`) - ms
}

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone)
  if (known) return known
  const options = {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  } as const
  const format = new Intl.DateTimeFormat('en-US', {
    ...options,
    second: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
  })
  formats.set(zone, format)
  return format
}

function wallMs(date: string, time: string): number {
  const text = `${date}T${time.length === 5 ? `${time}:00` : time}.000Z`
  const ms = Date.parse(text)
  if (Number.isNaN(ms) || new Date(ms).toISOString() !== text)
    throw new RangeError(`no local time: ${date} ${time}`)
  return ms
}

/** Milliseconds since 1970. Throws RangeError rather than going on with NaN. */
export function toMs(instant: string): number {
  const ms = Date.parse(instant)
  if (Number.isNaN(ms)) throw new RangeError(`no instant: ${instant}`)
  return ms
}

/** A calendar date so many days later, or earlier. */
export const addDays = (date: string, days: number): string =>
  new Date(wallMs(date, '12:00') + days * dayMs).toISOString().slice(0, 10)

/** The same day of a later month, or that month's last where it is shorter: 31 January and one is 28 February. */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  const first = new Date(Date.UTC(year, month - 1 + months, 1))
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return `${first.toISOString().slice(0, 8)}${String(Math.min(day, last)).padStart(2, '0')}`
}

/** Whole days from one calendar date to a later one. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((wallMs(to, '12:00') - wallMs(from, '12:00')) / dayMs)

/** 0 is Sunday. */
export const weekday = (date: string): number => new Date(wallMs(date, '12:00')).getUTCDay()
