/**
 * `<hd-incoming-decision>`: what an officer may do with a mail that waits for him.
 *
 * @fires decided - CustomEvent<DecideIncoming>: what he wants done
 */
import { css, html, LitElement, nothing, type CSSResultGroup, type TemplateResult } from 'lit'
import type { AccountsFound, DecideIncoming, IncomingMail } from '../../workflows/contracts/mail-in.ts'
import type { DeskApi } from '../api.ts'
import type { Speech } from '../speech.ts'
import { controls } from '../ui/controls.ts'
import { ground } from '../ui/theme.ts'

export class IncomingDecision extends LitElement {
  static override properties = {
    api: { attribute: false },
    speech: { attribute: false },
    mail: { attribute: false },
    found: { state: true },
  }
  declare api: DeskApi
  declare speech: Speech
  declare mail: IncomingMail
  declare private found: AccountsFound['accounts'] | null

  constructor() {
    super()
    this.found = null
  }

  static override get styles(): CSSResultGroup {
    return [ground, controls, decisionStyle]
  }

  protected override render(): TemplateResult {
    const { speech, mail } = this
    return html`<div class="row" role="group" aria-label=${`${speech.say('console.incoming.decide')}: ${mail.subject}`}>${this.#buttons()}</div>
      ${['to-identify', 'to-review'].includes(mail.state) ? html`${this.#toCase()}${this.#toAccount()}` : nothing}`
  }

  #buttons(): TemplateResult {
    const { state, case: about } = this.mail
    const button = (code: string, wish: DecideIncoming, params = {}) =>
      html`<button type="button" class="compact" data-action=${wish.action} @click=${() => this.#decided(wish)}>
        ${this.speech.say(`console.incoming.${code}`, params)}
      </button>`
    return html`${
      state === 'to-review' && about
        ? button('accept', { action: 'accept', number: about.number }, { number: about.number })
        : nothing
    }
    ${state === 'to-identify' && this.mail.kind === 'human' ? button('answer', { action: 'answer' }) : nothing}
    ${state === 'quarantined' ? button('again', { action: 'again' }) : nothing}
    ${state === 'held' ? button('release', { action: 'release' }) : nothing} ${button('refuse', { action: 'refuse' })}`
  }

  #toCase(): TemplateResult {
    const { speech } = this
    return html`<form class="row" @submit=${this.#linked}>
      <label>${speech.say('console.incoming.to-case')} <input name="number" required maxlength="40" autocomplete="off" /></label>
      <button class="compact">${speech.say('console.incoming.link')}</button>
    </form>`
  }

  #toAccount(): TemplateResult {
    const { speech, found } = this
    return html`<form class="row" @submit=${this.#search}>
        <label>${speech.say('console.incoming.find')} <input name="q" required minlength="3" maxlength="100" autocomplete="off" /></label>
        <button class="compact">${speech.say('console.incoming.search')}</button>
      </form>
      <div role="status">
        ${
          found === null
            ? nothing
            : found.length === 0
              ? speech.say('console.incoming.nobody')
              : found.map(
                  ({ portal, subject, eori, name, firm }) =>
                    html`<button
                      type="button"
                      class="compact"
                      @click=${() => this.#decided({ action: 'open', portal, subject, eori })}
                    >
                      ${speech.say('console.incoming.open-for', { name, firm })}
                    </button>`,
                )
        }
      </div>`
  }

  readonly #linked = (event: SubmitEvent): void => {
    event.preventDefault()
    const number = new FormData(event.target as HTMLFormElement).get('number')
    this.#decided({ action: 'accept', number: String(number) })
  }

  readonly #search = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    const q = String(new FormData(event.target as HTMLFormElement).get('q'))
    const { accounts } = await this.api
      .ask<AccountsFound>(`/api/staff/incoming/accounts?${new URLSearchParams({ q })}`)
      .catch(() => ({ accounts: [] }))
    this.found = accounts
  }

  #decided(wish: DecideIncoming): void {
    this.dispatchEvent(new CustomEvent<DecideIncoming>('decided', { detail: wish }))
  }
}

const decisionStyle = css`
  :host {
    display: grid;
    gap: 0.75rem;
  }
  label {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem;
  }
  input {
    inline-size: 18rem;
    max-inline-size: 100%;
  }
  [role='status'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }
  [role='status']:empty {
    display: none;
  }
`

customElements.get('hd-incoming-decision') ?? customElements.define('hd-incoming-decision', IncomingDecision)
