/**
 * `<hd-form>` draws a form's description and checks the answers while they are given, by the same code as the server.
 * A fault is shown once its field was left or its input is complete, and goes as soon as the answer is right.
 *
 * @slot - named like a section of the form: stands at the section's end
 * @fires answers-changed - `{ answers: Answers, field: string }` after every change by the person
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
import type { Answers, Fault, Field, Form } from '../../workflows/contracts/form.ts'
import { check } from '../../workflows/forms/check.ts'
import { fieldsOf, holds, shown } from '../../workflows/forms/shown.ts'
import { deskInstant } from '../desk-clock.ts'
import type { Speech } from '../speech.ts'
import { icon } from '../ui/icons.ts'
import { ground } from '../ui/theme.ts'
import { drawField, type FormContext } from './draw-field.ts'
import type { AnswerDetail, FieldElement, Offices, Told } from './field-element.ts'

export type AnswersChanged = { readonly answers: Answers; readonly field: string }

export class HdForm extends LitElement {
  static override properties = {
    form: { attribute: false },
    answers: { attribute: false },
    faults: { attribute: false },
    remarks: { attribute: false },
    offices: { attribute: false },
    speech: { attribute: false },
    context: { attribute: false },
    submitted: { state: true },
  }
  declare form: Form
  declare answers: Answers
  /** Faults that the server found; each is shown until its field is changed. */
  declare faults: readonly Fault[]
  declare remarks: Readonly<Record<string, string>>
  declare offices: Offices
  declare speech: Speech
  declare context: FormContext
  declare private submitted: boolean
  readonly #left = new Set<string>()
  readonly #changedSince = new Set<string>()

  constructor() {
    super()
    this.answers = {}
    this.faults = []
    this.remarks = {}
    this.offices = []
    this.context = {}
    this.submitted = false
  }

  static override get styles(): CSSResultGroup {
    return [ground, formStyles]
  }

  /** Judges the whole form now and shows every fault. Empty where it may be sent. */
  check(): readonly Fault[] {
    this.submitted = true
    return this.#found().filter((fault) => !fault.warning)
  }

  async focusFirstFault(): Promise<void> {
    await this.updateComplete
    const first = this.#visible().find((fault) => !fault.warning)
    if (first !== undefined) await this.#focus(nameOf(first))
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('faults')) this.#changedSince.clear()
    if (changed.has('form') && changed.get('form')?.code !== this.form.code) {
      this.#left.clear()
      this.submitted = false
    }
  }

  /** A form of one section needs no heading: whatever opened it has one. */
  override render(): TemplateResult {
    const visible = shown(this.form, this.answers)
    const faults = this.#visible()
    const wrong = this.submitted ? faults.filter((fault) => !fault.warning) : []
    return html`${wrong.length > 0 ? this.#summary(wrong) : this.#asked(visible)}
    ${this.form.sections.map((section) => {
      const fields = section.fields.filter((field) => visible.has(field.name))
      const key = `section.${this.form.code}.${section.name}`
      return fields.length === 0
        ? nothing
        : html`<section>
            ${this.form.sections.length > 1 && this.speech.has(key) ? html`<h3>${this.speech.say(key)}</h3>` : nothing}
            ${fields.map((field) => this.#field(field, visible, faults))}
            <slot name=${section.name}></slot>
          </section>`
    })}`
  }

  /** A form that came back is long: the way to each remark stands at its top. */
  #asked(visible: ReadonlySet<string>): TemplateResult | typeof nothing {
    const names = Object.keys(this.remarks).filter((name) => visible.has(name))
    if (names.length === 0) return nothing
    return html`<div class="summary asked" role="group" aria-labelledby="asked">
      <p id="asked" class="title">${icon('info')} ${this.speech.say('form.asked')}</p>
      <ul>
        ${names.map(
          (name) =>
            html`<li>
              <button type="button" @click=${() => this.#focus(name)}>
                ${this.speech.named(`field.${this.form.code}`, name)}
              </button>
            </li>`,
        )}
      </ul>
    </div>`
  }

  #summary(faults: readonly Fault[]): TemplateResult {
    const names = [...new Set(faults.map(nameOf))]
    return html`<div class="summary" role="group" aria-labelledby="summary">
      <p id="summary" class="title">${icon('bad')} ${this.speech.say('form.summary', { n: faults.length })}</p>
      <ul>
        ${names.map(
          (name) =>
            html`<li>
              <button type="button" @click=${() => this.#focus(name)}>
                ${this.speech.named(`field.${this.form.code}`, name)}:
                ${this.#short(faults.filter((fault) => nameOf(fault) === name))}
              </button>
            </li>`,
        )}
      </ul>
    </div>`
  }

  #short(faults: readonly Fault[]): string {
    const [first] = faults
    if (first === undefined) return ''
    return faults.length > 1
      ? this.speech.say('form.summary.several', { n: faults.length })
      : this.speech.say(`fault.${first.code}`, first.params ?? {})
  }

  #field(field: Field, visible: ReadonlySet<string>, faults: readonly Fault[]): TemplateResult {
    const mine = faults.filter((fault) => nameOf(fault) === field.name)
    const value = this.answers[field.name]
    const needed =
      field.required === true ||
      (field.requiredWhen !== undefined && holds(field.requiredWhen, this.answers, visible))
    const { before } = this.context
    const told: Told = {
      field,
      formCode: this.form.code,
      speech: this.speech,
      value,
      needed,
      faults: mine,
      remark: this.remarks[field.name],
      changed: before !== undefined && JSON.stringify(before[field.name]) !== JSON.stringify(value),
    }
    const around = { context: this.context, offices: this.offices, answers: this.answers }
    return drawField(told, around, (event) => this.#answered(event.detail))
  }

  #answered({ name, value, complete }: AnswerDetail): void {
    if (complete) this.#left.add(name)
    const same = JSON.stringify(this.answers[name]) === JSON.stringify(value)
    if (same) return this.requestUpdate()
    this.#changedSince.add(name)
    this.answers = { ...this.answers, [name]: value }
    const detail: AnswersChanged = { answers: this.answers, field: name }
    this.dispatchEvent(new CustomEvent<AnswersChanged>('answers-changed', { detail }))
  }

  #found(): readonly Fault[] {
    const { represents, ownEori } = this.context
    const represented = represents && [...represents.map(({ eori }) => eori), ...(ownEori ? [ownEori] : [])]
    return check(this.form, this.answers, {
      at: deskInstant(),
      ...(this.offices.length > 0 && { offices: this.offices.map(({ code }) => code) }),
      ...(represented && { represented }),
    })
  }

  /** The form's own faults where it is time to show them, and the server's where the field is as it was sent. */
  #visible(): readonly Fault[] {
    const own = this.#found().filter((fault) => this.submitted || this.#left.has(nameOf(fault)))
    const servers = this.faults.filter(
      (fault) =>
        !this.#changedSince.has(nameOf(fault)) &&
        !own.some(({ field, code }) => field === fault.field && code === fault.code),
    )
    const order = fieldsOf(this.form).map((field) => field.name)
    return [...own, ...servers].sort((a, b) => order.indexOf(nameOf(a)) - order.indexOf(nameOf(b)))
  }

  async #focus(name: string): Promise<void> {
    const found = this.renderRoot.querySelector<FieldElement>(`[data-field="${name}"]`)
    if (found === null) return
    await customElements.whenDefined(found.localName)
    await found.updateComplete
    found.focusControl()
    found.scrollIntoView({ block: 'nearest' })
  }
}

/** `lrns[3]` belongs to the field `lrns`. */
const nameOf = (fault: Fault): string => fault.field.replace(/\[.*$/, '')

const formStyles = css`
  :host {
    display: grid;
    gap: 1.75rem;
    grid-template-columns: minmax(0, 1fr);
  }
  section {
    display: grid;
    gap: 1.375rem;
    grid-template-columns: minmax(0, 1fr);
  }
  section + section {
    border-block-start: 1px solid var(--line);
    padding-block-start: 1.5rem;
  }
  .summary {
    border: 2px solid var(--bad);
    border-radius: var(--radius);
    padding: 0.875rem 1rem;
    display: grid;
    gap: 0.5rem;
  }
  .summary .title {
    display: flex;
    gap: 0.5rem;
    align-items: center;
    font-weight: 700;
    color: var(--bad);
  }
  .asked {
    border-color: var(--warn);
  }
  .summary.asked .title,
  .summary.asked button {
    color: var(--warn);
  }
  .summary ul {
    list-style: none;
  }
  .summary button {
    all: unset;
    cursor: pointer;
    color: var(--bad);
    text-decoration: underline;
    padding-block: 0.25rem;
  }
  .summary button:focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }
`

customElements.define('hd-form', HdForm)
