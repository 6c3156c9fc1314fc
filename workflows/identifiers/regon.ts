import { weightedSum } from './check-digit.ts'
import { type Finding, wrongCheckDigit, wrongFormat, wrongLength } from './finding.ts'

const weights9 = [8, 9, 2, 3, 4, 5, 6, 7]
const weights14 = [2, 4, 8, 5, 0, 9, 7, 3, 6, 1, 2, 4, 8]

/** Polish statistical number: nine digits for a firm, fourteen (the nine first) for one of its local units. */
export function regon(value: string): Finding[] {
  if (value.length !== 9 && value.length !== 14) return [wrongLength('9 / 14', value)]
  if (!/^\d+$/.test(value)) return [wrongFormat('730295378')]
  const holds = fits(value, weights9) && (value.length === 9 || fits(value, weights14))
  return holds ? [] : [wrongCheckDigit]
}

const fits = (value: string, weights: readonly number[]) =>
  (weightedSum(value, weights) % 11) % 10 === Number(value[weights.length])
