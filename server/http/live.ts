/** The stream of what changed. It carries no content, so a page that misses a message only looks a little later. */
import type { Context } from 'hono'
import { streamSSE } from 'hono/streaming'
import { isDenial } from '../auth/denial.ts'
import type { Identify } from '../auth/viewer.ts'
import type { Hub, LiveMessage } from '../live/hub.ts'
import { credentialsOf, signedIn, type Env } from './guard.ts'

export type LiveOptions = {
  readonly hub: Hub
  readonly identify: Identify
  /** Aborted when the process stops: streams end themselves, so that the server can. */
  readonly stopping: AbortSignal
}

const heartbeatMs = 20_000
/** How soon a session that was ended, or a role that was taken, ends the stream too. */
const recheckMs = 5000
/** A customer's token lives five minutes; the page comes back with a new one. */
const longestMs = 5 * 60_000

export function liveStream({ hub, identify, stopping }: LiveOptions) {
  return (context: Context<Env>) => {
    const viewer = signedIn(context)
    const credentials = credentialsOf(context.req.raw)
    context.header('X-Accel-Buffering', 'no')
    // Nobody reads what follows a HEAD: a stream for it would stay open.
    if (context.req.method === 'HEAD') return context.body(null, 200, { 'Content-Type': 'text/event-stream' })
    const response = streamSSE(context, async (stream) => {
      const ended = new AbortController()
      const end = () => ended.abort()
      const send = (message: LiveMessage) => {
        const data = JSON.stringify('data' in message ? message.data : {})
        stream.writeSSE({ event: message.event, data }).catch(end)
      }
      const stopListening = hub.listen(viewer, send)
      const heartbeat = setInterval(() => void stream.write(': \n\n').catch(end), heartbeatMs)
      const recheck = setInterval(() => {
        if (viewer.role !== 'officer') return
        identify(credentials, 'GET').then((found) => (!found || isDenial(found)) && end(), end)
      }, recheckMs)
      const longest = setTimeout(end, longestMs)
      stream.onAbort(end)
      stopping.addEventListener('abort', end)
      // The pages come back spread out, not all in the moment in which the next process is up.
      stream.write(`retry: ${1000 + Math.floor(Math.random() * 4000)}\n\n`).catch(end)
      if (!stopping.aborted) await aborted(ended.signal)
      stopListening()
      stopping.removeEventListener('abort', end)
      clearInterval(heartbeat)
      clearInterval(recheck)
      clearTimeout(longest)
    })
    // Put over what the stream says of itself: nothing of it may be kept.
    response.headers.set('Cache-Control', 'no-store')
    return response
  }
}

/** At once where it has happened already: a page may be gone before its stream has begun. */
function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve()
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))
}
