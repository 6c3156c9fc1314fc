/** What many cases share is the way to the database: their rows are those that the single door writes. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { lockCases } from '../../../../server/db/cases.ts'
import type { Executor } from '../../../../server/db/database.ts'
import { together } from '../../../../server/db/together.ts'
import { jan, maria } from '../desk-room.ts'
import { chainFaults, replayFaults } from '../../../record.ts'
import { bulkRoom, type BulkRoom } from './bulk-room.ts'

let room: BulkRoom
beforeAll(async () => {
  room = await bulkRoom()
})
afterAll(() => room.close())

const tables = {
  cases:
    'SELECT kind, kind_version, version, step, lane, `system`, outage_id, assignee, title FROM cases WHERE id = $1',
  history:
    'SELECT version, event, actor_role, actor_id, actor_name, from_step, to_step, kind_version, data, `lines` FROM history WHERE case_id = $1 ORDER BY version',
  agenda:
    'SELECT version, n, type, name, payload, state, later FROM agenda WHERE case_id = $1 ORDER BY version, n',
  signatures:
    'SELECT round, seat, officer_id, version FROM signatures WHERE case_id = $1 ORDER BY round, seat',
  approvals: 'SELECT `system`, direction, offices, max_declarations, state FROM approvals WHERE case_id = $1',
}

/** Without what must differ: numbers, codes, moments, whose case it is. */
const plain = (value: unknown, id: string) =>
  JSON.parse(
    JSON.stringify(value)
      .replaceAll(id, 'ID')
      .replaceAll(/PA-\d\d-\d{7}-\d/g, 'NUMBER')
      .replaceAll(/verifyCode\\":\\"[^\\]+/g, 'CODE')
      .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'AT')
      .replaceAll(/\b(F)\dN/g, '$1N')
      // The two clocks of the record, and digests of what holds a moment.
      .replaceAll(/aheadMs\\":-?\d+/g, 'AHEAD')
      .replaceAll(/sha256\\":\\"[0-9a-f]{64}/g, 'DIGEST')
      .replaceAll(/BD-\d\d-\d{7}-\d/g, 'BATCH')
      .replaceAll(/(demo:firm-|Osoba |F)\d(?!\d)/g, '$1'),
  ) as unknown

async function rowsOf(db: Executor, id: string): Promise<unknown> {
  const rows: Record<string, unknown> = {}
  for (const [name, sql] of Object.entries(tables)) rows[name] = plain(await db.rows(sql, [id]), id)
  return rows
}

it('case by case, in every table, and computed again from the history they give the same snapshot', async () => {
  const outage = await room.outage()
  const cases = await room.waiting(1, 3)
  const batch = await room.approved(outage, { lateJoiners: false })
  const [line] = await room.lines(batch)
  const [alone, ...many] = cases
  // The first of them by the single door, with the very event that the batch sends.
  const { grant } = line!
  await room.desk.door.fire(alone!.id, 'grant-in-batch', {
    answers: { ...grant },
    facts: {
      result: {
        batch: {
          number: batch.number,
          outage: outage.id,
          officers: [maria, jan].map(({ id, name }) => ({ id, name })),
        },
      },
    },
  })
  // The list as it was signed for the others; the first is found granted already.
  const agenda = await room.db.rows<{ caseId: string; version: number; n: number }>(
    "SELECT case_id AS caseId, version, n FROM agenda WHERE case_id = $1 AND name = 'grant-bulk'",
    [batch.id],
  )
  for (const key of agenda) await room.desk.perform(key)
  const expected = await rowsOf(room.db, alone!.id)
  for (const { id } of many) expect(await rowsOf(room.db, id)).toEqual(expected)
  expect((expected as { agenda: { name: string; later: number }[] }).agenda).toContainEqual(
    expect.objectContaining({ name: 'render-document', later: 1 }),
  )
  for (const { id } of cases) {
    expect(await chainFaults(room.db, id)).toEqual([])
    expect(await replayFaults(room.db, id)).toEqual([])
  }
})

it('locks them in the order of their ids', async () => {
  const ids = (await room.db.rows<{ id: string }>('SELECT id FROM cases')).map(({ id }) => id)
  const locked = await room.db.transaction((tx) => lockCases(tx, ids.toReversed()))
  expect(locked.map(({ id }) => id)).toEqual(ids.toSorted())
})

it('inserts that read alike become one, and what changes rows keeps its order before them', () => {
  const merged = together([
    { sql: 'INSERT INTO a (x, y) VALUES ($1, $2)', values: [1, 2] },
    { sql: 'UPDATE b SET x = $1', values: [3] },
    { sql: "INSERT INTO a (x, y) VALUES ($1, $2), ($3, 'w')", values: [4, 5, 6] },
    { sql: 'INSERT INTO c (x) VALUES ($1) ON DUPLICATE KEY UPDATE x = $1', values: [7] },
  ])
  expect(merged).toEqual([
    { sql: 'UPDATE b SET x = $1', values: [3] },
    { sql: 'INSERT INTO c (x) VALUES ($1) ON DUPLICATE KEY UPDATE x = $1', values: [7] },
    { sql: "INSERT INTO a (x, y) VALUES ($1, $2), ($3, $4), ($5, 'w')", values: [1, 2, 4, 5, 6] },
  ])
})
