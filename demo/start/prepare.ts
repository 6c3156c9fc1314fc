/** What has to be there before and after the desk runs: the schema, the widget's files, the demo's first cases. */
import { spawn } from 'node:child_process'
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Database, openDatabase } from '../../server/db/database.ts'
import { listLane } from '../../server/db/lanes.ts'
import { migrate } from '../../server/db/migrate.ts'
import { seedStaff } from '../people.ts'
import type { Say } from './child.ts'
import { CannotStart } from './home.ts'

/** Brings the schema up to date and makes the demo officers known. `isNew`: there is no case in it yet. */
export async function prepareSchema(
  databaseUrl: string,
  issuer: string,
  say: Say,
): Promise<{ isNew: boolean }> {
  const db = openDatabase(databaseUrl)
  try {
    await requireUsable(db)
    const applied = await migrate(db)
    if (applied.length > 0) say(`migrations applied: ${applied.join(', ')}`)
    await seedStaff(db, issuer)
    return { isNew: (await listLane(db, anyCase)).length === 0 }
  } finally {
    await db.close()
  }
}

const anyCase = {
  kind: null,
  lane: null,
  outageId: null,
  term: null,
  system: null,
  assignee: undefined,
  order: 'due',
  after: null,
  limit: 1,
} as const

/** A server that was named and is away, or does not know us, is for the caller to mend. */
async function requireUsable(db: Database): Promise<void> {
  try {
    await db.rows('SELECT 1')
  } catch (error) {
    const { message } = ((error as Error).cause ?? error) as Error
    throw new CannotStart(
      `The database cannot be used (${message}). DATABASE_URL, where it is set, must name a server that answers and a ` +
        'database that is there: mysql://user:password@host:3306/database',
      { cause: error },
    )
  }
}

/** The builder is loaded only here: the tools it brings are not needed by anything that runs later. */
export async function buildAssets(say: Say): Promise<void> {
  const began = Date.now()
  const { buildWidget } = await import('../../server/assets/build.ts')
  const { fresh } = await buildWidget()
  if (fresh) say(`widget built in ${((Date.now() - began) / 1000).toFixed(1)} s`)
}

const seedProgram = fileURLToPath(new URL('../seed.ts', import.meta.url))

/**
 * Into a database that is new, and into no other: whoever decided the demo's cases does not find them open again after a
 * restart, nor all of them twice where another folder is used with the same server.
 */
export async function seedOnce(options: {
  isNew: boolean
  home: string
  env: Readonly<Record<string, string>>
  say: Say
  signal: AbortSignal
}): Promise<void> {
  const { isNew, home, env, say, signal } = options
  const begun = join(home, 'seeding')
  if (!isNew) {
    if (existsSync(begun))
      say(`an earlier start put in only some of the demo's cases: remove ${home} to begin anew`)
    return
  }
  writeFileSync(begun, '')
  say('putting in the cases of the demo ...')
  const status = await runProgram(seedProgram, env, signal)
  signal.throwIfAborted()
  if (status !== 0) throw new CannotStart(`demo/seed.ts ended with status ${status}`)
  rmSync(begun)
}

function runProgram(
  file: string,
  env: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<number> {
  const child = spawn(process.execPath, [file], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const stop = () => void child.kill('SIGTERM')
  signal.addEventListener('abort', stop)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (status) => {
      signal.removeEventListener('abort', stop)
      resolve(status ?? 1)
    })
  })
}
