/** The partner portal of the demo: pages on an origin of its own, and the back end that signs tokens for the desk. */
import { readFileSync } from 'node:fs'
import { createAdaptorServer } from '@hono/node-server'
import { type Context, Hono } from 'hono'
import { customers } from '../people.ts'
import type { AskEvidence } from '../../workflows/contracts/portal-account.ts'
import { accountInterface, interfaceSecret } from './account-interface.ts'
import { portalAccounts, type Accounts } from './accounts.ts'
import { consignmentsOf } from './consignments.ts'
import { exampleFile, pinnedSnippet } from './examples.ts'
import { portalPage, type PortalView, views } from './pages.ts'
import { signatures, signingPages } from './signing.ts'
import { portalSigner, type PortalSigner } from './tokens.ts'
import { webhookReceiver, webhookSecrets } from './webhooks.ts'
import { type Lang, words } from './words.ts'

const style = readFileSync(new URL('./portal.css', import.meta.url), 'utf8')
const script = readFileSync(new URL('./portal.js', import.meta.url), 'utf8')

export type DemoPortal = { readonly issuer: string; close(): Promise<void> }

export async function startPortal(options: {
  readonly port: number
  readonly home: string
  readonly desk: string
}): Promise<DemoPortal> {
  const { port, home, desk } = options
  const issuer = `http://127.0.0.1:${port}`
  const accounts = portalAccounts(home)
  const signer = await portalSigner(issuer, home)
  const signed = signatures()
  const stated = async (about: AskEvidence) => {
    const found = signed.of(about)
    return found && signer.statement(found)
  }
  const app = portalApp(desk, signer, accounts)
  app.route('/accounts', accountInterface(accounts, await interfaceSecret(home), stated))
  app.route('/signing', signingPages(signed, langIn))
  app.route('/webhooks', webhookReceiver(await webhookSecrets(home), langIn).app)
  const server = createAdaptorServer({ fetch: app.fetch })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const close = () =>
    new Promise<void>((resolve, reject) => {
      server.close((error) => (error ? reject(error) : resolve()))
      if ('closeAllConnections' in server) server.closeAllConnections()
    })
  return { issuer, close }
}

/** `desk` is the desk's origin. */
export function portalApp(
  desk: string,
  signer: PortalSigner,
  accounts: Accounts = portalAccounts(null),
): Hono {
  const app = new Hono()
  for (const view of Object.keys(views) as PortalView[])
    app.get(views[view], (c) => {
      if (view === 'strict') c.header('content-security-policy', strictPolicy(desk))
      return c.html(portalPage(view, langOf(c), desk))
    })
  app.get('/portal.css', (c) => c.body(style, 200, { 'content-type': 'text/css; charset=utf-8' }))
  app.get('/portal.js', (c) => c.body(script, 200, { 'content-type': 'text/javascript; charset=utf-8' }))

  app.get('/example', async (c) => {
    const snippet = c.req.query('pinned') === undefined ? null : await pinnedSnippet(desk)
    return c.html(exampleFile('index.html', desk, snippet), 200, {
      'content-security-policy': strictPolicy(desk),
    })
  })
  app.get('/example/host.js', (c) =>
    c.body(exampleFile('host.js', desk), 200, { 'content-type': 'text/javascript; charset=utf-8' }),
  )

  app.get('/.well-known/jwks.json', (c) =>
    c.json(signer.jwks, 200, { 'cache-control': 'public, max-age=300' }),
  )
  app.post('/session', async (c) => {
    const { person } = await c.req.json<{ person?: unknown }>()
    const found = customers.find(({ id }) => id === person)
    if (!found) return c.text('unknown person', 404)
    const blocked = accounts.signIn(found.id)
    // To somebody who is at the door with the right name; a real portal would say less.
    return blocked ? c.text(blocked, 423, noStore) : c.text(await signer.portalToken(found), 200, noStore)
  })
  app.get('/me', async (c) => {
    const person = await signedIn(c, signer, accounts)
    return person ? c.json(overview(person, words[langOf(c)]), 200, noStore) : c.text('sign in first', 401)
  })
  app.get('/token', async (c) => {
    const as = c.req.query('as')
    // A real portal has no such door; here it saves whoever tries the API with curl the portal's sign-in.
    const person =
      as === undefined ? await signedIn(c, signer, accounts) : customers.find(({ id }) => id === as)
    if (!person) return as === undefined ? c.text('sign in first', 401) : c.text('unknown person', 404)
    return c.text(await signer.deskToken(person), 200, noStore)
  })
  return app
}

const noStore = { 'cache-control': 'no-store' }

/** The strictest page that the desk promises to work in. */
function strictPolicy(desk: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' ${desk}`,
    "style-src 'self'",
    `connect-src 'self' ${desk}`,
    "img-src 'self' data:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; ')
}

type Person = (typeof customers)[number]

async function signedIn(c: Context, signer: PortalSigner, accounts: Accounts): Promise<Person | null> {
  const token = /^Bearer (.+)$/.exec(c.req.header('authorization') ?? '')?.[1]
  if (token === undefined) return null
  const found = await signer.personOf(token)
  return found && accounts.isLive(found.person.id, found.signedInAt) ? found.person : null
}

function overview(person: Person, say: (typeof words)[Lang]) {
  const consignments = consignmentsOf(person.id).map((one) => ({
    ...one,
    procedure: say[`procedure.${one.procedure}`],
    stateText: say[`state.${one.state}`],
  }))
  return { name: person.name, firm: person.firm, consignments }
}

const langOf = (c: Context): Lang => langIn(c.req.query('lang') ?? c.req.header('accept-language') ?? null)

/** Of what the address says, or the browser. */
const langIn = (asked: string | null): Lang => (/^\s*en\b/i.test(asked ?? '') ? 'en' : 'pl')
