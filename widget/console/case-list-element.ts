/**
 * `<hd-console-list>`: a list of cases that keeps itself fresh, with a selected row for the keyboard.
 *
 * @fires list-loaded - CustomEvent<ListLoaded>: the rows and the counts of the lanes as they are now
 */
import { LitElement, html, type PropertyValues, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import type { CasePage, CaseRow } from '../../workflows/contracts/view.ts'
import type { DeskApi } from '../api.ts'
import type { Speech } from '../speech.ts'
import { controls } from '../ui/controls.ts'
import { ticking } from '../ui/every.ts'
import { notices } from '../ui/notices.ts'
import { ground } from '../ui/theme.ts'
import { CaseList, type ListQuery } from './case-list.ts'
import { caseRow, columns } from './case-row.ts'
import { asFailure, failure, type Failure } from './failure.ts'
import { hearing, type Changes, type Feed } from './feed.ts'
import { listStyle } from './list-style.ts'

export type ListLoaded = { readonly rows: readonly CaseRow[]; readonly counts: CasePage['counts'] }

export class ConsoleList extends LitElement {
  static override styles = [ground, controls, notices, listStyle]
  static override properties = {
    api: { attribute: false },
    speech: { attribute: false },
    feed: { attribute: false },
    me: {},
    query: { attribute: false },
    pageSize: { attribute: false },
    label: {},
    outages: { type: Boolean },
    empty: {},
    selected: { state: true },
    failed: { state: true },
  }
  declare api: DeskApi
  declare speech: Speech
  declare feed: Feed
  /** The signed-in officer's name. */
  declare me: string
  declare query: ListQuery
  /** Rows asked for at once. */
  declare pageSize: number
  /** What the list is called for a screen reader. */
  declare label: string
  /** The rows are outages, not what traders filed. */
  declare outages: boolean
  /** What to say where there is nothing. */
  declare empty: string
  declare selected: string | null
  declare failed: Failure | null

  #list: CaseList | null = null
  #asOf: string | null = null
  readonly #beat = ticking(this)
  #renewing = false
  #waiting: ReadonlySet<string> | null = null

  constructor() {
    super()
    hearing(this, (changes) => void this.#onChanges(changes))
    this.me = ''
    this.query = {}
    this.pageSize = 50
    this.label = ''
    this.outages = false
    this.empty = ''
    this.selected = null
    this.failed = null
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('query') && JSON.stringify(this.query) !== JSON.stringify(this.#list?.query))
      this.#start()
  }

  protected override render(): TemplateResult {
    const { speech } = this
    const list = this.#list
    if (list === null || !list.loaded)
      return this.failed
        ? this.#failure(this.failed)
        : html`<p class="muted">${speech.say('console.loading')}</p>`
    return html`${this.failed ? this.#failure(this.failed) : ''}
      ${list.rows.length === 0 ? html`<p class="nothing">${this.empty}</p>` : this.#table(list.rows)}
      <footer class="row">
        <span class="muted small">${this.#extent(list)}</span>
        ${
          list.next === null
            ? ''
            : html`<button class="compact" @click=${() => void this.#work((it) => it.more())}>
              ${speech.say('console.inbox.more')}
            </button>`
        }
        ${
          this.#asOf === null
            ? ''
            : html`<span class="muted small as-of">${speech.say('console.inbox.updated', { at: speech.clock(this.#asOf) })}</span>`
        }
      </footer>`
  }

  /** Moves the selection by `by` rows and puts the focus on it. */
  step(by: 1 | -1): void {
    const rows = this.#list?.rows ?? []
    const at = rows.findIndex((row) => row.id === this.selected)
    const row = rows[at < 0 ? 0 : Math.min(Math.max(at + by, 0), rows.length - 1)]
    if (row === undefined) return
    this.selected = row.id
    this.#link(row.id)?.focus()
    if (by === 1 && at >= rows.length - 2) void this.#work((it) => it.more())
  }

  /** Puts the focus back where the keyboard left the list. */
  focusSelected(): void {
    if (this.selected !== null) this.#link(this.selected)?.focus()
  }

  #table(rows: readonly CaseRow[]): TemplateResult {
    const { speech, me } = this
    const { now } = this.#beat
    const mixed = this.query.kind === undefined && this.query.lane === undefined
    return html`<table role="table" aria-label=${this.label} @focusin=${this.#onFocus}>
      <thead role="rowgroup">
        <tr role="row">
          ${columns.map((name) => html`<th role="columnheader" scope="col" class=${name}>${this.#heading(name)}</th>`)}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${repeat(
          rows,
          (row) => row.id,
          (row) => caseRow(row, { speech, now, me, mixed, selected: row.id === this.selected }),
        )}
      </tbody>
    </table>`
  }

  #extent(list: CaseList): string {
    const n = list.rows.length
    if (n === 0) return ''
    if (list.next !== null) return this.speech.say('console.inbox.rows.more', { n })
    return this.speech.say(this.outages ? 'console.outages.rows' : 'console.inbox.rows', { n })
  }

  #heading(name: (typeof columns)[number]): string {
    const key = `console.column.${name}`
    return this.speech.say(this.outages && this.speech.has(`${key}.outage`) ? `${key}.outage` : key)
  }

  #failure(failed: Failure): TemplateResult {
    return failure(this.speech, failed, () => void this.#work((it) => it.renew()))
  }

  #start(): void {
    this.#list = new CaseList(this.query, (query) => this.api.list(query), this.pageSize)
    this.selected = null
    void this.#work((it) => it.renew())
  }

  /** While one answer is awaited, further changes gather for the next: an outage brings hundreds. */
  async #onChanges({ ids, everything }: Changes): Promise<void> {
    if (ids.size === 0 && !everything) return
    this.#waiting = new Set([...(this.#waiting ?? []), ...ids])
    if (this.#renewing) return
    this.#renewing = true
    while (this.#waiting !== null) {
      const changed: ReadonlySet<string> = this.#waiting
      this.#waiting = null
      await this.#work((it) => it.renew(changed))
    }
    this.#renewing = false
  }

  /** Does something with the list, keeps the keyboard's place and tells the page. */
  async #work(work: (list: CaseList) => Promise<void>): Promise<void> {
    const list = this.#list
    if (list === null) return
    const index = list.rows.findIndex((row) => row.id === this.selected)
    try {
      await work(list)
      this.failed = null
    } catch (error) {
      this.failed = asFailure(error)
      return
    }
    if (list !== this.#list) return
    this.#asOf = new Date().toISOString()
    this.#keepSelection(list, index)
    this.requestUpdate()
    const detail: ListLoaded = { rows: list.rows, counts: list.counts }
    this.dispatchEvent(new CustomEvent('list-loaded', { detail }))
  }

  /** A selected row that left the list hands its place, and the focus, to the row that came into its place. */
  #keepSelection(list: CaseList, index: number): void {
    if (this.selected === null || list.rows.some((row) => row.id === this.selected)) return
    const heldFocus = this.shadowRoot?.activeElement?.closest('tr')?.dataset['id'] === this.selected
    this.selected = list.rows[Math.min(index, list.rows.length - 1)]?.id ?? null
    const { selected } = this
    if (heldFocus && selected !== null) void this.updateComplete.then(() => this.#link(selected)?.focus())
  }

  #onFocus(event: FocusEvent): void {
    const row = event.target instanceof Element ? event.target.closest('tr') : null
    this.selected = row?.dataset['id'] ?? this.selected
  }

  #link(id: string): HTMLElement | null {
    return this.renderRoot.querySelector(`tr[data-id="${CSS.escape(id)}"] a`)
  }
}

customElements.get('hd-console-list') ?? customElements.define('hd-console-list', ConsoleList)
