/**
 * A row as it is read. Rows of earlier versions, and those that older cases keep, lack the columns that came later; they
 * get what held before there was a column for it.
 */
import type { PolicyRow } from '../contracts/policy.ts'
import { watched } from './starter/ordinary.ts'

/** What the first release did for every row alike. */
const before = {
  traderClass: 'any',
  planned: 'any',
  urgentGoodsOnly: false,
  otherChannelFirst: false,
  refusalsOfTwo: ['R05'],
  revokingApprovers: 1,
  decisionNearShare: 0.75,
  completionCalls: 2,
  requestHours: 24,
  extension: null,
  resumeHours: 0,
  retrospective: null,
  scopeShrinkNoticeMinutes: 30,
  falseAlarm: 'used-stay',
  lrnRule: 'same',
  returnReminders: [0.5, 0.9],
  documents: [],
  appeal: { days: 14, reviewMinutes: 120 },
} as const satisfies Partial<PolicyRow>

export type StoredRow = Omit<PolicyRow, keyof typeof before | 'abuse'> & Partial<PolicyRow>

export const completeRow = (row: StoredRow): PolicyRow => ({
  ...before,
  // Failures of one's own have always been held against their holder.
  abuse: row.side === 'trader' && row.mode === 'approval-required' ? watched : null,
  ...row,
})
