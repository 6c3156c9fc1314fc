/** The questionnaire of a case: a scale of five for each question, and room for words. One answer, which may be changed. */
import {
  css,
  html,
  LitElement,
  nothing,
  type CSSResultGroup,
  type PropertyValues,
  type TemplateResult,
} from 'lit'
import type {
  GiveAnswer,
  Question,
  QuestionnaireLink,
  QuestionnaireSheet,
  Scores,
} from '../../workflows/contracts/questionnaire.ts'
import type { Fault } from '../../workflows/contracts/form.ts'
import { checkAnswer, longestComment, scale } from '../../workflows/forms/check-answer.ts'
import { Act } from '../act.ts'
import { mayRepeat } from '../desk-problem.ts'
// Comes with the form: once the desk is away it could not be loaded any more.
import '../outbox.ts'
import { problemWords } from '../sending.ts'
import type { Session } from '../session.ts'
import type { Speech } from '../speech.ts'
import { controls } from '../ui/controls.ts'
import '../ui/copy-button.ts'
import { banner, notices } from '../ui/notices.ts'
import { ground } from '../ui/theme.ts'

export class QuestionnairePanel extends LitElement {
  static override properties = {
    session: { attribute: false },
    revision: { attribute: false },
    speech: { attribute: false },
    caseId: { attribute: false },
    folded: { type: Boolean },
    sheet: { state: true },
    failed: { state: true },
    scores: { state: true },
    comment: { state: true },
    faults: { state: true },
    sent: { state: true },
    link: { state: true },
  }
  declare session: Session
  /** Another one whenever the session has changed. */
  declare revision: number
  declare speech: Speech
  declare caseId: string
  /** While the case goes on it stands aside. */
  declare folded: boolean
  declare private sheet: QuestionnaireSheet | null
  declare private failed: unknown
  declare private scores: Scores
  declare private comment: string
  /** What was wrong when it was last sent; a fault goes as soon as its answer changes. */
  declare private faults: readonly Fault[]
  declare private sent: boolean
  declare private link: QuestionnaireLink | null
  readonly #act = new Act(this)

  constructor() {
    super()
    this.folded = false
    this.sheet = null
    this.failed = null
    this.scores = {}
    this.comment = ''
    this.faults = []
    this.sent = false
    this.link = null
  }

  static override get styles(): CSSResultGroup {
    return [ground, controls, notices, questionnaireStyles]
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#act.session = this.session
    this.#act.draft = `${this.caseId}:questionnaire`
    if (changed.has('caseId') || (this.failed !== null && mayRepeat(this.failed) && this.session.reachable))
      void this.#load()
  }

  override render(): TemplateResult | typeof nothing {
    const { speech, sheet, failed } = this
    if (failed !== null) return banner('warn', html`<p>${problemWords(speech, failed)}</p>`)
    if (sheet === null) return nothing
    return html`<details class="card" ?open=${!this.folded}>
      <summary><h3>${speech.say('questionnaire.title')}</h3></summary>
      <form novalidate @submit=${(event: Event) => void this.#send(event, sheet)}>
        <p class="muted">${speech.say('questionnaire.lede')}</p>
        <div class="asked" ?inert=${this.#act.isHeld}>
          ${sheet.questionnaire.questions.map((question) => this.#question(question))} ${this.#words(sheet)}
        </div>
        <div aria-live="polite">${this.#outcome(sheet)}</div>
        <p><button type="submit" class="primary" aria-busy=${this.#act.busy}>
          ${speech.say(sheet.given === null ? 'questionnaire.send' : 'questionnaire.change')}
        </button></p>
        ${this.#linked()}
      </form>
    </details>`
  }

  #question({ code, text }: Question): TemplateResult {
    const { speech } = this
    const wrong = this.#faultAt(`scores.${code}`)
    return html`<fieldset aria-describedby=${`fault-${code}`}>
      <legend>${text[speech.lang]}</legend>
      <div class="scale">
        ${scale.map(
          (score) =>
            html`<label>
              <input
                type="radio"
                name=${code}
                value=${score}
                .checked=${this.scores[code] === score}
                aria-invalid=${wrong !== ''}
                @change=${() => this.#score(code, score)}
              />
              <span>${score} – ${speech.say(`questionnaire.score.${score}`)}</span>
            </label>`,
        )}
      </div>
      <p class="fault" id=${`fault-${code}`}>${wrong}</p>
    </fieldset>`
  }

  #words({ questionnaire }: QuestionnaireSheet): TemplateResult {
    const { speech } = this
    const wrong = this.#faultAt('comment')
    return html`<div>
      <label for="comment">${questionnaire.comment[speech.lang]}</label>
      <p class="muted small" id="hint">${speech.say('questionnaire.comment.hint', { max: longestComment })}</p>
      <textarea
        id="comment"
        rows="4"
        .value=${this.comment}
        aria-invalid=${wrong !== ''}
        aria-describedby="hint fault-comment"
        @input=${(event: Event) => this.#write((event.target as HTMLTextAreaElement).value)}
      ></textarea>
      <p class="fault" id="fault-comment">${wrong}</p>
    </div>`
  }

  #outcome({ until }: QuestionnaireSheet): TemplateResult | typeof nothing {
    const { speech } = this
    if (this.sent) return banner('good', html`<p>${speech.say('questionnaire.sent', { until })}</p>`)
    return this.#act.notice(speech, () => this.renderRoot.querySelector('form')?.requestSubmit())
  }

  /** For whoever in the firm has no access to the portal. */
  #linked(): TemplateResult {
    const { speech, link } = this
    return html`<details @toggle=${(event: Event) => (event.target as HTMLDetailsElement).open && void this.#showLink()}>
      <summary>${speech.say('questionnaire.link.show')}</summary>
      ${
        link === null
          ? nothing
          : html`<p class="muted small">${speech.say('questionnaire.link.hint', { until: link.until })}</p>
            <p class="row">
              <a class="code address" href=${link.url} rel="noreferrer" target="_blank">${link.url}</a>
              <hd-copy-button .text=${link.url} .what=${speech.say('questionnaire.link')} .speech=${speech}></hd-copy-button>
            </p>`
      }
    </details>`
  }

  #faultAt(field: string): string {
    const fault = this.faults.find((one) => one.field === field)
    return fault ? this.speech.say(`fault.${fault.code}`, fault.params) : ''
  }

  #score(code: string, score: number): void {
    this.scores = { ...this.scores, [code]: score }
    this.#touched(`scores.${code}`)
  }

  #write(comment: string): void {
    this.comment = comment
    this.#touched('comment')
  }

  #touched(field: string): void {
    this.sent = false
    this.faults = this.faults.filter((fault) => fault.field !== field)
  }

  get #path(): string {
    return `/api/cases/${encodeURIComponent(this.caseId)}/questionnaire`
  }

  async #load(): Promise<void> {
    try {
      this.#take(await this.session.api.ask<QuestionnaireSheet>(this.#path))
      this.failed = null
    } catch (error) {
      this.failed = error
      return
    }
    // Sent before this page was loaded: it stands here as it was sent, until it has arrived.
    const { letter } = this.#act
    if (!letter?.to) return
    const { scores, comment } = letter.to.body as GiveAnswer
    Object.assign(this, { scores, comment })
    this.#arrived((await letter.reply) as QuestionnaireSheet | null)
  }

  #take(sheet: QuestionnaireSheet): void {
    this.sheet = sheet
    this.scores = sheet.given?.scores ?? {}
    this.comment = sheet.given?.comment ?? ''
  }

  #arrived(sheet: QuestionnaireSheet | null): void {
    this.faults = this.#act.faults
    this.sent = sheet !== null
    if (sheet !== null) this.sheet = sheet
    else if (this.faults.length > 0) void this.#focusFault()
  }

  async #showLink(): Promise<void> {
    this.link ??= await this.#act.run(() => this.session.api.ask<QuestionnaireLink>(`${this.#path}/link`))
  }

  async #send(event: Event, { questionnaire, case: about }: QuestionnaireSheet): Promise<void> {
    event.preventDefault()
    if (this.#act.busy) return
    const { scores, comment, caseId } = this
    const body: GiveAnswer = { version: questionnaire.version, scores, comment }
    this.faults = checkAnswer(questionnaire, body)
    if (this.faults.length > 0) return this.#focusFault()
    this.sent = false
    const sheet = await this.#act.put<QuestionnaireSheet>(this.session, 'questionnaire', {
      path: this.#path,
      method: 'PUT',
      body,
      route: { name: 'case', id: caseId },
      draft: this.#act.draft,
      number: about.number,
    })
    this.#arrived(sheet)
  }

  async #focusFault(): Promise<void> {
    await this.updateComplete
    this.renderRoot.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }
}

const questionnaireStyles = css`
  :host {
    display: block;
  }
  summary h3 {
    display: inline;
    color: var(--ink);
  }
  form,
  .asked {
    display: grid;
    gap: 1.125rem;
    grid-template-columns: minmax(0, 1fr);
  }
  form {
    margin-block-start: 0.75rem;
  }
  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend,
  label[for] {
    padding: 0;
    font-weight: 600;
  }
  .scale {
    display: grid;
    gap: 0.5rem;
    margin-block-start: 0.5rem;
  }
  .scale label {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    min-block-size: 2.75rem;
    padding: 0.375rem 0.625rem;
    border: 1px solid var(--edge);
    border-radius: calc(var(--radius) * 0.75);
    font-size: 0.9375rem;
    line-height: 1.25;
    cursor: pointer;
  }
  @container (min-width: 26rem) {
    .scale {
      grid-template-columns: repeat(5, minmax(0, 1fr));
    }
    .scale label {
      flex-direction: column;
      padding: 0.5rem 0.25rem;
      font-size: 0.875rem;
      text-align: center;
    }
  }
  .scale label:has(:checked) {
    border-color: var(--accent);
    box-shadow: inset 0 0 0 1px var(--accent);
    font-weight: 600;
  }
  .fault {
    color: var(--bad);
    font-size: 0.9375rem;
    font-weight: 600;
  }
  .fault:empty {
    display: none;
  }
  /* Always there, so that what comes into it is announced; its gap is not. */
  [aria-live]:empty {
    margin-block-end: -1.125rem;
  }
  .address {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
`

customElements.get('hd-questionnaire') ?? customElements.define('hd-questionnaire', QuestionnairePanel)
