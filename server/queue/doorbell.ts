/** The bell inside, of a process that works: a ring is a job that holds nothing but the key of an agenda row. */
import { randomUUID } from 'node:crypto'
import { Queue } from 'bullmq'
import { Redis } from 'ioredis'
import type { Logger } from 'pino'
import type { AgendaKey } from '../db/agenda.ts'
import { inOneGo, type Bell } from './bell.ts'
import { ringing } from './connection.ts'

export const queueName = 'agenda'

/** Ids only: Redis is no place for what people wrote. Null in a beat of the watchdog. */
export type Ring = AgendaKey | null
export type JobName = 'agenda' | 'beat'

type AgendaQueue = Queue<Ring, void, JobName, Ring, void, JobName>

export type Doorbell = Bell & {
  /** Like `ring`, and tells whether Redis took it. */
  rung(keys: readonly AgendaKey[]): Promise<boolean>
  /** Asks whether anybody works at all, under one name a process; tells whether Redis took it. */
  beat(): Promise<boolean>
  /** Whether Redis would take a ring now. */
  readonly isUp: boolean
}

export function createDoorbell(redisUrl: string, prefix: string, log: Logger): Doorbell {
  const me = randomUUID()
  const redis = new Redis(ringing(redisUrl))
  let queue: AgendaQueue | null = null
  let away = false

  function lost(error: unknown): void {
    if (!away)
      log.warn({ error: String(error) }, 'redis is away; what waits for a worker waits in the agenda')
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

  async function taken(add: (queue: AgendaQueue) => Promise<unknown>): Promise<boolean> {
    if (!queue) return false
    try {
      await add(queue)
      return true
    } catch (error) {
      lost(error)
      return false
    }
  }

  async function rung(keys: readonly AgendaKey[]): Promise<boolean> {
    return keys.length === 0 || taken((bell) => bell.addBulk(keys.map(jobOf)))
  }

  return {
    ring: inOneGo((keys) => void rung(keys)),
    rung,
    beat: () => taken((bell) => bell.add('beat', null, { jobId: `beat-${me}` })),
    get isUp() {
      return queue !== null && redis.status === 'ready'
    },
    async close() {
      await queue?.close()
      redis.disconnect()
    },
  }
}

/** A row is rung for under one name, so a second ring while the first is unheard changes nothing. */
function jobOf({ caseId, version, n, later }: AgendaKey) {
  return {
    name: 'agenda' as const,
    data: { caseId, version, n },
    // Redis gives out what has a priority after everything that has none.
    opts: { jobId: `${caseId}-${version}-${n}`, ...(later && { priority: 10 }) },
  }
}
