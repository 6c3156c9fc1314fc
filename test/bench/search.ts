/** How well and how fast the knowledge base is searched: over the demo's articles, by the quality set. */
import { quality } from '../search/quality.ts'
import { measure, type Measure } from './measure.ts'

export function search(): Measure[] {
  const pl = quality('pl')
  const en = quality('en')
  return [
    measure('search.recall3.pl', 'share', [pl.recall3]),
    measure('search.recall3.en', 'share', [en.recall3]),
    measure('search.ndcg', 'share', [pl.ndcg, en.ndcg]),
    measure('search.ms', 'ms', [...pl.ms, ...en.ms]),
  ]
}
