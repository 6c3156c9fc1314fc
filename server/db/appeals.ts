/** Appeals against the refusal of a case, and the key that refuses a second open one. */
import type { AppealRow } from '../../workflows/contracts/complaint.ts'
import type { Executor, Statement } from './database.ts'
import { recordingReview, reviewsOf, type Review } from './reviews.ts'

export const oneOpenAppeal = 'one_open_appeal'

const tables = { cases: 'appeals', officers: 'appeal_officers', id: 'appeal_id' }

export const recordingAppeal = (caseId: string, row: Review, isNew: boolean): Statement[] =>
  recordingReview(tables, caseId, row, isNew)

export const appealsAgainst = (db: Executor, subjectId: string): Promise<AppealRow[]> =>
  reviewsOf<AppealRow>(db, tables, subjectId)
