/** The web role on a real socket: bodies that are too large, clients that are slow, and stopping without cutting anybody. */
import { once } from 'node:events'
import { Agent, get, request } from 'node:http'
import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listen, type WebServer } from '../../../server/web.ts'
import { largestBody } from '../../../server/http/body.ts'
import { anna, application } from '../desk/desk-room.ts'
import { httpRoom, problemOf, tokenOf, type HttpRoom } from './http-room.ts'

let room: HttpRoom
let web: WebServer
beforeAll(async () => {
  room = await httpRoom()
  web = await listen((incoming, env) => room.app.fetch(incoming, env), '127.0.0.1', 0)
})
afterAll(async () => {
  await web.drain(1000)
  await room.close()
})

const headers = () => ({
  authorization: `Bearer ${tokenOf(anna)}`,
  'content-type': 'application/json',
  'idempotency-key': room.key(),
})

/** Sends a body in pieces and gives the status, or what became of the connection. */
function send(
  path: string,
  pieces: Iterable<string>,
  more: Record<string, string> = {},
): Promise<number | string> {
  return new Promise((resolve) => {
    const sent = request(
      { port: web.port, path, method: 'POST', headers: { ...headers(), ...more } },
      (response) => {
        response.resume()
        resolve(response.statusCode ?? 0)
      },
    )
    sent.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message))
    for (const piece of pieces) sent.write(piece)
    sent.end()
  })
}

/** What stands on the wire until the server ends the connection; the client's side stays open where `stays`. */
async function spoken(port: number, text: string, stays = false): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  if (stays) socket.write(text)
  else socket.end(text)
  let answer = ''
  for await (const chunk of socket) answer += String(chunk)
  return answer
}

describe('what is no request', () => {
  const quick = { headersTimeout: 200, requestTimeout: 300, connectionsCheckingInterval: 50 }
  const proper = async (answer: string) => {
    const [head = '', body = ''] = answer.split('\r\n\r\n')
    const [first = '', ...lines] = head.split('\r\n')
    const given = Object.fromEntries(lines.map((line) => line.split(/: (.*)/s) as [string, string]))
    const { 'Content-Length': length, ...headers } = given
    if (length !== undefined) expect(Buffer.byteLength(body)).toBe(Number(length))
    return problemOf(new Response(body, { status: Number(first.split(' ')[1]), headers }))
  }

  it.each([
    ['request-malformed', 400, 'is no HTTP', 'nonsense\r\n\r\n'],
    [
      'request-malformed',
      400,
      'has two lengths',
      'GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n',
    ],
    ['request-malformed', 400, 'says not whom it asks', 'GET /livez HTTP/1.1\r\nConnection: close\r\n\r\n'],
    [
      'headers-too-large',
      431,
      'has a header above the limit',
      `GET /livez HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(16_384)}\r\n\r\n`,
    ],
    [
      'body-too-large',
      413,
      'has chunks with more beside than in them',
      `POST /api/cases HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n1;${'x'.repeat(17_000)}\r\n`,
    ],
  ])('is answered with %s (%d) where it %s', async (code, status, _, text) => {
    expect(await proper(await spoken(web.port, text, true))).toMatchObject({ code, status })
    // Nobody else is harmed.
    expect(await spoken(web.port, 'GET /livez HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')).toMatch(
      /^HTTP\/1.1 200/,
    )
  })

  it('is answered as usual with a header just below the limit', async () => {
    const head = 'GET /livez HTTP/1.1\r\nHost: x\r\nConnection: close\r\nX: '
    expect(await spoken(web.port, `${head}${'x'.repeat(16_000)}\r\n\r\n`)).toMatch(/^HTTP\/1.1 200/)
  })

  it.each([
    ['in the middle of its headers', 'GET /livez HTTP/1.1\r\nHost: x\r\n'],
    ['in the middle of its body', 'POST /api/cases HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\n{'],
  ])('that stays away %s is told so (408) and let go', async (_, text) => {
    const other = await listen(
      (incoming) => incoming.text().then((body) => new Response(body)),
      '127.0.0.1',
      0,
      quick,
    )
    const answer = await spoken(other.port, text, true)
    expect(await proper(answer)).toMatchObject({ code: 'request-late', status: 408 })
    await other.drain(1000)
  })

  it('is cut off, and not written into, where an answer is under way', async () => {
    const other = await listen(
      () =>
        new Response(
          new ReadableStream({ start: (stream) => stream.enqueue(new TextEncoder().encode('one')) }),
        ),
      '127.0.0.1',
      0,
    )
    const socket = connect(other.port, '127.0.0.1')
    socket.on('error', () => undefined)
    socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n')
    let answer = ''
    socket.on('data', (chunk) => (answer += String(chunk)))
    await expect.poll(() => answer).toContain('one')
    socket.write('nonsense\r\n\r\n')
    await once(socket, 'close')
    expect(answer).not.toContain('problem')
    await other.drain(1000)
  })
})

describe('a body on the wire', () => {
  it('that is too large is refused, chunked or not, and the server goes on', async () => {
    const piece = 'x'.repeat(64 * 1024)
    const large = Array.from({ length: 64 }, () => piece)
    const announced = { 'content-length': String(piece.length * large.length) }
    for (const answer of [await send('/api/cases', large), await send('/api/cases', large, announced)])
      expect([413, 'EPIPE', 'ECONNRESET']).toContain(answer)
    const fitting = JSON.stringify({ kind: 'fallback', answers: application() }).padEnd(largestBody, ' ')
    expect(await send('/api/cases', [fitting.slice(0, 1000), fitting.slice(1000)])).toBe(201)
  })

  it('that says it is shorter than it is, or is none at all, harms nobody', async () => {
    const raw = async (text: string) => (await spoken(web.port, text)).slice(0, 12)
    const head = `POST /api/cases HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer x\r\nContent-Type: application/json\r\n`
    expect(await raw(`${head}Content-Length: 5\r\nContent-Length: 6\r\n\r\n{}`)).toBe('HTTP/1.1 400')
    expect(await raw(`${head}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`)).toBe(
      'HTTP/1.1 400',
    )
    expect(await raw('nonsense\r\n\r\n')).toBe('HTTP/1.1 400')
    expect(await raw(`GET /livez HTTP/1.1\r\nHost: x\r\nX-Long: ${'x'.repeat(40_000)}\r\n\r\n`)).toBe(
      'HTTP/1.1 431',
    )
    expect(await send('/api/cases', ['{}'])).toBe(400)
  })
})

describe('stopping', () => {
  it('answers what has come in, closes what is kept alive, takes nothing new, and is done soon', async () => {
    const other = await listen(
      async (incoming) => {
        await sleep(new URL(incoming.url).pathname === '/slow' ? 300 : 0)
        return new Response('done')
      },
      '127.0.0.1',
      0,
    )
    const agent = new Agent({ keepAlive: true })
    const ask = async (path: string) => {
      const sent = get({ port: other.port, path, agent })
      const [response] = (await once(sent, 'response')) as [import('node:http').IncomingMessage]
      response.resume()
      await once(response, 'end')
      return { status: response.statusCode, connection: response.headers.connection }
    }
    expect(await ask('/fast')).toMatchObject({ status: 200 })
    const slow = ask('/slow')
    await sleep(50)
    const began = performance.now()
    const drained = other.drain(5000)
    expect(await slow).toEqual({ status: 200, connection: 'close' })
    await drained
    expect(performance.now() - began).toBeLessThan(1500)
    await expect(ask('/fast')).rejects.toThrow(/ECONNREFUSED|ECONNRESET|socket hang up/)
    agent.destroy()
  })

  it('does not wait for ever for one who does not read', async () => {
    const other = await listen(
      () => new Response(new ReadableStream({ start: () => undefined })),
      '127.0.0.1',
      0,
    )
    const socket = connect(other.port, '127.0.0.1')
    socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n')
    socket.on('error', () => undefined)
    await once(socket, 'data')
    const began = performance.now()
    await other.drain(400)
    expect(performance.now() - began).toBeLessThan(1500)
  })
})
