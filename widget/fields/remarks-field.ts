/** Remarks to single answers: tick the field, write what is missing or wrong with it. */
import { css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit'
import { FieldElement } from './field-element.ts'

export class RemarksField extends FieldElement {
  static override properties = { given: { attribute: false } }
  /** What was answered in each field, in words. */
  declare given: Readonly<Record<string, string>>

  constructor() {
    super()
    this.given = {}
  }

  static override get styles(): CSSResultGroup {
    return [super.styles, remarkStyles]
  }

  protected override get grouped(): boolean {
    return true
  }

  get #remarks(): Readonly<Record<string, string>> {
    return typeof this.value === 'object' && this.value !== null && !Array.isArray(this.value)
      ? (this.value as Readonly<Record<string, string>>)
      : {}
  }

  override control(): TemplateResult {
    return html`<div class="choices">${(this.field.options ?? []).map((name) => this.#line(name))}</div>`
  }

  #line(name: string): TemplateResult {
    const text = this.#remarks[name]
    const label = this.#label(name)
    return html`<div class="entry ${text === undefined ? '' : 'remarked'}">
      <label class="choice">
        <input
          type="checkbox"
          .checked=${text !== undefined}
          @change=${(event: Event) => this.#set(name, (event.target as HTMLInputElement).checked ? '' : undefined)}
        />
        <span>${label}${this.given[name] ? html`<span class="given">${this.given[name]}</span>` : nothing}</span>
      </label>
      ${
        text === undefined
          ? nothing
          : html`<textarea
            rows="2"
            aria-label=${this.speech.say('form.remark.to', { field: label })}
            aria-invalid=${this.invalid}
            .value=${text}
            @blur=${(event: FocusEvent) => this.#set(name, (event.target as HTMLTextAreaElement).value)}
            @input=${(event: InputEvent) => this.#set(name, (event.target as HTMLTextAreaElement).value)}
          ></textarea>`
      }
    </div>`
  }

  /** `words` names the form whose fields are remarked on. */
  #label(name: string): string {
    const key = `field.${this.field.words ?? this.formCode}.${name}`
    return this.speech.has(key) ? this.speech.say(key) : this.option(name)
  }

  #set(name: string, text: string | undefined): void {
    const { [name]: _, ...others } = this.#remarks
    const all = text === undefined ? others : { ...others, [name]: text }
    this.answer(Object.keys(all).length > 0 ? all : undefined, text !== '')
  }
}

const remarkStyles = css`
  .choices {
    gap: 0.125rem;
  }
  .entry {
    border-inline-start: 3px solid transparent;
    padding-inline-start: 0.625rem;
  }
  .entry.remarked {
    border-color: var(--warn);
    background: var(--warn-well);
    border-radius: calc(var(--radius) * 0.75);
    padding-inline-end: 0.625rem;
  }
  .given {
    display: block;
    font-size: 0.875rem;
    color: var(--muted);
    overflow-wrap: anywhere;
  }
  .choices {
    grid-template-columns: minmax(0, 1fr);
  }
  .entry textarea {
    min-block-size: 4rem;
    margin-block-end: 0.5rem;
  }
`

customElements.define('hd-remarks-field', RemarksField)
