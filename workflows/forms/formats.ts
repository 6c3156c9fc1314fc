/** Shapes of single values. Each takes anything and never throws. */

/** Milliseconds since 1970 of an ISO 8601 moment in UTC, or null. `Date.parse` alone would take 30 February and 24:00. */
export function instantOf(value: unknown): number | null {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?Z$/.test(value))
    return null
  const ms = Date.parse(value)
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(value.slice(0, 16)) ? ms : null
}

/** One address, as mail systems really deliver to; the local part is not judged beyond its characters. */
export const isEmail = (text: string) =>
  text.length <= 254 && /^[^\s@<>()[\]\\,;:"]{1,64}@(?!-)([\p{L}\d-]{1,63}\.)+[\p{L}\d-]{2,63}$/u.test(text)

/** Digits with an optional + in front: 7 to 15 of them (E.164). Written groups are taken out by `phoneDigits`. */
export const isPhone = (text: string) => /^\+?\d{7,15}$/.test(phoneDigits(text))

export const phoneDigits = (text: string) => text.replace(/[\s().\u2010-\u2013/-]+/g, '')

/** Text as it is kept: composed letters, line feeds only, nothing around it. */
export const tidyText = (text: string) => text.normalize('NFC').replace(/\r\n?/g, '\n').trim()
