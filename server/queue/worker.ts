/** Takes the rings and does what they stand for. What a row asks for, and what failing means, is not known here. */
import { setTimeout as sleep } from 'node:timers/promises'
import { Worker, type Job } from 'bullmq'
import type { Logger } from 'pino'
import type { AgendaKey } from '../db/agenda.ts'
import { isKey } from './bell.ts'
import { retryMs, working } from './connection.ts'
import { queueName, type JobName, type Ring } from './doorbell.ts'

export type QueueWorker = {
  /** Lets running jobs finish, then stops. */
  close(): Promise<void>
}

export type WorkerOptions = {
  readonly redisUrl: string
  readonly prefix: string
  readonly perform: (key: AgendaKey) => Promise<void>
  /** After every job, a beat of the watchdog too. */
  readonly done?: () => void
  readonly log: Logger
  readonly concurrency?: number
  /** How long a job of a worker that died stays with it: `lockMs` and at most `stalledMs` more. */
  readonly pace?: { readonly lockMs: number; readonly stalledMs: number }
}

const closeLimitMs = 1500

export function startWorker(options: WorkerOptions): QueueWorker {
  const { redisUrl, prefix, perform, done, log, concurrency = 8 } = options
  const { lockMs, stalledMs } = options.pace ?? { lockMs: 15_000, stalledMs: 5000 }
  const underWay = new Set<Promise<void>>()
  const work = async ({ name, data }: Job<Ring, void, JobName>) => {
    if (name === 'beat') return
    if (!isKey(data)) return log.error('a job that is none of ours was dropped')
    const performing = perform(data)
    underWay.add(performing)
    await performing.finally(() => underWay.delete(performing))
  }
  let isLeaving = false
  const retryStrategy = () => (isLeaving ? null : retryMs)
  const worker = new Worker<Ring, void, JobName>(queueName, work, {
    connection: { ...working(redisUrl), retryStrategy },
    prefix,
    concurrency,
    lockDuration: lockMs,
    stalledInterval: stalledMs,
    // A stall is a worker that died, not a fault of the job: the agenda counts the attempts.
    maxStalledCount: 20,
    drainDelay: 5,
  })
  let isUp = true
  worker.on('ready', () => (isUp = true))
  worker.on('error', (error) => {
    if (isUp) log.warn({ error: error.message }, 'worker: redis')
    isUp = false
  })
  worker.on('failed', (job, error) => log.error({ job: job?.data, error: error.message }, 'a job failed'))
  if (done) worker.on('completed', done)

  /** BullMQ waits without end for a connection that is between two attempts. What it has begun is done by then, and is in MySQL. */
  async function leftAlone(signal: AbortSignal): Promise<void> {
    do {
      await Promise.allSettled(underWay)
      await sleep(closeLimitMs, undefined, { signal }).catch(() => undefined)
    } while (underWay.size > 0)
    if (!signal.aborted)
      log.warn('worker: redis does not answer; what it should have heard is rung for again')
  }

  return {
    async close() {
      // At the same moment: BullMQ goes round without a pause where its connection has ended and it was not told to close.
      isLeaving = true
      const given = new AbortController()
      await Promise.race([worker.close().finally(() => given.abort()), leftAlone(given.signal)])
    },
  }
}
