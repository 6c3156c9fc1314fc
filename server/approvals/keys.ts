/**
 * The key that signs approvals and records, and those that did before it: what an earlier key has signed stays good
 * for as long as its public half is published. Rotation is told in the README beside this file.
 */
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { ApprovalKeySet } from '../../workflows/contracts/approvals.ts'
import { signingKey, thumbprint } from '../continuity/signing-key.ts'
import { base32 } from './base32.ts'

export type ApprovalKeys = {
  readonly keyId: string
  /** 64 bytes. */
  sign(text: string): Buffer
  /** The present one first. */
  readonly published: ApprovalKeySet
}

export type ApprovalKeySettings = {
  readonly folder: string
  /** Path of the present key (PEM); one of our own in `folder` where there is none. */
  readonly key: string | null
  /** Path of a set of earlier public keys, as `/approvals/keys.json` gave it. */
  readonly earlier: string | null
}

const Earlier = z.object({
  keys: z.array(z.looseObject({ crv: z.literal('Ed25519'), x: z.string().length(43) })),
})

/** @throws Error where a file is not what it should be: better no desk than one whose approvals nobody can check. */
export function approvalKeys({ folder, key, earlier }: ApprovalKeySettings): ApprovalKeys {
  const present = signingKey(folder, key)
  const before = earlier ? Earlier.parse(JSON.parse(readFileSync(earlier, 'utf8'))).keys : []
  const all = new Set([present.published.x, ...before.map(({ x }) => x)])
  return {
    keyId: keyIdOf(present.published.x),
    sign: (text) => Buffer.from(present.sign(text), 'base64url'),
    published: {
      keys: [...all].map((x) => ({
        kty: 'OKP',
        crv: 'Ed25519',
        x,
        kid: keyIdOf(x),
        use: 'sig',
        alg: 'Ed25519',
      })),
    },
  }
}

/** In signs that a QR code holds cheaply: 80 bits of the thumbprint. */
function keyIdOf(x: string): string {
  return base32(thumbprint(x)).slice(0, 16)
}
