/** The web role: listens, and stops without cutting a request. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'

type Fetch = (request: Request, env?: object) => Response | Promise<Response>

export type WebServer = {
  readonly port: number
  /** Answers what has come in, takes no more, and ends within `limitMs`. */
  drain(limitMs: number): Promise<void>
}

export async function listen(fetch: Fetch, host: string, port: number): Promise<WebServer> {
  let draining = false
  const answer: Fetch = async (request, env) => {
    const response = await fetch(request, env)
    // A kept-alive connection would go on being served after `close`.
    if (draining) response.headers.set('Connection', 'close')
    return response
  }
  const server = createAdaptorServer({ fetch: answer }) as Server
  server.keepAliveTimeout = 65_000
  server.requestTimeout = 30_000
  server.headersTimeout = 10_000
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  const address = server.address()
  return {
    port: typeof address === 'object' && address ? address.port : port,
    async drain(limitMs) {
      draining = true
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      // Not waited for once everything is closed: the process would stay until it is over.
      const limit = sleep(limitMs, undefined, { ref: false }).then(() => server.closeAllConnections())
      while (!(await Promise.race([closed.then(() => true), sleep(50).then(() => false)])))
        server.closeIdleConnections()
      await Promise.race([closed, limit])
    },
  }
}
