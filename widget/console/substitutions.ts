/** `<hd-console-substitutions>`: who stands in for whom; duty managers note it and end it. */
import { css, html, LitElement, nothing, type CSSResultGroup, type TemplateResult } from 'lit'
import type { Me } from '../../workflows/contracts/catalogue.ts'
import type { OfficerName, Substitution } from '../../workflows/contracts/substitution.ts'
import type { DeskApi } from '../api.ts'
import { DeskProblem } from '../desk-problem.ts'
import type { Speech } from '../speech.ts'
import { controls } from '../ui/controls.ts'
import { badge, banner, notices } from '../ui/notices.ts'
import { ground } from '../ui/theme.ts'
import { fieldStyle, pageStyle } from './page-style.ts'
import { fromWarsaw } from '../warsaw-time.ts'
import { Asked } from './asked.ts'
import { asFailure, failureText } from './failure.ts'
import { answered, pageHead } from './page-head.ts'

const path = '/api/staff/substitutions'

export class ConsoleSubstitutions extends LitElement {
  static override properties = {
    api: { attribute: false },
    speech: { attribute: false },
    me: { attribute: false },
    officers: { state: true },
    refused: { state: true },
  }
  declare api: DeskApi
  declare speech: Speech
  declare me: Me
  declare private officers: readonly OfficerName[]
  /** Why the last one was not noted. */
  declare private refused: string
  readonly #asked = new Asked<readonly Substitution[]>(this, () => this.#ask())

  constructor() {
    super()
    this.officers = []
    this.refused = ''
  }

  static override get styles(): CSSResultGroup {
    return [ground, controls, notices, pageStyle, fieldStyle, substitutionStyle]
  }

  get #manages(): boolean {
    return this.me.roles.includes('duty-manager')
  }

  protected override render(): TemplateResult {
    const { speech } = this
    return html`${pageHead(speech, 'substitutions', 'substitutions.lede', this.#asked)}
      ${this.#manages ? this.#form() : html`<p class="muted">${speech.say('substitutions.managers')}</p>`}
      ${answered(speech, this.#asked, (noted) => this.#list(noted))}`
  }

  #form(): TemplateResult {
    const { speech, refused } = this
    const who = (name: 'substitute' | 'absent') => html`<label
      ><span>${speech.say(`substitutions.${name}`)}</span>
      <select name=${name} required>
        <option value="">${speech.say('substitutions.choose')}</option>
        ${this.officers.map((one) => html`<option value=${one.id}>${one.name}</option>`)}
      </select></label
    >`
    const when = (name: 'from' | 'to') => html`<label
      ><span>${speech.say(`substitutions.${name}`)}</span>
      <input name=${name} type="datetime-local" required /></label
    >`
    return html`<form @submit=${this.#note}>
      ${who('substitute')} ${who('absent')} ${when('from')} ${when('to')}
      <button class="primary">${speech.say('substitutions.note')}</button>
      ${refused === '' ? nothing : html`<div role="alert">${banner('bad', html`<p>${refused}</p>`)}</div>`}
    </form>`
  }

  #list(noted: readonly Substitution[]): TemplateResult {
    const { speech } = this
    if (noted.length === 0) return html`<p class="muted">${speech.say('substitutions.none')}</p>`
    return html`<h2 id="noted">${speech.say('substitutions.noted')}</h2>
      <ul aria-labelledby="noted">${noted.map((one) => this.#row(one))}</ul>`
  }

  #row(one: Substitution): TemplateResult {
    const { speech } = this
    const { substitute, absent, from, to, id } = one
    const state = stateOf(one)
    const names = { substitute: substitute.name, absent: absent.name }
    return html`<li data-id=${id}>
      <p>
        <strong>${speech.say('substitutions.who', names)}</strong>
        ${badge(state === 'now' ? 'good' : state === 'later' ? 'info' : 'neutral', speech.say(`substitutions.${state}`))}
      </p>
      <p class="muted small">${speech.say('substitutions.when', { from: speech.instant(from), to: speech.instant(to) })}</p>
      ${
        this.#manages && state !== 'over'
          ? html`<button
              type="button"
              class="compact"
              aria-label=${speech.say('substitutions.end-of', names)}
              @click=${() => void this.#end(one)}
            >
              ${speech.say('substitutions.end')}
            </button>`
          : nothing
      }
    </li>`
  }

  #note = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    const form = event.target as HTMLFormElement
    const typed = Object.fromEntries(new FormData(form)) as Record<
      'substitute' | 'absent' | 'from' | 'to',
      string
    >
    const [from, to] = [fromWarsaw(typed.from)[0], fromWarsaw(typed.to)[0]]
    this.refused = from && to ? '' : this.speech.say('fault.not-a-date')
    if (!from || !to) return
    try {
      const { substitute, absent } = typed
      await this.api.ask(path, { method: 'POST', body: { substitute, absent, from, to } })
      this.#asked.told = this.speech.say('substitutions.done')
      await this.#asked.renew()
      form.reset()
    } catch (error) {
      this.refused = refusal(this.speech, error)
    }
  }

  #end({ id }: Substitution): Promise<void> {
    return this.#asked.act(async () => {
      await this.api.ask(`${path}/${id}`, { method: 'DELETE' })
      await this.#asked.renew()
      return this.speech.say('substitutions.ended')
    })
  }

  async #ask(): Promise<readonly Substitution[]> {
    const [noted, officers] = await Promise.all([
      this.api.ask<Substitution[]>(path),
      this.#manages ? this.api.ask<OfficerName[]>('/api/staff/officers') : [],
    ])
    this.officers = officers
    return noted
  }
}

function stateOf({ from, to }: Substitution): 'now' | 'later' | 'over' {
  const at = Date.now()
  if (Date.parse(to) <= at) return 'over'
  return Date.parse(from) > at ? 'later' : 'now'
}

/** The fault of the field, which says more than that there is one. */
function refusal(speech: Speech, error: unknown): string {
  const [fault] = error instanceof DeskProblem ? (error.problem.faults ?? []) : []
  const own = `substitutions.fault.${fault?.code}`
  return fault && speech.has(own) ? speech.say(own) : failureText(speech, asFailure(error))
}

const substitutionStyle = css`
  form {
    display: grid;
    gap: 0.75rem 1.25rem;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 1fr));
    align-items: end;
    padding: 1rem;
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }
  form > div {
    grid-column: 1 / -1;
  }
  select,
  input {
    inline-size: 100%;
    min-inline-size: 0;
  }
  ul {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0.25rem 1rem;
    align-items: center;
    padding-block: 0.75rem;
    border-block-start: 1px solid var(--line);
  }
  li p {
    grid-column: 1;
    margin: 0;
  }
  li button {
    grid-column: 2;
    grid-row: 1 / span 2;
  }
`

customElements.get('hd-console-substitutions') ??
  customElements.define('hd-console-substitutions', ConsoleSubstitutions)
