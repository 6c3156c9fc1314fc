import { weightedSum } from './check-digit.ts'
import { type Finding, wrongCheckDigit, wrongFormat, wrongLength } from './finding.ts'

const weights = [1, 3, 7, 9, 1, 3, 7, 9, 1, 3]
/** The month also tells the century: 81-92 for 18.., 01-12 for 19.., then 21-32, 41-52 and 61-72. */
const centuries = [1900, 2000, 2100, 2200, 1800]

/** Polish personal number: birth date, serial, check digit. */
export function pesel(value: string): Finding[] {
  if (value.length !== 11) return [wrongLength('11', value)]
  if (!/^\d+$/.test(value)) return [wrongFormat('44051401359')]
  const found: Finding[] = []
  if (!isBirthDate(value)) found.push({ code: 'identifier-date' })
  if ((10 - (weightedSum(value, weights) % 10)) % 10 !== Number(value[10])) found.push(wrongCheckDigit)
  return found
}

function isBirthDate(value: string): boolean {
  const coded = Number(value.slice(2, 4))
  const year = centuries[Math.floor(coded / 20)]! + Number(value.slice(0, 2))
  const month = coded % 20
  const day = Number(value.slice(4, 6))
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}
