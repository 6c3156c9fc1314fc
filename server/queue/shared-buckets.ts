/**
 * How often somebody may ask, counted in Redis for all processes together. Whatever is counted is known there by a hash
 * alone. While Redis is away nobody is counted here: the caller has a count of its own for that.
 */
import { hash } from 'node:crypto'
import { Redis } from 'ioredis'
import type { Logger } from 'pino'
import { ringing } from './connection.ts'

export type Pace = { readonly burst: number; readonly everyMs: number }

export type SharedBuckets = {
  /** Whether it may be done now; null where Redis does not answer. */
  take(name: string, pace: Pace): Promise<boolean | null>
  close(): Promise<void>
}

/** A bucket as one moment: when it will be full again. Redis' own clock, so that processes need not agree on one. */
const script = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local every, burst = tonumber(ARGV[1]), tonumber(ARGV[2])
local full = math.max(tonumber(redis.call('GET', KEYS[1]) or '0'), now) + every
if full - now > burst * every then return 0 end
redis.call('SET', KEYS[1], full, 'PX', full - now + 1000)
return 1`

export function createSharedBuckets(redisUrl: string, prefix: string, log: Logger): SharedBuckets {
  const redis = new Redis(ringing(redisUrl))
  redis.on('error', () => log.debug('limits: redis is away'))
  return {
    async take(name, { burst, everyMs }) {
      const key = `${prefix}:limit:${hash('sha256', name).slice(0, 32)}`
      try {
        return (await redis.eval(script, 1, key, everyMs, burst)) === 1
      } catch (error) {
        log.debug({ error: String(error) }, 'limits: counted in this process alone')
        return null
      }
    },
    close() {
      redis.disconnect()
      return Promise.resolve()
    },
  }
}
