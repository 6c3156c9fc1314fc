/** What an outage has become is told to thousands at once: the rows of the single door, once each, whoever dies meanwhile. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { View } from '../../../../workflows/contracts/view.ts'
import type { AgendaKey } from '../../../../server/db/agenda.ts'
import { chainFaults, replayFaults } from '../../../record.ts'
import { asks, bulkRoom, firm, type BulkRoom } from '../bulk/bulk-room.ts'
import { rowsOf } from '../bulk/rows.ts'
import { maria, minutesAgo, piotr } from '../desk-room.ts'

let room: BulkRoom
beforeEach(async () => {
  room = await bulkRoom()
})
afterEach(() => room.close())

async function resolved(outage: View): Promise<AgendaKey> {
  await room.send(await room.look(outage, maria), 'resolve', maria, { actualEnd: minutesAgo(1) })
  const [key] = await room.db.rows<AgendaKey>(
    `SELECT case_id AS caseId, version, n FROM agenda WHERE case_id = $1 AND name = 'tell-cases'
     ORDER BY version DESC LIMIT 1`,
    [outage.id],
  )
  return key!
}
const summary = (of: View) => room.desk.outageNews.summary(of.id, maria)
const lines = (of: View, more: { after?: string; limit?: number } = {}) =>
  room.desk.outageNews.lines(of.id, { state: null, after: '', limit: 200, ...more }, maria)

/** Waiting for an officer, hundreds of them, without their checks: the end of the outage does not ask for those. */
async function many(n: number): Promise<{ outage: View; key: AgendaKey }> {
  const outage = await room.outage()
  await room.work()
  for (let from = 1; from <= n; from += 25)
    await Promise.all(Array.from({ length: 25 }, (_, i) => room.open(asks(from + i), firm(from + i))))
  return { outage, key: await resolved(outage) }
}

describe('the end of an outage', () => {
  it('closes each approval with the rows that the single door writes, in every table', async () => {
    const outage = await room.outage()
    const cases = await room.waiting(1, 3)
    await room.approved(outage, { lateJoiners: false })
    await room.work()
    const key = await resolved(outage)
    const [alone, ...others] = cases
    await room.desk.door.fire(alone!.id, 'outage-changed')
    await room.desk.perform(key)
    const expected = await rowsOf(room.db, alone!.id)
    expect(expected.history).toContainEqual(expect.objectContaining({ event: 'outage-changed' }))
    for (const { id } of others) expect(await rowsOf(room.db, id)).toEqual(expected)
    for (const { id } of cases) {
      expect(await chainFaults(room.db, id)).toEqual([])
      expect(await replayFaults(room.db, id)).toEqual([])
    }
  })

  it('says of each case what it made of it, page by page, and how many there are of which', async () => {
    const { outage, key } = await many(25)
    expect(await summary(outage)).toMatchObject({ counts: { waiting: 0, told: 0 }, moves: [] })
    await room.desk.perform(key)
    const now = await summary(outage)
    expect(now).toEqual({
      version: key.version,
      counts: { waiting: 0, told: 25, 'as-it-was': 0, failed: 0 },
      moves: [{ kind: 'fallback', was: 'checking', step: 'moot', n: 25 }],
    })
    const first = await lines(outage, { limit: 20 })
    expect(first.rows).toHaveLength(20)
    const rest = await lines(outage, { after: first.next!, limit: 20 })
    expect(rest).toMatchObject({ next: null })
    expect(new Set([...first.rows, ...rest.rows].map(({ number }) => number)).size).toBe(25)
    expect(room.changes.filter((change) => change.case === outage.id).length).toBeGreaterThan(1)
  })

  it('says of a case that has no use for it that it is as it was', async () => {
    const outage = await room.outage()
    const [one] = await room.waiting(1, 1)
    const key = await resolved(outage)
    await room.desk.door.fire(one!.id, 'outage-changed')
    await room.desk.perform(key)
    expect((await summary(outage)).counts).toEqual({ waiting: 0, told: 0, 'as-it-was': 1, failed: 0 })
    expect((await lines(outage)).rows).toEqual([
      expect.objectContaining({ state: 'as-it-was', was: 'moot', step: 'moot' }),
    ])
  })

  it('told again changes nothing, and a change that a later one has told already tells nobody', async () => {
    const { outage, key } = await many(25)
    await room.desk.perform(key)
    await room.db.write("UPDATE agenda SET state = 'waiting' WHERE case_id = $1 AND name = 'tell-cases'", [
      outage.id,
    ])
    await room.work()
    const [events] = await room.db.rows<{ n: number }>(
      "SELECT COUNT(*) AS n FROM history WHERE event = 'outage-changed'",
    )
    expect(Number(events?.n)).toBe(25)
    expect((await summary(outage)).version).toBe(key.version)
  })

  it('is for officers, and for outages', async () => {
    const { outage } = await many(25)
    await expect(room.desk.outageNews.summary(outage.id, piotr)).rejects.toMatchObject({
      code: 'not-allowed',
    })
    const [line] = await room.db.rows<{ id: string }>("SELECT id FROM cases WHERE kind = 'fallback' LIMIT 1")
    await expect(room.desk.outageNews.summary(line!.id, maria)).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('a worker that is killed while it tells', () => {
  it('leaves off where the next one goes on, and nobody is told twice', async () => {
    const { outage, key } = await many(250)
    const ids = (
      await room.db.rows<{ id: string }>("SELECT id FROM cases WHERE kind = 'fallback' ORDER BY id")
    ).map(({ id }) => id)
    // Somebody has one case of the second hundred in hand: there the worker stands inside of its transaction.
    let free = () => {}
    const held = room.db.transaction(async (tx) => {
      await tx.rows('SELECT id FROM cases WHERE id = $1 FOR UPDATE', [ids[150]!])
      await new Promise<void>((done) => (free = done))
    })
    const script = fileURLToPath(new URL('./doomed-worker.ts', import.meta.url))
    const { caseId, version, n } = key
    const child = spawn(process.execPath, [script, room.url, caseId, String(version), String(n)], {
      stdio: 'inherit',
    })
    while ((await summary(outage)).counts.told < 150) await sleep(50)
    child.kill('SIGKILL')
    await once(child, 'exit')
    free()
    await held
    // Where the wait for that case was over first, some others of its part have been told one by one.
    const { told, waiting } = (await summary(outage)).counts
    expect([told >= 150, waiting > 0, told + waiting]).toEqual([true, true, 250])

    await Promise.all([room.desk.perform(key), room.desk.perform(key)])
    expect((await summary(outage)).counts).toEqual({ told: 250, waiting: 0, 'as-it-was': 0, failed: 0 })
    const [events] = await room.db.rows<{ n: number; cases: number }>(
      "SELECT COUNT(*) AS n, COUNT(DISTINCT case_id) AS cases FROM history WHERE event = 'outage-changed'",
    )
    expect(events).toMatchObject({ n: 250, cases: 250 })
    for (const id of ids.slice(90, 110)) expect(await chainFaults(room.db, id)).toEqual([])
  }, 60_000)
})
