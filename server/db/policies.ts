/** The fall-back policy in versions: a version is never changed, only followed by another. */
import type { Policy } from '../../workflows/contracts/policy.ts'
import { completeRow, type StoredRow } from '../../workflows/outages/policy-row.ts'
import { starterSections } from '../../workflows/outages/starter-sections.ts'
import type { Executor } from './database.ts'

export async function activePolicy(db: Executor): Promise<Policy | null> {
  const [row] = await db.rows<{ version: number; rows: string }>(
    `SELECT version, policy_rows AS \`rows\` FROM policies WHERE active_from <= UTC_TIMESTAMP(3)
     ORDER BY version DESC LIMIT 1`,
  )
  return row ? { version: row.version, rows: rowsOf(row.rows), sections: starterSections } : null
}

const rowsOf = (json: string) => (JSON.parse(json) as StoredRow[]).map(completeRow)

/** The starter set, where there is none yet. */
export async function ensurePolicy(db: Executor, starter: Policy): Promise<void> {
  await db.write(
    'INSERT IGNORE INTO policies (version, policy_rows, active_from) VALUES ($1, $2, UTC_TIMESTAMP(3))',
    [starter.version, JSON.stringify(starter.rows)],
  )
}
