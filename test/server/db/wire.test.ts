/** What happens on the way to the database: an answer that is lost, a wire that is dead, a row that stays locked. */
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase, type Database } from '../../../server/db/database.ts'
import { Busy, Outage } from '../../../server/db/faults.ts'
import type { View } from '../../../workflows/contracts/view.ts'
import { freshDatabase, type FreshDatabase } from '../../database.ts'
import { startWire, type Wire } from '../../faults/wire.ts'
import { application } from '../desk/desk-room.ts'
import { httpRoom, problemOf, type HttpRoom } from '../http/http-room.ts'

let direct: FreshDatabase
let wire: Wire
let behind: Database
let room: HttpRoom
beforeAll(async () => {
  direct = await freshDatabase()
  const url = new URL(direct.url)
  wire = await startWire(url.searchParams.get('socket')!, join(tmpdir(), `hd-wire-${process.pid}.sock`))
  url.searchParams.set('socket', wire.path)
  behind = openDatabase(url.href, {
    connections: 4,
    acquireMs: 1500,
    connectMs: 700,
    lockWaitSeconds: 1,
    // MySQL looks at its lock waits once a second: one of 1 s may take nearly two.
    silenceMs: 2300,
  })
  room = await httpRoom({ db: behind, url: url.href, drop: () => behind.close() })
  // The first request also takes a block of numbers: from here on there is one COMMIT to each.
  await room.open()
})
afterEach(() => void (wire.mode = 'pass'))
afterAll(async () => {
  await room.close()
  await wire.close()
  await direct.drop()
})

const cases = async (lrn: string) =>
  (await direct.db.rows('SELECT id FROM cases WHERE snapshot LIKE $1', [`%"${lrn}"%`])).length

describe('a COMMIT whose outcome nobody heard', () => {
  it.each([
    ['the answer was lost', 'lose-committed', 1],
    ['the COMMIT was lost', 'lose-commit', 0],
  ] as const)('%s: 503, and the same key settles it', async (_, mode, already) => {
    const [key, lrn] = [room.key(), `LOST${already}`]
    const answers = application({ lrns: [lrn] })
    wire.mode = mode
    const lost = await room.open(answers, { key })
    expect(lost.status).toBe(503)
    expect(await problemOf(lost)).toMatchObject({ code: 'database-away', retryAfterSeconds: 5 })
    await expect.poll(() => cases(lrn)).toBe(already)
    const replies = await Promise.all([room.open(answers, { key }), room.open(answers, { key })])
    expect(replies.map(({ status }) => status)).toEqual([201, 201])
    const ids = await Promise.all(replies.map(async (reply) => ((await reply.json()) as View).id))
    expect(new Set(ids).size).toBe(1)
    expect(await cases(lrn)).toBe(1)
  })
})

describe('a wire that is dead', () => {
  it('silent: everybody is answered within seconds, and everything works again once it is not', async () => {
    await room.open(application({ lrns: ['WARM'] }))
    wire.mode = 'silent'
    const began = Date.now()
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, i) => room.open(application({ lrns: [`SILENT${i}`] }))),
    )
    expect(Date.now() - began).toBeLessThan(6000)
    for (const answer of answers) expect((await problemOf(answer)).code).toBe('database-away')
    expect((await room.ask('/api/announcements', { token: null })).status).toBe(200)
    expect((await room.ask('/livez', { token: null })).status).toBe(200)
    wire.mode = 'pass'
    await expect
      .poll(async () => (await room.open(application({ lrns: ['HEALED'] }))).status, { timeout: 5000 })
      .toBe(201)
  })

  it('cut in the middle of requests: each is answered, and no connection stays broken', async () => {
    const writing = Array.from({ length: 8 }, (_, i) => room.open(application({ lrns: [`CUT${i}`] })))
    setTimeout(() => wire.cut(), 5)
    const statuses = (await Promise.all(writing)).map(({ status }) => status)
    expect(statuses.every((status) => status === 201 || status === 503)).toBe(true)
    for (let i = 0; i < 8; i++)
      expect((await room.open(application({ lrns: [`WHOLE${i}`] }))).status).toBe(201)
    // What was answered is there, what was not is there whole or not at all.
    for (const [i, status] of statuses.entries()) {
      const found = await cases(`CUT${i}`)
      if (status === 201) expect(found).toBe(1)
    }
    const [odd] = await direct.db.rows<{ n: number }>(
      'SELECT COUNT(*) AS n FROM cases c LEFT JOIN history h ON h.case_id = c.id AND h.version = c.version WHERE h.hash IS NULL OR h.hash <> c.head_hash',
    )
    expect(Number(odd?.n)).toBe(0)
  })

  it('is an outage for whoever asks, and not a bug', async () => {
    wire.mode = 'refuse'
    wire.cut()
    await expect(behind.rows('SELECT 1')).rejects.toBeInstanceOf(Outage)
    await expect(behind.transaction((tx) => tx.rows('SELECT 1'))).rejects.toBeInstanceOf(Outage)
  })

  it('is nobody’s trouble who comes once it is whole: what failed before fails nobody else', async () => {
    for (let i = 0; i < 25; i++) {
      await Promise.all(Array.from({ length: 4 }, () => behind.rows('SELECT SLEEP(0.005)')))
      wire.mode = 'refuse'
      wire.cut()
      // The one finds a connection that is dead, the other none at all: several are begun for it.
      for (const sql of ['SELECT 1', 'SELECT 2'])
        await expect(behind.rows(sql)).rejects.toBeInstanceOf(Outage)
      wire.mode = 'pass'
      await behind.rows('SELECT 1')
    }
  })
})

describe('a row that somebody else holds', () => {
  it('is waited for shortly: 503 with Retry-After, nothing written, and the next try succeeds', async () => {
    const view = (await (await room.open(application({ lrns: ['LOCKED'] }))).json()) as View
    const withdraw = () =>
      room.ask(`/api/cases/${view.id}/events`, { body: { event: 'withdraw', version: 1 }, key: 'locked' })
    const locked = Promise.withResolvers<void>()
    const released = Promise.withResolvers<void>()
    const holding = direct.db.transaction(async (tx) => {
      await tx.rows('SELECT id FROM cases WHERE id = $1 FOR UPDATE', [view.id])
      locked.resolve()
      await released.promise
    })
    await locked.promise
    try {
      const began = Date.now()
      const refused = await withdraw()
      expect(Date.now() - began).toBeLessThan(3000)
      expect(refused.status).toBe(503)
      expect(await problemOf(refused)).toMatchObject({ code: 'busy', retryAfterSeconds: 2 })
      expect((await room.ask(`/api/cases/${view.id}`)).status).toBe(200)
    } finally {
      released.resolve()
      await holding
    }
    expect(((await (await withdraw()).json()) as View).step).toBe('withdrawn')
  })

  it('two that hold what the other wants: one is repeated, both are done', async () => {
    const ids = await Promise.all(
      ['DEAD1', 'DEAD2'].map(
        async (lrn) => ((await (await room.open(application({ lrns: [lrn] }))).json()) as View).id,
      ),
    )
    let runs = 0
    const held = [Promise.withResolvers<void>(), Promise.withResolvers<void>()] as const
    const both = (first: number) =>
      behind.transaction(async (tx) => {
        runs++
        const lock = (n: number) => tx.rows('SELECT id FROM cases WHERE id = $1 FOR UPDATE', [ids[n]!])
        await lock(first)
        held[first]!.resolve()
        await held[1 - first]!.promise
        await lock(1 - first)
      })
    await Promise.all([both(0), both(1)])
    expect(runs).toBe(3)
  })

  it('that can never be had is busy and no bug', async () => {
    const always = Object.assign(new Error('deadlock'), { errno: 1213 })
    await expect(behind.transaction(() => Promise.reject(always))).rejects.toBeInstanceOf(Busy)
  })
})
