/** `<hd-console-powers>`: who represents whom; powers that end soon, and what rests on them; one is recorded, ended, revoked. */
import { html, LitElement, nothing, type CSSResultGroup, type TemplateResult } from 'lit'
import type { PowerEntry, PowerRegister, PowerState } from '../../../workflows/contracts/power-register.ts'
import { powerStates } from '../../../workflows/contracts/power-states.ts'
import type { PowerChange } from '../../../workflows/contracts/power.ts'
import type { DeskApi } from '../../api.ts'
import type { Speech } from '../../speech.ts'
import { controls } from '../../ui/controls.ts'
import { leadFocus } from '../../ui/lead-focus.ts'
import { notices } from '../../ui/notices.ts'
import { ground } from '../../ui/theme.ts'
import { asFailure, failure, type Failure } from '../failure.ts'
import { powerCard, type Doing } from './power-card.ts'
import './power-form.ts'
import { fieldStyle, pageStyle } from '../page-style.ts'
import { powersStyle } from './powers-style.ts'
import { refusal } from './refusal.ts'

const path = '/api/staff/powers'
const withinDays = [7, 30, 90]

export class ConsolePowers extends LitElement {
  static override properties = {
    api: { attribute: false },
    speech: { attribute: false },
    register: { state: true },
    doing: { state: true },
    histories: { state: true },
    failed: { state: true },
    refused: { state: true },
    told: { state: true },
    recording: { state: true },
  }
  declare api: DeskApi
  declare speech: Speech
  declare private register: PowerRegister | null
  /** What is about to be done to which power. */
  declare private doing: Doing | null
  declare private histories: ReadonlyMap<string, readonly PowerChange[]>
  declare private failed: Failure | null
  declare private refused: string
  declare private told: string
  declare private recording: boolean
  #asked: { state: PowerState | null; q: string; within: number } = { state: null, q: '', within: 30 }

  constructor() {
    super()
    this.register = null
    this.doing = null
    this.histories = new Map()
    this.failed = null
    this.refused = ''
    this.told = ''
    this.recording = false
  }

  static override get styles(): CSSResultGroup {
    return [ground, controls, notices, pageStyle, fieldStyle, powersStyle]
  }

  protected override firstUpdated(): void {
    void this.#load()
  }

  protected override render(): TemplateResult {
    const { speech, register, failed } = this
    return html`<h1 tabindex="-1">${speech.say('console.section.powers.title')}</h1>
      <p class="muted lede">${speech.say('powers.lede')}</p>
      ${failed === null ? nothing : failure(speech, failed, () => void this.#load())}
      <p role="status">${this.told}</p>
      ${register === null ? html`<p class="muted">${speech.say('console.loading')}</p>` : this.#all(register)}`
  }

  #all(register: PowerRegister): TemplateResult {
    const { speech } = this
    const { rows, next } = register
    return html`${this.#recorder(register)} ${this.#choice(register)}
      ${rows.length === 0 ? html`<p class="muted">${speech.say('powers.none')}</p>` : nothing}
      <ul class="powers">${rows.map((row) => html`<li>${this.#card(row)}</li>`)}</ul>
      ${next === null ? nothing : html`<button class="compact" @click=${() => void this.#more(next)}>${speech.say('powers.more')}</button>`}`
  }

  #recorder({ portals }: PowerRegister): TemplateResult {
    const { speech } = this
    if (!this.recording)
      return html`<p><button class="primary" @click=${() => this.#record(true)}>${speech.say('powers.record')}</button></p>`
    return html`<hd-console-power-form
      .api=${this.api}
      .speech=${speech}
      .portals=${portals}
      @recorded=${({ detail }: CustomEvent<PowerEntry>) => void this.#recorded(detail)}
      @left=${() => this.#record(false)}
    ></hd-console-power-form>`
  }

  #choice({ counts }: PowerRegister): TemplateResult {
    const { speech } = this
    const { state, q, within } = this.#asked
    const all = powerStates.reduce((sum, one) => sum + counts[one], 0)
    const option = (
      one: PowerState | null,
      n: number,
    ) => html`<option value=${one ?? ''} .selected=${one === state}>
      ${speech.say(one === null ? 'powers.state.all' : `powers.state.${one}`)} (${n})
    </option>`
    return html`<form class="choice" @submit=${this.#onSearch}>
      <label><span>${speech.say('powers.show')}</span>
        <select name="state" @change=${this.#onChoice}>${option(null, all)} ${powerStates.map((one) => option(one, counts[one]))}</select></label>
      <label><span>${speech.say('powers.soon')}</span>
        <select name="within" @change=${this.#onChoice}>
          ${withinDays.map((days) => html`<option value=${days} .selected=${days === within}>${speech.say('powers.days', { count: days })}</option>`)}
        </select></label>
      <label><span>${speech.say('powers.find.hint')}</span>
        <input name="q" type="search" autocomplete="off" maxlength="100" .value=${q} /></label>
      <button>${speech.say('powers.find')}</button>
    </form>`
  }

  #card(row: PowerEntry): TemplateResult {
    return powerCard(this.speech, row, {
      doing: this.doing?.id === row.id ? this.doing : null,
      refused: this.refused,
      history: this.histories.get(row.id) ?? null,
      ask: (what) => this.#ask(what === null ? null : { id: row.id, what }, row.id),
      act: (form) => void this.#act(row, form),
      look: () => void this.#history(row.id),
    })
  }

  #record(is: boolean): void {
    this.recording = is
    this.told = ''
    void leadFocus(this, is ? 'hd-console-power-form' : 'button.primary')
  }

  async #recorded(row: PowerEntry): Promise<void> {
    this.recording = false
    this.told = this.speech.say('powers.recorded', { principal: row.principal.name, agent: row.agent.name })
    await this.#load()
    await leadFocus(this, `[id="${row.id}"]`)
  }

  #ask(doing: Doing | null, id: string): void {
    this.doing = doing
    this.refused = ''
    this.told = ''
    void leadFocus(this, doing === null ? `[id="${id}"] button` : `[id="${id}"] form`)
  }

  async #act({ id, to }: PowerEntry, form: FormData): Promise<void> {
    const text = (name: string) => String(form.get(name) ?? '').trim()
    const what = this.doing?.what ?? 'end'
    const reason = text('reason')
    const body = what === 'end' ? { to: text('to') || to, reason } : { reason }
    const address = what === 'end' ? `${path}/${id}/end` : `/api/powers/${id}/revoke`
    try {
      await this.api.ask(address, { method: 'POST', body })
      this.doing = null
      this.refused = ''
      this.told = this.speech.say(`powers.${what}.done`)
      await this.#load()
      await leadFocus(this, `[id="${id}"]`)
    } catch (error) {
      this.refused = refusal(this.speech, error)
    }
  }

  async #history(id: string): Promise<void> {
    try {
      const { changes } = await this.api.ask<{ changes: PowerChange[] }>(`/api/powers/${id}/history`)
      this.histories = new Map([...this.histories, [id, changes]])
    } catch (error) {
      this.failed = asFailure(error)
    }
  }

  #onChoice = (event: Event): void => {
    const { name, value } = event.target as HTMLSelectElement
    const state = powerStates.find((one) => one === value) ?? null
    this.#asked = { ...this.#asked, ...(name === 'within' ? { within: Number(value) } : { state }) }
    void this.#load()
  }

  #onSearch = (event: SubmitEvent): void => {
    event.preventDefault()
    const q = new FormData(event.target as HTMLFormElement).get('q')
    this.#asked = { ...this.#asked, q: typeof q === 'string' ? q.trim() : '' }
    void this.#load()
  }

  #page(cursor: string): Promise<PowerRegister> {
    const { state, q, within } = this.#asked
    const query = new URLSearchParams({
      within: String(within),
      ...(state && { state }),
      ...(q && { q }),
      ...(cursor && { cursor }),
    })
    return this.api.ask<PowerRegister>(`${path}?${query}`)
  }

  async #load(): Promise<void> {
    this.failed = null
    try {
      this.register = await this.#page('')
      this.histories = new Map()
    } catch (error) {
      this.failed = asFailure(error)
    }
  }

  async #more(cursor: string): Promise<void> {
    try {
      const page = await this.#page(cursor)
      this.register = { ...page, rows: [...(this.register?.rows ?? []), ...page.rows] }
    } catch (error) {
      this.failed = asFailure(error)
    }
  }
}

customElements.get('hd-console-powers') ?? customElements.define('hd-console-powers', ConsolePowers)
