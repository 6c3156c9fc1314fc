/**
 * The bell of a process that only answers people: it leaves its rings in a list, where a worker's porter finds them.
 * One short command instead of a job's script, and none of BullMQ in the memory of a web process.
 */
import { Redis } from 'ioredis'
import type { Logger } from 'pino'
import { inOneGo, pulledList, type Bell } from './bell.ts'
import { ringing } from './connection.ts'

/** While no worker runs, the list must not grow without end; what falls off it the relay finds in the agenda. */
const mostPulls = 10_000

export function createBellPull(redisUrl: string, prefix: string, log: Logger): Bell {
  const list = pulledList(prefix)
  const redis = new Redis(ringing(redisUrl))
  let away = false
  function lost(error: unknown): void {
    if (!away)
      log.warn({ error: String(error) }, 'redis is away; what waits for a worker waits in the agenda')
    away = true
  }
  redis.on('error', lost)
  redis.on('ready', () => (away = false))

  async function pull(rings: string): Promise<void> {
    const length = await redis.rpush(list, rings)
    if (length > mostPulls) await redis.ltrim(list, -mostPulls, -1)
  }

  return {
    ring: inOneGo((keys) => void pull(JSON.stringify(keys)).catch(lost)),
    close() {
      redis.disconnect()
      return Promise.resolve()
    },
  }
}
