/** The ledger of mail that came in: what is stored, and what became of each message. */
import { sqlTime } from './cases.ts'
import type { Database, Executor, Value } from './database.ts'
import { affectedOnce } from './mailboxes.ts'

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
}

/** False where the ledger has it already. */
export async function insertMessage(db: Executor, message: StoredMessage): Promise<boolean> {
  const { mailbox, uidValidity, uid, digest, bytes, stored, state, reason } = message
  return affectedOnce(
    await db.write(
      `INSERT INTO mail_in (mailbox, uid_validity, uid, digest, bytes, stored_name, stored_at, state, reason, due_at, settled_at)
       VALUES ($1, $2, $3, $4, $5, $6, UTC_TIMESTAMP(3), $7, $8, UTC_TIMESTAMP(3), IF($7 = 'stored', NULL, UTC_TIMESTAMP(3)))
       ON DUPLICATE KEY UPDATE id = mail_in.id`,
      [mailbox, uidValidity, uid, digest, bytes, stored, state, reason],
    ),
  )
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
}

export async function takeMessages(
  db: Database,
  limit: number,
  leaseSeconds: number,
): Promise<TakenMessage[]> {
  return db.transaction(async (tx) => {
    const rows = await tx.rows<TakenMessage>(
      `SELECT id, mailbox, stored_name AS \`stored\`, bytes, attempts, stored_at AS storedAt, decision FROM mail_in
       WHERE state = 'stored' AND due_at <= UTC_TIMESTAMP(3)
         AND (leased_until IS NULL OR leased_until <= UTC_TIMESTAMP(3))
       ORDER BY due_at LIMIT $1 FOR UPDATE SKIP LOCKED`,
      [limit],
    )
    if (rows.length > 0)
      await tx.write(
        `UPDATE mail_in SET leased_until = UTC_TIMESTAMP(3) + INTERVAL $1 SECOND, attempts = attempts + 1
         WHERE id IN (${rows.map((_, i) => `$${i + 2}`).join(', ')})`,
        [leaseSeconds, ...rows.map(({ id }) => id)],
      )
    return rows.map((row) => ({ ...row, id: Number(row.id), bytes: Number(row.bytes) }))
  })
}

export type MessageHead = {
  readonly kind: string
  readonly messageId: string | null
  readonly from: { readonly name: string; readonly address: string } | null
  readonly subject: string
  readonly sentAt: string | null
  readonly body: string
  readonly parts: number
  readonly attachments: number
  readonly authentication: string
}

/** What the message says of itself, once it was read. */
export function noteHead(db: Executor, id: number, head: MessageHead): Promise<number> {
  return db.write(
    `UPDATE mail_in SET kind = $2, message_id = $3, from_address = $4, from_name = $5, counterpart = $12, subject = $6, sent_at = $7, body = $8,
       parts = $9, attachments = $10, authentication = $11 WHERE id = $1`,
    [
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
    ],
  )
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

export function settleMessage(db: Executor, id: number, settled: Settlement): Promise<number> {
  return db.write(
    `UPDATE mail_in SET state = $2, reason = $3, case_id = COALESCE($4, case_id), confidence = COALESCE($5, confidence),
       leased_until = NULL, settled_at = UTC_TIMESTAMP(3) WHERE id = $1 AND state = 'stored'`,
    [id, settled.state, settled.reason ?? null, settled.caseId ?? null, settled.confidence ?? null],
  )
}

export function postponeMessage(db: Executor, id: number, delayMs: number, counts: boolean): Promise<number> {
  return db.write(
    `UPDATE mail_in SET leased_until = NULL, due_at = UTC_TIMESTAMP(3) + INTERVAL $2 MICROSECOND,
       attempts = attempts - $3 WHERE id = $1 AND state = 'stored'`,
    [id, Math.round(delayMs) * 1000, counts ? 0 : 1],
  )
}

/** How many messages of this sender went into cases, or were held, within so many minutes, besides `id`. */
export async function enteredWithin(
  db: Executor,
  address: string,
  minutes: readonly number[],
  id: number,
): Promise<number[]> {
  const sums = minutes.map(
    (_, i) => `SUM(settled_at > UTC_TIMESTAMP(3) - INTERVAL $${i + 3} MINUTE) AS n${i}`,
  )
  const [row] = await db.rows<Record<string, number | null>>(
    `SELECT ${sums.join(', ')} FROM mail_in WHERE counterpart = $1 AND id <> $2 AND state IN ('entered', 'held')
       AND settled_at > UTC_TIMESTAMP(3) - INTERVAL $${minutes.length + 3} MINUTE`,
    [address, id, ...minutes, Math.max(...minutes)],
  )
  return minutes.map((_, i) => Number(row?.[`n${i}`] ?? 0))
}

/** True where it is the first that is held of this sender: somebody is to be told. */
export async function holdLoop(db: Executor, address: string, minutes: number): Promise<boolean> {
  const changed = await db.write(
    `INSERT INTO mail_loops (address, since, until_at, held) VALUES ($1, UTC_TIMESTAMP(3), UTC_TIMESTAMP(3) + INTERVAL $2 MINUTE, 1)
     ON DUPLICATE KEY UPDATE held = held + 1, until_at = UTC_TIMESTAMP(3) + INTERVAL $2 MINUTE`,
    [address, minutes],
  )
  return changed === 1
}

export async function isLooping(db: Executor, address: string): Promise<boolean> {
  const rows = await db.rows('SELECT 1 FROM mail_loops WHERE address = $1 AND until_at > UTC_TIMESTAMP(3)', [
    address,
  ])
  return rows.length > 0
}

/** The counterpart may write again, and what was held of it is taken up anew. */
export async function endLoop(tx: Executor, address: string): Promise<void> {
  await tx.write('DELETE FROM mail_loops WHERE address = $1', [address])
}

export type ListedMessage = {
  readonly id: number
  readonly state: string
  readonly reason: string | null
  readonly kind: string | null
  readonly fromAddress: string | null
  readonly fromName: string | null
  readonly subject: string | null
  readonly body: string | null
  readonly bytes: number
  readonly parts: number | null
  readonly attachments: number | null
  readonly authentication: string | null
  readonly confidence: string | null
  readonly caseId: string | null
  readonly number: string | null
  readonly decision: string | null
  readonly storedAt: string
  readonly stored: string
}

const listed = `m.id, m.state, m.reason, m.kind, m.from_address AS fromAddress, m.from_name AS fromName, m.subject,
  m.body, m.bytes, m.parts, m.attachments, m.authentication, m.confidence, m.case_id AS caseId, c.number, m.decision,
  m.stored_at AS storedAt, m.stored_name AS \`stored\``

/** The newest first; `before` is an id. */
export function listMessages(
  db: Executor,
  states: readonly string[],
  before: number | null,
  limit: number,
): Promise<ListedMessage[]> {
  const values: Value[] = [limit, before ?? Number.MAX_SAFE_INTEGER, ...states]
  return db.rows<ListedMessage>(
    `SELECT ${listed} FROM mail_in m LEFT JOIN cases c ON c.id = m.case_id
     WHERE m.state IN (${states.map((_, i) => `$${i + 3}`).join(', ')}) AND m.id < $2 ORDER BY m.id DESC LIMIT $1`,
    values,
  )
}

export async function readMessage(db: Executor, id: number): Promise<ListedMessage | null> {
  const [row] = await db.rows<ListedMessage>(
    `SELECT ${listed} FROM mail_in m LEFT JOIN cases c ON c.id = m.case_id WHERE m.id = $1`,
    [id],
  )
  return row ?? null
}

export async function countMessages(db: Executor): Promise<Record<string, number>> {
  const rows = await db.rows<{ state: string; n: number }>(
    'SELECT state, COUNT(*) AS n FROM mail_in GROUP BY state',
  )
  return Object.fromEntries(rows.map(({ state, n }) => [state, Number(n)]))
}

/** Back to the worker, with what an officer has decided. 0 where somebody else was first. */
export function decideMessage(
  db: Executor,
  id: number,
  from: string,
  decision: string | null,
  officer: string,
): Promise<number> {
  return db.write(
    `UPDATE mail_in SET state = 'stored', decision = $3, decided_by = $4, due_at = UTC_TIMESTAMP(3), leased_until = NULL,
       attempts = 0, settled_at = NULL WHERE id = $1 AND state = $2`,
    [id, from, decision, officer],
  )
}

/** Nothing more is to be done with it. 0 where somebody else was first. */
export function closeMessage(
  tx: Executor,
  id: number,
  from: string,
  to: string,
  officer: string,
): Promise<number> {
  return tx.write(
    'UPDATE mail_in SET state = $3, decided_by = $4, settled_at = UTC_TIMESTAMP(3) WHERE id = $1 AND state = $2',
    [id, from, to, officer],
  )
}

/** What was held of a counterpart is read again. */
export function releaseHeld(db: Executor, address: string): Promise<number> {
  return db.write(
    `UPDATE mail_in SET state = 'stored', decision = '{"action":"release"}', due_at = UTC_TIMESTAMP(3), attempts = 0,
       settled_at = NULL WHERE counterpart = $1 AND state = 'held'`,
    [address],
  )
}

export function loopsNow(
  db: Executor,
): Promise<{ address: string; since: string; until: string; held: number }[]> {
  return db.rows(
    'SELECT address, since, until_at AS until, held FROM mail_loops WHERE until_at > UTC_TIMESTAMP(3) ORDER BY since',
  )
}
