/**
 * What all field elements share: label, hint, remark and faults stand in the same shadow root as the control, because
 * ARIA references do not cross roots. A field never changes itself: it says what was answered, and its form decides.
 */
import {
  css,
  html,
  LitElement,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type TemplateResult,
} from 'lit'
import type { KindSheet, Me } from '../../workflows/contracts/catalogue.ts'
import type { Answer, Fault, Field } from '../../workflows/contracts/form.ts'
import type { Speech } from '../speech.ts'
import { controls } from '../ui/controls.ts'
import { icon } from '../ui/icons.ts'
import { ground } from '../ui/theme.ts'

export type AnswerDetail = {
  readonly name: string
  readonly value: Answer | undefined
  /** The person is done with this field for now: left it, or typed as many characters as the identifier has. */
  readonly complete: boolean
}

export type Offices = KindSheet['offices']
export type Represents = Me['represents']

/** What a form tells each of its fields. */
export type Told = Pick<
  FieldElement,
  'field' | 'formCode' | 'speech' | 'value' | 'needed' | 'faults' | 'remark' | 'changed'
>

export abstract class FieldElement extends LitElement {
  static override properties: PropertyDeclarations = {
    // Declared, though it is no state: what was set before the element's code came is found then.
    asked: { attribute: false, noAccessor: true },
    field: { attribute: false },
    formCode: { attribute: false },
    value: { attribute: false },
    faults: { attribute: false },
    remark: { attribute: false },
    changed: { attribute: false },
    needed: { attribute: false },
    speech: { attribute: false },
    offices: { attribute: false },
    represents: { attribute: false },
  }
  declare field: Field
  declare formCode: string
  declare value: Answer | undefined
  declare faults: readonly Fault[]
  /** An officer's remark to this field. */
  declare remark: string | undefined
  /** Answered differently than when the case was sent back. */
  declare changed: boolean
  declare needed: boolean
  declare speech: Speech
  declare offices: Offices
  declare represents: Represents

  constructor() {
    super()
    this.faults = []
    this.changed = false
    this.needed = false
    this.offices = []
    this.represents = []
  }

  static override get styles(): CSSResultGroup {
    return [ground, controls, fieldStyles]
  }

  /** By its form, all at once: each of them is compared with what was told before. */
  set asked(all: Told) {
    Object.assign(this, all)
  }

  /** The control itself; `described` goes into its `aria-describedby`. */
  protected abstract control(): TemplateResult

  /** True for a group of several inputs: named by a legend, not by a label. */
  protected get grouped(): boolean {
    return false
  }

  /** Moves the focus to where the answer is given. */
  focusControl(): void {
    this.renderRoot.querySelector<HTMLElement>('input, select, textarea, button')?.focus()
  }

  protected get invalid(): boolean {
    return this.faults.some((fault) => !fault.warning)
  }

  /** Ids of what explains the control, for `aria-describedby`; those without content are left out. */
  protected get described(): string {
    return ['hint', this.remark ? 'remark' : '', this.faults.length > 0 ? 'faults' : '']
      .filter(Boolean)
      .join(' ')
  }

  protected words(part = ''): string {
    return `field.${this.formCode}.${this.field.name}${part}`
  }

  protected answer(value: Answer | undefined, complete: boolean): void {
    const detail: AnswerDetail = { name: this.field.name, value, complete }
    this.dispatchEvent(new CustomEvent<AnswerDetail>('answer', { detail }))
  }

  protected option(code: string): string {
    return this.speech.named(`option.${this.field.words ?? this.field.name}`, code)
  }

  protected hint(): TemplateResult | typeof nothing {
    const key = this.words('.hint')
    return this.speech.has(key) ? html`<p class="muted small">${this.speech.say(key)}</p>` : nothing
  }

  protected faultText(fault: Fault): string {
    return this.speech.say(`fault.${fault.code}`, fault.params ?? {})
  }

  protected faultList(): TemplateResult {
    return html`${this.faults.map(
      (fault) =>
        html`<p class=${fault.warning ? 'warning' : 'fault'}>
          ${icon(fault.warning ? 'warn' : 'bad', 18)}<span>${this.faultText(fault)}</span>
        </p>`,
    )}`
  }

  override render(): TemplateResult {
    const title = html`${this.speech.say(this.words())}${
      this.needed ? nothing : html`<span class="muted optional"> ${this.speech.say('form.optional')}</span>`
    }${this.changed ? html`<span class="changed">${this.speech.say('form.changed')}</span>` : nothing}`
    const rest = html`<div id="hint">${this.hint()}</div>
      ${
        this.remark
          ? html`<p id="remark" class="remark">
            ${icon('info', 18)}<span><strong>${this.speech.say('form.remark')}</strong> ${this.remark}</span>
          </p>`
          : nothing
      }
      ${this.control()}
      <div id="faults" aria-live="polite">${this.faultList()}</div>`
    return this.grouped
      ? html`<fieldset class="field" aria-describedby=${this.described}>
          <legend class="label">${title}</legend>
          ${rest}
        </fieldset>`
      : html`<div class="field"><label class="label" for="control">${title}</label>${rest}</div>`
  }
}

const fieldStyles = css`
  :host {
    display: block;
  }
  .field {
    display: grid;
    gap: 0.4375rem;
    grid-template-columns: minmax(0, 1fr);
  }
  .label {
    font-weight: 600;
    padding: 0;
  }
  .optional {
    font-weight: 400;
    font-size: 0.875rem;
  }
  .changed {
    margin-inline-start: 0.5rem;
    padding: 0.0625rem 0.5rem;
    border-radius: 999px;
    font-size: 0.8125rem;
    color: var(--accent);
    background: var(--accent-well);
  }
  #hint:empty,
  #faults:empty {
    display: none;
  }
  #faults {
    display: grid;
    gap: 0.25rem;
  }
  .fault,
  .warning,
  .remark {
    display: flex;
    gap: 0.5rem;
    font-size: 0.9375rem;
  }
  .fault > svg,
  .warning > svg,
  .remark > svg {
    margin-block-start: 0.125rem;
  }
  .fault {
    color: var(--bad);
    font-weight: 600;
  }
  .warning {
    color: var(--warn);
  }
  .remark {
    padding: 0.625rem 0.75rem;
    border-radius: calc(var(--radius) * 0.75);
    background: var(--warn-well);
  }
  .remark > svg {
    color: var(--warn);
  }
  .right {
    color: var(--good);
    font-size: 0.875rem;
    display: flex;
    gap: 0.375rem;
    align-items: center;
  }
  .choice {
    display: flex;
    align-items: flex-start;
    gap: 0.75rem;
    padding: 0.5rem 0.25rem;
    min-block-size: 2.5rem;
    cursor: pointer;
  }
  .choice > span {
    padding-block-start: 0.0625rem;
  }
  .choices {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 17rem), 1fr));
    column-gap: 1.25rem;
  }
`
