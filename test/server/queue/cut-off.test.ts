/** A network that drops packets between a worker and Redis: nothing is heard for a while, and no connection ends. */
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createDoorbell } from '../../../server/queue/doorbell.ts'
import { startWorker } from '../../../server/queue/worker.ts'
import { startLine, type Line } from '../../faults/line.ts'
import { shortFolder } from '../embedded/short-folder.ts'
import { keptLog, prefix, privateRedis } from './queue-room.ts'

let redis: Awaited<ReturnType<typeof privateRedis>>
let line: Line
beforeAll(async () => {
  redis = await privateRedis()
  line = await startLine(redis.url.replace(/\?.*$/, ''), join(shortFolder(), 'line.sock'))
})
afterAll(async () => {
  await line.close()
  await redis.remove()
})

it.each([2000, 7000])(
  'a worker is back within seconds once it is over: %i ms',
  async (ms) => {
    const { log } = keptLog()
    const done: number[] = []
    const worker = startWorker({
      redisUrl: redis.url.replace(/^[^?]+/, line.path),
      prefix,
      perform: ({ version }) => Promise.resolve(void done.push(version)),
      log,
    })
    const doorbell = createDoorbell(redis.url, prefix, log)
    const ring = (version: number) => doorbell.ring([{ caseId: `cas_${ms}`, version, n: 0 }])
    try {
      await expect.poll(() => (ring(1), done.includes(1)), { timeout: 8000 }).toBe(true)
      line.pace = 'stalled'
      ring(2)
      await new Promise((resolve) => setTimeout(resolve, ms))
      expect(done).not.toContain(2)
      line.pace = 'flows'
      ring(3)
      await expect.poll(() => [2, 3].every((n) => done.includes(n)), { timeout: 10_000 }).toBe(true)
    } finally {
      await worker.close()
      await doorbell.close()
    }
  },
  40_000,
)
