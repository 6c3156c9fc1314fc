/** What many cases share is the way to the database: their rows are those that the single door writes. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { lockCases } from '../../../../server/db/cases.ts'
import { together } from '../../../../server/db/together.ts'
import { jan, maria } from '../desk-room.ts'
import { chainFaults, replayFaults } from '../../../record.ts'
import { bulkRoom, type BulkRoom } from './bulk-room.ts'
import { rowsOf } from './rows.ts'

let room: BulkRoom
beforeAll(async () => {
  room = await bulkRoom()
})
afterAll(() => room.close())

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
  expect(expected.agenda).toContainEqual(expect.objectContaining({ name: 'render-document', later: 1 }))
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
