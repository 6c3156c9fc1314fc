/** Who hears of a change, here and in other processes: the firm and the staff, never another firm. */
import { Redis } from 'ioredis'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { createHub, type Hub, type LiveMessage } from '../../../server/live/hub.ts'
import { anna, maria, piotr } from '../desk/desk-room.ts'
import { keptLog, prefix, privateRedis } from '../queue/queue-room.ts'

let redis: Awaited<ReturnType<typeof privateRedis>>
let here: Hub
let there: Hub
const { log, lines } = keptLog()
beforeAll(async () => {
  redis = await privateRedis()
  here = createHub(redis.url, prefix, log)
  there = createHub(redis.url, prefix, log)
  await bothListen()
})
afterAll(async () => {
  await Promise.all([here.close(), there.close()])
  await redis.remove()
})

/** Until both processes' hubs are subscribed and can publish. */
async function bothListen(): Promise<void> {
  const counted = () => redis.run((client) => client.pubsub('NUMSUB', `${prefix}:live`))
  await vi.waitFor(async () => expect(await counted()).toEqual([`${prefix}:live`, 2]), { timeout: 5000 })
}

function hearing(hub: Hub, viewer: Parameters<Hub['listen']>[0]) {
  const heard: LiveMessage[] = []
  return { heard, stop: hub.listen(viewer, (message) => void heard.push(message)) }
}

const owner = { portal: anna.portal, eori: anna.firm.eori }
const change = (version: number) => ({ event: 'changed', data: { case: 'cas_1', version } })
const soon = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

it('a change reaches the firm and the staff in every process, once, and nobody else', async () => {
  const colleague = { ...anna, subject: 'ola' }
  const told = [
    hearing(here, anna),
    hearing(there, anna),
    hearing(there, colleague),
    hearing(here, maria),
    hearing(there, maria),
  ]
  const untold = [
    hearing(here, piotr),
    hearing(there, piotr),
    hearing(there, { ...anna, portal: 'other' }),
    hearing(there, null),
  ]
  here.changed({ case: 'cas_1', version: 2 }, owner)
  await expect.poll(() => told.map(({ heard }) => heard.length)).toEqual(told.map(() => 1))
  await soon(50)
  for (const { heard } of told) expect(heard).toEqual([change(2)])
  for (const { heard } of untold) expect(heard).toEqual([])
  for (const { stop } of [...told, ...untold]) stop()
  expect([here.listeners, there.listeners]).toEqual([0, 0])
})

it('whoever stopped listening hears no more', async () => {
  const { heard, stop } = hearing(there, anna)
  const still = hearing(there, anna)
  stop()
  stop()
  here.changed({ case: 'cas_1', version: 3 }, owner)
  await expect.poll(() => still.heard.length).toBe(1)
  expect(heard).toEqual([])
  still.stop()
})

it('announcements are made ready before anybody, in any process, is told to look', async () => {
  const order: string[] = []
  here.onAnnouncements(async () => {
    await soon(30)
    order.push('here is ready')
  })
  there.onAnnouncements(async () => {
    await soon(30)
    order.push('there is ready')
  })
  const stops = [
    here.listen(anna, () => void order.push('here is told')),
    there.listen(null, () => void order.push('there is told')),
  ]
  here.announcements()
  await expect.poll(() => order.length).toBe(4)
  expect(order.indexOf('here is ready')).toBeLessThan(order.indexOf('here is told'))
  expect(order.indexOf('there is ready')).toBeLessThan(order.indexOf('there is told'))
  for (const stop of stops) stop()
})

it('what somebody else writes into the channel ends nothing and is told to nobody', async () => {
  const { heard, stop } = hearing(there, maria)
  const client = new Redis(redis.url)
  for (const text of [
    '',
    '{',
    'null',
    '[]',
    '{"from":"x","topic":null,"message":{"event":"changed","data":{"case":1}}}',
    '{"__proto__":{}}',
  ])
    await client.publish(`${prefix}:live`, text)
  client.disconnect()
  here.changed({ case: 'cas_1', version: 4 }, owner)
  await expect.poll(() => heard).toEqual([change(4)])
  expect(lines).toContain('live: a message that is none of ours')
  stop()
})

it('Redis sees neither who owns a case nor who listens', async () => {
  const client = new Redis(redis.url)
  const seen: string[] = []
  await client.subscribe(`${prefix}:live`)
  client.on('message', (_, text) => void seen.push(text))
  here.changed({ case: 'cas_1', version: 5 }, owner)
  await expect.poll(() => seen.length).toBe(1)
  expect(seen[0]).not.toMatch(/PL1000|Agencja|anna|demo/)
  client.disconnect()
})

it('without Redis this process still tells its own pages; back again, the others hear too', async () => {
  const [own, others] = [hearing(here, anna), hearing(there, anna)]
  await redis.stop()
  here.changed({ case: 'cas_1', version: 6 }, owner)
  expect(own.heard).toEqual([change(6)])
  expect(others.heard).toEqual([])
  await redis.start()
  await bothListen()
  await expect
    .poll(() => (here.changed({ case: 'cas_1', version: 7 }, owner), others.heard.length), { timeout: 5000 })
    .toBeGreaterThan(0)
  own.stop()
  others.stop()
})
