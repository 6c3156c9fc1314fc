/** The ledger of mail that came in: what is stored, and what became of each message. */
import { sqlTime } from './cases.ts'
import type { Database, Executor, Statement } from './database.ts'

export type StoredMessage = {
  readonly mailbox: string
  readonly uidValidity: number
  readonly uid: number
  readonly digest: Buffer
  readonly bytes: number
  readonly stored: string
  /** Where it needs no reading: seen before, or too large. */
  readonly state: 'stored' | 'seen-before' | 'quarantined'
  readonly reason: string | null
  readonly lines: MessageLines
}

/** By what order is kept: digests of eight bytes. */
export type MessageLines = { readonly sender: Buffer | null; readonly thread: Buffer | null }

/** A second one of the same number changes nothing. */
export function insertingMessage(message: StoredMessage): Statement {
  const { mailbox, uidValidity, uid, digest, bytes, stored, state, reason, lines } = message
  return {
    sql: `INSERT INTO mail_in (mailbox, uid_validity, uid, digest, bytes, stored_name, stored_at, state, reason, due_at, settled_at,
         sender_line, thread_line)
       VALUES ($1, $2, $3, $4, $5, $6, UTC_TIMESTAMP(3), $7, $8, UTC_TIMESTAMP(3), IF($7 = 'stored', NULL, UTC_TIMESTAMP(3)), $9, $10)
       ON DUPLICATE KEY UPDATE id = mail_in.id`,
    values: [mailbox, uidValidity, uid, digest, bytes, stored, state, reason, lines.sender, lines.thread],
  }
}

export async function knownUids(
  db: Executor,
  mailbox: string,
  uidValidity: number,
  uids: readonly number[],
): Promise<Set<number>> {
  if (uids.length === 0) return new Set()
  const rows = await db.rows<{ uid: number }>(
    `SELECT uid FROM mail_in WHERE mailbox = $1 AND uid_validity = $2 AND uid IN (${uids.map((_, i) => `$${i + 3}`).join(', ')})`,
    [mailbox, uidValidity, ...uids],
  )
  return new Set(rows.map(({ uid }) => Number(uid)))
}

/** How many of these numbers are in the ledger: from `from` on, up to and without `to`. */
export async function countUids(
  db: Executor,
  mailbox: string,
  uidValidity: number,
  [from, to]: readonly [number, number],
): Promise<number> {
  const [row] = await db.rows<{ n: number }>(
    'SELECT COUNT(*) AS n FROM mail_in WHERE mailbox = $1 AND uid_validity = $2 AND uid >= $3 AND uid < $4',
    [mailbox, uidValidity, from, to],
  )
  return Number(row?.n ?? 0)
}

/** The same message under a number of an earlier UIDVALIDITY: the mailbox was made anew. */
export async function seenUnderOther(
  db: Executor,
  mailbox: string,
  uidValidity: number,
  digest: Buffer,
): Promise<boolean> {
  const rows = await db.rows(
    'SELECT 1 FROM mail_in WHERE digest = $3 AND mailbox = $1 AND uid_validity <> $2 LIMIT 1',
    [mailbox, uidValidity, digest],
  )
  return rows.length > 0
}

/** A message that one worker has to itself until its lease is over. */
export type TakenMessage = {
  readonly id: number
  readonly mailbox: string
  readonly stored: string
  readonly bytes: number
  readonly attempts: number
  readonly storedAt: string
  /** JSON of what an officer has decided; null where nobody had to. */
  readonly decision: string | null
  readonly lines: MessageLines
}

/**
 * The oldest that are due, but for those of a line of which an earlier one is with another worker, or waits to be tried again. One
 * worker at a time takes, so that none takes the later while another is taking the earlier.
 */
export async function takeMessages(
  db: Database,
  limit: number,
  leaseSeconds: number,
): Promise<TakenMessage[]> {
  return db.transaction(async (tx) => {
    await tx.rows('SELECT name FROM mailboxes ORDER BY name FOR UPDATE')
    const rows = await tx.rows<Omit<TakenMessage, 'lines'> & MessageLines>(
      `SELECT id, mailbox, stored_name AS \`stored\`, bytes, attempts, stored_at AS storedAt, decision, sender_line AS sender,
         thread_line AS thread
       FROM mail_in m FORCE INDEX (mail_in_work)
       WHERE state = 'stored' AND due_at <= UTC_TIMESTAMP(3)
         AND (leased_until IS NULL OR leased_until <= UTC_TIMESTAMP(3)) AND ${nothingBefore('sender_line')}
         AND ${nothingBefore('thread_line')}
       ORDER BY id LIMIT $1 FOR UPDATE SKIP LOCKED`,
      [limit],
    )
    if (rows.length > 0)
      await tx.write(
        `UPDATE mail_in SET leased_until = UTC_TIMESTAMP(3) + INTERVAL $1 SECOND, attempts = attempts + 1
         WHERE id IN (${rows.map((_, i) => `$${i + 2}`).join(', ')})`,
        [leaseSeconds, ...rows.map(({ id }) => id)],
      )
    return rows.map(({ sender, thread, ...row }) => ({
      ...row,
      id: Number(row.id),
      bytes: Number(row.bytes),
      lines: { sender, thread },
    }))
  })
}

const nothingBefore = (line: string): string =>
  `NOT EXISTS (SELECT 1 FROM mail_in e WHERE e.${line} = m.${line} AND e.state = 'stored' AND e.id < m.id
     AND (e.due_at > UTC_TIMESTAMP(3) OR e.leased_until > UTC_TIMESTAMP(3)))`

export type MessageHead = {
  readonly kind: string
  readonly messageId: string | null
  readonly from: { readonly name: string; readonly address: string } | null
  readonly subject: string
  readonly sentAt: string | null
  readonly body: string
  readonly parts: number
  readonly attachments: number
  /** It has HTML. */
  readonly hasLayout: boolean
  readonly authentication: string
}

/** What the message says of itself, once it was read. */
export function notingHead(id: number, head: MessageHead): Statement {
  return {
    sql: `UPDATE mail_in SET kind = $2, message_id = $3, from_address = $4, from_name = $5, counterpart = $12, subject = $6, sent_at = $7, body = $8,
       parts = $9, attachments = $10, authentication = $11, has_layout = $13 WHERE id = $1`,
    values: [
      id,
      head.kind,
      head.messageId?.slice(0, 255) ?? null,
      head.from?.address.slice(0, 254) ?? null,
      head.from?.name.slice(0, 200) ?? null,
      head.subject.slice(0, 300),
      sqlTime(head.sentAt),
      head.body,
      head.parts,
      head.attachments,
      head.authentication,
      head.from ? counterpartOf(head.from.address) : null,
      head.hasLayout ? 1 : 0,
    ],
  }
}

/** Programs put numbers behind a plus: all of it is one counterpart. */
export const counterpartOf = (address: string): string =>
  address
    .toLowerCase()
    .replace(/\+[^@]*(?=@[^@]*$)/, '')
    .slice(0, 254)

export type Settlement = {
  readonly state: string
  readonly reason?: string | null
  readonly caseId?: string | null
  readonly confidence?: string | null
}

export function settlingMessage(id: number, settled: Settlement): Statement {
  const { state, reason = null, caseId = null, confidence = null } = settled
  return {
    sql: `UPDATE mail_in SET state = $2, reason = $3, case_id = COALESCE($4, case_id), confidence = COALESCE($5, confidence),
       leased_until = NULL, settled_at = UTC_TIMESTAMP(3) WHERE id = $1 AND state = 'stored'`,
    values: [id, state, reason, caseId, confidence],
  }
}

export function postponingMessage(id: number, delayMs: number, counts: boolean): Statement {
  return {
    sql: `UPDATE mail_in SET leased_until = NULL, due_at = UTC_TIMESTAMP(3) + INTERVAL $2 MICROSECOND,
       attempts = attempts - $3 WHERE id = $1 AND state = 'stored'`,
    values: [id, Math.round(delayMs) * 1000, counts ? 0 : 1],
  }
}
