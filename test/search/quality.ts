/**
 * How well the search answers the quality set over the demo's articles. Recall: of the articles that answer a query (three
 * at most), how many are among the first three. nDCG over ten, where the best article counts 3, the second 2, others 1.
 */
import { readArticles } from '../../demo/content/articles.ts'
import type { ArticleCard, Lang } from '../../workflows/contracts/knowledge.ts'
import { parseProse } from '../../workflows/knowledge/prose.ts'
import { createSearch } from '../../workflows/knowledge/search.ts'
import { queries } from './queries.ts'
import type { Query } from './query.ts'

export type Quality = {
  readonly recall3: number
  readonly ndcg: number
  /** Of one query, each. */
  readonly ms: readonly number[]
  readonly missed: readonly { readonly query: Query; readonly found: readonly string[] }[]
}

export function cards(lang: Lang): ArticleCard[] {
  return readArticles().map((article) => ({
    code: article.code,
    version: 1,
    title: article[lang].title,
    summary: article[lang].summary,
    systems: [...article.systems],
    codes: [...article.codes],
    keywords: [...article[lang].keywords],
    body: parseProse(article[lang].body.slice(article[lang].summary.length)),
    words: '',
    changedAt: '2026-11-01T08:00:00.000Z',
    validTo: null,
    outageId: null,
  }))
}

export function quality(lang: Lang): Quality {
  const search = createSearch(cards(lang), lang)
  const asked = queries.filter((query) => query.lang === lang)
  const answers = asked.map((query) => {
    const began = performance.now()
    const found = search.find(query.q).map(({ code }) => code)
    return { query, found, ms: performance.now() - began }
  })
  return {
    recall3: mean(answers.map(({ query, found }) => recall(query.article, found.slice(0, 3)))),
    ndcg: mean(
      answers.map(({ query, found }) => gain(query.article, found) / gain(query.article, query.article)),
    ),
    ms: answers.map(({ ms }) => ms),
    missed: answers.filter(({ query, found }) => !found.slice(0, 3).includes(query.article[0]!)),
  }
}

function recall(wanted: readonly string[], found: readonly string[]): number {
  const right = wanted.filter((code) => found.includes(code)).length
  return right / Math.min(3, wanted.length)
}

function gain(wanted: readonly string[], found: readonly string[]): number {
  const worth = (code: string) => {
    const at = wanted.indexOf(code)
    return at < 0 ? 0 : Math.max(1, 3 - at)
  }
  return found.slice(0, 10).reduce((sum, code, i) => sum + worth(code) / Math.log2(i + 2), 0)
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length
