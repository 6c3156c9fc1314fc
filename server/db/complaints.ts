/** Complaints about a case, and the key that refuses a second open one. */
import type { ComplaintRow } from '../../workflows/contracts/complaint.ts'
import type { Executor, Statement } from './database.ts'
import { recordingReview, reviewsOf, type Review } from './reviews.ts'

export const oneOpenComplaint = 'one_open_complaint'

const tables = { cases: 'complaints', officers: 'complaint_officers', id: 'complaint_id' }

export const recordingComplaint = (caseId: string, row: Review, isNew: boolean): Statement[] =>
  recordingReview(tables, caseId, row, isNew)

export const complaintsAbout = (db: Executor, subjectId: string): Promise<ComplaintRow[]> =>
  reviewsOf<ComplaintRow>(db, tables, subjectId)
