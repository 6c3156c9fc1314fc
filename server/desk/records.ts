/** The record as staff take it away: of a case, of a period, and the seals over all cases. */
import type { ApprovalKeys } from '../approvals/keys.ts'
import type { Officer, Viewer } from '../../workflows/contracts/viewer.ts'
import type { Database } from '../db/database.ts'
import { readCaseByNumber } from '../db/record-export.ts'
import { createCheckpoints } from './checkpoints.ts'
import { createRecordExport } from './record-export.ts'
import { Refused } from './refused.ts'

export type Records = ReturnType<typeof createRecords>

/** Longer periods are taken in parts. */
const longestDays = 400
const dayMs = 86_400_000

export function createRecords(db: Database, keys: ApprovalKeys, issuer: string) {
  const written = createRecordExport(db, keys, issuer)
  const checkpoints = createCheckpoints(db, keys, issuer)

  return {
    /** Any officer may take away the record of one case. */
    async ofCase(number: string, viewer: Viewer): Promise<AsyncGenerator<string, void>> {
      if (viewer.role !== 'officer') throw new Refused('not-allowed')
      const found = await readCaseByNumber(db, number)
      if (!found) throw new Refused('not-found')
      return written.ofCase(found.id, found.number)
    },

    /** Everybody's cases at once are for duty managers. `from` and `to` are ISO 8601. */
    async ofPeriod(from: string, to: string, viewer: Viewer): Promise<AsyncGenerator<string, void>> {
      refuseAllButManagers(viewer)
      const [begin, end] = [Date.parse(from), Date.parse(to)]
      const fits = begin < end && end - begin <= longestDays * dayMs
      if (!fits) throw new Refused('body-invalid', { faults: [{ field: 'to', code: 'not-an-option' }] })
      return written.ofPeriod(new Date(begin).toISOString(), new Date(end).toISOString())
    },

    seals(from: number, viewer: Viewer): AsyncGenerator<string, void> {
      refuseAllButManagers(viewer)
      return checkpoints.exported(from)
    },

    checkpoints,
  }
}

/** @throws Refused */
export function refuseAllButManagers(viewer: Viewer): Officer {
  if (viewer.role === 'officer' && viewer.roles.includes('duty-manager')) return viewer
  throw new Refused('not-allowed')
}
