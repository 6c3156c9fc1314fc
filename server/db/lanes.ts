/** Lists of staff: a lane of the inbox, what was searched for, what an outage touches. */
import type { CaseRow, Lane } from '../../workflows/contracts/view.ts'
import { rowColumns, sqlTime } from './cases.ts'
import type { Executor, Value } from './database.ts'

export type LaneFilter = {
  /** Null for all kinds: a number is searched for wherever it is. */
  readonly kind: string | null
  readonly lane: Lane | null
  readonly outageId: string | null
  /** A number, an EORI, an LRN or an MRN, as typed and raised. */
  readonly term: string | null
  readonly system: string | null
  /** The name of whoever has them, or nobody's; undefined for anybody's. */
  readonly assignee: string | null | undefined
  readonly order: 'due' | 'newest'
  /** The last row of the page before, in the order of this list. */
  readonly after: { readonly at: string; readonly id: string } | null
  readonly limit: number
}

/** The nearest deadline first, cases without one last; or what was opened last before all others. */
export function listLane(db: Executor, filter: LaneFilter): Promise<CaseRow[]> {
  const values: Value[] = []
  const bind = (value: Value) => `$${values.push(value)}`
  // Found first, each way by its own index: with OR the database would walk through all cases.
  const found = [
    'cases',
    ...(filter.term ? [`(${byTerm(bind(filter.term))}) named USING (id)`] : []),
    ...(filter.outageId ? [`(${touchedBy(bind(filter.outageId))}) touched USING (id)`] : []),
  ].join(' JOIN ')
  const where = [filter.kind ? `kind = ${bind(filter.kind)}` : "kind <> ''"]
  if (filter.lane) where.push(`lane = ${bind(filter.lane)}`)
  if (filter.system) where.push(`\`system\` = ${bind(filter.system)}`)
  if (filter.assignee === null) where.push('assignee IS NULL')
  else if (filter.assignee !== undefined) where.push(`assignee = ${bind(filter.assignee)}`)
  const { column, than, direction } = orders[filter.order]
  if (filter.after)
    where.push(`(${column}, id) ${than} (${bind(sqlTime(filter.after.at))}, ${bind(filter.after.id)})`)
  return db.rows<CaseRow>(
    `SELECT ${rowColumns} FROM ${found} WHERE ${where.join(' AND ')}
     ORDER BY ${column} ${direction}, id ${direction} LIMIT ${bind(filter.limit)}`,
    values,
  )
}

const orders = {
  due: { column: 'due_at', than: '>', direction: 'ASC' },
  newest: { column: 'opened_at', than: '<', direction: 'DESC' },
} as const

const byTerm = (term: string): string =>
  `SELECT id FROM cases WHERE number = ${term}
   UNION SELECT id FROM cases WHERE owner_eori = ${term}
   UNION SELECT case_id FROM case_terms WHERE value = ${term}`

/** What waits for it, and the tickets that were counted for it, also once it is over. */
const touchedBy = (outage: string): string =>
  `SELECT id FROM cases WHERE outage_id = ${outage}
   UNION SELECT case_id FROM outage_signs WHERE outage_id = ${outage}`

export async function countLanes(db: Executor, kind: string): Promise<Partial<Record<Lane, number>>> {
  const rows = await db.rows<{ lane: Lane; n: number }>(
    'SELECT lane, COUNT(*) AS n FROM cases WHERE kind = $1 GROUP BY lane',
    [kind],
  )
  return Object.fromEntries(rows.map(({ lane, n }) => [lane, Number(n)]))
}
