/** What keeps the tables right over time: old answers go, all of them; the schema is changed by one process at a time. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { forget } from '../../../server/db/idempotency.ts'
import { isMigrated, migrate } from '../../../server/db/migrate.ts'
import { backlog } from '../../../server/db/agenda.ts'
import { openDatabase } from '../../../server/db/database.ts'
import { freshDatabase, type FreshDatabase } from '../../database.ts'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

it('answers older than a week are forgotten a few at a time, younger ones stay', async () => {
  const { db } = database
  for (let i = 0; i < 7; i++)
    await db.write(
      `INSERT INTO idempotency (principal, idempotency_key, request_hash, status, body, created_at)
       VALUES ('demo:anna', $1, $2, 201, '{}', UTC_TIMESTAMP(3) - INTERVAL $3 DAY)`,
      [`k${i}`, Buffer.alloc(32), i < 5 ? 8 : 6],
    )
  expect([await forget(db, 7, 3), await forget(db, 7, 3), await forget(db, 7, 3)]).toEqual([3, 2, 0])
  expect(await db.rows('SELECT idempotency_key AS k FROM idempotency ORDER BY 1')).toEqual([
    { k: 'k5' },
    { k: 'k6' },
  ])
})

it('a key of 120 characters and a key that differs in case are keys of their own', async () => {
  const { db } = database
  const insert = (key: string) =>
    db.write(
      `INSERT INTO idempotency (principal, idempotency_key, request_hash, status, body, created_at)
       VALUES ('demo:piotr', $1, $2, 201, '{}', UTC_TIMESTAMP(3))`,
      [key, Buffer.alloc(32)],
    )
  for (const key of ['abc', 'ABC', 'x'.repeat(120), `${'x'.repeat(119)}y`]) await insert(key)
  await expect(insert('abc')).rejects.toThrow()
})

it('five processes that migrate at once do it once', async () => {
  expect(await isMigrated(database.db)).toBe(true)
  const before = await database.db.rows('SELECT name FROM migrations')
  const others = Array.from({ length: 5 }, () => openDatabase(database.url, { connections: 3 }))
  const applied = await Promise.all(others.map((db) => migrate(db)))
  expect(applied.flat()).toEqual([])
  expect(await database.db.rows('SELECT name FROM migrations')).toEqual(before)
  await Promise.all(others.map((db) => db.close()))
})

it('a backlog is told by its size, its age and its dead', async () => {
  const { db } = database
  expect(await backlog(db)).toEqual({ waiting: 0, oldestSeconds: 0, dead: 0 })
  await db.write(
    `INSERT INTO agenda (case_id, version, n, type, name, payload, due_at, state) VALUES
       ('cas_1', 1, 0, 'effect', 'check', '{}', UTC_TIMESTAMP(3) - INTERVAL 90 SECOND, 'waiting'),
       ('cas_1', 1, 1, 'timer', 'later', '{}', UTC_TIMESTAMP(3) + INTERVAL 90 SECOND, 'waiting'),
       ('cas_1', 1, 2, 'effect', 'gone', '{}', UTC_TIMESTAMP(3) - INTERVAL 1 DAY, 'dead'),
       ('cas_1', 1, 3, 'effect', 'over', '{}', UTC_TIMESTAMP(3) - INTERVAL 1 DAY, 'done')`,
  )
  const { waiting, oldestSeconds, dead } = await backlog(db)
  expect([waiting, dead]).toEqual([1, 1])
  expect(oldestSeconds).toBeGreaterThanOrEqual(90)
})
