/** What everybody may read of announcements, the desk's own and those of outages: one row for every revision. */
import type { Executor } from '../database.ts'

const key = 'CHARACTER SET ascii COLLATE ascii_bin'
const words = 'CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci'

export async function up(db: Executor): Promise<void> {
  for (const statement of [announcements, systems]) await db.write(`${statement} ENGINE=InnoDB`)
  await takeOver(db)
}

const announcements = `
  CREATE TABLE announcements (
    case_id VARCHAR(40) ${key} NOT NULL COMMENT 'of kind announcement or outage',
    revision INT NOT NULL,
    number VARCHAR(24) ${key} NOT NULL,
    place ENUM('open', 'over', 'earlier') NOT NULL COMMENT 'open and over: newest revisions, of which every list is made',
    type VARCHAR(20) ${key} NOT NULL,
    state VARCHAR(20) ${key} NOT NULL,
    starts_at DATETIME(3) NOT NULL COMMENT 'of the first interval',
    ends_at DATETIME(3) NULL COMMENT 'really, else of the last interval; NULL while nobody knows',
    year SMALLINT NOT NULL COMMENT 'of starts_at in Poland: the shelf of the archive',
    content MEDIUMTEXT ${words} NOT NULL COMMENT 'JSON: systems, offices, intervals, channels, texts, what changed',
    published_at DATETIME(3) NOT NULL,
    revised_at DATETIME(3) NOT NULL,
    PRIMARY KEY (case_id, revision),
    KEY announcements_number (number, revision) COMMENT 'one announcement with all its revisions',
    KEY announcements_place (place, starts_at, case_id) COMMENT 'what is open, and the whole archive',
    KEY announcements_year (place, year, starts_at, case_id) COMMENT 'a year of the archive, and which years there are',
    KEY announcements_ends (place, ends_at) COMMENT 'what lay within the last ninety days'
  )`

const systems = `
  CREATE TABLE announcement_systems (
    \`system\` VARCHAR(20) ${key} NOT NULL,
    case_id VARCHAR(40) ${key} NOT NULL,
    PRIMARY KEY (\`system\`, case_id) COMMENT 'the archive of one system',
    KEY announcement_systems_case (case_id) COMMENT 'replacing those of one announcement'
  )`

type Old = {
  id: string
  callNumber: string
  system: string
  kind: string
  state: string
  revision: number
  startedAt: string
  expectedEnd: string | null
  actualEnd: string | null
  fallback: string
  fallbackFrom: string | null
  offices: string
  announcement: string
  publishedAt: string
  nextUpdateAt: string | null
}

/** Outages announced before there was this table; of them only the newest revision is known in one piece. */
async function takeOver(db: Executor): Promise<void> {
  const rows = await db.rows<Old>(
    `SELECT id, call_number AS callNumber, \`system\`, kind, state, revision, started_at AS startedAt,
       expected_end AS expectedEnd, actual_end AS actualEnd, fallback, fallback_from AS fallbackFrom, offices,
       announcement, published_at AS publishedAt, next_update_at AS nextUpdateAt FROM outages`,
  )
  for (const row of rows) {
    const isOver = ['resolved', 'archived'].includes(row.state)
    const { channels, title, body } = JSON.parse(row.announcement) as Record<string, unknown>
    const content = {
      outage: row.id,
      systems: [row.system],
      offices: JSON.parse(row.offices) as string[],
      intervals: [{ from: row.startedAt, to: row.actualEnd ?? row.expectedEnd }],
      channels,
      fallback: row.fallback,
      fallbackFrom: row.fallbackFrom,
      title,
      body,
      change: null,
      nextUpdateAt: isOver ? null : row.nextUpdateAt,
      endedAt: row.actualEnd,
    }
    await db.write(
      `INSERT INTO announcements (case_id, revision, number, place, type, state, starts_at, ends_at, year, content,
         published_at, revised_at)
       SELECT id, revision, call_number, $2, $3, $4, started_at, COALESCE(actual_end, expected_end), $5, $6,
         published_at, published_at FROM outages WHERE id = $1`,
      [
        row.id,
        isOver ? 'over' : 'open',
        row.kind === 'central' ? 'failure' : row.kind,
        isOver ? 'ended' : 'published',
        polishYear(row.startedAt),
        JSON.stringify(content),
      ],
    )
    await db.write('INSERT INTO announcement_systems (`system`, case_id) VALUES ($1, $2)', [
      row.system,
      row.id,
    ])
  }
}

const polishYear = (at: string) =>
  Number(new Intl.DateTimeFormat('en', { timeZone: 'Europe/Warsaw', year: 'numeric' }).format(new Date(at)))
