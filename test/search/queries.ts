/**
 * The search quality set. The first article of a query counts full, the others less. It was written from the list of
 * articles before any search was tuned: a query that is answered badly is a finding, not a reason to change the query.
 */
import { english } from './queries-en.ts'
import { polish } from './queries-pl.ts'
import type { Query } from './query.ts'

export const queries: readonly Query[] = [...polish, ...english]
