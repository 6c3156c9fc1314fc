/**
 * The key that signs approvals and records, and those that did before it: what an earlier key has signed stays good
 * for as long as its public half is published. Rotation is told in the README beside this file.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { ApprovalKeySet } from '../../workflows/contracts/approvals.ts'
import { ownKeyName, signingKey, thumbprint } from '../continuity/signing-key.ts'
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
  /** Path of a set of earlier public keys, as `/approvals/keys.json` gave it; `earlier-keys.json` in `folder` without it. */
  readonly earlier: string | null
}

const Earlier = z.object({
  keys: z.array(z.looseObject({ crv: z.literal('Ed25519'), x: z.string().length(43) })),
})

/** In the desk's own folder: the key where none is configured, and the public halves of those before it. */
export const ownKeyIn = (folder: string): string => join(folder, ownKeyName)
export const earlierKeysIn = (folder: string): string => join(folder, 'earlier-keys.json')

/** @throws Error where a file is not what it should be: better no desk than one whose approvals nobody can check. */
export function approvalKeys({ folder, key, earlier }: ApprovalKeySettings): ApprovalKeys {
  const present = signingKey(folder, key)
  const own = earlierKeysIn(folder)
  const file = earlier ?? (existsSync(own) ? own : null)
  const before = file ? Earlier.parse(JSON.parse(readFileSync(file, 'utf8'))).keys : []
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
