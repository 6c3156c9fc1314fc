/** The desk as it runs in earnest, every part a process that can be killed: databases, web, worker, a portal. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { officers } from '../../demo/people.ts'
import { createSessions } from '../../server/auth/sessions.ts'
import { openDatabase, type Database } from '../../server/db/database.ts'
import { migrate } from '../../server/db/migrate.ts'
import { startMariaDb } from '../../server/embedded/mariadb.ts'
import { startRedis } from '../../server/embedded/redis.ts'
import { answers, freePort } from '../bench/program.ts'
import { startPortal } from '../bench/portal.ts'
import { harms, type Harm, type Parts } from './harm.ts'
import { startLine, type Line } from './line.ts'
import { killable, supervised } from './processes.ts'
import { smallDisk } from './room.ts'

export type Stage = {
  readonly desk: string
  readonly db: Database
  /** Makes a fresh token of the customer. */
  customer(): Promise<string>
  /** Session tokens of three officers. */
  readonly officers: readonly string[]
  readonly faults: Harm
  /** How often each process has ended by itself, with which status. */
  readonly deaths: string[]
  close(): Promise<void>
}

/**
 * `tree` is the project whose server runs: this one, or a copy with a fault planted. `brief` says how long what passes
 * takes, in milliseconds.
 */
export async function startStage(tree: string, brief: () => number): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), 'help-desk-faults-'))
  const disk = smallDisk(join(folder, 'mariadb'))
  const mariadb = await killable(join(folder, 'mariadb'), 'mariadb', startMariaDb)
  const redis = await killable(join(folder, 'redis'), 'redis', startRedis)
  const db = openDatabase(mariadb.url, { silenceMs: 10_000 })
  await migrate(db)
  const tokens = await staff(db)
  const portal = await startPortal()
  const port = await freePort()
  const desk = `http://127.0.0.1:${port}`
  const lines = await startLines(folder, mariadb.url, redis.url)
  const deaths: string[] = []
  mkdirSync(join(folder, 'logs'))
  const role = (name: 'web' | 'worker') => {
    const env = {
      DATABASE_URL: bySocket(mariadb.url, lines[`${name}-database`].path),
      REDIS_URL: redis.url.replace(/^[^?]+/, lines[`${name}-redis`].path),
      PORT: String(port),
      PORTALS: portal.setting,
      HELPDESK_HOME: folder,
    }
    const file = join(tree, 'server/main.ts')
    return supervised(file, name, env, join(folder, 'logs'), (death) => deaths.push(death))
  }
  const [web, worker] = [role('web'), role('worker')]
  await answers(`${desk}/readyz`, 60_000)

  async function close(): Promise<void> {
    portal.stop()
    await Promise.all([web.stop(), worker.stop()])
    await db.close()
    await Promise.all(Object.values(lines).map((line) => line.close()))
    await Promise.all([mariadb.stop(), redis.stop()])
    disk?.unmount()
    rmSync(folder, { recursive: true, force: true })
  }
  const faults = harms({ desk, mariadb, redis, web, worker, lines, disk }, brief)
  return { desk, db, customer: portal.token, officers: tokens, deaths, faults, close }
}

/** Each role reaches each server by a line of its own. */
async function startLines(folder: string, database: string, redis: string): Promise<Parts['lines']> {
  const socket = new URL(database).searchParams.get('socket') ?? ''
  const line = (name: string, target: string): Promise<Line> => startLine(target, join(folder, name))
  const store = redis.replace(/\?.*$/, '')
  return {
    'web-database': await line('web-db.sock', socket),
    'worker-database': await line('worker-db.sock', socket),
    'web-redis': await line('web-redis.sock', store),
    'worker-redis': await line('worker-redis.sock', store),
  }
}

function bySocket(database: string, path: string): string {
  const url = new URL(database)
  url.searchParams.set('socket', path)
  return url.href
}

async function staff(db: Database): Promise<string[]> {
  const sessions = createSessions(db, { idleMinutes: 30, absoluteMinutes: 60 })
  const tokens: string[] = []
  for (const { id, name, roles } of officers) {
    const row = [`off_${id}`, 'https://id.example', id, name, JSON.stringify(roles)]
    await db.write('INSERT INTO staff (id, issuer, subject, name, roles) VALUES ($1, $2, $3, $4, $5)', row)
    tokens.push(await sessions.begin(`off_${id}`))
  }
  return tokens
}
