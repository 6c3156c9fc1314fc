/** Versions of the questionnaire: one is never changed and never removed, only followed by another. */
import type { Questionnaire, Questions } from '../../workflows/contracts/questionnaire.ts'
import { sqlTime } from './cases.ts'
import type { Executor } from './database.ts'

export type StoredQuestionnaire = Questionnaire & {
  readonly activeFrom: string
  readonly publisherId: string | null
  readonly publishedBy: string | null
  readonly publishedAt: string | null
}

type Row = Omit<StoredQuestionnaire, 'questions' | 'comment'> & { readonly content: string }

const select = `SELECT version, content, active_from AS activeFrom, publisher_id AS publisherId, publisher AS publishedBy,
    published_at AS publishedAt FROM questionnaires`

const storedOf = ({ content, ...row }: Row): StoredQuestionnaire => ({
  ...(JSON.parse(content) as Questions),
  ...row,
})

/** Newest first. */
export async function readVersions(db: Executor): Promise<StoredQuestionnaire[]> {
  const rows = await db.rows<Row>(`${select} ORDER BY version DESC`)
  return rows.map(storedOf)
}

/** Held until this transaction is through, so that two cannot follow it at once; and the database's clock. */
export async function lockNewest(
  tx: Executor,
): Promise<{ readonly newest: StoredQuestionnaire; readonly at: string }> {
  const [row] = await tx.rows<Row>(`${select} ORDER BY version DESC LIMIT 1 FOR UPDATE`)
  const [clock] = await tx.rows<{ at: string }>('SELECT UTC_TIMESTAMP(3) AS at')
  if (!row || !clock) throw new Error('there is no questionnaire to follow')
  return { newest: storedOf(row), at: clock.at }
}

export type NewQuestionnaire = {
  readonly version: number
  readonly content: Questions
  readonly by: { readonly id: string; readonly name: string }
  readonly at: string
  readonly activeFrom: string
}

/** Fails with a duplicate key where the version is there already. */
export async function insertVersion(
  tx: Executor,
  { version, content, by, at, activeFrom }: NewQuestionnaire,
): Promise<void> {
  await tx.write(
    `INSERT INTO questionnaires (version, content, active_from, publisher_id, publisher, published_at)
     VALUES ($1, $2, $3, $4, $5, $6)`,
    [version, JSON.stringify(content), sqlTime(activeFrom), by.id, by.name, sqlTime(at)],
  )
}
