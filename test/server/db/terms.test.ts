import { afterAll, expect, test } from 'vitest'
import { replaceTerms } from '../../../server/db/records.ts'
import { freshDatabase } from '../../database.ts'

const { db, drop } = await freshDatabase()
afterAll(drop)

test("a case's own terms are found without reading everybody's", async () => {
  const terms = (id: string) => Array.from({ length: 20 }, (_, n) => ({ type: 'lrn', value: `${id}-${n}` }))
  for (let n = 0; n < 30; n++) await replaceTerms(db, `case${n}`, terms(`L${n}`))
  const plan = await db.rows<{ key: string; rows: number }>(
    "EXPLAIN FORMAT=TRADITIONAL SELECT value FROM case_terms WHERE case_id = 'case7' AND type = 'lrn'",
  )
  expect(plan.map(({ key }) => key)).toEqual(['case_terms_case'])
  expect(Number(plan[0]?.rows)).toBeLessThan(100)
})
