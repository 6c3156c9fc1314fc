/**
 * An approval as one line of text with the desk's signature, small enough for the QR code beside what is printed: who
 * reads it needs no connection. `server/verify/FORMATS.md` describes it; the reader there is written apart from this.
 */
import { base32 } from './base32.ts'

export type ApprovalClaims = {
  readonly number: string
  readonly version: number
  readonly holderEori: string
  readonly system: string
  readonly direction: string
  readonly offices: readonly string[]
  /** ISO 8601. */
  readonly from: string
  readonly to: string
  readonly maxDeclarations: number
  readonly state: 'active' | 'closed' | 'suspended' | 'revoked'
  readonly issuedAt: string
}

type Signer = { readonly keyId: string; sign(text: string): Buffer }

/** More would make the code too dense to be read from paper; the rest is counted, and stands in print. */
const mostOffices = 8
const letters = { active: 'A', closed: 'C', suspended: 'S', revoked: 'R' } as const

/** All signs are of the QR code's alphanumeric set, and none must be escaped in an address. */
export function signedText(claims: ApprovalClaims, key: Signer): string {
  const text = [
    'HDA1',
    key.keyId,
    claims.number,
    claims.version,
    claims.holderEori,
    claims.system,
    claims.direction,
    officesOf(claims.offices),
    basic(claims.from),
    basic(claims.to),
    claims.maxDeclarations,
    letters[claims.state],
    basic(claims.issuedAt),
  ]
    .join('*')
    .toUpperCase()
  return `${text}*${base32(key.sign(text))}`
}

function officesOf(offices: readonly string[]): string {
  const listed = offices.slice(0, mostOffices).join('.')
  return offices.length > mostOffices ? `${listed}/${offices.length - mostOffices}` : listed
}

/** `20261122T133000Z`: to the second. */
function basic(iso: string): string {
  return `${new Date(iso).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`
}
