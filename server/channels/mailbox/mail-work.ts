/**
 * Takes stored messages up, in any worker and several at once, but for those of one sender or one thread: they go in as they came.
 * What goes wrong with one is its own: a message that cannot be read, or that has failed so often that it may be the reason, waits
 * in quarantine while the next is taken.
 */
import { Outage } from '../../db/faults.ts'
import {
  notingHead,
  postponingMessage,
  settlingMessage,
  takeMessages,
  type MessageHead,
  type TakenMessage,
} from '../../db/mail-in.ts'
import { StorageAway } from '../../files/disk.ts'
import type { Store } from '../../files/store.ts'
import type { MailSecrets } from '../../mail/compose.ts'
import { inLines } from './lines.ts'
import { type Rounds, startRounds } from '../../rounds.ts'
import { createParser, type Parser } from './parser.ts'
import { Unreadable } from './read-mail.ts'
import { readHead, settleMail, type SettleOptions } from './settle-mail.ts'

type Secrets = Pick<MailSecrets, 'ids' | 'replies'>

export type MailWorkOptions = Omit<SettleOptions, 'secrets'> & {
  readonly store: Store
  readonly secrets: () => Promise<Secrets>
  readonly pace?: MailWorkPace
}

export type MailWorkPace = {
  readonly idleMs: number
  /** How long a message stays with a worker that died; longer than any takes. */
  readonly leaseSeconds: number
  readonly retryMs: number
}

const ordinary: MailWorkPace = { idleMs: 1000, leaseSeconds: 90, retryMs: 10_000 }
const batch = 32
/** Enough to keep the database busy while some of them are read; each may hold a mail of 30 MB. */
const atOnce = 8
/** After as many attempts that nobody has finished. */
const mostAttempts = 6

export type MailWork = {
  /** Works on what is due until nothing is. */
  drain(): Promise<number>
  close(): Promise<void>
}

export function createMailWork(options: MailWorkOptions, parser: Parser = createParser()): MailWork {
  const { db, store, log, pace = ordinary } = options
  let known: Secrets | null = null

  /** True once it is settled; false where it is tried again later. */
  async function handle(row: TakenMessage, secrets: Secrets): Promise<boolean> {
    if (row.attempts > mostAttempts) return quarantine(row, 'failed', null)
    let head: MessageHead | null = null
    try {
      const mail = await parser.parse(await store.read(row.stored))
      const read = readHead(options, mail)
      head = read.head
      const settled = await settleMail({ ...options, secrets }, row, mail, read)
      await db.atOnce([notingHead(row.id, head), settlingMessage(row.id, settled)])
      return true
    } catch (error) {
      if (error instanceof Unreadable) return quarantine(row, error.reason, head)
      // Nothing is the matter with the message where the database or the disk is away.
      const passes = error instanceof Outage || error instanceof StorageAway
      if (!passes) log.error({ err: error, message: row.id }, 'a mail could not be brought in')
      await postpone(row, pace.retryMs * (passes ? 1 : row.attempts + 1), !passes, head)
      return false
    }
  }

  async function quarantine(
    { id }: TakenMessage,
    reason: string,
    head: MessageHead | null,
  ): Promise<boolean> {
    await db.atOnce([...headed(id, head), settlingMessage(id, { state: 'quarantined', reason })])
    log.warn({ message: id, reason }, 'a mail is in quarantine')
    return true
  }

  const postpone = ({ id }: TakenMessage, ms: number, counts: boolean, head: MessageHead | null = null) =>
    db.atOnce([...headed(id, head), postponingMessage(id, ms, counts)])

  /** What is begun within half of the lease is through before it is over; the rest is given back. */
  async function work(rows: readonly TakenMessage[], secrets: Secrets): Promise<void> {
    const latest = performance.now() + pace.leaseSeconds * 500
    const back = (row: TakenMessage) => postpone(row, 0, false)
    await inLines(
      rows,
      atOnce,
      async (row) => (performance.now() < latest ? handle(row, secrets) : back(row).then(() => false)),
      back,
    )
  }

  return {
    async drain() {
      let n = 0
      // They never change; read before anything is taken, so that nothing waits with us where they cannot be had.
      const secrets = (known ??= await options.secrets())
      for (;;) {
        const rows = await takeMessages(db, batch, pace.leaseSeconds)
        await work(rows, secrets)
        n += rows.length
        if (rows.length < batch) return n
      }
    },
    close: () => parser.close(),
  }
}

const headed = (id: number, head: MessageHead | null) => (head === null ? [] : [notingHead(id, head)])

export function startMailWork(options: MailWorkOptions): Rounds {
  const { log, pace = ordinary } = options
  const work = createMailWork(options)
  const rounds = startRounds({ what: 'mail in', log, idleMs: pace.idleMs, round: work.drain })
  return {
    async stop() {
      await rounds.stop()
      await work.close()
    },
  }
}
