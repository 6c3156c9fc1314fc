/** What the person is written by mail, and where. A choice is kept at once; an address counts once it was confirmed. */
import { css, html, LitElement, nothing, type CSSResultGroup, type TemplateResult } from 'lit'
import type { MailAccount, MailSettings as Settings } from '../../workflows/contracts/mail.ts'
import { Act } from '../act.ts'
// Comes with the form: once the desk is away it could not be loaded any more.
import '../outbox.ts'
import type { Session } from '../session.ts'
import type { Speech } from '../speech.ts'
import { controls } from '../ui/controls.ts'
import { leadFocus } from '../ui/lead-focus.ts'
import { banner, notices } from '../ui/notices.ts'
import { ground } from '../ui/theme.ts'
import { choiceList } from './choice-list.ts'

const path = '/api/account/mail'
const place = 'mail'

export class MailSettings extends LitElement {
  static override properties = {
    session: { attribute: false },
    revision: { attribute: false },
    speech: { attribute: false },
    mail: { state: true },
    saved: { state: true },
  }
  declare session: Session
  /** Another one whenever the session has changed. */
  declare revision: number
  declare speech: Speech
  /** Null until the desk has told. */
  declare private mail: MailAccount | null
  declare private saved: boolean
  readonly #act = new Act(this)

  constructor() {
    super()
    this.mail = null
    this.saved = false
  }

  static override get styles(): CSSResultGroup {
    return [ground, controls, notices, style]
  }

  protected override willUpdate(): void {
    this.#act.session = this.session
    this.#act.draft = place
  }

  override firstUpdated(): void {
    void this.#ask()
    void this.#act.letter?.reply.then((told) => this.#arrived(told as MailAccount | null))
  }

  override render(): TemplateResult {
    const { mail, speech } = this
    return html`<section class="stack" aria-labelledby="mail">
      <h3 id="mail">${speech.say('services.mail')}</h3>
      ${mail === null ? nothing : html`${this.#where(mail)} ${this.#what({ ...mail, ...this.#act.sent })}`}
      <div aria-live="assertive">
        ${this.#act.faults.length > 0 ? banner('bad', html`<p>${speech.say('services.mail.wrong')}</p>`) : this.#act.notice(speech, () => void this.#again())}
      </div>
      <span role="status">${this.saved ? speech.say('services.saved') : ''}</span>
    </section>`
  }

  #where({ address, source, bouncing, unconfirmed }: MailAccount): TemplateResult {
    const { speech } = this
    return html`<p>${speech.say(`services.mail.${source ?? 'nowhere'}`, { address })}</p>
      ${bouncing ? banner('warn', html`<p>${speech.say('services.mail.bouncing')}</p>`) : nothing}
      <div aria-live="polite">${unconfirmed === null ? nothing : banner('info', html`<p>${speech.say('services.mail.unconfirmed', { address: unconfirmed })}</p>`)}</div>
      <form class="row" @submit=${this.#name}>
        <label>
          <span>${speech.say('services.mail.address')}</span>
          <input type="email" name="address" autocomplete="email" required maxlength="254" .value=${bouncing ? (address ?? '') : ''} />
        </label>
        <button aria-busy=${this.#act.busy}>${speech.say('services.mail.link')}</button>
        ${source === 'own' ? html`<button type="button" @click=${() => void this.#send(null).then(() => leadFocus(this, 'input'))}>${speech.say('services.mail.back')}</button>` : nothing}
      </form>`
  }

  #what({ choice, digest, news }: MailAccount): TemplateResult {
    const { speech } = this
    const keep = (change: Partial<Settings>) => void this.#save({ choice, digest, news, ...change })
    return html`${choiceList({
      speech,
      name: 'choice',
      words: 'services.choice',
      options: ['all', 'decisions', 'required'] as const,
      value: choice,
      onChosen: (chosen) => keep({ choice: chosen }),
    })}
      ${choiceList({
        speech,
        name: 'subscribe',
        words: 'services.subscribe',
        options: ['own', 'all', 'none'] as const,
        value: news,
        onChosen: (chosen) => keep({ news: chosen }),
      })}
      <label class="tick">
        <input
          type="checkbox"
          .checked=${digest}
          @change=${(event: Event) => keep({ digest: (event.target as HTMLInputElement).checked })}
        />
        <span>${speech.say('services.digest')}</span>
      </label>`
  }

  #name = (event: SubmitEvent): void => {
    event.preventDefault()
    const form = event.target as HTMLFormElement
    void this.#send(String(new FormData(form).get('address'))).then((sent) => sent && form.reset())
  }

  #ask(): Promise<boolean> {
    return this.#run(() => this.session.api.ask<MailAccount>(path))
  }

  async #save(body: Settings): Promise<void> {
    this.saved = false
    const route = { name: 'services' } as const
    this.#arrived(
      await this.#act.put<MailAccount>(this.session, place, {
        path,
        method: 'PUT',
        body,
        route,
        draft: place,
      }),
    )
  }

  #arrived(told: MailAccount | null): void {
    this.saved = told !== null
    if (told) this.mail = told
  }

  #again(): unknown {
    const { letter } = this.#act
    return letter ? this.#save(letter.to?.body as Settings) : this.#ask()
  }

  #send(address: string | null): Promise<boolean> {
    const call = { method: 'POST', body: { address } } as const
    return this.#run(() => this.session.api.ask<MailAccount>(`${path}/address`, call))
  }

  async #run(ask: () => Promise<MailAccount>): Promise<boolean> {
    const told = await this.#act.run(ask)
    if (told) this.mail = told
    return told !== null
  }
}

const style = css`
  legend,
  form span {
    font-weight: 600;
  }
  legend {
    padding: 0;
  }
  form.row {
    align-items: end;
  }
  form label {
    display: grid;
    gap: 0.375rem;
    flex: 1 1 14rem;
  }
  .choices label,
  .tick {
    display: flex;
    align-items: center;
    gap: 0.75rem;
    min-block-size: 2.75rem;
    padding-block: 0.25rem;
    cursor: pointer;
  }
`

customElements.define('hd-mail-settings', MailSettings)
