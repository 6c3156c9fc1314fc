/** Which declaration is whose. A choice holds for the lines below it, too, as far as they said the same before. */
import { css, html, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit'
import { pairsOf } from '../../workflows/forms/assignment.ts'
import { FieldElement } from './field-element.ts'

export class AssignmentField extends FieldElement {
  static override properties = { items: { attribute: false }, among: { attribute: false } }
  declare items: readonly string[]
  declare among: readonly string[]

  constructor() {
    super()
    this.items = []
    this.among = []
  }

  static override get styles(): CSSResultGroup {
    return [super.styles, assignmentStyles]
  }

  protected override get grouped(): boolean {
    return true
  }

  /** What was taken off one of the two lists is assigned no more. */
  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed)
    const pairs = Object.entries(pairsOf(this.value))
    if (pairs.some(([item, to]) => !this.items.includes(item) || !this.among.includes(to)))
      this.#tell(pairsOf(this.value), false)
  }

  override control(): TemplateResult {
    const pairs = pairsOf(this.value)
    const wrong = (item: string) => this.faults.some(({ field }) => field.endsWith(`[${item}]`))
    return html`<ul>
      ${this.items.map(
        (item, at) =>
          html`<li>
            <label class="code" for="item-${at}">${item}</label>
            <select id="item-${at}" aria-invalid=${wrong(item)} @change=${(event: Event) => this.#choose(at, (event.target as HTMLSelectElement).value)}>
              <option value="" .selected=${!pairs[item]}>–</option>
              ${this.among.map((eori) => html`<option value=${eori} .selected=${pairs[item] === eori}>${this.#named(eori)}</option>`)}
            </select>
          </li>`,
      )}
    </ul>`
  }

  /** Numbers stand beside the names where they are chosen, a field above; here there is little room. */
  #named(eori: string): string {
    return this.represents.find((one) => one.eori === eori)?.name ?? eori
  }

  #choose(at: number, to: string): void {
    const pairs = pairsOf(this.value)
    const before = pairs[this.items[at] ?? '']
    const next = { ...pairs }
    for (const item of this.items.slice(at)) {
      if (pairs[item] !== before) break
      next[item] = to
    }
    this.#tell(next, true)
  }

  #tell(pairs: { readonly [item: string]: string }, complete: boolean): void {
    const kept = Object.entries(pairs).filter(
      ([item, to]) => this.items.includes(item) && this.among.includes(to),
    )
    this.answer(kept.length > 0 ? Object.fromEntries(kept) : undefined, complete)
  }
}

const assignmentStyles = css`
  ul {
    list-style: none;
    display: grid;
    gap: 0.5rem;
    max-block-size: 24rem;
    overflow: auto;
    padding: 0.25rem;
  }
  li {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(11rem, 100%), 1fr));
    gap: 0.25rem 0.75rem;
    align-items: center;
  }
  select {
    min-inline-size: 0;
  }
`

customElements.define('hd-assignment-field', AssignmentField)
