/** A process that only answers people rings at the door; the porter of a worker lets the ring in. */
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import type { AgendaKey } from '../../../server/db/agenda.ts'
import { createBellPull } from '../../../server/queue/bell-pull.ts'
import { pulledList, type Bell } from '../../../server/queue/bell.ts'
import { createDoorbell, type Doorbell } from '../../../server/queue/doorbell.ts'
import { startPorter } from '../../../server/queue/porter.ts'
import { startWorker } from '../../../server/queue/worker.ts'
import { keptLog, prefix, privateRedis } from './queue-room.ts'

const list = pulledList(prefix)
const { log, lines } = keptLog()
let redis: Awaited<ReturnType<typeof privateRedis>>
let bell: Bell
let doorbell: Doorbell
let undo: (() => Promise<void>)[]
let performed: AgendaKey[]

beforeAll(async () => {
  redis = await privateRedis()
})
afterAll(() => redis.remove())

beforeEach(async () => {
  await redis.run((client) => client.flushall())
  lines.length = 0
  performed = []
  doorbell = createDoorbell(redis.url, prefix, log)
  await expect.poll(() => doorbell.isUp).toBe(true)
  bell = createBellPull(redis.url, prefix, log)
  undo = [() => bell.close(), () => doorbell.close()]
})
afterEach(async () => {
  await redis.start()
  for (const step of undo.reverse()) await step()
})

const key = (version: number): AgendaKey => ({ caseId: 'cas_door', version, n: 0 })
const waiting = () => redis.run((client) => client.lrange(list, 0, -1))

function porter() {
  const started = startPorter({ redisUrl: redis.url, prefix, rung: doorbell.rung, log })
  undo.push(() => started.stop())
}
function worker() {
  const perform = (one: AgendaKey) => Promise.resolve(void performed.push(one))
  const started = startWorker({ redisUrl: redis.url, prefix, perform, log })
  undo.push(() => started.close())
}
/** Rings one by one, each in a turn of its own. */
async function ring(keys: readonly AgendaKey[]) {
  for (const one of keys) {
    bell.ring([one])
    await new Promise(setImmediate)
  }
}
const versions = () => performed.map(({ version }) => version).toSorted((a, b) => a - b)
const connected = () => expect.poll(async () => (bell.ring([key(1)]), (await waiting()).length)).not.toBe(0)

it('what is rung outside is performed inside, once, also with two porters', async () => {
  await connected()
  await redis.run((client) => client.del(list))
  porter()
  porter()
  worker()
  const keys = Array.from({ length: 50 }, (_, n) => key(n + 1))
  await ring(keys)
  await expect.poll(versions).toEqual(keys.map(({ version }) => version))
  await sleep(100)
  expect(performed).toHaveLength(50)
})

it('what was rung while no worker ran is heard when one begins', async () => {
  await connected()
  await redis.run((client) => client.del(list))
  await ring([key(7), { ...key(8), later: true }])
  await expect
    .poll(waiting)
    .toEqual([
      '[{"caseId":"cas_door","version":7,"n":0}]',
      '[{"caseId":"cas_door","version":8,"n":0,"later":true}]',
    ])
  porter()
  worker()
  await expect.poll(versions).toEqual([7, 8])
  expect(await waiting()).toEqual([])
})

it('keeps the newest ten thousand', async () => {
  await connected()
  await redis.run((client) => client.del(list))
  await redis.run((client) => client.rpush(list, ...Array.from({ length: 9_999 }, (_, n) => `${n}`)))
  await ring([key(1)])
  await expect.poll(async () => (await waiting()).length).toBe(10_000)
  await ring([key(2)])
  await expect.poll(async () => (await waiting()).at(-1)).toBe(JSON.stringify([key(2)]))
  const kept = await waiting()
  expect([kept.length, kept[0]]).toEqual([10_000, '1'])
})

it('drops what is no ring, and says so', async () => {
  const odd = [
    'no json',
    '{}',
    '[null]',
    '[{"caseId":"CAS; DROP","version":1,"n":0}]',
    '[{"caseId":"cas_a"}]',
  ]
  await redis.run((client) => client.rpush(list, ...odd, JSON.stringify([key(3)])))
  porter()
  worker()
  await expect.poll(versions).toEqual([3])
  expect(lines).toEqual(odd.map(() => 'a ring that is none of ours was dropped'))
})

it('nobody fails while Redis is away, and afterwards rings are heard again', async () => {
  await connected()
  porter()
  worker()
  await redis.stop()
  await ring([key(4)])
  await redis.start()
  await expect
    .poll(async () => (await ring([key(5)]), versions().includes(5)), { timeout: 10_000, interval: 200 })
    .toBe(true)
  expect(lines.filter((line) => line.startsWith('redis is away; what waits'))).not.toEqual([])
})
