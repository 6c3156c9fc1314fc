/**
 * Takes stored messages up, one by one, in any worker. What goes wrong with one is its own: a message that cannot be read, or
 * that has failed so often that it may be the reason, waits in quarantine while the next is taken.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { Outage } from '../../db/faults.ts'
import { postponeMessage, settleMessage, takeMessages, type TakenMessage } from '../../db/mail-in.ts'
import { StorageAway } from '../../files/disk.ts'
import type { Store } from '../../files/store.ts'
import type { MailSecrets } from '../../mail/compose.ts'
import { createParser, type Parser } from './parser.ts'
import { Unreadable } from './read-mail.ts'
import { settleMail, type SettleOptions } from './settle-mail.ts'

export type MailWorkOptions = Omit<SettleOptions, 'secrets'> & {
  readonly store: Store
  readonly secrets: () => Promise<Pick<MailSecrets, 'ids' | 'replies'>>
  readonly pace?: MailWorkPace
}

export type MailWorkPace = {
  readonly idleMs: number
  /** How long a message stays with a worker that died; longer than any takes. */
  readonly leaseSeconds: number
  readonly retryMs: number
}

const ordinary: MailWorkPace = { idleMs: 1000, leaseSeconds: 60, retryMs: 10_000 }
const batch = 8
/** After as many attempts that nobody has finished. */
const mostAttempts = 6

export type MailWork = {
  /** Works on what is due until nothing is. */
  drain(): Promise<number>
  close(): Promise<void>
}

export function createMailWork(options: MailWorkOptions, parser: Parser = createParser()): MailWork {
  const { db, store, log, pace = ordinary } = options

  async function handle(row: TakenMessage): Promise<void> {
    if (row.attempts > mostAttempts) return quarantine(row, 'failed')
    try {
      const mail = await parser.parse(await store.read(row.stored))
      await settleMessage(
        db,
        row.id,
        await settleMail({ ...options, secrets: await options.secrets() }, row, mail),
      )
    } catch (error) {
      if (error instanceof Unreadable) return quarantine(row, error.reason)
      // Nothing is the matter with the message where the database or the disk is away.
      const passes = error instanceof Outage || error instanceof StorageAway
      if (!passes) log.error({ err: error, message: row.id }, 'a mail could not be brought in')
      await postponeMessage(db, row.id, pace.retryMs * (passes ? 1 : row.attempts + 1), !passes)
    }
  }

  async function quarantine({ id }: TakenMessage, reason: string): Promise<void> {
    await settleMessage(db, id, { state: 'quarantined', reason })
    log.warn({ message: id, reason }, 'a mail is in quarantine')
  }

  return {
    async drain() {
      let n = 0
      for (;;) {
        const rows = await takeMessages(db, batch, pace.leaseSeconds)
        for (const row of rows) await handle(row)
        n += rows.length
        if (rows.length < batch) return n
      }
    },
    close: () => parser.close(),
  }
}

export function startMailWork(options: MailWorkOptions): { stop(): Promise<void> } {
  const { log, pace = ordinary } = options
  const work = createMailWork(options)
  const stopping = new AbortController()
  let calm = true

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      try {
        await work.drain()
        calm = true
      } catch (error) {
        if (calm) log.warn({ err: error }, 'mail in')
        calm = false
      }
      await sleep(pace.idleMs, undefined, { signal: stopping.signal }).catch(() => undefined)
    }
  }

  const running = run()
  return {
    async stop() {
      stopping.abort()
      await running
      await work.close()
    },
  }
}
