/**
 * The desk's keys: one signs the continuity bundle, another approvals and records. Each is the one that is configured,
 * else one of our own, made once.
 */
import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  hash,
  sign,
  type KeyObject,
} from 'node:crypto'
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ContinuityKey } from '../../workflows/contracts/continuity.ts'

export type SigningKey = {
  readonly published: ContinuityKey
  /** The signature over these bytes, base64url. */
  sign(text: string): string
}

/**
 * `configured` is the path of a PEM file; processes on several machines must have the same one. Without it the key lies
 * in `folder`, for its owner's eyes only.
 * @throws Error where the file is no Ed25519 key
 */
export function signingKey(folder: string, configured: string | null): SigningKey {
  const file = configured ?? madeOnce(folder)
  const key = createPrivateKey(readFileSync(file))
  if (key.asymmetricKeyType !== 'ed25519') throw new Error(`${file}: not an Ed25519 key`)
  return {
    published: publishedOf(key),
    sign: (text) => sign(null, Buffer.from(text), key).toString('base64url'),
  }
}

export const ownKeyName = 'signing-key.pem'

function madeOnce(folder: string): string {
  const file = join(folder, ownKeyName)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const { privateKey } = generateKeyPairSync('ed25519')
  try {
    // Two processes that start at once: the second finds the key of the first.
    writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { flag: 'wx', mode: 0o600 })
    chmodSync(file, 0o600)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return file
}

/** The key's id is the beginning of its thumbprint, so it needs no book-keeping. */
function publishedOf(key: KeyObject): ContinuityKey {
  const { x = '' } = createPublicKey(key).export({ format: 'jwk' })
  const kid = thumbprint(x).toString('base64url').slice(0, 16)
  return { kty: 'OKP', crv: 'Ed25519', x, kid, use: 'sig', alg: 'Ed25519' }
}

/** RFC 7638, of an Ed25519 key by its `x`. */
export function thumbprint(x: string): Buffer {
  return hash('sha256', JSON.stringify({ crv: 'Ed25519', kty: 'OKP', x }), 'buffer')
}
