/** What the desk signs, read by the verifier that shares nothing with it. */
import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { base32 } from '../../../server/approvals/base32.ts'
import { approvalKeys } from '../../../server/approvals/keys.ts'
import { signedText, type ApprovalClaims } from '../../../server/approvals/signed-text.ts'
import { readApproval, verifyApproval } from '../../../server/verify/approval.ts'
import { readKeys } from '../../../server/verify/keys.ts'

const folder = mkdtempSync(join(tmpdir(), 'hd-approvals-'))
afterAll(() => rmSync(folder, { recursive: true }))
const keys = approvalKeys({ folder, key: null, earlier: null })
const published = readKeys(JSON.stringify(keys.published))!

const claims: ApprovalClaims = {
  number: 'PA-26-0000123-4',
  version: 1,
  holderEori: 'PL100000001200000',
  system: 'NCTS2',
  direction: 'departure',
  offices: ['PL322080', 'PL322050'],
  channels: ['web-service'],
  principals: [
    { eori: 'PL100000008700000', line: 1, maxDeclarations: 5 },
    { eori: 'PL100000009300000', line: 3, maxDeclarations: 7 },
  ],
  from: '2026-11-22T13:30:00.123Z',
  to: '2026-11-23T13:30:00.000Z',
  maxDeclarations: 12,
  state: 'active',
  issuedAt: '2026-11-22T13:28:40.999Z',
}
const text = signedText(claims, keys)

describe('a signed approval', () => {
  it('says the same to the verifier, times to the second', async () => {
    expect(await verifyApproval(text, published)).toEqual({
      keyId: keys.keyId,
      number: 'PA-26-0000123-4',
      version: 1,
      holder: 'PL100000001200000',
      system: 'NCTS2',
      direction: 'departure',
      offices: ['PL322080', 'PL322050'],
      moreOffices: 0,
      channels: ['web-service'],
      principals: claims.principals,
      morePrincipals: 0,
      from: '2026-11-22T13:30:00.000Z',
      to: '2026-11-23T13:30:00.000Z',
      maxDeclarations: 12,
      state: 'active',
      issuedAt: '2026-11-22T13:28:40.000Z',
    })
  })

  it('is found in the address of the QR code, escaped by a scanner or broken over lines', async () => {
    const address = `https://desk.example/check#number=PA-26-0000123-4&code=7KQF-M2XA-9TRW&signed=${text}`
    for (const scanned of [
      address,
      encodeURI(address),
      `https://desk.example/check#signed=${encodeURIComponent(text).replaceAll('*', '%2A')}&lang=pl`,
      ` ${text.replace(/(.{60})/g, '$1\n')}\n`,
      text.toLowerCase(),
    ])
      expect(await verifyApproval(scanned, published), scanned).toMatchObject({ version: 1 })
  })

  it('holds no sign that a QR code or an address would make longer', () => {
    expect(text).toMatch(/^[A-Z0-9*.:/-]+$/)
  })

  it.each([0, 1, 8, 9, 20])('of %i offices carries eight at most and counts the rest', async (n) => {
    const offices = Array.from({ length: n }, (_, i) => `PL${322000 + i}`)
    const found = await verifyApproval(signedText({ ...claims, offices }, keys), published)
    expect(found).toMatchObject({ offices: offices.slice(0, 8), moreOffices: Math.max(0, n - 8) })
  })

  it.each([0, 1, 10, 11, 100])('for %i principals carries ten at most and counts the rest', async (n) => {
    const principals = Array.from({ length: n }, (_, i) => ({
      eori: `PL1000000${10_000_000 + i}`,
      line: i + 1,
      maxDeclarations: 1000,
    }))
    const found = await verifyApproval(signedText({ ...claims, principals }, keys), published)
    expect(found).toMatchObject({
      principals: principals.slice(0, 10),
      morePrincipals: Math.max(0, n - 10),
    })
  })

  it('names one who needs no line by his number alone, and nobody where the holder acts for himself', async () => {
    const one = [{ eori: 'PL100000008700000', line: null, maxDeclarations: null }]
    const read = (more: Partial<ApprovalClaims>) =>
      verifyApproval(signedText({ ...claims, ...more }, keys), published)
    expect(await read({ principals: one })).toMatchObject({ principals: one, morePrincipals: 0 })
    expect(await read({ principals: [], channels: [] })).toMatchObject({ principals: [], channels: [] })
    expect(await read({ channels: ['web-service', 'web-form'] })).toMatchObject({
      channels: ['web-service', 'web-form'],
    })
  })

  it('of the first format still holds, and says of principals and ways of sending nothing', async () => {
    const fields = text.split('*')
    const old = ['HDA1', ...fields.slice(1, 8), ...fields.slice(10, 15)].join('*')
    const first = `${old}*${base32(keys.sign(old))}`
    expect(await verifyApproval(first, published)).toMatchObject({
      number: claims.number,
      offices: ['PL322080', 'PL322050'],
      channels: [],
      principals: null,
      morePrincipals: 0,
      maxDeclarations: 12,
    })
    // The one is never read as the other: a signature belongs to its format.
    expect(await verifyApproval(first.replace('HDA1', 'HDA2'), published)).toBe('truncated')
    expect(await verifyApproval(text.replace('HDA2', 'HDA1'), published)).toBe('not-an-approval')
  })

  it.each(['active', 'closed', 'suspended', 'revoked'] as const)('keeps the state %s', async (state) => {
    expect(await verifyApproval(signedText({ ...claims, state }, keys), published)).toMatchObject({ state })
  })
})

describe('what is not as it was signed', () => {
  it('any single sign exchanged is found out', async () => {
    const wrong: string[] = []
    for (let i = 0; i < text.length; i++) {
      const other = text[i] === '2' ? '3' : '2'
      const found = await verifyApproval(text.slice(0, i) + other + text.slice(i + 1), published)
      if (typeof found !== 'string') wrong.push(`sign ${i}`)
    }
    expect(wrong).toEqual([])
  })

  it('any text cut short is truncated, and nothing else is taken for an approval', () => {
    for (let length = 5; length < text.length; length++)
      expect(readApproval(text.slice(0, length)), `cut at ${length}`).toBe('truncated')
    for (const other of ['', 'https://desk.example/check#number=1&code=2', 'HDA3*X', 'hello'])
      expect(readApproval(other)).toBe('not-an-approval')
    expect(readApproval(`${text}A`)).toBe('not-an-approval')
  })

  it('a signature has one spelling: bits left over at its end are not free', () => {
    const last = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(text.at(-1)!)
    const spelled = text.slice(0, -1) + 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.charAt(last | 1)
    expect(readApproval(spelled)).toBe('not-an-approval')
  })

  it("another desk's key is unknown, and its name borrowed is a bad signature", async () => {
    const other = approvalKeys({ folder: join(folder, 'other'), key: null, earlier: null })
    expect(await verifyApproval(signedText(claims, other), published)).toBe('unknown-key')
    const forged = signedText(claims, { ...other, keyId: keys.keyId })
    expect(await verifyApproval(forged, published)).toBe('bad-signature')
  })
})

describe('a rotated key', () => {
  it('leaves what the earlier one signed good, and signs anew', async () => {
    const earlier = join(folder, 'earlier.json')
    writeFileSync(earlier, JSON.stringify(keys.published))
    const next = join(folder, 'next.pem')
    writeFileSync(next, generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }))
    const rotated = approvalKeys({ folder, key: next, earlier })
    const both = readKeys(JSON.stringify(rotated.published))!
    expect(rotated.keyId).not.toBe(keys.keyId)
    expect(both.map(({ kid }) => kid)).toEqual([rotated.keyId, keys.keyId])
    for (const signer of [keys, rotated])
      expect(await verifyApproval(signedText(claims, signer), both)).toMatchObject({ keyId: signer.keyId })
    expect(await verifyApproval(signedText(claims, rotated), published)).toBe('unknown-key')
  })

  it('is refused where a file is no key: no desk rather than one whose approvals nobody can check', () => {
    const file = join(folder, 'broken.json')
    writeFileSync(file, '{"keys":[{"crv":"P-256","x":"abc"}]}')
    expect(() => approvalKeys({ folder, key: null, earlier: file })).toThrow()
    const rsa = join(folder, 'rsa.pem')
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    writeFileSync(rsa, privateKey.export({ type: 'pkcs8', format: 'pem' }))
    expect(() => approvalKeys({ folder, key: rsa, earlier: null })).toThrow('Ed25519')
  })
})
