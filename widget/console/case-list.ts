/**
 * The rows of one list, page by page, kept fresh without losing one's place: a change on the desk renews the first
 * page, and rows further down are asked for one by one.
 */
import type { CasePage, CaseRow, Lane } from '../../workflows/contracts/view.ts'
import type { ListFilter } from './list-filter.ts'

export type ListQuery = ListFilter & {
  readonly lane?: Lane
  readonly q?: string
  readonly kind?: string
  /** Cases that one outage touches. */
  readonly outage?: string
}

export type AskPage = (query: ListQuery & { cursor?: string; limit?: number }) => Promise<CasePage>

/** More changed rows than this outside the first page are not asked for one by one. */
const rowsAskedSingly = 10

/** Whether a row stands no higher than another one, as the server orders them: undated rows come last. */
const isBelow = (row: CaseRow, edge: CaseRow, order: ListQuery['order']): boolean =>
  order === 'newest' ? row.openedAt <= edge.openedAt : (row.dueAt ?? '9999') >= (edge.dueAt ?? '9999')

export class CaseList {
  readonly query: ListQuery
  readonly pageSize: number
  readonly #ask: AskPage
  rows: readonly CaseRow[] = []
  counts: CasePage['counts'] = null
  next: string | null = null
  /** False until the first page has come. */
  loaded = false
  #busy: Promise<void> = Promise.resolve()

  constructor(query: ListQuery, ask: AskPage, pageSize: number) {
    this.query = query
    this.pageSize = pageSize
    this.#ask = ask
  }

  /** The first page, merged with what is shown already. */
  renew(changed: ReadonlySet<string> = new Set()): Promise<void> {
    return this.#inTurn(async () => {
      const page = await this.#ask({ ...this.query, limit: this.pageSize })
      this.counts = page.counts
      if (!this.loaded || page.next === null || this.rows.length <= this.pageSize) this.#replace(page)
      else await this.#merge(page, changed)
      this.loaded = true
    })
  }

  /** The page after the last row shown. */
  more(): Promise<void> {
    return this.#inTurn(async () => {
      if (this.next === null) return
      const page = await this.#ask({ ...this.query, cursor: this.next, limit: this.pageSize })
      const known = new Set(this.rows.map((row) => row.id))
      this.rows = [...this.rows, ...page.rows.filter((row) => !known.has(row.id))]
      this.next = page.next
    })
  }

  /** Requests follow one another, so that an older answer never overwrites a newer one. */
  #inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.#busy.then(work)
    // The caller gets the failure; the queue only waits for the end.
    this.#busy = done.then(
      () => undefined,
      () => undefined,
    )
    return done
  }

  #replace(page: CasePage): void {
    this.rows = page.rows
    this.next = page.next
  }

  async #merge(page: CasePage, changed: ReadonlySet<string>): Promise<void> {
    const fresh = new Set(page.rows.map((row) => row.id))
    const edge = page.rows.at(-1)
    const below = this.rows.filter(
      (row) => !fresh.has(row.id) && edge !== undefined && isBelow(row, edge, this.query.order),
    )
    const touched = below.filter((row) => changed.has(row.id)).slice(0, rowsAskedSingly)
    const again = new Map<string, CaseRow | null>()
    for (const row of touched) again.set(row.id, await this.#askOne(row))
    const rest = below.map((row) => again.get(row.id) ?? (again.has(row.id) ? null : row))
    this.rows = [...page.rows, ...rest.filter((row) => row !== null)]
  }

  /** The row as it is now, or null where it has left this list. */
  async #askOne(row: CaseRow): Promise<CaseRow | null> {
    const page = await this.#ask({ ...this.query, q: row.number, limit: 5 })
    return page.rows.find(({ id }) => id === row.id) ?? null
  }
}
