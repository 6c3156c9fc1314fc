/**
 * Announcements from memory: they are what people need most when something is down, so they are read from the
 * database in the background and answered also while it is away, with the time they were last true.
 */
import { hash } from 'node:crypto'
import type { Announcements } from '../../workflows/contracts/announcement.ts'
import type { Database } from '../db/database.ts'
import { Outage } from '../db/faults.ts'
import { readAnnouncements } from '../db/records.ts'

export type AnnouncementBoard = {
  /** Null until the database has been reached once. */
  current(): { body: string; etag: string } | null
  /** Reads anew; tells whether anything but the clock changed. While the database is away it keeps what it has. */
  refresh(): Promise<boolean>
}

export function createAnnouncementBoard(db: Database): AnnouncementBoard {
  let kept: { body: string; etag: string } | null = null
  let asked = 0
  let shown = 0
  return {
    current: () => kept,
    async refresh() {
      const turn = ++asked
      try {
        const { at, items } = await readAnnouncements(db)
        // Two looks at once may end in the other order: what was read later stays.
        if (turn < shown) return false
        shown = turn
        const etag = `"${hash('sha256', JSON.stringify(items), 'base64url').slice(0, 22)}"`
        const changed = kept !== null && kept.etag !== etag
        kept = { body: JSON.stringify({ asOf: at, items } satisfies Announcements), etag }
        return changed
      } catch (error) {
        if (error instanceof Outage) return false
        throw error
      }
    },
  }
}
