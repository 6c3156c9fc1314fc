/** Calls that people asked for: seats in slots of time, and each try. */
import { sqlTime } from './cases.ts'
import type { Executor, Statement } from './database.ts'

export type StoredCallBack = {
  readonly id: string
  readonly portal: string
  readonly subject: string
  readonly name: string
  readonly firmEori: string
  readonly firmName: string
  readonly phone: string
  readonly caseId: string | null
  readonly number: string | null
  readonly at: string
  readonly state: 'booked' | 'called' | 'not-reached' | 'cancelled'
  readonly tries: number
}

/** Somebody still has to call. */
export const isOpen = ({ state }: Pick<StoredCallBack, 'state'>): boolean =>
  state === 'booked' || state === 'not-reached'

/** The keys that refuse a seat which somebody has, and a second call for one person. */
export const seatOnce = 'seat_once'
export const oneOpenCallBack = 'one_open'

const select = `SELECT b.id, b.portal, b.subject, b.name, b.firm_eori AS firmEori, b.firm_name AS firmName, b.phone,
    b.case_id AS caseId, c.number, b.slot_at AS at, b.state, b.tries
  FROM call_backs b LEFT JOIN cases c ON c.id = b.case_id`

export type NewCallBack = Omit<StoredCallBack, 'number' | 'state' | 'tries'> & { readonly seat: number }

/** Fails with the duplicate key `seat_once` or `one_open`. */
export async function insertCallBack(db: Executor, row: NewCallBack): Promise<void> {
  await db.write(
    `INSERT INTO call_backs (id, portal, subject, name, firm_eori, firm_name, phone, case_id, slot_at, seat, open_key,
       changed_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, UTC_TIMESTAMP(3))`,
    [
      row.id,
      row.portal,
      row.subject,
      row.name,
      row.firmEori,
      row.firmName,
      row.phone,
      row.caseId,
      sqlTime(row.at),
      row.seat,
      openKeyOf(row),
    ],
  )
}

const openKeyOf = ({ portal, subject }: Pick<StoredCallBack, 'portal' | 'subject'>) => `${portal}:${subject}`

export async function openCallBack(
  db: Executor,
  person: Pick<StoredCallBack, 'portal' | 'subject' | 'firmEori'>,
): Promise<StoredCallBack | null> {
  const [row] = await db.rows<StoredCallBack>(`${select} WHERE b.open_key = $1 AND b.firm_eori = $2`, [
    openKeyOf(person),
    person.firmEori,
  ])
  return row ?? null
}

export async function readCallBack(db: Executor, id: string): Promise<StoredCallBack | null> {
  const [row] = await db.rows<StoredCallBack>(`${select} WHERE b.id = $1`, [id])
  return row ?? null
}

export async function lockCallBack(tx: Executor, id: string): Promise<StoredCallBack | null> {
  const locked = await tx.rows('SELECT id FROM call_backs WHERE id = $1 FOR UPDATE', [id])
  return locked.length === 0 ? null : readCallBack(tx, id)
}

/** Those that somebody still has to call, by time. */
export function openCallBacks(db: Executor, limit: number): Promise<StoredCallBack[]> {
  return db.rows<StoredCallBack>(
    `${select} WHERE b.state IN ('booked', 'not-reached') ORDER BY b.slot_at, b.id LIMIT $1`,
    [limit],
  )
}

/** How many seats are taken, by slot. */
export async function seatsTaken(db: Executor, from: string): Promise<ReadonlyMap<string, number>> {
  const rows = await db.rows<{ at: string; n: number }>(
    `SELECT slot_at AS at, COUNT(*) AS n FROM call_backs WHERE slot_at >= $1 AND seat IS NOT NULL GROUP BY slot_at`,
    [sqlTime(from)],
  )
  return new Map(rows.map(({ at, n }) => [at, Number(n)]))
}

/** Over: the seat of one that was cancelled is free again. */
export function closingCallBack(id: string, state: 'called' | 'cancelled'): Statement {
  const seat = state === 'cancelled' ? ', seat = NULL' : ', tries = tries + 1'
  return {
    sql: `UPDATE call_backs SET state = $2, open_key = NULL, changed_at = UTC_TIMESTAMP(3)${seat} WHERE id = $1`,
    values: [id, state],
  }
}

export const tryingCallBack = (id: string): Statement => ({
  sql: `UPDATE call_backs SET state = 'not-reached', tries = tries + 1, changed_at = UTC_TIMESTAMP(3) WHERE id = $1`,
  values: [id],
})

/** Fails with the duplicate key `seat_once`. */
export async function moveCallBack(tx: Executor, id: string, at: string, seat: number): Promise<void> {
  await tx.write(
    `UPDATE call_backs SET slot_at = $2, seat = $3, state = 'booked', changed_at = UTC_TIMESTAMP(3) WHERE id = $1`,
    [id, sqlTime(at), seat],
  )
}

export function loggingCallBack(id: string, outcome: string, by: string, at: string | null): Statement {
  return {
    sql: `INSERT INTO call_back_log (call_back_id, at, outcome, by_id, slot_at) VALUES ($1, UTC_TIMESTAMP(3), $2, $3, $4)`,
    values: [id, outcome, by, sqlTime(at)],
  }
}

/** Whether this officer has said so within the last half a minute. */
export async function triedJustNow(db: Executor, id: string, officer: string): Promise<boolean> {
  const rows = await db.rows(
    `SELECT at FROM call_back_log WHERE call_back_id = $1 AND by_id = $2 AND outcome = 'not-reached'
       AND at > UTC_TIMESTAMP(3) - INTERVAL 30 SECOND LIMIT 1`,
    [id, officer],
  )
  return rows.length > 0
}
