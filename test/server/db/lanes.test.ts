/** Staff's lists look at what they show: with many thousands of cases none of them walks through all. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Executor, Value } from '../../../server/db/database.ts'
import { listLane, type LaneFilter } from '../../../server/db/lanes.ts'
import { freshDatabase, type FreshDatabase } from '../../database.ts'

const cases = 20_000
let fresh: FreshDatabase
beforeAll(async () => {
  fresh = await freshDatabase()
  const rows = Array.from({ length: cases }, (_, n) => row(n))
  for (let at = 0; at < cases; at += 1000)
    await fresh.db.write(
      `INSERT INTO cases (id, number, kind, kind_version, version, step, lane, snapshot, head_hash, portal, owner_eori,
         owner_name, owner_person, \`system\`, outage_id, due_at, opened_at, changed_at)
       VALUES ${rows.slice(at, at + 1000).join(', ')}`,
    )
  await fresh.db.write(
    "INSERT INTO case_terms (case_id, type, value) SELECT id, 'lrn', CONCAT('LRN', number) FROM cases",
  )
  await fresh.db.rows('ANALYZE TABLE cases, case_terms')
})
afterAll(() => fresh.drop())

/** Ten cases to a firm and to an outage, half of them closed. */
function row(n: number): string {
  const lane = n % 2 === 0 ? 'to-decide' : 'closed'
  const at = `'2026-05-01 10:00:00.000' + INTERVAL ${n} MINUTE`
  return `('cas_${n}', 'FB-26-${n}', '${n % 3 === 0 ? 'ticket' : 'fallback'}', 1, 1, 'open', '${lane}', '{}', '', 'demo',
    'PL${Math.floor(n / 10)}', 'Firma', 'Anna', '${n % 5 === 0 ? 'AES' : 'NCTS2'}', 'out_${Math.floor(n / 10)}', ${at}, ${at}, ${at})`
}

const any: LaneFilter = {
  kind: null,
  lane: null,
  outageId: null,
  term: null,
  system: null,
  assignee: undefined,
  order: 'due',
  after: null,
  limit: 51,
}

/** What the statement finds, and how many rows of `cases` the database means to read for it. */
async function looked(filter: Partial<LaneFilter>): Promise<{ found: string[]; read: number }> {
  let asked: [sql: string, values: readonly Value[]] | null = null
  const db: Executor = {
    ...fresh.db,
    rows: (sql, values = []) => {
      asked = [sql, values]
      return fresh.db.rows(sql, values)
    },
  }
  const found = await listLane(db, { ...any, ...filter })
  const [sql, values] = asked!
  const plan = await fresh.db.rows<{ table: string; rows: number }>(
    `EXPLAIN FORMAT=TRADITIONAL ${sql}`,
    values,
  )
  const read = plan.filter(({ table }) => table === 'cases').reduce((sum, { rows }) => sum + Number(rows), 0)
  return { found: found.map(({ id }) => id), read }
}

it.each([
  ['an EORI, over all portals and kinds', { term: 'PL7' }, 10],
  ['a number', { term: 'FB-26-70' }, 1],
  ['an LRN', { term: 'LRNFB-26-70' }, 1],
  ['an outage', { outageId: 'out_7' }, 10],
  ['an EORI among one kind in one lane', { term: 'PL7', kind: 'ticket', lane: 'to-decide' }, 2],
  ['nothing that is there', { term: 'PL-NOBODY' }, 0],
] satisfies [string, Partial<LaneFilter>, number][])('looks for %s along an index', async (_, filter, n) => {
  const { found, read } = await looked(filter)
  expect(found).toHaveLength(n)
  expect(read).toBeLessThan(100)
})

it('orders by deadline, or the newest first, page by page', async () => {
  const due = await looked({ kind: 'fallback', lane: 'to-decide', system: 'AES', limit: 3 })
  expect(due.found).toEqual(['cas_10', 'cas_20', 'cas_40'])
  const newest = await listLane(fresh.db, { ...any, kind: 'fallback', order: 'newest', limit: 2 })
  expect(newest.map(({ id }) => id)).toEqual(['cas_19999', 'cas_19997'])
  const { openedAt: at, id } = newest[1]!
  const after = await listLane(fresh.db, {
    ...any,
    kind: 'fallback',
    order: 'newest',
    after: { at, id },
    limit: 1,
  })
  expect(after.map((one) => one.id)).toEqual(['cas_19996'])
})
