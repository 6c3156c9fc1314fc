/** The applications of a bulk decision as the officer pages through them: one state or all, or what was searched for. */
import type { BulkLine, BulkPage, LineState } from '../../../workflows/contracts/bulk.ts'

export type LineQuery = { readonly state: LineState | null; readonly q: string }
export type AskLines = (query: string) => Promise<BulkPage>

/** Rows asked for at once. */
const pageSize = 50

export class LineList {
  readonly query: LineQuery
  readonly #ask: AskLines
  rows: readonly BulkLine[] = []
  next: string | null = null
  loaded = false

  constructor(query: LineQuery, ask: AskLines) {
    this.query = query
    this.#ask = ask
  }

  /** As many as are shown already, so that nobody loses his place. */
  async renew(): Promise<void> {
    const page = await this.#page(null, Math.min(200, Math.max(pageSize, this.rows.length)))
    const kept = this.rows.slice(page.rows.length)
    this.rows = page.next === null ? page.rows : [...page.rows, ...kept]
    this.next = kept.length > 0 && page.next !== null ? this.next : page.next
    this.loaded = true
  }

  async more(): Promise<void> {
    if (this.next === null) return
    const page = await this.#page(this.next, pageSize)
    this.rows = [...this.rows, ...page.rows]
    this.next = page.next
  }

  #page(cursor: string | null, limit: number): Promise<BulkPage> {
    const { state, q } = this.query
    const asked = {
      ...(state && { state }),
      ...(q && { q }),
      ...(cursor && { cursor }),
      limit: String(limit),
    }
    return this.#ask(new URLSearchParams(asked).toString())
  }
}
