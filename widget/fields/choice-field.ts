/** One of a few, any of many, yes or no, and a statement to accept. */
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import type { Answer } from '../../workflows/contracts/form.ts'
import { FieldElement } from './field-element.ts'

/** Above this a drop-down list is easier to scan than radio buttons. */
const mostRadios = 5

type Choice = { readonly value: Answer; readonly label: string }

export class ChoiceField extends FieldElement {
  static override properties: PropertyDeclarations = { ...FieldElement.properties, own: { attribute: false } }
  /** Codes that stand before the others, under a heading of their own where there is room for one. */
  declare own: readonly string[]

  constructor() {
    super()
    this.own = []
  }

  protected override get grouped(): boolean {
    return (
      this.field.kind === 'choices' ||
      this.field.kind === 'yes-no' ||
      (this.field.kind === 'choice' && !this.#long)
    )
  }

  get #long(): boolean {
    return (this.field.options?.length ?? 0) > mostRadios
  }

  override control(): TemplateResult {
    switch (this.field.kind) {
      case 'choices':
        return this.#checkboxes()
      case 'declaration':
        return this.#statement()
      case 'yes-no':
        return this.#radios([
          { value: true, label: this.speech.say('form.yes') },
          { value: false, label: this.speech.say('form.no') },
        ])
      default:
        return this.#long ? this.#select() : this.#radios(this.#options())
    }
  }

  #options(): Choice[] {
    const options = this.field.options ?? []
    const ordered = [
      ...options.filter((code) => this.own.includes(code)),
      ...options.filter((code) => !this.own.includes(code)),
    ]
    return ordered.map((code) => ({ value: code, label: this.option(code) }))
  }

  #radios(choices: readonly Choice[]): TemplateResult {
    return html`<div class="choices" role="radiogroup" aria-label=${this.speech.say(this.words())} aria-required=${this.needed} aria-invalid=${this.invalid} aria-describedby=${this.described}>
      ${choices.map(
        ({ value, label }) =>
          html`<label class="choice">
            <input type="radio" name="control" .checked=${this.value === value} @change=${() => this.answer(value, true)} />
            <span>${label}</span>
          </label>`,
      )}
    </div>`
  }

  #checkboxes(): TemplateResult {
    const ticked = Array.isArray(this.value) ? (this.value as readonly string[]) : []
    const toggle = (code: string, on: boolean) => {
      const all = (this.field.options ?? []).filter((one) => (one === code ? on : ticked.includes(one)))
      this.answer(all.length > 0 ? all : undefined, true)
    }
    return html`<div class="choices">
      ${(this.field.options ?? []).map(
        (code) =>
          html`<label class="choice">
            <input
              type="checkbox"
              .checked=${ticked.includes(code)}
              aria-invalid=${this.invalid}
              @change=${(event: Event) => toggle(code, (event.target as HTMLInputElement).checked)}
            />
            <span>${this.option(code)}</span>
          </label>`,
      )}
    </div>`
  }

  #select(): TemplateResult {
    return html`<select
      id="control"
      aria-required=${this.needed}
      aria-invalid=${this.invalid}
      aria-describedby=${this.described}
      @change=${(event: Event) => this.answer((event.target as HTMLSelectElement).value || undefined, true)}
    >
      <option value="" .selected=${this.value === undefined}>${this.speech.say('form.choose')}</option>
      ${this.#ownFirst()}
    </select>`
  }

  /** The person's own first, the rest under "other"; plainly where none of them is offered, or nothing else. */
  #ownFirst(): TemplateResult | TemplateResult[] {
    const isOwn = ({ value }: Choice) => this.own.includes(String(value))
    const [own, others] = [this.#options().filter(isOwn), this.#options().filter((one) => !isOwn(one))]
    if (own.length === 0 || others.length === 0) return this.#entries([...own, ...others])
    return html`<optgroup label=${this.speech.say('place.services')}>${this.#entries(own)}</optgroup>
      <optgroup label=${this.speech.say('form.others')}>${this.#entries(others)}</optgroup>`
  }

  #entries(choices: readonly Choice[]): TemplateResult[] {
    return choices.map(
      ({ value, label }) =>
        html`<option value=${String(value)} .selected=${this.value === value}>${label}</option>`,
    )
  }

  #statement(): TemplateResult {
    const key = this.words('.statement')
    return html`<label class="choice">
      <input
        id="control"
        type="checkbox"
        .checked=${this.value === true}
        aria-required=${this.needed}
        aria-invalid=${this.invalid}
        aria-describedby=${this.described}
        @change=${(event: Event) => this.answer((event.target as HTMLInputElement).checked || undefined, true)}
      />
      <span>${this.speech.has(key) ? this.speech.say(key) : this.speech.say(this.words())}</span>
    </label>`
  }

  /** The statement is its own label; saying it twice would only tire the reader. */
  override render(): TemplateResult {
    if (this.field.kind !== 'declaration') return super.render()
    return html`<div class="field">
      ${this.remark ? html`<p id="remark" class="remark"><span>${this.remark}</span></p>` : nothing}
      <div id="hint">${this.hint()}</div>
      ${this.control()}
      <div id="faults" aria-live="polite">${this.faultList()}</div>
    </div>`
  }
}

customElements.define('hd-choice-field', ChoiceField)
