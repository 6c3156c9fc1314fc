/**
 * `npm run test:mysql`: the server's tests on a real MySQL instead of MariaDB. DATABASE_URL names a server whose user
 * may make and drop databases; without it a MySQL 9 is fetched (test/mysql-server.ts). Where none can be had, says why
 * and ends with status 0: Debian's unstable release moves, and this leg never stands alone. Arguments go to vitest.
 */
import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openDatabase } from '../server/db/database.ts'
import { Outage } from '../server/db/faults.ts'
import { install, MissingPrograms, redisPrograms } from '../server/embedded/install.ts'
import { NoMySql, startMySql } from './mysql-server.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const vitest = join(root, 'node_modules', '.bin', 'vitest')
/** What has no database in it, or brings a MariaDB of its own. */
const leftOut = ['embedded', 'assets', 'documents'].map((folder) => `--exclude=test/server/${folder}/**`)

const say = (line: string) => console.log(line)

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  if (error instanceof Outage) {
    // A server that was named is wanted: its absence is a failure.
    console.error('no server answers at DATABASE_URL')
    process.exitCode = 1
  } else if (error instanceof NoMySql || error instanceof MissingPrograms) say(`skipped: ${error.message}`)
  else throw error
}

async function main(args: readonly string[]): Promise<number> {
  const { DATABASE_URL: named, REDIS_URL: redis, HELPDESK_HOME: home = '.helpdesk' } = process.env
  if (!redis) await install(redisPrograms, say)
  const server = named ? null : await startMySql(join(resolve(home), 'mysql'), say)
  try {
    const url = server?.url ?? named ?? ''
    say(`testing on ${await versionOf(url)}`)
    const chosen = args.length > 0 ? args : ['test/server/', 'test/demo/']
    return await runVitest(['run', '--config=test/vitest.config.ts', ...leftOut, ...chosen], {
      TEST_DATABASE_URL: url,
      ...(redis && { TEST_REDIS_URL: redis }),
    })
  } finally {
    await server?.stop()
  }
}

async function versionOf(url: string): Promise<string> {
  const db = openDatabase(url)
  try {
    const [row] = await db.rows<{ version: string }>(
      "SELECT CONCAT(@@version, ', ', @@version_comment) AS version",
    )
    return row?.version ?? 'an unnamed version'
  } finally {
    await db.close()
  }
}

/** Ctrl-C reaches vitest too; we outlive it, so that the database is stopped. */
function runVitest(args: readonly string[], more: Readonly<Record<string, string>>): Promise<number> {
  const child = spawn(vitest, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...more } })
  const handOn = (signal: NodeJS.Signals) => void child.kill(signal)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, handOn)
  return new Promise((settle, fail) => {
    child.once('error', fail)
    child.once('exit', (status) => settle(status ?? 1))
  })
}
