/** Pages of a list: the cursor is the last row's place in the order of the list. */
import type { CasePage, CaseRow } from '../../workflows/contracts/view.ts'
import { Refused } from './refused.ts'

/** `rows` holds one more than is shown where there is a page after this one. */
export function page(
  rows: CaseRow[],
  limit: number,
  orderOf: (row: CaseRow) => string,
  counts: CasePage['counts'],
): CasePage {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  const next = rows.length > limit && last ? `${orderOf(last)}~${last.id}` : null
  return { rows: shown, next: next && Buffer.from(next).toString('base64url'), counts }
}

/** A cursor that we did not write is refused: the database must not be asked to compare with what is no time. */
export function readCursor(cursor: string | null): { at: string; id: string } | null {
  if (cursor === null) return null
  const match = /^(\d{4}-\d\d-\d\dT[\d:.]{12}Z)~([a-z0-9_]{1,40})$/.exec(
    Buffer.from(cursor, 'base64url').toString(),
  )
  if (!match || Number.isNaN(Date.parse(match[1]!))) {
    throw new Refused('body-invalid', { faults: [{ field: 'cursor', code: 'wrong-type' }] })
  }
  return { at: match[1]!, id: match[2]! }
}
