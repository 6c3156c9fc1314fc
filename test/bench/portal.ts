/** A partner portal as small as can be: it signs tokens, publishes its keys, and serves the pages it is given. */
import type { webcrypto } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { customers } from '../../demo/people.ts'

export type BenchPortal = {
  readonly origin: string
  /** The desk's PORTALS setting. */
  readonly setting: string
  /** A customer's token, good for ten minutes. */
  token(): Promise<string>
  /** Serves this HTML at the path from now on. */
  page(path: string, html: string): void
  stop(): void
}

export async function startPortal(): Promise<BenchPortal> {
  const { publicKey, privateKey } = await generateKeyPair('ES256')
  const keys = JSON.stringify({
    keys: [{ ...(await exportJWK(publicKey)), kid: 'bench', alg: 'ES256', use: 'sig' }],
  })
  const pages = new Map<string, string>()
  const token = () => signed(privateKey)
  const server = createServer((request, response) => {
    const path = request.url ?? ''
    if (path === '/jwks.json') return response.setHeader('content-type', 'application/json').end(keys)
    if (path === '/token') return void token().then((text) => response.end(text))
    const page = pages.get(path)
    if (page === undefined) return response.writeHead(404).end()
    return response.setHeader('content-type', 'text/html; charset=utf-8').end(page)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  const origin = `http://127.0.0.1:${address.port}`
  const portal = { code: 'bench', name: 'Bench', issuer, jwksUrl: `${origin}/jwks.json`, origins: [origin] }
  return {
    origin,
    setting: JSON.stringify([portal]),
    token,
    page: (path, html) => void pages.set(path, html),
    stop: () => server.close().closeAllConnections(),
  }
}

const issuer = 'https://portal.bench.example'

async function signed(key: webcrypto.CryptoKey): Promise<string> {
  const [person] = customers
  if (!person) throw new Error('the demo has no customers')
  return new SignJWT({ name: person.name, firm: person.firm, represents: person.represents })
    .setProtectedHeader({ alg: 'ES256', kid: 'bench', typ: 'JWT' })
    .setIssuer(issuer)
    .setAudience('help-desk')
    .setSubject(person.id)
    .setIssuedAt()
    .setExpirationTime('9m')
    .sign(key)
}
