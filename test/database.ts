/** A database and a Redis of one test file's own. */
import { randomBytes } from 'node:crypto'
import { Redis } from 'ioredis'
import { inject } from 'vitest'
import { type Database, openDatabase } from '../server/db/database.ts'
import { migrate } from '../server/db/migrate.ts'

export type FreshDatabase = {
  db: Database
  /** For a process of its own (a worker, a server) on the same database. */
  url: string
  /** Closes `db` and removes the database. */
  drop(): Promise<void>
}

/** A new, empty database with the schema of this release. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`
  await asRoot(`CREATE DATABASE ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci`)
  const url = new URL(inject('databaseUrl'))
  url.pathname = `/${name}`
  const db = openDatabase(url.href)
  await migrate(db)
  const drop = async () => {
    await db.close()
    await asRoot(`DROP DATABASE ${name}`)
  }
  return { db, url: url.href, drop }
}

async function asRoot(sql: string): Promise<void> {
  const root = openDatabase(inject('databaseUrl'))
  try {
    await root.sequelize.query(sql)
  } finally {
    await root.close()
  }
}

/** The address of an empty Redis database that no other test file uses. */
export async function freshRedis(): Promise<string> {
  const base = inject('redisUrl')
  const counter = new Redis(base)
  try {
    const number = await counter.incr('test:databases')
    const url = `${base}${base.includes('?') ? '&' : '?'}db=${number}`
    const own = new Redis(url)
    await own.flushdb()
    await own.quit()
    return url
  } finally {
    await counter.quit()
  }
}
