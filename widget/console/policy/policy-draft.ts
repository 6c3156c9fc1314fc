/** `<hd-console-policy-draft>`: one draft: its rows as forms, what it changes, its dry run, and its activation. */
import { html, LitElement, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit'
import { localTime } from '../../../workflows/calendar/zoned.ts'
import type { Me } from '../../../workflows/contracts/catalogue.ts'
import type { Draft } from '../../../workflows/contracts/policy-drafts.ts'
import type { PolicyRow } from '../../../workflows/contracts/policy.ts'
import type { DeskApi } from '../../api.ts'
import type { Speech } from '../../speech.ts'
import { controls } from '../../ui/controls.ts'
import { every } from '../../ui/every.ts'
import { banner, notices } from '../../ui/notices.ts'
import { ground } from '../../ui/theme.ts'
import { fromWarsaw } from '../../warsaw-time.ts'
import { asFailure, type Failure } from '../failure.ts'
import { back } from './back.ts'
import { cellFor, leaves, withValue, type Table } from './cells.ts'
import { save } from './policy-file.ts'
import { pageStyle } from '../page-style.ts'
import { policyStyle } from './policy-style.ts'
import { problem } from '../problem.ts'
import { cellField, rowForm } from './row-form.ts'
import { keyWords, rowTable } from './row-table.ts'
import { difference, trial, trialProgress } from './trial.ts'

/** While a dry run is under way. */
const lookMs = 1000
const lastDays = 30

/** Months that are over, the newest first, as `2026-10`. */
function lastMonths(n: number): string[] {
  const [year = 0, month = 1] = localTime(new Date().toISOString()).date.split('-').map(Number)
  return Array.from({ length: n }, (_, i) =>
    new Date(Date.UTC(year, month - 2 - i, 1)).toISOString().slice(0, 7),
  )
}

export class ConsolePolicyDraft extends LitElement {
  static override properties = {
    api: { attribute: false },
    speech: { attribute: false },
    me: { attribute: false },
    draft: { attribute: false },
    rows: { state: true },
    sections: { state: true },
    note: { state: true },
    row: { state: true },
    busy: { state: true },
    refused: { state: true },
    news: { state: true },
    sure: { state: true },
  }
  declare api: DeskApi
  declare speech: Speech
  declare me: Me
  /** As the desk has it. */
  declare draft: Draft
  /** As it is being written. */
  declare private rows: readonly Table[]
  declare private sections: Table
  declare private note: string
  declare private row: number | null
  declare private busy: boolean
  declare private refused: Failure | null
  declare private news: string
  declare private sure: boolean

  constructor() {
    super()
    every(this, lookMs, () => this.#watch())
    this.rows = []
    this.sections = {}
    this.note = ''
    this.row = null
    this.busy = false
    this.refused = null
    this.news = ''
    this.sure = false
  }

  static override get styles(): CSSResultGroup {
    return [ground, controls, notices, pageStyle, policyStyle]
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('draft')) return
    const before = changed.get('draft')
    // Only the dry run got on: what is being written stays.
    if (before?.id === this.draft.id && before.revision === this.draft.revision) return
    const { rows, sections, note } = this.draft
    Object.assign(this, { rows, sections, note, sure: false })
  }

  override render(): TemplateResult {
    const { speech, row } = this
    return html`${row === null ? this.#whole() : this.#row(row)}
      ${this.refused === null ? nothing : problem(speech, this.refused)}
      <p role="status">${this.news}</p>`
  }

  get #isChanged(): boolean {
    const { rows, sections, note } = this.draft
    return JSON.stringify([this.rows, this.sections, this.note]) !== JSON.stringify([rows, sections, note])
  }

  get #manages(): boolean {
    return this.me.roles.includes('duty-manager')
  }

  #whole(): TemplateResult {
    const { speech, draft } = this
    const label = speech.say('policy.draft.of', { version: draft.basedOn })
    return html`${back(speech, 'policy.back', () => this.#leave(''))}
      <h1 tabindex="-1">${label}</h1>
      <p class="muted">${speech.say('policy.draft.by', { names: draft.authors.map(({ name }) => name).join(', '), at: draft.changedAt, version: draft.basedOn })}</p>
      ${this.#noteField()} ${this.#actions()}
      <h2>${speech.say('policy.rows')}</h2>
      ${rowTable(speech, this.rows as unknown as PolicyRow[], { label, onOpen: (index) => (this.row = index) })}
      <details><summary>${speech.say('policy.sections')}</summary>${this.#sections()}</details>
      <section class="stack"><h2>${speech.say('policy.difference')}</h2>
        ${this.#isChanged ? html`<p class="muted">${speech.say('policy.unsaved')}</p>` : difference(speech, draft.difference)}</section>
      ${this.#trial()} ${this.#activation()}`
  }

  #noteField(): TemplateResult {
    return html`<div class="field">
      <label for="note">${this.speech.say('policy.draft.note')}</label>
      <input id="note" maxlength="2000" .value=${this.note} @input=${(event: Event) => (this.note = (event.target as HTMLInputElement).value)} />
    </div>`
  }

  #actions(): TemplateResult {
    const { speech, draft } = this
    return html`<div class="row">
      ${
        this.#manages
          ? html`<button class="primary" ?disabled=${this.busy || !this.#isChanged} @click=${() => void this.#save()}>${speech.say('policy.draft.save')}</button>
            <button @click=${() => this.#add()}>${speech.say('policy.row.add')}</button>
            <button class="danger" ?disabled=${this.busy} @click=${() => void this.#discard()}>${speech.say('policy.draft.discard')}</button>`
          : nothing
      }
      <button @click=${() => save(`policy-draft-${draft.basedOn}.json`, { rows: this.rows, sections: this.sections })}>${speech.say('policy.export')}</button>
    </div>`
  }

  #row(index: number): TemplateResult {
    const { speech } = this
    const row = this.rows[index]!
    const change = (next: Table) => (this.rows = this.rows.map((other, i) => (i === index ? next : other)))
    return html`${back(speech, 'policy.back-to-table', () => (this.row = null))}
      <h1 tabindex="-1">${keyWords(speech, row as unknown as PolicyRow)}</h1>
      <p class="muted">${speech.say('policy.row.lede')}</p>
      ${rowForm({ speech, row, onChange: this.#manages ? change : null })}
      ${
        this.#manages
          ? html`<div class="row"><button class="primary" @click=${() => (this.row = null)}>${speech.say('policy.row.done')}</button>
        <button @click=${() => this.#add(row)}>${speech.say('policy.row.copy')}</button>
        <button class="danger" @click=${() => this.#remove(index)}>${speech.say('policy.row.remove')}</button></div>`
          : nothing
      }`
  }

  #sections(): TemplateResult {
    const { speech } = this
    return html`<fieldset class="group"><legend>${speech.say('policy.sections')}</legend>
      ${leaves(this.sections).map(({ path, value }) =>
        cellField({
          speech,
          id: `section-${path}`,
          label: speech.named('policy.section', path),
          cell: cellFor(value),
          value,
          onChange: this.#manages ? (next) => (this.sections = withValue(this.sections, path, next)) : null,
        }),
      )}</fieldset>`
  }

  #trial(): TemplateResult {
    const { speech, draft } = this
    const isFresh = draft.dryRun !== null && draft.tried === draft.revision && !this.#isChanged
    const report = `${this.api.base}/api/staff/policy/drafts/${draft.id}/dry-run/report`
    return html`<section class="stack" aria-labelledby="trial">
      <h2 id="trial">${speech.say('policy.trial')}</h2>
      <p class="muted lede">${speech.say('policy.trial.lede')}</p>
      ${this.#manages ? this.#trialForm() : nothing}
      ${draft.trial === null ? nothing : trialProgress(speech, draft.trial)}
      ${draft.dryRun === null ? nothing : isFresh ? trial(speech, draft.dryRun, report) : banner('warn', html`<p>${speech.say('policy.trial.old')}</p>`)}
    </section>`
  }

  #trialForm(): TemplateResult {
    const { speech } = this
    const busy = this.busy || this.#isTrying
    return html`<form class="row" @submit=${this.#try}>
      <label class="short"><span>${speech.say('policy.trial.of')}</span>
        <select name="month">
          ${lastMonths(3).map((month) => html`<option value=${month}>${speech.say('policy.trial.month', { month })}</option>`)}
          <option value="">${speech.say('policy.trial.days')}</option>
        </select></label>
      <button ?disabled=${busy || this.#isChanged} aria-busy=${busy ? 'true' : 'false'}>${speech.say('policy.trial.run')}</button>
    </form>`
  }

  get #isTrying(): boolean {
    return this.draft.trial?.state === 'queued' || this.draft.trial?.state === 'running'
  }

  #activation(): TemplateResult {
    const { speech, draft, me } = this
    const hindrance = draft.authors.some(({ id }) => id === me.id)
      ? 'author'
      : !this.#manages
        ? 'manager'
        : draft.tried !== draft.revision || this.#isChanged
          ? 'untried'
          : null
    return html`<section class="stack" aria-labelledby="activation">
      <h2 id="activation">${speech.say('policy.activate')}</h2>
      ${hindrance === null ? this.#activate() : banner('info', html`<p>${speech.say(`policy.activate.${hindrance}`)}</p>`)}
    </section>`
  }

  #activate(): TemplateResult {
    const { speech } = this
    return html`<form class="stack" @submit=${this.#send}>
      <label class="field short"><span>${speech.say('policy.activate.from')}</span>
        <input name="from" type="datetime-local" aria-describedby="from-hint" /></label>
      <p class="muted small" id="from-hint">${speech.say('policy.activate.hint')}</p>
      <label class="tick"><input type="checkbox" .checked=${this.sure} @change=${(event: Event) => (this.sure = (event.target as HTMLInputElement).checked)} />
        <span>${speech.say('policy.activate.sure')}</span></label>
      <p><button class="primary" ?disabled=${this.busy || !this.sure}>${speech.say('policy.activate.do')}</button></p>
    </form>`
  }

  #add(like: Table | undefined = this.rows.at(-1)): void {
    this.rows = [...this.rows, { ...like }]
    this.row = this.rows.length - 1
  }

  #remove(index: number): void {
    this.rows = this.rows.filter((_, i) => i !== index)
    this.row = null
  }

  #save(): Promise<void> {
    const { rows, sections, note, draft } = this
    return this.#trying('policy.draft.saved', async () => {
      this.draft = await this.#ask<Draft>('', 'PUT', { revision: draft.revision, rows, sections, note })
    })
  }

  #discard(): Promise<void> {
    return this.#trying('', async () => {
      await this.#ask('', 'DELETE')
      this.#leave(this.speech.say('policy.draft.discarded'))
    })
  }

  #try = (event: SubmitEvent): void => {
    event.preventDefault()
    const month = new FormData(event.target as HTMLFormElement).get('month')
    const when = month === '' ? { days: lastDays } : { month }
    void this.#trying('', async () => {
      this.draft = await this.#ask<Draft>('/dry-run', 'POST', { revision: this.draft.revision, ...when })
    })
  }

  /** How far the dry run is; what is being written in the draft stays. */
  async #watch(): Promise<void> {
    if (!this.#isTrying || this.busy) return
    const { id } = this.draft
    try {
      const now = await this.#ask<Draft>('', 'GET')
      if (id !== this.draft.id || this.busy) return
      const { trial, dryRun, tried } = now
      this.draft = { ...this.draft, trial, dryRun, tried }
      if (trial?.state === 'done') this.news = this.speech.say('policy.trial.done')
    } catch {
      // It is looked for again in a moment.
    }
  }

  #send = (event: SubmitEvent): void => {
    event.preventDefault()
    const from = new FormData(event.target as HTMLFormElement).get('from')
    const [activeFrom = null] = typeof from === 'string' ? fromWarsaw(from) : []
    if (from !== '' && activeFrom === null)
      return void (this.news = this.speech.say('policy.activate.no-such-time'))
    void this.#trying('', async () => {
      await this.#ask('/activate', 'POST', { revision: this.draft.revision, activeFrom })
      this.#leave(this.speech.say('policy.activate.done'))
    })
  }

  #ask<T>(path: string, method: string, body?: object): Promise<T> {
    return this.api.ask<T>(`/api/staff/policy/drafts/${this.draft.id}${path}`, {
      method,
      ...(body && { body }),
    })
  }

  /** Whatever the answer is, what was written stays as it is. */
  async #trying(done: string, work: () => Promise<void>): Promise<void> {
    this.busy = true
    this.refused = null
    this.news = ''
    try {
      await work()
      if (done !== '') this.news = this.speech.say(done)
    } catch (error) {
      this.refused = asFailure(error)
    } finally {
      this.busy = false
    }
  }

  #leave(news: string): void {
    this.dispatchEvent(new CustomEvent('left', { detail: news }))
  }
}

customElements.get('hd-console-policy-draft') ??
  customElements.define('hd-console-policy-draft', ConsolePolicyDraft)
