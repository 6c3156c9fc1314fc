/** Mail that came in, as staff sees it, and what staff has decided about it. */
import type { Executor, Value } from './database.ts'

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
  /** Since then the message itself is not kept any more. */
  readonly rawGoneAt: string | null
  /** It can be looked at as it was laid out: it was read, has HTML or may have it, and is still there. */
  readonly showsLayout: boolean
}

const showsLayout = (row: string): string =>
  `(${row}.kind IS NOT NULL AND ${row}.raw_gone_at IS NULL AND COALESCE(${row}.has_layout, 1) = 1)`

const listed = `m.id, m.state, m.reason, m.kind, m.from_address AS fromAddress, m.from_name AS fromName, m.subject,
  m.body, m.bytes, m.parts, m.attachments, m.authentication, m.confidence, m.case_id AS caseId, c.number, m.decision,
  m.stored_at AS storedAt, m.stored_name AS \`stored\`, m.raw_gone_at AS rawGoneAt,
  ${showsLayout('m')} AS showsLayout`

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

/** Those of a case that can be looked at as they were laid out. */
export async function laidOutOf(db: Executor, caseId: string): Promise<Set<number>> {
  const rows = await db.rows<{ id: number }>(
    `SELECT m.id FROM mail_in m WHERE m.case_id = $1 AND ${showsLayout('m')}`,
    [caseId],
  )
  return new Set(rows.map(({ id }) => Number(id)))
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
