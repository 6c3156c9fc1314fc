/**
 * Rings for a worker: a job that holds nothing but the key of an agenda row. A ring that is lost costs time and
 * nothing else, since the relay rings again; so nobody waits for it, and nobody fails because of it.
 */
import { Queue } from 'bullmq'
import { Redis } from 'ioredis'
import type { Logger } from 'pino'
import type { AgendaKey } from '../db/agenda.ts'
import { ringing } from './connection.ts'

export const queueName = 'agenda'

/** Ids only: Redis is no place for what people wrote. */
export type Ring = AgendaKey

type AgendaQueue = Queue<Ring, void, string, Ring, void, string>

export type Doorbell = {
  ring(keys: readonly AgendaKey[]): void
  /** Like `ring`, and tells whether Redis took it. */
  rung(keys: readonly AgendaKey[]): Promise<boolean>
  close(): Promise<void>
}

export function createDoorbell(redisUrl: string, prefix: string, log: Logger): Doorbell {
  const redis = new Redis(ringing(redisUrl))
  let queue: AgendaQueue | null = null
  let away = false

  function lost(error: unknown): void {
    if (!away) log.warn({ error: String(error) }, 'redis is away; what waits for a worker waits in the agenda')
    away = true
  }

  /** A queue that was made before its connection was up stays broken for ever: so it is made when it is up. */
  async function connected(): Promise<void> {
    away = false
    if (queue) return
    const made: AgendaQueue = new Queue(queueName, {
      connection: redis,
      prefix,
      skipWaitingForReady: true,
      defaultJobOptions: { removeOnComplete: true, removeOnFail: true },
    })
    made.on('error', lost)
    queue = made
    try {
      await made.waitUntilReady()
    } catch (error) {
      lost(error)
      queue = null
    }
  }

  redis.on('error', lost)
  redis.on('ready', () => void connected())

  async function rung(keys: readonly AgendaKey[]): Promise<boolean> {
    if (keys.length === 0) return true
    if (!queue) return false
    try {
      await queue.addBulk(keys.map(jobOf))
      return true
    } catch (error) {
      lost(error)
      return false
    }
  }

  // What is committed in one turn of the event loop is rung for in one go.
  let gathered: AgendaKey[] = []
  function ring(keys: readonly AgendaKey[]): void {
    if (keys.length > 0 && gathered.length === 0) setImmediate(flush)
    gathered.push(...keys)
  }
  function flush(): void {
    const keys = gathered
    gathered = []
    void rung(keys)
  }

  return {
    ring,
    rung,
    async close() {
      await queue?.close()
      redis.disconnect()
    },
  }
}

/** A row is rung for under one name, so a second ring while the first is unheard changes nothing. */
function jobOf({ caseId, version, n }: AgendaKey) {
  return { name: 'agenda', data: { caseId, version, n }, opts: { jobId: `${caseId}-${version}-${n}` } }
}
