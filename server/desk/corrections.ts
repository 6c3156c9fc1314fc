/**
 * A correction of the record is a record of its own: it names the entry that was wrong and says what is right. Nothing
 * that was sealed is changed, and the case stays where it is, also where it is over.
 */
import type { Correct } from '../../workflows/contracts/record.ts'
import { actorOf, type Officer, type Viewer } from '../../workflows/contracts/viewer.ts'
import { lockCase, updatingCase, type StoredCase } from '../db/cases.ts'
import type { Database, Executor } from '../db/database.ts'
import { insertingHistory, seal, type HistoryRow } from '../db/history.ts'
import { standing } from './record-note.ts'
import { Refused } from './refused.ts'
import { givenBefore, kept, replyOf, requestOf, type Reply } from './replies.ts'
import { maySee, type Show } from './show.ts'
import { put, type Next } from './write.ts'

export type CorrectionsOptions = {
  readonly db: Database
  readonly show: Show
  readonly staffUnderLock: (tx: Executor, staffId: string) => Promise<Officer | null>
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
      const officer = await staffUnderLock(tx, viewer.id)
      if (!officer) throw new Refused('not-allowed')
      if (row.version !== correct.version)
        throw new Refused('view-stale', { view: show(row, officer, row.at) })
      if (correct.entry > row.version)
        throw new Refused('answers-invalid', { faults: [{ field: 'entry', code: 'too-large' }] })
      const history = entryOf(row, correct, officer)
      const sealed = seal(row.headHash, history)
      const next = { ...row, version: row.version + 1, changedAt: row.at, headHash: sealed.hash }
      const reply = replyOf(200, show(next, officer, row.at))
      const statements = [updatingCase(next), insertingHistory(row.headHash, sealed, history)]
      await put(tx, { row: next, due: [], statements }, [kept(request, reply)])
      return { reply, row: next }
    })
    if (done.row) committed({ row: done.row, due: [] })
    return done.reply
  }
}

function entryOf(row: StoredCase & { at: string }, { entry, text }: Correct, officer: Officer): HistoryRow {
  const process = new Date().toISOString()
  return {
    caseId: row.id,
    version: row.version + 1,
    at: row.at,
    event: correction,
    actor: actorOf(officer),
    from: row.step,
    to: row.step,
    kindVersion: row.kindVersion,
    data: {
      answers: { entry, text },
      facts: standing(officer),
      record: {
        clock: { process, aheadMs: Date.parse(process) - Date.parse(row.at) },
        evidence: [],
        signatures: [],
        standsFor: officer.standsFor ?? [],
      },
    },
    lines: [{ code: 'history.correction', params: { entry, text } }],
  }
}
