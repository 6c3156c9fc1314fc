/** How far an outage's news is, and what it made of each case, for officers. */
import type { NewsPage, NewsState, NewsSummary } from '../../../workflows/contracts/outage-news.ts'
import type { Viewer } from '../../../workflows/contracts/viewer.ts'
import { readCase } from '../../db/cases.ts'
import type { Executor } from '../../db/database.ts'
import { countNews, newestNews, newsLines } from '../../db/outage-news.ts'
import { Refused } from '../refused.ts'

export type NewsProgress = ReturnType<typeof createNewsProgress>

export function createNewsProgress(db: Executor) {
  async function outageFor(id: string, viewer: Viewer): Promise<number | null> {
    if (viewer.role !== 'officer') throw new Refused('not-allowed')
    const row = await readCase(db, id)
    if (row?.kind !== 'outage') throw new Refused('not-found')
    return newestNews(db, id)
  }

  return {
    async summary(id: string, viewer: Viewer): Promise<NewsSummary> {
      const version = await outageFor(id, viewer)
      const found = version === null ? [] : await countNews(db, { outageId: id, version })
      const sum = (state: NewsState) => found.reduce((n, one) => n + (one.state === state ? one.n : 0), 0)
      return {
        version,
        counts: {
          waiting: sum('waiting'),
          told: sum('told'),
          'as-it-was': sum('as-it-was'),
          failed: sum('failed'),
        },
        moves: found.flatMap(({ kind, state, was, step, n }) =>
          state === 'told' ? [{ kind, was, step: step ?? was, n }] : [],
        ),
      }
    },

    async lines(
      id: string,
      asked: { state: NewsState | null; after: string; limit: number },
      viewer: Viewer,
    ): Promise<NewsPage> {
      const version = await outageFor(id, viewer)
      if (version === null) return { rows: [], next: null }
      const rows = await newsLines(db, { outageId: id, version }, { ...asked, limit: asked.limit + 1 })
      const shown = rows.slice(0, asked.limit)
      return { rows: shown, next: rows.length > asked.limit ? (shown.at(-1)?.caseId ?? null) : null }
    },
  }
}
