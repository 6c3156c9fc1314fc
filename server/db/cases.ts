/** Case rows: the aggregate's root. Every transaction locks this row first. */
import type { CaseRow, Lane } from '../../workflows/contracts/view.ts'
import type { Executor, Statement, Value } from './database.ts'

export type StoredCase = {
  readonly id: string
  readonly number: string
  readonly kind: string
  readonly kindVersion: number
  readonly version: number
  readonly step: string
  readonly lane: Lane
  /** JSON of `{ value, context }`. */
  readonly snapshot: string
  readonly headHash: Buffer
  readonly portal: string
  readonly ownerEori: string
  readonly ownerName: string
  readonly ownerPerson: string
  readonly system: string | null
  readonly title: string | null
  readonly outageId: string | null
  readonly assignee: string | null
  readonly dueAt: string | null
  readonly openedAt: string
  readonly changedAt: string
}

/** Stands for "nothing is due" in the column, and sorts behind everything that is. */
export const neverDue = '9999-12-31T00:00:00.000Z'
const dueAt = `NULLIF(due_at, '${sqlTime(neverDue)}') AS dueAt`

const columns = `id, number, kind, kind_version AS kindVersion, version, step, lane, snapshot, head_hash AS headHash,
  portal, owner_eori AS ownerEori, owner_name AS ownerName, owner_person AS ownerPerson, \`system\`, title,
  outage_id AS outageId, assignee, ${dueAt}, opened_at AS openedAt, changed_at AS changedAt`

/** `DATETIME(3)` takes no `Z`. */
export function sqlTime(instant: string): string
export function sqlTime(instant: string | null): string | null
export function sqlTime(instant: string | null): string | null {
  return instant === null ? null : instant.slice(0, 23).replace('T', ' ')
}

export function insertingCase(row: StoredCase): Statement {
  return {
    sql: `INSERT INTO cases (id, number, kind, kind_version, version, step, lane, snapshot, head_hash, portal, owner_eori,
       owner_name, owner_person, \`system\`, outage_id, assignee, due_at, opened_at, changed_at, title)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)`,
    values: [
      row.id,
      row.number,
      row.kind,
      row.kindVersion,
      row.version,
      row.step,
      row.lane,
      row.snapshot,
      row.headHash,
      row.portal,
      row.ownerEori,
      row.ownerName,
      row.ownerPerson,
      row.system,
      row.outageId,
      row.assignee,
      sqlTime(row.dueAt ?? neverDue),
      sqlTime(row.openedAt),
      sqlTime(row.changedAt),
      row.title,
    ],
  }
}

/** Locks the case and reads the database's clock with it: the time of the event. */
export async function lockCase(tx: Executor, id: string): Promise<(StoredCase & { at: string }) | null> {
  const [row] = await tx.rows<StoredCase & { at: string }>(
    `SELECT ${columns}, UTC_TIMESTAMP(3) AS at FROM cases WHERE id = $1 FOR UPDATE`,
    [id],
  )
  return row ?? null
}

/** Several at once, in the order of their ids: so two who lock many never wait in a circle. */
export function lockCases(tx: Executor, ids: readonly string[]): Promise<(StoredCase & { at: string })[]> {
  return tx.rows(
    `SELECT ${columns}, UTC_TIMESTAMP(3) AS at FROM cases WHERE id IN (${ids.map((_, i) => `$${i + 1}`).join(', ')})
     ORDER BY id FOR UPDATE`,
    ids,
  )
}

/** The case as it is, which nobody changes before this transaction is through. */
export async function shareCaseById(tx: Executor, id: string): Promise<(StoredCase & { at: string }) | null> {
  const [row] = await tx.rows<StoredCase & { at: string }>(
    `SELECT ${columns}, UTC_TIMESTAMP(3) AS at FROM cases WHERE id = $1 LOCK IN SHARE MODE`,
    [id],
  )
  return row ?? null
}

/** Applications that nobody has decided yet and an outage concerns, from one id on: tied to it, or of its system and to none. */
export function undecidedOf(
  db: Executor,
  { id, system }: { id: string; system: string },
  after: string,
  limit: number,
): Promise<StoredCase[]> {
  const where = "kind = 'fallback' AND lane IN ('to-decide', 'second-person', 'with-customer') AND id > $1"
  return db.rows<StoredCase>(
    `SELECT * FROM (
       (SELECT ${columns} FROM cases WHERE outage_id = $2 AND ${where} ORDER BY id LIMIT $4)
       UNION ALL
       (SELECT ${columns} FROM cases WHERE \`system\` = $3 AND outage_id IS NULL AND ${where} ORDER BY id LIMIT $4)
     ) found ORDER BY id LIMIT $4`,
    [after, id, system, limit],
  )
}

export async function readCase(db: Executor, id: string): Promise<StoredCase | null> {
  const [row] = await db.rows<StoredCase>(`SELECT ${columns} FROM cases WHERE id = $1`, [id])
  return row ?? null
}

/** The case of this number, which nobody changes before this transaction is through. */
export async function shareCase(tx: Executor, number: string): Promise<StoredCase | null> {
  const [row] = await tx.rows<StoredCase>(
    `SELECT ${columns} FROM cases WHERE number = $1 LOCK IN SHARE MODE`,
    [number],
  )
  return row ?? null
}

/** Changes one row where it still has the version that this event saw, else none: the fence behind the lock. */
export function updatingCase(row: StoredCase): Statement {
  return {
    sql: `UPDATE cases SET version = version + 1, step = $1, lane = $2, snapshot = $3, head_hash = $4, \`system\` = $5,
       outage_id = $6, assignee = $7, due_at = $8, changed_at = $9, title = $10, kind_version = $13
     WHERE id = $11 AND version = $12`,
    values: [
      row.step,
      row.lane,
      row.snapshot,
      row.headHash,
      row.system,
      row.outageId,
      row.assignee,
      sqlTime(row.dueAt ?? neverDue),
      sqlTime(row.changedAt),
      row.title,
      row.id,
      row.version - 1,
      row.kindVersion,
    ],
  }
}

export const rowColumns = `id, number, kind, version, step, lane, \`system\`, title, owner_eori AS ownerEori, owner_name AS ownerName,
  opened_at AS openedAt, changed_at AS changedAt, ${dueAt}, assignee`

/** A firm's own cases, newest first; `before` is the last row of the page before. */
export function listOwn(
  db: Executor,
  firm: { portal: string; eori: string },
  before: { at: string; id: string } | null,
  limit: number,
): Promise<CaseRow[]> {
  const values: Value[] = [firm.portal, firm.eori, limit]
  const after = before ? 'AND (opened_at, id) < ($4, $5)' : ''
  if (before) values.push(sqlTime(before.at), before.id)
  return db.rows<CaseRow>(
    `SELECT ${rowColumns} FROM cases WHERE portal = $1 AND owner_eori = $2 ${after}
     ORDER BY opened_at DESC, id DESC LIMIT $3`,
    values,
  )
}

/** The same with all that is kept of each. */
export function readOwn(
  db: Executor,
  firm: { portal: string; eori: string },
  before: { at: string; id: string } | null,
  limit: number,
): Promise<StoredCase[]> {
  const values: Value[] = [firm.portal, firm.eori, limit]
  const after = before ? 'AND (opened_at, id) < ($4, $5)' : ''
  if (before) values.push(sqlTime(before.at), before.id)
  return db.rows<StoredCase>(
    `SELECT ${columns} FROM cases WHERE portal = $1 AND owner_eori = $2 ${after}
     ORDER BY opened_at DESC, id DESC LIMIT $3`,
    values,
  )
}

export type OwnFilter = {
  readonly kind: string | null
  readonly state: 'open' | 'closed' | null
  /** A number, an LRN, MRN or ARC, as typed and raised; also looked for as text in the title. */
  readonly term: string | null
  readonly text: string | null
}

/** A firm's own cases, newest first, of one kind, in one state, or with what was searched for. */
export function searchOwn(
  db: Executor,
  firm: { portal: string; eori: string },
  filter: OwnFilter,
  before: { at: string; id: string } | null,
  limit: number,
): Promise<CaseRow[]> {
  const values: Value[] = [firm.portal, firm.eori]
  const bind = (value: Value) => `$${values.push(value)}`
  const where = ['portal = $1 AND owner_eori = $2']
  if (filter.kind) where.push(`kind = ${bind(filter.kind)}`)
  if (filter.state) where.push(`lane ${filter.state === 'closed' ? '=' : '<>'} 'closed'`)
  if (filter.term && filter.text) {
    const term = bind(filter.term)
    // `!` and not a backslash: what a backslash means in a text depends on the server's mode.
    const like = bind(`%${filter.text.replaceAll(/[!%_]/g, (sign) => `!${sign}`)}%`)
    where.push(
      `(number = ${term} OR title LIKE ${like} ESCAPE '!'
        OR id IN (SELECT case_id FROM case_terms WHERE value = ${term}))`,
    )
  }
  if (before) where.push(`(opened_at, id) < (${bind(sqlTime(before.at))}, ${bind(before.id)})`)
  return db.rows<CaseRow>(
    `SELECT ${rowColumns} FROM cases WHERE ${where.join(' AND ')}
     ORDER BY opened_at DESC, id DESC LIMIT ${bind(limit)}`,
    values,
  )
}
