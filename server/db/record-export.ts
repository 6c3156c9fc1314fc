/** Histories as they were sealed, for the export: texts and hashes untouched. */
import type { Executor, Value } from './database.ts'
import { canonical } from './canonical.ts'
import { sqlTime } from './cases.ts'

export type RecordedCase = {
  readonly id: string
  readonly number: string
  readonly kind: string
  readonly version: number
  readonly head: Buffer
}
export type RecordedEntry = {
  readonly caseId: string
  readonly version: number
  readonly head: string
  readonly data: string
  readonly lines: string
  readonly previous: Buffer
  readonly hash: Buffer
}

/** Cases that had an event in [from, to). */
export async function casesOfPeriod(db: Executor, from: string, to: string): Promise<string[]> {
  const rows = await db.rows<{ id: string }>(
    'SELECT DISTINCT case_id AS id FROM history WHERE at >= $1 AND at < $2 ORDER BY case_id',
    [sqlTime(from), sqlTime(to)],
  )
  return rows.map(({ id }) => id)
}

/** Cases and their whole histories: inside a transaction, so that the one fits the other. */
export async function recordsOf(
  db: Executor,
  ids: readonly string[],
): Promise<{ cases: RecordedCase[]; entries: RecordedEntry[] }> {
  if (ids.length === 0) return { cases: [], entries: [] }
  const values: Value[] = [...ids]
  const list = ids.map((_, i) => `$${i + 1}`).join(', ')
  const cases = await db.rows<RecordedCase>(
    `SELECT id, number, kind, version, head_hash AS head FROM cases WHERE id IN (${list})
     ORDER BY id LOCK IN SHARE MODE`,
    values,
  )
  const rows = await db.rows<Raw>(
    `SELECT case_id, version, at, event, actor_role, actor_id, actor_name, from_step, to_step, kind_version, data,
       \`lines\`, prev_hash, hash FROM history WHERE case_id IN (${list}) ORDER BY case_id, version`,
    values,
  )
  return { cases, entries: rows.map(entryOf) }
}

type Raw = {
  case_id: string
  version: number
  at: string
  event: string
  actor_role: string
  actor_id: string
  actor_name: string
  from_step: string | null
  to_step: string
  kind_version: number
  data: string
  lines: string
  prev_hash: Buffer
  hash: Buffer
}

function entryOf(row: Raw): RecordedEntry {
  const head = canonical({
    caseId: row.case_id,
    version: row.version,
    at: row.at,
    event: row.event,
    actor: { role: row.actor_role, id: row.actor_id, name: row.actor_name },
    from: row.from_step,
    to: row.to_step,
    kindVersion: row.kind_version,
  })
  const { version, data, lines } = row
  return { caseId: row.case_id, version, head, data, lines, previous: row.prev_hash, hash: row.hash }
}

export async function readCaseByNumber(
  db: Executor,
  number: string,
): Promise<{ id: string; number: string } | null> {
  const [row] = await db.rows<{ id: string; number: string }>(
    'SELECT id, number FROM cases WHERE number = $1',
    [number],
  )
  return row ?? null
}
