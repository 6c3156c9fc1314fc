/** One line or a paragraph of text, a number, an address, a single identifier. */
import { html, nothing, type TemplateResult } from 'lit'
import type { Answer, IdentifierKind } from '../../workflows/contracts/form.ts'
import { icon } from '../ui/icons.ts'
import { FieldElement } from './field-element.ts'

/** At this many characters an identifier is complete and may be judged before the field is left. */
const lengths: Partial<Record<IdentifierKind, number>> = {
  mrn: 18,
  grn: 17,
  arc: 21,
  nip: 10,
  pesel: 11,
  eori: 17,
  office: 8,
}

const inputs = {
  email: { type: 'email', autocomplete: 'email', inputmode: 'email' },
  phone: { type: 'tel', autocomplete: 'tel', inputmode: 'tel' },
  'whole-number': { type: 'text', autocomplete: 'off', inputmode: 'numeric' },
} as const

export class TextField extends FieldElement {
  override control(): TemplateResult {
    return this.field.kind === 'long-text' ? this.#area() : this.#line()
  }

  #line(): TemplateResult {
    const { kind, identifier } = this.field
    const isCode = kind === 'identifier'
    const known = Object.hasOwn(inputs, kind) ? inputs[kind as keyof typeof inputs] : null
    return html`<input
        id="control"
        class=${isCode ? 'code' : ''}
        type=${known?.type ?? 'text'}
        autocomplete=${known?.autocomplete ?? 'off'}
        inputmode=${known?.inputmode ?? 'text'}
        autocapitalize=${isCode ? 'characters' : 'sentences'}
        spellcheck=${isCode ? 'false' : 'true'}
        .value=${text(this.value)}
        aria-required=${this.needed}
        aria-invalid=${this.invalid}
        aria-describedby=${this.described}
        @input=${(event: InputEvent) => this.#typed(event, false)}
        @change=${(event: Event) => this.#typed(event, true)}
        @blur=${(event: Event) => this.#typed(event, true)}
      />
      ${
        identifier !== undefined &&
        identifier !== 'lrn' &&
        this.#isComplete(text(this.value)) &&
        !this.invalid
          ? html`<p class="right">${icon('ok', 16)}${this.speech.say('form.identifier-right')}</p>`
          : nothing
      }`
  }

  #area(): TemplateResult {
    const limit = this.field.maxLength ?? 4_000
    const used = text(this.value).length
    return html`<textarea
        id="control"
        rows="4"
        .value=${text(this.value)}
        aria-required=${this.needed}
        aria-invalid=${this.invalid}
        aria-describedby=${this.described}
        @input=${(event: InputEvent) => this.#typed(event, false)}
        @blur=${(event: Event) => this.#typed(event, true)}
      ></textarea>
      ${
        used > limit * 0.8
          ? html`<p class="muted small">${this.speech.say('form.characters', { used, limit })}</p>`
          : nothing
      }`
  }

  #typed(event: Event, left: boolean): void {
    const typed = (event.target as HTMLInputElement | HTMLTextAreaElement).value
    this.answer(this.#parsed(typed), left || this.#isComplete(typed))
  }

  #parsed(typed: string): Answer | undefined {
    if (typed.trim() === '') return undefined
    if (this.field.kind !== 'whole-number') return typed
    // What is not a number is kept as typed: the check says what is wrong with it.
    return Number.isFinite(Number(typed)) ? Number(typed) : typed
  }

  #isComplete(typed: string): boolean {
    const length = this.field.identifier && lengths[this.field.identifier]
    return length !== undefined && typed.replaceAll(/\s/g, '').length >= length
  }
}

const text = (value: Answer | undefined): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''

customElements.define('hd-text-field', TextField)
