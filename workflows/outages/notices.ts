/** Announcements as of some moment: which are for now and which for later, and what a revision changed. */
import { noticeParts, type Notice, type NoticePart, type NoticeRecord } from '../contracts/announcement.ts'

export const noticeAt = (record: NoticeRecord, at: string): Notice => ({
  ...record,
  state: stateAt(record, at),
  intervals: record.intervals.map(({ from, to }) => ({ from, to: to ?? endOf(record) })),
})

/** An end that nobody knew is known once it has come. */
const endOf = ({ state, endedAt }: NoticeRecord): string | null => (state === 'ended' ? endedAt : null)

function stateAt({ state, intervals }: NoticeRecord, at: string): Notice['state'] {
  if (state !== 'published') return state
  return (intervals[0]?.from ?? at) > at ? 'planned' : 'current'
}

/** Newest revision first, each with what it says otherwise than the one before it. */
export function withChanges(
  newestFirst: readonly NoticeRecord[],
): (NoticeRecord & { changed: NoticePart[] })[] {
  return newestFirst.map((record, i) => ({ ...record, changed: changed(newestFirst[i + 1], record) }))
}

/** The values are plain JSON, written by the same code, so their spelling tells whether they differ. */
function changed(before: NoticeRecord | undefined, after: NoticeRecord): NoticePart[] {
  if (before === undefined) return []
  return noticeParts.filter((part) => JSON.stringify(before[part]) !== JSON.stringify(after[part]))
}
