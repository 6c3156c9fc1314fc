/** The desk as it runs in earnest, every part a process that can be killed: databases, web, worker, a portal. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Redis } from 'ioredis'
import { officers } from '../../demo/people.ts'
import { createSessions } from '../../server/auth/sessions.ts'
import { openDatabase, type Database } from '../../server/db/database.ts'
import { migrate } from '../../server/db/migrate.ts'
import type { Embedded } from '../../server/embedded/daemon.ts'
import { startMariaDb } from '../../server/embedded/mariadb.ts'
import { startRedis } from '../../server/embedded/redis.ts'
import { answers, freePort } from '../bench/program.ts'
import { startPortal } from '../bench/portal.ts'

export type Stage = {
  readonly desk: string
  readonly db: Database
  /** Makes a fresh token of the customer. */
  customer(): Promise<string>
  /** Session tokens of three officers. */
  readonly officers: readonly string[]
  readonly faults: Record<Fault, () => Promise<void>>
  /** How often each process has ended by itself, with which status. */
  readonly deaths: string[]
  close(): Promise<void>
}

export const faultNames = ['web', 'web-in-order', 'worker', 'redis', 'redis-emptied', 'mariadb'] as const
export type Fault = (typeof faultNames)[number]

/** `tree` is the project whose server runs: this one, or a copy with a fault planted. */
export async function startStage(tree: string): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), 'help-desk-faults-'))
  const mariadb = await killable(join(folder, 'mariadb'), 'mariadb', startMariaDb)
  const redis = await killable(join(folder, 'redis'), 'redis', startRedis)
  const db = openDatabase(mariadb.url, { silenceMs: 10_000 })
  await migrate(db)
  const sessions = createSessions(db, { idleMinutes: 30, absoluteMinutes: 60 })
  const tokens: string[] = []
  for (const { id, name, roles } of officers) {
    const row = [`off_${id}`, 'https://id.example', id, name, JSON.stringify(roles)]
    await db.write('INSERT INTO staff (id, issuer, subject, name, roles) VALUES ($1, $2, $3, $4, $5)', row)
    tokens.push(await sessions.begin(`off_${id}`))
  }
  const portal = await startPortal()
  const port = await freePort()
  const desk = `http://127.0.0.1:${port}`
  const env = {
    DATABASE_URL: mariadb.url,
    REDIS_URL: redis.url,
    PORT: String(port),
    PORTALS: portal.setting,
    HELPDESK_HOME: folder,
  }
  const deaths: string[] = []
  mkdirSync(join(folder, 'logs'))
  const [web, worker] = (['web', 'worker'] as const).map((role) =>
    supervised(join(tree, 'server/main.ts'), role, env, join(folder, 'logs'), (death) => deaths.push(death)),
  )
  await answers(`${desk}/readyz`, 60_000)

  async function emptied(): Promise<void> {
    const client = new Redis(redis.url)
    await client.flushall()
    client.disconnect()
  }
  /** While it starts it has nothing to end: the signal is for one that serves. */
  async function endWeb(): Promise<void> {
    await answers(`${desk}/livez`)
    await web!.kill('SIGTERM')
  }
  async function close(): Promise<void> {
    portal.stop()
    await Promise.all([web?.stop(), worker?.stop()])
    await db.close()
    await Promise.all([mariadb.stop(), redis.stop()])
    rmSync(folder, { recursive: true, force: true })
  }
  return {
    desk,
    db,
    customer: portal.token,
    officers: tokens,
    deaths,
    faults: {
      web: () => web!.kill('SIGKILL'),
      'web-in-order': endWeb,
      worker: () => worker!.kill('SIGKILL'),
      redis: redis.kill,
      'redis-emptied': emptied,
      mariadb: mariadb.kill,
    },
    close,
  }
}

/** A private server that `kill` kills outright; it is started again on the same data after a moment. */
async function killable(
  folder: string,
  name: string,
  start: (wanted: { folder: string; durable: boolean; log: () => void }) => Promise<Embedded>,
) {
  const wanted = { folder, durable: true, log: () => undefined }
  let running = await start(wanted)
  return {
    url: running.url,
    async kill() {
      process.kill(Number(readFileSync(join(folder, `${name}.pid`), 'utf8')), 'SIGKILL')
      await running.ended
      await sleep(Math.random() * 1500)
      running = await start(wanted)
    },
    stop: () => running.stop(),
  }
}

/** Started again whenever it ends, until it is told to stop. */
function supervised(
  file: string,
  role: string,
  env: Readonly<Record<string, string>>,
  logs: string,
  died: (how: string) => void,
) {
  const log = openSync(join(logs, `${role}.log`), 'a')
  const asked = new WeakSet<ChildProcess>()
  let stopping = false
  let child = begin()

  function begin(): ChildProcess {
    const started = spawn(process.execPath, [file, `--role=${role}`], {
      env: { ...process.env, ...env },
      stdio: ['ignore', log, log],
    })
    started.once('exit', (status, signal) => {
      if (!asked.has(started)) died(`${role}: ${signal ?? `status ${status}`}`)
      if (!stopping) setTimeout(() => (child = begin()), 200)
    })
    return started
  }
  return {
    async kill(signal: 'SIGKILL' | 'SIGTERM') {
      if (child.exitCode !== null || child.signalCode !== null) return
      asked.add(child)
      const ended = once(child, 'exit')
      child.kill(signal)
      const [status] = (await ended) as [number | null]
      if (signal === 'SIGTERM' && status !== 0) died(`${role}: status ${status} after SIGTERM`)
    },
    async stop() {
      stopping = true
      await this.kill('SIGTERM')
    },
  }
}
