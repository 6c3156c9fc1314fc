/** A list outlives the worker that carries it out. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { View } from '../../../../workflows/contracts/view.ts'
import type { AgendaKey } from '../../../../server/db/agenda.ts'
import { chainFaults, replayFaults } from '../../../record.ts'
import { asks, bulkRoom, firm, type BulkRoom } from './bulk-room.ts'

let room: BulkRoom
beforeEach(async () => {
  room = await bulkRoom()
})
afterEach(() => room.close())

const many = 250

async function signed(): Promise<{ batch: View; key: AgendaKey }> {
  const outage = await room.outage()
  for (let n = 1; n <= many; n += 25)
    await Promise.all(Array.from({ length: 25 }, (_, i) => room.open(asks(n + i), firm(n + i))))
  const due = await room.db.rows<AgendaKey>(
    "SELECT case_id AS caseId, version, n FROM agenda WHERE name = 'check'",
  )
  for (let i = 0; i < due.length; i += 8)
    await Promise.all(due.slice(i, i + 8).map((key) => room.desk.perform(key)))
  const batch = await room.approved(outage)
  const [key] = await room.db.rows<AgendaKey>(
    "SELECT case_id AS caseId, version, n FROM agenda WHERE case_id = $1 AND name = 'grant-bulk'",
    [batch.id],
  )
  return { batch, key: key! }
}

async function killed(when: 'between' | 'inside', key: AgendaKey): Promise<void> {
  const script = fileURLToPath(new URL('./doomed-worker.ts', import.meta.url))
  const child = spawn(
    process.execPath,
    [script, when, room.url, key.caseId, String(key.version), String(key.n)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  await once(child.stdout, 'data')
  child.kill('SIGKILL')
  await once(child, 'exit')
}

it.each(['between', 'inside'] as const)(
  'killed %s two transactions: the next worker goes on, and nobody is granted twice',
  async (when) => {
    const { batch, key } = await signed()
    await killed(when, key)
    const half = await room.summary(batch)
    expect(half.counts.granted + half.counts.waiting).toBe(many)
    expect(half.counts.waiting).toBeGreaterThan(0)

    // The server notices that the connection is gone, and lets go of what it held.
    await room.desk.perform(key)
    expect(await room.summary(batch)).toMatchObject({ step: 'standing', counts: { granted: many } })
    const [numbers] = await room.db.rows<{ n: number; cases: number }>(
      'SELECT COUNT(*) AS n, COUNT(DISTINCT case_id) AS cases FROM approvals',
    )
    expect(numbers).toMatchObject({ n: many, cases: many })
    const [events] = await room.db.rows<{ n: number }>(
      "SELECT COUNT(*) AS n FROM history WHERE event = 'grant-in-batch'",
    )
    expect(Number(events?.n)).toBe(many)
    for (const { caseId } of (await room.lines(batch)).slice(0, 20)) {
      expect(await chainFaults(room.db, caseId)).toEqual([])
      expect(await replayFaults(room.db, caseId)).toEqual([])
    }
  },
  40_000,
)

it('two workers with one list share it', async () => {
  const { batch, key } = await signed()
  await Promise.all([room.desk.perform(key), room.desk.perform(key), room.desk.perform(key)])
  expect(await room.summary(batch)).toMatchObject({ step: 'standing', counts: { granted: many, failed: 0 } })
}, 40_000)

it('lines that a worker had in hand when it died are not left behind, though the server notices late', async () => {
  const { batch, key } = await signed()
  let notice = () => {}
  const gone = new Promise<void>((resolve) => (notice = resolve))
  const taken = Promise.withResolvers<void>()
  const dying = room.db.transaction(async (tx) => {
    await tx.rows(
      "SELECT case_id FROM bulk_lines WHERE batch_id = $1 AND state = 'waiting' ORDER BY case_id LIMIT 100 FOR UPDATE",
      [batch.id],
    )
    taken.resolve()
    await gone
  })
  await taken.promise
  const working = room.desk.perform(key)
  const granted = async () => (await room.summary(batch)).counts.granted
  await expect.poll(granted, { timeout: 20_000 }).toBe(many - 100)
  setTimeout(notice, 1000)
  await Promise.all([working, dying])
  // Where the wait was too long the row has failed once, and is taken up again like any other.
  const again = async () => (await room.desk.perform(key), room.summary(batch))
  await expect
    .poll(again, { timeout: 10_000 })
    .toMatchObject({ step: 'standing', counts: { granted: many, waiting: 0 } })
}, 40_000)
