/** Asks for a call at a time that is free, and takes it back. Part of the contact view, loaded when somebody asks for it. */
import { html, LitElement, nothing, type CSSResultGroup, type TemplateResult } from 'lit'
import type { CallBackOffer } from '../../workflows/contracts/call-backs.ts'
import { Sending } from '../sending.ts'
import type { Session } from '../session.ts'
import type { Speech } from '../speech.ts'
import { controls } from '../ui/controls.ts'
import { notices } from '../ui/notices.ts'
import { ground } from '../ui/theme.ts'

const path = '/api/account/call-backs'

export class CallBackView extends LitElement {
  static override properties = {
    session: { attribute: false },
    speech: { attribute: false },
    caseId: { attribute: false },
    offer: { state: true },
  }
  declare session: Session
  declare speech: Speech
  declare caseId: string | undefined
  declare private offer: CallBackOffer | null
  readonly #sending = new Sending(this)
  #again = () => this.#load()

  constructor() {
    super()
    this.offer = null
  }

  static override get styles(): CSSResultGroup {
    return [ground, controls, notices]
  }

  protected override firstUpdated(): void {
    void this.#load()
  }

  override render(): TemplateResult {
    const { speech, offer } = this
    return html`<section class="stack" aria-labelledby="title">
      <h3 id="title">${speech.say('call-back.ask')}</h3>
      <div aria-live="assertive">${this.#sending.notice(speech, () => void this.#again())}</div>
      <div class="stack" role="status">${offer?.booked ? this.#booked(offer.booked) : nothing}</div>
      ${offer === null || offer.booked ? nothing : this.#form(offer)}
    </section>`
  }

  #booked({ id, at, phone }: NonNullable<CallBackOffer['booked']>): TemplateResult {
    const { speech } = this
    const cancel = () => this.#act(`${path}/${id}`, 'DELETE')
    return html`<p>${speech.say('call-back.booked', { at, phone })}</p>
      <p><button type="button" aria-busy=${this.#sending.busy} @click=${() => void cancel()}>${speech.say('call-back.cancel')}</button></p>`
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
      <p><button class="primary" aria-busy=${this.#sending.busy}>${speech.say('call-back.book')}</button></p>
    </form>`
  }

  #book = (event: SubmitEvent): void => {
    event.preventDefault()
    const { at, phone } = Object.fromEntries(new FormData(event.target as HTMLFormElement))
    void this.#act(path, 'POST', { at, phone, ...(this.caseId && { case: this.caseId }) })
  }

  /** Whatever was answered, the times are asked for anew: another may have taken one meanwhile. */
  async #act(to: string, method: string, body?: object): Promise<void> {
    this.#again = () => this.#act(to, method, body)
    await this.#sending.run(() => this.session.api.ask(to, { method, body }))
    const { api } = this.session
    this.offer = await api.ask<CallBackOffer>(path).catch(() => this.offer)
  }

  async #load(): Promise<void> {
    this.#again = () => this.#load()
    this.offer = await this.#sending.run(() => this.session.api.ask<CallBackOffer>(path))
  }
}

customElements.define('hd-call-back', CallBackView)
