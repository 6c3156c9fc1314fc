/** The telephone: who is calling, by the number that he reads out, and what callers are told of the queue. */
import { css, html, LitElement, nothing, type CSSResultGroup, type TemplateResult } from 'lit'
import type { Caller } from '../../workflows/contracts/account.ts'
import type { Waiting } from '../../workflows/contracts/contact.ts'
import type { CaseRow } from '../../workflows/contracts/view.ts'
import type { DeskApi } from '../api.ts'
import { DeskProblem } from '../desk-problem.ts'
import { problemWords } from '../sending.ts'
import type { Speech } from '../speech.ts'
import { controls } from '../ui/controls.ts'
import { banner, notices } from '../ui/notices.ts'
import { ground } from '../ui/theme.ts'
import { fieldStyle, pageStyle } from './page-style.ts'
import { beginSpoken, spokenKinds, spokenSheet, type Spoken } from './telephone/spoken.ts'

export class ConsoleCallers extends LitElement {
  static override properties = {
    api: { attribute: false },
    speech: { attribute: false },
    caller: { state: true },
    failed: { state: true },
    waiting: { state: true },
    spoken: { state: true },
  }
  declare api: DeskApi
  declare speech: Speech
  declare private caller: Caller | null
  /** Words for why nobody was found. */
  declare private failed: string | null
  declare private waiting: Waiting | null
  declare private spoken: Spoken | null
  #pin = ''

  constructor() {
    super()
    this.caller = null
    this.failed = null
    this.waiting = null
    this.spoken = null
  }

  static override get styles(): CSSResultGroup {
    return [ground, controls, notices, pageStyle, fieldStyle, callersStyles]
  }

  override connectedCallback(): void {
    super.connectedCallback()
    void this.#readWaiting()
  }

  override render(): TemplateResult {
    const { speech } = this
    return html`<h1>${speech.say('console.section.callers.title')}</h1>
      <p class="muted">${speech.say('console.callers.lede')}</p>
      <form class="row" @submit=${this.#find}>
        <label>
          <span>${speech.say('console.callers.pin')}</span>
          <input name="pin" inputmode="numeric" autocomplete="off" maxlength="12" aria-describedby="found" />
        </label>
        <button class="primary">${speech.say('console.callers.find')}</button>
      </form>
      <div id="found" role="status">
        ${this.failed === null ? nothing : banner('warn', html`<p>${this.failed}</p>`)}
        ${this.caller === null ? nothing : this.#found(this.caller)}
      </div>
      ${this.#line()}
      ${
        this.spoken === null
          ? nothing
          : spokenSheet(this.api, speech, this.spoken, {
              done: ({ id }) =>
                this.dispatchEvent(new CustomEvent('opens', { detail: id, bubbles: true, composed: true })),
              close: () => (this.spoken = null),
            })
      }`
  }

  #found(caller: Caller): TemplateResult {
    const { speech } = this
    const { person, firm, portal, services, expiresAt } = caller
    const facts = {
      person: person.name,
      firm: `${firm.name}, ${firm.eori}`,
      portal,
      language: speech.say(
        person.language ? `console.language.${person.language}` : 'console.callers.language.unknown',
      ),
      services: services.join(', ') || speech.say('console.callers.services.none'),
      until: speech.clock(expiresAt),
    }
    return html`<article class="card stack">
      <dl>
        ${Object.entries(facts).map(
          ([name, value]) =>
            html`<div><dt>${speech.say(`console.callers.${name}`)}</dt><dd>${value}</dd></div>`,
        )}
      </dl>
      ${
        caller.case === null
          ? nothing
          : html`<h2>${speech.say('console.callers.case')}</h2>
            <ul>${this.#case(caller.case)}</ul>`
      }
      <p class="row">
        ${spokenKinds.map(
          (kind) =>
            html`<button @click=${() => void this.#write(kind, caller)}>${speech.say('console.call.write', { kind: speech.named('kind', kind) })}</button>`,
        )}
      </p>
      <h2>${speech.say('console.callers.cases')}</h2>
      ${
        caller.cases.length === 0
          ? html`<p class="muted">${speech.say('console.callers.cases.none')}</p>`
          : html`<ul>${caller.cases.map((row) => this.#case(row))}</ul>`
      }
    </article>`
  }

  #case(row: CaseRow): TemplateResult {
    const { speech } = this
    return html`<li>
      <a href=${`#/cases/${encodeURIComponent(row.id)}`}><span class="code">${row.number}</span></a>
      ${speech.named('kind', row.kind)} – ${speech.named(`step.${row.kind}`, row.step)}
    </li>`
  }

  #line(): TemplateResult {
    const { speech, waiting } = this
    return html`<section class="stack" aria-labelledby="line">
      <h2 id="line">${speech.say('console.waiting')}</h2>
      <p class="muted">${speech.say('console.waiting.lede')}</p>
      <form class="row" @submit=${this.#tell}>
        <label>
          <span>${speech.say('console.waiting.minutes')}</span>
          <input name="minutes" type="number" min="0" max="480" required />
        </label>
        <button>${speech.say('console.waiting.tell')}</button>
        <button type="button" class="quiet" @click=${() => void this.#setWaiting(null)}>${speech.say('console.waiting.withdraw')}</button>
      </form>
      <p role="status">
        ${
          waiting === null
            ? speech.say('console.waiting.none')
            : speech.say('console.waiting.now', { minutes: waiting.minutes, at: speech.clock(waiting.at) })
        }
      </p>
    </section>`
  }

  #find = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    const pin = fieldOf(event, 'pin').replaceAll(/[\s-]/g, '')
    this.caller = null
    this.failed = null
    this.#pin = pin
    if (!/^\d{8}$/.test(pin)) return void (this.failed = this.speech.say('console.callers.wrong'))
    try {
      this.caller = await this.api.ask<Caller>(`/api/staff/callers?${new URLSearchParams({ pin })}`)
    } catch (error) {
      const isUnknown = error instanceof DeskProblem && error.problem.code === 'not-found'
      this.failed = isUnknown ? this.speech.say('console.callers.unknown') : problemWords(this.speech, error)
    }
  }

  async #write(kind: string, { person, firm }: Caller): Promise<void> {
    try {
      const by = { by: 'pin', pin: this.#pin } as const
      this.spoken = await beginSpoken(this.api, kind, { by, person: person.name, firm: firm.name })
    } catch (error) {
      this.failed = problemWords(this.speech, error)
    }
  }

  #tell = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    await this.#setWaiting(Number(fieldOf(event, 'minutes')))
  }

  async #setWaiting(minutes: number | null): Promise<void> {
    try {
      await this.api.ask('/api/staff/waiting', { method: 'PUT', body: { minutes } })
      await this.#readWaiting()
    } catch (error) {
      this.failed = problemWords(this.speech, error)
    }
  }

  async #readWaiting(): Promise<void> {
    try {
      this.waiting = (await this.api.contact()).waiting
    } catch (error) {
      this.failed = problemWords(this.speech, error)
    }
  }
}

function fieldOf({ target }: Event, name: string): string {
  const value = target instanceof HTMLFormElement ? new FormData(target).get(name) : null
  return typeof value === 'string' ? value : ''
}

const callersStyles = css`
  :host {
    max-inline-size: 48rem;
  }
  form.row {
    align-items: end;
  }
  input[name='pin'] {
    inline-size: 100%;
    max-inline-size: 14rem;
    font: 600 1.25rem var(--mono);
    letter-spacing: 0.1em;
  }
  input[type='number'] {
    inline-size: 7rem;
  }
  #found:empty {
    display: none;
  }
  dl {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 13rem), 1fr));
    gap: 0.75rem 1.25rem;
  }
  dt {
    color: var(--muted);
    font-size: 0.875rem;
  }
  dd {
    overflow-wrap: anywhere;
  }
  ul {
    display: grid;
    gap: 0.5rem;
    padding-inline-start: 1.25rem;
  }
  li a {
    display: inline-block;
    min-block-size: 1.5rem;
  }
`

customElements.define('hd-console-callers', ConsoleCallers)
