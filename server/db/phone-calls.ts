/** Calls and what the exchange said of them. */
import type { Executor } from './database.ts'
import { sqlTime } from './cases.ts'

export type StoredEvent = {
  readonly provider: string
  readonly callId: string
  readonly event: string
  readonly seq: string
  readonly eventId: string | null
  readonly at: string
  /** JSON. */
  readonly data: string
}

/** What the record of a call is made of. */
export type CallColumns = {
  readonly direction: 'in' | 'out' | null
  readonly caller: string | null
  readonly called: string | null
  readonly queue: string | null
  readonly state: 'ringing' | 'queued' | 'answered' | 'ended'
  readonly staff: string | null
  /** JSON. */
  readonly person: string | null
  readonly startedAt: string | null
  readonly answeredAt: string | null
  readonly endedAt: string | null
  readonly cause: string | null
  readonly waitSeconds: number | null
}

export type StoredCall = CallColumns & {
  readonly id: number
  readonly provider: string
  readonly callId: string
  readonly caseId: string | null
  readonly officer: string | null
}

export const callColumns = `c.id, c.provider, c.call_id AS callId, c.direction, c.caller, c.called, c.queue, c.state, c.staff_id AS staff,
  c.person, c.started_at AS startedAt, c.answered_at AS answeredAt, c.ended_at AS endedAt, c.cause,
  c.wait_seconds AS waitSeconds, c.case_id AS caseId, s.name AS officer`
export const callTables = 'FROM phone_calls c LEFT JOIN staff s ON s.id = c.staff_id'

/** Locks the call, and makes it where it is new; nobody else adds an event to it meanwhile. */
export async function lockCall(tx: Executor, provider: string, callId: string): Promise<{ id: number }> {
  await tx.write(
    `INSERT INTO phone_calls (provider, call_id, heard_at) VALUES ($1, $2, UTC_TIMESTAMP(3))
     ON DUPLICATE KEY UPDATE heard_at = UTC_TIMESTAMP(3)`,
    [provider, callId],
  )
  const [row] = await tx.rows<{ id: number }>(
    'SELECT id FROM phone_calls WHERE provider = $1 AND call_id = $2 FOR UPDATE',
    [provider, callId],
  )
  if (!row) throw new Error('a call is gone under its lock')
  return row
}

/** Fails with the duplicate key `once` or `event_once` where it was told before. */
export function insertEvent(tx: Executor, row: StoredEvent): Promise<number> {
  const { provider, callId, event, seq, eventId, at, data } = row
  return tx.write(
    `INSERT INTO phone_events (provider, call_id, event, seq, event_id, at, data) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [provider, callId, event, seq, eventId, sqlTime(at), data],
  )
}

export function eventsOf(tx: Executor, provider: string, callId: string): Promise<StoredEvent[]> {
  return tx.rows<StoredEvent>(
    `SELECT provider, call_id AS callId, event, seq, event_id AS eventId, at, data FROM phone_events
     WHERE provider = $1 AND call_id = $2`,
    [provider, callId],
  )
}

/** `about` is the case that the caller's PIN named: what an officer has said since counts more. */
export function saveCall(tx: Executor, id: number, call: CallColumns, about: string | null): Promise<number> {
  return tx.write(
    `UPDATE phone_calls SET direction = $2, caller = $3, called = $4, queue = $5, state = $6, staff_id = $7, person = $8,
       started_at = $9, answered_at = $10, ended_at = $11, cause = $12, wait_seconds = $13,
       to_enter = IF($6 = 'ended' AND $10 IS NOT NULL AND COALESCE(case_id, $14) IS NOT NULL, 1, 0),
       case_id = COALESCE(case_id, $14) WHERE id = $1`,
    [
      id,
      call.direction,
      call.caller,
      call.called,
      call.queue,
      call.state,
      call.staff,
      call.person,
      sqlTime(call.startedAt),
      sqlTime(call.answeredAt),
      sqlTime(call.endedAt),
      call.cause,
      call.waitSeconds,
      about,
    ],
  )
}

export async function readCall(db: Executor, id: number): Promise<StoredCall | null> {
  const [row] = await db.rows<StoredCall>(`SELECT ${callColumns} ${callTables} WHERE c.id = $1`, [id])
  return row ?? null
}

/** The newest, those that go on among them. */
export function recentCalls(db: Executor, limit: number): Promise<StoredCall[]> {
  return db.rows<StoredCall>(`SELECT ${callColumns} ${callTables} ORDER BY c.id DESC LIMIT $1`, [limit])
}

export function callsOfCase(db: Executor, caseId: string, limit: number): Promise<StoredCall[]> {
  return db.rows<StoredCall>(
    `SELECT ${callColumns} ${callTables} WHERE c.case_id = $1 ORDER BY c.started_at DESC LIMIT $2`,
    [caseId, limit],
  )
}

export function bindCall(db: Executor, id: number, caseId: string): Promise<number> {
  return db.write(
    `UPDATE phone_calls SET case_id = $2, to_enter = IF(state = 'ended' AND answered_at IS NOT NULL, 1, 0) WHERE id = $1`,
    [id, caseId],
  )
}

/** Calls whose end nobody told. */
export function orphans(
  db: Executor,
  provider: string,
  minutes: number,
  limit: number,
): Promise<{ callId: string; at: string }[]> {
  return db.rows(
    `SELECT call_id AS callId, UTC_TIMESTAMP(3) AS at FROM phone_calls
     WHERE state IN ('ringing', 'queued', 'answered') AND provider = $1
       AND heard_at < UTC_TIMESTAMP(3) - INTERVAL $2 MINUTE LIMIT $3`,
    [provider, minutes, limit],
  )
}

/** The officer of an extension, a login, an id or a name, in this order; null where it is nobody's or several have it. */
export async function officerBehind(
  db: Executor,
  { number, names }: { number: string | null; names: readonly string[] },
): Promise<string | null> {
  const asked = [number ?? '', ...names].filter((text) => text !== '')
  if (asked.length === 0) return null
  const list = asked.map((_, i) => `$${i + 1}`).join(', ')
  const plain = asked.map((text) => (/^[\x21-\x7e]+$/.test(text) ? text : ''))
  const keys = plain.map((_, i) => `$${asked.length + i + 1}`).join(', ')
  const rows = await db.rows<{ id: string; how: number }>(
    `SELECT id, CASE WHEN phone IN (${keys}) THEN 1 WHEN subject IN (${keys}) THEN 2 WHEN id IN (${keys}) THEN 3 ELSE 4 END AS how
     FROM staff WHERE disabled_at IS NULL
       AND (phone IN (${keys}) OR subject IN (${keys}) OR id IN (${keys}) OR name IN (${list}))`,
    [...asked, ...plain],
  )
  const best = Math.min(...rows.map(({ how }) => how))
  const found = rows.filter(({ how }) => how === best)
  return found.length === 1 ? found[0]!.id : null
}
