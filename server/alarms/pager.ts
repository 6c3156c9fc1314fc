/**
 * Tells a person on call what wants him: by mail, and by a signed call to a pager, which reaches him also when the mail is what does
 * not go. Once for each trouble, again after some hours while it goes on, and once when it is over.
 */
import { randomUUID } from 'node:crypto'
import type { Logger } from 'pino'
import type { Line } from '../../workflows/contracts/view.ts'
import { callAlarms, mailAlarms, noteTroubles, type Alarm } from '../db/alarms.ts'
import type { Database } from '../db/database.ts'
import { troublesNow } from '../db/troubles.ts'
import { type Rounds, startRounds } from '../rounds.ts'
import { callWebhook, type WebhookTarget } from '../effects/webhook.ts'

export type PagerOptions = {
  readonly db: Database
  /** Null where nobody is written to. */
  readonly mail: string | null
  /** Null where no pager is called. */
  readonly pager: WebhookTarget | null
  readonly baseUrl: string
  readonly log: Logger
  readonly everyMs?: number
  /** For so long nobody must have seen a trouble before it is called over: longer than between two looks. */
  readonly calmSeconds?: number
}

const everyMs = 30_000
const againHours = 4

export const startPager = (options: PagerOptions): Rounds =>
  startRounds({
    what: 'alarms',
    log: options.log,
    idleMs: options.everyMs ?? everyMs,
    round: (signal) => lookAndTell(options, signal),
  })

export async function lookAndTell(
  { db, mail, pager, baseUrl, log, calmSeconds = 45 }: PagerOptions,
  signal: AbortSignal,
): Promise<void> {
  await noteTroubles(db, await troublesNow(db), calmSeconds)
  if (mail !== null) await mailAlarms(db, againHours, (alarms) => mailOf(mail, alarms))
  if (pager === null) return
  await callAlarms(db, againHours, async (alarms) => {
    const body = JSON.stringify({
      type: 'desk.alarms',
      timestamp: new Date().toISOString(),
      data: { desk: baseUrl, alarms: alarms.map(told) },
    })
    const { error } = await callWebhook(
      pager,
      { id: `alm_${randomUUID()}`, body, at: new Date() },
      signal,
      pagerMs,
    )
    if (error !== null)
      log.error({ error, alarms: alarms.map(({ code }) => code) }, 'the pager does not answer')
    return error === null
  })
}

/** Rows are locked meanwhile, so it is short. */
const pagerMs = 2000

const told = ({ code, subject, n, since, isOver }: Alarm) => ({
  code,
  subject,
  n,
  since,
  state: isOver ? 'over' : 'open',
})

const mailOf = (to: string, alarms: readonly Alarm[]) => ({
  key: `alarm/${randomUUID()}`,
  to,
  locale: 'pl' as const,
  template: 'on-call',
  thread: 'on-call',
  params: {
    open: alarms.filter(({ isOver }) => !isOver).map(lineOf),
    over: alarms.filter(({ isOver }) => isOver).map(lineOf),
  },
})

const lineOf = ({ code, subject, n, since }: Alarm): Line => ({
  code: `mail.on-call.${code}`,
  params: { subject, n, since },
})
