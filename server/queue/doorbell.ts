/**
 * Rings for a worker: a job that holds nothing but the key of an agenda row. A ring that is lost costs time and
 * nothing else, since the relay rings again; so nobody waits for it, and nobody fails because of it.
 */
import { Queue } from 'bullmq'
import type { Logger } from 'pino'
import type { AgendaKey } from '../db/agenda.ts'
import { ringing } from './connection.ts'

export const queueName = 'agenda'

/** Ids only: Redis is no place for what people wrote. */
export type Ring = AgendaKey

export type Doorbell = {
  ring(keys: readonly AgendaKey[]): void
  /** Like `ring`, and tells whether Redis took it. */
  rung(keys: readonly AgendaKey[]): Promise<boolean>
  close(): Promise<void>
}

/** A row is rung for under one name, so a second ring while the first is unheard changes nothing. */
function jobId({ caseId, version, n }: AgendaKey): string {
  return `${caseId}-${version}-${n}`
}

export function createDoorbell(redisUrl: string, prefix: string, log: Logger): Doorbell {
  const queue = new Queue<Ring, void, string, Ring, void, string>(queueName, {
    connection: ringing(redisUrl),
    prefix,
    skipWaitingForReady: true,
    defaultJobOptions: { removeOnComplete: true, removeOnFail: true },
  })
  let away = false
  queue.on('error', (error) => {
    if (!away) log.warn({ error: error.message }, 'redis is away; what waits for a worker waits in the agenda')
    away = true
  })

  async function rung(keys: readonly AgendaKey[]): Promise<boolean> {
    if (keys.length === 0) return true
    try {
      const jobs = keys.map(({ caseId, version, n }) => ({
        name: 'agenda',
        data: { caseId, version, n },
        opts: { jobId: jobId({ caseId, version, n }) },
      }))
      await (jobs.length === 1 ? queue.add(jobs[0]!.name, jobs[0]!.data, jobs[0]!.opts) : queue.addBulk(jobs))
      away = false
      return true
    } catch (error) {
      log.debug({ error: String(error) }, 'the bell was not heard')
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

  return { ring, rung, close: () => queue.close() }
}
