/** Asks for a call at a time that is free, and takes it back. Part of the contact view, loaded when somebody asks for it. */
import { html, LitElement, nothing, type CSSResultGroup, type TemplateResult } from 'lit'
import type { BookCallBack, CallBackOffer } from '../../workflows/contracts/call-backs.ts'
import { Act } from '../act.ts'
// Comes with the form: once the desk is away it could not be loaded any more.
import '../outbox.ts'
import type { Session } from '../session.ts'
import type { Speech } from '../speech.ts'
import { controls } from '../ui/controls.ts'
import { notices } from '../ui/notices.ts'
import { ground } from '../ui/theme.ts'

const path = '/api/account/call-backs'
const place = 'call-back'

export class CallBackView extends LitElement {
  static override properties = {
    session: { attribute: false },
    speech: { attribute: false },
    revision: { attribute: false },
    caseId: { attribute: false },
    offer: { state: true },
  }
  declare session: Session
  declare speech: Speech
  /** Another one whenever the session has changed. */
  declare revision: number
  declare caseId: string | undefined
  declare private offer: CallBackOffer | null
  readonly #act = new Act(this)
  #again = () => this.#load()

  constructor() {
    super()
    this.offer = null
  }

  static override get styles(): CSSResultGroup {
    return [ground, controls, notices]
  }

  protected override willUpdate(): void {
    this.#act.session = this.session
    this.#act.draft = place
  }

  protected override firstUpdated(): void {
    void this.#load()
    void this.#act.letter?.reply.then(() => this.#renew())
  }

  override render(): TemplateResult {
    const { speech, offer } = this
    const wish = this.#act.sent
    return html`<section class="stack" aria-labelledby="title">
      <h3 id="title">${speech.say('call-back.ask')}</h3>
      <div aria-live="assertive">${this.#act.notice(speech, () => void this.#again())}</div>
      <div class="stack" role="status">${offer?.booked ? this.#booked(offer.booked) : nothing}</div>
      ${wish ? this.#wished(wish as BookCallBack) : offer === null || offer.booked ? nothing : this.#form(offer)}
    </section>`
  }

  #booked({ id, at, phone }: NonNullable<CallBackOffer['booked']>): TemplateResult {
    const { speech } = this
    return html`<p>${speech.say('call-back.booked', { at, phone })}</p>
      <p><button type="button" aria-busy=${this.#act.busy} @click=${() => void this.#cancel(id)}>${speech.say('call-back.cancel')}</button></p>`
  }

  /** As it was sent, until it has arrived or is called back. */
  #wished({ at, phone }: BookCallBack): TemplateResult {
    const { speech } = this
    return html`<p>${speech.say('call-back.at')}: ${speech.instant(at)}<br />${speech.say('call-back.phone')}: ${phone}</p>`
  }

  #form({ slots }: CallBackOffer): TemplateResult {
    const { speech } = this
    if (slots.length === 0) return html`<p role="status">${speech.say('call-back.none')}</p>`
    return html`<form class="stack" @submit=${this.#book}>
      <label class="stack tight">
        <span>${speech.say('call-back.at')}</span>
        <select name="at">${slots.map((at) => html`<option value=${at}>${speech.instant(at)}</option>`)}</select>
      </label>
      <label class="stack tight">
        <span>${speech.say('call-back.phone')}</span>
        <input name="phone" type="tel" autocomplete="tel" required pattern="\\+?[0-9 ]{7,20}" />
      </label>
      <p><button class="primary" aria-busy=${this.#act.busy}>${speech.say('call-back.book')}</button></p>
    </form>`
  }

  #book = (event: SubmitEvent): void => {
    event.preventDefault()
    const { at, phone } = Object.fromEntries(new FormData(event.target as HTMLFormElement))
    void this.#wish({ at, phone, ...(this.caseId && { case: this.caseId }) })
  }

  async #wish(body: object): Promise<void> {
    if (this.#act.busy) return
    const route = { name: 'contact', ...(this.caseId && { caseId: this.caseId }) } as const
    this.#again = () => this.#wish(body)
    await this.#act.put(this.session, place, { path, method: 'POST', body, route, draft: place })
    await this.#renew()
  }

  /** Taking it back does not wait: by then the call may be under way. */
  async #cancel(id: string): Promise<void> {
    this.#again = () => this.#cancel(id)
    await this.#act.run(() => this.session.api.ask(`${path}/${id}`, { method: 'DELETE' }))
    await this.#renew()
  }

  /** Whatever was answered, the times are asked for anew: another may have taken one meanwhile. */
  async #renew(): Promise<void> {
    this.offer = await this.session.api.ask<CallBackOffer>(path).catch(() => this.offer)
  }

  async #load(): Promise<void> {
    this.#again = () => this.#load()
    this.offer = await this.#act.run(() => this.session.api.ask<CallBackOffer>(path))
  }
}

customElements.define('hd-call-back', CallBackView)
