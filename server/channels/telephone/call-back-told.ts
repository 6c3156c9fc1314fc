/** What became of a call that was asked for: put down with the call, and in the case that it was asked for. */
import type { TellCallBack } from '../../../workflows/contracts/call-backs.ts'
import type { Officer } from '../../../workflows/contracts/viewer.ts'
import {
  closingCallBack,
  isOpen,
  lockCallBack,
  loggingCallBack,
  moveCallBack,
  readCallBack,
  triedJustNow,
  tryingCallBack,
} from '../../db/call-backs.ts'
import type { Database, Executor } from '../../db/database.ts'
import type { CallNotes } from '../../desk/call-notes.ts'
import { Refused } from '../../desk/refused.ts'

type Options = {
  readonly db: Database
  readonly notes: Pick<CallNotes, 'within'>
  readonly seated: (at: string, put: (seat: number) => Promise<void>) => Promise<void>
  /** In milliseconds. */
  readonly now: () => number
}

type Outcome = TellCallBack['outcome']

export function createTell({ db, notes, seated, now }: Options) {
  async function noteIn(tx: Executor, caseId: string, outcome: Outcome, officer: Officer) {
    const reached = outcome === 'called' ? 'spoken' : 'not-reached'
    const at = new Date(now()).toISOString()
    const noted = { direction: 'out', outcome: reached, at, minutes: null, text: '' } as const
    return notes.within(tx, caseId, noted, officer)
  }

  return async (id: string, told: TellCallBack, officer: Officer): Promise<void> => {
    const { outcome } = told
    const at = outcome === 'moved' ? new Date(told.at).toISOString() : null
    const about = (await readCallBack(db, id))?.caseId ?? null

    async function put(seat: number): Promise<void> {
      const noted = await db.transaction(async (tx) => {
        // The case first, as everywhere; what is noted goes with the transaction where the rest is refused.
        const made = at !== null || about === null ? null : await noteIn(tx, about, outcome, officer)
        const row = await lockCallBack(tx, id)
        if (!row || !isOpen(row)) throw new Refused('not-found')
        if (at !== null) await moveCallBack(tx, id, at, seat)
        const change = outcome === 'called' ? [closingCallBack(id, 'called')] : []
        const tried = outcome === 'not-reached' ? [tryingCallBack(id)] : []
        await tx.batch([...change, ...tried, loggingCallBack(id, outcome, officer.id, at)])
        return made
      })
      noted?.told()
    }

    // A click that went out twice is one try.
    if (outcome === 'not-reached' && (await triedJustNow(db, id, officer.id))) return
    await (at === null ? put(0) : seated(at, put))
  }
}
