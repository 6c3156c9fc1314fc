/** Puts down what a step made of an approval: granted, extended, suspended, revoked, its window moved. */
import type { Kind, Stored } from '../../workflows/machines/kind.ts'
import { insertingApprovalChange, type ApprovalChange } from '../db/approvals.ts'
import type { StoredCase } from '../db/cases.ts'
import type { Statement } from '../db/database.ts'
import { stateOf, storedOf } from './show.ts'

/** None where the step left the approval as it was. */
export function approvalChanged(
  kind: Kind,
  before: StoredCase,
  row: StoredCase,
  stored: Stored<unknown>,
): Statement[] {
  const after = changeOf(kind, row, stored)
  if (!after) return []
  const earlier = before.version === 0 ? null : changeOf(kind, before, storedOf(before))
  if (earlier && JSON.stringify(earlier) === JSON.stringify(after)) return []
  return [insertingApprovalChange(row.version, row.changedAt, after)]
}

function changeOf(kind: Kind, row: StoredCase, stored: Stored<unknown>): ApprovalChange | null {
  const { approval } = kind.records?.(stateOf(row, stored)) ?? {}
  if (!approval) return null
  const { number, version, state, from, windowEndsAt: to, scope } = approval
  return { number, version, state, from, to, scope }
}
