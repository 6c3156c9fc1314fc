/** What hangs on outages: the stretches in which a system was out of order, dependents, and signs of outages. */
import type { Interval } from '../../workflows/contracts/announcement.ts'
import type { Records } from '../../workflows/machines/kind.ts'
import { sqlTime } from './cases.ts'
import type { Executor, Statement, Value } from './database.ts'

/** The key that lets the desk draft one outage of a system at a time. */
export const oneDraft = 'outages_draft'

/** At an opening only: fails with the key where there is one. A draft that an officer has looked at is none any more. */
export function recordingDraft(outageId: string, draftOf: string | null, isNew: boolean): Statement[] {
  if (!isNew && draftOf !== null) return []
  if (draftOf === null)
    return isNew ? [] : [{ sql: 'DELETE FROM outage_drafts WHERE outage_id = $1', values: [outageId] }]
  const sql = 'INSERT INTO outage_drafts (outage_id, `system`) VALUES ($1, $2)'
  return [{ sql, values: [outageId, draftOf] }]
}

/** Replaced as a whole: a correction moves what was, and a false alarm takes it away. */
export function recordingIntervals(outageId: string, intervals: readonly Interval[]): Statement[] {
  const clearing = { sql: 'DELETE FROM outage_intervals WHERE outage_id = $1', values: [outageId] }
  if (intervals.length === 0) return [clearing]
  const values: Value[] = [outageId]
  const tuples = intervals.map(
    ({ from, to }, n) =>
      `($1, $${values.push(n)}, $${values.push(sqlTime(from))}, $${values.push(sqlTime(to))})`,
  )
  const sql = `INSERT INTO outage_intervals (outage_id, n, from_at, to_at) VALUES ${tuples.join(', ')}`
  return [clearing, { sql, values }]
}

type Sign = NonNullable<Records['sign']>

/** What it was counted for once stays: it is a sign of that outage and of no other. */
export const recordingSign = (caseId: string, sign: Sign): Statement => ({
  sql: `INSERT INTO outage_signs (case_id, \`system\`, classification, firm, at, outage_id)
     VALUES ($1, $2, $3, $4, $5, $6)
     ON DUPLICATE KEY UPDATE \`system\` = $2, classification = $3, outage_id = COALESCE($6, outage_id)`,
  values: [caseId, sign.system, sign.classification, sign.firm, sqlTime(sign.at), sign.outageId],
})

export type SignRow = { readonly caseId: string; readonly firm: string; readonly at: string }
export type SignQuery = {
  readonly system: string
  readonly classifications: readonly string[]
  readonly withinMinutes: number
}

/** Signs of late that stand for themselves, of cases that are still open; the oldest first. */
export function recentSigns(db: Executor, query: SignQuery): Promise<SignRow[]> {
  const values: Value[] = [query.system, query.withinMinutes]
  const places = query.classifications.map((one) => `$${values.push(one)}`)
  if (places.length === 0) return Promise.resolve([])
  return db.rows<SignRow>(
    `SELECT s.case_id AS caseId, s.firm, s.at FROM outage_signs s JOIN cases c ON c.id = s.case_id
     WHERE s.\`system\` = $1 AND s.at > UTC_TIMESTAMP(3) - INTERVAL $2 MINUTE AND s.outage_id IS NULL
       AND s.classification IN (${places.join(', ')}) AND c.lane <> 'closed'
     ORDER BY s.at LIMIT 2000`,
    values,
  )
}

export async function signOf(db: Executor, caseId: string): Promise<{ system: string } | null> {
  const [row] = await db.rows<{ system: string }>(
    'SELECT `system` FROM outage_signs WHERE case_id = $1 AND outage_id IS NULL',
    [caseId],
  )
  return row ?? null
}

/** Counts them for this outage; those that another one was faster with stay there. */
export async function linkSigns(db: Executor, outageId: string, caseIds: readonly string[]): Promise<void> {
  if (caseIds.length === 0) return
  const values: Value[] = [outageId]
  const places = caseIds.map((id) => `$${values.push(id)}`)
  await db.write(
    `UPDATE outage_signs SET outage_id = $1 WHERE outage_id IS NULL AND case_id IN (${places.join(', ')})`,
    values,
  )
}

export async function linkedSigns(db: Executor, outageId: string): Promise<SignRow[]> {
  return db.rows<SignRow>(
    'SELECT case_id AS caseId, firm, at FROM outage_signs WHERE outage_id = $1 ORDER BY at',
    [outageId],
  )
}

export type OutageRow = {
  readonly id: string
  readonly callNumber: string
  readonly system: string
  readonly state: string
  readonly startedAt: string
  readonly expectedEnd: string | null
  readonly actualEnd: string | null
  readonly kind: string
  readonly parentId: string | null
  /** JSON. */
  readonly announcement: string
}
const columns = `id, call_number AS callNumber, \`system\`, state, started_at AS startedAt, expected_end AS expectedEnd,
  actual_end AS actualEnd, kind, parent_id AS parentId, announcement`
const unfinished = "'reported', 'investigating', 'confirmed', 'monitoring', 'in-progress', 'extended'"

/** Drafted or open; work that has not begun does not count. One that is known to everybody comes first. */
export async function unfinishedOutage(db: Executor, system: string): Promise<OutageRow | null> {
  const rows = await db.rows<OutageRow>(
    `SELECT ${columns} FROM outages WHERE \`system\` = $1 AND state IN (${unfinished})
     ORDER BY state IN ('reported', 'investigating'), started_at LIMIT 1`,
    [system],
  )
  return rows[0] ?? null
}

export async function outageRow(db: Executor, id: string): Promise<OutageRow | null> {
  const [row] = await db.rows<OutageRow>(`SELECT ${columns} FROM outages WHERE id = $1`, [id])
  return row ?? null
}

/** What follows from an outage, the newest first. */
export const dependentOutages = (db: Executor, parentId: string): Promise<OutageRow[]> =>
  db.rows<OutageRow>(
    `SELECT ${columns} FROM outages WHERE parent_id = $1 ORDER BY started_at DESC, id DESC`,
    [parentId],
  )
