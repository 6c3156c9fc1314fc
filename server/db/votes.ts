/** What readers say of articles. A vote against is the editors' task until one of them closes it. */
import type { CastVote, EditorTask } from '../../workflows/contracts/knowledge.ts'
import type { Executor } from './database.ts'

/** A person has one vote for a version and may change it; a changed one is a new task. */
export async function castVote(
  db: Executor,
  id: string,
  code: string,
  person: Buffer,
  vote: CastVote,
): Promise<void> {
  await db.write(
    `INSERT INTO article_votes (id, code, version, person, useful, reason, text, at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, UTC_TIMESTAMP(3))
     ON DUPLICATE KEY UPDATE useful = $5, reason = $6, text = $7, at = UTC_TIMESTAMP(3), closed_at = NULL,
       closed_by = NULL`,
    [id, code, vote.version, person, vote.useful, vote.reason, vote.text],
  )
}

type RawTask = Omit<EditorTask, 'title'> & Record<'title_pl' | 'title_en', string>

const newestClosed = 50

/** Open ones, oldest first; those of one article, or with `closed` the last ones that were closed. */
export async function listTasks(
  db: Executor,
  { code, closed }: { readonly code: string | null; readonly closed: boolean },
): Promise<EditorTask[]> {
  const which = closed
    ? `t.closed_at IS NOT NULL ORDER BY t.closed_at DESC LIMIT ${newestClosed}`
    : 't.closed_at IS NULL ORDER BY t.at LIMIT 500'
  const rows = await db.rows<RawTask>(
    `SELECT t.id, t.code, t.version, v.title_pl, v.title_en, COALESCE(t.reason, 'other') AS reason, t.text, t.at,
       t.closed_at AS closedAt, t.closed_by AS closedBy
     FROM article_votes t JOIN article_versions v ON v.code = t.code AND v.version = t.version
     WHERE t.useful = FALSE AND ($1 IS NULL OR t.code = $1) AND ${which}`,
    [code],
  )
  return rows.map(({ title_pl: pl, title_en: en, ...task }) => ({ ...task, title: { pl, en } }))
}

/** False where there is no such task, or another editor was faster. */
export async function closeTask(db: Executor, id: string, by: string): Promise<boolean> {
  const closed = await db.write(
    `UPDATE article_votes SET closed_at = UTC_TIMESTAMP(3), closed_by = $2
     WHERE id = $1 AND useful = FALSE AND closed_at IS NULL`,
    [id, by],
  )
  return closed === 1
}
