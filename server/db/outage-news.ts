/** Who is told of what an outage has become, and what it made of each of them. */
import type { NewsLine, NewsState } from '../../workflows/contracts/outage-news.ts'
import type { Executor, Statement, Value } from './database.ts'

export type News = { readonly outageId: string; readonly version: number }

/**
 * Every case that is tied to the outage, and those of its system that are tied to none. May be done again: whoever came
 * meanwhile is added.
 */
export async function listNews(
  db: Executor,
  { outageId, version }: News,
  system: string,
  kinds: readonly string[],
): Promise<number> {
  const values: Value[] = [outageId, version, system]
  const told = kinds.map((kind) => `$${values.push(kind)}`).join(', ')
  return db.write(
    `INSERT INTO outage_news (outage_id, version, case_id, kind, number, state, was, step, changed_at)
     SELECT $1, $2, found.id, found.kind, found.number, 'waiting', found.step, NULL, UTC_TIMESTAMP(3) FROM (
       SELECT id, kind, number, step FROM cases
         WHERE outage_id = $1 AND kind IN (${told}) AND (lane <> 'closed' OR step IN ('moot', 'superseded'))
       UNION SELECT id, kind, number, step FROM cases
         WHERE \`system\` = $3 AND outage_id IS NULL AND kind IN (${told}) AND lane <> 'closed'
     ) AS found
     WHERE NOT EXISTS (
       SELECT 1 FROM outage_news known
       WHERE known.outage_id = $1 AND known.version = $2 AND known.case_id = found.id
     )
     ON DUPLICATE KEY UPDATE outage_news.outage_id = outage_news.outage_id`,
    values,
  )
}

/** The latest change that was told, or is being told. */
export async function newestNews(db: Executor, outageId: string): Promise<number | null> {
  const [row] = await db.rows<{ version: number | null }>(
    'SELECT MAX(version) AS version FROM outage_news WHERE outage_id = $1',
    [outageId],
  )
  return row?.version ?? null
}

export const removingEarlierNews = ({ outageId, version }: News): Statement => ({
  sql: 'DELETE FROM outage_news WHERE outage_id = $1 AND version < $2',
  values: [outageId, version],
})

/** What failed is tried again. */
export const retryingNews = ({ outageId, version }: News): Statement => ({
  sql: `UPDATE outage_news SET state = 'waiting', changed_at = UTC_TIMESTAMP(3)
     WHERE outage_id = $1 AND version = $2 AND state = 'failed'`,
  values: [outageId, version],
})

/**
 * The next to be told. Rows that another worker has in hand are left to him, unless there are no others: those are waited
 * for, because a worker that died gives them back.
 * @throws Busy where they stay in somebody's hand
 */
export async function takeNews(tx: Executor, news: News, limit: number): Promise<readonly string[]> {
  const free = await waitingNews(tx, news, limit, 'SKIP LOCKED')
  const rows = free.length > 0 ? free : await waitingNews(tx, news, limit, '')
  return rows.map(({ caseId }) => caseId)
}

const waitingNews = (tx: Executor, { outageId, version }: News, limit: number, others: 'SKIP LOCKED' | '') =>
  tx.rows<{ caseId: string }>(
    `SELECT case_id AS caseId FROM outage_news WHERE outage_id = $1 AND version = $2 AND state = 'waiting'
     ORDER BY case_id LIMIT $3 FOR UPDATE ${others}`,
    [outageId, version, limit],
  )

export type Heard = { readonly caseId: string; readonly state: NewsState; readonly step: string | null }

/** One statement for every different outcome. */
export function settlingNews({ outageId, version }: News, heard: readonly Heard[]): Statement[] {
  const groups = Map.groupBy(heard, ({ state, step }) => `${state} ${step ?? ''}`)
  return [...groups.values()].map((group) => {
    const { state, step } = group[0]!
    const ids = group.map(({ caseId }) => caseId)
    return {
      sql: `UPDATE outage_news SET state = $1, step = $2, changed_at = UTC_TIMESTAMP(3)
       WHERE outage_id = $3 AND version = $4 AND state = 'waiting' AND case_id IN (${ids.map((_, i) => `$${i + 5}`).join(', ')})`,
      values: [state, step, outageId, version, ...ids],
    }
  })
}

export type NewsCount = {
  readonly kind: string
  readonly state: NewsState
  readonly was: string
  readonly step: string | null
  readonly n: number
}

export async function countNews(db: Executor, { outageId, version }: News): Promise<NewsCount[]> {
  const rows = await db.rows<NewsCount>(
    `SELECT kind, state, was, step, COUNT(*) AS n FROM outage_news WHERE outage_id = $1 AND version = $2
     GROUP BY kind, state, was, step ORDER BY n DESC, kind, was, step`,
    [outageId, version],
  )
  return rows.map((row) => ({ ...row, n: Number(row.n) }))
}

/** A page, in the order of the cases' ids. */
export function newsLines(
  db: Executor,
  { outageId, version }: News,
  { state, after, limit }: { state: NewsState | null; after: string; limit: number },
): Promise<NewsLine[]> {
  const values: Value[] = [outageId, version, after, limit]
  return db.rows<NewsLine>(
    `SELECT case_id AS caseId, kind, number, state, was, step, changed_at AS changedAt FROM outage_news
     WHERE outage_id = $1 AND version = $2 AND case_id > $3 ${state === null ? '' : `AND state = $${values.push(state)}`}
     ORDER BY case_id LIMIT $4`,
    values,
  )
}
