/** Transactions of rows known beforehand: they share a transaction when they come together, and never each other's fault. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Statement, Value } from '../../../server/db/database.ts'
import { freshDatabase, type FreshDatabase } from '../../database.ts'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  for (const table of ['parents', 'children'])
    await database.db.write(
      `CREATE TABLE ${table} (id INT NOT NULL PRIMARY KEY, words VARCHAR(40) NOT NULL, at DATETIME(6) NOT NULL) ENGINE=InnoDB`,
    )
})
afterAll(() => database.drop())

const row = (table: string, id: number, words: Value = `${table} VALUES (${id})`): Statement => ({
  sql: `INSERT INTO ${table} (id, words, at)\n VALUES ($1, $2, UTC_TIMESTAMP(6))`,
  values: [id, words],
})
const family = (id: number): Statement[] => [row('parents', id), row('children', id)]
const kept = async (table: string, from: number) => {
  const rows = await database.db.rows<{ id: number }>(
    `SELECT id FROM ${table} WHERE id >= $1 AND id < $1 + 100 ORDER BY id`,
    [from],
  )
  return rows.map(({ id }) => id - from)
}
const statuses = (all: PromiseSettledResult<void>[]) => all.map(({ status }) => status)

it('all that come together are kept, each row once and in its own table', async () => {
  await Promise.all(Array.from({ length: 40 }, (_, n) => database.db.atOnce(family(n))))
  const all = Array.from({ length: 40 }, (_, n) => n)
  expect([await kept('parents', 0), await kept('children', 0)]).toEqual([all, all])
  const [first] = await database.db.rows<{ words: string }>('SELECT words FROM children WHERE id = 7')
  expect(first?.words).toBe('children VALUES (7)')
})

it('rows that come together go down by one statement', async () => {
  await Promise.all(Array.from({ length: 40 }, (_, n) => database.db.atOnce(family(500 + n))))
  // The clock of a statement stands still while it runs.
  const [counted] = await database.db.rows<{ moments: number }>(
    'SELECT COUNT(DISTINCT at) AS moments FROM parents WHERE id >= 500',
  )
  expect(Number(counted?.moments)).toBe(2)
})

it('one whose second row is refused takes back its first, and the others are kept', async () => {
  await database.db.atOnce([row('children', 1003)])
  const all = await Promise.allSettled([1001, 1002, 1003, 1004].map((id) => database.db.atOnce(family(id))))
  expect(statuses(all)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled'])
  expect(await kept('parents', 1000)).toEqual([1, 2, 4])
  expect(await kept('children', 1000)).toEqual([1, 2, 3, 4])
})

it('of two with one key one is kept', async () => {
  const both = await Promise.allSettled([2001, 2001].map((id) => database.db.atOnce(family(id))))
  expect(statuses(both).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect([await kept('parents', 2000), await kept('children', 2000)]).toEqual([[1], [1]])
})

it('what is no plain row goes along, after the rows', async () => {
  const upsert: Statement = {
    sql: `INSERT INTO children (id, words, at) VALUES ($1, $2, UTC_TIMESTAMP(6)) ON DUPLICATE KEY UPDATE words = $2`,
    values: [3001, 'told again'],
  }
  const change: Statement = { sql: 'UPDATE parents SET words = $1 WHERE id = $2', values: ['changed', 3002] }
  await Promise.all([
    database.db.atOnce([upsert, ...family(3001)]),
    database.db.atOnce([change, row('parents', 3002)]),
  ])
  const words = await database.db.rows<{ words: string }>(
    'SELECT words FROM children WHERE id = 3001 UNION ALL SELECT words FROM parents WHERE id = 3002',
  )
  expect(words.map((one) => one.words)).toEqual(['told again', 'changed'])
})

it("a value that does not fit is its own transaction's fault alone", async () => {
  const all = await Promise.allSettled([
    database.db.atOnce(family(4001)),
    database.db.atOnce([row('parents', 4002, 'x'.repeat(41))]),
  ])
  expect(statuses(all)).toEqual(['fulfilled', 'rejected'])
  expect(await kept('parents', 4000)).toEqual([1])
})
