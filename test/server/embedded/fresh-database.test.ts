import { Redis } from 'ioredis'
import { expect, test } from 'vitest'
import { freshDatabase, freshRedis } from '../../database.ts'

test('a fresh database has UTC, the search collation and its own schema', async () => {
  const fresh = await freshDatabase()
  const [row] = await fresh.db.rows<object>(
    'SELECT @@collation_database c, @@time_zone z, @@innodb_snapshot_isolation s',
  )
  expect(row).toEqual({ c: 'utf8mb4_unicode_520_ci', z: '+00:00', s: 1 })
  await fresh.drop()
})

test('two fresh redis addresses do not see each other', async () => {
  const [one, two] = [new Redis(await freshRedis()), new Redis(await freshRedis())]
  await one.set('a', 1)
  expect(await two.get('a')).toBe(null)
  expect(await one.get('a')).toBe('1')
  one.disconnect()
  two.disconnect()
})
