/** A disk, or a table, that is full: an outage that passes, and nothing half-done stays on a connection. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openDatabase, type Database, type Executor } from '../../../server/db/database.ts'
import { isFull, Outage } from '../../../server/db/faults.ts'
import { freshDatabase, type FreshDatabase } from '../../database.ts'

let database: FreshDatabase
/** Its only connection is everybody's next one. */
let narrow: Database
beforeAll(async () => {
  database = await freshDatabase()
  narrow = openDatabase(database.url, { connections: 1 })
  // The smallest table there can be: the server says of it what it says of a disk without room.
  await narrow.write('SET SESSION max_heap_table_size = 16384')
  await narrow.write('CREATE TABLE small (text CHAR(250)) ENGINE=MEMORY')
})
afterAll(async () => {
  await narrow.close()
  await database.drop()
})

async function overflow(tx: Executor): Promise<void> {
  for (let i = 0; i < 1000; i++) await tx.write("INSERT INTO small VALUES ('x')")
}
const kept = async () =>
  Number(
    (await database.db.rows<{ n: number }>("SELECT COUNT(*) AS n FROM sequences WHERE name = 'full'"))[0]?.n,
  )
const begins = { sql: "INSERT INTO sequences (name, next) VALUES ('full', 1)", values: [] }

it('is an outage for whoever writes, so that he is asked to come again', async () => {
  await expect(overflow(narrow)).rejects.toBeInstanceOf(Outage)
})

it('takes back what its transaction had done, and leaves the connection free for the next', async () => {
  await expect(
    narrow.transaction(async (tx) => {
      await tx.batch([begins])
      await overflow(tx)
    }),
  ).rejects.toBeInstanceOf(Outage)
  await narrow.rows('SELECT 1')
  expect(await kept()).toBe(0)
  const full = { sql: `INSERT INTO small VALUES ${Array(100).fill("('x')").join(', ')}`, values: [] }
  await expect(narrow.atOnce([begins, full])).rejects.toBeInstanceOf(Outage)
  expect(await kept()).toBe(0)
  await narrow.atOnce([begins])
  expect(await kept()).toBe(1)
})

it('is known by number and by words, and is not every fault', () => {
  expect(isFull(Object.assign(new Error('Disk full'), { errno: 1021 }))).toBe(true)
  expect(
    isFull(new Error('Error writing file \'./desk/cases.MAI\' (Errcode: 28 "No space left on device")')),
  ).toBe(true)
  expect(isFull(Object.assign(new Error('duplicate'), { errno: 1062 }))).toBe(false)
})
