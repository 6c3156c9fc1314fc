/** What a report on a year of outages is made from. */
import type { Executor } from './database.ts'
import { sqlTime } from './cases.ts'

export type Stretch = {
  readonly outageId: string
  readonly system: string
  readonly kind: string
  readonly n: number
  readonly from: string
  readonly to: string | null
}

/** Stretches that lie in the time, or into it. */
export const stretchesOf = (db: Executor, from: string, to: string): Promise<Stretch[]> =>
  db.rows<Stretch>(
    `SELECT i.outage_id AS outageId, o.\`system\`, o.kind, i.n, i.from_at AS \`from\`, i.to_at AS \`to\`
     FROM outage_intervals i JOIN outages o ON o.id = i.outage_id
     WHERE i.from_at < $2 AND (i.to_at IS NULL OR i.to_at > $1)`,
    [sqlTime(from), sqlTime(to)],
  )

export type BySystem = { readonly system: string; readonly n: number; readonly declarations?: number }

export async function falseAlarmsOf(db: Executor, from: string, to: string): Promise<BySystem[]> {
  return db.rows<BySystem>(
    `SELECT \`system\`, COUNT(*) AS n FROM outages
     WHERE state = 'false-alarm' AND started_at >= $1 AND started_at < $2 GROUP BY \`system\``,
    [sqlTime(from), sqlTime(to)],
  )
}

export async function approvalsOf(db: Executor, from: string, to: string): Promise<Required<BySystem>[]> {
  const rows = await db.rows<Required<BySystem>>(
    `SELECT \`system\`, COUNT(*) AS n, COALESCE(SUM(max_declarations), 0) AS declarations FROM approvals
     WHERE from_at >= $1 AND from_at < $2 GROUP BY \`system\``,
    [sqlTime(from), sqlTime(to)],
  )
  return rows.map((row) => ({ ...row, n: Number(row.n), declarations: Number(row.declarations) }))
}

export async function outageYears(db: Executor): Promise<{ first: string | null; at: string }> {
  const [row] = await db.rows<{ first: string | null; at: string }>(
    'SELECT MIN(from_at) AS first, UTC_TIMESTAMP(3) AS at FROM outage_intervals',
  )
  return row ?? { first: null, at: '' }
}
