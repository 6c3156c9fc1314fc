/** Whom the firm acts for: those it may represent by the portal's word, with the last day of the power of attorney. */
import { css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit'
import { FieldElement } from './field-element.ts'

export class PrincipalsField extends FieldElement {
  static override get styles(): CSSResultGroup {
    return [super.styles, principalStyles]
  }

  protected override get grouped(): boolean {
    return true
  }

  override control(): TemplateResult {
    const ticked = Array.isArray(this.value) ? (this.value as readonly string[]) : []
    if (this.represents.length === 0)
      return html`<p class="muted">${this.speech.say('form.principals.none')}</p>`
    return html`<div class="choices">
      ${this.represents.map(
        ({ eori, name, until }) =>
          html`<label class="choice">
            <input
              type="checkbox"
              .checked=${ticked.includes(eori)}
              aria-invalid=${this.invalid}
              @change=${(event: Event) => this.#toggle(eori, (event.target as HTMLInputElement).checked)}
            />
            <span>
              <span class="name">${name}</span>
              <span class="code small">${eori}</span>
              ${
                until === undefined
                  ? nothing
                  : html`<span class="muted small">${this.speech.say('form.principals.until', { day: until })}</span>`
              }
            </span>
          </label>`,
      )}
    </div>`
  }

  #toggle(eori: string, on: boolean): void {
    const ticked = Array.isArray(this.value) ? (this.value as readonly string[]) : []
    const all = on ? [...ticked, eori] : ticked.filter((one) => one !== eori)
    this.answer(all.length > 0 ? all : undefined, true)
  }
}

const principalStyles = css`
  .choice > span {
    display: grid;
    gap: 0.125rem;
  }
  .name {
    font-weight: 600;
  }
`

customElements.define('hd-principals-field', PrincipalsField)
