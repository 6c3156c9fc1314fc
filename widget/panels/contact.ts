/** Telephone, mail and opening hours for everybody; for a signed-in person the PIN that he reads out when he calls. */
import { css, html, LitElement, nothing, type CSSResultGroup, type TemplateResult } from 'lit'
import type { CallerPin } from '../../workflows/contracts/account.ts'
import type { Contact, ContactCard, OpeningHours } from '../../workflows/contracts/contact.ts'
import { starterContact } from '../../workflows/contact.ts'
import { Sending } from '../sending.ts'
import type { Session } from '../session.ts'
import type { Speech } from '../speech.ts'
import { controls } from '../ui/controls.ts'
import { icon } from '../ui/icons.ts'
import { badge, notices } from '../ui/notices.ts'
import { ground } from '../ui/theme.ts'
import { every, ticking } from '../ui/every.ts'
import { mailText, phoneLink } from './contact-line.ts'

const refreshMs = 60_000
const dayMs = 86_400_000
type Hours = OpeningHours & Partial<Pick<Contact['hours'][number], 'open' | 'changesAt'>>

export class ContactView extends LitElement {
  static override properties = {
    session: { attribute: false },
    speech: { attribute: false },
    revision: { attribute: false },
    caseId: { attribute: false },
    pin: { state: true },
    replaced: { state: true },
    booking: { state: true },
  }
  declare session: Session
  declare speech: Speech
  declare revision: number
  /** The case that the person came from. */
  declare caseId: string | undefined
  declare private pin: CallerPin | null
  declare private replaced: boolean
  declare private booking: boolean
  readonly #sending = new Sending(this)

  constructor() {
    super()
    ticking(this)
    every(this, refreshMs, () => this.session.loadContact())
    this.pin = null
    this.replaced = false
    this.booking = false
  }

  static override get styles(): CSSResultGroup {
    return [ground, controls, notices, contactStyles]
  }

  override connectedCallback(): void {
    super.connectedCallback()
    void this.session?.loadContact()
  }

  override render(): TemplateResult {
    const { speech, session } = this
    const known = session.contact ?? starterContact
    return html`<h2 tabindex="-1">${speech.say('contact.view')}</h2>
      ${this.#reach(known)} ${this.#hours(known)} ${this.#pinSection()} ${this.#callBack(known)}`
  }

  #reach(known: Contact | ContactCard): TemplateResult {
    const { speech } = this
    const { phone, mail } = known
    return html`<section class="stack tight">
      <p class="row">
        <a class="button" href=${phoneLink(phone)}>${icon('phone', 18)}<span class="unseen">${speech.say('contact.phone')}</span>${phone}</a>
        <a class="button" href="mailto:${mail}">${icon('mail', 18)}<span class="unseen">${speech.say('contact.mail')}</span>${mailText(mail)}</a>
      </p>
      <p class="small" role="status">${'asOf' in known ? this.#waiting(known.waiting) : nothing}</p>
    </section>`
  }

  #waiting(waiting: Contact['waiting']): string {
    const { speech } = this
    if (waiting === null) return speech.say('contact.waiting.unknown')
    const at = speech.clock(waiting.at)
    if (waiting.minutes === 0) return speech.say('contact.waiting.none', { at })
    return speech.say('contact.waiting', { n: waiting.minutes, at })
  }

  #hours(known: Contact | ContactCard): TemplateResult {
    const { speech } = this
    const hours: readonly Hours[] = known.hours
    return html`<section class="stack" aria-labelledby="hours">
      <h3 id="hours">${speech.say('contact.hours')}</h3>
      ${'asOf' in known ? nothing : html`<p class="muted small">${speech.say('contact.old')}</p>`}
      <dl>
        ${hours.map(
          (one) =>
            html`<div>
              <dt>${speech.say(`contact.work.${one.work}`)}</dt>
              <dd>
                <span>${speech.say(`contact.days.${one.days}`)}, ${one.intervals.map((span) => this.#span(span)).join(', ')}</span>
                ${this.#now(one)}
              </dd>
            </div>`,
        )}
      </dl>
    </section>`
  }

  #span({ from, to }: OpeningHours['intervals'][number]): string {
    return from === '00:00' && to === '24:00' ? this.speech.say('contact.all-day') : `${from}–${to}`
  }

  #now({ open, changesAt }: Hours): TemplateResult | typeof nothing {
    if (open === undefined) return nothing
    const words = open ? 'contact.open' : 'contact.closed'
    const text = changesAt
      ? this.speech.say(`${words}.until`, { at: this.#soon(changesAt) })
      : this.speech.say(words)
    return badge(open ? 'good' : 'neutral', text)
  }

  /** Within a day the time alone says when. */
  #soon(instant: string): string {
    return Date.parse(instant) - Date.now() < dayMs ? this.speech.clock(instant) : instant
  }

  #pinSection(): TemplateResult {
    const { speech, session } = this
    return html`<section class="stack" aria-labelledby="pin">
      <h3 id="pin">${speech.say('contact.pin')}</h3>
      <p class="muted">${speech.say('contact.pin.intro')}</p>
      ${session.me === null ? html`<p>${speech.say('contact.pin.signed-out')}</p>` : this.#pinForm(this.pin)}
    </section>`
  }

  /** Loaded where it is asked for: few want to be called. */
  #callBack({ callBacks }: Contact | ContactCard): TemplateResult | typeof nothing {
    const { speech, session } = this
    if (!callBacks || session.me === null) return nothing
    if (!this.booking && session.waiting?.of('call-back')) void this.#book()
    return this.booking
      ? html`<hd-call-back .session=${session} .revision=${this.revision} .speech=${speech} .caseId=${this.caseId}></hd-call-back>`
      : html`<p><button type="button" @click=${() => void this.#book()}>${speech.say('call-back.ask')}</button></p>`
  }

  async #book(): Promise<void> {
    await import('./call-back.ts')
    this.booking = true
  }

  #pinForm(pin: CallerPin | null): TemplateResult {
    const { speech } = this
    return html`${this.#caseChoice()}
      <div class="stack tight" role="status">
        ${pin === null ? nothing : this.#digits(pin)}
        ${this.replaced ? html`<p class="small">${speech.say('contact.pin.replaced')}</p>` : nothing}
      </div>
      <div aria-live="assertive">${this.#sending.notice(speech, () => void this.#ask())}</div>
      <p>
        <button type="button" class=${pin === null ? 'primary' : ''} aria-busy=${this.#sending.busy} @click=${() => void this.#ask()}>
          ${speech.say(pin === null ? 'contact.pin.show' : 'contact.pin.again')}
        </button>
      </p>`
  }

  #caseChoice(): TemplateResult | typeof nothing {
    const { speech, session } = this
    const rows = (session.rows ?? []).filter((row) => row.lane !== 'closed' || row.id === this.caseId)
    if (rows.length === 0) return nothing
    return html`<label class="case">
      <span>${speech.say('contact.pin.case')}</span>
      <select @change=${(event: Event) => (this.caseId = (event.target as HTMLSelectElement).value || undefined)}>
        <option value="" .selected=${this.caseId === undefined}>${speech.say('contact.pin.case.none')}</option>
        ${rows.map(
          ({ id, number, kind }) =>
            html`<option value=${id} .selected=${id === this.caseId}>${number} – ${speech.named('kind', kind)}</option>`,
        )}
      </select>
    </label>`
  }

  /** Read out in two groups of four; a screen reader says the digits one by one. */
  #digits({ pin, expiresAt }: CallerPin): TemplateResult {
    const { speech } = this
    if (Date.parse(expiresAt) <= Date.now()) return html`<p>${speech.say('contact.pin.over')}</p>`
    return html`<p class="digits" data-pin>
        <span aria-hidden="true">${pin.slice(0, 4)} ${pin.slice(4)}</span>
        <span class="unseen">${[...pin].join(' ')}</span>
      </p>
      <p class="muted small">${speech.say('contact.pin.until', { at: speech.clock(expiresAt) })}</p>`
  }

  /** With a case, the officer has that before him at once. */
  #drawn(caseId: string | undefined): Promise<CallerPin> {
    const body = caseId === undefined ? {} : { case: caseId }
    return this.session.api.ask<CallerPin>('/api/account/pin', { method: 'POST', body })
  }

  async #ask(): Promise<void> {
    const before = this.pin
    const pin = await this.#sending.run(() => this.#drawn(this.caseId))
    if (pin === null) return
    this.pin = pin
    this.replaced = before !== null
  }
}

const contactStyles = css`
  :host {
    display: grid;
    gap: 1.5rem;
    grid-template-columns: minmax(0, 1fr);
  }
  h2:focus {
    outline: none;
  }
  dl {
    display: grid;
    gap: 0.875rem;
  }
  dt {
    font-weight: 600;
  }
  dd {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 0.75rem;
    align-items: center;
  }
  .case {
    display: grid;
    gap: 0.375rem;
    font-weight: 600;
  }
  .case select {
    font-weight: 400;
  }
  .digits {
    font: 600 2rem/1.2 var(--mono);
    letter-spacing: 0.05em;
  }
`

customElements.define('hd-contact', ContactView)
