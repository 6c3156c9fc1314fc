/** The outbox as staff sees it, and what they send again from there. */
import type { MailState } from '../../workflows/contracts/mail.ts'
import { briefOnes } from '../../workflows/mail/secrets.ts'
import { sqlTime } from './cases.ts'
import type { Executor } from './database.ts'

export type MailCursor = { readonly at: string; readonly id: number }

export type ListedMail = {
  readonly id: number
  readonly state: MailState
  readonly template: string
  readonly address: string
  readonly caseId: string | null
  readonly number: string | null
  readonly attempts: number
  readonly reason: string | null
  readonly createdAt: string
  readonly dueAt: string
  readonly sentAt: string | null
}

/** For the console, the newest first. */
export function listMails(
  db: Executor,
  state: MailState,
  before: MailCursor | null,
  limit: number,
): Promise<ListedMail[]> {
  return db.rows<ListedMail>(
    `SELECT m.id, m.state, m.template, m.address, m.case_id AS caseId, c.number, m.attempts, m.reason,
       m.created_at AS createdAt, m.due_at AS dueAt, m.sent_at AS sentAt
     FROM mails m LEFT JOIN cases c ON c.id = m.case_id
     WHERE m.state = $1 ${before ? 'AND (m.due_at, m.id) < ($3, $4)' : ''}
     ORDER BY m.due_at DESC, m.id DESC LIMIT $2`,
    before ? [state, limit, sqlTime(before.at), before.id] : [state, limit],
  )
}

export async function countMails(db: Executor): Promise<Partial<Record<MailState, number>>> {
  const rows = await db.rows<{ state: MailState; n: number }>(
    'SELECT state, COUNT(*) AS n FROM mails GROUP BY state',
  )
  return Object.fromEntries(rows.map(({ state, n }) => [state, Number(n)]))
}

/** By hand, from the list of dead letters; not what is over and has forgotten what it said. */
export function reviveMail(db: Executor, id: number): Promise<number> {
  const brief = briefOnes.map((_, i) => `$${i + 2}`).join(', ')
  return db.write(
    `UPDATE mails SET state = 'waiting', attempts = 0, due_at = UTC_TIMESTAMP(3), leased_until = NULL
     WHERE id = $1 AND state = 'dead' AND template NOT IN (${brief})`,
    [id, ...briefOnes],
  )
}
