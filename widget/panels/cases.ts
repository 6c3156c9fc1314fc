/** All own cases: narrowed by kind and state, searched, and taken away as a file. */
import { css, html, LitElement, nothing, type CSSResultGroup, type TemplateResult } from 'lit'
import type { CaseRow } from '../../workflows/contracts/view.ts'
import type { ListParams } from '../api.ts'
import { GoEvent } from '../route.ts'
import { Sending } from '../sending.ts'
import type { Session } from '../session.ts'
import type { Speech } from '../speech.ts'
import { controls } from '../ui/controls.ts'
import { icon } from '../ui/icons.ts'
import { notices } from '../ui/notices.ts'
import { ground } from '../ui/theme.ts'
import { ticking } from '../ui/every.ts'
import { caseCard, caseCardStyles } from './case-card.ts'
import { saveFile } from './save-file.ts'

const pageSize = 20
const typingPauseMs = 300
const states = ['all', 'open', 'closed'] as const
type State = (typeof states)[number]

export class Cases extends LitElement {
  static override properties = {
    session: { attribute: false },
    speech: { attribute: false },
    revision: { attribute: false },
    rows: { state: true },
    next: { state: true },
    kind: { state: true },
    state: { state: true },
    term: { state: true },
  }
  declare session: Session
  declare speech: Speech
  declare revision: number
  /** Null until the first answer. */
  declare private rows: readonly CaseRow[] | null
  declare private next: string | null
  declare private kind: string
  declare private state: State
  declare private term: string
  readonly #list = new Sending(this)
  readonly #export = new Sending(this)
  #typing: ReturnType<typeof setTimeout> | undefined
  /** Counts the questions: an answer to an older one is no answer any more. */
  #asked = 0

  constructor() {
    super()
    ticking(this)
    this.rows = null
    this.next = null
    this.kind = ''
    this.state = 'all'
    this.term = ''
  }

  static override get styles(): CSSResultGroup {
    return [ground, controls, notices, caseCardStyles, casesStyles]
  }

  protected override willUpdate(): void {
    if (!this.hasUpdated) void this.#load()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    clearTimeout(this.#typing)
  }

  override render(): TemplateResult {
    const { speech } = this
    return html`<header class="stack tight">
        <h2 tabindex="-1">${speech.say('place.cases')}</h2>
        <p class="muted">${speech.say('cases.lede')}</p>
      </header>
      ${this.#filter()}
      <p class="muted small" role="status">${this.#count()}</p>
      ${this.#list.notice(speech, () => void this.#load())}
      <ul class="cases" aria-label=${speech.say('place.cases')}>
        ${this.rows?.map((row) => html`<li>${caseCard(speech, this.#newest(row), () => this.#open(row.id))}</li>`)}
      </ul>
      ${
        this.next === null
          ? nothing
          : html`<p><button type="button" class="quiet" @click=${() => void this.#load(this.next)}>${speech.say('cases.more')}</button></p>`
      }
      ${this.#away()}`
  }

  #filter(): TemplateResult {
    const { speech } = this
    const kinds = this.session.kinds.map(({ code }) => code)
    return html`<form class="filter" role="search" aria-label=${speech.say('cases.filter')} @submit=${(event: Event) => this.#submitted(event)}>
      <div class="field wide">
        <label for="term">${speech.say('cases.search')}</label>
        <input id="term" type="search" maxlength="100" autocomplete="off" aria-describedby="term-hint" .value=${this.term} @input=${(event: Event) => this.#typed((event.target as HTMLInputElement).value)} />
        <p id="term-hint" class="muted small">${speech.say('cases.search.hint')}</p>
      </div>
      <div class="field">
        <label for="kind">${speech.say('cases.kind')}</label>
        <select id="kind" @change=${(event: Event) => this.#narrow({ kind: (event.target as HTMLSelectElement).value })}>
          <option value="" ?selected=${this.kind === ''}>${speech.say('cases.kind.all')}</option>
          ${kinds.map((code) => html`<option value=${code} ?selected=${this.kind === code}>${speech.named('kind', code)}</option>`)}
        </select>
      </div>
      <div class="field">
        <label for="state">${speech.say('cases.state')}</label>
        <select id="state" @change=${(event: Event) => this.#narrow({ state: (event.target as HTMLSelectElement).value as State })}>
          ${states.map((code) => html`<option value=${code} ?selected=${this.state === code}>${speech.say(`cases.state.${code}`)}</option>`)}
        </select>
      </div>
    </form>`
  }

  #count(): string {
    const { rows, speech } = this
    if (rows === null) return this.#list.busy ? speech.say('loading') : ''
    if (rows.length === 0) return speech.say('cases.none')
    return speech.say(this.next === null ? 'cases.count' : 'cases.count.more', { n: rows.length })
  }

  #away(): TemplateResult {
    const { speech } = this
    const busy = this.#export.busy
    return html`<section class="stack tight away" aria-labelledby="away">
      <h3 id="away">${speech.say('cases.export')}</h3>
      <p class="muted">${speech.say('cases.export.hint')}</p>
      <div aria-live="assertive">${this.#export.notice(speech, () => void this.#take())}</div>
      <p>
        <button type="button" aria-busy=${busy} @click=${() => void this.#take()}>
          ${icon('download')}${speech.say(busy ? 'cases.export.busy' : 'cases.export.do')}
        </button>
      </p>
    </section>`
  }

  /** What the stream has told since the list was read. */
  #newest(row: CaseRow): CaseRow {
    const known = this.session.rows?.find(({ id }) => id === row.id)
    return known && known.version > row.version ? { ...known, title: row.title ?? null } : row
  }

  #narrow(change: { kind?: string; state?: State }): void {
    Object.assign(this, change)
    void this.#load()
  }

  #typed(term: string): void {
    this.term = term
    clearTimeout(this.#typing)
    this.#typing = setTimeout(() => void this.#load(), typingPauseMs)
  }

  #submitted(event: Event): void {
    event.preventDefault()
    clearTimeout(this.#typing)
    void this.#load()
  }

  async #load(cursor: string | null = null): Promise<void> {
    const asked = ++this.#asked
    const q = this.term.trim()
    const params: ListParams = {
      limit: pageSize,
      ...(this.kind && { kind: this.kind }),
      ...(this.state !== 'all' && { state: this.state }),
      ...(q && { q }),
      ...(cursor && { cursor }),
    }
    const page = await this.#newestAnswer(asked, params)
    if (page === null || asked !== this.#asked) return
    this.rows = cursor ? [...(this.rows ?? []), ...page.rows] : page.rows
    this.next = page.next
  }

  /** Whoever types on while an answer is under way waits for it, and then asks with what stands there now. */
  async #newestAnswer(asked: number, params: ListParams) {
    while (this.#list.busy) await new Promise((resolve) => setTimeout(resolve, 50))
    return asked === this.#asked ? this.#list.run(() => this.session.api.list(params)) : null
  }

  async #take(): Promise<void> {
    const file = await this.#export.run(async () => (await this.session.api.send('/api/export', {})).blob())
    if (file !== null) saveFile(file, 'cases.json')
  }

  #open(id: string): void {
    this.dispatchEvent(new GoEvent({ name: 'case', id }))
  }
}

const casesStyles = css`
  :host {
    display: grid;
    gap: 1.25rem;
    grid-template-columns: minmax(0, 1fr);
  }
  h2:focus {
    outline: none;
  }
  .filter {
    display: grid;
    gap: 0.875rem 1rem;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 12rem), 1fr));
  }
  .field {
    display: grid;
    gap: 0.375rem;
    align-content: start;
  }
  .wide {
    grid-column: 1 / -1;
  }
  label {
    font-weight: 600;
  }
  .away {
    border-block-start: 1px solid var(--line);
    padding-block-start: 1.25rem;
  }
`

customElements.define('hd-cases', Cases)
