import { type Finding, wrongFormat, wrongLength } from './finding.ts'
import { nip } from './nip.ts'

/**
 * What follows the country elsewhere in the Union, as far as it is known. These rules are weakly documented and change,
 * and the register of the Commission is the truth: not matching one is only a warning.
 */
const national: { readonly [country: string]: readonly [rule: RegExp, example: string] } = {
  BE: [/^\d{10}$/, 'BE0123456789'],
  CZ: [/^\d{8,10}$/, 'CZ12345678'],
  DE: [/^\d{7,15}$/, 'DE1234567'],
  FR: [/^\d{14}$/, 'FR12345678901234'],
  IT: [/^[A-Z\d]{11,15}$/, 'IT12345678901'],
  NL: [/^\d{9}$/, 'NL123456789'],
}

/** Economic Operators Registration and Identification number: country and up to 15 characters. */
export function eori(value: string): Finding[] {
  if (!/^[A-Z]{2}/.test(value)) return [{ code: 'identifier-country' }]
  if (value.length < 3 || value.length > 17) return [wrongLength('3-17', value)]
  const country = value.slice(0, 2)
  const rest = value.slice(2)
  if (country === 'PL') return polish(rest)
  const [rule, example] = national[country] ?? []
  return !rule || rule.test(rest) ? [] : [{ ...wrongFormat(`${example}`), warning: true }]
}

/** Poland: NIP and five zeros, or 14 digits and Z for persons from third countries. */
function polish(rest: string): Finding[] {
  if (/^\d{14}Z$/.test(rest)) return []
  return /^\d{10}0{5}$/.test(rest) ? nip(rest.slice(0, 10)) : [wrongFormat('PL100000001200000')]
}
