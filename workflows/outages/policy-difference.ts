/** What one version of the policy says otherwise than another, cell by cell. */
import type { PolicyRow } from '../contracts/policy.ts'
import type { CellChange, PolicyDifference, RowChange } from '../contracts/policy-drafts.ts'
import type { PolicyContent } from './policy-faults.ts'
import { sameKey, type RowKey } from './policy.ts'

export function differenceOf(before: PolicyContent, after: PolicyContent): PolicyDifference {
  return {
    rows: [
      ...after.rows.flatMap((row) =>
        rowChange(before.rows.find((other) => sameKey(other, row)) ?? null, row),
      ),
      ...before.rows.filter((row) => !after.rows.some((other) => sameKey(other, row))).map(removed),
    ],
    sections: cells(before.sections, after.sections),
  }
}

export const keyOf = ({ system, side, traderClass, direction, planned }: RowKey): RowKey => ({
  system,
  side,
  traderClass,
  direction,
  planned,
})

function rowChange(before: PolicyRow | null, row: PolicyRow): RowChange[] {
  if (before === null) return [{ key: keyOf(row), change: 'added', cells: [] }]
  const changed = cells(before, row)
  return changed.length > 0 ? [{ key: keyOf(row), change: 'changed', cells: changed }] : []
}

const removed = (row: PolicyRow): RowChange => ({ key: keyOf(row), change: 'removed', cells: [] })

/** Down to single values: a list is one cell, an object is as many as it has members. */
export function cells(before: object, after: object, path = ''): CellChange[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return names.flatMap((name) => {
    const [was, is] = [memberOf(before, name), memberOf(after, name)]
    const column = path === '' ? name : `${path}.${name}`
    if (isObject(was) && isObject(is)) return cells(was, is, column)
    const [wasText, isText] = [JSON.stringify(was ?? null), JSON.stringify(is ?? null)]
    return wasText === isText ? [] : [{ column, before: wasText, after: isText }]
  })
}

const memberOf = (of: object, name: string): unknown => (of as Record<string, unknown>)[name]

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
