import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seedStaff } from '../../../demo/people.ts'
import { createPortalTokens } from '../../../server/auth/portal-tokens.ts'
import { createSessions, type Sessions } from '../../../server/auth/sessions.ts'
import { createIdentify, type Credentials, type Identify, sessionToken } from '../../../server/auth/viewer.ts'
import { type FreshDatabase, freshDatabase } from '../../database.ts'
import { ecKey, keyPage, now, portalA, signed } from './token-forge.ts'

const desk = 'http://127.0.0.1:8080'
const portalPage = 'http://127.0.0.1:8081'
const key = ecKey('a-1')

let database: FreshDatabase
let sessions: Sessions
let identify: Identify
let staffToken: string

beforeAll(async () => {
  database = await freshDatabase()
  await seedStaff(database.db, 'https://id.example')
  sessions = createSessions(database.db, { idleMinutes: 30, absoluteMinutes: 600 })
  staffToken = await sessions.begin('off_maria')
  identify = at(desk)
})
afterAll(() => database.drop())

function at(baseUrl: string): Identify {
  const { fetchKeys } = keyPage({ [portalA.issuer]: [key] })
  const portalTokens = createPortalTokens({ portals: [portalA], now: () => now, fetchKeys })
  return createIdentify({ portalTokens, sessions, baseUrl })
}

const nothing: Credentials = { authorization: null, cookie: null, origin: null, secFetchSite: null }

const withCookie = (more: Partial<Credentials> = {}): Credentials => ({
  ...nothing,
  cookie: `helpdesk=${staffToken}`,
  ...more,
})

const bearer = (token: string, origin: string | null = null): Credentials => ({
  ...nothing,
  authorization: `Bearer ${token}`,
  origin,
})

describe('who is asking', () => {
  it('is nobody without a credential', async () => {
    expect(await identify(nothing, 'GET')).toBeNull()
    expect(await identify({ ...nothing, cookie: 'other=1; theme=dark' }, 'POST')).toBeNull()
  })

  it('is the customer of a portal’s token', async () => {
    const viewer = await identify(bearer(signed(key), 'https://a.example'), 'POST')
    expect(viewer).toMatchObject({ role: 'customer', subject: 'anna' })
  })

  it('is the officer of a staff token, for a program', async () => {
    expect(await identify(bearer(staffToken), 'POST')).toMatchObject({ role: 'officer', id: 'off_maria' })
    const small = { ...nothing, authorization: `bearer ${staffToken}` }
    expect(await identify(small, 'GET')).toMatchObject({ id: 'off_maria' })
  })

  it('is never nobody where a credential was sent and is wrong', async () => {
    const headers = [
      '',
      'Bearer',
      'Bearer ',
      'Basic bWFyaWE6ZGVtbw==',
      `Bearer ${staffToken} x`,
      'Bearer a,b',
    ]
    for (const authorization of headers)
      expect(await identify({ ...nothing, authorization }, 'GET')).toMatchObject({ code: 'token-invalid' })
    expect(await identify(bearer('hds_wrong'), 'GET')).toMatchObject({ code: 'session-expired' })
    const cookie = 'helpdesk=wrong'
    expect(await identify({ ...nothing, cookie }, 'GET')).toMatchObject({ code: 'session-expired' })
  })

  it('is what the header says where there is a cookie as well', async () => {
    const both = withCookie({ authorization: 'Bearer x.y.z' })
    expect(await identify(both, 'GET')).toMatchObject({ code: 'token-invalid' })
  })
})

describe('the console’s cookie', () => {
  it('serves reading from anywhere on this site', async () => {
    for (const secFetchSite of [null, 'none', 'same-origin', 'same-site'])
      expect(await identify(withCookie({ secFetchSite }), 'GET')).toMatchObject({ id: 'off_maria' })
  })

  it('serves writing only where our own page asked', async () => {
    const asked = (more: Partial<Credentials>) => identify(withCookie(more), 'POST')
    expect(await asked({ secFetchSite: 'same-origin', origin: desk })).toMatchObject({ id: 'off_maria' })
    expect(await asked({ origin: desk })).toMatchObject({ id: 'off_maria' })
    for (const secFetchSite of ['cross-site', 'same-site', 'none', 'SAME-ORIGIN', ''])
      expect(await asked({ secFetchSite, origin: desk }), secFetchSite).toMatchObject({ code: 'cross-site' })
    const origins = [null, 'null', portalPage, `${desk}.evil.example`, 'http://localhost:8080', `${desk}/`]
    for (const origin of origins)
      expect(await asked({ origin }), `${origin}`).toMatchObject({ code: 'cross-site' })
  })

  it('counts every method that is not plain reading as writing', async () => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'post', 'GETT', ''])
      expect(await identify(withCookie(), method), method).toMatchObject({ code: 'cross-site' })
  })

  it('is worth nothing where it stands there twice, or under another name', async () => {
    const twice = `helpdesk=${staffToken}; helpdesk=hds_planted`
    expect(await identify({ ...nothing, cookie: twice }, 'GET')).toBeNull()
    expect(await identify({ ...nothing, cookie: `xhelpdesk=${staffToken}` }, 'GET')).toBeNull()
  })

  it('has the host prefix over https, and the plain name is worth nothing there', async () => {
    const overHttps = at('https://desk.example')
    expect(await overHttps(withCookie(), 'GET')).toBeNull()
    const prefixed = { ...nothing, cookie: `__Host-helpdesk=${staffToken}` }
    expect(await overHttps(prefixed, 'GET')).toMatchObject({ id: 'off_maria' })
    expect(sessionToken(prefixed, 'https://desk.example')).toBe(staffToken)
  })
})

describe('a credential in the wrong place is refused', () => {
  it('a staff token on a portal’s page', async () => {
    const onPortal = bearer(staffToken, 'https://a.example')
    expect(await identify(onPortal, 'GET')).toMatchObject({ code: 'cross-site' })
    expect(await identify(bearer(staffToken, desk), 'GET')).toMatchObject({ id: 'off_maria' })
  })

  it('a customer’s token in the console’s cookie', async () => {
    const cookie = `helpdesk=${signed(key)}`
    expect(await identify({ ...nothing, cookie }, 'GET')).toMatchObject({ code: 'session-expired' })
  })
})

it('a customer’s token is good on the desk’s own page, where his portal handed it over', async () => {
  expect(await identify(bearer(signed(key), desk), 'POST')).toMatchObject({ role: 'customer' })
})
