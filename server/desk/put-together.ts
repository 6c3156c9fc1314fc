/** Many cases in one transaction: each is worked out by the door, and all go down by few statements. */
import type { Executor } from '../db/database.ts'
import { together } from '../db/together.ts'
import { refusedByKeys, type Next } from './write.ts'

/** The rows are those of the single door; inserts that read alike go down as one. */
export async function putTogether(
  tx: Executor,
  nexts: readonly Next[],
  more: Parameters<Executor['batch']>[0],
): Promise<void> {
  const updates = nexts.map(({ statements }) => statements[0]!)
  const rest = together(nexts.flatMap(({ statements }) => statements.slice(1)))
  const changed = await refusedByKeys(() => tx.batch([...updates, ...rest, ...more]))
  const stale = nexts.findIndex((_, i) => changed[i] !== 1)
  if (stale >= 0) throw new Error(`case ${nexts[stale]?.row.id} changed under its lock`)
}

/** What one transaction has looked up once it need not ask again: the outage of all is one row, and locked. */
export function remembering(tx: Executor): Executor {
  const known = new Map<string, Promise<object[]>>()
  return {
    ...tx,
    rows: <Row extends object>(sql: string, values: Parameters<Executor['rows']>[1] = []) => {
      const key = JSON.stringify([sql, values])
      const found = known.get(key) ?? tx.rows(sql, values)
      known.set(key, found)
      return found as Promise<Row[]>
    },
  }
}
