/**
 * Reads the mailbox: one worker at a time, told by the server when something comes and looking by itself besides. A message is
 * moved only after it is stored and in the ledger, so wherever a worker dies the next goes on. The mailbox's own numbers are
 * counted against the ledger: one that it gave away and that is not stored is an alarm.
 */
import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Logger } from 'pino'
import type { Database } from '../../db/database.ts'
import { countUids, knownUids } from '../../db/mail-in.ts'
import {
  ensureMailbox,
  holdMailbox,
  noteAway,
  noteLooked,
  readMailbox,
  releaseMailbox,
} from '../../db/mailboxes.ts'
import type { Store } from '../../files/store.ts'
import { nameOf, openMailbox, readMailboxUrl, type OpenMailbox } from './imap.ts'
import { storeRaw } from './intake.ts'
import { fetched, loads } from './loads.ts'

export type MailboxOptions = {
  readonly db: Database
  readonly store: Store
  readonly url: string
  /** Where messages go once they are stored. */
  readonly storedFolder?: string
  readonly log: Logger
  readonly pace?: MailboxPace
}

export type MailboxPace = {
  readonly pollMs: number
  readonly leaseSeconds: number
  /** Between two tries while the server is away: doubled up to the other. */
  readonly retryMs: number
  readonly longestRetryMs: number
}

const ordinary: MailboxPace = { pollMs: 60_000, leaseSeconds: 30, retryMs: 1000, longestRetryMs: 60_000 }
const atOnce = 200

export function startMailbox(options: MailboxOptions): { stop(): Promise<void> } {
  const { db, log, pace = ordinary } = options
  const url = readMailboxUrl(options.url)
  const name = nameOf(url)
  const holder = randomBytes(12).toString('hex')
  const stopping = new AbortController()
  const { signal } = stopping

  /** Until the lease is lost, the connection ends, or we are to stop. */
  async function read(): Promise<void> {
    const lost = new AbortController()
    const beat = setInterval(
      () => {
        holdMailbox(db, name, holder, pace.leaseSeconds).then(
          (held) => held || lost.abort(),
          () => lost.abort(),
        )
      },
      (pace.leaseSeconds * 1000) / 3,
    )
    const until = AbortSignal.any([signal, lost.signal])
    let mailbox: OpenMailbox | null = null
    try {
      mailbox = await openMailbox(url, options.storedFolder ?? 'Desk')
      while (!until.aborted) {
        await look(options, name, mailbox, until)
        if (!until.aborted) await mailbox.wait(pace.pollMs, until)
      }
    } finally {
      clearInterval(beat)
      await mailbox?.close()
    }
  }

  async function run(): Promise<void> {
    let tries = 0
    while (!signal.aborted) {
      try {
        await ensureMailbox(db, name)
        if (await holdMailbox(db, name, holder, pace.leaseSeconds)) {
          await read()
          tries = 0
        }
        await pause((pace.leaseSeconds * 1000) / 6)
      } catch (error) {
        if (signal.aborted) break
        const reason = error instanceof Error ? error.message : String(error)
        if (tries === 0) log.warn({ reason }, 'the mailbox is away; it is tried again')
        await noteAway(db, name, reason).catch(unsaid)
        await pause(Math.min(pace.longestRetryMs, pace.retryMs * 2 ** tries++) * (0.5 + Math.random()))
      }
    }
    // Where that fails, the lease ends by itself.
    await releaseMailbox(db, name, holder).catch(unsaid)
  }

  const unsaid = (error: unknown) => log.warn({ err: error }, 'what the mailbox does is not put down')
  const pause = (ms: number) => sleep(ms, undefined, { signal }).catch(() => undefined)
  const running = run()
  return {
    async stop() {
      stopping.abort()
      await running
    },
  }
}

/** Stores all that lies there, puts it away, and counts. */
async function look(
  { db, store, log }: MailboxOptions,
  name: string,
  mailbox: OpenMailbox,
  until: AbortSignal,
): Promise<void> {
  const { uidValidity } = mailbox
  const before = await readMailbox(db, name)
  const isAnew = before?.uidValidity !== null && before?.uidValidity !== uidValidity
  const listed = await mailbox.list()
  for (let i = 0; i < listed.length && !until.aborted; i += atOnce) {
    const some = listed.slice(i, i + atOnce)
    const known = await knownUids(
      db,
      name,
      uidValidity,
      some.map(({ uid }) => uid),
    )
    const safe = some.filter(({ uid }) => known.has(uid)).map(({ uid }) => uid)
    for (const together of loads(some.filter(({ uid }) => !known.has(uid)))) {
      if (until.aborted) break
      const arrived = await fetched(mailbox, together)
      await Promise.all(
        arrived.map((one) => storeRaw(db, store, { mailbox: name, uidValidity, ...one }, isAnew)),
      )
      safe.push(...arrived.map(({ uid }) => uid))
    }
    await mailbox.putAway(safe)
  }
  if (until.aborted) return
  const first = listed[0]?.uid ?? mailbox.uidNext()
  const from = isAnew || before === null || before.uidNext === null ? first : before.uidNext
  const to = Math.max(from, (listed.at(-1)?.uid ?? 0) + 1)
  const missing = to - from - (await countUids(db, name, uidValidity, [from, to]))
  if (missing > 0)
    log.error({ missing, from, to }, 'the mailbox has had messages that are not stored; a person is to look')
  await noteLooked(db, name, { uidValidity, uidNext: to, missing })
}
