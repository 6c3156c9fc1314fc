/** `<hd-console-results>`: what the questionnaires say, as a table; bars stand beside the numbers they show. */
import { css, html, LitElement, nothing, type CSSResultGroup, type TemplateResult } from 'lit'
import type { QuestionnaireResults, Tally } from '../../workflows/contracts/questionnaire.ts'
import type { DeskApi } from '../api.ts'
import type { Speech } from '../speech.ts'
import { controls } from '../ui/controls.ts'
import { notices } from '../ui/notices.ts'
import { ground } from '../ui/theme.ts'
import { Asked } from './asked.ts'
import { answered, outcome } from './page-head.ts'
import { grouped, groupings, mean, type Group, type Grouping } from './questionnaire-sums.ts'
import { pageStyle, tableStyle } from './page-style.ts'

export class ConsoleResults extends LitElement {
  static override properties = {
    api: { attribute: false },
    speech: { attribute: false },
    by: { state: true },
    version: { state: true },
  }
  declare api: DeskApi
  declare speech: Speech
  declare private by: Grouping
  /** Whose answers are shown; null: those to the version in force. */
  declare private version: number | null
  readonly #asked = new Asked<QuestionnaireResults>(this, () => this.api.ask(this.#path))

  constructor() {
    super()
    this.by = 'cell'
    this.version = null
  }

  get #path(): string {
    return `/api/staff/questionnaire${this.version === null ? '' : `?version=${this.version}`}`
  }

  static override get styles(): CSSResultGroup {
    return [ground, controls, notices, pageStyle, tableStyle, resultsStyle]
  }

  protected override render(): TemplateResult {
    const { speech } = this
    return html`<h1 tabindex="-1">${speech.say('console.section.questionnaire.title')}</h1>
      ${outcome(speech, this.#asked)} ${answered(speech, this.#asked, (results) => this.#shown(results))}`
  }

  #shown(results: QuestionnaireResults): TemplateResult {
    const { speech } = this
    const { least, cells, questions } = results
    const lede = html`<p class="muted lede">${speech.say('console.results.lede', { n: least })}</p>
      ${this.#versions(results)}`
    if (cells.length === 0) return html`${lede}<p>${speech.say('console.results.none')}</p>`
    return html`${lede} ${this.#choice()}
      <div class="scroll" tabindex="0" role="region" aria-labelledby="caption">
        <table>
          <caption id="caption">${speech.say('console.results.caption')}</caption>
          <thead>
            <tr>
              ${this.#parts().map((part) => html`<th scope="col">${speech.say(`console.results.${part}`)}</th>`)}
              <th scope="col" class="number">${speech.say('console.results.answers')}</th>
              ${questions.map(({ text }) => html`<th scope="col">${text[speech.lang]}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${grouped(cells, this.by).map((group) => this.#row(group))}
          </tbody>
        </table>
      </div>
      ${grouped(cells, this.by).map((group) => this.#comments(group))}`
  }

  /** Answers to other questions are other sums. */
  #versions({ version, versions }: QuestionnaireResults): TemplateResult | typeof nothing {
    const { speech } = this
    if (versions.length < 2) return nothing
    return html`<p class="row">
      <label for="version">${speech.say('console.results.version')}</label>
      <select id="version" @change=${(event: Event) => this.#turnTo(Number((event.target as HTMLSelectElement).value))}>
        ${versions.map(
          (one) =>
            html`<option value=${one.version} .selected=${one.version === version}>${speech.say('console.results.version.of', { version: one.version, from: one.activeFrom })}</option>`,
        )}
      </select>
    </p>`
  }

  #turnTo(version: number): void {
    this.version = version
    void this.#asked.renew()
  }

  #choice(): TemplateResult {
    const { speech } = this
    return html`<p class="row">
      <label for="by">${speech.say('console.results.by')}</label>
      <select id="by" @change=${(event: Event) => (this.by = (event.target as HTMLSelectElement).value as Grouping)}>
        ${groupings.map(
          (name) =>
            html`<option value=${name} .selected=${this.by === name}>${speech.say(`console.results.by.${name}`)}</option>`,
        )}
      </select>
    </p>`
  }

  #parts(): ('month' | 'kind' | 'system')[] {
    return this.by === 'cell' ? ['month', 'kind', 'system'] : [this.by]
  }

  #names(group: Group): string[] {
    const { speech } = this
    const name = {
      month: () => group.month ?? '',
      kind: () => speech.named('kind', group.kind ?? ''),
      system: () => group.system || speech.say('console.results.no-system'),
    }
    return this.#parts().map((part) => name[part]())
  }

  #row(group: Group): TemplateResult {
    return html`<tr>
      ${this.#names(group).map((name, i) => (i === 0 ? html`<th scope="row">${name}</th>` : html`<td>${name}</td>`))}
      <td class="number">${group.answers}</td>
      ${group.tallies.map((tally) => html`<td>${this.#tally(tally)}</td>`)}
    </tr>`
  }

  /** The bar only repeats the number before it, so it is kept from screen readers. */
  #tally(tally: Tally): TemplateResult {
    const value = mean(tally)
    if (value === null) return html`–`
    const spoken = new Intl.NumberFormat(this.speech.lang, {
      minimumFractionDigits: 1,
      maximumFractionDigits: 1,
    }).format(value)
    return html`<span class="mean"><strong>${spoken}</strong>
        <meter min="1" max="5" value=${value} aria-hidden="true"></meter></span>
      <span class="counts">${tally.counts.join(' · ')}</span>`
  }

  #comments(group: Group): TemplateResult | string {
    const { comments } = group
    if (comments.length === 0) return ''
    return html`<details>
      <summary>
        ${this.#names(group).join(', ')}: ${this.speech.say('console.results.comments', { n: comments.length })}
      </summary>
      <ul class="comments">
        ${comments.map((comment) => html`<li>${comment}</li>`)}
      </ul>
    </details>`
  }
}

const resultsStyle = css`
  thead th {
    min-inline-size: 7rem;
  }
  .number {
    text-align: end;
  }
  .mean {
    display: flex;
    align-items: center;
    gap: 0.5rem;
  }
  meter {
    inline-size: 4.5rem;
  }
  .counts {
    color: var(--muted);
    font-size: 0.8125rem;
    white-space: nowrap;
  }
  .comments {
    display: grid;
    gap: 0.375rem;
    padding: 0.5rem 0 0.5rem 1.25rem;
    overflow-wrap: anywhere;
    white-space: pre-line;
  }
`

customElements.get('hd-console-results') ?? customElements.define('hd-console-results', ConsoleResults)
