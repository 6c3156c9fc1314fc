/**
 * What a partner's back end does for the desk: it signs, with a key of its own, who is asking and for whom. The same key
 * signs the portal's own sign-ins, for another audience: neither can be used in place of the other.
 */
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { errors, exportJWK, generateKeyPair, importJWK, jwtVerify, SignJWT, type JWK } from 'jose'
import type { SignedEvidence } from '../../workflows/contracts/portal-account.ts'
import { kept } from '../kept.ts'
import { customers, type DemoCustomer } from '../people.ts'

const deskAudience = 'help-desk'
const portalAudience = 'portal'
const evidenceAudience = 'help-desk-evidence'
const deskSeconds = 300
const portalSeconds = 8 * 3600

export type PortalSigner = {
  /** The public keys, for `/.well-known/jwks.json`. */
  readonly jwks: { readonly keys: readonly JWK[] }
  /** That a request was signed: about one account and one case, for the desk alone. */
  statement(evidence: SignedEvidence): Promise<string>
  /** For the desk: five minutes. */
  deskToken(person: DemoCustomer): Promise<string>
  /** For the portal's own pages, instead of a cookie: eight hours. */
  portalToken(person: DemoCustomer): Promise<string>
  /** Whose portal token it is, and of when (Unix time), or null where it does not hold. */
  personOf(portalToken: string): Promise<{ person: DemoCustomer; signedInAt: number } | null>
}

/** The key is kept in `home` (HELPDESK_HOME), so that a restart of the portal invalidates nothing. */
export async function portalSigner(issuer: string, home: string): Promise<PortalSigner> {
  const { privateJwk, publicJwk } = await kept(join(home, 'demo', 'portal.json'), newKey)
  const [privateKey, publicKey] = [await importJWK(privateJwk, 'ES256'), await importJWK(publicJwk, 'ES256')]

  const signed = (claims: Record<string, unknown>, person: DemoCustomer, audience: string, seconds: number) =>
    new SignJWT(claims)
      .setProtectedHeader({ alg: 'ES256', kid: publicJwk.kid ?? '', typ: 'JWT' })
      .setIssuer(issuer)
      .setAudience(audience)
      .setSubject(person.id)
      .setIssuedAt()
      .setExpirationTime(`${seconds}s`)
      .setJti(randomBytes(12).toString('base64url'))
      .sign(privateKey)

  return {
    jwks: { keys: [publicJwk] },
    deskToken: (person) => {
      const { name, email, phone, firm, represents } = person
      return signed({ name, email, phone, firm, represents }, person, deskAudience, deskSeconds)
    },
    portalToken: (person) => signed({}, person, portalAudience, portalSeconds),
    statement: ({ account, case: about, method, reference, signedAt }) =>
      new SignJWT({ case: about, method })
        .setProtectedHeader({ alg: 'ES256', kid: publicJwk.kid ?? '' })
        .setIssuer(issuer)
        .setAudience(evidenceAudience)
        .setSubject(account)
        .setIssuedAt(Math.floor(Date.parse(signedAt) / 1000))
        .setJti(reference)
        .sign(privateKey),
    async personOf(portalToken) {
      try {
        const checks = { issuer, audience: portalAudience, algorithms: ['ES256'] }
        const { payload } = await jwtVerify(portalToken, publicKey, checks)
        const person = customers.find(({ id }) => id === payload.sub)
        return person ? { person, signedInAt: payload.iat ?? 0 } : null
      } catch (error) {
        if (error instanceof errors.JOSEError) return null
        throw error
      }
    },
  }
}

async function newKey(): Promise<{ privateJwk: JWK; publicJwk: JWK }> {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true })
  const described = { kid: randomBytes(8).toString('hex'), alg: 'ES256', use: 'sig' }
  return {
    privateJwk: { ...(await exportJWK(privateKey)), ...described },
    publicJwk: { ...(await exportJWK(publicKey)), ...described },
  }
}
