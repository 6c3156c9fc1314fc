/** A desk whose rings go to a Redis of its own, which can be stopped, emptied and started again. */
import { rmSync } from 'node:fs'
import { Redis } from 'ioredis'
import { pino } from 'pino'
import { staffUnderLock } from '../../../server/auth/sessions.ts'
import { createDesk } from '../../../server/desk/desk.ts'
import { startRedis } from '../../../server/embedded/redis.ts'
import type { Embedded } from '../../../server/embedded/daemon.ts'
import { createDoorbell } from '../../../server/queue/doorbell.ts'
import { startRelay } from '../../../server/queue/relay.ts'
import { startWorker } from '../../../server/queue/worker.ts'
import { deskRoom } from '../desk/desk-room.ts'
import { shortFolder } from '../embedded/short-folder.ts'

export const prefix = '{test}'
/** A worker that died gives its job back within a second. */
export const pace = { lockMs: 1000, stalledMs: 300 }

export async function privateRedis() {
  const folder = shortFolder()
  const start = () => startRedis({ folder, durable: false, log: () => undefined })
  let running: Embedded | null = await start()
  const { url } = running
  return {
    url,
    async stop() {
      await running?.stop()
      running = null
    },
    async start() {
      running ??= await start()
    },
    /** Runs commands as an operator would. */
    async run<T>(work: (redis: Redis) => Promise<T>): Promise<T> {
      const redis = new Redis(url)
      try {
        return await work(redis)
      } finally {
        redis.disconnect()
      }
    },
    async remove() {
      await running?.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Keeps what was logged at `warn` and above. */
export function keptLog() {
  const lines: string[] = []
  const log = pino(
    { level: 'warn' },
    { write: (line: string) => void lines.push((JSON.parse(line) as { msg: string }).msg) },
  )
  return { log, lines }
}

export async function queueRoom() {
  const room = await deskRoom()
  const redis = await privateRedis()
  const { log, lines } = keptLog()
  const doorbell = createDoorbell(redis.url, prefix, log)
  const desk = createDesk({
    db: room.db,
    baseUrl: 'https://desk.example',
    log,
    staffUnderLock,
    ring: doorbell.ring,
    changed: () => undefined,
    announced: () => undefined,
  })
  const undo: (() => Promise<void>)[] = []

  function work(perform = desk.perform) {
    const worker = startWorker({ redisUrl: redis.url, prefix, perform, log, pace })
    undo.push(() => worker.close())
    return worker
  }
  function relay() {
    const started = startRelay(room.db, doorbell, log, { idleMs: 50, againAfterSeconds: 1 })
    undo.push(() => started.stop())
    return started
  }
  /** What is left to do, and what was given up. */
  const left = () =>
    room.db.rows(
      "SELECT name, state FROM agenda WHERE state = 'dead' OR (state = 'waiting' AND type = 'effect')",
    )

  async function close(): Promise<void> {
    await redis.start()
    for (const step of undo.reverse()) await step()
    await doorbell.close()
    await redis.remove()
    await room.close()
  }
  return { ...room, desk, redis, doorbell, log, lines, work, relay, left, close }
}

export type QueueRoom = Awaited<ReturnType<typeof queueRoom>>
