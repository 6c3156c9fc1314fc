/**
 * `<hd-console-sheet>`: asks for what an act needs, shows once more what will be done, and does it once. Whatever goes
 * wrong, what was typed stays.
 *
 * @fires sheet-done - CustomEvent<View>: the case as the desk answered
 * @fires sheet-stale - CustomEvent<View>: the case had changed; nothing was done
 * @fires sheet-close - the officer closed the sheet
 * @fires draft - CustomEvent<Answers>: what has been typed so far
 */
import { LitElement, html, type PropertyValues, type TemplateResult } from 'lit'
import type { Answers, Fault, Form } from '../../workflows/contracts/form.ts'
import { fieldsOf, shown } from '../../workflows/forms/shown.ts'
import { ActKey } from '../act-key.ts'
import { DeskProblem } from '../desk-problem.ts'
import type { Offices } from '../fields/field-element.ts'
import '../fields/form.ts'
import type { FormContext } from '../fields/draw-field.ts'
import type { AnswersChanged, HdForm } from '../fields/form.ts'
import type { Speech } from '../speech.ts'
import { controls } from '../ui/controls.ts'
import { icon } from '../ui/icons.ts'
import { banner, notices } from '../ui/notices.ts'
import { ground } from '../ui/theme.ts'
import type { Act } from './act.ts'
import { answerList } from './answer-value.ts'
import { asFailure, failureText, signInUrl, signedOut, type Failure } from './failure.ts'
import { factStyle } from './fact-style.ts'
import './lines-field.ts'
import { lines } from './panel.ts'
import { sheetStyle } from './sheet-style.ts'

export class ConsoleSheet extends LitElement {
  static override styles = [ground, controls, notices, factStyle, sheetStyle]
  static override properties = {
    base: {},
    speech: { attribute: false },
    act: { attribute: false },
    draft: { attribute: false },
    offices: { attribute: false },
    context: { attribute: false },
    stage: { state: true },
    busy: { state: true },
    failed: { state: true },
    answers: { state: true },
    faults: { state: true },
  }
  /** Origin of the desk; empty for the page's own. */
  declare base: string
  declare speech: Speech
  declare act: Act
  /** What was typed before the sheet was closed, or nothing. */
  declare draft: Answers | undefined
  declare offices: Offices
  declare context: FormContext
  declare stage: 'form' | 'summary'
  declare busy: boolean
  declare failed: Failure | null
  declare answers: Answers
  declare faults: readonly Fault[]

  readonly #key = new ActKey()

  constructor() {
    super()
    this.base = ''
    this.draft = undefined
    this.offices = []
    this.context = {}
    this.stage = 'form'
    this.busy = false
    this.failed = null
    this.answers = {}
    this.faults = []
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('act') || changed.get('act')?.key === this.act.key) return
    this.answers = this.draft ?? this.act.offer?.answers ?? {}
    this.stage = this.act.offer?.form ? 'form' : 'summary'
    this.failed = null
    this.faults = []
  }

  protected override firstUpdated(): void {
    this.#dialog.showModal()
  }

  protected override render(): TemplateResult {
    const { act, speech } = this
    return html`<dialog
      aria-labelledby="title"
      @cancel=${(event: Event) => this.#onCancel(event)}
      @close=${() => this.dispatchEvent(new CustomEvent('sheet-close'))}
    >
      <div class="top">
        <div>
          <h2 id="title" tabindex="-1" autofocus>${act.title}</h2>
          ${act.about === null ? '' : html`<p class="muted small">${act.about}</p>`}
        </div>
        <button class="quiet close" aria-label=${speech.say('console.sheet.close')} @click=${() => this.#dialog.close()}>
          ${icon('close')}
        </button>
      </div>
      <div class="body" tabindex="0" role="group" aria-labelledby="title">
        <div role="alert">${this.#trouble()}</div>
        ${
          act.offer === null
            ? this.failed
              ? ''
              : banner('warn', speech.say('console.sheet.not-offered'))
            : this.stage === 'form' && act.offer.form
              ? this.#form(act.offer.form)
              : this.#summary()
        }
      </div>
      <div class="buttons">${this.#buttons()}</div>
    </dialog>`
  }

  #form(form: Form): TemplateResult {
    return html`${this.#effect()}
      <hd-form
        .form=${form}
        .answers=${this.answers}
        .faults=${this.faults}
        .offices=${this.offices}
        .context=${this.context}
        .speech=${this.speech}
        @answers-changed=${(event: CustomEvent<AnswersChanged>) => this.#onAnswers(event.detail.answers)}
      ></hd-form>`
  }

  #summary(): TemplateResult {
    const { act, speech, offices } = this
    const form = act.offer?.form ?? null
    const visible = form === null ? null : shown(form, this.answers)
    const fields = form === null ? [] : fieldsOf(form).filter((field) => visible?.has(field.name))
    const words = this.context.remarkable?.form
    return html`<h3>${speech.say('console.sheet.summary')}</h3>
      ${this.#effect()} ${act.preview ?? ''}
      ${
        form === null
          ? ''
          : answerList(
              { speech, offices, formCode: form.code },
              fields.map((field) =>
                field.kind === 'remarks' && words !== undefined ? { ...field, words } : field,
              ),
              this.answers,
            )
      }`
  }

  #effect(): TemplateResult | '' {
    const effect = this.act.offer?.effect ?? []
    if (effect.length === 0) return ''
    return banner(
      'info',
      html`<h3 class="small">${this.speech.say('console.sheet.what-happens')}</h3>${lines(this.speech, effect)}`,
    )
  }

  #trouble(): TemplateResult | '' {
    if (this.failed === null) return ''
    const { failed, speech } = this
    const conflict = failed instanceof DeskProblem && failed.problem.view !== undefined
    return banner(
      'bad',
      html`<p>${conflict ? speech.say('console.sheet.conflict') : failureText(speech, failed)}</p>
        ${conflict && failed.code !== 'view-stale' ? html`<p>${failureText(speech, failed)}</p>` : ''}
        ${this.act.offer?.form ? html`<p>${speech.say('console.sheet.kept')}</p>` : ''}
        ${
          signedOut(failed)
            ? html`<p><a href=${signInUrl(this.base)} target="_blank" rel="noopener">${speech.say('console.sign-in-again')}</a></p>`
            : ''
        }`,
    )
  }

  #buttons(): TemplateResult {
    const { act, speech } = this
    if (act.offer === null) {
      return html`<button @click=${() => this.#dialog.close()}>${speech.say('console.sheet.close')}</button>`
    }
    if (this.stage === 'form' && act.offer.form) {
      return html`<button @click=${() => this.#dialog.close()}>${speech.say('console.sheet.cancel')}</button>
        <button class="primary next" @click=${() => void this.#review()}>${speech.say('console.sheet.review')}</button>`
    }
    const tone = act.offer.tone === 'danger' ? 'danger sure' : 'primary'
    return html`${
      act.offer.form
        ? html`<button @click=${() => (this.stage = 'form')}>${speech.say('console.sheet.back')}</button>`
        : html`<button @click=${() => this.#dialog.close()}>${speech.say('console.sheet.cancel')}</button>`
    }
      <button class="confirm ${tone}" aria-busy=${this.busy} @click=${() => void this.#send()}>
        ${speech.say(this.busy ? 'console.sheet.sending' : 'console.sheet.confirm', { what: act.title })}
      </button>`
  }

  #onAnswers(answers: Answers): void {
    this.answers = answers
    this.dispatchEvent(new CustomEvent<Answers>('draft', { detail: answers }))
  }

  async #review(): Promise<void> {
    const form = this.#formElement
    if (form === null) return
    if (form.check().length > 0) return form.focusFirstFault()
    this.stage = 'summary'
    await this.updateComplete
    this.renderRoot.querySelector<HTMLElement>('.confirm')?.focus()
  }

  /** Once, however often the button is pressed: the flag stops the second click, the key stops what slips through. */
  async #send(): Promise<void> {
    if (this.busy || this.act.offer === null) return
    this.busy = true
    this.failed = null
    const answers = this.#answersToSend()
    try {
      const view = await this.act.send(answers, this.#key.for(this.act.body(answers)))
      this.#key.done()
      this.dispatchEvent(new CustomEvent('sheet-done', { detail: view }))
    } catch (error) {
      await this.#onFailure(asFailure(error))
    } finally {
      this.busy = false
    }
  }

  /** Answers of fields that are not shown are neither required nor kept, so they are not sent. */
  #answersToSend(): Answers | undefined {
    const form = this.act.offer?.form ?? null
    if (form === null) return undefined
    const visible = shown(form, this.answers)
    return Object.fromEntries(
      Object.entries(this.answers).filter(([name, value]) => visible.has(name) && value !== undefined),
    )
  }

  async #onFailure(failure: Failure): Promise<void> {
    this.failed = failure
    if (!(failure instanceof DeskProblem)) return
    const { view, faults = [] } = failure.problem
    if (view !== undefined) this.dispatchEvent(new CustomEvent('sheet-stale', { detail: view }))
    if (faults.length === 0 || !this.act.offer?.form) return
    this.faults = faults
    this.stage = 'form'
    await this.updateComplete
    await this.#formElement?.focusFirstFault()
  }

  #onCancel(event: Event): void {
    if (this.busy) event.preventDefault()
  }

  get #dialog(): HTMLDialogElement {
    const dialog = this.renderRoot.querySelector('dialog')
    if (dialog === null) throw new Error('the sheet is not drawn yet')
    return dialog
  }

  get #formElement(): HdForm | null {
    return this.renderRoot.querySelector<HdForm>('hd-form')
  }
}

customElements.get('hd-console-sheet') ?? customElements.define('hd-console-sheet', ConsoleSheet)
