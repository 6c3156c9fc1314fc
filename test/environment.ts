/** Started once before all tests: a fast throw-away MariaDB and Redis in memory, ended and removed afterwards. */
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
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
  const folder = memoryFolder()
  const log = () => undefined
  const { TEST_DATABASE_URL: databaseUrl, TEST_REDIS_URL: redisUrl } = process.env
  const starting = [
    databaseUrl ? null : startMariaDb({ folder: join(folder, 'mariadb'), durable: false, log }),
    redisUrl ? null : startRedis({ folder: join(folder, 'redis'), durable: false, log }),
  ] as const
  const end = async () => {
    const started = await Promise.allSettled(starting)
    await Promise.all(started.map((result) => (result.status === 'fulfilled' ? result.value?.stop() : null)))
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    await Promise.all(starting)
  } catch (error) {
    await end()
    throw error
  }
  const [mariadb, redis] = await Promise.all(starting)
  project.provide('databaseUrl', databaseUrl ?? mariadb?.rootUrl ?? '')
  project.provide('redisUrl', redisUrl ?? redis?.url ?? '')
  return end
}

const prefix = 'help-desk-test-'

/** In memory where the machine has it; what a killed run left behind is removed. */
function memoryFolder(): string {
  const root = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()
  for (const name of readdirSync(root)) {
    const pid = name.startsWith(prefix) ? name.slice(prefix.length).split('-')[0] : undefined
    if (pid && !existsSync(`/proc/${pid}`)) rmSync(join(root, name), { recursive: true, force: true })
  }
  return mkdtempSync(join(root, `${prefix}${process.pid}-`))
}
