/** Calls that the record of a case has an entry of, and those that it still has to. */
import type { Executor, Statement } from './database.ts'
import { callColumns, callTables, type StoredCall } from './phone-calls.ts'

/** Calls of which nothing was heard for so long: what comes late should be in the entry. */
export async function callsToEnter(db: Executor, seconds: number, limit: number): Promise<number[]> {
  const rows = await db.rows<{ id: number }>(
    `SELECT id FROM phone_calls WHERE to_enter = 1 AND heard_at <= UTC_TIMESTAMP(3) - INTERVAL $1 SECOND
     ORDER BY heard_at LIMIT $2`,
    [seconds, limit],
  )
  return rows.map(({ id }) => Number(id))
}

/** The call while it is to be entered, which nobody changes before this transaction is through. */
export async function lockToEnter(tx: Executor, id: number): Promise<StoredCall | null> {
  const locked = await tx.rows('SELECT id FROM phone_calls WHERE id = $1 AND to_enter = 1 FOR UPDATE', [id])
  if (locked.length === 0) return null
  const [row] = await tx.rows<StoredCall>(`SELECT ${callColumns} ${callTables} WHERE c.id = $1`, [id])
  return row ?? null
}

export async function isEntered(tx: Executor, call: number, caseId: string): Promise<boolean> {
  const rows = await tx.rows('SELECT version FROM call_entries WHERE call_ref = $1 AND case_id = $2', [
    call,
    caseId,
  ])
  return rows.length > 0
}

export const insertingEntry = (call: number, caseId: string, version: number): Statement => ({
  sql: 'INSERT INTO call_entries (call_ref, case_id, version) VALUES ($1, $2, $3)',
  values: [call, caseId, version],
})

export const settlingEntry = (call: number): Statement => ({
  sql: 'UPDATE phone_calls SET to_enter = 0 WHERE id = $1',
  values: [call],
})
