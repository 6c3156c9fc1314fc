/** What is published so that approvals can be checked without asking the desk: its keys, and what it has taken back. */
import { z } from 'zod'

/** GET /approvals/keys.json: a JSON Web Key Set; `kid` is the beginning of the key's thumbprint (RFC 7638) in base 32. */
export const ApprovalKeySet = z.object({
  keys: z.array(
    z.object({
      kty: z.literal('OKP'),
      crv: z.literal('Ed25519'),
      x: z.string(),
      kid: z.string(),
      use: z.literal('sig'),
      alg: z.literal('Ed25519'),
    }),
  ),
})
export type ApprovalKeySet = z.infer<typeof ApprovalKeySet>

const Signature = z.object({ alg: z.literal('Ed25519'), kid: z.string(), value: z.base64url() })

/** Number, version of the print, what has become of it, since when. */
export const RevocationEntry = z.tuple([
  z.string(),
  z.number().int(),
  z.enum(['revoked', 'suspended', 'superseded', 'closed']),
  z.iso.datetime(),
])
export type RevocationEntry = z.infer<typeof RevocationEntry>

/** Id of a key and from when nothing that it has signed proves anything. */
export const RevokedKey = z.tuple([z.string(), z.iso.datetime()])
export type RevokedKey = z.infer<typeof RevokedKey>

/**
 * GET /approvals/revocations.json: approvals whose printed window is not over and that no longer hold as printed. What
 * is over by itself is not listed. The signature is over the canonical JSON (RFC 8785) of the payload.
 */
export const RevocationList = z.object({
  payload: z.object({
    type: z.literal('help-desk-revocations'),
    version: z.literal(1),
    issuer: z.string(),
    asOf: z.iso.datetime(),
    /** A newer list can be had from then on at the latest. */
    nextUpdate: z.iso.datetime(),
    entries: z.array(RevocationEntry),
    /** Absent while none was. */
    keys: z.array(RevokedKey).optional(),
  }),
  signature: Signature,
})
export type RevocationList = z.infer<typeof RevocationList>
