/** A floor under the search: a change that answers people worse is seen here. The numbers are printed by the bench. */
import { describe, expect, it } from 'vitest'
import { quality } from '../../search/quality.ts'
import { queries } from '../../search/queries.ts'

it('is measured by at least 120 queries', () => expect(queries.length).toBeGreaterThanOrEqual(120))

describe.each([
  ['pl', { recall3: 0.91, ndcg: 0.935, missed: 2 }],
  ['en', { recall3: 0.925, ndcg: 0.945, missed: 2 }],
] as const)('in %s', (lang, floor) => {
  const { recall3, ndcg, missed } = quality(lang)

  it('what answers is among the first three', () => {
    expect(recall3).toBeGreaterThanOrEqual(floor.recall3)
    expect(
      missed.map(({ query, found }) => `${query.q}: ${found.slice(0, 3).join()}`).slice(floor.missed),
    ).toEqual([])
  })

  it('and in a good order', () => expect(ndcg).toBeGreaterThanOrEqual(floor.ndcg))
})
