import { endsInCheckDigit } from './check-digit.ts'
import { type Finding, wrongCheckDigit, wrongFormat, wrongLength } from './finding.ts'

/**
 * Master Reference Number: year, country, 13 characters, check digit. Since 2021 the 17th character names the procedure
 * (J to M is transit), but older numbers are still quoted, so it is not demanded. NCTS allows `F` in place of the check
 * digit for movements under fall-back.
 *
 * The example printed in Regulation 414/2009 (06 RO 9876AB8890123 5) does not satisfy the rule it illustrates.
 */
export function mrn(value: string): Finding[] {
  if (value.length !== 18) return [wrongLength('18', value)]
  if (!/^\d\d[A-Z]{2}/.test(value)) return [{ code: 'identifier-country' }]
  if (!/[\dF]$/.test(value)) return [wrongFormat('26PL301010000421J4')]
  return value.endsWith('F') || endsInCheckDigit(value) ? [] : [wrongCheckDigit]
}
