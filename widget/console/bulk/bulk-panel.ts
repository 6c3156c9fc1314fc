/**
 * `<hd-console-bulk>`: the list of a bulk decision on its page: who would get what and why not, who signed, how far it is.
 *
 * @fires change-line - CustomEvent<ChangeLineDetail>: the officer wants to put an application in or take it out
 */
import { html, LitElement, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit'
import { lineStates } from '../../../workflows/contracts/bulk-states.ts'
import type { BulkPage, BulkSummary, LineState } from '../../../workflows/contracts/bulk.ts'
import type { View } from '../../../workflows/contracts/view.ts'
import type { DeskApi } from '../../api.ts'
import type { Speech } from '../../speech.ts'
import { controls } from '../../ui/controls.ts'
import { every } from '../../ui/every.ts'
import { notices } from '../../ui/notices.ts'
import { ground } from '../../ui/theme.ts'
import { asFailure, failure, type Failure } from '../failure.ts'
import { concerns, hearing, type Feed } from '../feed.ts'
import { bulkStyle } from './bulk-style.ts'
import { LineList, type LineQuery } from './line-list.ts'
import { lineTable, type ChangeLine } from './line-table.ts'
import { progressOf, reasonsOf, signersOf } from './standing.ts'

export type ChangeLineDetail = { readonly event: 'include' | 'exclude'; readonly number: string }

/** While something is being made or issued, the page also looks by itself: a message may be missed. */
const lookMs = 2000
const moving = ['gathering', 'running']

export class ConsoleBulk extends LitElement {
  static override properties = {
    api: { attribute: false },
    speech: { attribute: false },
    feed: { attribute: false },
    view: { attribute: false },
    summary: { state: true },
    failed: { state: true },
  }
  declare api: DeskApi
  declare speech: Speech
  declare feed: Feed
  declare view: View
  declare private summary: BulkSummary | null
  declare private failed: Failure | null

  #list: LineList | null = null
  #renewing = false

  constructor() {
    super()
    hearing(this, (changes) => concerns(changes, this.view.id) && void this.#renew())
    every(this, lookMs, () => (moving.includes(this.view.step) || this.#isPrinting()) && this.#renew())
    this.summary = null
    this.failed = null
  }

  static override get styles(): CSSResultGroup {
    return [ground, controls, notices, bulkStyle]
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('view')
    if (changed.has('view') && (before?.id !== this.view.id || before.version !== this.view.version)) {
      if (before?.id !== this.view.id) this.#show({ state: null, q: '' })
      else void this.#renew()
    }
  }

  protected override render(): TemplateResult {
    const { speech, summary, failed } = this
    if (summary === null)
      return failed === null
        ? html`<p class="muted" role="status">${speech.say('console.loading')}</p>`
        : this.#failure(failed)
    return html`${failed === null ? '' : this.#failure(failed)} ${signersOf(speech, summary)}
      ${progressOf(speech, summary)} ${reasonsOf(speech, summary)} ${this.#choice(summary)} ${this.#lines()} ${this.#report(summary)}`
  }

  /** From the draft on: before that there is no list. */
  #report({ preview }: BulkSummary): TemplateResult | '' {
    if (preview === null) return ''
    const href = `${this.api.base}/api/staff/bulk/${encodeURIComponent(this.view.id)}/report`
    return html`<p><a class="button" href=${href} download>${this.speech.say('console.bulk.report')}</a></p>`
  }

  #failure(failed: Failure): TemplateResult {
    return failure(this.speech, failed, () => void this.#renew())
  }

  /** Which of them are shown: the states there are, with how many, and a search. */
  #choice({ counts }: BulkSummary): TemplateResult {
    const { speech } = this
    const shown = this.#list?.query.state ?? null
    const all = lineStates.reduce((sum, state) => sum + counts[state], 0)
    const option = (
      state: LineState | null,
      n: number,
    ) => html`<option value=${state ?? ''} .selected=${state === shown}>
      ${speech.say(state === null ? 'bulk.all' : `bulk.state.${state}`)} (${n})
    </option>`
    return html`<form class="row" @submit=${this.#onSearch}>
      <label
        ><span>${speech.say('console.bulk.show')}</span>
        <select name="state" @change=${this.#onState}>
          ${option(null, all)}
          ${lineStates.filter((state) => counts[state] > 0 || state === shown).map((state) => option(state, counts[state]))}
        </select></label
      >
      <label
        ><span>${speech.say('console.bulk.find.hint')}</span>
        <input name="q" type="search" autocomplete="off" maxlength="40" .value=${this.#list?.query.q ?? ''} />
      </label>
      <button>${speech.say('console.bulk.find')}</button>
    </form>`
  }

  #lines(): TemplateResult {
    const { speech } = this
    const list = this.#list
    if (list === null || !list.loaded) return html`<p class="muted">${speech.say('console.loading')}</p>`
    if (list.rows.length === 0) return html`<p class="muted">${speech.say('console.bulk.none')}</p>`
    const isDraft = this.view.offers.some(({ event }) => event === 'include')
    return html`${lineTable(speech, list.rows, isDraft ? this.#change : null)}
      ${
        list.next === null
          ? ''
          : html`<button class="compact more" @click=${() => void this.#work((it) => it.more())}>
            ${speech.say('console.bulk.more')}
          </button>`
      }`
  }

  #change: ChangeLine = (event, { number }) =>
    this.dispatchEvent(new CustomEvent<ChangeLineDetail>('change-line', { detail: { event, number } }))

  #onState = (event: Event): void => {
    const value = (event.target as HTMLSelectElement).value
    const state = lineStates.find((one) => one === value) ?? null
    this.#show({ state, q: this.#list?.query.q ?? '' })
  }

  #onSearch = (event: SubmitEvent): void => {
    event.preventDefault()
    const q = new FormData(event.target as HTMLFormElement).get('q')
    this.#show({ state: this.#list?.query.state ?? null, q: typeof q === 'string' ? q.trim() : '' })
  }

  #show(query: LineQuery): void {
    const { id } = this.view
    const path = `/api/staff/bulk/${encodeURIComponent(id)}`
    this.#list = new LineList(query, (asked) => this.api.ask<BulkPage>(`${path}/lines?${asked}`))
    void this.#renew()
  }

  #isPrinting(): boolean {
    return this.summary !== null && this.summary.documents < this.summary.counts.granted
  }

  async #renew(): Promise<void> {
    if (this.#renewing) return
    this.#renewing = true
    await this.#work((list) => list.renew())
    this.#renewing = false
  }

  async #work(work: (list: LineList) => Promise<void>): Promise<void> {
    const list = this.#list
    const { id } = this.view
    if (list === null) return
    try {
      const [summary] = await Promise.all([
        this.api.ask<BulkSummary>(`/api/staff/bulk/${encodeURIComponent(id)}`),
        work(list),
      ])
      if (id === this.view.id) this.summary = summary
      this.failed = null
    } catch (error) {
      this.failed = asFailure(error)
    }
    if (list !== this.#list) void this.#work((it) => it.renew())
    this.requestUpdate()
  }
}

customElements.get('hd-console-bulk') ?? customElements.define('hd-console-bulk', ConsoleBulk)
