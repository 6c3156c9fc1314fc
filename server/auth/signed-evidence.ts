/**
 * A portal's word that somebody has signed a request: a statement in the JWS form, with a key of the set that it publishes,
 * about one account and one case. The portal knows the trust services; the desk believes its signature and nothing else.
 */
import { errors, jwtVerify } from 'jose'
import { SignedEvidence } from '../../workflows/contracts/portal-account.ts'
import type { Portal } from '../config.ts'
import { createPortalKeys } from './portal-keys.ts'
import { safeUrl } from './transport.ts'

/** Null for whatever does not hold; throws only where the portal's keys cannot be had. */
export type CheckEvidence = (portal: string, statement: string) => Promise<SignedEvidence | null>

/** Another one than that of sign-ins: neither can be used in place of the other. */
export const evidenceAudience = 'help-desk-evidence'

export function createEvidenceCheck(
  portals: readonly Portal[],
  now: () => number,
  fetchKeys?: Parameters<typeof createPortalKeys>[2],
): CheckEvidence {
  const known = new Map(
    portals.map(({ code, issuer, jwksUrl }) => [
      code,
      { issuer, keys: createPortalKeys(safeUrl(jwksUrl), now, fetchKeys) },
    ]),
  )
  return async (portal, statement) => {
    const found = known.get(portal)
    if (!found) return null
    try {
      const { payload } = await jwtVerify(statement, found.keys, {
        issuer: found.issuer,
        audience: evidenceAudience,
        algorithms: ['ES256', 'EdDSA', 'Ed25519'],
        requiredClaims: ['sub', 'iat', 'jti'],
        currentDate: new Date(now()),
      })
      const evidence = SignedEvidence.safeParse({
        account: payload.sub,
        case: payload['case'],
        method: payload['method'],
        reference: payload.jti,
        signedAt: new Date((payload.iat ?? 0) * 1000).toISOString(),
      })
      return evidence.success ? evidence.data : null
    } catch (error) {
      if (error instanceof errors.JOSEError) return null
      throw error
    }
  }
}
