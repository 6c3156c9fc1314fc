/** What befalls the desk, by name; each is over when its promise is. `brief` gives a random moment's length. */
import { setTimeout as sleep } from 'node:timers/promises'
import { Redis } from 'ioredis'
import { openDatabase, type Database } from '../../server/db/database.ts'
import { answers } from '../bench/program.ts'
import type { Line, Pace } from './line.ts'
import type { Killable, Supervised } from './processes.ts'
import { clockEnvironment, hasWrongClock, type Disk } from './room.ts'

export type Parts = {
  readonly desk: string
  readonly mariadb: Killable
  readonly redis: Killable
  readonly web: Supervised
  readonly worker: Supervised
  readonly lines: Readonly<Record<'web-database' | 'worker-database' | 'web-redis' | 'worker-redis', Line>>
  readonly disk: Disk | null
}

export type Harm = Readonly<Record<string, () => Promise<void>>>

const hogged = 400
const clocks = ['+1h', '-1h', '+1d', '-1d', null]

export function harms(parts: Parts, brief: () => number): Harm {
  const { desk, mariadb, redis, web, worker, lines, disk } = parts
  let clock = 0
  const paced = (line: Line, pace: Pace) => async () => {
    line.pace = pace
    await sleep(brief())
    line.pace = 'flows'
  }
  return {
    web: () => web.kill('SIGKILL'),
    'web-in-order': () => endInOrder(desk, web),
    worker: () => worker.kill('SIGKILL'),
    'worker-frozen': () => worker.freeze(brief()),
    redis: redis.kill,
    'redis-emptied': () => emptied(redis.url),
    'redis-frozen': () => redis.freeze(brief()),
    mariadb: mariadb.kill,
    'mariadb-frozen': () => mariadb.freeze(brief()),
    'web-cut-from-database': paced(lines['web-database'], 'stalled'),
    'worker-cut-from-database': paced(lines['worker-database'], 'stalled'),
    'web-cut-from-redis': paced(lines['web-redis'], 'stalled'),
    'worker-cut-from-redis': paced(lines['worker-redis'], 'stalled'),
    'database-slow': paced(lines['web-database'], 'slow'),
    'connections-taken': () => connectionsTaken(mariadb.url, brief()),
    ...(disk && { 'disk-full': () => diskFull(disk, mariadb, brief()) }),
    // A new process has the new clock.
    ...(hasWrongClock && {
      'worker-clock': async () => {
        worker.more = clockEnvironment(clocks[clock++ % clocks.length] ?? null)
        await worker.kill('SIGKILL')
      },
    }),
  }
}

/** While it starts it has nothing to end: the signal is for one that serves. */
async function endInOrder(desk: string, web: Supervised): Promise<void> {
  await answers(`${desk}/livez`)
  await web.kill('SIGTERM')
}

async function emptied(url: string): Promise<void> {
  const client = new Redis(url)
  await client.flushall()
  client.disconnect()
}

async function diskFull(disk: Disk, mariadb: Killable, ms: number): Promise<void> {
  disk.fill()
  await sleep(ms)
  disk.free()
  await mariadb.revive()
}

/** Every connection that the server gives is somebody else's for a while. */
async function connectionsTaken(url: string, ms: number): Promise<void> {
  const hogs: Database[] = []
  try {
    for (let n = 0; n < hogged; n++) {
      const hog = openDatabase(url, { connections: 1, acquireMs: 1000 })
      hogs.push(hog)
      await hog.rows('SELECT 1')
    }
  } catch {
    // That was the last one.
  }
  await sleep(ms)
  await Promise.all(hogs.map((hog) => hog.close()))
}
