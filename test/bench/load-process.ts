/** One load on one address, in a process of its own so that it does not slow what it measures from within. */
import { randomUUID } from 'node:crypto'
import autocannon from 'autocannon'
import type { Load, LoadResult } from './load.ts'

const load = JSON.parse(process.argv[2] ?? '') as Load
const { pathname, search, origin } = new URL(load.url)
const { bodies = [] } = load
let sent = 0

const run = autocannon({
  url: origin,
  connections: load.connections,
  ...(load.amount === undefined ? { duration: load.seconds } : { amount: load.amount }),
  requests: [
    {
      method: load.method,
      path: pathname + search,
      setupRequest: (request) => {
        // A request as a person's: with a key of its own, and none the same as the one before.
        const headers = {
          ...load.headers,
          ...(load.method === 'POST' && { 'idempotency-key': randomUUID() }),
        }
        const body = bodies[sent++ % bodies.length]
        return body === undefined ? { ...request, headers } : { ...request, headers, body }
      },
    },
  ],
})

const times: number[] = []
run.on('response', (_client: unknown, _status: number, _bytes: number, ms: number) => times.push(ms))

const result = await run
const sorted = times.toSorted((a, b) => a - b)
const report: LoadResult = {
  perSecond: result['2xx'] / result.duration,
  p95Ms: sorted[Math.ceil(sorted.length * 0.95) - 1] ?? 0,
  good: result['2xx'],
  bad: result.non2xx + result.errors + result.timeouts,
}
console.log(JSON.stringify(report))
