/** How often an approval may be checked: by client and by number, for all processes together, behind proxies too. */
import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { clientOf, knowingClient } from '../../../server/http/client.ts'
import { limit } from '../../../server/http/limits.ts'
import { createSharedBuckets, type SharedBuckets } from '../../../server/queue/shared-buckets.ts'
import type { View } from '../../../workflows/contracts/view.ts'
import { application, maria, offeredGrant } from '../desk/desk-room.ts'
import { keptLog, privateRedis } from '../queue/queue-room.ts'
import { httpRoom, problemOf, type HttpRoom } from './http-room.ts'

let redis: Awaited<ReturnType<typeof privateRedis>>
let here: SharedBuckets
let there: SharedBuckets
const { log } = keptLog()
beforeAll(async () => {
  redis = await privateRedis()
  here = createSharedBuckets(redis.url, '{test}', log)
  there = createSharedBuckets(redis.url, '{test}', log)
  // Whoever answers people waits for no connection: until it is up, Redis counts as away.
  for (const buckets of [here, there])
    await vi.waitFor(
      async () => expect(await buckets.take('up', { burst: 1000, everyMs: 1 })).toBe(true),
      5000,
    )
})
afterAll(async () => {
  await Promise.all([here.close(), there.close()])
  await redis.remove()
})

const pace = { burst: 3, everyMs: 300 }
const many = async (ask: () => Promise<boolean>, n: number) => {
  const answers: boolean[] = []
  for (let i = 0; i < n; i++) answers.push(await ask())
  return answers.filter(Boolean).length
}

describe('a limit', () => {
  it('is one for all processes, exactly at its edge, and lets in again as time passes', async () => {
    const [one, other] = [limit('a', pace, here), limit('a', pace, there)]
    expect(await many(() => one('x'), 2)).toBe(2)
    expect(await many(() => other('x'), 2)).toBe(1)
    expect(await one('x')).toBe(false)
    expect(await one('y')).toBe(true)
    expect(await limit('b', pace, there)('x')).toBe(true)
    await new Promise((resolve) => setTimeout(resolve, 350))
    expect(await many(() => other('x'), 2)).toBe(1)
  })

  it('leaves in Redis no word of whom it counts', async () => {
    await limit('check of number', pace, here)('PA-26-0000123-4')
    const keys = await redis.run((client) => client.keys('*'))
    expect(keys.filter((key) => key.includes('PA-26') || key.includes('number'))).toEqual([])
  })

  it('holds in the process alone while Redis is away', async () => {
    const gone = createSharedBuckets('/nowhere/redis.sock', '{test}', log)
    const own = limit('c', pace, gone)
    expect(await many(() => own('x'), 5)).toBe(3)
    await gone.close()
  })
})

describe('the client', () => {
  const asked = async (proxies: number, forwarded: string | null) => {
    const app = new Hono()
    app.use('*', knowingClient(proxies))
    app.get('/', (context) => context.text(clientOf(context)))
    return (
      await app.request('/', forwarded === null ? {} : { headers: { 'x-forwarded-for': forwarded } })
    ).text()
  }
  it.each<[string, number, string | null, string]>([
    ['without proxies is the peer, whatever it says', 0, '203.0.113.9', 'in-memory'],
    ['behind one is whom it names last', 1, '203.0.113.9', '203.0.113.9'],
    ['cannot name itself', 1, '198.51.100.1, 203.0.113.9', '203.0.113.9'],
    ['behind two is the one before the last', 2, '198.51.100.1, 203.0.113.9, 10.0.0.1', '203.0.113.9'],
    ['that has passed fewer than there are is the peer', 2, '203.0.113.9', 'in-memory'],
    ['with IPv6 is its network', 1, '2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['is the peer where the header holds no address', 1, 'unknown', 'in-memory'],
    ['is the peer where there is no header', 1, null, 'in-memory'],
  ])('%s', async (_, proxies, forwarded, told) => {
    expect(await asked(proxies, forwarded)).toBe(told)
  })
})

describe('edge case 16: the check of an approval', () => {
  let room: HttpRoom
  let granted: View
  beforeAll(async () => {
    room = await httpRoom()
    const opened = (await (await room.open(application({ principals: [], lrns: ['LIM1'] }))).json()) as View
    await room.work()
    const claimed = await room.send(await room.look(opened, maria), 'claim', maria)
    await room.send(claimed, 'propose', maria, offeredGrant(claimed))
    await room.work()
    granted = await room.look(opened)
  })
  afterAll(() => room.close())
  const check = (number: string, code: string) =>
    room.ask('/api/approvals/check', { token: null, body: { number, code } })

  it('tells of number and code together, with what became of the number, and nothing else', async () => {
    const { number, verifyCode } = granted.approval!
    const response = await check(number, verifyCode)
    const told = (await response.json()) as object
    expect(told).toMatchObject({ number, state: 'active', changes: [{ what: 'granted', number }] })
    expect(JSON.stringify(told)).not.toContain('LIM1')
    expect((await check(`${number}-E1`, verifyCode)).status).toBe(200)
  })

  it('answers a wrong code and an unknown number alike, to the byte and to the time', async () => {
    const { number } = granted.approval!
    const body = async (asked: string) => {
      const response = await check(asked, 'AAAA-AAAA-AAAA')
      return [response.status, await response.text()]
    }
    expect(await body(number)).toEqual(await body('PA-26-9999999-9'))
    // In turns, so that whatever else the machine does falls on both.
    const times = { known: [] as number[], unknown: [] as number[] }
    for (let i = 0; i < 400; i++) {
      const which = i % 2 === 0 ? 'known' : 'unknown'
      const began = performance.now()
      await room.desk.reading
        .checkApproval(which === 'known' ? number : 'PA-26-9999999-9', 'AAAA-AAAA-AAAA')
        .catch(() => undefined)
      times[which].push(performance.now() - began)
    }
    const [known, unknown] = [times.known, times.unknown].map((all) => all.sort((a, b) => a - b)[100]!)
    expect(Math.abs(known! - unknown!)).toBeLessThan(Math.max(known!, unknown!) * 0.3)
  })

  it('ends for a client after twenty at once, known number or not', async () => {
    const statuses = await Promise.all(
      Array.from({ length: 30 }, () => check('PA-26-9999999-9', 'AAAA-AAAA-AAAA')),
    )
    expect(statuses.some(({ status }) => status === 429)).toBe(true)
    expect((await problemOf(await check('PA-26-9999999-9', 'AAAA-AAAA-AAAA'))).code).toBe('too-many-requests')
  })
})
