/** The desk's public keys (a JSON Web Key Set) and what they have signed. WebCrypto alone: the same in Node and in a browser. */
import { objectOf, type Json } from './canonical.ts'

export type Key = { readonly kid: string; readonly x: string }
export type SignatureFault = 'unknown-key' | 'bad-signature'

/** Ed25519 keys of a set; null where the text is no set at all. */
export function readKeys(text: string): Key[] | null {
  const set = objectOf(text)?.['keys']
  if (!Array.isArray(set)) return null
  return set.filter(isKey).map(({ kid, x }) => ({ kid, x }))
}

function isKey(entry: Json): entry is { kid: string; x: string } {
  if (entry === null || typeof entry !== 'object' || Array.isArray(entry)) return false
  const { kty, crv, kid, x } = entry
  return kty === 'OKP' && crv === 'Ed25519' && typeof kid === 'string' && typeof x === 'string'
}

/** The browser and Node have one name for it, but not as a type. */
type ImportedKey = Awaited<ReturnType<typeof crypto.subtle.importKey>>
const imported = new Map<string, Promise<ImportedKey>>()

function importing(x: string): Promise<ImportedKey> {
  const known = imported.get(x)
  if (known) return known
  const key = crypto.subtle.importKey('jwk', { kty: 'OKP', crv: 'Ed25519', x }, 'Ed25519', false, ['verify'])
  imported.set(x, key)
  return key
}

/** Null where the key with this id has signed the text. */
export async function signatureFault(
  keys: readonly Key[],
  kid: string,
  signature: Uint8Array<ArrayBuffer>,
  text: string,
): Promise<SignatureFault | null> {
  const key = keys.find((one) => one.kid === kid)
  if (!key) return 'unknown-key'
  try {
    const signed = new TextEncoder().encode(text)
    const good = await crypto.subtle.verify('Ed25519', await importing(key.x), signature, signed)
    return good ? null : 'bad-signature'
  } catch {
    // A key or a signature of another length: nothing that such a key can have signed.
    return 'bad-signature'
  }
}

/** Null where the text is no base64url. */
export function fromBase64Url(text: string): Uint8Array<ArrayBuffer> | null {
  if (!/^[A-Za-z0-9_-]*$/.test(text) || text.length % 4 === 1) return null
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(binary, (sign) => sign.charCodeAt(0))
}
