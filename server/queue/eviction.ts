/** A Redis that makes room by throwing keys away would throw away jobs: the worker refuses to work with one. */
import { Redis, ReplyError } from 'ioredis'
import type { Logger } from 'pino'
import { ringing } from './connection.ts'

/** The operator's to mend; its message says how. */
export class UnfitRedis extends Error {}

/**
 * Asks once, at the start. A Redis that is away, or that does not let us ask, is no reason not to start: what waits
 * for a worker waits in the agenda.
 * @throws UnfitRedis
 */
export async function requireNoEviction(redisUrl: string, log: Logger): Promise<void> {
  const redis = new Redis({ ...ringing(redisUrl), lazyConnect: true, retryStrategy: () => null })
  redis.on('error', (error) => log.debug({ error: error.message }, 'eviction: redis'))
  try {
    await redis.connect()
    const [, policy] = (await redis.config('GET', 'maxmemory-policy')) as string[]
    if (policy !== 'noeviction') throw new UnfitRedis(unfit(policy ?? 'unknown'))
  } catch (error) {
    if (error instanceof UnfitRedis) throw error
    const why = error instanceof ReplyError ? 'does not tell its maxmemory-policy' : 'is away'
    log.warn({ error: String(error) }, `redis ${why}: make sure that the policy is noeviction`)
  } finally {
    redis.disconnect()
  }
}

/** For a person who starts the desk and may mend it at once: the Redis that was named answers. @throws UnfitRedis */
export async function requireAnswering(redisUrl: string): Promise<void> {
  const redis = new Redis({ ...ringing(redisUrl), lazyConnect: true, retryStrategy: () => null })
  const seen: Error[] = []
  redis.on('error', (error) => seen.push(error))
  try {
    await redis.connect()
    await redis.ping()
  } catch (error) {
    // What broke the connection says more than that it is closed.
    const { message } = seen[0] ?? (error as Error)
    throw new UnfitRedis(
      `Redis cannot be used (${message}). REDIS_URL, where it is set, must name a server that answers: ` +
        'redis://user:password@host:6379, rediss://..., or the path of a Unix socket',
      { cause: error },
    )
  } finally {
    redis.disconnect()
  }
}

const unfit = (policy: string) =>
  `Redis has maxmemory-policy ${policy}: when its memory is full it would drop waiting jobs without a word. ` +
  'Set "maxmemory-policy noeviction" in its configuration and start again.'
