/** The web role on a real socket: bodies that are too large, clients that are slow, and stopping without cutting anybody. */
import { once } from 'node:events'
import { Agent, get, request } from 'node:http'
import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listen, type WebServer } from '../../../server/web.ts'
import { largestBody } from '../../../server/http/body.ts'
import { anna, application } from '../desk/desk-room.ts'
import { httpRoom, tokenOf, type HttpRoom } from './http-room.ts'

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
    const raw = async (text: string) => {
      const socket = connect(web.port, '127.0.0.1')
      socket.end(text)
      let answer = ''
      for await (const chunk of socket) answer += String(chunk)
      return answer.slice(0, 12)
    }
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
