/** Takes the rings and does what they stand for. What a row asks for, and what failing means, is not known here. */
import { Worker } from 'bullmq'
import type { Logger } from 'pino'
import type { AgendaKey } from '../db/agenda.ts'
import { working } from './connection.ts'
import { queueName, type Ring } from './doorbell.ts'

export type QueueWorker = {
  /** Lets running jobs finish, then stops. */
  close(): Promise<void>
}

export function startWorker(
  redisUrl: string,
  prefix: string,
  perform: (key: AgendaKey) => Promise<void>,
  log: Logger,
  concurrency = 8,
): QueueWorker {
  const worker = new Worker<Ring, void, string>(queueName, (job) => perform(job.data), {
    connection: working(redisUrl),
    prefix,
    concurrency,
    lockDuration: 30_000,
    stalledInterval: 5000,
    // A stall is a worker that died, not a fault of the job: the agenda counts the attempts.
    maxStalledCount: 20,
    drainDelay: 5,
  })
  worker.on('error', (error) => log.warn({ error: error.message }, 'worker: redis'))
  worker.on('failed', (job, error) => log.error({ job: job?.data, error: error.message }, 'a job failed'))
  return { close: () => worker.close() }
}
