/**
 * What must be done now and then, by a worker: what is old is forgotten, a backlog is called out, who has not come back on
 * a topic is counted, and files that wait for their check are taken up.
 */
import type { Logger } from 'pino'
import { forgetLinks } from './db/account-cases.ts'
import { forgetCodes } from './db/account-codes.ts'
import { forgetPins } from './db/accounts.ts'
import { forgetAlarms } from './db/alarms.ts'
import { backlog } from './db/agenda.ts'
import type { Database } from './db/database.ts'
import { forget } from './db/idempotency.ts'
import { forgetMails } from './db/outbox.ts'
import { countMails } from './db/outbox-list.ts'
import { forgetCallBacks, forgetCalls, forgetUnconfirmed, forgetWork } from './db/sweeping.ts'
import { forgetDeliveries } from './db/webhooks.ts'

export type Housekeeping = { stop(): Promise<void> }

/** For how many days each is kept; the administration's to say. */
export type Keeping = {
  readonly callsDays: number
  readonly mailsDays: number
  readonly workDays: number
}

const everyMs = 60_000
const rememberedDays = 7
const sweptAtOnce = 1000
/** A mailed link is good for a day; what it was used for is told on its page for some more. */
const linkDays = 7
const lateSeconds = 60
const toldDays = 30
const unconfirmedDays = 30

/** Each forgets at most so many, and answers how many went. */
export const sweeps = (db: Database, keep: Keeping): ((limit: number) => Promise<number>)[] => [
  (limit) => forget(db, rememberedDays, limit),
  (limit) => forgetLinks(db, linkDays, limit),
  (limit) => forgetCodes(db, limit),
  (limit) => forgetPins(db, limit),
  (limit) => forgetMails(db, keep.mailsDays, limit),
  (limit) => forgetDeliveries(db, toldDays, limit),
  (limit) => forgetCalls(db, keep.callsDays, limit),
  (limit) => forgetCallBacks(db, keep.callsDays, limit),
  (limit) => forgetWork(db, keep.workDays, limit),
  (limit) => forgetAlarms(db, toldDays, limit),
  (limit) => forgetUnconfirmed(db, unconfirmedDays, limit),
]

export function startHousekeeping(
  db: Database,
  keep: Keeping,
  settleDeflections: () => Promise<number>,
  tendFiles: () => Promise<void>,
  log: Logger,
): Housekeeping {
  let running: Promise<void> = Promise.resolve()
  let stopping = false

  async function round(): Promise<void> {
    try {
      for (const sweep of sweeps(db, keep)) while ((await sweep(sweptAtOnce)) === sweptAtOnce && !stopping);
      while ((await settleDeflections()) > 0 && !stopping);
      await tendFiles()
      const { waiting, oldestSeconds, dead } = await backlog(db)
      if (oldestSeconds > lateSeconds) log.warn({ waiting, oldestSeconds }, 'the agenda is behind')
      if (dead > 0) log.error({ dead }, 'agenda rows are dead and want a person')
      const { dead: letters = 0 } = await countMails(db)
      if (letters > 0) log.warn({ letters }, 'mails are dead letters and want a person')
    } catch (error) {
      log.warn({ err: error }, 'housekeeping')
    }
  }

  const timer = setInterval(() => void (running = round()), everyMs)
  return {
    async stop() {
      stopping = true
      clearInterval(timer)
      await running
    },
  }
}
