/**
 * Numbers that people read out on the telephone and print on paper: `FB-26-0001234-7` is a prefix, the year, the
 * sequence within prefix and year, and the ISO 6346 check digit over all of it. They are public and never reused.
 */
import { checkDigit } from './check-digit.ts'

/** `year` with two digits or four. Throws RangeError where a part does not fit. */
export function caseNumber(prefix: string, year: number, sequence: number): string {
  if (!/^[A-Z]{2,4}$/.test(prefix)) throw new RangeError(`prefix of a case number: ${prefix}`)
  if (!Number.isInteger(year) || year < 0) throw new RangeError(`year of a case number: ${year}`)
  if (!Number.isInteger(sequence) || sequence < 1 || sequence > 9_999_999) {
    throw new RangeError(`sequence of a case number: ${sequence}`)
  }
  const parts = [prefix, String(year % 100).padStart(2, '0'), String(sequence).padStart(7, '0')]
  return [...parts, checkDigit(parts.join(''))].join('-')
}

/** True for a number as printed, with the right check digit. Raise and trim what a person typed before asking. */
export function isCaseNumber(text: string): boolean {
  const match = /^([A-Z]{2,4})-(\d\d)-(\d{7})-(\d)$/.exec(text)
  return match !== null && checkDigit(`${match[1]}${match[2]}${match[3]}`) === Number(match[4])
}
