import { weightedSum } from './check-digit.ts'
import { type Finding, wrongCheckDigit, wrongFormat, wrongLength } from './finding.ts'

const weights = [6, 5, 7, 2, 3, 4, 5, 6, 7]

/** Polish tax number: ten digits; a remainder of 10 is never issued. */
export function nip(value: string): Finding[] {
  if (value.length !== 10) return [wrongLength('10', value)]
  if (!/^\d+$/.test(value)) return [wrongFormat('1000000012')]
  return weightedSum(value, weights) % 11 === Number(value[9]) ? [] : [wrongCheckDigit]
}
