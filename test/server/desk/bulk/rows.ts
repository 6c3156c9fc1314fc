/** What many cases share is the way to the database: here is what each has there, for comparing. */
import type { Executor } from '../../../../server/db/database.ts'

const tables = {
  cases:
    'SELECT kind, kind_version, version, step, lane, `system`, outage_id, assignee, title FROM cases WHERE id = $1',
  history:
    'SELECT version, event, actor_role, actor_id, actor_name, from_step, to_step, kind_version, data, `lines` FROM history WHERE case_id = $1 ORDER BY version',
  agenda:
    'SELECT version, n, type, name, payload, state, later FROM agenda WHERE case_id = $1 ORDER BY version, n',
  signatures:
    'SELECT round, seat, officer_id, version FROM signatures WHERE case_id = $1 ORDER BY round, seat',
  approvals: 'SELECT `system`, direction, offices, max_declarations, state FROM approvals WHERE case_id = $1',
}

/** Without what must differ: numbers, codes, moments, whose case it is. */
const plain = (value: unknown, id: string) =>
  JSON.parse(
    JSON.stringify(value)
      .replaceAll(id, 'ID')
      .replaceAll(/PA-\d\d-\d{7}-\d/g, 'NUMBER')
      .replaceAll(/verifyCode\\":\\"[^\\]+/g, 'CODE')
      .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'AT')
      .replaceAll(/\b(F)\d+N/g, '$1N')
      // The two clocks of the record, and digests of what holds a moment.
      .replaceAll(/aheadMs\\":-?\d+/g, 'AHEAD')
      .replaceAll(/sha256\\":\\"[0-9a-f]{64}/g, 'DIGEST')
      .replaceAll(/BD-\d\d-\d{7}-\d/g, 'BATCH')
      .replaceAll(/(demo:firm-|Osoba |F)\d+/g, '$1'),
  ) as unknown

/** What every table holds of one case. */
export async function rowsOf(db: Executor, id: string): Promise<{ [table: string]: unknown }> {
  const rows: { [table: string]: unknown } = {}
  for (const [name, sql] of Object.entries(tables)) rows[name] = plain(await db.rows(sql, [id]), id)
  return rows
}
