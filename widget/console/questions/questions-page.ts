/** `<hd-console-questions>`: the questions of the questionnaire in their versions; a duty manager writes the next one. */
import { html, LitElement, nothing, type CSSResultGroup, type TemplateResult } from 'lit'
import type { Fault } from '../../../workflows/contracts/form.ts'
import type { Me } from '../../../workflows/contracts/catalogue.ts'
import type { QuestionnaireBook, QuestionnaireVersion } from '../../../workflows/contracts/questionnaire.ts'
import { tidyQuestions } from '../../../workflows/forms/check-questions.ts'
import type { DeskApi } from '../../api.ts'
import { DeskProblem } from '../../desk-problem.ts'
import type { Speech } from '../../speech.ts'
import { controls } from '../../ui/controls.ts'
import { leadFocus } from '../../ui/lead-focus.ts'
import { banner, notices } from '../../ui/notices.ts'
import { ground } from '../../ui/theme.ts'
import { Asked } from '../asked.ts'
import { asFailure, failure, type Failure } from '../failure.ts'
import { answered, outcome } from '../page-head.ts'
import { pageStyle } from '../page-style.ts'
import { draftFrom, faultsOf, moved, wishOf, withBlank, without, type Draft } from './draft.ts'
import { questionForm } from './question-form.ts'
import { questionsStyle } from './questions-style.ts'
import { changeList, earlier, questionList, versionCard } from './version.ts'

const path = '/api/staff/questionnaire/versions'
/** What an officer wrote and left lying, to look at a case for example; in memory alone. */
const unsent = new Map<string, Draft>()

export class ConsoleQuestions extends LitElement {
  static override properties = {
    api: { attribute: false },
    speech: { attribute: false },
    me: { attribute: false },
    draft: { state: true },
    faults: { state: true },
    sure: { state: true },
    busy: { state: true },
    refused: { state: true },
    news: { state: true },
  }
  declare api: DeskApi
  declare speech: Speech
  declare me: Me
  /** What is being written; null while versions are read. */
  declare private draft: Draft | null
  /** What was wrong when it was last looked at; a fault goes as soon as its text changes. */
  declare private faults: readonly Fault[]
  /** It has been written and is shown once more. */
  declare private sure: boolean
  declare private busy: boolean
  declare private refused: Failure | null
  declare private news: string
  readonly #asked = new Asked<QuestionnaireBook>(this, () => this.api.ask(path))

  constructor() {
    super()
    this.draft = null
    this.faults = []
    this.sure = false
    this.busy = false
    this.refused = null
    this.news = ''
  }

  static override get styles(): CSSResultGroup {
    return [ground, controls, notices, pageStyle, questionsStyle]
  }

  protected override render(): TemplateResult {
    const { draft, sure, speech } = this
    const newest = this.#asked.answer?.versions[0]
    const shown =
      draft === null || !newest
        ? this.#versions()
        : sure
          ? this.#check(draft, newest)
          : this.#form(draft, newest)
    const { news } = this
    return html`<div role="status" class=${draft === null ? '' : 'unseen'}>${news === '' ? nothing : banner('good', html`<p>${news}</p>`)}</div>
      ${shown} ${this.refused === null ? nothing : failure(speech, this.refused, () => void this.#publish())}`
  }

  #versions(): TemplateResult {
    const { speech } = this
    return html`<h1 tabindex="-1">${speech.say('console.section.questions.title')}</h1>
      <p class="muted lede">${speech.say('questions.lede')}</p>
      ${outcome(speech, this.#asked)} ${answered(speech, this.#asked, (book) => this.#book(book))}`
  }

  #book({ versions }: QuestionnaireBook): TemplateResult {
    const { speech } = this
    const counts = ({ state }: QuestionnaireVersion) => state === 'in-force' || state === 'scheduled'
    return html`${
      this.me.roles.includes('duty-manager')
        ? html`<p><button id="write" class="primary" @click=${() => this.#begin(versions)}>${speech.say('questions.write')}</button></p>`
        : html`<p class="muted">${speech.say('questions.managers-only')}</p>`
    }
    ${versions.filter(counts).map((one) => versionCard(speech, one))}
    <p><a href="#/in/questionnaire">${speech.say('questions.results')}</a></p>
    ${earlier(
      speech,
      versions.filter((one) => !counts(one)),
    )}`
  }

  #form(draft: Draft, newest: QuestionnaireVersion): TemplateResult {
    const { speech, faults } = this
    return html`<h1 tabindex="-1">${speech.say('questions.draft.title', { version: draft.after + 1 })}</h1>
      <p class="muted lede">${speech.say('questions.draft.lede')}</p>
      ${this.#overtaken(draft, newest)}
      <form class="stack" novalidate @submit=${this.#look}>
        ${questionForm({
          speech,
          draft,
          faults,
          onChange: (next) => this.#change(next),
          onAdd: () => this.#add(draft),
          onRemove: (index) => this.#remove(draft, index),
          onMove: (index, to) => this.#move(draft, index, to),
        })}
        <div role="alert">${faults.length === 0 ? nothing : banner('bad', html`<p>${speech.say('questions.faults', { n: faults.length })}</p>`)}</div>
        <div class="row">
          <button class="primary next">${speech.say('questions.review')}</button>
          <button type="button" class="quiet" @click=${() => this.#leave()}>${speech.say('questions.discard')}</button>
        </div>
      </form>`
  }

  /** Whatever was written stays, also where another version came meanwhile. */
  #overtaken(draft: Draft, newest: QuestionnaireVersion): TemplateResult | typeof nothing {
    const { speech } = this
    const { version, publishedBy, publishedAt } = newest
    if (version === draft.after) return nothing
    const said = speech.say('questions.overtaken', { version, name: publishedBy, at: publishedAt })
    return html`<div class="stack overtaken" role="alert" tabindex="-1">
      ${banner(
        'warn',
        html`<p>${said}</p>
          <p class="row">
            <button type="button" class="compact mine" @click=${() => this.#change({ ...draft, after: version })}>
              ${speech.say('questions.overtaken.mine', { version: version + 1 })}
            </button>
            <button type="button" class="compact theirs" @click=${() => this.#change(draftFrom(newest))}>
              ${speech.say('questions.overtaken.theirs', { version })}
            </button>
          </p>`,
      )}
      ${changeList(speech, newest, tidyQuestions(draft))}
    </div>`
  }

  #check(draft: Draft, newest: QuestionnaireVersion): TemplateResult {
    const { speech } = this
    const version = draft.after + 1
    const wish = wishOf(draft)
    return html`<h1 tabindex="-1">${speech.say('questions.sure.title', { version })}</h1>
      <p>${wish.activeFrom === null ? speech.say('questions.sure.now') : speech.say('questions.sure.later', { from: wish.activeFrom })}</p>
      ${changeList(speech, newest, wish)}
      <div class="card stack">${questionList(speech, wish)}</div>
      <p class="muted lede">${speech.say('questions.draft.lede')}</p>
      <div class="row">
        <button class="primary confirm" aria-busy=${this.busy} @click=${() => void this.#publish()}>
          ${speech.say('questions.publish', { version })}
        </button>
        <button class="back" @click=${() => this.#toForm()}>${speech.say('questions.back')}</button>
      </div>`
  }

  #begin([newest]: readonly QuestionnaireVersion[]): void {
    if (!newest) return
    this.draft = unsent.get(this.me.id) ?? draftFrom(newest)
    this.faults = []
    this.news = ''
    void leadFocus(this, 'h1')
  }

  #change(draft: Draft): void {
    const before = this.draft
    this.draft = draft
    unsent.set(this.me.id, draft)
    this.news = ''
    // Other places may have other numbers now: what is still wrong will be found again.
    const isSameForm = before?.questions.length === draft.questions.length && before.after === draft.after
    this.faults = isSameForm ? this.#stillWrong(draft) : []
  }

  /** A fault goes with what was wrong; none comes while somebody is writing. */
  #stillWrong(draft: Draft): readonly Fault[] {
    const now = new Set(faultsOf(draft).map(({ field }) => field))
    return this.faults.filter(({ field }) => now.has(field))
  }

  #add(draft: Draft): void {
    this.#change(withBlank(draft))
    void leadFocus(this, `[data-index="${draft.questions.length}"] input`)
  }

  #remove(draft: Draft, index: number): void {
    this.#change(without(draft, index))
    this.news = this.speech.say('questions.removed', { n: index + 1 })
    void leadFocus(this, `[data-index="${Math.min(index, draft.questions.length - 2)}"] .remove, #add`)
  }

  /** The same button of the question at its new place, or the other one at an end. */
  #move(draft: Draft, index: number, to: number): void {
    const way = to < index ? 'up' : 'down'
    this.#change(moved(draft, index, to))
    this.faults = []
    this.news = this.speech.say('questions.moved', { n: to + 1 })
    const isEnd = to === 0 || to === draft.questions.length - 1
    const other = way === 'up' ? 'down' : 'up'
    void leadFocus(this, `[data-index="${to}"] .${isEnd ? other : way}`)
  }

  #look = (event: SubmitEvent): void => {
    event.preventDefault()
    if (this.draft === null) return
    this.faults = faultsOf(this.draft)
    if (this.faults.length > 0) return void this.#leadToFault()
    this.sure = true
    this.news = ''
    void leadFocus(this, 'h1')
  }

  async #publish(): Promise<void> {
    const { draft } = this
    if (draft === null || this.busy) return
    this.busy = true
    this.refused = null
    try {
      const version = draft.after + 1
      const body = wishOf(draft)
      this.#asked.answer = await this.api.ask<QuestionnaireBook>(`${path}/${version}`, {
        method: 'PUT',
        body,
      })
      this.#leave(this.speech.say('questions.done', { version }))
    } catch (error) {
      await this.#notPublished(error)
    } finally {
      this.busy = false
    }
  }

  async #notPublished(error: unknown): Promise<void> {
    if (!(error instanceof DeskProblem) || !['view-stale', 'answers-invalid'].includes(error.code)) {
      this.refused = asFailure(error)
      return
    }
    this.sure = false
    this.faults = error.problem.faults ?? []
    if (error.code === 'answers-invalid') return this.#leadToFault()
    await this.#asked.renew()
    await leadFocus(this, '.overtaken')
  }

  #toForm(): void {
    this.sure = false
    this.refused = null
    void leadFocus(this, 'h1')
  }

  #leave(news = ''): void {
    unsent.delete(this.me.id)
    Object.assign(this, { draft: null, faults: [], sure: false, refused: null, news })
    void leadFocus(this, 'h1')
  }

  /** Those that belong to all questions together stand at the button that adds one. */
  #leadToFault(): Promise<void> {
    return leadFocus(this, '[aria-invalid="true"], #add:not(:disabled), .remove')
  }
}

customElements.get('hd-console-questions') ?? customElements.define('hd-console-questions', ConsoleQuestions)
