/**
 * Customers come with a token that their portal's back end signed. It is checked on every call; the signature only once
 * a minute for each token, because checking it costs more than most answers.
 */
import { hash } from 'node:crypto'
import { errors, jwtVerify, type FetchImplementation } from 'jose'
import type { Customer } from '../../workflows/contracts/viewer.ts'
import type { Portal } from '../config.ts'
import { deny, isDenial, type Denial } from './denial.ts'
import { hasDuplicateKeys } from './duplicate-keys.ts'
import { TokenClaims, TokenHeader } from './portal-claims.ts'
import { createPortalKeys, KeysAway, type PortalKeys } from './portal-keys.ts'
import { safeUrl } from './transport.ts'

export type PortalTokens = {
  /** `origin` is the request's Origin header, null where it has none (a program, not a page). */
  check(token: string, origin: string | null): Promise<Customer | Denial>
}

export const audience = 'help-desk'
const maxLifeSeconds = 600
const leewaySeconds = 30
const maxTokenLength = 12_000
const rememberedMs = 60_000
const maxRemembered = 20_000

type Known = { portal: Portal; customer: Customer; until: number }
type Issuer = { portal: Portal; keys: PortalKeys }

export function createPortalTokens(options: {
  readonly portals: readonly Portal[]
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly fetchKeys?: FetchImplementation
}): PortalTokens {
  const { portals, now, fetchKeys } = options
  const issuers = new Map<string, Issuer>()
  for (const portal of portals)
    issuers.set(portal.issuer, { portal, keys: createPortalKeys(safeUrl(portal.jwksUrl), now, fetchKeys) })
  /** By SHA-256, so that no token lies in memory for longer than its request. */
  const remembered = new Map<string, Known>()

  async function verified(token: string): Promise<Known | Denial> {
    const id = hash('sha256', token, 'base64url')
    const known = remembered.get(id)
    if (known && known.until > now()) return known
    const found = await verify(token, issuers, now())
    if (isDenial(found)) return found
    remember(remembered, id, found)
    return found
  }

  return {
    async check(token, origin) {
      if (!token) return deny('token-missing', 'empty')
      const found = await verified(token)
      if (isDenial(found)) return found
      if (origin !== null && !found.portal.origins.includes(origin))
        return deny('origin-not-registered', `${origin} is no page of portal ${found.portal.code}`)
      return found.customer
    },
  }
}

/** The oldest goes first; a token that is used again after that is simply verified again. */
function remember(remembered: Map<string, Known>, id: string, known: Known): void {
  remembered.delete(id)
  remembered.set(id, known)
  if (remembered.size <= maxRemembered) return
  const [oldest] = remembered.keys()
  if (oldest) remembered.delete(oldest)
}

async function verify(
  token: string,
  issuers: ReadonlyMap<string, Issuer>,
  nowMs: number,
): Promise<Known | Denial> {
  const parts = read(token)
  if (isDenial(parts)) return parts
  const issuer = issuers.get(parts.iss)
  if (!issuer) return deny('token-issuer-unknown', 'no portal is registered under this issuer')
  const refused = await signatureFault(token, issuer, nowMs)
  if (refused) return refused
  const claims = TokenClaims.safeParse(parts.payload)
  if (!claims.success) return deny('token-invalid', `claims: ${places(claims.error)}`)
  const late = timeFault(claims.data, nowMs)
  if (late) return late
  const { portal } = issuer
  const until = Math.min((claims.data.exp + leewaySeconds) * 1000, nowMs + rememberedMs)
  return { portal, customer: customerOf(portal, claims.data), until }
}

type Parts = { iss: string; payload: unknown }

/** Header and claims as read, before the signature is checked: only good for finding out whose keys to use. */
function read(token: string): Parts | Denial {
  if (token.length > maxTokenLength) return deny('token-invalid', 'too long')
  const shape = /^([\w-]+)\.([\w-]+)\.[\w-]+$/.exec(token)
  if (!shape) return deny('token-invalid', 'not a signed token')
  const [header, payload] = [json(shape[1]), json(shape[2])]
  if (header === undefined || payload === undefined) return deny('token-invalid', 'no JSON, or a key twice')
  const headerFound = TokenHeader.safeParse(header)
  if (!headerFound.success) return deny('token-invalid', `header: ${places(headerFound.error)}`)
  const iss = (payload as { iss?: unknown } | null)?.iss
  return typeof iss === 'string' ? { iss, payload } : deny('token-invalid', 'no issuer')
}

function json(part: string | undefined): unknown {
  const text = Buffer.from(part ?? '', 'base64url').toString('utf8')
  try {
    const value: unknown = JSON.parse(text)
    return hasDuplicateKeys(text) ? undefined : value
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

async function signatureFault(token: string, issuer: Issuer, nowMs: number): Promise<Denial | null> {
  try {
    await jwtVerify(token, issuer.keys, {
      algorithms: ['ES256', 'EdDSA', 'Ed25519'],
      issuer: issuer.portal.issuer,
      audience,
      requiredClaims: ['iss', 'aud', 'sub', 'iat', 'exp'],
      clockTolerance: leewaySeconds,
      currentDate: new Date(nowMs),
    })
    return null
  } catch (error) {
    if (error instanceof KeysAway) return deny('identity-away', `${error.message}: ${String(error.cause)}`)
    if (error instanceof errors.JWTExpired) return deny('token-expired', error.message)
    if (error instanceof errors.JWTClaimValidationFailed)
      return deny(error.claim === 'aud' ? 'token-audience' : 'token-invalid', error.message)
    if (error instanceof errors.JOSEError) return deny('token-invalid', error.message)
    throw error
  }
}

/** What jose does not ask: a token from the future, and one that its portal made to live for long. */
function timeFault({ iat, exp }: TokenClaims, nowMs: number): Denial | null {
  if (iat > nowMs / 1000 + leewaySeconds) return deny('token-invalid', 'issued in the future')
  if (exp <= iat || exp - iat > maxLifeSeconds) return deny('token-invalid', 'lives too long')
  return null
}

function customerOf(
  portal: Portal,
  { sub, name, email, locale, phone, firm, represents }: TokenClaims,
): Customer {
  return {
    role: 'customer',
    portal: portal.code,
    subject: sub,
    name,
    ...(email && { email }),
    ...(locale && { locale }),
    ...(phone && { phone: phone.slice(1) }),
    firm,
    represents: represents.map(({ until, ...principal }) => (until ? { ...principal, until } : principal)),
  }
}

/** Where a claim is wrong, without its value: names of people do not belong in the log. */
function places(error: { issues: readonly { path: PropertyKey[]; code: string }[] }): string {
  return error.issues.map(({ path, code }) => `${path.join('.') || '.'} ${code}`).join(', ')
}
