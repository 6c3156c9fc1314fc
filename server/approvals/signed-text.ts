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
  /** `web-service`, `web-form`; empty where it is of all ways of sending. */
  readonly channels: readonly string[]
  /** Those for whom it was granted: with line and limit where each was decided by himself. Empty: the holder for himself. */
  readonly principals: readonly CoveredPrincipal[]
  /** ISO 8601. */
  readonly from: string
  readonly to: string
  readonly maxDeclarations: number
  readonly state: 'active' | 'closed' | 'suspended' | 'revoked'
  readonly issuedAt: string
}

export type CoveredPrincipal = {
  readonly eori: string
  /** As printed, `-P2`; null where one alone needs no lines. */
  readonly line: number | null
  readonly maxDeclarations: number | null
}

type Signer = { readonly keyId: string; sign(text: string): Buffer }

/** More would make the code too dense to be read from paper; the rest is counted, and stands in print. */
const mostOffices = 8
const mostPrincipals = 10
const channelLetters: Readonly<Record<string, string>> = { 'web-service': 'S', 'web-form': 'F' }
const letters = { active: 'A', closed: 'C', suspended: 'S', revoked: 'R' } as const

/** All signs are of the QR code's alphanumeric set, and none must be escaped in an address. */
export function signedText(claims: ApprovalClaims, key: Signer): string {
  const text = [
    'HDA2',
    key.keyId,
    claims.number,
    claims.version,
    claims.holderEori,
    claims.system,
    claims.direction,
    listed(claims.offices, mostOffices),
    claims.channels.map((channel) => channelLetters[channel] ?? '').join(''),
    listed(claims.principals.map(principalOf), mostPrincipals),
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

/** The first of them, and how many more there are. */
function listed(all: readonly string[], most: number): string {
  const first = all.slice(0, most).join('.')
  return all.length > most ? `${first}/${all.length - most}` : first
}

/** `P2:PL100000008700000:5`, or the EORI alone. */
const principalOf = ({ eori, line, maxDeclarations }: CoveredPrincipal): string =>
  [...(line === null ? [] : [`P${line}`]), eori, ...(maxDeclarations === null ? [] : [maxDeclarations])].join(
    ':',
  )

/** `20261122T133000Z`: to the second. */
function basic(iso: string): string {
  return `${new Date(iso).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`
}
