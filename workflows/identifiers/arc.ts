import { endsInCheckDigit } from './check-digit.ts'
import { type Finding, wrongCheckDigit, wrongFormat, wrongLength } from './finding.ts'

/**
 * Administrative Reference Code of an excise movement (EMCS). The check digit is defined for whoever generates the code
 * and other systems need not test it, so a wrong one is a warning.
 */
export function arc(value: string): Finding[] {
  if (value.length !== 21) return [wrongLength('21', value)]
  if (!/^\d\d[A-Z]{2}/.test(value)) return [{ code: 'identifier-country' }]
  if (!/\d$/.test(value)) return [wrongFormat('23PL00000000000377161')]
  return endsInCheckDigit(value) ? [] : [{ ...wrongCheckDigit, warning: true }]
}
