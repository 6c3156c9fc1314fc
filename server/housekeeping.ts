/**
 * What must be done now and then, by a worker: old answers and callers' numbers are forgotten, a backlog is called out,
 * who has not come back on a topic is counted, and files that wait for their check are taken up.
 */
import type { Logger } from 'pino'
import { forgetLinks } from './db/account-cases.ts'
import { forgetPins } from './db/accounts.ts'
import { backlog } from './db/agenda.ts'
import type { Database } from './db/database.ts'
import { forget } from './db/idempotency.ts'
import { countMails, forgetMails } from './db/outbox.ts'
import { forgetDeliveries } from './db/webhooks.ts'

export type Housekeeping = { stop(): Promise<void> }

const everyMs = 60_000
const rememberedDays = 7
const sweptAtOnce = 1000
/** A mailed link is good for a day; what it was used for is told on its page for some more. */
const linkDays = 7
const lateSeconds = 60
/** For as long as an answer to one may still come. */
const mailDays = 400
const toldDays = 30

export function startHousekeeping(
  db: Database,
  settleDeflections: () => Promise<number>,
  tendFiles: () => Promise<void>,
  log: Logger,
): Housekeeping {
  let running: Promise<void> = Promise.resolve()
  let stopping = false

  async function round(): Promise<void> {
    try {
      let swept = sweptAtOnce
      while (swept === sweptAtOnce && !stopping) swept = await forget(db, rememberedDays, sweptAtOnce)
      while ((await forgetLinks(db, linkDays, sweptAtOnce)) === sweptAtOnce && !stopping);
      while ((await forgetPins(db, sweptAtOnce)) === sweptAtOnce && !stopping);
      while ((await forgetMails(db, mailDays, sweptAtOnce)) === sweptAtOnce && !stopping);
      await forgetDeliveries(db, toldDays, sweptAtOnce)
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
