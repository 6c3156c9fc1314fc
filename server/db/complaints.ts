/** Complaints beside the cases they are about, and the officers of both. */
import type { ComplaintRow } from '../../workflows/contracts/complaint.ts'
import type { SubjectFact } from '../../workflows/contracts/facts.ts'
import type { Records } from '../../workflows/machines/kind.ts'
import type { Executor, Statement, Value } from './database.ts'

/** The keys that refuse: a second open complaint about a case, and an officer who is both worker and handler. */
export const oneOpenComplaint = 'one_open_complaint'
export const independence = 'independence'

type Row = NonNullable<Records['complaint']>

/** The officers are put down anew each time: who has given the complaint back is no handler any more. */
export function recordingComplaint(caseId: string, row: Row, isNew: boolean): Statement[] {
  const values = [caseId, row.subjectId, row.open ? 1 : null, row.outcome]
  // Never "on duplicate key": that would take another complaint about the case for this one.
  const sql = isNew
    ? 'INSERT INTO complaints (case_id, subject_id, open_mark, outcome) VALUES ($1, $2, $3, $4)'
    : 'UPDATE complaints SET subject_id = $2, open_mark = $3, outcome = $4 WHERE case_id = $1'
  return [
    { sql, values },
    { sql: 'DELETE FROM complaint_officers WHERE complaint_id = $1', values: [caseId] },
    ...insertingOfficers(caseId, row),
  ]
}

function insertingOfficers(caseId: string, { workers, handler }: Row): Statement[] {
  const values: Value[] = [caseId]
  const tuple = (id: string, part: 'worker' | 'handler') => `($1, $${values.push(id)}, '${part}')`
  const tuples = [
    ...workers.map((id) => tuple(id, 'worker')),
    ...(handler === null ? [] : [tuple(handler, 'handler')]),
  ]
  if (tuples.length === 0) return []
  const sql = `INSERT INTO complaint_officers (complaint_id, officer_id, part) VALUES ${tuples.join(', ')}`
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
export function complaintsAbout(db: Executor, subjectId: string): Promise<ComplaintRow[]> {
  return db.rows<ComplaintRow>(
    `SELECT cases.id, cases.number, cases.step, complaints.outcome, cases.opened_at AS openedAt
     FROM complaints JOIN cases ON cases.id = complaints.case_id
     WHERE complaints.subject_id = $1 ORDER BY cases.opened_at DESC LIMIT 20`,
    [subjectId],
  )
}
