/**
 * `<hd-console-call>`: the call an officer has, whom it is from, and his cases one click away. What identifies is said, and
 * what only suggests is said to be no more than that.
 *
 * @fires opens - CustomEvent<string>: the case to show
 * @fires closed - the officer has seen enough of it
 */
import {
  css,
  html,
  LitElement,
  nothing,
  type CSSResultGroup,
  type PropertyValues,
  type TemplateResult,
} from 'lit'
import type { CallParty, CallSheet } from '../../../workflows/contracts/telephone.ts'
import type { CaseRow } from '../../../workflows/contracts/view.ts'
import type { DeskApi } from '../../api.ts'
import type { Speech } from '../../speech.ts'
import { controls } from '../../ui/controls.ts'
import { every } from '../../ui/every.ts'
import { icon } from '../../ui/icons.ts'
import { badge, banner, notices } from '../../ui/notices.ts'
import { ground } from '../../ui/theme.ts'
import { asFailure, failure, type Failure } from '../failure.ts'
import { beginSpoken, spokenKinds, spokenSheet, type Spoken } from './spoken.ts'

const refreshMs = 5000

export class ConsoleCall extends LitElement {
  static override properties = {
    api: { attribute: false },
    speech: { attribute: false },
    call: { attribute: false },
    leads: { attribute: false },
    sheet: { state: true },
    spoken: { state: true },
    failed: { state: true },
  }
  declare api: DeskApi
  declare speech: Speech
  /** Its id. */
  declare call: number
  /** Goes to the case by itself where there is no doubt: unless the officer is in the middle of another one. */
  declare leads: boolean
  declare private sheet: CallSheet | null
  declare private spoken: Spoken | null
  declare private failed: Failure | null

  constructor() {
    super()
    every(this, refreshMs, () => this.#lookAgain())
    this.leads = false
    this.sheet = null
    this.spoken = null
    this.failed = null
  }

  static override get styles(): CSSResultGroup {
    return [ground, controls, notices, callStyle]
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('call')) void this.#load()
  }

  protected override render(): TemplateResult {
    const { speech, sheet, failed, api, spoken } = this
    return html`<section class="card stack" aria-labelledby="call">
      <div class="top">
        <h2 id="call">${icon('phone')} ${sheet === null ? speech.say('console.call.title') : this.#title(sheet)}</h2>
        <button class="quiet" aria-label=${speech.say('console.call.close')} @click=${() => this.dispatchEvent(new CustomEvent('closed'))}>
          ${icon('close')}
        </button>
      </div>
      ${failed === null ? nothing : failure(speech, failed, () => void this.#load())}
      ${sheet === null ? nothing : this.#who(sheet)}
      ${
        spoken === null
          ? nothing
          : spokenSheet(api, speech, spoken, {
              done: ({ id }) => void this.#open(id, false),
              close: () => (this.spoken = null),
            })
      }
    </section>`
  }

  #title({ direction, number }: CallSheet): string {
    const { speech } = this
    const shown = number ?? speech.say('console.call.withheld')
    return speech.say(direction === 'out' ? 'console.call.outgoing' : 'console.call.incoming', {
      number: shown,
    })
  }

  #who(sheet: CallSheet): TemplateResult {
    const { speech } = this
    const { parties, opens, cases, suggested, waitSeconds } = sheet
    const facts = [
      speech.say(sheet.cause === 'orphan' ? 'call.cause.orphan' : `call.state.${sheet.state}`),
      ...(waitSeconds === null ? [] : [speech.say('console.call.waited', { n: waitSeconds })]),
    ]
    return html`<p class="muted small">${facts.join(' · ')}</p>
      ${parties.length > 1 ? banner('warn', html`<p>${speech.say('console.call.several')}</p>`) : nothing}
      ${
        parties.length === 0
          ? banner('warn', html`<p>${speech.say('console.call.unknown')}</p>`)
          : html`<ul class="plain">${parties.map((party) => this.#party(party))}</ul>`
      }
      ${
        opens === null
          ? nothing
          : html`<h3>${speech.say('console.call.opens')}</h3>
            <p><button class="primary" @click=${() => void this.#open(opens.id)}>${speech.say('console.call.open', { number: opens.number })}</button></p>`
      }
      ${parties.length === 0 ? nothing : this.#cases(cases)}
      ${
        suggested.length === 0
          ? nothing
          : html`<p>${speech.say('console.call.suggested')}</p>
            ${this.#rows(suggested)}`
      }`
  }

  #party(party: CallParty): TemplateResult {
    const { speech } = this
    return html`<li class="stack tight">
      <p><strong>${party.name}</strong>, ${party.firm.name}, <span class="code">${party.firm.eori}</span></p>
      <p>${badge('good', speech.say(`console.call.known.${party.known}`))}</p>
      <p class="row">
        ${spokenKinds.map(
          (kind) =>
            html`<button @click=${() => void this.#write(kind, party)}>${speech.say('console.call.write', { kind: speech.named('kind', kind) })}</button>`,
        )}
      </p>
    </li>`
  }

  #cases(rows: readonly CaseRow[]): TemplateResult {
    const { speech } = this
    return html`<h3>${speech.say('console.call.cases')}</h3>
      ${rows.length === 0 ? html`<p class="muted">${speech.say('console.call.cases.none')}</p>` : this.#rows(rows)}`
  }

  #rows(rows: readonly CaseRow[]): TemplateResult {
    const { speech } = this
    return html`<ul class="plain">
      ${rows.map(
        (row) =>
          html`<li>
            <button class="quiet compact" @click=${() => void this.#open(row.id)}><span class="code">${row.number}</span></button>
            ${speech.named('kind', row.kind)} – ${speech.named(`step.${row.kind}`, row.step)}
          </li>`,
      )}
    </ul>`
  }

  /** Until it is over; what fails is asked again. */
  async #lookAgain(): Promise<void> {
    const { call, sheet } = this
    if (sheet === null || sheet.state === 'ended') return
    const fresh = await this.api.ask<CallSheet>(`/api/staff/calls/${call}`).catch(() => null)
    if (fresh !== null && call === this.call) this.sheet = fresh
  }

  async #load(): Promise<void> {
    const { call } = this
    try {
      const sheet = await this.api.ask<CallSheet>(`/api/staff/calls/${call}`)
      if (call !== this.call) return
      this.failed = null
      this.sheet = sheet
      if (this.leads && sheet.opens) await this.#open(sheet.opens.id, sheet.case === null)
    } catch (error) {
      this.failed = asFailure(error)
    }
  }

  async #write(kind: string, { id, name, firm }: CallParty): Promise<void> {
    try {
      const by = { by: 'call', call: this.call, party: id } as const
      this.spoken = await beginSpoken(this.api, kind, { by, person: name, firm: firm.name })
    } catch (error) {
      this.failed = asFailure(error)
    }
  }

  /** What the officer opens during a call is what the call is about. */
  async #open(id: string, binds = true): Promise<void> {
    this.spoken = null
    if (binds) await this.#bind(id)
    this.dispatchEvent(new CustomEvent('opens', { detail: id, bubbles: true, composed: true }))
  }

  async #bind(id: string): Promise<void> {
    try {
      await this.api.ask(`/api/staff/calls/${this.call}/case`, { method: 'PUT', body: { case: id } })
    } catch (error) {
      this.failed = asFailure(error)
    }
  }
}

const callStyle = css`
  :host {
    display: block;
    margin-block-end: 1.25rem;
  }
  .top {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0.75rem;
    align-items: start;
  }
  h2 {
    overflow-wrap: anywhere;
  }
  .plain {
    display: grid;
    gap: 0.625rem;
    list-style: none;
    padding: 0;
  }
  .row {
    flex-wrap: wrap;
  }
`

customElements.define('hd-console-call', ConsoleCall)
