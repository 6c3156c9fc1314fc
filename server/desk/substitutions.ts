/** Noting who stands in for whom: for duty managers; every officer may read it. */
import type { NoteSubstitution, OfficerName, Substitution } from '../../workflows/contracts/substitution.ts'
import type { Officer, Viewer } from '../../workflows/contracts/viewer.ts'
import type { Database, Executor } from '../db/database.ts'
import { endSubstitution, insertSubstitution, readOfficers, readSubstitutions } from '../db/substitutions.ts'
import { refuseAllButManagers } from './records.ts'
import { Refused } from './refused.ts'
import type { StaffUnderLock } from './staff-under-lock.ts'

/** Whoever is away for longer has a successor, not a substitute. */
const longestMs = 92 * 86_400_000

export type Substitutions = ReturnType<typeof createSubstitutions>

export function createSubstitutions(db: Database, staffUnderLock: StaffUnderLock) {
  /** Four eyes hang on it: whoever is no manager any more, or has signed out, changes nothing. */
  async function managing<T>(viewer: Viewer, work: (tx: Executor, by: Officer) => Promise<T>): Promise<T> {
    const asking = refuseAllButManagers(viewer)
    return db.transaction(async (tx) => {
      const by = await staffUnderLock(tx, asking)
      if (!by) throw new Refused('not-allowed')
      return work(tx, refuseAllButManagers(by))
    })
  }

  return {
    list: (): Promise<Substitution[]> => readSubstitutions(db),

    async officers(viewer: Viewer): Promise<OfficerName[]> {
      refuseAllButManagers(viewer)
      return readOfficers(db)
    },

    async note(noted: NoteSubstitution, viewer: Viewer): Promise<Substitution[]> {
      refuseAllButManagers(viewer)
      const { substitute, absent, from, to } = noted
      const fault = (
        field: string,
        code: 'duplicate' | 'end-before-start' | 'outside-window' | 'not-an-option',
      ) => new Refused('answers-invalid', { faults: [{ field, code }] })
      if (substitute === absent) throw fault('substitute', 'duplicate')
      const lasts = Date.parse(to) - Date.parse(from)
      if (lasts <= 0) throw fault('to', 'end-before-start')
      if (lasts > longestMs) throw fault('to', 'outside-window')
      const isNoted = await managing(viewer, (tx, by) => insertSubstitution(tx, noted, by.id))
      if (!isNoted) throw fault('substitute', 'not-an-option')
      return readSubstitutions(db)
    },

    async end(id: string, viewer: Viewer): Promise<void> {
      const isEnded = await managing(viewer, (tx) =>
        /^\d{1,18}$/.test(id) ? endSubstitution(tx, id) : Promise.resolve(false),
      )
      if (!isEnded) throw new Refused('not-found')
    },
  }
}
