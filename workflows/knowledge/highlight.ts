/** Which words of a text are those that the search met. */
import type { Lang } from '../contracts/knowledge.ts'
import { fold } from './fold.ts'
import { termsOf } from './terms.ts'

export type Segment = { readonly text: string; readonly isHit: boolean }

/** The text in pieces, in its order and complete. */
export function highlight(text: string, terms: readonly string[], lang: Lang): Segment[] {
  const met = new Set(terms)
  return text
    .split(/([\p{L}\p{N}]+)/u)
    .filter((piece) => piece !== '')
    .map((piece) => ({ text: piece, isHit: termsOf(fold(piece), lang).some((term) => met.has(term)) }))
}
