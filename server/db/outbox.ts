/** The mailer's side of the outbox: take what is due, and say what became of it. */
import type { MailLanguage, MailParams, MailState, MailWeight } from '../../workflows/contracts/mail.ts'
import { forgotten } from '../../workflows/mail/secrets.ts'
import type { Database, Executor } from './database.ts'

/** A mail that this mailer has to itself until its lease is over. */
export type Outgoing = {
  readonly id: number
  readonly key: string
  readonly template: string
  readonly weight: MailWeight
  readonly params: MailParams
  readonly language: MailLanguage
  readonly address: string
  readonly thread: string | null
  readonly subscription: string | null
  readonly messageId: string
  readonly attempts: number
  readonly createdAt: string
  readonly case: {
    readonly id: string
    readonly number: string
    readonly kind: string
    readonly portal: string
  } | null
  /** Message-IDs of what went to this address on the same matter before, oldest first. */
  readonly earlier: readonly string[]
  /** Why it is not to be sent any more. */
  readonly stopped: 'address-bounces' | 'unsubscribed' | 'loop' | null
}

/** The case of a mail as its row and the case's say it. */
export type CaseColumns = {
  caseId: string | null
  number: string | null
  kind: string | null
  portal: string | null
}

type Raw = Omit<Outgoing, 'params' | 'case' | 'earlier' | 'stopped'> &
  CaseColumns & {
    params: string
    bouncing: number
    ended: number
    looping: number
  }

/** At most `limit`, with their Message-IDs: given once, and the same at every attempt after. */
export async function takeMails(
  db: Database,
  limit: number,
  leaseSeconds: number,
  idOf: (mail: { readonly key: string }) => string,
): Promise<Outgoing[]> {
  const ids = await db.transaction(async (tx) => {
    const rows = await tx.rows<{ id: number; key: string }>(
      `SELECT id, mail_key AS \`key\` FROM mails
       WHERE state = 'waiting' AND due_at <= UTC_TIMESTAMP(3)
         AND (leased_until IS NULL OR leased_until <= UTC_TIMESTAMP(3))
       ORDER BY due_at LIMIT $1 FOR UPDATE SKIP LOCKED`,
      [limit],
    )
    if (rows.length > 0)
      await tx.batch(
        rows.map((row) => ({
          sql: `UPDATE mails SET leased_until = UTC_TIMESTAMP(3) + INTERVAL $2 SECOND,
             message_id = COALESCE(message_id, $3) WHERE id = $1`,
          values: [row.id, leaseSeconds, idOf(row)],
        })),
      )
    return rows.map(({ id }) => id)
  })
  return ids.length > 0 ? readMails(db, ids) : []
}

async function readMails(db: Executor, ids: readonly number[]): Promise<Outgoing[]> {
  const places = ids.map((_, i) => `$${i + 1}`).join(', ')
  const rows = await db.rows<Raw>(
    `SELECT m.id, m.mail_key AS \`key\`, m.template, m.weight, m.params, m.language, m.address, m.thread, m.subscription,
       m.message_id AS messageId, m.attempts, m.created_at AS createdAt, c.id AS caseId, c.number, c.kind, c.portal,
       b.address IS NOT NULL AS bouncing,
       m.subscription IS NOT NULL AND s.id IS NULL AS ended, l.address IS NOT NULL AS looping
     FROM mails m LEFT JOIN cases c ON c.id = m.case_id
       LEFT JOIN mail_bounces b ON b.address = LOWER(m.address)
       LEFT JOIN mail_loops l ON l.address = LOWER(m.address) AND l.until_at > UTC_TIMESTAMP(3)
       LEFT JOIN mail_subscriptions s ON s.state = 'active'
         AND m.subscription = CONCAT(s.id, '.', s.generation)
     WHERE m.id IN (${places}) ORDER BY m.id`,
    ids,
  )
  return Promise.all(rows.map(async (row) => outgoing(row, await earlierThan(db, row))))
}

function outgoing(row: Raw, earlier: readonly string[]): Outgoing {
  const { params, caseId, number, kind, portal, bouncing, ended, looping, ...rest } = row
  return {
    ...rest,
    params: JSON.parse(params) as MailParams,
    case: caseOf({ caseId, number, kind, portal }),
    earlier,
    // Only the link that confirms an address may still be tried.
    stopped:
      bouncing && rest.template !== 'confirm-address' ? 'address-bounces' : ended ? 'unsubscribed' : loop(),
  }

  /** A program at the other end would answer that, too; what somebody must have is sent all the same. */
  function loop(): 'loop' | null {
    return looping && rest.weight !== 'required' ? 'loop' : null
  }
}

export function caseOf({ caseId, number, kind, portal }: CaseColumns): Outgoing['case'] {
  return caseId === null ? null : { id: caseId, number: number ?? '', kind: kind ?? '', portal: portal ?? '' }
}

const mostReferences = 10

async function earlierThan(db: Executor, { id, caseId, address }: Raw): Promise<string[]> {
  if (caseId === null) return []
  const rows = await db.rows<{ messageId: string }>(
    `SELECT message_id AS messageId FROM mails
     WHERE case_id = $1 AND address = $2 AND state = 'sent' AND message_id IS NOT NULL AND id < $3
     ORDER BY id DESC LIMIT ${mostReferences}`,
    [caseId, address, id],
  )
  return rows.map(({ messageId }) => messageId).toReversed()
}

/** Sent, or given up: in either case nobody takes it again by himself, and what it need not hold any more is taken out. */
export function settleMail(
  db: Executor,
  { id, template }: Pick<Outgoing, 'id' | 'template'>,
  state: Extract<MailState, 'sent' | 'dead' | 'dropped'>,
  reason: string | null,
): Promise<number> {
  const values = [id, state, reason?.slice(0, 500) ?? null, state === 'dropped' ? 0 : 1]
  const paths = forgotten(template, state).map((name) => `$${values.push(`$.${name}`)}`)
  return db.write(
    `UPDATE mails SET state = $2, reason = $3, leased_until = NULL, attempts = attempts + $4,
       sent_at = IF($2 = 'sent', UTC_TIMESTAMP(3), NULL)
       ${paths.length > 0 ? `, params = JSON_REMOVE(params, ${paths.join(', ')})` : ''}
     WHERE id = $1 AND state = 'waiting'`,
    values,
  )
}

/** To be tried again. `counts` where the server has refused this mail for now, and not where there was no server. */
export function postponeMail(
  db: Executor,
  id: number,
  reason: string,
  delayMs: number,
  counts: boolean,
): Promise<number> {
  return db.write(
    `UPDATE mails SET leased_until = NULL, reason = $2, attempts = attempts + $3,
       due_at = UTC_TIMESTAMP(3) + INTERVAL $4 MICROSECOND
     WHERE id = $1 AND state = 'waiting'`,
    [id, reason.slice(0, 500), counts ? 1 : 0, Math.round(delayMs) * 1000],
  )
}

/** What was taken and not tried goes back as it was. */
export function releaseMails(db: Executor, ids: readonly number[]): Promise<number> {
  const places = ids.map((_, i) => `$${i + 1}`).join(', ')
  return db.write(`UPDATE mails SET leased_until = NULL WHERE id IN (${places}) AND state = 'waiting'`, ids)
}

/** Nothing is sent to it until it is confirmed anew. For a report of non-delivery, too. */
export function markBounced(db: Executor, address: string, reason: string): Promise<number> {
  return db.write(
    `INSERT INTO mail_bounces (address, reason, bounced_at) VALUES ($1, $2, UTC_TIMESTAMP(3))
     ON DUPLICATE KEY UPDATE reason = $2, bounced_at = UTC_TIMESTAMP(3)`,
    [address.toLowerCase(), reason.slice(0, 500)],
  )
}

export async function isBouncing(db: Executor, address: string): Promise<boolean> {
  const rows = await db.rows('SELECT 1 FROM mail_bounces WHERE address = $1', [address.toLowerCase()])
  return rows.length > 0
}

/** Old mails are forgotten with what they said; at most `limit` at a time. */
export function forgetMails(db: Executor, days: number, limit: number): Promise<number> {
  return db.write(
    `DELETE FROM mails WHERE state IN ('sent', 'dropped', 'dead') AND created_at < UTC_TIMESTAMP(3) - INTERVAL $1 DAY LIMIT $2`,
    [days, limit],
  )
}
