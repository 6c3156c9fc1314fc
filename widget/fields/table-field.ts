/** A list that a firm's own software has written: chosen, dragged here, or pasted. Faults name the line and lead to it. */
import { css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit'
import type { Fault } from '../../workflows/contracts/form.ts'
import { icon } from '../ui/icons.ts'
import { FieldElement } from './field-element.ts'

/** So many faulty lines are listed; the rest are counted. */
const listed = 8

export class TableField extends FieldElement {
  static override properties = { over: { state: true }, told: { state: true } }
  /** Something is being dragged over the field. */
  declare private over: boolean
  declare private told: string

  constructor() {
    super()
    this.over = false
    this.told = ''
  }

  static override get styles(): CSSResultGroup {
    return [super.styles, tableStyles]
  }

  get #text(): string {
    return typeof this.value === 'string' ? this.value : ''
  }

  override control(): TemplateResult {
    const { speech } = this
    return html`<div
        class="zone ${this.over ? 'over' : ''}"
        @dragover=${(event: DragEvent) => this.#drag(event, true)}
        @dragleave=${(event: DragEvent) => this.#drag(event, false)}
        @drop=${(event: DragEvent) => this.#drop(event)}
      >
        <label class="pick">
          ${icon('document', 18)}${speech.say('form.table.choose')}
          <input
            type="file"
            accept=".csv,.txt,.tsv,.xml,text/csv,text/xml,application/xml"
            aria-describedby=${this.described}
            @change=${(event: Event) => this.#chosen(event.target as HTMLInputElement)}
          />
        </label>
        <textarea
          id="control"
          class="code"
          rows="6"
          spellcheck="false"
          autocomplete="off"
          .value=${this.#text}
          aria-required=${this.needed}
          aria-invalid=${this.invalid}
          aria-describedby=${this.described}
          @input=${(event: InputEvent) => this.#typed((event.target as HTMLTextAreaElement).value, false)}
          @blur=${(event: Event) => this.#typed((event.target as HTMLTextAreaElement).value, true)}
        ></textarea>
      </div>
      <p class="muted small" role="status">${this.told}</p>`
  }

  protected override faultList(): TemplateResult {
    const rest = this.faults.length - listed
    return html`${this.faults.slice(0, listed).map((fault) => this.#fault(fault))}
    ${rest > 0 ? html`<p class="muted small">${this.speech.say('form.list.more-faults', { n: rest })}</p>` : nothing}`
  }

  #fault(fault: Fault): TemplateResult {
    const line = Number(fault.params?.['line'] ?? 0)
    const said = this.faultText(fault)
    return html`<p class="fault">
      ${icon('bad', 18)}
      <span>${line > 0 ? html`<button type="button" class="line" @click=${() => this.#select(line)}>${said}</button>` : said}</span>
    </p>`
  }

  override focusControl(): void {
    const line = Number(this.faults[0]?.params?.['line'] ?? 0)
    if (line > 0) this.#select(line)
    else this.renderRoot.querySelector('textarea')?.focus()
  }

  #select(line: number): void {
    const area = this.renderRoot.querySelector('textarea')
    if (area === null) return
    const lines = area.value.split('\n')
    const from = lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, 0)
    area.focus()
    area.setSelectionRange(from, from + (lines[line - 1]?.length ?? 0))
    area.scrollTop = (area.scrollHeight / lines.length) * Math.max(0, line - 2)
  }

  #typed(text: string, complete: boolean): void {
    if (text !== this.#text) this.told = ''
    this.answer(text.trim() === '' ? undefined : text, complete)
  }

  #drag(event: DragEvent, over: boolean): void {
    event.preventDefault()
    this.over = over
  }

  #drop(event: DragEvent): void {
    this.#drag(event, false)
    const file = event.dataTransfer?.files[0]
    const text = event.dataTransfer?.getData('text/plain') ?? ''
    if (file) void this.#read(file)
    else if (text !== '') this.#typed(text, true)
  }

  /** Emptied, so that the same file may be chosen again once it was put right. */
  #chosen(input: HTMLInputElement): void {
    const file = input.files?.[0]
    if (file) void this.#read(file)
    input.value = ''
  }

  async #read(file: File): Promise<void> {
    const { name } = file
    // What is longer than the field takes by so much is no such list, and is not read at all.
    const text = file.size > 4 * (this.field.maxLength ?? 0) ? null : decoded(await file.arrayBuffer())
    if (text === null) {
      this.told = this.speech.say('form.table.unreadable', { name })
      return
    }
    this.answer(text, true)
    const n = text.split('\n').filter((line) => line.trim() !== '').length
    this.told = this.speech.say('form.table.read', { name, n })
  }
}

/** UTF-8, or what Polish software writes besides; null where it is no text. */
function decoded(bytes: ArrayBuffer): string | null {
  const text = inEncoding('utf-8', bytes) ?? inEncoding('windows-1250', bytes)
  return text === null || text.includes('\0') ? null : text.replaceAll('\r\n', '\n')
}

function inEncoding(encoding: string, bytes: ArrayBuffer): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

const tableStyles = css`
  .zone {
    display: grid;
    gap: 0.625rem;
    padding: 0.75rem;
    border: 2px dashed var(--edge);
    border-radius: var(--radius);
  }
  .zone.over {
    border-style: solid;
    border-color: var(--accent);
    background: var(--accent-well);
  }
  .pick {
    position: relative;
    justify-self: start;
    display: inline-flex;
    gap: 0.5rem;
    align-items: center;
    min-block-size: 2.75rem;
    padding-inline: 1rem;
    border: 1px solid var(--accent);
    border-radius: calc(var(--radius) * 0.75);
    color: var(--accent);
    font-weight: 600;
  }
  .pick input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    opacity: 0;
    cursor: pointer;
  }
  .pick:focus-within,
  button.line:focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }
  textarea {
    white-space: pre;
    overflow: auto;
  }
  button.line {
    all: unset;
    cursor: pointer;
    text-decoration: underline;
    min-block-size: 1.5rem;
  }
`

customElements.define('hd-table-field', TableField)
