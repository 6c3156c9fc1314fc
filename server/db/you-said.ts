/** What remarks have changed, as everybody may read it. */
import type { YouSaid } from '../../workflows/contracts/remark.ts'
import { sqlTime } from './cases.ts'
import type { Executor, Statement } from './database.ts'

/** One entry for one remark; none where it was withdrawn. */
export function recordingYouSaid(caseId: string, row: YouSaid | null): Statement {
  if (row === null) return { sql: 'DELETE FROM you_said WHERE case_id = $1', values: [caseId] }
  const { topic, said, did, publishedAt } = row
  return {
    sql: `INSERT INTO you_said (case_id, topic, said_pl, said_en, did_pl, did_en, published_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7)
     ON DUPLICATE KEY UPDATE said_pl = $3, said_en = $4, did_pl = $5, did_en = $6`,
    values: [caseId, topic, said.pl, said.en, did.pl, did.en, sqlTime(publishedAt)],
  }
}

type Raw = Pick<YouSaid, 'topic' | 'publishedAt'> & Record<'saidPl' | 'saidEn' | 'didPl' | 'didEn', string>

export async function listYouSaid(
  db: Executor,
  limit: number,
  offset: number,
): Promise<{ items: YouSaid[]; total: number }> {
  const rows = await db.rows<Raw>(
    `SELECT topic, said_pl AS saidPl, said_en AS saidEn, did_pl AS didPl, did_en AS didEn, published_at AS publishedAt
     FROM you_said ORDER BY published_at DESC, case_id DESC LIMIT $1 OFFSET $2`,
    [limit, offset],
  )
  const [count] = await db.rows<{ n: number }>('SELECT COUNT(*) AS n FROM you_said')
  const items = rows.map(({ topic, saidPl, saidEn, didPl, didEn, publishedAt }) => ({
    topic,
    said: { pl: saidPl, en: saidEn },
    did: { pl: didPl, en: didEn },
    publishedAt,
  }))
  return { items, total: Number(count?.n ?? 0) }
}
