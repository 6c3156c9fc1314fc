/** A moment, entered and shown in Polish time; asks which of two is meant in the night when the clock goes back. */
import { css, html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit'
import { deskInstant } from '../desk-clock.ts'
import { fromWarsaw, offsetMinutes, toWarsaw } from '../warsaw-time.ts'
import { FieldElement } from './field-element.ts'

export class InstantField extends FieldElement {
  static override properties = { draft: { state: true } }
  /** What the input shows, `2026-11-22T14:30`. */
  declare private draft: string

  constructor() {
    super()
    this.draft = ''
  }

  static override get styles(): CSSResultGroup {
    return [super.styles, instantStyles]
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('value')) return
    const value = typeof this.value === 'string' ? this.value : ''
    const shown = value.endsWith('Z') && !Number.isNaN(Date.parse(value)) ? toWarsaw(value) : value
    // A half-typed date is an empty value to the browser: it must not be wiped while it is being typed.
    if (shown !== '' || this.draft !== '') this.draft = shown
  }

  override control(): TemplateResult {
    const meanings = fromWarsaw(this.draft)
    return html`<div class="line">
        <input
          id="control"
          type="datetime-local"
          .value=${this.draft}
          aria-required=${this.needed}
          aria-invalid=${this.invalid}
          aria-describedby="${this.described} zone"
          @change=${(event: Event) => this.#typed((event.target as HTMLInputElement).value, false)}
          @blur=${(event: Event) => this.#typed((event.target as HTMLInputElement).value, true)}
        />
        ${this.field.ahead ? nothing : html`<button type="button" class="quiet" @click=${() => this.#now()}>${this.speech.say('form.now')}</button>`}
        <span id="zone" class="muted small">${this.speech.say('form.zone')}</span>
      </div>
      ${meanings.length > 1 ? this.#which(meanings) : nothing}`
  }

  #which(meanings: readonly string[]): TemplateResult {
    return html`<fieldset class="choices">
      <legend class="small">${this.speech.say('form.twice')}</legend>
      ${meanings.map(
        (meaning) =>
          html`<label class="choice">
            <input
              type="radio"
              name="meaning"
              .checked=${this.value === meaning}
              @change=${() => this.answer(meaning, true)}
            />
            <span>${this.speech.say(offsetMinutes(meaning) === 120 ? 'form.summer-time' : 'form.winter-time')}</span>
          </label>`,
      )}
    </fieldset>`
  }

  #typed(local: string, complete: boolean): void {
    const before = this.draft
    this.draft = local
    if (local === before && typeof this.value === 'string') return this.answer(this.value, complete)
    // An hour that the clock skips stays as typed: it is no moment, and the check says so.
    this.answer(local === '' ? undefined : (fromWarsaw(local)[0] ?? local), complete)
  }

  #now(): void {
    this.draft = toWarsaw(deskInstant())
    this.answer(fromWarsaw(this.draft)[0], true)
  }
}

const instantStyles = css`
  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 0.5rem;
  }
  .line input {
    inline-size: auto;
    flex: 0 1 15rem;
    min-inline-size: 0;
  }
`

customElements.define('hd-instant-field', InstantField)
