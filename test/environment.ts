/** Started once before all tests: a fast throw-away MariaDB and Redis in memory, ended and removed afterwards. */
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import type { Embedded } from '../server/embedded/daemon.ts'
import { startMariaDb } from '../server/embedded/mariadb.ts'
import { startRedis } from '../server/embedded/redis.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** With full rights; every test file makes a database of its own (test/database.ts). */
    databaseUrl: string
    redisUrl: string
  }
}

/** `TEST_DATABASE_URL` and `TEST_REDIS_URL` name other servers, such as a real MySQL. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = folderOf(existsSync('/dev/shm') ? '/dev/shm' : tmpdir())
  const leftBehind = temporaryFolder()
  const log = () => undefined
  const started: Embedded[] = []
  const end = async () => {
    await Promise.all(started.map((server) => server.stop()))
    for (const made of [folder, leftBehind]) rmSync(made, { recursive: true, force: true })
  }
  const startDatabase = async () => {
    const mariadb = await startMariaDb({ folder: join(folder, 'mariadb'), durable: false, log })
    started.push(mariadb)
    return mariadb.rootUrl
  }
  const startQueue = async () => {
    const redis = await startRedis({ folder: join(folder, 'redis'), durable: false, log })
    started.push(redis)
    return redis.url
  }
  try {
    project.provide('databaseUrl', process.env.TEST_DATABASE_URL ?? (await startDatabase()))
    project.provide('redisUrl', process.env.TEST_REDIS_URL ?? (await startQueue()))
  } catch (error) {
    await end()
    throw error
  }
  return end
}

const prefix = 'help-desk-test-'

/** For what tests put beside: taken away with all that they leave in it. Servers that they start as other users get through. */
function temporaryFolder(): string {
  const folder = folderOf(tmpdir())
  chmodSync(folder, 0o711)
  process.env.TMPDIR = folder
  return folder
}

/** Named after this process; what a killed run left behind is removed. */
function folderOf(root: string): string {
  for (const name of readdirSync(root)) {
    const pid = name.startsWith(prefix) ? name.slice(prefix.length).split('-')[0] : undefined
    if (pid && !existsSync(`/proc/${pid}`)) rmSync(join(root, name), { recursive: true, force: true })
  }
  return mkdtempSync(join(root, `${prefix}${process.pid}-`))
}
