/** A list of identifiers, typed or pasted one per line; faults name the line and lead to it. */
import { css, html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit'
import type { Answer, Fault } from '../../workflows/contracts/form.ts'
import { icon } from '../ui/icons.ts'
import { FieldElement } from './field-element.ts'

const defaultMost = 1_000
/** So many faulty lines are listed; the rest are counted. */
const listed = 6

export class ListField extends FieldElement {
  static override properties = { draft: { state: true } }
  /** The text as typed, with its empty lines; the answer holds only the items. */
  declare private draft: string

  constructor() {
    super()
    this.draft = ''
  }

  static override get styles(): CSSResultGroup {
    return [super.styles, listStyles]
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('value') && itemsOf(this.draft).join('\n') !== listOf(this.value).join('\n'))
      this.draft = listOf(this.value).join('\n')
  }

  override control(): TemplateResult {
    const count = itemsOf(this.draft).length
    const most = this.field.maxItems ?? defaultMost
    return html`<textarea
        id="control"
        class="code"
        rows=${Math.min(10, Math.max(3, this.draft.split('\n').length + 1))}
        spellcheck="false"
        autocapitalize="characters"
        autocomplete="off"
        .value=${this.draft}
        aria-required=${this.needed}
        aria-invalid=${this.invalid}
        aria-describedby="${this.described} count"
        @input=${(event: InputEvent) => this.#typed(event, event.inputType === 'insertFromPaste')}
        @blur=${(event: Event) => this.#typed(event, true)}
      ></textarea>
      <p id="count" class="small ${count > most ? 'over' : 'muted'}">
        ${this.speech.say('form.list.count', { n: count, most })}
      </p>`
  }

  /** First what is wrong with the list as a whole, then line by line. */
  protected override faultList(): TemplateResult {
    const ofLines = this.faults.filter((fault) => indexOf(fault) !== null)
    const whole = this.faults.filter((fault) => indexOf(fault) === null)
    return html`${whole.map((fault) => html`<p class="fault">${icon('bad', 18)}<span>${this.faultText(fault)}</span></p>`)}
    ${ofLines.slice(0, listed).map(
      (fault) =>
        html`<p class=${fault.warning ? 'warning' : 'fault'}>
          ${icon(fault.warning ? 'warn' : 'bad', 18)}
          <span>
            <button type="button" class="line" @click=${() => this.#select(lineOf(this.draft, indexOf(fault) ?? 0))}>
              ${this.speech.say('form.list.line', { line: lineOf(this.draft, indexOf(fault) ?? 0) + 1 })}
            </button>
            ${this.faultText(fault)}
          </span>
        </p>`,
    )}
    ${
      ofLines.length > listed
        ? html`<p class="muted small">${this.speech.say('form.list.more-faults', { n: ofLines.length - listed })}</p>`
        : nothing
    }`
  }

  override focusControl(): void {
    const first = this.faults.map(indexOf).find((index) => index !== null)
    if (first === undefined || first === null) super.focusControl()
    else this.#select(lineOf(this.draft, first))
  }

  #typed(event: Event, complete: boolean): void {
    const area = event.target as HTMLTextAreaElement
    // A column from a spreadsheet or a list with commas becomes one item per line at once.
    if (complete && /[,;\t]/.test(area.value)) area.value = area.value.replaceAll(/\s*[,;\t]\s*/g, '\n')
    this.draft = area.value
    const items = itemsOf(this.draft)
    this.answer(items.length > 0 ? items : undefined, complete)
  }

  #select(line: number): void {
    const area = this.renderRoot.querySelector('textarea')
    if (area === null) return
    const lines = area.value.split('\n')
    const from = lines.slice(0, line).join('\n').length + (line > 0 ? 1 : 0)
    area.focus()
    area.setSelectionRange(from, from + (lines[line]?.length ?? 0))
    area.scrollTop = (area.scrollHeight / lines.length) * Math.max(0, line - 1)
  }
}

const itemsOf = (text: string): string[] =>
  text
    .split(/[\n\r,;\t]/)
    .map((item) => item.trim())
    .filter((item) => item !== '')

const listOf = (value: Answer | undefined): readonly string[] =>
  Array.isArray(value) ? (value as readonly string[]) : []

/** `lrns[3]` is the fourth item. */
function indexOf(fault: Fault): number | null {
  const found = /\[(\d+)\]$/.exec(fault.field)
  return found === null ? null : Number(found[1])
}

/** The line, counted from 0, on which the item stands: empty lines are no items. */
function lineOf(text: string, index: number): number {
  let items = -1
  return text.split('\n').findIndex((line) => line.trim() !== '' && ++items === index)
}

const listStyles = css`
  textarea {
    line-height: 1.6;
    white-space: pre;
    overflow: auto;
  }
  .over {
    color: var(--bad);
    font-weight: 600;
  }
  button.line {
    all: unset;
    cursor: pointer;
    text-decoration: underline;
    min-block-size: 1.5rem;
  }
  button.line:focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }
`

customElements.define('hd-list-field', ListField)
