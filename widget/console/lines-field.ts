/** One decision for each principal of an agent: so many declarations, or a refusal with its reason. */
import { css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit'
import { FieldElement } from '../fields/field-element.ts'

const refusals = Array.from({ length: 14 }, (_, i) => `R${String(i + 1).padStart(2, '0')}`)
const isRefusal = (said: string): boolean => said.startsWith('R')

export class LinesField extends FieldElement {
  static override get styles(): CSSResultGroup {
    return [super.styles, linesStyles]
  }

  protected override get grouped(): boolean {
    return true
  }

  get #lines(): Readonly<Record<string, string>> {
    return typeof this.value === 'object' && this.value !== null && !Array.isArray(this.value)
      ? (this.value as Readonly<Record<string, string>>)
      : {}
  }

  override control(): TemplateResult {
    return html`<ul>
      ${(this.field.options ?? []).map((eori) => html`<li>${this.#line(eori, this.#lines[eori] ?? '')}</li>`)}
    </ul>`
  }

  #line(eori: string, said: string): TemplateResult {
    const { speech } = this
    const choose = (event: Event) => {
      const chosen = (event.target as HTMLSelectElement).value
      this.#set(eori, chosen === 'granted' ? '1' : chosen, true)
    }
    return html`<span class="code">${eori}</span>
      <select aria-label=${speech.say('lines.decision', { eori })} aria-invalid=${this.invalid} @change=${choose}>
        <option value="granted" .selected=${!isRefusal(said)}>${speech.say('lines.granted')}</option>
        ${refusals.map(
          (code) =>
            html`<option value=${code} .selected=${said === code}>
              ${speech.say('lines.refused', { code })} ${speech.named('option.refusal', code)}
            </option>`,
        )}
      </select>
      ${
        isRefusal(said)
          ? nothing
          : html`<input
            type="text"
            inputmode="numeric"
            maxlength="4"
            aria-label=${speech.say('lines.declarations', { eori })}
            aria-invalid=${this.invalid}
            .value=${said}
            @input=${(event: InputEvent) => this.#set(eori, (event.target as HTMLInputElement).value.trim(), false)}
            @blur=${(event: FocusEvent) => this.#set(eori, (event.target as HTMLInputElement).value.trim(), true)}
          />`
      }`
  }

  #set(eori: string, said: string, complete: boolean): void {
    this.answer({ ...this.#lines, [eori]: said }, complete)
  }
}

const linesStyles = css`
  ul {
    list-style: none;
    padding: 0;
    margin: 0;
    display: grid;
    gap: 0.625rem;
  }
  li {
    display: grid;
    grid-template-columns: minmax(11rem, 1fr) minmax(0, 2fr) 5rem;
    gap: 0.5rem;
    align-items: center;
    padding-block-end: 0.625rem;
    border-block-end: 1px solid var(--line);
  }
  .code {
    font-family: var(--mono);
    overflow-wrap: anywhere;
  }
  select,
  input {
    inline-size: 100%;
    min-inline-size: 0;
  }
  @container (max-width: 34rem) {
    li {
      grid-template-columns: minmax(0, 1fr) 5rem;
    }
    .code {
      grid-column: 1 / -1;
    }
  }
`

customElements.define('hd-lines-field', LinesField)
