/** Values that go into the text of a statement stay values, whatever they hold, and an error does not repeat them. */
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshDatabase, type FreshDatabase } from '../../database.ts'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await database.db.write(
    `CREATE TABLE odd (id INT NOT NULL PRIMARY KEY, words MEDIUMTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
       bytes BLOB NULL, n BIGINT NULL) ENGINE=InnoDB`,
  )
})
afterAll(() => database.drop())

let id = 0
const inserting = (words: string | null, bytes: Buffer | null = null, n: number | null = null) => ({
  sql: 'INSERT INTO odd (id, words, bytes, n) VALUES ($1, $2, $3, $4)',
  values: [++id, words, bytes, n],
})
const readBack = async (...ids: number[]) =>
  database.db.rows<{ id: number; words: string | null; bytes: Buffer | null; n: number | null }>(
    `SELECT id, words, bytes, n FROM odd WHERE id IN (${ids.join(', ')}) ORDER BY id`,
  )

const nasty = [
  "'; DROP TABLE odd; --",
  "\\'; DROP TABLE odd; --",
  '\\',
  "\\\\'",
  '"',
  '`',
  '$1',
  '$2 $3',
  '$&',
  '$$',
  '?',
  '??',
  ':name',
  '/*',
  '*/',
  '--',
  '#',
  ';',
  '\0',
  '\b\t\n\r\u001a',
  '%_',
  '\u2028\u2029',
  '😀',
  'ąęłż',
  '\u202E',
  '\uFEFF',
  '0x27',
  'NULL',
  "' OR ''='",
  '\u00bf\u0027',
  '縗',
  "\u0000'--",
  'a\'b"c\\d`e',
  '\ud83d\ude00'.repeat(50),
]

describe('a batch', () => {
  it.each(nasty)('keeps %j as it is', async (words) => {
    await database.db.batch([inserting(words), inserting(`${words}${words}`), inserting(`x${words}`)])
    const rows = await readBack(id - 2, id - 1, id)
    expect(rows.map((row) => row.words)).toEqual([words, `${words}${words}`, `x${words}`])
  })

  it('keeps any text, any bytes and any number', async () => {
    const texts = fc.string({ unit: 'binary', maxLength: 60 }).map((text) => text.toWellFormed())
    const bytes = fc.uint8Array({ maxLength: 40 }).map((array) => Buffer.from(array))
    const any = fc.asyncProperty(texts, bytes, fc.maxSafeInteger(), async (words, blob, n) => {
      await database.db.batch([inserting(words, blob, n), inserting(null, null, null)])
      const [row, empty] = await readBack(id - 1, id)
      expect([row?.words, row?.bytes, Number(row?.n)]).toEqual([words, blob, n])
      expect(empty).toMatchObject({ words: null, bytes: null, n: null })
    })
    await fc.assert(any, { numRuns: 150 })
  })

  it('stops at the first statement that fails, and a transaction takes back what came before', async () => {
    const first = inserting('before')
    const failing = { ...inserting('twice'), values: [...first.values] }
    const after = inserting('after')
    await expect(database.db.transaction((tx) => tx.batch([first, failing, after]))).rejects.toThrow()
    expect(await readBack(id - 2, id - 1, id)).toEqual([])
  })

  it('tells how many rows each statement changed', async () => {
    const set = { sql: 'UPDATE odd SET n = 7 WHERE id IN ($1, $2)', values: [id + 1, id + 2] }
    expect(await database.db.batch([inserting('a'), inserting('b'), set, set])).toEqual([1, 1, 2, 0])
    expect(await database.db.batch([inserting('alone')])).toEqual([1])
  })
})

describe('an error of the database', () => {
  it('does not carry the statement and its values: they hold what people wrote, and errors are logged', async () => {
    const secret = 'KANAREK-26-1'
    const { db } = database
    const row = inserting(secret)
    await db.batch([row])
    const failures = [
      () => db.batch([row]),
      () => db.write(row.sql, row.values),
      () => db.transaction((tx) => tx.batch([row])),
      () => db.rows(`SELECT * FROM nowhere WHERE x = '${secret}' AND y = $1`, [secret]),
    ]
    for (const fail of failures) {
      const error = await fail().then(
        () => null,
        (caught: unknown) => caught,
      )
      expect(error).toBeInstanceOf(Error)
      expect(allOf(error)).not.toContain(secret)
    }
  })

  /** Everything that a logger could find in it. */
  function allOf(value: unknown, seen = new Set<unknown>()): string {
    if (typeof value !== 'object' || value === null) return String(value)
    if (seen.has(value)) return ''
    seen.add(value)
    const own = Reflect.ownKeys(value).map((name) => (value as Record<PropertyKey, unknown>)[name])
    return own.map((item) => allOf(item, seen)).join(' ')
  }
})
