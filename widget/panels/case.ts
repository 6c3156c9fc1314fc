/** One case as its owner sees it: where it stands, what happens next, what was decided, what he may do. */
import {
  css,
  html,
  LitElement,
  nothing,
  type CSSResultGroup,
  type PropertyValues,
  type TemplateResult,
} from 'lit'
import type { KindSheet } from '../../workflows/contracts/catalogue.ts'
import type { View } from '../../workflows/contracts/view.ts'
// Comes with the case: once the desk is away it could not be loaded any more.
import '../outbox.ts'
import { Sending, problemWords } from '../sending.ts'
import type { Session } from '../session.ts'
import type { Speech } from '../speech.ts'
import { controls } from '../ui/controls.ts'
import { leadFocus } from '../ui/lead-focus.ts'
import { banner, notices } from '../ui/notices.ts'
import { ground } from '../ui/theme.ts'
import { ticking } from '../ui/every.ts'
import { answerList, answerStyles } from './answers.ts'
import { callLink } from './contact-line.ts'
import { deadlineNote, deadlineStyles } from './deadlines.ts'
import { approvalCard, decisionNote, decisionStyles } from './decision.ts'
import './duties.ts'
import './history.ts'
import { saveFile } from './save-file.ts'
import { journey, journeyStyles } from './journey.ts'
import type { Written } from './offers.ts'
import './offers.ts'
import './report-button.ts'
import { stepBadge } from './step-badge.ts'
import type { Thread } from './thread.ts'

export class Case extends LitElement {
  static override properties = {
    session: { attribute: false },
    speech: { attribute: false },
    view: { attribute: false },
    revision: { attribute: false },
    sheet: { state: true },
    failed: { state: true },
  }
  declare session: Session
  declare speech: Speech
  declare view: View
  declare revision: number
  declare private sheet: KindSheet | null
  declare private failed: unknown
  readonly #download = new Sending(this)

  constructor() {
    super()
    ticking(this)
    this.sheet = null
    this.failed = null
  }

  static override get styles(): CSSResultGroup {
    return [
      ground,
      controls,
      notices,
      journeyStyles,
      decisionStyles,
      answerStyles,
      deadlineStyles,
      caseStyles,
    ]
  }

  /** The form's offices are needed only where something can be filled in. */
  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('view') && this.view.offers.some(({ form }) => form !== null)) void this.#loadSheet()
  }

  override render(): TemplateResult {
    const { speech, view } = this
    const decision = view.decision?.outcome === 'granted' && view.approval ? null : view.decision
    return html`${this.#head()} ${journey(speech, view)} ${decision ? decisionNote(speech, decision, view) : nothing} ${this.#appeal()}
    ${this.#next()} ${this.#notes()} ${this.#duties()} ${this.#approval()} ${this.#conversation()}
      <hd-offers
        .api=${this.session.api}
        .session=${this.session}
        .revision=${this.revision}
        .drafts=${this.session.drafts}
        .speech=${speech}
        .view=${view}
        .me=${this.session.me}
        .offices=${this.sheet?.offices ?? []}
        @written=${(event: CustomEvent<Written>) => void this.#led(event.detail)}
      ></hd-offers>
      ${this.#complaint()} ${this.#afterwards()} ${this.#answers()}
      <hd-history .api=${this.session.api} .speech=${speech} .view=${view}></hd-history>
      <hd-report-button .api=${this.session.api} .speech=${speech} .view=${view}></hd-report-button>
      ${view.final ? nothing : callLink(speech, view.id)}`
  }

  /** What was pressed is gone: on to what was written by it, or to what happens next. */
  async #led({ view: { thread = [] }, before }: Written): Promise<void> {
    await new Promise((drawn) => requestAnimationFrame(drawn))
    await this.updateComplete
    if (thread.length > (before.thread?.length ?? 0))
      await this.renderRoot.querySelector<Thread>('hd-thread')?.focusNewest()
    else await leadFocus(this, this.view.next.length > 0 ? '#next' : 'h2')
  }

  #head(): TemplateResult {
    const { speech, view } = this
    return html`<header class="stack tight">
      <p class="muted">${speech.named('kind', view.kind)}</p>
      <h2 tabindex="-1"><span class="unseen">${speech.say('case.number')}</span> <span class="code">${view.number}</span></h2>
      ${typeof view.answers['subject'] === 'string' ? html`<p class="title">${view.answers['subject']}</p>` : nothing}
      <p class="row">
        ${stepBadge(speech, view)}<span class="muted small">${speech.say('case.changed', { at: view.changedAt })}</span>
      </p>
    </header>`
  }

  /** Right beside what may be appealed against. */
  #appeal(): TemplateResult | typeof nothing {
    const { session, speech, view } = this
    if (view.afterwards?.appeal === undefined) return nothing
    void import('./appeal-offer.ts')
    return html`<hd-appeal-offer .session=${session} .speech=${speech} .view=${view}></hd-appeal-offer>`
  }

  #next(): TemplateResult | typeof nothing {
    const { speech, view } = this
    if (view.next.length + view.deadlines.length === 0) return nothing
    return html`<section class="next" aria-labelledby="next">
      <h3 id="next" tabindex="-1">${speech.say('case.next')}</h3>
      ${view.next.map((line) => html`<p>${speech.line(line)}</p>`)}
      ${view.deadlines.map((deadline) => deadlineNote(speech, deadline))}
    </section>`
  }

  #notes(): TemplateResult | typeof nothing {
    const { speech, view } = this
    if (view.notes.length === 0) return nothing
    return html`<ul class="notes" aria-label=${speech.say('case.notes')}>
      ${view.notes.map(
        (line) =>
          html`<li>
            ${speech.line(line)}
            ${line.at === undefined ? nothing : html`<span class="muted small">${speech.instant(line.at)}</span>`}
          </li>`,
      )}
    </ul>`
  }

  #approval(): TemplateResult | typeof nothing {
    const { speech, view } = this
    if (view.approval === null) return nothing
    const start = () => void this.#fetchDocument()
    return html`${approvalCard(speech, view, view.approval, { busy: this.#download.busy, start })}
    ${
      this.#download.error === null
        ? nothing
        : banner('warn', html`<p>${problemWords(speech, this.#download.error)}</p>`)
    }`
  }

  #duties(): TemplateResult | typeof nothing {
    const { speech, view } = this
    if (view.duties.length === 0) return nothing
    return html`<section class="stack" aria-labelledby="duties">
      <h3 id="duties">${speech.say('duties.title')}</h3>
      <p class="muted">${speech.say('duties.intro')}</p>
      <hd-duties .session=${this.session} .revision=${this.revision} .speech=${speech} .view=${view}></hd-duties>
    </section>`
  }

  /** What was said, and the outage that may be behind it. */
  #conversation(): TemplateResult | typeof nothing {
    const { speech, view } = this
    if (view.thread === undefined) return nothing
    void import('./thread.ts')
    return html`${view.outage === null ? nothing : outageNote(speech, view.outage)}
      <hd-thread .api=${this.session.api} .speech=${speech} .caseId=${view.id} .thread=${view.thread}></hd-thread>`
  }

  #complaint(): TemplateResult | typeof nothing {
    const { speech, view } = this
    if (view.complaint === undefined) return nothing
    void import('./complaint.ts')
    return html`<hd-complaint .speech=${speech} .complaint=${view.complaint}></hd-complaint>`
  }

  #afterwards(): TemplateResult | typeof nothing {
    const { session, speech, view } = this
    if (view.afterwards === undefined) return nothing
    void import('./afterwards.ts')
    return html`<hd-afterwards .session=${session} .revision=${this.revision} .speech=${speech} .view=${view}></hd-afterwards>`
  }

  #answers(): TemplateResult {
    const { speech, view, sheet } = this
    return html`<details @toggle=${(event: Event) => (event.target as HTMLDetailsElement).open && void this.#loadSheet()}>
      <summary>${speech.say(speech.has(`case.answers.${view.kind}`) ? `case.answers.${view.kind}` : 'case.answers')}</summary>
      ${this.failed === null ? nothing : html`<p>${problemWords(speech, this.failed)}</p>`}
      ${sheet === null ? nothing : html`<div class="read">${answerList(speech, sheet.form, view.answers)}</div>`}
    </details>`
  }

  async #loadSheet(): Promise<void> {
    if (this.sheet?.code === this.view.kind) return
    try {
      this.sheet = await this.session.api.kindSheet(this.view.kind)
      this.failed = null
    } catch (error) {
      this.failed = error
    }
  }

  /** Fetched with the token and handed to the browser as a file: the address of the document carries no secret. */
  async #fetchDocument(): Promise<void> {
    const { id, approval, number } = this.view
    const file = await this.#download.run(() => this.session.api.document(id))
    if (file === null) return
    saveFile(file, `${approval?.number ?? number}.pdf`.replaceAll('/', '-'))
  }
}

function outageNote(
  speech: Speech,
  { callNumber: number, startedAt, expectedEnd, actualEnd }: NonNullable<View['outage']>,
): TemplateResult {
  if (actualEnd !== null)
    return banner('good', html`<p>${speech.say('thread.outage.over', { number, actualEnd })}</p>`)
  return banner(
    'warn',
    html`<p>
      ${speech.say('thread.outage.open', { number, startedAt })}
      ${expectedEnd === null ? nothing : speech.say('thread.outage.expected', { expectedEnd })}
    </p>`,
  )
}

const caseStyles = css`
  :host {
    display: grid;
    gap: 1.5rem;
    grid-template-columns: minmax(0, 1fr);
  }
  h2 .code {
    font-size: 1.375rem;
  }
  h2:focus,
  #next:focus {
    outline: none;
  }
  .title {
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .next {
    display: grid;
    gap: 0.625rem;
    padding: 1rem 1.125rem;
    border-radius: var(--radius);
    background: var(--well);
  }
  .notes {
    padding-inline-start: 1.25rem;
    display: grid;
    gap: 0.25rem;
  }
  .read {
    margin-block-start: 0.75rem;
  }
`

customElements.define('hd-case', Case)
