/** What everybody may read of announcements: written with the case it follows from, read by lists, feeds and history. */
import type { NoticeRecord } from '../../workflows/contracts/announcement.ts'
import { localTime } from '../../workflows/calendar/zoned.ts'
import { sqlTime } from './cases.ts'
import type { Executor, Statement, Value } from './database.ts'

/** In columns of their own; the rest of a record is JSON. */
type Columns = 'number' | 'revision' | 'type' | 'state' | 'publishedAt' | 'revisedAt'
type Content = Omit<NoticeRecord, Columns>

/** Puts down the newest revision, and makes those before it earlier ones. */
export function recordingNotice(caseId: string, record: NoticeRecord): Statement[] {
  const { systems, revision } = record
  const values: Value[] = [caseId]
  const places = systems.map((system) => `$${values.push(system)}`)
  return [
    upserting(caseId, record),
    {
      sql: `UPDATE announcements SET place = 'earlier' WHERE case_id = $1 AND revision < $2`,
      values: [caseId, revision],
    },
    {
      sql: `DELETE FROM announcement_systems WHERE case_id = $1 AND \`system\` NOT IN (${places.join(', ')})`,
      values,
    },
    {
      sql: `INSERT IGNORE INTO announcement_systems (case_id, \`system\`) VALUES ${places.map((place) => `($1, ${place})`).join(', ')}`,
      values,
    },
  ]
}

/** A revision was published when it was: what happens to the case afterwards does not move that. */
function upserting(caseId: string, record: NoticeRecord): Statement {
  const { number, revision, type, state, publishedAt, revisedAt, ...content } = record
  const startsAt = content.intervals[0]?.from ?? publishedAt
  return {
    sql: `INSERT INTO announcements (case_id, revision, number, place, type, state, starts_at, ends_at, year, content,
       published_at, revised_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
     ON DUPLICATE KEY UPDATE place = $4, type = $5, state = $6, starts_at = $7, ends_at = $8, year = $9, content = $10`,
    values: [
      caseId,
      revision,
      number,
      state === 'published' ? 'open' : 'over',
      type,
      state,
      sqlTime(startsAt),
      sqlTime(content.endedAt ?? content.intervals.at(-1)?.to ?? null),
      Number(localTime(startsAt).date.slice(0, 4)),
      JSON.stringify(content satisfies Content),
      sqlTime(publishedAt),
      sqlTime(revisedAt),
    ],
  }
}

const columns = `a.number, a.revision, a.type, a.state, a.content, a.published_at AS publishedAt, a.revised_at AS revisedAt`
type Raw = Pick<NoticeRecord, Columns> & { content: string }

const recordOf = ({ content, ...row }: Raw): NoticeRecord => ({ ...row, ...(JSON.parse(content) as Content) })

/** All that are for now and later, those that begin first at the top. */
export async function openNotices(db: Executor): Promise<NoticeRecord[]> {
  const rows = await db.rows<Raw>(
    `SELECT ${columns} FROM announcements a WHERE a.place = 'open' ORDER BY a.starts_at, a.case_id LIMIT 200`,
  )
  return rows.map(recordOf)
}

export type ArchiveQuery = {
  readonly year: number | null
  /** Any of them; empty for all. */
  readonly systems: readonly string[]
  readonly page: number
  readonly size: number
}

/** What is over, the newest first, and how many there are in all. */
export async function archivedNotices(
  db: Executor,
  { year, systems, page, size }: ArchiveQuery,
): Promise<{ total: number; rows: NoticeRecord[] }> {
  const values: Value[] = []
  const conditions = [
    "a.place = 'over'",
    ...(year === null ? [] : [`a.year = $${values.push(year)}`]),
    ...(systems.length === 0 ? [] : [concerningAny(systems.map((system) => `$${values.push(system)}`))]),
  ]
  const from = `FROM announcements a WHERE ${conditions.join(' AND ')}`
  const [counted] = await db.rows<{ n: number }>(`SELECT COUNT(*) AS n ${from}`, values)
  // Numbers of our own: a placeholder in LIMIT is not understood by every server.
  const rows = await db.rows<Raw>(
    `SELECT ${columns} ${from} ORDER BY a.starts_at DESC, a.case_id DESC
     LIMIT ${Math.trunc(size)} OFFSET ${Math.trunc((page - 1) * size)}`,
    values,
  )
  return { total: Number(counted?.n ?? 0), rows: rows.map(recordOf) }
}

/** Once each, however many of the systems an announcement is about. */
const concerningAny = (places: readonly string[]): string =>
  `a.case_id IN (SELECT s.case_id FROM announcement_systems s WHERE s.\`system\` IN (${places.join(', ')}))`

/** The years that have anything in the archive, the newest first. */
export async function archiveYears(db: Executor): Promise<number[]> {
  const rows = await db.rows<{ year: number }>(
    "SELECT DISTINCT year FROM announcements WHERE place = 'over' ORDER BY year DESC",
  )
  return rows.map(({ year }) => year)
}

/** Every revision of one announcement, the newest first; none where there is no such announcement. */
export async function noticeRevisions(db: Executor, number: string): Promise<NoticeRecord[]> {
  const rows = await db.rows<Raw>(
    `SELECT ${columns} FROM announcements a WHERE a.number = $1 ORDER BY a.revision DESC`,
    [number],
  )
  return rows.map(recordOf)
}

/** Whatever lasted into or began within the time from `from` on. */
export async function noticesSince(db: Executor, from: string): Promise<NoticeRecord[]> {
  const rows = await db.rows<Raw>(
    `SELECT ${columns} FROM announcements a
     WHERE a.place IN ('open', 'over') AND (a.ends_at > $1 OR a.ends_at IS NULL OR a.place = 'open')`,
    [sqlTime(from)],
  )
  return rows.map(recordOf)
}

/** The database's clock, which everything else goes by. */
export async function databaseTime(db: Executor): Promise<string> {
  const [clock] = await db.rows<{ at: string }>('SELECT UTC_TIMESTAMP(3) AS at')
  return clock?.at ?? ''
}
