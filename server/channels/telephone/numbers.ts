/** Rules about numbers: a number, or the beginning of some with `*`; `*` alone is every number. */
import { dialled } from '../../../workflows/identifiers/dialled.ts'

export function isOneOf(number: string, patterns: readonly string[], country: string): boolean {
  return patterns.some((pattern) => {
    if (pattern === '*') return true
    const plain = dialled(pattern.replace(/\*$/, ''), country) ?? ''
    return plain !== '' && (pattern.endsWith('*') ? number.startsWith(plain) : number === plain)
  })
}
