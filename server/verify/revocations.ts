/** Reads the signed list of approvals that no longer hold although they are not over, and judges an approval by it. */
import type { SignedApproval } from './approval.ts'
import { canonicalText, objectOf, type Json } from './canonical.ts'
import { fromBase64Url, signatureFault, type Key, type SignatureFault } from './keys.ts'

export type Withdrawn = {
  readonly number: string
  readonly version: number
  readonly state: 'revoked' | 'suspended' | 'superseded' | 'closed'
  /** Of `closed` perhaps a moment to come: the window ends before the one that is printed. */
  readonly since: string
}
export type RevocationList = {
  readonly issuer: string
  readonly asOf: string
  readonly nextUpdate: string
  readonly entries: readonly Withdrawn[]
  /** Keys that somebody else may have, and since when nothing that they have signed proves anything. */
  readonly keys: readonly { readonly kid: string; readonly since: string }[]
}
export type ListFault = 'not-a-list' | SignatureFault

export async function verifyRevocations(
  text: string,
  keys: readonly Key[],
): Promise<RevocationList | ListFault> {
  const { payload, signature } = objectOf(text) ?? {}
  const list = listOf(payload)
  const { kid, value } = (signature ?? {}) as { kid?: Json; value?: Json }
  const bytes = typeof value === 'string' ? fromBase64Url(value) : null
  if (!payload || !list || typeof kid !== 'string' || !bytes) return 'not-a-list'
  return (await signatureFault(keys, kid, bytes, canonicalText(payload))) ?? list
}

function listOf(payload: Json | undefined): RevocationList | null {
  if (!payload || typeof payload !== 'object' || Array.isArray(payload)) return null
  const { type, version, issuer, asOf, nextUpdate, entries, keys = [] } = payload
  if (type !== 'help-desk-revocations' || version !== 1 || !Array.isArray(entries)) return null
  if (typeof issuer !== 'string' || !isMoment(asOf) || !isMoment(nextUpdate)) return null
  const read = entries.map(entryOf)
  const revoked = Array.isArray(keys) ? keys.map(revokedKey) : [null]
  if (read.includes(null) || revoked.includes(null)) return null
  return {
    issuer,
    asOf,
    nextUpdate,
    entries: read as Withdrawn[],
    keys: revoked as RevocationList['keys'][number][],
  }
}

/** `[kid, since]` */
function revokedKey(entry: Json): RevocationList['keys'][number] | null {
  if (!Array.isArray(entry)) return null
  const [kid, since] = entry
  return typeof kid === 'string' && isMoment(since) ? { kid, since } : null
}

/** `[number, version, state, since]` */
function entryOf(entry: Json): Withdrawn | null {
  if (!Array.isArray(entry)) return null
  const [number, version, state, since] = entry
  if (typeof number !== 'string' || typeof version !== 'number' || !isMoment(since)) return null
  const known = ['revoked', 'suspended', 'superseded', 'closed'].includes(String(state))
  return known ? { number, version, state: state as Withdrawn['state'], since } : null
}

function isMoment(value: Json | undefined): value is string {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value))
}

export type Verdict = {
  readonly code:
    | 'key-revoked'
    | 'valid'
    | 'not-yet'
    | 'expired'
    | 'revoked'
    | 'suspended'
    | 'superseded'
    | 'closed'
  /** Since when it is so, or until when it holds. */
  readonly at: string
}

/** What a signed approval is worth at `now`, as far as the list tells; the gravest comes first. */
export function judge(approval: SignedApproval, list: RevocationList | null, now: number): Verdict {
  // Whoever has the key may have signed this, and may have written any date on it.
  const stolen = list?.keys.find(({ kid, since }) => kid === approval.keyId && Date.parse(since) <= now)
  if (stolen) return { code: 'key-revoked', at: stolen.since }
  const entry = list?.entries.find(
    ({ number, version }) => number === approval.number && version === approval.version,
  )
  const withdrawn = entry && Date.parse(entry.since) <= now ? entry : null
  if (withdrawn?.state === 'revoked') return { code: 'revoked', at: withdrawn.since }
  if (approval.state === 'revoked') return { code: 'revoked', at: approval.issuedAt }
  if (withdrawn) return { code: withdrawn.state, at: withdrawn.since }
  if (approval.state !== 'active') return { code: approval.state, at: approval.issuedAt }
  const end = entry?.state === 'closed' ? earlier(entry.since, approval.to) : approval.to
  if (Date.parse(end) <= now) return { code: 'expired', at: end }
  if (Date.parse(approval.from) > now) return { code: 'not-yet', at: approval.from }
  return { code: 'valid', at: end }
}

const earlier = (a: string, b: string) => (Date.parse(a) < Date.parse(b) ? a : b)
