/** Articles and their versions. What everybody may read is worked out by the database's clock and its outages. */
import type {
  ArticleDraft,
  ArticleRow,
  ArticleState,
  ArticleVersion,
} from '../../workflows/contracts/knowledge.ts'
import { sqlTime } from './cases.ts'
import type { Executor } from './database.ts'

const versionColumns = `v.code, v.version, v.author, v.at, v.systems, v.codes, v.keywords, v.valid_from AS validFrom,
  v.valid_to AS validTo, v.outage_id AS outageId, v.title_pl, v.title_en, v.summary_pl, v.summary_en`
const bodyColumns = 'v.body_pl, v.body_en'

type RawVersion = Omit<ArticleVersion, 'systems' | 'codes' | 'keywords' | 'title' | 'summary' | 'body'> &
  Record<'code' | 'systems' | 'codes' | 'keywords', string> &
  Record<`${'title' | 'summary' | 'body'}_${'pl' | 'en'}`, string>

export type StoredVersion = ArticleVersion & { readonly code: string }

function versionOf(row: RawVersion): StoredVersion {
  const { code, version, author, at, validFrom, validTo, outageId } = row
  return {
    code,
    version,
    author,
    at,
    validFrom,
    validTo,
    outageId,
    systems: JSON.parse(row.systems) as string[],
    codes: JSON.parse(row.codes) as string[],
    keywords: JSON.parse(row.keywords) as StoredVersion['keywords'],
    title: { pl: row.title_pl, en: row.title_en },
    summary: { pl: row.summary_pl, en: row.summary_en },
    body: { pl: row.body_pl, en: row.body_en },
  }
}

const publishedVersion = `FROM articles a JOIN article_versions v ON v.code = a.code AND v.version = a.published
  LEFT JOIN outages o ON o.id = v.outage_id`
const isOpen = `(v.valid_to IS NULL OR v.valid_to > UTC_TIMESTAMP(3))
  AND (v.outage_id IS NULL OR COALESCE(o.state, '') IN ('confirmed', 'monitoring'))`
const isShown = `a.state = 'published' AND (v.valid_from IS NULL OR v.valid_from <= UTC_TIMESTAMP(3)) AND ${isOpen}`

/** Which versions everybody may read now: cheap, to see whether anything has changed. */
export async function shownVersions(db: Executor): Promise<string> {
  const rows = await db.rows<{ code: string; version: number }>(
    `SELECT v.code, v.version ${publishedVersion} WHERE ${isShown} ORDER BY v.code`,
  )
  return rows.map(({ code, version }) => `${code}@${version}`).join()
}

export async function readShown(db: Executor): Promise<StoredVersion[]> {
  const rows = await db.rows<RawVersion>(
    `SELECT ${versionColumns}, ${bodyColumns} ${publishedVersion} WHERE ${isShown} ORDER BY v.code`,
  )
  return rows.map(versionOf)
}

/** False where there is an article of this code already. */
export async function insertArticle(tx: Executor, code: string): Promise<boolean> {
  const made = await tx.write(
    "INSERT IGNORE INTO articles (code, state, published, newest) VALUES ($1, 'draft', NULL, 0)",
    [code],
  )
  return made === 1
}

export type LockedArticle = {
  readonly state: ArticleState
  readonly published: number | null
  readonly newest: number
}

export async function lockArticle(tx: Executor, code: string): Promise<LockedArticle | null> {
  const [row] = await tx.rows<LockedArticle>(
    'SELECT state, published, newest FROM articles WHERE code = $1 FOR UPDATE',
    [code],
  )
  return row ?? null
}

export async function insertVersion(
  tx: Executor,
  key: { code: string; version: number },
  author: { id: string; name: string },
  draft: ArticleDraft,
): Promise<void> {
  const { title, summary, body } = draft
  await tx.write(
    `INSERT INTO article_versions (code, version, author_id, author, at, systems, codes, keywords, valid_from, valid_to,
       outage_id, title_pl, title_en, summary_pl, summary_en, body_pl, body_en)
     VALUES ($1, $2, $3, $4, UTC_TIMESTAMP(3), $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
    [
      key.code,
      key.version,
      author.id,
      author.name,
      JSON.stringify(draft.systems),
      JSON.stringify(draft.codes),
      JSON.stringify(draft.keywords),
      sqlTime(draft.validFrom),
      sqlTime(draft.validTo),
      draft.outageId,
      title.pl,
      title.en,
      summary.pl,
      summary.en,
      body.pl,
      body.en,
    ],
  )
  await tx.write('UPDATE articles SET newest = $2 WHERE code = $1', [key.code, key.version])
}

export async function setState(
  tx: Executor,
  code: string,
  state: ArticleState,
  published: number | null,
): Promise<void> {
  await tx.write('UPDATE articles SET state = $2, published = $3 WHERE code = $1', [code, state, published])
}

export async function readVersions(db: Executor, code: string): Promise<StoredVersion[]> {
  const rows = await db.rows<RawVersion>(
    `SELECT ${versionColumns}, ${bodyColumns} FROM article_versions v WHERE v.code = $1 ORDER BY v.version DESC`,
    [code],
  )
  return rows.map(versionOf)
}

type RawRow = Omit<ArticleRow, 'title' | 'systems' | 'isOver'> &
  Record<'title_pl' | 'title_en' | 'systems', string> & { isOver: number }

/** The editors' list; with a code only that article's row. */
export async function listArticles(db: Executor, code: string | null): Promise<ArticleRow[]> {
  const rows = await db.rows<RawRow>(
    `SELECT a.code, a.state, a.published, a.newest, n.title_pl, n.title_en, n.systems, n.at AS changedAt,
       n.author AS changedBy, COALESCE(v.valid_to, n.valid_to) AS validTo, COALESCE(v.outage_id, n.outage_id) AS outageId,
       a.state = 'published' AND NOT (${isOpen}) AS isOver,
       COALESCE(votes.useful, 0) AS useful, COALESCE(votes.useless, 0) AS useless, COALESCE(votes.open, 0) AS openTasks,
       COALESCE(quiet.n, 0) AS deflected
     FROM articles a JOIN article_versions n ON n.code = a.code AND n.version = a.newest
     LEFT JOIN article_versions v ON v.code = a.code AND v.version = a.published
     LEFT JOIN outages o ON o.id = v.outage_id
     LEFT JOIN (SELECT code, SUM(useful) AS useful, SUM(NOT useful) AS useless,
         SUM(NOT useful AND closed_at IS NULL) AS open FROM article_votes GROUP BY code) votes ON votes.code = a.code
     LEFT JOIN (SELECT code, COUNT(*) AS n FROM article_deflections WHERE state = 'deflected' GROUP BY code) quiet
       ON quiet.code = a.code
     WHERE $1 IS NULL OR a.code = $1 ORDER BY a.code`,
    [code],
  )
  return rows.map(({ title_pl: pl, title_en: en, systems, isOver, ...row }) => ({
    ...row,
    title: { pl, en },
    systems: JSON.parse(systems) as string[],
    isOver: Boolean(isOver),
    useful: Number(row.useful),
    useless: Number(row.useless),
    openTasks: Number(row.openTasks),
    deflected: Number(row.deflected),
  }))
}
