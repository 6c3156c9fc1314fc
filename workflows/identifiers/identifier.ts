/** The one door to all identifiers: tidies what was typed or pasted, and says all that is wrong with it. */
import type { IdentifierKind } from '../contracts/form.ts'
import { arc } from './arc.ts'
import { eori } from './eori.ts'
import type { Finding } from './finding.ts'
import { grn, hasAccessCode } from './grn.ts'
import { lrn } from './lrn.ts'
import { mrn } from './mrn.ts'
import { nip } from './nip.ts'
import { office } from './office.ts'
import { pesel } from './pesel.ts'
import { regon } from './regon.ts'

const rules = { arc, eori, grn, lrn, mrn, nip, office, pesel, regon }

/**
 * `value` is upper case and without spaces. Only ASCII letters are raised, so that no foreign letter (ſ, ı) turns into
 * a valid one. Every fault names the kind as `params.identifier`; one with `warning` does not stop.
 */
export function inspect(
  kind: IdentifierKind,
  text: string,
  offices?: readonly string[],
): { value: string; faults: Finding[] } {
  const value = tidied(kind, text)
  const faults = findings(kind, value, offices)
  return {
    value,
    faults: faults.map((fault) => ({ ...fault, params: { identifier: kind, ...fault.params } })),
  }
}

function tidied(kind: IdentifierKind, text: string): string {
  const value = text
    .replace(/[\s\u200B-\u200D\u2060]+/g, '')
    .replace(/[a-z]+/g, (letters) => letters.toUpperCase())
  // The national numbers are commonly written in groups: 856-734-62-15.
  return kind === 'nip' || kind === 'regon' || kind === 'pesel'
    ? value.replace(/[-\u2010-\u2013]/g, '')
    : value
}

function findings(kind: IdentifierKind, value: string, offices?: readonly string[]): Finding[] {
  if (kind === 'grn' && hasAccessCode(value)) return [{ code: 'secret-not-accepted' }]
  const allowed = kind === 'lrn' ? /^[!-~]+$/ : /^[A-Z\d]+$/
  if (!allowed.test(value)) return [{ code: 'identifier-characters' }]
  return rules[kind](value, offices)
}
