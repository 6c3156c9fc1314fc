import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { clientId, providerSecrets } from '../../../demo/identity-provider/provider.ts'
import { type IdentityProvider, startIdentityProvider } from '../../../demo/identity-provider/server.ts'
import { officers, seedStaff } from '../../../demo/people.ts'
import { isDenial } from '../../../server/auth/denial.ts'
import { createSessions, type Sessions } from '../../../server/auth/sessions.ts'
import { createStaffSignIn, type SignedIn, type StaffSignIn } from '../../../server/auth/staff-sign-in.ts'
import { type FreshDatabase, freshDatabase } from '../../database.ts'
import { type Browser, newBrowser } from './browser.ts'

const desk = 'http://127.0.0.1:18080'
const callback = `${desk}/auth/callback`
const olga = { id: 'olga', staffId: '', name: 'Olga Bez Konta', roles: [] }

let home: string
let port: number
let provider: IdentityProvider
let database: FreshDatabase
let sessions: Sessions
let signIn: StaffSignIn

const start = () => startIdentityProvider({ port, home, desk, people: [...officers, olga] })

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address ? address.port : 0
}

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'identity-'))
  port = await freePort()
  provider = await start()
  database = await freshDatabase()
  await seedStaff(database.db, provider.issuer)
  sessions = createSessions(database.db, { idleMinutes: 30, absoluteMinutes: 600 })
})

beforeEach(async () => {
  signIn = await newSignIn()
})

afterAll(async () => {
  await provider.close()
  await database.drop()
  rmSync(home, { recursive: true })
})

async function newSignIn(baseUrl = desk): Promise<StaffSignIn> {
  const { clientSecret } = await providerSecrets(home)
  const oidc = { issuer: provider.issuer, clientId, clientSecret }
  return createStaffSignIn({ oidc, baseUrl, db: database.db, sessions })
}

async function began(browser: Browser, askedPath: string | null = null): Promise<string> {
  const begun = await signIn.begin(askedPath)
  if (isDenial(begun)) throw new Error(begun.reason)
  browser.keep(begun.setCookie)
  return begun.redirectUrl
}

/** Signs the person in at the provider; the address that leads back to the desk. */
async function throughProvider(browser: Browser, redirectUrl: string, person: string): Promise<string> {
  const page = await browser.follow(redirectUrl, desk)
  expect(page.status).toBe(200)
  const sent = await browser.post(`${page.url}/login`, { person, password: 'demo' })
  const back = await browser.follow(sent.location ?? '', desk)
  return back.location ?? ''
}

async function signedIn(person: string, askedPath: string | null = null): Promise<SignedIn> {
  const browser = newBrowser()
  const back = await throughProvider(browser, await began(browser, askedPath), person)
  const done = await signIn.finish(back, browser.cookieHeader())
  if (isDenial(done)) throw new Error(done.reason)
  return done
}

describe('an officer', () => {
  it('signs in at the provider and gets a session, a strict cookie and the page asked for', async () => {
    const done = await signedIn('maria', '/console/cases/abc?lane=to-decide')
    expect(done).toMatchObject({ staffId: 'off_maria', returnTo: '/console/cases/abc?lane=to-decide' })
    expect(done.setCookies[0]).toBe(
      `helpdesk=${done.token}; Path=/; HttpOnly; SameSite=Strict; Max-Age=36000`,
    )
    expect(done.setCookies[1]).toMatch(/^helpdesk-sign-in-\w+=; .*Max-Age=0$/)
    expect(await sessions.check(done.token)).toEqual({
      role: 'officer',
      id: 'off_maria',
      name: 'Maria Zielińska',
      roles: ['officer'],
      session: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    })
  })

  it('gets a new session each time, so a planted one is worth nothing', async () => {
    const [first, second] = [await signedIn('ewa'), await signedIn('ewa')]
    expect(first.token).not.toBe(second.token)
  })

  it('can begin in two tabs and finish both', async () => {
    const browser = newBrowser()
    const [first, second] = [await began(browser), await began(browser)]
    for (const url of [second, first]) {
      const back = await throughProvider(browser, url, 'jan')
      expect(await signIn.finish(back, browser.cookieHeader())).toMatchObject({ staffId: 'off_jan' })
    }
  })

  it('is asked who he is also where the browser is still known to the provider', async () => {
    const browser = newBrowser()
    await throughProvider(browser, await began(browser), 'maria')
    const back = await throughProvider(browser, await began(browser), 'jan')
    expect(await signIn.finish(back, browser.cookieHeader())).toMatchObject({ staffId: 'off_jan' })
  })

  it('gets a cookie that no other host can plant where the desk is served over https', async () => {
    const begun = await (await newSignIn('https://desk.example')).begin(null)
    expect(isDenial(begun) ? begun : begun.setCookie).toMatch(
      /^__Host-helpdesk-sign-in-\w+=[\w-]+; Path=\/; HttpOnly; Secure; SameSite=Lax; Max-Age=600$/,
    )
  })
})

describe('a sign-in is refused', () => {
  it('to somebody the provider knows and the desk does not', async () => {
    const browser = newBrowser()
    const back = await throughProvider(browser, await began(browser), 'olga')
    expect(await signIn.finish(back, browser.cookieHeader())).toMatchObject({ code: 'not-allowed' })
  })

  it('to an officer’s subject at another issuer', async () => {
    await database.db.write('UPDATE staff SET issuer = $1 WHERE id = $2', [
      'https://other.example',
      'off_jan',
    ])
    const browser = newBrowser()
    const back = await throughProvider(browser, await began(browser), 'jan')
    expect(await signIn.finish(back, browser.cookieHeader())).toMatchObject({ code: 'not-allowed' })
    await seedStaff(database.db, provider.issuer)
  })

  it('in a browser that did not begin it', async () => {
    const attacker = newBrowser()
    const back = await throughProvider(attacker, await began(attacker), 'maria')
    expect(await signIn.finish(back, null)).toMatchObject({ code: 'session-expired' })
    const victim = newBrowser()
    await began(victim)
    expect(await signIn.finish(back, victim.cookieHeader())).toMatchObject({ code: 'session-expired' })
  })

  it('with another browser’s code under one’s own state', async () => {
    const [attacker, victim] = [newBrowser(), newBrowser()]
    const stolen = new URL(await throughProvider(attacker, await began(attacker), 'maria'))
    const own = new URL(await throughProvider(victim, await began(victim), 'jan'))
    own.searchParams.set('code', stolen.searchParams.get('code') ?? '')
    expect(await signIn.finish(own.href, victim.cookieHeader())).toMatchObject({ code: 'token-invalid' })
  })

  it('the second time with the same code', async () => {
    const browser = newBrowser()
    const back = await throughProvider(browser, await began(browser), 'maria')
    const cookie = browser.cookieHeader()
    expect(await signIn.finish(back, cookie)).toMatchObject({ staffId: 'off_maria' })
    expect(await signIn.finish(back, cookie)).toMatchObject({ code: 'token-invalid' })
  })

  it('with a nonce, a verifier or an issuer that is not this sign-in’s', async () => {
    for (const change of ['nonce', 'verifier']) {
      const browser = newBrowser()
      const back = await throughProvider(browser, await began(browser), 'maria')
      const [, name = '', value = ''] =
        /(helpdesk-sign-in-\w+)=([\w-]+)/.exec(browser.cookieHeader() ?? '') ?? []
      const flow = JSON.parse(Buffer.from(value, 'base64url').toString()) as Record<string, string>
      const changed = Buffer.from(JSON.stringify({ ...flow, [change]: 'x'.repeat(43) })).toString('base64url')
      expect(await signIn.finish(back, `${name}=${changed}`), change).toMatchObject({ code: 'token-invalid' })
    }
    const browser = newBrowser()
    const back = new URL(await throughProvider(browser, await began(browser), 'maria'))
    back.searchParams.set('iss', 'https://evil.example')
    expect(await signIn.finish(back.href, browser.cookieHeader())).toMatchObject({ code: 'token-invalid' })
  })

  it('where the person cancels', async () => {
    const browser = newBrowser()
    const page = await browser.follow(await began(browser), desk)
    const sent = await browser.post(`${page.url}/cancel`, {})
    const back = await browser.follow(sent.location ?? '', desk)
    expect(await signIn.finish(back.location ?? '', browser.cookieHeader())).toMatchObject({
      code: 'not-allowed',
    })
  })

  it('with a cookie that is no flow', async () => {
    for (const value of ['', 'x', 'bnVsbA', 'e30', '%00'])
      expect(
        await signIn.finish(`${callback}?state=abcdefgh&code=x`, `helpdesk-sign-in-abcdefgh=${value}`),
      ).toMatchObject({
        code: 'session-expired',
      })
  })
})

describe('the way back', () => {
  it('never leaves the desk, whatever was asked for or stands in the cookie', async () => {
    const done = await signedIn('maria', '//evil.example')
    expect(done.returnTo).toBe('/console')

    const browser = newBrowser()
    const back = await throughProvider(browser, await began(browser), 'maria')
    const [, name = '', value = ''] =
      /(helpdesk-sign-in-\w+)=([\w-]+)/.exec(browser.cookieHeader() ?? '') ?? []
    const flow = JSON.parse(Buffer.from(value, 'base64url').toString()) as Record<string, string>
    const changed = Buffer.from(JSON.stringify({ ...flow, returnTo: 'https://evil.example' })).toString(
      'base64url',
    )
    expect(await signIn.finish(back, `${name}=${changed}`)).toMatchObject({ returnTo: '/console' })
  })
})

describe('while the provider is away', () => {
  it('says so, running sessions go on, and its return with the same keys is enough', async () => {
    const before = await signedIn('maria')
    const browser = newBrowser()
    const back = await throughProvider(browser, await began(browser), 'jan')
    await provider.close()
    const cold = await newSignIn()
    expect(await cold.begin(null)).toMatchObject({ code: 'identity-away' })
    expect(await signIn.finish(back, browser.cookieHeader())).toMatchObject({ code: 'identity-away' })
    expect(await sessions.check(before.token)).toMatchObject({ id: 'off_maria' })
    provider = await start()
    expect(await cold.begin(null)).toMatchObject({
      setCookie: expect.stringContaining('helpdesk-sign-in-') as string,
    })
    expect((await signedIn('jan')).staffId).toBe('off_jan')
  })

  it('plain http is refused for a provider that is not on this machine', async () => {
    const oidc = { issuer: 'http://id.example', clientId, clientSecret: 'x' }
    expect(() => createStaffSignIn({ oidc, baseUrl: desk, db: database.db, sessions })).toThrow(/https/)
  })
})
