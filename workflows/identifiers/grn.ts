import { endsInCheckDigit } from './check-digit.ts'
import { type Finding, wrongCheckDigit, wrongFormat, wrongLength } from './finding.ts'

/**
 * Guarantee Reference Number: 17 characters, or 24 for a voucher. The four-character access code that belongs to it is
 * a secret between the holder and the guarantee system: where it was typed behind the number, it is refused and never kept.
 */
export function grn(value: string): Finding[] {
  if (value.length !== 17 && value.length !== 24) return [wrongLength('17 / 24', value)]
  if (!/^\d\d[A-Z]{2}/.test(value)) return [{ code: 'identifier-country' }]
  if (!/^.{16}\d([A-Z]\d{6})?$/.test(value)) return [wrongFormat('26PL000000G000127')]
  return endsInCheckDigit(value.slice(0, 17)) ? [] : [wrongCheckDigit]
}

/** `value` is upper case and without spaces; a separator may stand before the code. */
export function hasAccessCode(value: string): boolean {
  return /^\d\d[A-Z]{2}[A-Z\d]{12}\d([A-Z]\d{6})?[^A-Z\d]*[A-Z\d]{4}$/.test(value)
}
