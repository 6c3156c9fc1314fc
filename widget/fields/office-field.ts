/** Customs offices by code and name: one from a list, or any number ticked, with a filter where there are many. */
import { css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit'
import { FieldElement } from './field-element.ts'

const filterFrom = 9

export class OfficeField extends FieldElement {
  static override properties = { filter: { state: true } }
  declare private filter: string

  constructor() {
    super()
    this.filter = ''
  }

  static override get styles(): CSSResultGroup {
    return [super.styles, officeStyles]
  }

  protected override get grouped(): boolean {
    return this.field.kind === 'identifiers'
  }

  override control(): TemplateResult {
    return this.grouped ? this.#many() : this.#one()
  }

  #one(): TemplateResult {
    return html`<select
      id="control"
      aria-required=${this.needed}
      aria-invalid=${this.invalid}
      aria-describedby=${this.described}
      @change=${(event: Event) => this.answer((event.target as HTMLSelectElement).value || undefined, true)}
    >
      <option value="" .selected=${this.value === undefined}>${this.speech.say('form.choose')}</option>
      ${this.offices.map(
        ({ code, name }) =>
          html`<option value=${code} .selected=${this.value === code}>${code} – ${name}</option>`,
      )}
    </select>`
  }

  #many(): TemplateResult {
    const ticked = Array.isArray(this.value) ? (this.value as readonly string[]) : []
    const sought = this.filter.trim().toLowerCase()
    const offices = [...this.offices, ...this.#strangers(ticked)]
    const shown = offices.filter(
      ({ code, name }) => ticked.includes(code) || `${code} ${name}`.toLowerCase().includes(sought),
    )
    return html`${
      offices.length >= filterFrom
        ? html`<input
            type="search"
            aria-label=${this.speech.say('form.office.filter')}
            placeholder=${this.speech.say('form.office.filter')}
            .value=${this.filter}
            @input=${(event: InputEvent) => (this.filter = (event.target as HTMLInputElement).value)}
          />`
        : nothing
    }
      <div class="choices offices">
        ${shown.map(
          ({ code, name }) =>
            html`<label class="choice">
              <input
                type="checkbox"
                .checked=${ticked.includes(code)}
                aria-invalid=${this.invalid}
                @change=${(event: Event) => this.#toggle(code, (event.target as HTMLInputElement).checked)}
              />
              <span><span class="code">${code}</span> ${name}</span>
            </label>`,
        )}
      </div>`
  }

  /** Codes from an older answer that are no longer in the list are still shown, so that they can be unticked. */
  #strangers(ticked: readonly string[]): { code: string; name: string }[] {
    return ticked
      .filter((code) => !this.offices.some((office) => office.code === code))
      .map((code) => ({ code, name: '' }))
  }

  #toggle(code: string, on: boolean): void {
    const ticked = Array.isArray(this.value) ? (this.value as readonly string[]) : []
    const all = on ? [...ticked, code] : ticked.filter((one) => one !== code)
    this.answer(all.length > 0 ? all : undefined, true)
  }
}

const officeStyles = css`
  .offices {
    max-block-size: 18rem;
    overflow: auto;
  }
`

customElements.define('hd-office-field', OfficeField)
