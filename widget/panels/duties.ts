/**
 * What is to be done for each declaration now that the window is closed, ticked off one by one or many at once.
 *
 * @fires view-changed - the View after ticking off
 */
import { css, html, LitElement, nothing, type CSSResultGroup, type TemplateResult } from 'lit'
import type { Answers, Fault } from '../../workflows/contracts/form.ts'
import type { Duty, Offer, View } from '../../workflows/contracts/view.ts'
import { check } from '../../workflows/forms/check.ts'
import { tidy } from '../../workflows/forms/tidy.ts'
import { Act } from '../act.ts'
import { currentOf } from '../desk-problem.ts'
import { deskInstant } from '../desk-clock.ts'
import type { Session } from '../session.ts'
import type { Speech } from '../speech.ts'
import { controls } from '../ui/controls.ts'
import { icon } from '../ui/icons.ts'
import { leadFocus } from '../ui/lead-focus.ts'
import { badge, notices } from '../ui/notices.ts'
import { ground } from '../ui/theme.ts'

type Entry = { readonly outcome: string; readonly electronicMrn: string; readonly faults: readonly Fault[] }
const blank: Entry = { outcome: '', electronicMrn: '', faults: [] }

export class Duties extends LitElement {
  static override properties = {
    session: { attribute: false },
    revision: { attribute: false },
    speech: { attribute: false },
    view: { attribute: false },
    entries: { state: true },
    sure: { state: true },
  }
  declare session: Session
  /** Another one whenever the session has changed. */
  declare revision: number
  declare speech: Speech
  declare view: View
  declare private entries: Readonly<Record<string, Entry>>
  /** The person is being asked whether none of the open declarations was used. */
  declare private sure: boolean
  readonly #act = new Act(this)
  /** What was sent last, to send again. */
  #last: Answers = {}

  constructor() {
    super()
    this.entries = {}
    this.sure = false
  }

  static override get styles(): CSSResultGroup {
    return [ground, controls, notices, dutyStyles]
  }

  protected override willUpdate(): void {
    this.#act.session = this.session
    this.#act.draft = `${this.view.id}:settle`
  }

  get #offer(): Offer | undefined {
    return this.view.offers.find(({ event }) => event === 'settle')
  }

  override render(): TemplateResult {
    const { speech, view } = this
    const open = view.duties.filter((duty) => duty.outcome === null)
    return html`<p id="count" class="row" tabindex="-1">
        <strong>${speech.say('duties.count', { done: view.duties.length - open.length, all: view.duties.length })}</strong>
        ${view.step === 'overdue' ? badge('bad', speech.say('duties.overdue'), 'clock') : nothing}
      </p>
      <progress max=${view.duties.length} .value=${view.duties.length - open.length} aria-label=${speech.say('duties.progress')}></progress>
      <ul ?inert=${this.#act.isHeld}>
        ${view.duties.map((duty) => html`<li>${this.#duty(duty)}</li>`)}
      </ul>
      <div aria-live="assertive">${this.#act.notice(speech, () => void this.#send(this.#act.letter?.answers ?? this.#last))}</div>
      ${this.#offer && !this.#act.isHeld ? this.#allUnused(open) : nothing}`
  }

  #duty(duty: Duty): TemplateResult {
    const { speech } = this
    const done = duty.outcome !== null
    return html`<div class="duty ${done ? 'done' : ''}">
      <div class="what">
        ${icon(done ? 'ok' : 'clock', 18)}
        <span>
          <span class="muted small">${duty.identifier.toUpperCase()}</span> <span class="code">${duty.value}</span><br />
          <span class="small">${speech.say(done ? `outcome.${duty.outcome}` : `task.${duty.task}`)}</span>
          ${duty.principal ? html`<span class="code muted small">${duty.principal}</span>` : nothing}
          ${done && duty.electronicMrn ? html`<span class="code small">${duty.electronicMrn}</span>` : nothing}
          ${duty.settledAt === null ? nothing : html`<span class="muted small">${speech.instant(duty.settledAt)}</span>`}
        </span>
      </div>
      ${done || !this.#offer ? nothing : this.#tick(duty, this.#offer)}
    </div>`
  }

  #tick(duty: Duty, offer: Offer): TemplateResult {
    const { speech } = this
    const entry = this.entries[duty.id] ?? blank
    const id = `outcome-${duty.id}`
    const fault = entry.faults.find(({ warning }) => !warning)
    return html`<div class="tick">
      <label class="unseen" for=${id}>${speech.say('duties.outcome', { value: duty.value })}</label>
      <select id=${id} @change=${(event: Event) => this.#note(duty, { outcome: (event.target as HTMLSelectElement).value, faults: [] })}>
        <option value="" .selected=${entry.outcome === ''}>${speech.say('duties.choose')}</option>
        ${duty.outcomes.map((one) => html`<option value=${one} .selected=${entry.outcome === one}>${speech.say(`outcome.${one}`)}</option>`)}
      </select>
      ${
        entry.outcome === 're-entered'
          ? html`<label class="mrn">
            <span class="small">${speech.say('duties.mrn')}</span>
            <input
              class="code"
              autocomplete="off"
              autocapitalize="characters"
              spellcheck="false"
              maxlength="24"
              .value=${entry.electronicMrn}
              aria-invalid=${fault !== undefined}
              aria-describedby="fault-${duty.id}"
              @input=${(event: InputEvent) => this.#typed(duty, offer, (event.target as HTMLInputElement).value)}
              @change=${() => this.#judge(duty, offer)}
            />
          </label>`
          : nothing
      }
      <p id="fault-${duty.id}" class="fault" aria-live="polite">${fault ? speech.say(`fault.${fault.code}`, fault.params ?? {}) : nothing}</p>
      ${
        entry.outcome === ''
          ? nothing
          : html`<button type="button" class="compact primary" aria-busy=${this.#act.busy} @click=${() => void this.#settle(duty, offer)}>
            ${icon('ok', 16)}${speech.say('duties.tick-off')}
          </button>`
      }
    </div>`
  }

  #allUnused(open: readonly Duty[]): TemplateResult | typeof nothing {
    const { speech } = this
    const unused = open.filter(({ outcomes }) => outcomes.includes('not-used'))
    if (unused.length < 2) return nothing
    if (!this.sure)
      return html`<p><button type="button" class="unused" @click=${() => this.#ask(true)}>${speech.say('duties.all-unused')}</button></p>`
    return html`<div class="card stack" role="group" tabindex="-1" aria-label=${speech.say('duties.all-unused')}>
      <p>${speech.say('duties.all-unused.sure', { n: unused.length })}</p>
      <p class="row">
        <button type="button" class="danger sure" aria-busy=${this.#act.busy} @click=${() => void this.#send({ duties: unused.map(({ id }) => id), outcome: 'not-used' })}>
          ${speech.say('duties.all-unused')}
        </button>
        <button type="button" class="quiet" @click=${() => this.#ask(false)}>${speech.say('cancel')}</button>
      </p>
    </div>`
  }

  #ask(sure: boolean): void {
    this.sure = sure
    void leadFocus(this, sure ? '.card' : '.unused')
  }

  #note(duty: Duty, change: Partial<Entry>): void {
    this.entries = { ...this.entries, [duty.id]: { ...(this.entries[duty.id] ?? blank), ...change } }
  }

  /** As long as the number is being typed only an existing fault is judged anew, so that it goes at once. */
  #typed(duty: Duty, offer: Offer, electronicMrn: string): void {
    this.#note(duty, { electronicMrn })
    const shown = (this.entries[duty.id]?.faults.length ?? 0) > 0
    if (shown || electronicMrn.replaceAll(/\s/g, '').length >= 18) this.#judge(duty, offer)
  }

  #judge(duty: Duty, offer: Offer): boolean {
    if (offer.form === null) return true
    const faults = check(offer.form, this.#answers(duty), { at: deskInstant() })
    this.#note(duty, { faults })
    return faults.every(({ warning }) => warning)
  }

  #answers(duty: Duty): Answers {
    const { outcome, electronicMrn } = this.entries[duty.id] ?? blank
    return { duties: [duty.id], outcome, ...(outcome === 're-entered' && { electronicMrn }) }
  }

  async #settle(duty: Duty, offer: Offer): Promise<void> {
    if (this.#judge(duty, offer)) await this.#send(this.#answers(duty))
    // What only the desk can know, such as the same MRN given twice, is shown at the same place.
    if (this.#act.faults.length > 0) this.#note(duty, { faults: this.#act.faults })
    await this.updateComplete
    this.renderRoot.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }

  async #send(answers: Answers): Promise<void> {
    const offer = this.#offer
    if (offer === undefined || this.#act.busy) return
    this.#last = answers
    const body = offer.form === null ? answers : tidy(offer.form, answers)
    const view = await this.#act.send(this.session.api, this.view, 'settle', body)
    const now = view ?? currentOf(this.#act.error)
    if (now) this.#act.clear()
    this.sure = false
    if (now === null) return
    this.dispatchEvent(new CustomEvent<View>('view-changed', { detail: now, bubbles: true, composed: true }))
    await leadFocus(this, '#count')
  }
}

const dutyStyles = css`
  :host {
    display: grid;
    gap: 0.875rem;
    grid-template-columns: minmax(0, 1fr);
  }
  progress {
    inline-size: 100%;
    block-size: 0.625rem;
    accent-color: var(--good);
  }
  ul {
    list-style: none;
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }
  li + li {
    border-block-start: 1px solid var(--line);
  }
  .duty {
    display: grid;
    gap: 0.625rem;
    padding: 0.75rem 1rem;
  }
  .what {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.625rem;
  }
  .what svg {
    margin-block-start: 0.1875rem;
    color: var(--warn);
  }
  .done .what svg {
    color: var(--good);
  }
  .tick {
    display: grid;
    gap: 0.5rem;
    padding-inline-start: 1.75rem;
    justify-items: start;
  }
  .mrn {
    display: grid;
    gap: 0.25rem;
    inline-size: 100%;
  }
  .fault {
    color: var(--bad);
    font-weight: 600;
    font-size: 0.9375rem;
  }
  .fault:empty {
    display: none;
  }
`

customElements.define('hd-duties', Duties)
