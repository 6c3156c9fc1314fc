/** Work that fails: tried again later and later, then given up loudly, and never in the way of other work. */
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { takeDue, type AgendaKey } from '../../../server/db/agenda.ts'
import { startWorker } from '../../../server/queue/worker.ts'
import { anna, application, maria } from '../desk/desk-room.ts'
import { keptLog, prefix, privateRedis, queueRoom, type QueueRoom } from './queue-room.ts'

let room: QueueRoom
beforeAll(async () => {
  room = await queueRoom()
})
afterAll(() => room.close())

type Row = {
  state: string
  attempts: number
  last_error: string | null
  wait: number
  published_at: string | null
}
const rowOf = async ({ caseId, version, n }: AgendaKey) =>
  (
    await room.db.rows<Row>(
      `SELECT state, attempts, last_error, published_at,
         ROUND(TIMESTAMPDIFF(MICROSECOND, UTC_TIMESTAMP(3), due_at) / 1000000) AS wait
       FROM agenda WHERE case_id = $1 AND version = $2 AND n = $3`,
      [caseId, version, n],
    )
  )[0]!

describe('an effect that fails', () => {
  it('waits twice as long each time, is dead after ten, and is then left alone', async () => {
    const view = await room.open(application({ principals: [], lrns: ['FAILS'] }))
    const other = await room.open(application({ principals: [], lrns: ['WORKS'] }))
    await room.db.write('UPDATE cases SET kind_version = 99 WHERE id = $1', [view.id])
    const key = { caseId: view.id, version: 1, n: 0 }
    const waits: number[] = []
    for (let attempt = 1; attempt <= 10; attempt++) {
      await room.db.write(
        "UPDATE agenda SET due_at = UTC_TIMESTAMP(3) WHERE case_id = $1 AND state = 'waiting'",
        [view.id],
      )
      await room.desk.perform(key)
      const row = await rowOf(key)
      expect(row).toMatchObject({
        attempts: attempt,
        state: attempt < 10 ? 'waiting' : 'dead',
        published_at: null,
      })
      expect(row.last_error).toContain('kind fallback 99')
      waits.push(Number(row.wait))
    }
    expect(waits).toEqual([2, 4, 8, 16, 32, 64, 128, 256, 300, 300])
    expect(room.lines).toContain('agenda row is dead')

    await room.db.write('UPDATE cases SET kind_version = 1 WHERE id = $1', [view.id])
    await room.db.write('UPDATE agenda SET due_at = UTC_TIMESTAMP(3) - INTERVAL 1 HOUR')
    const taken = await room.db.transaction((tx) => takeDue(tx, 100, 15))
    expect(taken).not.toContainEqual(key)
    await room.desk.perform(key)
    expect((await rowOf(key)).state).toBe('dead')
    await room.desk.perform({ caseId: other.id, version: 1, n: 0 })
    expect((await room.look(other, maria)).step).toBe('to-review')
  })

  it('and one that nobody here knows, is said by name', async () => {
    const view = await room.open(application({ principals: [], lrns: ['STRANGE'] }), anna)
    const key = { caseId: view.id, version: 1, n: 0 }
    await room.db.write("UPDATE agenda SET name = 'telegram' WHERE case_id = $1 AND n = 0", [view.id])
    await room.desk.perform(key)
    expect((await rowOf(key)).last_error).toContain('nobody here does "telegram"')
  })
})

describe('a worker', () => {
  it('that is asked to stop does what it has begun before it is gone', async () => {
    const done: string[] = []
    const begun = Promise.withResolvers<void>()
    const release = Promise.withResolvers<void>()
    const worker = room.work(async ({ caseId }) => {
      begun.resolve()
      await release.promise
      done.push(caseId)
    })
    await expect.poll(() => room.doorbell.isUp).toBe(true)
    await room.doorbell.rung([{ caseId: 'cas_one', version: 1, n: 0 }])
    await begun.promise
    let closed = false
    const closing = worker.close().then(() => (closed = true))
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect([closed, done]).toEqual([false, []])
    release.resolve()
    await closing
    expect(done).toEqual(['cas_one'])
    await room.redis.run((redis) => redis.flushall())
  })

  it('goes on when one job throws, and drops what is no job of ours', async () => {
    const done: string[] = []
    const worker = room.work(async ({ caseId }) => {
      if (caseId === 'cas_bad') throw new Error('poison')
      done.push(caseId)
    })
    const odd = { caseId: "x'; DROP TABLE cases", version: 1, n: 0 }
    const keys = ['cas_bad', 'cas_good'].map((caseId) => ({ caseId, version: 1, n: 0 }))
    await room.doorbell.rung([
      keys[0]!,
      odd,
      { caseId: 'cas_x', version: '1' as unknown as number, n: 0 },
      keys[1]!,
    ])
    await expect.poll(() => done).toEqual(['cas_good'])
    await expect
      .poll(() => room.lines)
      .toEqual(expect.arrayContaining(['a job failed', 'a job that is none of ours was dropped']))
    await worker.close()
  })

  it('and everything else ends in time although Redis is away', async () => {
    const other = await queueRoom()
    const worker = other.work()
    const relay = other.relay()
    await expect.poll(() => other.doorbell.isUp).toBe(true)
    await other.redis.stop()
    const began = performance.now()
    await Promise.all([worker.close(), relay.stop(), other.doorbell.close()])
    expect(performance.now() - began).toBeLessThan(3000)
    await other.close()
  })

  it.each([0, 1, 2, 4, 8, 16, 32])(
    'ends in time where Redis goes %i ms after it has begun to connect',
    async (ms) => {
      const redis = await privateRedis()
      const { log } = keptLog()
      const worker = startWorker({ redisUrl: redis.url, prefix, perform: async () => undefined, log })
      await sleep(ms)
      await redis.remove()
      const began = performance.now()
      await worker.close()
      expect(performance.now() - began).toBeLessThan(4000)
    },
  )
})
