/**
 * A correction of the record is a record of its own: it names the entry that was wrong and says what is right. Nothing
 * that was sealed is changed, and the case stays where it is, also where it is over.
 */
import type { Correct } from '../../workflows/contracts/record.ts'
import type { Officer, Viewer } from '../../workflows/contracts/viewer.ts'
import { lockCase } from '../db/cases.ts'
import type { Database } from '../db/database.ts'
import { withEntry, type Entry } from './record-entry.ts'
import { Refused } from './refused.ts'
import { givenBefore, kept, replyOf, requestOf, type Reply } from './replies.ts'
import { maySee, type Show } from './show.ts'
import type { StaffUnderLock } from './staff-under-lock.ts'
import { put, type Next } from './write.ts'

export type CorrectionsOptions = {
  readonly db: Database
  readonly show: Show
  readonly staffUnderLock: StaffUnderLock
  /** Told after the commit; must neither throw nor wait. */
  readonly committed: (change: Pick<Next, 'row' | 'due'>) => void
}

export type Corrections = (id: string, correction: Correct, viewer: Viewer, key: string) => Promise<Reply>

/** The event's name in the history; no machine knows it. */
export const correction = 'correct-record'

export function createCorrections({ db, show, staffUnderLock, committed }: CorrectionsOptions): Corrections {
  return async (id, correct, viewer, key) => {
    if (viewer.role !== 'officer') throw new Refused('not-allowed')
    const request = requestOf({ correct: id, ...correct }, viewer, key)
    const done = await db.transaction(async (tx) => {
      const row = await lockCase(tx, id)
      if (!row || !maySee(row, viewer)) throw new Refused('not-found')
      const earlier = await givenBefore(tx, request)
      if (earlier) return { reply: earlier, row: null }
      const officer = await staffUnderLock(tx, viewer)
      if (!officer) throw new Refused('not-allowed')
      if (row.version !== correct.version)
        throw new Refused('view-stale', { view: show(row, officer, row.at) })
      if (correct.entry > row.version)
        throw new Refused('answers-invalid', { faults: [{ field: 'entry', code: 'too-large' }] })
      const entered = withEntry(row, entryOf(correct, officer))
      const reply = replyOf(200, show(entered.row, officer, row.at))
      await put(tx, { ...entered, due: [] }, [kept(request, reply)])
      return { reply, row: entered.row }
    })
    if (done.row) committed({ row: done.row, due: [] })
    return done.reply
  }
}

const entryOf = ({ entry, text }: Correct, by: Officer): Entry => ({
  event: correction,
  by,
  answers: { entry, text },
  lines: [{ code: 'history.correction', params: { entry, text } }],
})
