/**
 * Calls in the record of the case they were about: what an exchange told of one, once, and what an officer notes of one
 * himself. Numbers and what identified a caller stay with the call; the record says when, how long and who.
 */
import type { NoteCall } from '../../workflows/contracts/telephone.ts'
import type { Line } from '../../workflows/contracts/view.ts'
import { type Officer, theDesk, type Viewer } from '../../workflows/contracts/viewer.ts'
import { insertingEntry, isEntered, lockToEnter, settlingEntry } from '../db/call-entries.ts'
import { lockCase, type StoredCase } from '../db/cases.ts'
import type { Database, Executor } from '../db/database.ts'
import { readCall, type StoredCall } from '../db/phone-calls.ts'
import { withEntry, type Entry } from './record-entry.ts'
import { Refused } from './refused.ts'
import { givenBefore, kept, replyOf, requestOf, type Reply } from './replies.ts'
import type { Show } from './show.ts'
import type { StaffUnderLock } from './staff-under-lock.ts'
import { put, type Next } from './write.ts'

export type CallNotes = {
  /** An officer's own note, which the applicant reads, too. @throws Refused */
  note(caseId: string, noted: NoteCall, viewer: Viewer, key: string): Promise<Reply>
  /** Enters a call that is to be entered; false where it was meanwhile. */
  enter(call: number): Promise<boolean>
  /**
   * Notes a call in the transaction of whatever it followed from, whose first lock is this one; `told` is for after the
   * commit.
   */
  within(tx: Executor, caseId: string, noted: NoteCall, officer: Officer): Promise<{ told: () => void }>
}

/** The event's name in the history; no machine knows it. */
export const callNoted = 'note-call'

export type CallNotesOptions = {
  readonly db: Database
  readonly show: Show
  readonly staffUnderLock: StaffUnderLock
  /** Told after the commit; must neither throw nor wait. */
  readonly committed: (change: Pick<Next, 'row' | 'due'>) => void
}

export function createCallNotes({ db, show, staffUnderLock, committed }: CallNotesOptions): CallNotes {
  const tell = (row: StoredCase | null) => row && committed({ row, due: [] })

  return {
    async note(caseId, noted, viewer, key) {
      if (viewer.role !== 'officer') throw new Refused('not-allowed')
      refuseFuture(noted.at)
      const request = requestOf({ noteCall: caseId, ...noted }, viewer, key)
      const done = await db.transaction(async (tx) => {
        const row = await lockCase(tx, caseId)
        if (!row) throw new Refused('not-found')
        const earlier = await givenBefore(tx, request)
        if (earlier) return { reply: earlier, row: null }
        const officer = await staffUnderLock(tx, viewer)
        if (!officer) throw new Refused('not-allowed')
        const entered = withEntry(row, noteOf(noted, officer))
        const reply = replyOf(200, show(entered.row, officer, row.at))
        await put(tx, { ...entered, due: [] }, [kept(request, reply)])
        return { reply, row: entered.row }
      })
      tell(done.row)
      return done.reply
    },

    async enter(id) {
      const caseId = (await readCall(db, id))?.caseId
      if (!caseId) return false
      const entered = await db.transaction((tx) => enterUnderLock(tx, id, caseId))
      tell(entered)
      return entered !== null
    },

    async within(tx, caseId, noted, officer) {
      const row = await lockCase(tx, caseId)
      if (!row) throw new Refused('not-found')
      const entered = withEntry(row, noteOf(noted, officer))
      await put(tx, { ...entered, due: [] })
      return { told: () => tell(entered.row) }
    },
  }
}

/** The case first, as everywhere; then the call, which may be about another one by now. */
async function enterUnderLock(tx: Executor, id: number, caseId: string): Promise<StoredCase | null> {
  const row = await lockCase(tx, caseId)
  const call = await lockToEnter(tx, id)
  if (!call || call.caseId !== caseId) return null
  if (!row || (await isEntered(tx, id, caseId))) {
    await tx.batch([settlingEntry(id)])
    return null
  }
  const entered = withEntry(row, callOf(call))
  await put(tx, { ...entered, due: [] }, [insertingEntry(id, caseId, entered.row.version), settlingEntry(id)])
  return entered.row
}

function callOf(call: StoredCall): Entry {
  const at = call.startedAt ?? call.answeredAt ?? ''
  const seconds = secondsOf(call)
  return {
    event: callNoted,
    by: theDesk,
    answers: { direction: call.direction ?? 'in', outcome: 'spoken', at, seconds },
    facts: { channel: { code: 'phone', at, call: Number(call.id), paper: null } },
    lines: [lineOf(call.direction, { at, duration: clock(seconds), officer: call.officer })],
  }
}

/** From the answer to the end; null where nobody told of the end. */
function secondsOf({ answeredAt, endedAt, cause }: StoredCall): number | null {
  if (answeredAt === null || endedAt === null || cause === 'orphan') return null
  return Math.max(0, Math.round((Date.parse(endedAt) - Date.parse(answeredAt)) / 1000))
}

function noteOf(noted: NoteCall, by: Officer): Entry {
  const { direction, outcome, at: said, minutes, text } = noted
  const at = new Date(said).toISOString()
  const line =
    outcome === 'not-reached'
      ? { code: 'history.call.missed', params: { at, officer: by.name } }
      : lineOf(direction, { at, duration: minutes === null ? null : String(minutes), officer: by.name })
  return {
    event: callNoted,
    by,
    answers: { direction, outcome, at, minutes, text },
    facts: { channel: { code: 'phone', at, call: null, paper: null } },
    lines: [line, ...(text === '' ? [] : [{ code: 'history.call.said', params: { text } }])],
  }
}

const lineOf = (
  direction: 'in' | 'out' | null,
  params: { at: string; duration: string | null; officer: string | null },
): Line => ({ code: `history.call.${direction ?? 'in'}`, params })

/** Minutes and seconds: `4:05`. */
const clock = (seconds: number | null): string | null =>
  seconds === null ? null : `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`

/** A minute for clocks that differ. */
function refuseFuture(at: string): void {
  if (Date.parse(at) > Date.now() + 60_000)
    throw new Refused('answers-invalid', { faults: [{ field: 'at', code: 'in-the-future' }] })
}
