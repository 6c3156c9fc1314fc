/** Brings the schema up to date. One process at a time: umzug takes no lock, so the database gives one. */
import { readdir } from 'node:fs/promises'
import type { Database, Executor } from './database.ts'

/** A migration file's `up`; there is no `down`: what is released is mended by the next migration. */
export type Migration = { up(db: Executor): Promise<void> }

const folder = new URL('./migrations/', import.meta.url)

export async function migrate(db: Database): Promise<string[]> {
  // Loaded only here: a server that asks `isMigrated` has no use for it in its memory.
  const { SequelizeStorage, Umzug } = await import('umzug')
  const names = (await readdir(folder)).filter((name) => name.endsWith('.ts')).sort()
  const umzug = new Umzug({
    migrations: names.map((name) => ({
      name,
      up: async () => ((await import(new URL(name, folder).href)) as Migration).up(db),
    })),
    storage: new SequelizeStorage({ sequelize: db.sequelize, tableName: 'migrations' }),
    logger: undefined,
  })
  return locked(db, async () => (await umzug.up()).map((done) => done.name))
}

/** True where every migration of this release has been applied. */
export async function isMigrated(db: Executor): Promise<boolean> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.ts'))
  const applied = await db.rows<{ name: string }>('SELECT name FROM migrations')
  const done = new Set(applied.map((row) => row.name))
  return names.every((name) => done.has(name))
}

async function locked<T>(db: Database, work: () => Promise<T>): Promise<T> {
  const transaction = await db.sequelize.transaction()
  try {
    const [rows] = await db.sequelize.query("SELECT GET_LOCK('help-desk-migrate', 30) AS got", {
      transaction,
    })
    if ((rows as { got: number | null }[])[0]?.got !== 1)
      throw new Error('another process is migrating this database')
    return await work()
  } finally {
    await db.sequelize.query("SELECT RELEASE_LOCK('help-desk-migrate')", { transaction })
    await transaction.commit()
  }
}
