/** Use of the fall-back procedure counts for whose declarations they are, and not for the agent who filed for them. */
import { usageOf } from '../../../workflows/cases/fallback/usage.ts'
import type { FallbackContext } from '../../../workflows/cases/fallback/context.ts'
import { recordingUse } from '../abuse.ts'
import type { Executor } from '../database.ts'

export async function up(db: Executor): Promise<void> {
  await db.write(
    `ALTER TABLE fallback_uses DROP PRIMARY KEY,
       ADD PRIMARY KEY (case_id, holder_eori) COMMENT 'each of those for whom an agent asked'`,
  )
  await db.write('DELETE FROM fallback_uses')
  await countAnew(db)
}

type Row = Record<'id' | 'number' | 'step' | 'snapshot' | 'openedAt' | 'changedAt', string> & {
  version: number
}

async function countAnew(db: Executor): Promise<void> {
  for (let after = ''; ;) {
    const rows = await db.rows<Row>(
      `SELECT c.id, c.number, c.step, c.snapshot, c.version, c.opened_at AS openedAt, c.changed_at AS changedAt
       FROM cases c JOIN approvals a ON a.case_id = c.id WHERE c.kind = $1 AND c.id > $2 ORDER BY c.id LIMIT 200`,
      ['fallback', after],
    )
    const statements = rows.flatMap(({ snapshot, ...row }) => {
      const { context } = JSON.parse(snapshot) as { context: FallbackContext }
      const usage = usageOf({ ...row, owner: context.opening.owner, context })
      return usage ? [recordingUse(row.id, usage)] : []
    })
    if (statements.length > 0) await db.batch(statements)
    const last = rows.at(-1)
    if (!last) return
    after = last.id
  }
}
