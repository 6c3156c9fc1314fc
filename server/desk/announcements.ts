/**
 * Announcements from memory: they are what people need most when something is down, so they are read from the
 * database in the background and answered also while it is away, with the time they were last true.
 */
import { hash } from 'node:crypto'
import type { Announcements, Notice, NoticeRecord } from '../../workflows/contracts/announcement.ts'
import { noticeAt } from '../../workflows/outages/notices.ts'
import type { Database } from '../db/database.ts'
import { Outage } from '../db/faults.ts'
import { archivedNotices, openNotices } from '../db/notices.ts'
import { readAnnouncements } from '../db/records.ts'

export type AnnouncementBoard = {
  /** Null until the database has been reached once. */
  current(): { body: string; etag: string; said: Announcements } | null
  /** For feeds and calendars: all that is open, outages too, and what was newly over. */
  published(): Published | null
  /** Reads anew; tells whether anything but the clock changed. While the database is away it keeps what it has. */
  refresh(): Promise<boolean>
}

export type Published = {
  readonly asOf: string
  readonly open: readonly Notice[]
  readonly over: readonly Notice[]
  /** Another one wherever anything is said otherwise. */
  readonly tag: string
}

/** What a feed reader that looks once a week should still find. */
const keptOver = 40
const overMs = 30_000

export function createAnnouncementBoard(db: Database): AnnouncementBoard {
  let kept: { body: string; etag: string; said: Announcements; published: Published } | null = null
  let asked = 0
  let shown = 0
  let over: {
    readonly records: readonly NoticeRecord[]
    readonly beside: string
    readonly at: number
  } | null = null

  /** What is over changes with what is open, and else only by an import: it is not read with every look. */
  async function overSince(open: readonly NoticeRecord[], at: string): Promise<readonly NoticeRecord[]> {
    const beside = JSON.stringify(open)
    if (over?.beside === beside && Date.parse(at) - over.at < overMs) return over.records
    const { rows } = await archivedNotices(db, { year: null, systems: [], page: 1, size: keptOver })
    over = { records: rows, beside, at: Date.parse(at) }
    return rows
  }

  return {
    current: () => kept,
    published: () => kept?.published ?? null,
    async refresh() {
      const turn = ++asked
      try {
        const { at, items } = await readAnnouncements(db)
        const open = await openNotices(db)
        const over = await overSince(open, at)
        // Two looks at once may end in the other order: what was read later stays.
        if (turn < shown) return false
        shown = turn
        const published = {
          asOf: at,
          open: open.map((record) => noticeAt(record, at)),
          over: over.map((record) => noticeAt(record, at)),
        }
        // Work on a system that has not begun is among what is announced, not among what is out of order.
        const notices = published.open.filter(({ outage }) => !items.some(({ id }) => id === outage))
        const etag = tagOf({ items, notices })
        const tag = tagOf([published.open, published.over])
        const changed = kept !== null && (kept.etag !== etag || kept.published.tag !== tag)
        const said: Announcements = { asOf: at, items, notices }
        kept = {
          body: JSON.stringify(said),
          said,
          etag,
          published: { ...published, tag },
        }
        return changed
      } catch (error) {
        if (error instanceof Outage) return false
        throw error
      }
    },
  }
}

const tagOf = (value: unknown): string =>
  `"${hash('sha256', JSON.stringify(value), 'base64url').slice(0, 22)}"`
