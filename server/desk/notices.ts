/** What is asked of announcements beyond those of now: the archive, one with all its revisions, ninety days of systems. */
import type { NoticeArchive, NoticeHistory, SystemHistory } from '../../workflows/contracts/announcement.ts'
import { addDays, instantAt, localTime } from '../../workflows/calendar/zoned.ts'
import { availability } from '../../workflows/outages/availability.ts'
import { noticeAt, withChanges } from '../../workflows/outages/notices.ts'
import type { Database } from '../db/database.ts'
import {
  archivedNotices,
  archiveYears,
  databaseTime,
  noticeRevisions,
  noticesSince,
  type ArchiveQuery,
} from '../db/notices.ts'
import { Refused } from './refused.ts'

export type Notices = {
  archive(query: ArchiveQuery): Promise<NoticeArchive>
  /** @throws Refused `not-found` */
  history(number: string): Promise<NoticeHistory>
  systems(): Promise<SystemHistory>
}

/** Today and the eighty-nine days before it. */
const historyDays = 90

export function createNotices(db: Database): Notices {
  return {
    async archive(query) {
      const [asOf, { total, rows }, years] = await Promise.all([
        databaseTime(db),
        archivedNotices(db, query),
        archiveYears(db),
      ])
      const { page, size } = query
      return { asOf, rows: rows.map((record) => noticeAt(record, asOf)), total, page, size, years }
    },

    async history(number) {
      // `OC-26-0000009-9/2` is one announcement with `OC-26-0000009-9`.
      const known = number.replace(/\/\d+$/, '')
      const [asOf, records] = await Promise.all([databaseTime(db), noticeRevisions(db, known)])
      const [newest] = records
      if (!newest) throw new Refused('not-found')
      return { asOf, notice: noticeAt(newest, asOf), revisions: withChanges(records) }
    },

    async systems() {
      const asOf = await databaseTime(db)
      const to = localTime(asOf).date
      const from = addDays(to, 1 - historyDays)
      const records = await noticesSince(db, instantAt(from, '00:00'))
      return { asOf, from, to, systems: availability(records, { from, to, at: asOf }) }
    },
  }
}
