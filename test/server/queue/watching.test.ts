/** What looks after the queue: a Redis that would drop jobs, a worker that went deaf, a bell that is heard in time. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDoorbell } from '../../../server/queue/doorbell.ts'
import { requireAnswering, requireNoEviction, UnfitRedis } from '../../../server/queue/eviction.ts'
import { startWatchdog } from '../../../server/queue/watchdog.ts'
import { startWorker } from '../../../server/queue/worker.ts'
import { keptLog, prefix, privateRedis } from './queue-room.ts'

let redis: Awaited<ReturnType<typeof privateRedis>>
beforeAll(async () => {
  redis = await privateRedis()
})
afterAll(() => redis.remove())

const soon = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

describe('a Redis that makes room by throwing keys away', () => {
  const policy = (name: string) => redis.run((client) => client.config('SET', 'maxmemory-policy', name))

  it('is refused, with what to do', async () => {
    const { log } = keptLog()
    await expect(requireNoEviction(redis.url, log)).resolves.toBeUndefined()
    await policy('allkeys-lru')
    const refused = requireNoEviction(redis.url, log)
    await expect(refused).rejects.toThrow(UnfitRedis)
    await expect(refused).rejects.toThrow(/maxmemory-policy allkeys-lru.*Set "maxmemory-policy noeviction"/)
    await policy('noeviction')
  })

  it('is only warned about where it does not let us ask, or is away', async () => {
    const { log, lines } = keptLog()
    await redis.run((client) =>
      client.call('ACL', 'SETUSER', 'limited', 'on', '>pw', '~*', '&*', '+@all', '-config'),
    )
    const limited = redis.url.replace(/\?password=.*/, '')
    await redis.run((client) => client.call('ACL', 'SETUSER', 'default', '-config'))
    try {
      await requireNoEviction(redis.url, log)
    } finally {
      // The default user cannot give itself the right back: the other one does.
      const { Redis } = await import('ioredis')
      const other = new Redis({ path: limited, username: 'limited', password: 'pw' })
      await other.call('ACL', 'SETUSER', 'default', '+config')
      other.disconnect()
    }
    await requireNoEviction('/dev/shm/no-such-redis.sock', log)
    expect(lines).toEqual([
      'redis does not tell its maxmemory-policy: make sure that the policy is noeviction',
      'redis is away: make sure that the policy is noeviction',
    ])
  })
})

describe('a Redis that was named', () => {
  it('must answer, and let us in', async () => {
    await expect(requireAnswering(redis.url)).resolves.toBeUndefined()
    const away = requireAnswering('redis://:secret-word@127.0.0.1:1')
    await expect(away).rejects.toThrow(/ECONNREFUSED.*REDIS_URL.*redis:\/\/user:password@host:6379/)
    await expect(away).rejects.not.toThrow('secret-word')
    const stranger = requireAnswering(redis.url.replace(/password=.*/, 'password=wrong'))
    await expect(stranger).rejects.toThrow(UnfitRedis)
    await expect(stranger).rejects.toThrow(/WRONGPASS|NOAUTH/)
  })
})

describe('the watchdog', () => {
  const pace = { beatMs: 60, mostMissed: 4 }

  async function watched(work: boolean, meanwhile: () => Promise<unknown>) {
    const { log, lines } = keptLog()
    await redis.run((client) => client.flushall())
    const doorbell = createDoorbell(redis.url, prefix, log)
    await expect.poll(() => doorbell.isUp).toBe(true)
    let gaveUp = 0
    const watchdog = startWatchdog({ beat: doorbell.beat, giveUp: () => void gaveUp++, log, pace })
    const worker = work
      ? startWorker({
          redisUrl: redis.url,
          prefix,
          perform: () => Promise.resolve(),
          done: watchdog.heard,
          log,
        })
      : null
    await meanwhile()
    watchdog.stop()
    const heard = { gaveUp, lines }
    await redis.start()
    await worker?.close()
    await doorbell.close()
    return heard
  }

  it('gives up once when nobody answers any more', async () => {
    const { gaveUp, lines } = await watched(false, () => soon(800))
    expect(gaveUp).toBe(1)
    expect(lines).toContain('the worker is deaf: redis takes jobs and none is done')
  })

  it('is quiet while the worker answers', async () => {
    expect((await watched(true, () => soon(800))).gaveUp).toBe(0)
  })

  it('does not take the silence of a Redis that is away for the worker’s', async () => {
    const outage = async () => {
      await redis.stop()
      await soon(600)
      await redis.start()
      await soon(1200)
    }
    expect((await watched(true, outage)).gaveUp).toBe(0)
  })
})

describe('the doorbell', () => {
  it('says nothing of a Redis that is there, from the first moment on', async () => {
    const { log, lines } = keptLog()
    const doorbell = createDoorbell(redis.url, prefix, log)
    await doorbell.rung([{ caseId: 'cas_early', version: 1, n: 0 }])
    await expect.poll(() => doorbell.isUp).toBe(true)
    expect(await doorbell.rung([{ caseId: 'cas_early', version: 1, n: 0 }])).toBe(true)
    expect(lines).toEqual([])
    await doorbell.close()
  })

  it('puts nothing but ids into Redis', async () => {
    const { log } = keptLog()
    const doorbell = createDoorbell(redis.url, prefix, log)
    await expect.poll(() => doorbell.isUp).toBe(true)
    await doorbell.rung([{ caseId: 'cas_ids', version: 3, n: 1 }])
    const job = await redis.run((client) => client.hgetall(`${prefix}:agenda:cas_ids-3-1`))
    expect(JSON.parse(job.data ?? '')).toEqual({ caseId: 'cas_ids', version: 3, n: 1 })
    await doorbell.close()
  })
})
