/** Values of a row by their path, and back: `secondAbove.hours` lies in a part that may not be there. */
import type { Cell } from './columns.ts'

export type Table = Readonly<Record<string, unknown>>

const isTable = (value: unknown): value is Table =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const valueAt = (row: Table, path: string): unknown =>
  path.split('.').reduce<unknown>((value, name) => (isTable(value) ? value[name] : undefined), row)

/** A term is of one kind or the other: what belongs to the other goes. */
export function withValue(row: Table, path: string, value: unknown): Table {
  if (path === 'returnTerm.kind')
    return {
      ...row,
      returnTerm: value === 'elapsed' ? { kind: value, minutes: 1440 } : { kind: value, time: '23:59' },
    }
  return put(row, path.split('.'), value)
}

function put(row: Table, [name = '', ...rest]: readonly string[], value: unknown): Table {
  if (rest.length === 0) return { ...row, [name]: value }
  const inner = row[name]
  return { ...row, [name]: put(isTable(inner) ? inner : {}, rest, value) }
}

/** What was typed, as the row holds it; what is no number stays as it was typed, and the desk says so. */
export function readCell(cell: Cell, typed: string): unknown {
  switch (cell.kind) {
    case 'number':
      return numberOr(typed)
    case 'numbers':
      return listed(typed, /[,;\s]+/).map(numberOr)
    case 'list':
      return listed(typed, /[,;\s]+/)
    case 'lines':
      return listed(typed, /\n/)
    case 'json':
      return parsed(typed)
    case 'choice':
      return typed === '' ? null : (cell.options.find((option) => String(option) === typed) ?? typed)
    default:
      return typed === '' ? null : typed
  }
}

/** What is no JSON stays as it was typed. */
function parsed(typed: string): unknown {
  try {
    return JSON.parse(typed)
  } catch (error) {
    if (error instanceof SyntaxError) return typed
    throw error
  }
}

const listed = (typed: string, between: RegExp): string[] =>
  typed
    .split(between)
    .map((item) => item.trim())
    .filter((item) => item !== '')

const numberOr = (typed: string): unknown =>
  typed.trim() === '' || Number.isNaN(Number(typed)) ? typed : Number(typed)

export function writtenCell(cell: Cell, value: unknown): string {
  if (value === null || value === undefined) return ''
  if (cell.kind === 'json' && typeof value !== 'string') return JSON.stringify(value, null, 2)
  if (Array.isArray(value)) return value.join(cell.kind === 'lines' ? '\n' : ', ')
  return typeof value === 'object' ? JSON.stringify(value) : String(value as string | number | boolean)
}

/** The leaves of a section of the policy, by their paths. */
export function leaves(of: Table, path = ''): { path: string; value: unknown }[] {
  return Object.entries(of).flatMap(([name, value]) => {
    const here = path === '' ? name : `${path}.${name}`
    return isTable(value) ? leaves(value, here) : [{ path: here, value }]
  })
}

/** How a leaf of a section is written, by what it holds. */
export function cellFor(value: unknown): Cell {
  if (typeof value === 'number') return { kind: 'number' }
  if (typeof value === 'boolean') return { kind: 'yes-no' }
  if (!Array.isArray(value)) return { kind: 'text' }
  if (value.some((item) => typeof item === 'object')) return { kind: 'json' }
  return { kind: value.length > 0 && value.every((item) => typeof item === 'number') ? 'numbers' : 'list' }
}
