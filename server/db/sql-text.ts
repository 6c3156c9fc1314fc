/** The text of statements: `$1` for the driver, values written in, and rows of several transactions as one INSERT. */
import mysql from 'mysql2'

export type Value = string | number | boolean | Buffer | null

/** SQL that changes rows, with its values. */
export type Statement = { readonly sql: string; readonly values: readonly Value[] }

type Numbered = {
  readonly text: string
  readonly pieces: readonly string[]
  readonly order: readonly number[]
  /** Of an INSERT of rows: all that stands before the first row; else null. */
  readonly head: string | null
  /** The columns that hold a time, once an answer has shown them. */
  times?: readonly string[]
}
const known = new Map<string, Numbered>()
const onlyRows = /^INSERT INTO (?![^]*\bON DUPLICATE KEY\b)[^]*\bVALUES\s*\(/

/** The driver knows `?` only. There are as many texts as statements in the code, times rows of a list. */
export function numbered(sql: string): Numbered {
  const found = known.get(sql)
  if (found) return found
  const pieces = sql.split(/\$\d+/)
  const order = Array.from(sql.matchAll(/\$(\d+)/g), ([, n]) => Number(n))
  const head = onlyRows.test(sql) ? (/^[^]*?\bVALUES\s*/.exec(sql)?.[0] ?? null) : null
  const made = { text: pieces.join('?'), pieces, order, head }
  if (known.size < 1000) known.set(sql, made)
  return made
}

/** Values written into the text by the driver's own escaping, which goes with our character set and SQL mode. */
export function inlined({ sql, values }: Statement): string {
  const { pieces, order } = numbered(sql)
  return order.reduce((text, n, i) => text + literal(values[n - 1] ?? null) + pieces[i + 1], pieces[0] ?? '')
}

const longText = 100

/** Long texts are JSON, full of what would have to be escaped: in hexadecimal they go down at a third of the cost. */
function literal(value: Value): string {
  if (typeof value !== 'string' || value.length < longText) return mysql.escape(value)
  return `_utf8mb4 x'${Buffer.from(value).toString('hex')}'`
}

/** Rows first, those of one table by one statement, in the order in which the tables come; then all the rest. */
export function merged(works: readonly (readonly Statement[])[]): string[] {
  const rows = new Map<string, string[]>()
  const rest: string[] = []
  for (const statement of works.flat()) {
    const { head } = numbered(statement.sql)
    const text = inlined(statement)
    if (head === null) rest.push(text)
    else if (rows.has(head)) rows.get(head)?.push(text.slice(head.length))
    else rows.set(head, [text])
  }
  return [...Array.from(rows.values(), (texts) => texts.join(', ')), ...rest]
}
