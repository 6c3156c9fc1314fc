/** The databases under all that is measured: private, durable, and gone afterwards. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '../../server/db/database.ts'
import { loadAhead } from '../../demo/start/programs.ts'
import { migrate } from '../../server/db/migrate.ts'
import { startMariaDb } from '../../server/embedded/mariadb.ts'
import { startRedis } from '../../server/embedded/redis.ts'

export type BenchMachine = {
  /** A new database with the desk's schema. */
  database(name: string): Promise<string>
  /** An empty Redis database. */
  redis(number: number): string
  /** Folder for stripped types, kept from one start to the next. */
  readonly compileCache: string
  stop(): Promise<void>
}

export async function startMachine(log: (line: string) => void): Promise<BenchMachine> {
  const folder = mkdtempSync(join(tmpdir(), 'help-desk-bench-'))
  const [mariadb, redis] = await Promise.all([
    startMariaDb({ folder: join(folder, 'mariadb'), durable: true, log }),
    startRedis({ folder: join(folder, 'redis'), durable: true, log }),
  ])
  const compileCache = join(folder, 'compile-cache')
  await loadAhead(compileCache)
  return {
    async database(name) {
      const root = openDatabase(mariadb.rootUrl)
      await root.sequelize.query(
        `CREATE DATABASE ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci`,
      )
      await root.close()
      const url = new URL(mariadb.rootUrl)
      url.pathname = `/${name}`
      const db = openDatabase(url.href)
      await migrate(db)
      await db.close()
      return url.href
    },
    compileCache,
    redis: (number) => `${redis.url}&db=${number}`,
    async stop() {
      await Promise.all([mariadb.stop(), redis.stop()])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
