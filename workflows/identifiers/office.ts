import { type Finding, wrongFormat, wrongLength } from './finding.ts'

/** Customs office code (COL): country and six characters. `offices` are those that exist, where that is known. */
export function office(value: string, offices?: readonly string[]): Finding[] {
  if (value.length !== 8) return [wrongLength('8', value)]
  if (!/^[A-Z]{2}/.test(value)) return [wrongFormat('PL301010')]
  return !offices || offices.includes(value) ? [] : [{ code: 'office-unknown', params: { value } }]
}
