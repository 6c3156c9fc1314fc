/** The identity provider's web server: its protocol by oidc-provider, its sign-in pages by us. */
import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { errors, type Interaction, type Provider } from 'oidc-provider'
import { officers, type DemoOfficer } from '../people.ts'
import { demoPassword, loginPage, messagePage } from './pages.ts'
import { openIdProvider, providerSecrets } from './provider.ts'
import { langOf, words } from './words.ts'

const style = readFileSync(new URL('./style.css', import.meta.url))
const longestForm = 2000

export type IdentityProvider = { readonly issuer: string; close(): Promise<void> }

export async function startIdentityProvider(options: {
  readonly port: number
  readonly home: string
  readonly desk: string
  readonly people?: readonly DemoOfficer[]
}): Promise<IdentityProvider> {
  const { port, home, desk, people = officers } = options
  const issuer = `http://127.0.0.1:${port}`
  const provider = openIdProvider({ issuer, desk, people, secrets: await providerSecrets(home) })
  provider.on('server_error', (_, error) => console.error('identity provider:', error))
  const server = createServer((request, response) => void answer(provider, people, desk, request, response))
  await listening(server, port)
  return { issuer, close: () => closed(server) }
}

async function answer(
  provider: Provider,
  people: readonly DemoOfficer[],
  desk: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://provider')
  const lang = langOf(url.searchParams.get('lang'), request.headers['accept-language'])
  const [, uid = '', step = ''] = /^\/interaction\/([\w-]+)(?:\/(login|cancel))?$/.exec(url.pathname) ?? []
  const show = (status: number, html: string) => sendPage(response, status, html, desk)
  try {
    if (url.pathname === '/style.css') return send(response, 200, 'text/css', style)
    if (!uid) return await provider.callback()(request, response)
    const interaction = await provider.interactionDetails(request, response)
    if (interaction.uid !== uid) throw new errors.SessionNotFound()
    if (request.method === 'GET') return show(200, loginPage({ uid, lang, people }))
    if (step === 'cancel') return await cancel(provider, request, response)
    const form = await readForm(request)
    const person = people.find(({ id }) => id === form.get('person'))
    if (!person || form.get('password') !== demoPassword) {
      const chosen = person && { chosen: person.id }
      return show(401, loginPage({ uid, lang, people, ...chosen, wrong: true }))
    }
    await finish(provider, request, response, interaction, person)
  } catch (error) {
    if (error instanceof errors.SessionNotFound) return show(400, messagePage(lang, words[lang].expired))
    console.error('identity provider:', error)
    if (response.headersSent) return void response.destroy()
    show(500, messagePage(lang, words[lang].failed))
  }
}

async function finish(
  provider: Provider,
  request: IncomingMessage,
  response: ServerResponse,
  interaction: Interaction,
  person: DemoOfficer,
): Promise<void> {
  if (interaction.prompt.name !== 'login') throw new Error(`unexpected prompt ${interaction.prompt.name}`)
  const result = { login: { accountId: person.id } }
  const next = await provider.interactionResult(request, response, result, { mergeWithLastSubmission: false })
  await forget(provider, interaction.session?.uid)
  redirect(response, next)
}

/**
 * Officers take turns at one browser. Where somebody else is still signed in, the library would first show a page to
 * sign out; whoever has just given a password simply takes over.
 */
async function forget(provider: Provider, sessionUid: string | undefined): Promise<void> {
  const session = sessionUid === undefined ? undefined : await provider.Session.findByUid(sessionUid)
  if (!session) return
  delete session.accountId
  delete session.authorizations
  await session.persist()
}

async function cancel(provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const result = { error: 'access_denied', error_description: 'the person cancelled' }
  redirect(
    response,
    await provider.interactionResult(request, response, result, { mergeWithLastSubmission: false }),
  )
}

function redirect(response: ServerResponse, address: string): void {
  response.writeHead(303, { location: address, 'content-length': '0' }).end()
}

async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  let text = ''
  for await (const chunk of request) {
    text += String(chunk)
    if (text.length > longestForm) break
  }
  return new URLSearchParams(text)
}

/** `form-action` names the desk as well: browsers check it against where a form's answer redirects to. */
function sendPage(response: ServerResponse, status: number, html: string, desk: string): void {
  response.setHeader(
    'content-security-policy',
    `default-src 'none'; style-src 'self'; img-src data:; form-action 'self' ${desk}; base-uri 'none'; frame-ancestors 'none'`,
  )
  response.setHeader('cache-control', 'no-store')
  response.setHeader('referrer-policy', 'no-referrer')
  send(response, status, 'text/html; charset=utf-8', html)
}

function send(response: ServerResponse, status: number, type: string, body: string | Buffer): void {
  response.writeHead(status, { 'content-type': type, 'x-content-type-options': 'nosniff' })
  response.end(body)
}

function listening(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => resolve())
  })
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise((resolve, reject) => server.close((error) => (error ? reject(error) : resolve())))
}
