/**
 * The agenda: what an event left to be done, and the clocks it set. Written in the event's own transaction; the queue
 * only rings. A row ends as `done`, `cancelled` or `dead`, and nothing else takes it away.
 */
import { sqlTime } from './cases.ts'
import type { Executor, Statement, Value } from './database.ts'

export type AgendaKey = {
  readonly caseId: string
  readonly version: number
  readonly n: number
  /** Nobody waits for it: it stands behind everything else. */
  readonly later?: boolean
}
export type AgendaRow = AgendaKey & {
  readonly type: 'effect' | 'timer'
  readonly name: string
  readonly payload: { readonly [name: string]: unknown }
  readonly dueAt: string
}

/** `rows` must not be empty. */
export function insertingAgenda(rows: readonly AgendaRow[]): Statement {
  const values: Value[] = []
  const tuples = rows.map((row) => {
    const columns = [
      row.caseId,
      row.version,
      row.n,
      row.type,
      row.name,
      JSON.stringify(row.payload),
      sqlTime(row.dueAt),
      row.later ? 1 : 0,
    ]
    return `(${columns.map((value) => `$${values.push(value)}`).join(', ')}, 'waiting')`
  })
  return {
    sql: `INSERT INTO agenda (case_id, version, n, type, name, payload, due_at, later, state) VALUES ${tuples.join(', ')}`,
    values,
  }
}

const cancelling = `UPDATE agenda SET state = 'cancelled', finished_at = UTC_TIMESTAMP(3)
     WHERE case_id = $1 AND type = 'timer' AND state = 'waiting'`

/** Clocks of states that were left; `names` must not be empty. */
export function cancellingTimers(caseId: string, names: readonly string[]): Statement {
  const list = names.map((_, i) => `$${i + 2}`).join(', ')
  return { sql: `${cancelling} AND name IN (${list})`, values: [caseId, ...names] }
}

/** Nothing wakes a closed case any more. */
export function cancellingAllTimers(caseId: string): Statement {
  return { sql: cancelling, values: [caseId] }
}

const columns = 'case_id AS caseId, version, n, type, name, payload, due_at AS dueAt, later'
type Raw = Omit<AgendaRow, 'payload' | 'later'> & { payload: string; later: number }
const parsed = (row: Raw): AgendaRow => ({
  ...row,
  payload: JSON.parse(row.payload) as AgendaRow['payload'],
  later: row.later === 1,
})
const byKey = 'case_id = $1 AND version = $2 AND n = $3'
const keyValues = ({ caseId, version, n }: AgendaKey): Value[] => [caseId, version, n]

/** The row while it still waits and is due by the database's clock; null once it is done, cancelled or dead. */
export async function readWaiting(db: Executor, key: AgendaKey, lock: boolean): Promise<AgendaRow | null> {
  const [row] = await db.rows<Raw>(
    `SELECT ${columns} FROM agenda WHERE ${byKey} AND state = 'waiting' AND due_at <= UTC_TIMESTAMP(3)
     ${lock ? 'FOR UPDATE' : ''}`,
    keyValues(key),
  )
  return row ? parsed(row) : null
}

/** What an event of this case left to be done and nobody has done yet. */
export function waitingEffects(db: Executor, caseId: string, name: string): Promise<AgendaKey[]> {
  return db.rows<AgendaKey>(
    `SELECT case_id AS caseId, version, n FROM agenda
     WHERE case_id = $1 AND type = 'effect' AND name = $2 AND state = 'waiting' ORDER BY version, n`,
    [caseId, name],
  )
}

/** Effects of this name that failed, or were given up, for this reason wait from now on as if they were new. */
export async function reviveEffects(db: Executor, name: string, reason: string): Promise<AgendaKey[]> {
  const which = `type = 'effect' AND name = $1 AND state IN ('waiting', 'dead') AND last_error LIKE $2`
  const found = await db.rows<AgendaKey>(`SELECT case_id AS caseId, version, n FROM agenda WHERE ${which}`, [
    name,
    `%${reason}%`,
  ])
  if (found.length > 0)
    await db.write(
      `UPDATE agenda SET state = 'waiting', attempts = 0, due_at = UTC_TIMESTAMP(3) WHERE ${which}`,
      [name, `%${reason}%`],
    )
  return found
}

export async function finish(tx: Executor, key: AgendaKey): Promise<void> {
  await tx.write(
    `UPDATE agenda SET state = 'done', finished_at = UTC_TIMESTAMP(3) WHERE ${byKey} AND state = 'waiting'`,
    keyValues(key),
  )
}

/** A failed attempt waits longer each time; after the last one the row is dead and alarms. */
export async function fail(
  db: Executor,
  key: AgendaKey,
  reason: string,
  most: number,
): Promise<'waiting' | 'dead'> {
  await db.write(
    `UPDATE agenda SET attempts = attempts + 1, last_error = $4, published_at = NULL,
       state = IF(attempts >= $5, 'dead', 'waiting'),
       due_at = UTC_TIMESTAMP(3) + INTERVAL LEAST(300, POW(2, attempts)) SECOND
     WHERE ${byKey} AND state = 'waiting'`,
    [...keyValues(key), reason.slice(0, 500), most],
  )
  const [row] = await db.rows<{ state: 'waiting' | 'dead' }>(
    `SELECT state FROM agenda WHERE ${byKey}`,
    keyValues(key),
  )
  return row?.state === 'dead' ? 'dead' : 'waiting'
}

/**
 * Due rows whose bell has not been rung, or was rung and not heard for `againAfterSeconds`; marks them as rung. Who
 * committed an effect rings for it at once, so effects are left alone for their first two seconds.
 */
export async function takeDue(tx: Executor, limit: number, againAfterSeconds: number): Promise<AgendaKey[]> {
  const found = await tx.rows<Omit<AgendaKey, 'later'> & { later: number }>(
    `SELECT case_id AS caseId, version, n, later FROM agenda
     WHERE state = 'waiting' AND due_at <= UTC_TIMESTAMP(3)
       AND (type = 'timer' OR due_at <= UTC_TIMESTAMP(3) - INTERVAL 2 SECOND)
       AND (published_at IS NULL OR published_at < UTC_TIMESTAMP(3) - INTERVAL $1 SECOND)
     ORDER BY due_at LIMIT $2 FOR UPDATE SKIP LOCKED`,
    [againAfterSeconds, limit],
  )
  const rows = found.map((row) => ({ ...row, later: row.later === 1 }))
  if (rows.length > 0) {
    const values: Value[] = []
    const keys = rows.map(
      (row) =>
        `(${keyValues(row)
          .map((value) => `$${values.push(value)}`)
          .join(', ')})`,
    )
    await tx.write(
      `UPDATE agenda SET published_at = UTC_TIMESTAMP(3) WHERE (case_id, version, n) IN (${keys.join(', ')})`,
      values,
    )
  }
  return rows
}

/** What waits and what died: for readiness and for people on call. */
export async function backlog(
  db: Executor,
): Promise<{ waiting: number; oldestSeconds: number; dead: number }> {
  const [row] = await db.rows<{ waiting: number; oldest: number | null; dead: number }>(
    `SELECT COALESCE(SUM(state = 'waiting' AND due_at <= UTC_TIMESTAMP(3)), 0) AS waiting,
       TIMESTAMPDIFF(SECOND, MIN(IF(state = 'waiting' AND due_at <= UTC_TIMESTAMP(3), due_at, NULL)), UTC_TIMESTAMP(3)) AS oldest,
       COALESCE(SUM(state = 'dead'), 0) AS dead
     FROM agenda WHERE state IN ('waiting', 'dead')`,
  )
  return {
    waiting: Number(row?.waiting ?? 0),
    oldestSeconds: Number(row?.oldest ?? 0),
    dead: Number(row?.dead ?? 0),
  }
}
