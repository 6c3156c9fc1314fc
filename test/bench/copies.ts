/** Many cases from one, copied within the database: what is measured needs them there, not how they came. */
import type { Database } from '../../server/db/database.ts'

/** Tables whose rows belong to a case, by the column that says to which. */
const tables: Readonly<Record<string, string>> = { history: 'case_id', case_terms: 'case_id' }

/** Copies the case `id` until there are `n` more of it, each of a firm of its own: a hundred thousand take some seconds. */
export async function copyCase(db: Database, id: string, n: number): Promise<void> {
  await db.write('CREATE TABLE IF NOT EXISTS bench_numbers (n INT NOT NULL PRIMARY KEY)')
  await db.write('DELETE FROM bench_numbers')
  await db.write('INSERT INTO bench_numbers (n) VALUES (1)')
  for (let have = 1; have < n; have *= 2)
    await db.write('INSERT INTO bench_numbers (n) SELECT n + $1 FROM bench_numbers WHERE n + $2 <= $3', [
      have,
      have,
      n,
    ])
  const [row] = await db.rows<{ number: string }>('SELECT number FROM cases WHERE id = $1', [id])
  const copy = "CONCAT('cas_copy', LPAD(n, 9, '0'))"
  const number = "CONCAT('FB-99-', LPAD(n, 7, '0'), '-0')"
  await copyRows(db, 'cases', `x.id = '${id}'`, {
    id: copy,
    number,
    owner_eori: "CONCAT('PL9', LPAD(n, 13, '0'))",
    snapshot: `REPLACE(REPLACE(x.snapshot, '${id}', ${copy}), '${row?.number}', ${number})`,
  })
  for (const [table, column] of Object.entries(tables)) {
    const own = table === 'case_terms' ? { value: "CONCAT(LEFT(x.value, 20), '-', n)" } : {}
    await copyRows(db, table, `x.${column} = '${id}'`, { [column]: copy, ...own })
  }
}

async function copyRows(
  db: Database,
  table: string,
  where: string,
  changed: Readonly<Record<string, string>>,
): Promise<void> {
  const columns = await db.rows<{ name: string }>(
    'SELECT column_name AS name FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = $1',
    [table],
  )
  const names = columns.map(({ name }) => name)
  await db.write(
    `INSERT INTO ${table} (${names.map((name) => `\`${name}\``).join(', ')})
     SELECT ${names.map((name) => changed[name] ?? `x.\`${name}\``).join(', ')} FROM ${table} x JOIN bench_numbers WHERE ${where}`,
  )
}
