/** Questionnaires in versions, one answer a case, and what is counted of them. */
import type { Given, Questionnaire, Scores } from '../../workflows/contracts/questionnaire.ts'
import { canonical } from './canonical.ts'
import { sqlTime } from './cases.ts'
import type { Executor } from './database.ts'

/** The newest one whose time has come; with `version` that one. */
export async function readQuestionnaire(db: Executor, version: number | null): Promise<Questionnaire | null> {
  const [row] = await db.rows<{ version: number; content: string }>(
    `SELECT version, content FROM questionnaires
     WHERE active_from <= UTC_TIMESTAMP(3) AND ($1 IS NULL OR version = $1) ORDER BY version DESC LIMIT 1`,
    [version],
  )
  return row ? { ...(JSON.parse(row.content) as Omit<Questionnaire, 'version'>), version: row.version } : null
}

/** Those that have been asked so far, the newest first. One that was overtaken before its time never was. */
export const askedVersions = (db: Executor): Promise<{ version: number; activeFrom: string }[]> =>
  db.rows(
    `SELECT version, active_from AS activeFrom FROM questionnaires asked
     WHERE active_from <= UTC_TIMESTAMP(3) AND NOT EXISTS (SELECT 1 FROM questionnaires later
       WHERE later.version > asked.version AND later.active_from <= asked.active_from)
     ORDER BY version DESC`,
  )

/** The starter set, where there is none yet. */
export async function ensureQuestionnaire(db: Executor, starter: Questionnaire): Promise<void> {
  const { version, ...content } = starter
  await db.write(
    `INSERT IGNORE INTO questionnaires (version, content, active_from)
     SELECT $1, $2, UTC_TIMESTAMP(3) FROM DUAL WHERE NOT EXISTS (SELECT 1 FROM questionnaires)`,
    [version, JSON.stringify(content)],
  )
}

export async function readGiven(db: Executor, caseId: string): Promise<Given | null> {
  const [row] = await db.rows<{ version: number; scores: string; comment: string }>(
    'SELECT version, scores, comment FROM questionnaire_answers WHERE case_id = $1',
    [caseId],
  )
  return row ? { ...row, scores: JSON.parse(row.scores) as Scores } : null
}

/** What is counted together. */
export type Cell = {
  readonly version: number
  readonly month: string
  readonly kind: string
  readonly system: string
}

/** Whoever answers waits for whoever answers just now: answers are counted together, and rarely given at once. */
export async function lockAnswering(tx: Executor, version: number): Promise<void> {
  await tx.rows('SELECT version FROM questionnaires WHERE version = $1 FOR UPDATE', [version])
}

/**
 * Null where it was no longer open by the database's clock; else the cell that it counts in: that of its first time, also
 * where the case has been answered again since.
 */
export async function putAnswer(
  tx: Executor,
  caseId: string,
  cell: Cell,
  given: Given,
  until: string,
): Promise<Cell | null> {
  const [clock] = await tx.rows<{ isOpen: number }>(
    'SELECT UTC_TIMESTAMP(3) < CAST($1 AS DATETIME(3)) AS isOpen',
    [sqlTime(until)],
  )
  if (!Number(clock?.isOpen)) return null
  await tx.write(
    `INSERT INTO questionnaire_answers (case_id, kind, \`system\`, month, version, scores, comment, answered_at, changed_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, UTC_TIMESTAMP(3), UTC_TIMESTAMP(3))
     ON DUPLICATE KEY UPDATE scores = $6, comment = $7, changed_at = UTC_TIMESTAMP(3)`,
    [caseId, cell.kind, cell.system, cell.month, given.version, canonical(given.scores), given.comment],
  )
  const [stored] = await tx.rows<Cell>(
    'SELECT version, month, kind, `system` FROM questionnaire_answers WHERE case_id = $1',
    [caseId],
  )
  return stored ?? null
}

const inCell = 'version = $1 AND month = $2 AND kind = $3 AND `system` = $4'
const uncounted = '(counted_scores IS NULL OR counted_scores <> scores OR counted_comment <> comment)'

/** Counts what is new in a cell, once it comes from `least` people. */
export async function countCell(tx: Executor, cell: Cell, least: number): Promise<void> {
  const values = [cell.version, cell.month, cell.kind, cell.system]
  const [row] = await tx.rows<{ n: number }>(
    `SELECT COUNT(*) AS n FROM questionnaire_answers WHERE ${inCell} AND ${uncounted}`,
    values,
  )
  if (Number(row?.n) < least) return
  await tx.write(
    `UPDATE questionnaire_answers SET counted_scores = scores, counted_comment = comment WHERE ${inCell} AND ${uncounted}`,
    values,
  )
}

export type Counted = Cell & { readonly scores: Scores; readonly comment: string }

/** In no order that tells who answered when. */
export async function countedAnswers(db: Executor, version: number): Promise<Counted[]> {
  const rows = await db.rows<Cell & { scores: string; comment: string }>(
    `SELECT version, month, kind, \`system\`, counted_scores AS scores, counted_comment AS comment
     FROM questionnaire_answers WHERE version = $1 AND counted_scores IS NOT NULL
     ORDER BY month DESC, kind, \`system\`, counted_comment`,
    [version],
  )
  return rows.map((row) => ({ ...row, scores: JSON.parse(row.scores) as Scores }))
}
