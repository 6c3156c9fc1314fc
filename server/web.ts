/** The web role: listens, and stops without cutting a request. */
import { setTimeout as sleep } from 'node:timers/promises'
import { createServer } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { answerUnreadable, unreadable } from './http/unreadable.ts'

type Fetch = (request: Request, env?: object) => Response | Promise<Response>

export type WebServer = {
  readonly port: number
  /** Answers what has come in, takes no more, and ends within `limitMs`. */
  drain(limitMs: number): Promise<void>
}

/** How long a request may take to come in: its headers, and all of it; and how often that is looked at. */
const slowest = { headersTimeout: 10_000, requestTimeout: 30_000, connectionsCheckingInterval: 5000 }

export async function listen(fetch: Fetch, host: string, port: number, limits = slowest): Promise<WebServer> {
  let draining = false
  const answer: Fetch = async (request, env) => {
    const response = await fetch(request, env)
    // A kept-alive connection would go on being served after `close`.
    if (draining) response.headers.set('Connection', 'close')
    return response
  }
  const listener = getRequestListener(answer, { errorHandler: unreadable })
  // A request without `Host` goes on to the listener, where it is refused in words.
  const server = createServer(
    { ...limits, keepAliveTimeout: 65_000, requireHostHeader: false },
    (incoming, outgoing) => void listener(incoming, outgoing),
  )
  answerUnreadable(server)
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
