/**
 * Sends what waits in the outbox. At least once: a mailer that dies between sending and writing that down leaves the mail
 * to the next, which sends it again under the same Message-ID. A server that is away costs no attempt, however long; a
 * mail that is refused for now is tried for five days, ever more rarely; one that is refused for good waits for a person.
 */
import type { Logger } from 'pino'
import type { Database } from '../db/database.ts'
import {
  markBounced,
  postponeMail,
  releaseMails,
  settleMail,
  takeMails,
  type Outgoing,
} from '../db/outbox.ts'
import { gatherDigest } from '../db/outbox-digest.ts'
import { type Rounds, startRounds } from '../rounds.ts'
import { compose, idOf, type Composed, type MailIdentity, type MailSecrets } from './compose.ts'
import { digestOf } from './digest.ts'
import { verdictOf, type Transport } from './transport.ts'

export type MailerPace = {
  readonly idleMs: number
  /** How long a mail stays with a mailer that died. */
  readonly leaseSeconds: number
  readonly firstRetryMs: number
  readonly longestRetryMs: number
  readonly tryForMs: number
  /** Between two looks for a server that is away. */
  readonly awayMs: number
}

export type MailerOptions = {
  readonly db: Database
  readonly transport: Transport
  readonly identity: MailIdentity
  readonly secrets: () => Promise<MailSecrets>
  readonly log: Logger
  readonly pace?: MailerPace
}

const minuteMs = 60_000
const ordinary: MailerPace = {
  idleMs: 1000,
  leaseSeconds: 180,
  firstRetryMs: minuteMs,
  longestRetryMs: 4 * 60 * minuteMs,
  tryForMs: 5 * 24 * 60 * minuteMs,
  awayMs: 15_000,
}
const batch = 20
const atOnce = 4

export function startMailer(options: MailerOptions): Rounds {
  const { db, transport, identity, log, pace = ordinary } = options
  let isAway = false

  /** Null once it is sent or settled; else the reason why there is no server. */
  async function deliver(mail: Outgoing, secrets: MailSecrets): Promise<string | null> {
    if (mail.stopped) {
      await settleMail(db, mail, 'dropped', mail.stopped)
      return null
    }
    const composed = await composedOf(mail, secrets)
    if (!composed) return null
    try {
      await transport.send(composed)
    } catch (error) {
      return refused(mail, error)
    }
    await settleMail(db, mail, 'sent', null)
    return null
  }

  /** A mail that cannot be made, of a release to come or by a fault of ours, must not keep the others back. */
  async function composedOf(mail: Outgoing, secrets: MailSecrets): Promise<Composed | null> {
    try {
      return compose(mail, identity, secrets)
    } catch (error) {
      log.error({ mail: mail.id, template: mail.template, err: error }, 'a mail cannot be composed')
      await settleMail(db, mail, 'dead', String(error))
      return null
    }
  }

  async function refused(mail: Outgoing, error: unknown): Promise<string | null> {
    const { kind, reason } = verdictOf(error)
    if (kind === 'away') {
      await postponeMail(db, mail.id, reason, jittered(pace.awayMs), false)
      return reason
    }
    if (kind === 'later' && Date.now() - Date.parse(mail.createdAt) < pace.tryForMs) {
      await postponeMail(db, mail.id, reason, retryMs(mail.attempts, pace), true)
      return null
    }
    if (kind === 'unknown-address') await markBounced(db, mail.address, reason)
    await settleMail(db, mail, 'dead', reason)
    log.warn({ mail: mail.id, template: mail.template, case: mail.case?.number }, 'a mail is a dead letter')
    return null
  }

  /** True where there may be more to do at once. */
  async function round(signal: AbortSignal): Promise<boolean> {
    while (await gatherDigest(db, (rows) => digestOf(rows, identity)));
    const secrets = await options.secrets()
    const mails = await takeMails(db, batch, pace.leaseSeconds, (mail) => idOf(mail, identity, secrets))
    const waiting = [...mails]
    let away: string | null = null
    // What is begun within half of the lease is through before it is over, whatever the server does.
    const latest = performance.now() + pace.leaseSeconds * 500
    const mayGoOn = () => away === null && !signal.aborted && performance.now() < latest
    const work = async () => {
      for (let mail = mayGoOn() && waiting.shift(); mail; mail = mayGoOn() && waiting.shift())
        away = (await deliver(mail, secrets)) ?? away
    }
    await Promise.all(Array.from({ length: atOnce }, work))
    if (waiting.length > 0)
      await releaseMails(
        db,
        waiting.map(({ id }) => id),
      )
    tellAway(away)
    return mails.length === batch && away === null
  }

  function tellAway(reason: string | null): void {
    if (reason !== null && !isAway) log.warn({ reason }, 'the SMTP server is away; mail waits in the outbox')
    if (reason === null && isAway) log.info('the SMTP server is back')
    isAway = reason !== null
  }

  const rounds = startRounds({
    what: 'mailer',
    log,
    idleMs: () => (isAway ? pace.awayMs : pace.idleMs),
    round,
  })
  return {
    async stop() {
      await rounds.stop()
      transport.close()
    },
  }
}

/** From half to one and a half of it: what failed together does not come back together. */
const jittered = (ms: number): number => ms * (0.5 + Math.random())

/** Twice as long each time. */
export function retryMs(attempts: number, { firstRetryMs, longestRetryMs }: MailerPace): number {
  return Math.min(longestRetryMs, jittered(firstRetryMs * 2 ** Math.min(attempts, 20)))
}
