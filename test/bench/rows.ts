/** Rows as another database gets them again, by nothing but statements: the floor beside what worked them out. */
import type { Database, Statement, Value } from '../../server/db/database.ts'

export type Row = Readonly<Record<string, Value>>
/** By table: which rows, and what tells them apart. */
export type Watched = Readonly<Record<string, { readonly where: string; readonly key: readonly string[] }>>
export type Rows = ReadonlyMap<string, ReadonlyMap<string, Row>>

export async function rowsNow(db: Database, watched: Watched): Promise<Rows> {
  const found = new Map<string, ReadonlyMap<string, Row>>()
  for (const [table, { where, key }] of Object.entries(watched)) {
    const rows = await db.rows<Row>(`SELECT * FROM ${table} WHERE ${where}`)
    found.set(table, new Map(rows.map((row) => [key.map((name) => String(row[name])).join('/'), row])))
  }
  return found
}

/** What came and what changed in between, in `parts` of about the same size; rows that came are one statement a table. */
export function inParts(watched: Watched, before: Rows, after: Rows, parts: number): Statement[][] {
  const statements: Statement[][] = Array.from({ length: parts }, () => [])
  for (const [table, { key }] of Object.entries(watched)) {
    const old = before.get(table)
    const now = [...(after.get(table) ?? [])]
    const came = now.filter(([id]) => !old?.has(id)).map(([, row]) => row)
    const changed = now.flatMap(([id, row]) => {
      const was = old?.get(id)
      const columns = was ? Object.keys(row).filter((name) => text(was[name]) !== text(row[name])) : []
      return columns.length > 0 ? [update(table, key, columns, row)] : []
    })
    share(changed, parts).forEach((some, i) => statements[i]!.push(...some))
    share(came, parts).forEach((some, i) => some.length > 0 && statements[i]!.push(insert(table, some)))
  }
  return statements
}

function share<T>(all: readonly T[], parts: number): T[][] {
  const each = Math.ceil(all.length / parts)
  return Array.from({ length: parts }, (_, i) => all.slice(i * each, (i + 1) * each))
}

const text = (value: Value | undefined): string =>
  Buffer.isBuffer(value) ? value.toString('hex') : JSON.stringify(value)

function update(table: string, key: readonly string[], columns: readonly string[], row: Row): Statement {
  const values: Value[] = []
  const is = (name: string) => `\`${name}\` = $${values.push(plain(row[name] ?? null))}`
  return {
    sql: `UPDATE ${table} SET ${columns.map(is).join(', ')} WHERE ${key.map(is).join(' AND ')}`,
    values,
  }
}

export function insert(table: string, rows: readonly Row[]): Statement {
  const names = Object.keys(rows[0]!)
  const values: Value[] = []
  const tuple = (row: Row) =>
    `(${names.map((name) => `$${values.push(plain(row[name] ?? null))}`).join(', ')})`
  return {
    sql: `INSERT INTO ${table} (${names.map((name) => `\`${name}\``).join(', ')}) VALUES ${rows.map(tuple).join(', ')}`,
    values,
  }
}

/** Times come out as ISO 8601 and go in as the database writes them; so do values of JSON columns. */
const plain = (value: Value): Value => {
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value))
    return value.slice(0, 23).replace('T', ' ')
  return typeof value === 'object' && value !== null && !Buffer.isBuffer(value)
    ? JSON.stringify(value)
    : value
}
