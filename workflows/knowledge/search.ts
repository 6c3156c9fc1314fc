/**
 * Search over the index of one language, on the server or on the customer's device: forgives typing errors, missing
 * diacritics and inflection, and knows codes. The weights were tuned against `test/search/queries.ts`, and only there.
 */
import MiniSearch from 'minisearch'
import type { ArticleCard, Lang } from '../contracts/knowledge.ts'
import { textOf } from './prose-text.ts'
import { isStopWord } from './stop-words.ts'
import { kindOfTerm, termsOf, type TermKind } from './terms.ts'
import { plainCode, tokens } from './tokens.ts'

export type Hit = {
  readonly code: string
  readonly score: number
  /** One of the article's codes was asked for. */
  readonly byCode: boolean
  /** What of the index the query met: for `highlight`. */
  readonly terms: readonly string[]
}

export type Search = {
  /** The best first; articles of one's own systems before others that fit as well. */
  find(query: string, own?: readonly string[], limit?: number): Hit[]
}

const fieldWeights = { title: 4, keywords: 3, codes: 5, systems: 2, summary: 1.5, text: 2 }
const termWeights: Readonly<Record<TermKind, number>> = { code: 2, word: 1, stem: 1, root: 0.35 }
const stopWordWeight = 0.4
const ownSystemWeight = 1.3
/** Of the best score; what is fainter only makes the list long. */
const faintest = 0.08
const longestQuery = 300

type Doc = Readonly<Record<keyof typeof fieldWeights | 'id', string>>

export function createSearch(items: readonly ArticleCard[], lang: Lang): Search {
  const fields = Object.keys(fieldWeights)
  const processTerm = (word: string) => termsOf(word, lang)
  const vocabulary = new Set<string>()
  const learn = (word: string) => {
    const terms = processTerm(word)
    for (const term of terms) vocabulary.add(term)
    return terms
  }
  const isKnown = ([word = '', stem = word]: readonly string[]) =>
    vocabulary.has(word) || vocabulary.has(stem)
  const index = new MiniSearch<Doc>({ fields, tokenize: tokens, processTerm: learn })
  index.addAll(items.map(docOf))
  const codes = new Map(items.map((item) => [item.code, new Set(item.codes.map(plainCode))]))
  const systems = new Map(items.map((item) => [item.code, item.systems]))
  return {
    find(query, own = [], limit = 10) {
      const asked = tokens(query.slice(0, longestQuery))
      const known = new Set(asked.map(processTerm).filter(isKnown).flat())
      const light = new Set(asked.filter((word) => isStopWord(word, lang)).flatMap(processTerm))
      const found = index.search(query, {
        tokenize: () => asked,
        processTerm,
        boost: fieldWeights,
        boostTerm: (term) => termWeights[kindOfTerm(term)] * (light.has(term) ? stopWordWeight : 1),
        boostDocument: (id: string) =>
          systems.get(id)?.some((system) => own.includes(system)) ? ownSystemWeight : 1,
        fuzzy: (term) => tolerated(term, known.has(term)),
        prefix: (term, i, all) => isBegun(term, i, all),
        weights: { fuzzy: 0.4, prefix: 0.5 },
      })
      return found
        .filter(({ score }) => score >= (found[0]?.score ?? 0) * faintest)
        .map(({ id, score, terms }) => ({
          code: id as string,
          score,
          byCode: asked.some((word) => codes.get(id as string)?.has(word)),
          terms,
        }))
        .sort((a, b) => Number(b.byCode) - Number(a.byCode) || b.score - a.score)
        .slice(0, limit)
    },
  }
}

function docOf(item: ArticleCard): Doc {
  return {
    id: item.code,
    title: item.title,
    keywords: item.keywords.join(' '),
    codes: item.codes.join(' '),
    systems: item.systems.join(' '),
    summary: item.summary,
    text: item.body ? textOf(item.body) : item.words,
  }
}

/**
 * How many letters may be wrong: more in longer words, none in codes. In a word that is known little is forgiven, since
 * it was hardly meant to be another one.
 */
function tolerated(term: string, isKnown: boolean): number | false {
  const kind = kindOfTerm(term)
  if (kind === 'code' || kind === 'root') return false
  if (isKnown) return term.length >= 6 && 1
  return term.length >= 5 && (term.length < 9 ? 1 : 2)
}

/** While somebody types, the last word is only begun. */
function isBegun(term: string, i: number, all: readonly string[]): boolean {
  return term.length >= 3 && i >= all.length - 3 && kindOfTerm(term) !== 'root'
}
