import { beforeEach, describe, expect, it } from 'vitest'
import { createPortalTokens, type PortalTokens } from '../../../server/auth/portal-tokens.ts'
import {
  ecKey,
  edKey,
  goodClaims,
  hmacSigned,
  keyPage,
  now,
  portalA,
  portalB,
  rsaKey,
  seconds,
  signed,
  unsigned,
} from './token-forge.ts'

const keyA = ecKey('a-1')
const keyB = ecKey('b-1')
const edA = edKey('a-ed')
const rsaA = rsaKey('a-rsa')
const stranger = ecKey('a-1')

let time = now
let page: ReturnType<typeof keyPage>
let tokens: PortalTokens

beforeEach(() => {
  time = now
  page = keyPage({ [portalA.issuer]: [keyA, edA, rsaA], [portalB.issuer]: [keyB] })
  tokens = createPortalTokens({ portals: [portalA, portalB], now: () => time, fetchKeys: page.fetchKeys })
})

const codeOf = async (token: string, origin: string | null = null) => {
  const found = await tokens.check(token, origin)
  return 'code' in found ? found.code : 'accepted'
}

describe('a token that its portal signed', () => {
  it('gives the customer with firm and principals', async () => {
    expect(await tokens.check(signed(keyA), 'https://a.example')).toEqual({
      role: 'customer',
      portal: 'portal-a',
      subject: 'anna',
      name: 'Anna Nowak',
      firm: { eori: 'PL100000001200000', name: 'Agencja Celna Bałtyk' },
      represents: [{ eori: 'PL100000008700000', name: 'Import Pomorze sp. z o.o.', until: '2026-12-31' }],
    })
  })

  it('is accepted with an Ed25519 key, in a list of audiences and with typ JWT', async () => {
    const claims = { ...goodClaims, aud: ['portal', 'help-desk'] }
    expect(await codeOf(signed(edA, claims, { typ: 'JWT' }))).toBe('accepted')
  })

  it('is accepted without an Origin header, and refused at an origin that is not its portal’s', async () => {
    expect(await codeOf(signed(keyA), null)).toBe('accepted')
    for (const origin of [
      'https://b.example',
      'null',
      'https://a.example.evil.example',
      'http://a.example',
      'https://a.example:444',
      '',
    ])
      expect(await codeOf(signed(keyA), origin), origin).toBe('origin-not-registered')
  })

  it('is refused at the other portal’s page even when it was accepted at its own a moment before', async () => {
    const token = signed(keyA)
    expect(await codeOf(token, 'https://a.example')).toBe('accepted')
    expect(await codeOf(token, 'https://b.example')).toBe('origin-not-registered')
  })
})

describe('times', () => {
  it('ends with exp plus leeway, also for a token that is remembered', async () => {
    const token = signed(keyA, { ...goodClaims, exp: seconds + 40 })
    expect(await codeOf(token)).toBe('accepted')
    time = now + 69_000
    expect(await codeOf(token)).toBe('accepted')
    time = now + 71_000
    expect(await codeOf(token)).toBe('token-expired')
  })

  it.each([
    ['long expired', { exp: seconds - 61, iat: seconds - 300 }, 'token-expired'],
    ['issued in the future', { iat: seconds + 61, exp: seconds + 300 }, 'token-invalid'],
    ['not valid yet', { nbf: seconds + 120 }, 'token-invalid'],
    ['a life of more than ten minutes', { exp: seconds + 601 }, 'token-invalid'],
    ['issued after its end', { iat: seconds + 20, exp: seconds + 10 }, 'token-invalid'],
    ['a life without end', { exp: 99_999_999_999 }, 'token-invalid'],
    ['times as text', { exp: `${seconds + 300}` }, 'token-invalid'],
    ['a fraction of a second', { iat: seconds + 0.5 }, 'token-invalid'],
  ])('refuses %s', async (_, changed, code) => {
    expect(await codeOf(signed(keyA, { ...goodClaims, ...changed }))).toBe(code)
  })
})

describe('claims', () => {
  it.each(['iss', 'aud', 'sub', 'iat', 'exp', 'name', 'firm', 'represents'])(
    'refuses a token without %s',
    async (name) => {
      const claims = Object.fromEntries(Object.entries(goodClaims).filter(([key]) => key !== name))
      expect(await codeOf(signed(keyA, claims))).toMatch(/^token-(invalid|audience)$/)
    },
  )

  it.each([
    ['another audience', { aud: 'portal' }, 'token-audience'],
    ['an audience that begins like ours', { aud: 'help-desk.evil.example' }, 'token-audience'],
    ['an unknown issuer', { iss: 'https://c.example' }, 'token-issuer-unknown'],
    ['an issuer with a slash more', { iss: 'https://a.example/' }, 'token-issuer-unknown'],
    ['an issuer named like a property of objects', { iss: '__proto__' }, 'token-issuer-unknown'],
    ['an issuer that is no text', { iss: ['https://a.example'] }, 'token-invalid'],
    ['a claim nobody knows', { roles: ['officer'] }, 'token-invalid'],
    ['a firm with more than it should say', { firm: { ...goodClaims.firm, staff: true } }, 'token-invalid'],
    ['an EORI in another shape', { firm: { eori: 'pl1', name: 'x' } }, 'token-invalid'],
    ['a name that turns the direction of writing', { name: 'Anna \u202Egnp.exe' }, 'token-invalid'],
    ['a name with a line break', { name: 'Anna\nNowak' }, 'token-invalid'],
    ['an empty subject', { sub: '' }, 'token-invalid'],
    ['a subject with letters that look like others', { sub: 'аnna' }, 'token-invalid'],
    [
      'an end of representation that is no day',
      { represents: [{ eori: 'PL1', name: 'x', until: 'soon' }] },
      'token-invalid',
    ],
  ])('refuses %s', async (_, changed, code) => {
    expect(await codeOf(signed(keyA, { ...goodClaims, ...changed }))).toBe(code)
  })

  it('refuses a key that stands twice, in claims, inside of them, and in the header', async () => {
    const text = JSON.stringify(goodClaims)
    expect(await codeOf(signed(keyA, text.replace('"sub":', '"sub":"admin","sub":')))).toBe('token-invalid')
    expect(await codeOf(signed(keyA, text.replace('"sub":', '"\\u0073ub":"admin","sub":')))).toBe(
      'token-invalid',
    )
    expect(await codeOf(signed(keyA, text.replace('"eori":', '"eori":"PL9","eori":')))).toBe('token-invalid')
    expect(await codeOf(signed(keyA, text, '{"alg":"none","alg":"ES256","kid":"a-1"}'))).toBe('token-invalid')
  })
})

describe('signatures', () => {
  it('refuses a token without one', async () => {
    for (const alg of ['none', 'None', 'NONE', 'nOnE'])
      expect(await codeOf(unsigned({ alg, kid: 'a-1' })), alg).toBe('token-invalid')
    expect(await codeOf(unsigned({ alg: 'ES256', kid: 'a-1' }))).toBe('token-invalid')
  })

  it('refuses HS256 made with the public key, whatever form of it was the secret', async () => {
    const secrets = [
      keyA.publicKey.export({ type: 'spki', format: 'pem' }),
      keyA.publicKey.export({ type: 'spki', format: 'der' }),
      JSON.stringify(keyA.jwk),
      rsaA.publicKey.export({ type: 'spki', format: 'pem' }),
    ]
    for (const secret of secrets)
      for (const alg of ['HS256', 'ES256', 'RS256'])
        expect(await codeOf(hmacSigned(secret, { alg, kid: 'a-1' })), alg).toBe('token-invalid')
  })

  it('refuses RS256 even with a key that the portal really has', async () => {
    expect(await codeOf(signed(rsaA))).toBe('token-invalid')
    expect(await codeOf(signed(rsaA, goodClaims, { alg: 'ES256' }))).toBe('token-invalid')
  })

  it('refuses another person’s key under a known key id', async () => {
    expect(await codeOf(signed(stranger))).toBe('token-invalid')
  })

  it('refuses portal B’s key for portal A’s issuer', async () => {
    expect(await codeOf(signed(keyB, goodClaims, { kid: 'a-1' }))).toBe('token-invalid')
    expect(await codeOf(signed(keyB))).toBe('token-invalid')
  })

  it('refuses r = s = 0 and a signature of another length', async () => {
    const header = { alg: 'ES256', kid: 'a-1' }
    for (const size of [64, 63, 65, 1, 4000])
      expect(
        await codeOf(unsigned(header, goodClaims, Buffer.alloc(size).toString('base64url'))),
        `${size}`,
      ).toBe('token-invalid')
  })

  it('refuses a changed claim under the old signature', async () => {
    const [header, , signature] = signed(keyA).split('.')
    const claims = Buffer.from(JSON.stringify({ ...goodClaims, sub: 'piotr' })).toString('base64url')
    expect(await codeOf(`${header}.${claims}.${signature}`)).toBe('token-invalid')
  })
})

describe('headers', () => {
  it.each([
    ['a key of its own', { jwk: stranger.jwk }],
    ['an address of keys', { jku: 'https://evil.example/jwks.json' }],
    ['an address of certificates', { x5u: 'https://evil.example/cert.pem' }],
    ['a certificate', { x5c: ['MIIB'] }],
    ['an extension that must be understood', { crit: ['exp'], exp: 1 }],
    ['a payload that is not encoded', { b64: false, crit: ['b64'] }],
    ['another type of token', { typ: 'at+jwt' }],
    ['compression', { zip: 'DEF' }],
    ['a key id that is a path', { kid: '../../../../dev/null' }],
    ['a key id that is SQL', { kid: "a-1' OR '1'='1" }],
    ['a key id that is an address', { kid: 'https://evil.example/key' }],
    ['a key id that is no text', { kid: ['a-1'] }],
    ['no key id', { kid: undefined }],
  ])('refuses %s and asks nobody but the portal', async (_, header) => {
    expect(await codeOf(signed(stranger, goodClaims, header))).toBe('token-invalid')
    expect(await codeOf(signed(keyA, goodClaims, header))).toBe('token-invalid')
    expect(page.asked).toBeLessThanOrEqual(1)
  })

  it('refuses what is no token at all', async () => {
    const five = ['e30', 'e30', 'e30', 'e30', 'e30'].join('.')
    for (const text of [
      'x',
      '..',
      'a.b',
      'a.b.c',
      five,
      `${signed(keyA)}.x`,
      ` ${signed(keyA)}`,
      'bnVsbA.bnVsbA.x',
      'a'.repeat(13_000),
    ])
      expect(await codeOf(text), text.slice(0, 20)).toBe('token-invalid')
    expect(await codeOf('')).toBe('token-missing')
  })
})

describe('keys of a portal', () => {
  it('are fetched once, however many tokens come at the same time', async () => {
    page.delayMs = 20
    const many = Array.from({ length: 50 }, (_, at) => signed(keyA, { ...goodClaims, sub: `s${at}` }))
    expect(new Set(await Promise.all(many.map((token) => codeOf(token))))).toEqual(new Set(['accepted']))
    expect(page.asked).toBe(1)
  })

  it('are fetched again for a new key id, and not more than once in ten seconds', async () => {
    await codeOf(signed(keyA))
    const fresh = ecKey('a-2')
    page.keys = { [portalA.issuer]: [keyA, fresh] }
    expect(await codeOf(signed(fresh))).toBe('token-invalid')
    time += 11_000
    expect(await codeOf(signed(fresh))).toBe('accepted')
    expect(page.asked).toBe(2)
    for (let at = 0; at < 30; at++) await codeOf(signed(ecKey(`made-up-${at}`)))
    expect(page.asked).toBe(2)
  })

  it('go on working for an hour while the portal is away, then nobody can be recognised', async () => {
    await codeOf(signed(keyA))
    page.away = true
    time = now + 30 * 60_000
    const at = (shift: number) => ({ ...goodClaims, iat: seconds + shift, exp: seconds + shift + 300 })
    expect(await codeOf(signed(keyA, at(1800)))).toBe('accepted')
    time = now + 61 * 60_000
    expect(await codeOf(signed(keyA, at(3660)))).toBe('identity-away')
    page.away = false
    time += 6000
    expect(await codeOf(signed(keyA, at(3660)))).toBe('accepted')
  })

  it('are not asked for in vain more often than every five seconds', async () => {
    page.away = true
    for (let at = 0; at < 20; at++) expect(await codeOf(signed(keyA))).toBe('identity-away')
    expect(page.asked).toBe(1)
    time += 5001
    expect(await codeOf(signed(keyA))).toBe('identity-away')
    expect(page.asked).toBe(2)
  })

  it('that were withdrawn stop working within eleven minutes', async () => {
    await codeOf(signed(keyA))
    page.keys = { [portalA.issuer]: [edA] }
    time = now + 10 * 60_000 + 1
    const at = (shift: number) => ({ ...goodClaims, iat: seconds + shift, exp: seconds + shift + 300 })
    await codeOf(signed(keyA, at(600)))
    time += 1000
    expect(await codeOf(signed(keyA, { ...at(601), sub: 'other' }))).toBe('token-invalid')
  })

  it('must come over https, or from this machine', () => {
    const portals = [{ ...portalA, jwksUrl: 'http://a.example/keys' }]
    expect(() => createPortalTokens({ portals, now: () => now })).toThrow(/https/)
  })
})
