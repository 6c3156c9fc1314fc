/** `<hd-console-paper>`: blocks of numbers for when everything is down; each becomes a case later, or is given up. */
import { css, html, LitElement, nothing, type CSSResultGroup, type TemplateResult } from 'lit'
import type { PaperBlock, PaperBlocks, PaperLine, People } from '../../../workflows/contracts/spoken-cases.ts'
import type { DeskApi } from '../../api.ts'
import type { Speech } from '../../speech.ts'
import { fromWarsaw } from '../../warsaw-time.ts'
import { controls } from '../../ui/controls.ts'
import { notices } from '../../ui/notices.ts'
import { ground } from '../../ui/theme.ts'
import { asFailure, failure, type Failure } from '../failure.ts'
import { fieldStyle, pageStyle } from '../page-style.ts'
import { beginSpoken, spokenSheet, type Spoken } from './spoken.ts'

type Asked = { readonly line: PaperLine; readonly what: 'enter' | 'spoil' }

export class ConsolePaper extends LitElement {
  static override properties = {
    api: { attribute: false },
    speech: { attribute: false },
    mayMake: { attribute: false },
    blocks: { state: true },
    asked: { state: true },
    people: { state: true },
    spoken: { state: true },
    failed: { state: true },
  }
  declare api: DeskApi
  declare speech: Speech
  declare mayMake: boolean
  declare private blocks: readonly PaperBlock[] | null
  declare private asked: Asked | null
  declare private people: People['people'] | null
  declare private spoken: Spoken | null
  declare private failed: Failure | null

  constructor() {
    super()
    this.mayMake = false
    this.blocks = null
    this.asked = null
    this.people = null
    this.spoken = null
    this.failed = null
  }

  static override get styles(): CSSResultGroup {
    return [ground, controls, notices, pageStyle, fieldStyle, paperStyle]
  }

  protected override firstUpdated(): void {
    void this.#load()
  }

  protected override render(): TemplateResult {
    const { speech, blocks, failed, api, spoken } = this
    return html`<h1 tabindex="-1">${speech.say('console.section.paper.title')}</h1>
      <p class="muted lede">${speech.say('console.paper.lede')}</p>
      <div role="alert">${failed === null ? nothing : failure(speech, failed, () => (this.failed = null))}</div>
      ${this.mayMake ? this.#maker() : nothing}
      ${blocks?.length === 0 ? html`<p>${speech.say('console.paper.none')}</p>` : nothing}
      ${blocks?.map((block) => this.#block(block))}
      ${
        spoken === null
          ? nothing
          : spokenSheet(api, speech, spoken, {
              done: () => void this.#entered(),
              close: () => (this.spoken = null),
            })
      }`
  }

  #maker(): TemplateResult {
    const { speech } = this
    return html`<form class="row" @submit=${(event: SubmitEvent) => void this.#make(event)}>
      <label>
        <span>${speech.say('console.paper.size')}</span>
        <input name="size" type="number" min="1" max="100" value="20" required />
      </label>
      <button class="primary">${speech.say('console.paper.make')}</button>
    </form>`
  }

  #block({ id, madeAt, maker, year, numbers }: PaperBlock): TemplateResult {
    const { speech, api } = this
    const print = `${api.base}/api/staff/paper-blocks/${encodeURIComponent(id)}/print?lang=${speech.lang}`
    return html`<section class="stack">
      <h2>${speech.say('console.paper.block', { at: madeAt, maker, year })}</h2>
      <p><a class="button" href=${print} download>${speech.say('console.paper.print')}</a></p>
      <ol>
        ${numbers.map((line) => html`<li class=${line.missing ? 'missing' : ''}>${this.#line(line)}</li>`)}
      </ol>
    </section>`
  }

  #line(line: PaperLine): TemplateResult {
    const { speech, asked } = this
    const isAsked = asked?.line.sequence === line.sequence
    const ask = (what: Asked['what']) => {
      this.asked = isAsked && asked.what === what ? null : { line, what }
      this.people = null
    }
    return html`<div class="line">
        <span>
          ${
            line.case === null
              ? html`<span class="code">${line.printed.map(({ number }, i) => html`${i > 0 ? ' / ' : ''}<span class="whole">${number}</span>`)}</span>`
              : html`<a class="code" href=${`#/cases/${encodeURIComponent(line.case.id)}`}>${line.case.number}</a>`
          }
          <span class="muted small">${this.#state(line)}</span>
        </span>
        ${
          line.state === 'free'
            ? html`<span class="row">
                <button class="compact" aria-expanded=${isAsked && asked.what === 'enter'} @click=${() => ask('enter')}>${speech.say('console.paper.enter')}</button>
                <button class="quiet compact" aria-expanded=${isAsked && asked.what === 'spoil'} @click=${() => ask('spoil')}>${speech.say('console.paper.spoil')}</button>
              </span>`
            : nothing
        }
      </div>
      ${isAsked ? (asked.what === 'enter' ? this.#enter(line) : this.#spoil(line)) : nothing}`
  }

  #state({ state, missing, enteredAt, enteredBy, reason }: PaperLine): string {
    const officer = enteredBy ?? ''
    if (state === 'free') return this.speech.say(`console.paper.${missing ? 'missing' : 'free'}`)
    return this.speech.say(`console.paper.${state}`, { officer, at: enteredAt ?? '', reason: reason ?? '' })
  }

  /** Whose it is first, then the form of its kind. */
  #enter(line: PaperLine): TemplateResult {
    const { speech, people } = this
    return html`<form class="row" @submit=${(event: SubmitEvent) => void this.#find(event)}>
        <label>
          <span>${speech.say('console.paper.eori')}</span>
          <input name="eori" autocomplete="off" autocapitalize="characters" required />
        </label>
        <button>${speech.say('console.paper.find')}</button>
      </form>
      <div role="status">${people?.length === 0 ? html`<p>${speech.say('console.paper.people.none')}</p>` : nothing}</div>
      ${
        people?.length
          ? html`<form class="row" @submit=${(event: SubmitEvent) => void this.#write(event, line)}>
              <label>
                <span>${speech.say('console.paper.person')}</span>
                <select name="party">
                  ${people.map(({ id, name, firm }) => html`<option value=${id}>${name}, ${firm.name}</option>`)}
                </select>
              </label>
              <label>
                <span>${speech.say('console.paper.kind')}</span>
                <select name="kind">
                  ${line.printed.map(({ kind, number }) => html`<option value=${kind}>${speech.named('kind', kind)} (${number})</option>`)}
                </select>
              </label>
              <label>
                <span>${speech.say('console.paper.at')}</span>
                <input name="at" type="datetime-local" required />
              </label>
              <button class="primary">${speech.say('console.paper.write')}</button>
            </form>`
          : nothing
      }`
  }

  #spoil(line: PaperLine): TemplateResult {
    const { speech } = this
    return html`<form class="row" @submit=${(event: SubmitEvent) => void this.#giveUp(event, line)}>
      <label>
        <span>${speech.say('console.paper.reason')}</span>
        <input name="reason" maxlength="300" required />
      </label>
      <button>${speech.say('console.paper.spoil')}</button>
    </form>`
  }

  #make = (event: SubmitEvent): Promise<void> =>
    this.#done(async (field) => {
      await this.api.ask('/api/staff/paper-blocks', { method: 'POST', body: { size: Number(field('size')) } })
      await this.#load()
    }, event)

  #find = (event: SubmitEvent): Promise<void> =>
    this.#done(async (field) => {
      const query = new URLSearchParams({ eori: field('eori') })
      this.people = (await this.api.ask<People>(`/api/staff/people?${query}`)).people
    }, event)

  #write = (event: SubmitEvent, line: PaperLine): Promise<void> =>
    this.#done(async (field) => {
      const person = this.people?.find(({ id }) => id === field('party'))
      const number = line.printed.find(({ kind }) => kind === field('kind'))?.number
      // An hour that comes twice was the first one as far as anybody can tell.
      const [at] = fromWarsaw(field('at'))
      if (!person || number === undefined || at === undefined) return
      const by = { by: 'paper', number, at, party: person.id } as const
      const about = { by, person: person.name, firm: person.firm.name }
      this.spoken = await beginSpoken(this.api, field('kind'), about)
    }, event)

  #giveUp = (event: SubmitEvent, { sequence }: PaperLine): Promise<void> =>
    this.#done(async (field) => {
      const body = { reason: field('reason') }
      await this.api.ask(`/api/staff/paper-numbers/${sequence}/spoil`, { method: 'POST', body })
      this.asked = null
      await this.#load()
    }, event)

  async #done(work: (field: (name: string) => string) => Promise<void>, event: SubmitEvent): Promise<void> {
    event.preventDefault()
    const data = new FormData(event.target as HTMLFormElement)
    const field = (name: string) => {
      const value = data.get(name)
      return typeof value === 'string' ? value : ''
    }
    try {
      this.failed = null
      await work(field)
    } catch (error) {
      this.failed = asFailure(error)
    }
  }

  async #entered(): Promise<void> {
    this.spoken = null
    this.asked = null
    await this.#load()
  }

  async #load(): Promise<void> {
    try {
      this.blocks = (await this.api.ask<PaperBlocks>('/api/staff/paper-blocks')).blocks
    } catch (error) {
      this.failed = asFailure(error)
    }
  }
}

const paperStyle = css`
  :host {
    max-inline-size: 52rem;
  }
  form.row {
    flex-wrap: wrap;
    align-items: end;
    margin-block: 0.5rem;
  }
  select,
  input {
    max-inline-size: 100%;
  }
  .whole {
    white-space: nowrap;
  }
  ol {
    list-style: none;
    padding: 0;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--paper);
  }
  li {
    padding: 0.5rem 1rem;
  }
  li + li {
    border-block-start: 1px solid var(--line);
  }
  .missing {
    box-shadow: inset 4px 0 var(--warn, currentColor);
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375rem 1rem;
    align-items: center;
    justify-content: space-between;
  }
`

customElements.define('hd-console-paper', ConsolePaper)
