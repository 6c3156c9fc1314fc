/** Clocks are rows: by the database's time, once, and only while the state that set them lasts. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AgendaKey } from '../../../server/db/agenda.ts'
import type { View } from '../../../workflows/contracts/view.ts'
import { anna, application, deskRoom, jan, lrns, maria, offeredGrant, type DeskRoom } from './desk-room.ts'

let room: DeskRoom
beforeAll(async () => {
  room = await deskRoom()
})
afterAll(() => room.close())

type Clock = AgendaKey & { name: string; state: string; dueAt: string }

const clocks = (id: string, name: string) =>
  room.db.rows<Clock>(
    `SELECT case_id AS caseId, version, n, name, state, due_at AS dueAt FROM agenda
     WHERE case_id = $1 AND type = 'timer' AND name LIKE $2 ORDER BY version`,
    [id, `xstate.after.${name}.%`],
  )

const dueNow = ({ caseId, version, n }: AgendaKey) =>
  room.db.write(
    'UPDATE agenda SET due_at = UTC_TIMESTAMP(3) WHERE case_id = $1 AND version = $2 AND n = $3',
    [caseId, version, n],
  )

let applications = 0

/** Each with declarations of its own: what another application names already would want a remark. */
async function active(): Promise<View> {
  const asked = await room.open(application({ lrns: lrns(12, `CLK${++applications}N`) }))
  await room.work()
  const claimed = await room.send(await room.look(asked, maria), 'claim', maria)
  const granted = await room.send(
    await room.send(claimed, 'propose', maria, offeredGrant(claimed)),
    'approve',
    jan,
  )
  await room.work()
  return room.look(granted)
}

describe('a clock', () => {
  it('rings once, however often it is rung for, also by eight workers at the same moment', async () => {
    const granted = await active()
    const [clock] = await clocks(granted.id, 'window-ends')
    await dueNow(clock!)
    await Promise.all(Array.from({ length: 8 }, () => room.desk.perform(clock!)))
    const after = await room.look(granted)
    expect([after.step, after.version]).toEqual(['reconciling', granted.version + 1])
    await room.desk.perform(clock!)
    expect((await room.look(granted)).version).toBe(after.version)
    expect((await clocks(granted.id, 'window-ends')).map(({ state }) => state)).toEqual(['done'])
  })

  it('rings for nobody once the state that set it was left', async () => {
    const granted = await active()
    const [clock] = await clocks(granted.id, 'window-ends')
    const early = await room.send(granted, 'finish-early', anna)
    expect((await clocks(granted.id, 'window-ends')).map(({ state }) => state)).toEqual(['cancelled'])
    await dueNow(clock!)
    await room.desk.perform(clock!)
    expect((await room.look(granted)).version).toBe(early.version)
  })

  it('is set anew where the state is entered again, and the old one is not heard', async () => {
    const granted = await active()
    const changed = await room.desk.door.fire(granted.id, 'outage-changed', {
      facts: {
        outage: {
          id: 'cas_other',
          callNumber: 'OC-26-0000009-9',
          system: 'NCTS2',
          state: 'confirmed',
          revision: 7,
          startedAt: '2026-01-01T00:00:00.000Z',
          expectedEnd: null,
          actualEnd: null,
          fallback: 'individual',
          fallbackFrom: null,
          offices: [],
          kind: 'central',
        },
      },
    })
    expect(changed?.step).toBe('active')
    const [old, anew] = await clocks(granted.id, 'window-ends')
    expect([old?.state, anew?.state]).toEqual(['cancelled', 'waiting'])
    await dueNow(old!)
    await room.desk.perform(old!)
    expect((await room.look(granted)).step).toBe('active')
    await dueNow(anew!)
    await room.desk.perform(anew!)
    expect((await room.look(granted)).step).toBe('reconciling')
  })

  it('never rings early, whatever the process believes the time to be', async () => {
    const granted = await active()
    const [clock] = await clocks(granted.id, 'window-ends')
    await room.db.write(
      'UPDATE agenda SET due_at = UTC_TIMESTAMP(3) + INTERVAL 2 SECOND WHERE case_id = $1 AND version = $2 AND n = $3',
      [clock!.caseId, clock!.version, clock!.n],
    )
    await room.desk.perform(clock!)
    expect((await room.look(granted)).step).toBe('active')
  })

  it('counts from the database’s clock, as the whole case does', async () => {
    const asked = await room.open(application({ lrns: ['CLOCK1'] }))
    const [row] = await room.db.rows<{ opened: string; at: string; due: string }>(
      `SELECT c.opened_at AS opened, h.at, c.due_at AS due FROM cases c
       JOIN history h ON h.case_id = c.id AND h.version = 1 WHERE c.id = $1`,
      [asked.id],
    )
    const minutes = 60
    const due = new Date(Date.parse(row!.at) + minutes * 60_000).toISOString()
    expect(row).toEqual({ opened: row!.at, at: row!.at, due })
    const [clock] = await clocks(asked.id, 'decision-due')
    expect(clock?.dueAt).toBe(due)
    const [drift] = await room.db.rows<{ ms: number }>(
      'SELECT ABS(TIMESTAMPDIFF(MICROSECOND, opened_at, UTC_TIMESTAMP(3))) / 1000 AS ms FROM cases WHERE id = $1',
      [asked.id],
    )
    expect(Number(drift?.ms)).toBeLessThan(15_000)
  })

  it('of a closed case is gone, every one of them', async () => {
    const asked = await room.open(application({ lrns: ['CLOCK2'] }))
    await room.work()
    await room.send(await room.look(asked), 'withdraw', anna)
    const left = await room.db.rows(
      "SELECT name FROM agenda WHERE case_id = $1 AND type = 'timer' AND state = 'waiting'",
      [asked.id],
    )
    expect(left).toEqual([])
  })
})
