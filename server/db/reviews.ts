/**
 * Complaints and appeals beside the cases they are about, with the officers of both. The tables are alike: one at a time
 * is open, and nobody is both worker and handler.
 */
import type { SubjectFact } from '../../workflows/contracts/facts.ts'
import type { Executor, Statement, Value } from './database.ts'

export type Review = {
  readonly subjectId: string
  readonly open: boolean
  readonly outcome: string | null
  readonly workers: readonly string[]
  readonly handler: string | null
}

/** Both tables have it: an officer who is worker and handler at once is refused. */
export const independence = 'independence'

/** `id` is the column of `officers` that names the complaint or appeal. */
export type ReviewTables = { readonly cases: string; readonly officers: string; readonly id: string }

/** The officers are put down anew each time: who has given the case back is no handler any more. */
export function recordingReview(
  tables: ReviewTables,
  caseId: string,
  row: Review,
  isNew: boolean,
): Statement[] {
  const { cases, officers, id } = tables
  const values = [caseId, row.subjectId, row.open ? 1 : null, row.outcome]
  // Never "on duplicate key": that would take another review of the case for this one.
  const sql = isNew
    ? `INSERT INTO ${cases} (case_id, subject_id, open_mark, outcome) VALUES ($1, $2, $3, $4)`
    : `UPDATE ${cases} SET subject_id = $2, open_mark = $3, outcome = $4 WHERE case_id = $1`
  return [
    { sql, values },
    { sql: `DELETE FROM ${officers} WHERE ${id} = $1`, values: [caseId] },
    ...insertingOfficers(tables, caseId, row),
  ]
}

function insertingOfficers(
  { officers, id: column }: ReviewTables,
  caseId: string,
  { workers, handler }: Review,
): Statement[] {
  const values: Value[] = [caseId]
  const tuple = (id: string, part: 'worker' | 'handler') => `($1, $${values.push(id)}, '${part}')`
  const tuples = [
    ...workers.map((id) => tuple(id, 'worker')),
    ...(handler === null ? [] : [tuple(handler, 'handler')]),
  ]
  if (tuples.length === 0) return []
  const sql = `INSERT INTO ${officers} (${column}, officer_id, part) VALUES ${tuples.join(', ')}`
  return [{ sql, values }]
}

/** Every officer in its history, by id, with the name that stands there last. */
export function workersOn(db: Executor, caseId: string): Promise<SubjectFact['workers'][number][]> {
  return db.rows(
    `SELECT actor_id AS id, MAX(actor_name) AS name FROM history
     WHERE case_id = $1 AND actor_role = 'officer' GROUP BY actor_id ORDER BY actor_id`,
    [caseId],
  )
}

/** The newest first. */
export function reviewsOf<Row extends object>(
  db: Executor,
  { cases }: ReviewTables,
  subjectId: string,
): Promise<Row[]> {
  return db.rows<Row>(
    `SELECT cases.id, cases.number, cases.step, review.outcome, cases.opened_at AS openedAt
     FROM ${cases} AS review JOIN cases ON cases.id = review.case_id
     WHERE review.subject_id = $1 ORDER BY cases.opened_at DESC LIMIT 20`,
    [subjectId],
  )
}
