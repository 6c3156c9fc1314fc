/** Redis is a doorbell: whatever it loses, doubles or keeps waiting, the work is done, and once. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AgendaKey } from '../../../server/db/agenda.ts'
import type { View } from '../../../workflows/contracts/view.ts'
import { replayFaults } from '../../record.ts'
import { anna, application, maria, offeredGrant } from '../desk/desk-room.ts'
import { queueRoom, type QueueRoom } from './queue-room.ts'

let room: QueueRoom
beforeAll(async () => {
  room = await queueRoom()
})
afterAll(() => room.close())

async function open(lrn: string): Promise<View> {
  const answers = application({ principals: [], lrns: [lrn] })
  return JSON.parse((await room.desk.door.open({ kind: 'fallback', answers }, anna, room.key())).body) as View
}
const step = async (view: View) => (await room.look(view)).step
const settled = (view: View) =>
  expect.poll(() => step(view), { timeout: 6000, interval: 20 }).toBe('to-review')
/** Every event once, and the agenda of each as its machine asked. */
async function eachOnce(view: View): Promise<void> {
  const history = await room.desk.reading.history(view.id, maria)
  expect(history.map(({ event }) => event)).toEqual(['open', 'checked'])
  expect(await replayFaults(room.db, view.id)).toEqual([])
}

describe('before any worker runs', () => {
  it('a request is accepted and says that its checks wait', async () => {
    const view = await open('FIRST')
    expect(view.next.map(({ code }) => code)).toContain('next.waiting.check')
    expect(await room.left()).toEqual([
      { name: 'check', state: 'waiting' },
      { name: 'mail', state: 'waiting' },
    ])
  })

  it('an emptied Redis has lost every ring; the relay rings again, and each job is done once', async () => {
    const views = await Promise.all(['LOST1', 'LOST2', 'LOST3'].map(open))
    await expect.poll(() => room.redis.run((redis) => redis.dbsize())).toBeGreaterThan(0)
    await room.redis.run((redis) => redis.flushall())
    room.work()
    await new Promise((resolve) => setTimeout(resolve, 150))
    expect(await Promise.all(views.map(step))).toEqual(['checking', 'checking', 'checking'])
    room.relay()
    for (const view of views) await settled(view)
    for (const view of views) await eachOnce(view)
    await expect.poll(() => room.left(), { timeout: 6000 }).toEqual([])
  })
})

describe('while a worker runs', () => {
  it('a job is done as soon as its event is committed', async () => {
    const view = await open('SOON')
    await expect.poll(() => step(view), { timeout: 1500, interval: 10 }).toBe('to-review')
  })

  it('the same job many times at once is one deed: a check, a document, a round of telling', async () => {
    const views = await Promise.all(['TWICE1', 'TWICE2'].map(open))
    const keys = await room.db.rows<AgendaKey>(
      "SELECT case_id AS caseId, version, n FROM agenda WHERE name = 'check' ORDER BY due_at DESC LIMIT 2",
    )
    await Promise.all([...keys, ...keys, ...keys].map(room.desk.perform))
    for (const view of views) await settled(view)
    await Promise.all([...keys, ...keys].map(room.desk.perform))
    for (const view of views) await eachOnce(view)

    const claimed = await room.send(await room.look(views[0]!, maria), 'claim', maria)
    const grant = offeredGrant(claimed)
    const granted = await room.send(claimed, 'propose', maria, grant)
    const [document] = await room.db.rows<AgendaKey>(
      "SELECT case_id AS caseId, version, n FROM agenda WHERE name = 'render-document' AND case_id = $1",
      [granted.id],
    )
    await Promise.all(Array.from({ length: 4 }, () => room.desk.perform(document!)))
    expect((await room.look(granted)).approval?.document).toBe('ready')
    expect((await room.look(granted)).version).toBe(granted.version + 1)
  })

  it.each(['before', 'after'])(
    'a worker that is killed %s its deed leaves it to the next, and it is done once',
    async (when) => {
      await room.redis.run((redis) => redis.flushall())
      const script = fileURLToPath(new URL('doomed-worker.ts', import.meta.url))
      const other = await queueRoom()
      try {
        const doomed = spawn(process.execPath, [script, when, other.url, other.redis.url], {
          stdio: ['ignore', 'pipe', 'inherit'],
        })
        const holding = once(doomed.stdout, 'data')
        const answers = application({ principals: [], lrns: ['KILLED'] })
        const reply = await other.desk.door.open({ kind: 'fallback', answers }, anna, 'k')
        const view = JSON.parse(reply.body) as View
        await expect.poll(() => other.doorbell.isUp).toBe(true)
        await other.doorbell.rung([{ caseId: view.id, version: 1, n: 0 }])
        await holding
        doomed.kill('SIGKILL')
        await once(doomed, 'exit')
        expect((await other.look(view)).step).toBe(when === 'after' ? 'to-review' : 'checking')
        other.work()
        other.relay()
        await expect.poll(async () => (await other.look(view)).step, { timeout: 6000 }).toBe('to-review')
        await expect.poll(() => other.left(), { timeout: 6000 }).toEqual([])
        await expect
          .poll(() => other.redis.run((redis) => redis.keys('*:cas_*')), { timeout: 6000 })
          .toEqual([])
        const history = await other.desk.reading.history(view.id, maria)
        expect(history.map(({ event }) => event)).toEqual(['open', 'checked'])
        expect(await other.left()).toEqual([])
      } finally {
        await other.close()
      }
    },
  )
})

describe('while Redis is away', () => {
  it('everything is accepted at once and says what waits; back again, all of it happens', async () => {
    await room.redis.stop()
    await expect.poll(() => room.doorbell.isUp).toBe(false)
    const began = performance.now()
    const views: View[] = []
    for (const lrn of ['AWAY1', 'AWAY2', 'AWAY3', 'AWAY4', 'AWAY5']) views.push(await open(lrn))
    expect(performance.now() - began).toBeLessThan(1500)
    expect(views.map(({ next }) => next.some(({ code }) => code === 'next.waiting.check'))).toEqual(
      views.map(() => true),
    )
    expect(room.lines.filter((line) => line.startsWith('redis is away'))).toHaveLength(1)
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(await Promise.all(views.map(step))).toEqual(views.map(() => 'checking'))
    // Nothing is taken for rung while there is no bell: else it would wait for its next turn.
    const marked = await room.db.rows(
      "SELECT 1 FROM agenda WHERE state = 'waiting' AND published_at IS NOT NULL",
    )
    expect(marked).toEqual([])
    // Without its append-only file it comes back empty.
    await room.redis.start()
    for (const view of views) await settled(view)
    for (const view of views) await eachOnce(view)
    await expect.poll(() => room.left(), { timeout: 6000 }).toEqual([])
  })

  it('frozen: no request waits for it', async () => {
    const pid = await room.redis.run(async (redis) =>
      Number(/process_id:(\d+)/.exec(await redis.info('server'))?.[1]),
    )
    process.kill(pid, 'SIGSTOP')
    try {
      const began = performance.now()
      const view = await open('FROZEN')
      expect(performance.now() - began).toBeLessThan(1000)
      process.kill(pid, 'SIGCONT')
      await settled(view)
    } finally {
      process.kill(pid, 'SIGCONT')
    }
  })
})
