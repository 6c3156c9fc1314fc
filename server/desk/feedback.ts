/** What people said of the desk's work, read: complaints about a case, and what remarks have changed. */
import type { AppealRow, ComplaintRow } from '../../workflows/contracts/complaint.ts'
import type { YouSaidPage } from '../../workflows/contracts/remark.ts'
import type { Viewer } from '../../workflows/contracts/viewer.ts'
import { readCase } from '../db/cases.ts'
import { appealsAgainst } from '../db/appeals.ts'
import { complaintsAbout } from '../db/complaints.ts'
import type { Database } from '../db/database.ts'
import { listYouSaid } from '../db/you-said.ts'
import { Refused } from './refused.ts'
import { maySee } from './show.ts'

export type Feedback = ReturnType<typeof createFeedback>

export function createFeedback(db: Database) {
  return {
    async appeals(caseId: string, viewer: Viewer): Promise<AppealRow[]> {
      const row = await readCase(db, caseId)
      if (!row || !maySee(row, viewer)) throw new Refused('not-found')
      return appealsAgainst(db, caseId)
    },

    async complaints(caseId: string, viewer: Viewer): Promise<ComplaintRow[]> {
      const row = await readCase(db, caseId)
      if (!row || !maySee(row, viewer)) throw new Refused('not-found')
      return complaintsAbout(db, caseId)
    },

    /** Pages are counted from one; one beyond the last is empty. */
    async youSaid(page: number, size: number): Promise<YouSaidPage> {
      return { ...(await listYouSaid(db, size, (page - 1) * size)), page, size }
    },
  }
}
