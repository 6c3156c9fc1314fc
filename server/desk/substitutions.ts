/** Noting who stands in for whom: for duty managers; every officer may read it. */
import type { NoteSubstitution, OfficerName, Substitution } from '../../workflows/contracts/substitution.ts'
import type { Viewer } from '../../workflows/contracts/viewer.ts'
import type { Database } from '../db/database.ts'
import { endSubstitution, insertSubstitution, readOfficers, readSubstitutions } from '../db/substitutions.ts'
import { refuseAllButManagers } from './records.ts'
import { Refused } from './refused.ts'

/** Whoever is away for longer has a successor, not a substitute. */
const longestMs = 92 * 86_400_000

export type Substitutions = ReturnType<typeof createSubstitutions>

export function createSubstitutions(db: Database) {
  return {
    list: (): Promise<Substitution[]> => readSubstitutions(db),

    async officers(viewer: Viewer): Promise<OfficerName[]> {
      refuseAllButManagers(viewer)
      return readOfficers(db)
    },

    async note(noted: NoteSubstitution, viewer: Viewer): Promise<Substitution[]> {
      const by = refuseAllButManagers(viewer)
      const { substitute, absent, from, to } = noted
      const fault = (
        field: string,
        code: 'duplicate' | 'end-before-start' | 'outside-window' | 'not-an-option',
      ) => new Refused('answers-invalid', { faults: [{ field, code }] })
      if (substitute === absent) throw fault('substitute', 'duplicate')
      const lasts = Date.parse(to) - Date.parse(from)
      if (lasts <= 0) throw fault('to', 'end-before-start')
      if (lasts > longestMs) throw fault('to', 'outside-window')
      if (!(await insertSubstitution(db, noted, by.id))) throw fault('substitute', 'not-an-option')
      return readSubstitutions(db)
    },

    async end(id: string, viewer: Viewer): Promise<void> {
      refuseAllButManagers(viewer)
      if (!/^\d{1,18}$/.test(id) || !(await endSubstitution(db, id))) throw new Refused('not-found')
    },
  }
}
