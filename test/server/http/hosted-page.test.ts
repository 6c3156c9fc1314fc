/** The desk as a page of its own, and how a portal's page sends a person there. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anna, application } from '../desk/desk-room.ts'
import { baseUrl, httpRoom, portal, tokenOf, type HttpRoom } from './http-room.ts'

let room: HttpRoom
beforeAll(async () => {
  room = await httpRoom()
})
afterAll(() => room.close())

const [origin = ''] = portal.origins
const hand = (token: string, headers: Record<string, string> = { origin }, path = '/desk') =>
  Promise.resolve(
    room.app.request(path, {
      method: 'POST',
      body: new URLSearchParams({ token }).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    }),
  )
const handed = (html: string) => /<meta name="desk-token" content="([^"]*)">/.exec(html)?.[1] ?? null

describe('GET /desk', () => {
  it('is there for everybody, in two languages, with nothing inline and no cookie', async () => {
    const response = await room.ask('/desk?lang=en', { token: null })
    const html = await response.text()
    expect(response.status).toBe(200)
    expect(html).toContain('<html lang="en">')
    expect(html).toContain('<help-desk mode="full-page">')
    expect(html).not.toMatch(/<script(?![^>]+src=)|<style| style=| on[a-z]+=/)
    expect(handed(html)).toBeNull()
    expect(response.headers.get('set-cookie')).toBeNull()
    const policy = response.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain("require-trusted-types-for 'script'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toMatch(/unsafe|\*/)
    expect(await (await room.ask('/desk', { token: null })).text()).toContain('<html lang="pl">')
  })

  it('takes no token from the address', async () => {
    const html = await (await room.ask(`/desk?token=${tokenOf(anna)}`, { token: null })).text()
    expect(handed(html)).toBeNull()
    expect(html).not.toContain(tokenOf(anna).slice(0, 30))
  })
})

describe('POST /desk', () => {
  it('hands the token of the portal’s own page to the page’s script, and keeps it nowhere', async () => {
    const token = tokenOf(anna)
    const response = await hand(token)
    const html = await response.text()
    expect(response.status).toBe(200)
    expect(handed(html)).toBe(token)
    expect(html).toContain(`href="${origin}"`)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.get('referrer-policy')).toBe('no-referrer')
    expect(response.headers.get('set-cookie')).toBeNull()
    expect(room.logged.some((line) => line.includes(token))).toBe(false)
  })

  it.each([
    ['a page of another site', { origin: 'https://evil.example' }],
    ['a page of another portal', { origin: 'https://other.example' }],
    ['the desk’s own origin', { origin: baseUrl }],
    ['a page that hides where it is', { origin: 'null' }],
    ['no page at all', {}],
  ])('takes nobody from %s: no one is signed in here as somebody else', async (_, headers) => {
    const response = await hand(tokenOf(anna), headers)
    const html = await response.text()
    expect(response.status).toBe(401)
    expect(handed(html)).toBeNull()
    expect(html).toContain('role="alert"')
  })

  it.each([
    ['forged', () => `${tokenOf(anna)}x`],
    ['over', () => tokenOf(anna, { iat: 1_700_000_000, exp: 1_700_000_300 })],
    ['an officer’s', () => room.staff.maria],
    ['markup', () => '"><script>alert(1)</script>'],
    ['missing', () => ''],
  ])('takes no token that is %s', async (_, token) => {
    const response = await hand(token())
    const html = await response.text()
    expect(response.status).toBe(401)
    expect(handed(html)).toBeNull()
    expect(html).not.toContain('alert(1)')
  })

  it('refuses what is no form, and what is too large', async () => {
    const json = await room.app.request('/desk', { method: 'POST', body: '{}', headers: { origin } })
    expect(json.status).toBe(415)
    expect((await hand('x'.repeat(20_000))).status).toBe(413)
  })
})

describe('a portal’s token on the desk’s own page', () => {
  it('works there, where no page of a portal asks', async () => {
    const own = { headers: { origin: baseUrl } }
    expect((await room.ask('/api/me', own)).status).toBe(200)
    expect((await room.open(application({ lrns: ['HOSTED1'] }), own)).status).toBe(201)
    const foreign = await room.ask('/api/me', { headers: { origin: 'https://evil.example' } })
    expect(foreign.status).toBe(403)
  })
})
