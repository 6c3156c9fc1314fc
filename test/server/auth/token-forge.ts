/** Makes portal tokens of every kind for tests: right ones, and ones as an attacker would make them. */
import { createHmac, generateKeyPairSync, type JsonWebKey, type KeyObject, sign } from 'node:crypto'
import type { FetchImplementation } from 'jose'
import type { Portal } from '../../../server/config.ts'

export const now = Date.parse('2026-03-02T08:00:00.000Z')
export const seconds = now / 1000

export type Key = {
  kid: string
  privateKey: KeyObject
  publicKey: KeyObject
  jwk: JsonWebKey & { kid: string }
}

export function ecKey(kid: string): Key {
  return keyOf(kid, generateKeyPairSync('ec', { namedCurve: 'P-256' }))
}

export function edKey(kid: string): Key {
  return keyOf(kid, generateKeyPairSync('ed25519'))
}

export function rsaKey(kid: string): Key {
  return keyOf(kid, generateKeyPairSync('rsa', { modulusLength: 2048 }))
}

function keyOf(kid: string, pair: { publicKey: KeyObject; privateKey: KeyObject }): Key {
  return { kid, ...pair, jwk: { ...pair.publicKey.export({ format: 'jwk' }), kid } }
}

export const portalA: Portal = {
  code: 'portal-a',
  name: 'Portal A',
  issuer: 'https://a.example',
  jwksUrl: 'https://a.example/.well-known/jwks.json',
  origins: ['https://a.example'],
}

export const portalB: Portal = {
  code: 'portal-b',
  name: 'Portal B',
  issuer: 'https://b.example',
  jwksUrl: 'https://b.example/.well-known/jwks.json',
  origins: ['https://b.example'],
}

export const goodClaims = {
  iss: portalA.issuer,
  aud: 'help-desk',
  sub: 'anna',
  iat: seconds,
  exp: seconds + 300,
  name: 'Anna Nowak',
  firm: { eori: 'PL100000001200000', name: 'Agencja Celna Bałtyk' },
  represents: [{ eori: 'PL100000008700000', name: 'Import Pomorze sp. z o.o.', until: '2026-12-31' }],
}

const encoded = (value: unknown) =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url')

/** A token signed with `key`; header and claims may be text, to hold what JSON.stringify would not write. */
export function signed(key: Key, claims: unknown = goodClaims, header: unknown = {}): string {
  const alg =
    key.privateKey.asymmetricKeyType === 'ec'
      ? 'ES256'
      : key.privateKey.asymmetricKeyType === 'rsa'
        ? 'RS256'
        : 'EdDSA'
  const head = typeof header === 'string' ? header : { alg, kid: key.kid, ...(header as object) }
  const input = `${encoded(head)}.${encoded(claims)}`
  const digest = alg === 'EdDSA' ? null : 'sha256'
  const signature = sign(digest, Buffer.from(input), { key: key.privateKey, dsaEncoding: 'ieee-p1363' })
  return `${input}.${signature.toString('base64url')}`
}

export function unsigned(header: object, claims: unknown = goodClaims, signature = ''): string {
  return `${encoded(header)}.${encoded(claims)}.${signature}`
}

/** Signed with a shared secret: the text that an attacker hopes the server takes for one. */
export function hmacSigned(secret: string | Buffer, header: object, claims: unknown = goodClaims): string {
  const input = `${encoded(header)}.${encoded(claims)}`
  return `${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`
}

/** A portal's key page that can be changed, slowed and broken, and counts how often it was asked. */
export function keyPage(keys: Record<string, Key[]>) {
  const page = { keys, asked: 0, away: false, delayMs: 0 }
  const fetchKeys: FetchImplementation = async (url) => {
    page.asked++
    if (page.delayMs) await new Promise((resolve) => setTimeout(resolve, page.delayMs))
    if (page.away) throw new TypeError('fetch failed')
    const found = page.keys[new URL(url).origin] ?? []
    return Response.json({ keys: found.map(({ jwk }) => jwk) })
  }
  return Object.assign(page, { fetchKeys })
}
