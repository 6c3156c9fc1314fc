/**
 * What is needed when the desk itself is down, as files that are served without database and Redis, and that any other
 * server may mirror: announcements, contact, and where the knowledge index lies. Signed, so that a mirror can be checked.
 */
import { z } from 'zod'
import { Announcement, Notice } from './announcement.ts'
import { ContactCard } from './contact.ts'

/** Another file beside the bundle, with the digest of its bytes. */
const Part = z.object({ path: z.string(), sha256: z.string(), bytes: z.number().int() })

export const ContinuityPayload = z.object({
  version: z.literal(1),
  /** The desk's public origin. */
  issuer: z.string(),
  /** When all of it was last known to be so. */
  asOf: z.iso.datetime(),
  announcements: z.object({
    asOf: z.iso.datetime(),
    items: z.array(Announcement),
    notices: z.array(Notice),
  }),
  contact: ContactCard,
  knowledge: z.object({ pl: Part.nullable(), en: Part.nullable() }),
})
export type ContinuityPayload = z.infer<typeof ContinuityPayload>

/** GET /continuity/v1/bundle.json. The signature is over the canonical JSON (RFC 8785) of the payload, in UTF-8. */
export const ContinuityBundle = z.object({
  payload: ContinuityPayload,
  signature: z.object({ alg: z.literal('Ed25519'), kid: z.string(), value: z.base64url() }),
})
export type ContinuityBundle = z.infer<typeof ContinuityBundle>

/** GET /continuity/v1/key.json: a JWK. Whoever checks mirrors has it from the desk itself, once. */
export const ContinuityKey = z.object({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  x: z.string(),
  kid: z.string(),
  use: z.literal('sig'),
  alg: z.literal('Ed25519'),
})
export type ContinuityKey = z.infer<typeof ContinuityKey>
