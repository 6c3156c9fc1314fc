/**
 * What the person may do to the case now: a button for each offer of the View and for nothing else. An offer with a
 * form opens it in place, a dangerous one asks once more.
 *
 * @fires written - `{ event, view, before }`: what was done, and the View after it and before
 * @fires view-changed - the View after the act, or as it is now where somebody else was faster
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
import type { KindSheet, Me } from '../../workflows/contracts/catalogue.ts'
import type { Answers } from '../../workflows/contracts/form.ts'
import type { Offer, View } from '../../workflows/contracts/view.ts'
import { tidy } from '../../workflows/forms/tidy.ts'
import type { DeskApi } from '../api.ts'
import { Act } from '../act.ts'
import { currentOf } from '../desk-problem.ts'
import type { Drafts } from '../drafts.ts'
import type { FormContext } from '../fields/draw-field.ts'
import type { AnswersChanged, HdForm } from '../fields/form.ts'
import '../fields/form.ts'
import type { Session } from '../session.ts'
import type { Speech } from '../speech.ts'
import { controls } from '../ui/controls.ts'
import { leadFocus } from '../ui/lead-focus.ts'
import { banner, notices } from '../ui/notices.ts'
import { ground } from '../ui/theme.ts'

/** Ticking off has a place of its own (`duties.ts`). */
const elsewhere = ['settle']

export type Written = { readonly event: string; readonly view: View; readonly before: View }

export class Offers extends LitElement {
  static override properties = {
    api: { attribute: false },
    session: { attribute: false },
    revision: { attribute: false },
    drafts: { attribute: false },
    speech: { attribute: false },
    view: { attribute: false },
    me: { attribute: false },
    offices: { attribute: false },
    chosen: { state: true },
    answers: { state: true },
    overtaken: { state: true },
  }
  declare api: DeskApi
  /** The customer's, with what he has sent and waits; none in the console. */
  declare session: Session | null
  /** Another one whenever the session has changed. */
  declare revision: number
  declare drafts: Pick<Drafts, 'read' | 'keep' | 'drop'>
  declare speech: Speech
  declare view: View
  declare me: Me | null
  declare offices: KindSheet['offices']
  /** The event whose form or question is open. */
  declare private chosen: string | null
  declare private answers: Answers
  /** Somebody else changed the case in the meantime: what is shown now is new. */
  declare private overtaken: boolean
  readonly #act = new Act(this)
  /** The refusal that the person has been led to. */
  #looked: unknown = null
  /** The version that his own act led to: it may be here before the answer is, or after it. */
  #led = 0

  constructor() {
    super()
    this.session = null
    this.me = null
    this.offices = []
    this.chosen = null
    this.answers = {}
    this.overtaken = false
  }

  static override get styles(): CSSResultGroup {
    return [ground, controls, notices, offerStyles]
  }

  /** A case that was sent back asks for its form at once. */
  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#act.session = this.session
    this.hidden = this.#offers.length === 0 && !this.overtaken
    if (changed.has('view') || this.#led === this.view.version) this.#follow(changed.get('view'))
    // Sent before the page was loaded anew.
    const sent =
      this.chosen === null && this.#offers.find((offer) => this.session?.waiting?.of(this.#draftOf(offer)))
    if (sent) this.#unfold(sent)
  }

  #follow(before: View | undefined): void {
    this.#led = 0
    const isSame = before !== undefined && before.id === this.view.id && before.step === this.view.step
    // Of a conversation the place to write is there again as soon as something was sent.
    if (isSame && (this.chosen !== null || this.view.thread === undefined)) return
    if (before?.id === this.view.id && this.#isWriting()) return
    this.#act.clear()
    this.chosen = null
    const asked = this.#asked()
    if (asked) this.#unfold(asked)
  }

  /** A case that moves on takes nobody's pen out of his hand, as long as what he writes can still be sent. */
  #isWriting(): boolean {
    const open = this.#offers.find(({ event }) => event === this.chosen)
    if (open === undefined || this.view.thread === undefined) return false
    return this.me?.role === 'officer' || this.drafts.read(this.#draftOf(open)) !== null
  }

  /** What is open without being asked for: what the case waits for, and where something can be written at any time. */
  #asked(): Offer | undefined {
    const { lane, thread } = this.view
    const forms = this.#offers.filter(({ form }) => form !== null)
    const primary = forms.find(({ tone }) => tone === 'primary')
    if (primary && lane === 'with-customer') return primary
    // An officer chooses what he writes: a note is no solution.
    if (thread === undefined || this.me?.role === 'officer') return undefined
    const written = forms.find((offer) => isMessage(offer) && this.drafts.read(this.#draftOf(offer)) !== null)
    const isToDecide = lane === 'closed' || this.#offers.some(({ tone }) => tone === 'primary')
    return written ?? (isToDecide ? undefined : forms.find(isMessage))
  }

  get #offers(): readonly Offer[] {
    return this.view.offers.filter(({ event }) => !elsewhere.includes(event))
  }

  override render(): TemplateResult {
    const { speech } = this
    const offers = this.#offers
    const chosen = offers.find(({ event }) => event === this.chosen)
    const others = offers.filter((offer) => offer !== chosen)
    return html`${this.overtaken ? html`<div class="overtaken" role="alert" tabindex="-1">${banner('warn', html`<p>${speech.say('case.overtaken')}</p>`)}</div>` : nothing}
    ${chosen === undefined ? nothing : this.#open(chosen)}
    ${
      others.length === 0
        ? nothing
        : html`<p class="row" ?inert=${this.#act.isHeld}>${others.map((offer) => html`<button type="button" class=${offer.tone} data-event=${offer.event} @click=${() => this.#choose(offer)}>${this.#label(offer)}</button>`)}</p>`
    }`
  }

  #open(offer: Offer): TemplateResult {
    const { speech, view } = this
    return html`<div class="card stack" role="group" aria-label=${this.#label(offer)}>
      <h3 tabindex="-1">${this.#label(offer)}</h3>
      ${offer.effect?.map((line) => html`<p>${speech.line(line)}</p>`)}
      ${offer.form === null && offer.tone === 'danger' ? html`<p>${this.#question(offer)}</p>` : nothing}
      ${
        offer.form === null
          ? nothing
          : html`<hd-form
            .form=${offer.form}
            .answers=${this.answers}
            .faults=${this.#act.faults}
            ?inert=${this.#act.isHeld}
            .remarks=${view.remarks}
            .offices=${this.offices}
            .speech=${speech}
            .context=${this.#context(offer)}
            @answers-changed=${(event: CustomEvent<AnswersChanged>) => this.#changed(offer, event.detail.answers)}
          ></hd-form>`
      }
      <div aria-live="assertive">${this.#act.notice(speech, () => void this.#send(offer))}</div>
      <p class="row">
        <button type="button" class="${offer.tone} sure" aria-busy=${this.#act.busy} @click=${() => void this.#send(offer)}>
          ${this.#act.busy ? speech.say('send.sending') : this.#label(offer)}
        </button>
        ${this.#act.isHeld ? nothing : html`<button type="button" class="quiet" @click=${() => this.#cancel()}>${speech.say('cancel')}</button>`}
      </p>
    </div>`
  }

  #label(offer: Offer): string {
    return this.speech.named(`event.${this.view.kind}`, offer.event)
  }

  #question(offer: Offer): string {
    const key = `event.${this.view.kind}.${offer.event}.sure`
    return this.speech.say(this.speech.has(key) ? key : 'case.sure')
  }

  #context(offer: Offer): FormContext {
    return {
      api: this.api,
      ...(this.me && { represents: this.me.represents }),
      ...(this.me?.firm && { ownEori: this.me.firm.eori }),
      ...(Object.keys(this.view.remarks).length > 0 && offer.answers && { before: offer.answers }),
    }
  }

  /**
   * What a customer was writing stays, also where by now it would be a reply and no longer information. What an officer
   * notes for his colleagues must never turn into something else.
   */
  #draftOf(offer: Offer): string {
    const isShared = this.view.thread && this.me?.role !== 'officer' && isMessage(offer)
    return `${this.view.id}:${isShared ? 'message' : offer.event}`
  }

  /** Without taking the focus from where it is: nobody has asked for it. */
  #unfold(offer: Offer): void {
    this.chosen = offer.event
    this.#act.draft = this.#draftOf(offer)
    this.answers = this.drafts.read(this.#draftOf(offer)) ?? offer.answers ?? {}
  }

  #choose(offer: Offer): void {
    this.overtaken = false
    this.#act.clear()
    this.#unfold(offer)
    const atOnce = offer.form === null && offer.tone !== 'danger' && !offer.effect?.length
    if (atOnce) void this.#send(offer)
    else void leadFocus(this, 'h3')
  }

  /** Closes the form; what was typed comes back with it. */
  async #cancel(): Promise<void> {
    const event = this.chosen
    this.#act.clear()
    this.chosen = null
    await leadFocus(this, `[data-event="${event}"]`)
  }

  #changed(offer: Offer, answers: Answers): void {
    this.answers = answers
    this.drafts.keep(this.#draftOf(offer), answers)
  }

  async #send(offer: Offer): Promise<void> {
    if (this.#act.busy) return
    const form = this.renderRoot.querySelector<HdForm>('hd-form')
    if (form !== null && form.check().length > 0) return form.focusFirstFault()
    const answers = offer.form === null ? undefined : tidy(offer.form, this.answers)
    const before = this.view
    const view = await this.#act.send(this.api, before, offer.event, answers)
    if (view === null) return
    this.drafts.drop(this.#draftOf(offer))
    this.#tell(view, { event: offer.event, view, before })
  }

  protected override updated(): void {
    const { error } = this.#act
    if (error === this.#looked) return
    this.#looked = error
    const current = currentOf(error)
    if (current) void this.#overtake(current)
    else if (this.#act.faults.length > 0)
      void this.renderRoot.querySelector<HdForm>('hd-form')?.focusFirstFault()
  }

  async #overtake(current: View): Promise<void> {
    this.overtaken = true
    this.#act.clear()
    this.#tell(current)
    await leadFocus(this, '.overtaken')
  }

  #tell(view: View, detail: Written | null = null): void {
    this.chosen = null
    this.#led = view.version
    if (detail) this.dispatchEvent(new CustomEvent<Written>('written', { detail }))
    this.dispatchEvent(new CustomEvent<View>('view-changed', { detail: view, bubbles: true, composed: true }))
  }
}

/** Carries a text that goes into the conversation. */
export const isMessage = ({ form }: Offer): boolean =>
  form?.sections.some(({ fields }) => fields.some(({ name }) => name === 'text')) ?? false

const offerStyles = css`
  :host {
    display: grid;
    gap: 1rem;
    grid-template-columns: minmax(0, 1fr);
  }
  h3:focus {
    outline: none;
  }
`

customElements.define('hd-offers', Offers)
