/** Statements of many cases as few: inserts that read alike become one of many rows. */
import type { Statement, Value } from './database.ts'

const plainInsert = /^(INSERT INTO [^]*? VALUES )(\([^]*\))$/

/** What changes rows goes first and keeps its order, so that the answers to it come first, too. */
export function together(statements: readonly Statement[]): Statement[] {
  const inserts = new Map<string, { tail: string; values: readonly Value[] }[]>()
  const others: Statement[] = []
  for (const statement of statements) {
    const [, head, tail] = plainInsert.exec(statement.sql) ?? []
    if (head === undefined || tail === undefined || tail.includes('ON DUPLICATE')) others.push(statement)
    else {
      const rows = inserts.get(head) ?? []
      rows.push({ tail, values: statement.values })
      inserts.set(head, rows)
    }
  }
  return [...others, ...[...inserts].map(([head, rows]) => manyRows(head, rows))]
}

function manyRows(head: string, rows: readonly { tail: string; values: readonly Value[] }[]): Statement {
  const values: Value[] = []
  const tuples = rows.map((row) => {
    const before = values.length
    values.push(...row.values)
    return row.tail.replaceAll(/\$(\d+)/g, (_, n) => `$${before + Number(n)}`)
  })
  return { sql: head + tuples.join(', '), values }
}
