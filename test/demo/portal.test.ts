import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { portalApp } from '../../demo/portal/server.ts'
import { portalSigner } from '../../demo/portal/tokens.ts'
import { createPortalTokens, type PortalTokens } from '../../server/auth/portal-tokens.ts'

const desk = 'http://127.0.0.1:8080'
const issuer = 'http://127.0.0.1:8081'
const keysPath = '/.well-known/jwks.json'

let home: string
let app: Hono
let tokens: PortalTokens

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'portal-'))
  app = portalApp(desk, await portalSigner(issuer, home))
  const portal = { code: 'demo', name: 'Demo', issuer, jwksUrl: `${issuer}${keysPath}`, origins: [issuer] }
  const fetchKeys = async () => await app.request(keysPath)
  tokens = createPortalTokens({ portals: [portal], now: Date.now, fetchKeys })
})
afterAll(() => rmSync(home, { recursive: true }))

const text = async (path: string, init?: RequestInit) => (await app.request(path, init)).text()

const signIn = async (person: unknown) =>
  app.request('/session', { method: 'POST', body: JSON.stringify({ person }) })

const as = (token: string) => ({ headers: { authorization: `Bearer ${token}` } })

describe('the portal’s back end', () => {
  it('signs tokens that the desk accepts, for each person', async () => {
    expect(await tokens.check(await text('/token?as=anna'), issuer)).toMatchObject({
      portal: 'demo',
      subject: 'anna',
      firm: { eori: 'PL100000001200000' },
      represents: [{ eori: 'PL100000008700000' }, { eori: 'PL100000015300000' }],
    })
    const piotr = await tokens.check(await text('/token?as=piotr'), null)
    expect(piotr).toMatchObject({ subject: 'piotr', represents: [] })
  })

  it('gives the signed-in person’s token to her page, and nobody’s to anybody else', async () => {
    const session = await (await signIn('anna')).text()
    expect(await tokens.check(await text('/token', as(session)), issuer)).toMatchObject({ subject: 'anna' })
    expect((await app.request('/token')).status).toBe(401)
    expect((await app.request('/token', as('x.y.z'))).status).toBe(401)
    expect((await app.request('/token?as=nobody')).status).toBe(404)
    expect((await signIn('nobody')).status).toBe(404)
  })

  it('keeps its own sign-ins and the desk’s tokens apart', async () => {
    const session = await (await signIn('anna')).text()
    expect(await tokens.check(session, issuer)).toMatchObject({ code: 'token-audience' })
    expect((await app.request('/me', as(await text('/token?as=anna')))).status).toBe(401)
    const me: unknown = await (await app.request('/me?lang=en', as(session))).json()
    expect(me).toMatchObject({ name: 'Anna Nowak' })
  })

  it('shows public keys only, and the same ones after a restart', async () => {
    const page = await text(keysPath)
    expect(page).not.toMatch(/"d"/)
    const again = portalApp(desk, await portalSigner(issuer, home))
    expect(await (await again.request(keysPath)).text()).toBe(page)
    expect(statSync(join(home, 'demo', 'portal.json')).mode & 0o077).toBe(0)
  })
})

describe('the portal’s pages', () => {
  it.each([
    ['/', 'launcher'],
    ['/inline', 'inline'],
    ['/strict', 'inline'],
  ])('%s embeds the desk as %s, without script or style inside the page', async (path, mode) => {
    for (const lang of ['pl', 'en']) {
      const html = await text(`${path}?lang=${lang}`)
      expect(html).toContain(`<script type="module" src="${desk}/embed.js"></script>`)
      expect(html).toContain(
        `<help-desk base="${desk}" mode="${mode}" lang="${lang}"></help-desk></template>`,
      )
      expect(html).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\sstyle=|\son\w+=/)
      expect(html).not.toContain('undefined')
    }
  })

  it('serve the example as it stands, with this demo’s addresses, under the strict policy', async () => {
    const response = await app.request('/example')
    expect(response.headers.get('content-security-policy')).toContain("require-trusted-types-for 'script'")
    const page = await response.text()
    expect(page).toContain(`<script type="module" src="${desk}/embed.js"></script>`)
    expect(page).not.toMatch(/desk\.example|<script(?![^>]+src=)| style=/)
    expect(await text('/example/host.js')).toContain("fetch('/token?as=anna')")
  })

  it('set no cookie, and the strict one allows nothing but itself and the desk', async () => {
    const response = await app.request('/strict')
    expect(response.headers.get('set-cookie')).toBeNull()
    expect(response.headers.get('content-security-policy')).toBe(
      `default-src 'none'; script-src 'self' ${desk}; style-src 'self'; connect-src 'self' ${desk}; ` +
        "img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; " +
        "require-trusted-types-for 'script'; trusted-types lit-html",
    )
    expect((await app.request('/')).headers.get('content-security-policy')).toBeNull()
  })
})
