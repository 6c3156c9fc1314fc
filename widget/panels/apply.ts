/**
 * A form of some kind, from the first look to the sent case.
 */
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
import type { Answers, Field } from '../../workflows/contracts/form.ts'
import { tidy } from '../../workflows/forms/tidy.ts'
import { fieldsOf } from '../../workflows/forms/shown.ts'
import { ActKey } from '../act-key.ts'
import { faultsOf } from '../desk-problem.ts'
import type { AnswersChanged, HdForm } from '../fields/form.ts'
import '../fields/form.ts'
import { sheetOf } from '../last-sheet.ts'
import { answersOf } from '../host-context.ts'
import { GoEvent } from '../route.ts'
// Comes with the form: once the desk is away it could not be loaded any more.
import '../outbox.ts'
import type { Waiting } from '../outbox.ts'
import { problemWords } from '../sending.ts'
import type { Session } from '../session.ts'
import type { Speech } from '../speech.ts'
import { controls } from '../ui/controls.ts'
import { leadFocus } from '../ui/lead-focus.ts'
import { banner, notices } from '../ui/notices.ts'
import { ground } from '../ui/theme.ts'
import { openAnnouncements, outageLine } from './announcements.ts'
import { knownOutage, policyPreview, previewFor } from './policy-preview.ts'

export class Apply extends LitElement {
  static override properties = {
    session: { attribute: false },
    speech: { attribute: false },
    kind: { attribute: false },
    given: { attribute: false },
    revision: { attribute: false },
    sheet: { state: true },
    failed: { state: true },
    answers: { state: true },
    restored: { state: true },
  }
  declare session: Session
  declare speech: Speech
  declare kind: string
  /** Answers to begin with where there is no draft. */
  declare given: Answers
  declare revision: number
  declare private sheet: KindSheet | null
  declare private failed: unknown
  declare private answers: Answers
  /** The form was filled from a draft, and says so. */
  declare private restored: boolean
  /** The refusal that the person has been led to. */
  #looked: unknown = null
  readonly #key = new ActKey()

  constructor() {
    super()
    this.given = {}
    this.sheet = null
    this.failed = null
    this.answers = {}
    this.restored = false
  }

  static override get styles(): CSSResultGroup {
    return [ground, controls, notices, applyStyles]
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('kind')) void this.#load()
  }

  override render(): TemplateResult {
    const { speech, kind, sheet } = this
    return html`<header class="stack tight">
        <h2 tabindex="-1">${speech.named('kind', kind)}</h2>
        ${speech.has(`kind.${kind}.summary`) ? html`<p class="muted">${speech.say(`kind.${kind}.summary`)}</p>` : nothing}
      </header>
      ${this.failed === null ? nothing : this.#notLoaded()}
      ${sheet === null ? (this.failed === null ? html`<p class="muted">${speech.say('loading')}</p>` : nothing) : this.#form(sheet)}`
  }

  #notLoaded(): TemplateResult {
    return banner(
      'warn',
      html`<p>${problemWords(this.speech, this.failed)}</p>
        <p><button type="button" class="compact" @click=${() => void this.#load()}>${this.speech.say('send.again')}</button></p>`,
      'offline',
    )
  }

  #form(sheet: KindSheet): TemplateResult {
    const { speech, session } = this
    const system = this.answers['system']
    // What is out of order may be the answer to a report, and is what an application is about; nobody complains about it.
    const isAboutSystems = sheet.suggests || sheet.policies.length > 0
    const open = isAboutSystems ? openAnnouncements(session.announcements?.items ?? []) : []
    const known = open.find(({ outage }) => outage.system === system)
    const preview = previewFor(sheet.policies, this.answers, known)
    const me = session.me
    const letter = this.#letter
    const isBusy = letter?.error === null
    // What waits to be sent must stay what was sent.
    const isHeld = isBusy && letter.tries > 0
    // Below the answers it follows from, so that nothing moves under the hand that gives them.
    const place =
      sheet.form.sections.find(({ fields }) => fields.some(({ name }) => name === 'side'))?.name ?? ''
    return html`${
      this.restored
        ? banner(
            'info',
            html`<p>${speech.say('apply.restored')}</p>
              <p><button type="button" class="compact" @click=${() => this.#discard(sheet)}>${speech.say('apply.restored.discard')}</button></p>`,
          )
        : nothing
    }
      ${
        open.length === 0
          ? nothing
          : html`<ul class="plain stack tight" aria-label=${speech.say('home.announcements')}>
            ${open.map((item) => html`<li>${banner('warn', outageLine(speech, item))}</li>`)}
          </ul>`
      }
      <p class="muted small">${speech.say('apply.secrets')}</p>
      <hd-form
        .form=${sheet.form}
        .answers=${this.answers}
        .faults=${faultsOf(this.#letter?.error)}
        ?inert=${isHeld}
        .offices=${sheet.offices}
        .speech=${speech}
        .context=${{ api: this.session.api, ...(me && { represents: me.represents }), ...(me?.firm && { ownEori: me.firm.eori }), own: session.account?.services ?? [] }}
        @answers-changed=${(event: CustomEvent<AnswersChanged>) => this.#changed(event.detail.answers)}
      >
        <div slot=${place} class="stack" aria-live="polite">
          ${knownOutage(speech, system, known)} ${preview === null ? nothing : policyPreview(speech, preview)}
        </div>
        ${
          sheet.suggests
            ? html`<hd-suggestions slot="description" .session=${session} .speech=${speech} .answers=${this.answers} @solved=${() => this.#solved()}></hd-suggestions>`
            : nothing
        }
      </hd-form>
      <footer class="stack">
        <div aria-live="assertive">${session.waiting?.besideForm(speech, this.kind, () => void this.#send()) ?? nothing}</div>
        <p class="row">
          <button type="button" class="primary" aria-busy=${isBusy} @click=${() => void this.#send()}>
            ${speech.say(isBusy ? 'send.sending' : 'apply.send')}
          </button>
          <span class="muted small">${speech.say('apply.draft')}</span>
        </p>
      </footer>`
  }

  async #load(): Promise<void> {
    this.failed = null
    this.sheet = null
    try {
      const sheet = await sheetOf(this.session.api, this.kind)
      await this.session.drafts.known
      // What may answer it while it is written: not waited for.
      if (sheet.suggests) void import('../knowledge/suggestions.ts')
      const kept = this.session.drafts.read(this.kind)
      // What was begun about another case is not about this one.
      const draft = kept?.['caseNumber'] === this.given['caseNumber'] ? kept : null
      this.restored = draft !== null
      this.answers = draft ?? this.#beginning(sheet)
      this.sheet = sheet
    } catch (error) {
      this.failed = error
    }
  }

  /** What is known already need not be typed: the person's name, what the host page tells, what the notice said. */
  #beginning({ form }: KindSheet): Answers {
    const { me, context } = this.session
    const offered: Answers = { ...answersOf(context), contactName: me?.name, ...this.given }
    const fits = ({ name, options, maxLength }: Field) => {
      const value = offered[name]
      if (typeof value !== 'string') return value !== undefined
      return options?.includes(value) !== false && value.length <= (maxLength ?? value.length)
    }
    return Object.fromEntries(
      fieldsOf(form)
        .filter(fits)
        .map(({ name }) => [name, offered[name]]),
    )
  }

  #discard(sheet: KindSheet): void {
    this.session.drafts.drop(this.kind)
    this.restored = false
    this.answers = this.#beginning(sheet)
    void leadFocus(this, 'h2')
  }

  /** An article or a known outage was the answer. */
  #solved(): void {
    this.session.drafts.drop(this.kind)
    this.dispatchEvent(new GoEvent({ name: 'home' }))
  }

  #changed(answers: Answers): void {
    this.answers = answers
    this.session.drafts.keep(this.kind, answers)
  }

  async #send(): Promise<void> {
    const form = this.renderRoot.querySelector<HdForm>('hd-form')
    if (this.sheet === null || form === null || this.#letter?.error === null) return
    if (form.check().length > 0) return form.focusFirstFault()
    const answers = tidy(this.sheet.form, this.answers)
    const key = this.#key.for([this.kind, answers])
    const outbox = await this.session.outbox()
    void outbox.send({ kind: this.kind, answers, key })
  }

  /** On its way, waiting for the desk, or refused. */
  get #letter(): Waiting | null {
    return this.session.waiting?.of(this.kind) ?? null
  }

  protected override updated(): void {
    const error = this.#letter?.error ?? null
    if (error === this.#looked) return
    this.#looked = error
    if (faultsOf(error).length > 0) void this.renderRoot.querySelector<HdForm>('hd-form')?.focusFirstFault()
  }
}

const applyStyles = css`
  :host {
    display: grid;
    gap: 1.5rem;
    grid-template-columns: minmax(0, 1fr);
  }
  .plain {
    list-style: none;
  }
  footer {
    border-block-start: 1px solid var(--line);
    padding-block-start: 1.25rem;
  }
  h2:focus {
    outline: none;
  }
`

customElements.define('hd-apply', Apply)
