/** The bundle: signed so that others can check it, on disk for a process that starts without a database. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generateKeyPairSync } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createContinuity, type ContinuitySources } from '../../../server/continuity/continuity.ts'
import { signingKey } from '../../../server/continuity/signing-key.ts'
import { canonical } from '../../../server/db/canonical.ts'
import { starterContact } from '../../../workflows/contact.ts'
import type { Announcements } from '../../../workflows/contracts/announcement.ts'
import { ContinuityBundle, ContinuityKey } from '../../../workflows/contracts/continuity.ts'

let home: string
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'hd-continuity-'))
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

const folder = () => join(home, 'v1')
const at = (seconds: number) =>
  new Date(Date.parse('2026-11-23T10:00:00.000Z') + seconds * 1000).toISOString()
const quiet: Announcements = { asOf: at(0), items: [], notices: [] }

const told = (said: Announcements) => ({ tag: 'same', said })

function opened(more: Partial<ContinuitySources> = {}) {
  const sources: ContinuitySources = {
    announcements: () => told(quiet),
    contact: starterContact,
    knowledge: () => null,
    ...more,
  }
  return createContinuity({
    folder: folder(),
    issuer: 'https://desk.example',
    key: signingKey(home, null),
    sources,
  })
}
const read = (of: ReturnType<typeof opened>) =>
  ContinuityBundle.parse(JSON.parse(of.read('bundle.json')!.body.toString()))

describe('the bundle', () => {
  it('is checked by what every browser has, with the key that is published beside it', async () => {
    const continuity = opened()
    await continuity.refresh()
    const { payload, signature } = read(continuity)
    const jwk = ContinuityKey.parse(JSON.parse(continuity.read('key.json')!.body.toString()))
    expect(signature.kid).toBe(jwk.kid)
    const { kty, crv, x } = jwk
    const key = await crypto.subtle.importKey('jwk', { kty, crv, x }, 'Ed25519', false, ['verify'])
    const check = (said: unknown) =>
      crypto.subtle.verify(
        'Ed25519',
        key,
        Buffer.from(signature.value, 'base64url'),
        new TextEncoder().encode(canonical(said)),
      )
    expect(await check(payload)).toBe(true)
    expect(await check({ ...payload, asOf: at(1) })).toBe(false)
  })

  it('names the knowledge index by the digest of its file, and keeps it while the desk does not know it', async () => {
    let index: { tag: string; body: Buffer } | null = { tag: 'a', body: Buffer.from('{"articles":[]}') }
    const continuity = opened({ knowledge: (language) => (language === 'pl' ? index : null) })
    await continuity.refresh()
    const before = read(continuity).payload.knowledge
    expect(before).toMatchObject({ pl: { path: 'knowledge.pl.json', bytes: 15 }, en: null })
    index = null
    await continuity.refresh()
    expect(read(continuity).payload.knowledge).toEqual(before)
    expect(continuity.read('knowledge.pl.json')?.body.toString()).toBe('{"articles":[]}')
  })

  it('is written anew for news, and else once a minute to say that it still holds', async () => {
    let known = quiet
    const continuity = opened({ announcements: () => told(known) })
    await continuity.refresh()
    const first = continuity.read('bundle.json')!.etag
    known = { ...quiet, asOf: at(30) }
    await continuity.refresh()
    expect(continuity.read('bundle.json')!.etag).toBe(first)
    known = { ...quiet, asOf: at(61) }
    await continuity.refresh()
    expect(read(continuity).payload.asOf).toBe(at(61))
    const digest = continuity.read('bundle.json')!.etag
    expect(digest).not.toBe(first)
  })
})

describe('a process that starts without a database', () => {
  it('serves what the one before it had written, and writes nothing over it', async () => {
    const before = opened()
    await before.refresh()
    const after = opened({ announcements: () => null })
    await after.refresh()
    expect(after.read('bundle.json')).toEqual(before.read('bundle.json'))
  })

  it('has nothing where there never was anything', () => {
    expect(opened({ announcements: () => null }).read('bundle.json')).toBeNull()
    expect(opened().read('../signing-key.pem')).toBeNull()
  })
})

describe('the key', () => {
  it('is made once, for its owner alone, and lies outside of what is served', async () => {
    const first = signingKey(home, null).published
    expect(signingKey(home, null).published).toEqual(first)
    expect(statSync(join(home, 'signing-key.pem')).mode & 0o777).toBe(0o600)
    await opened().refresh()
    expect(readdirSync(folder()).sort()).toEqual(['bundle.json', 'key.json'])
    expect(readFileSync(join(folder(), 'key.json'), 'utf8')).not.toContain('"d"')
  })

  it('is the configured one where there is one, and none of another kind', () => {
    const pem = join(home, 'own.pem')
    writeFileSync(pem, generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }))
    expect(signingKey(home, pem).published.kid).not.toBe(signingKey(home, null).published.kid)
    writeFileSync(pem, generateKeyPairSync('x25519').privateKey.export({ type: 'pkcs8', format: 'pem' }))
    expect(() => signingKey(home, pem)).toThrow('not an Ed25519 key')
  })
})
