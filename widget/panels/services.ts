/** Which systems the person is supported for, and which news he wants. Nothing changes before it is saved. */
import { css, html, LitElement, nothing, type CSSResultGroup, type TemplateResult } from 'lit'
import type { Account, AccountSettings } from '../../workflows/contracts/account.ts'
import { areas, systems, type Area, type CustomsSystem } from '../../workflows/systems.ts'
import { Sending } from '../sending.ts'
import type { Session } from '../session.ts'
import type { Speech } from '../speech.ts'
import { controls } from '../ui/controls.ts'
import { banner, notices } from '../ui/notices.ts'
import { ground } from '../ui/theme.ts'
import { choiceList } from './choice-list.ts'
import './mail-settings.ts'

/** The desk itself is everybody's. */
const offered = systems.filter(({ area }) => area !== 'help-desk')
const settingsOf = ({ services, language, alerts }: Account): AccountSettings => ({
  services,
  language,
  alerts,
})

export class Services extends LitElement {
  static override properties = {
    session: { attribute: false },
    speech: { attribute: false },
    revision: { attribute: false },
    changed: { state: true },
    sought: { state: true },
    saved: { state: true },
  }
  declare session: Session
  declare speech: Speech
  declare revision: number
  /** What differs from what the desk knows; null where nothing was touched. */
  declare private changed: AccountSettings | null
  declare private sought: string
  declare private saved: boolean
  readonly #sending = new Sending(this)

  constructor() {
    super()
    this.changed = null
    this.sought = ''
    this.saved = false
  }

  static override get styles(): CSSResultGroup {
    return [ground, controls, notices, servicesStyles]
  }

  override render(): TemplateResult {
    const { speech, session } = this
    const { account } = session
    return html`<header class="stack tight">
        <h2 tabindex="-1">${speech.say('services.title')}</h2>
        <p class="muted">${speech.say('services.intro')}</p>
      </header>
      ${account === null ? this.#nobody() : this.#form(this.changed ?? settingsOf(account))}`
  }

  #nobody(): TemplateResult {
    return this.session.signedOut
      ? banner('info', html`<p>${this.speech.say('services.signed-out')}</p>`, 'person')
      : html`<p class="muted">${this.speech.say('loading')}</p>`
  }

  #form(settings: AccountSettings): TemplateResult {
    const { speech } = this
    const found = offered.filter((system) => this.#fits(system))
    const mail = html`<hd-mail-settings .session=${this.session} .revision=${this.revision} .speech=${speech}></hd-mail-settings>`
    // Where it does not arrive, another address is why he is here.
    const isFirst = this.session.account?.mailReturns
    return html`${isFirst ? mail : nothing}
      <div class="stack">
        <label class="search">
          <span>${speech.say('services.search')}</span>
          <input type="search" autocomplete="off" .value=${this.sought} @input=${this.#search} />
        </label>
        <p class="muted small" role="status">
          ${this.sought === '' ? speech.say('services.chosen', { n: settings.services.length }) : speech.say('services.found', { n: found.length })}
        </p>
        ${areas.map((area) => this.#area(area, found, settings))}
        <p class="muted small">${speech.say('services.depends.hint')}</p>
      </div>
      ${this.#news(settings)}
      <footer class="stack">
        <div aria-live="assertive">${this.#sending.notice(speech, () => void this.#save(settings))}</div>
        <p class="row">
          <button type="button" class="primary" aria-busy=${this.#sending.busy} @click=${() => void this.#save(settings)}>
            ${speech.say(this.#sending.busy ? 'send.sending' : 'services.save')}
          </button>
          <span role="status">${this.saved ? speech.say('services.saved') : ''}</span>
        </p>
      </footer>
      ${isFirst ? nothing : mail}`
  }

  #area(
    area: Area,
    found: readonly CustomsSystem[],
    settings: AccountSettings,
  ): TemplateResult | typeof nothing {
    const here = found.filter((system) => system.area === area)
    if (here.length === 0) return nothing
    return html`<fieldset>
      <legend>${this.speech.say(`system-area.${area}`)}</legend>
      ${here.map((system) => this.#system(system, settings))}
    </fieldset>`
  }

  #system({ code, dependsOn }: CustomsSystem, settings: AccountSettings): TemplateResult {
    const { speech } = this
    const about = `about-${code}`
    return html`<div class="system">
      <label>
        <input
          type="checkbox"
          aria-describedby=${about}
          .checked=${settings.services.includes(code)}
          @change=${(event: Event) => this.#choose(settings, code, (event.target as HTMLInputElement).checked)}
        />
        <span>${speech.say(`system.${code}.name`)}</span>
      </label>
      <p id=${about} class="muted small">
        ${speech.say(`system.${code}.about`)}
        ${dependsOn.length === 0 ? nothing : html`<span class="depends">${speech.say('services.depends', { systems: dependsOn.join(', ') })}</span>`}
      </p>
    </div>`
  }

  #news(settings: AccountSettings): TemplateResult {
    const { speech } = this
    const { alerts } = settings
    return html`<section class="stack" aria-labelledby="news">
      <h3 id="news">${speech.say('services.news')}</h3>
      ${choiceList({
        speech,
        name: 'announcements',
        words: 'services.announcements',
        options: ['own', 'all', 'none'] as const,
        value: alerts.announcements,
        onChosen: (announcements) => this.#change({ ...settings, alerts: { ...alerts, announcements } }),
      })}
      ${choiceList({
        speech,
        name: 'cases',
        words: 'services.cases',
        options: ['all', 'decisions'] as const,
        value: alerts.cases,
        onChosen: (cases) => this.#change({ ...settings, alerts: { ...alerts, cases } }),
      })}
      ${choiceList({
        speech,
        name: 'language',
        words: 'services.language',
        options: ['none', 'pl', 'en'] as const,
        value: settings.language ?? 'none',
        onChosen: (language) =>
          this.#change({ ...settings, language: language === 'none' ? null : language }),
      })}
    </section>`
  }

  /** By code, name or what it is for, whatever the case and the diacritics. */
  #fits({ code }: CustomsSystem): boolean {
    const text = [code, this.speech.say(`system.${code}.name`), this.speech.say(`system.${code}.about`)]
    return plain(text.join(' ')).includes(plain(this.sought))
  }

  #search = (event: Event): void => {
    this.sought = (event.target as HTMLInputElement).value.trim()
  }

  #choose(settings: AccountSettings, code: string, on: boolean): void {
    const others = settings.services.filter((one) => one !== code)
    this.#change({ ...settings, services: on ? [...others, code] : others })
  }

  #change(settings: AccountSettings): void {
    this.changed = settings
    this.saved = false
  }

  async #save(settings: AccountSettings): Promise<void> {
    const done = await this.#sending.run(async () => {
      await this.session.saveAccount(settings)
      return true
    })
    if (done === null) return
    this.changed = null
    this.saved = true
  }
}

const plain = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('ł', 'l').replaceAll('Ł', 'L').toLowerCase()

const servicesStyles = css`
  :host {
    display: grid;
    gap: 1.5rem;
    grid-template-columns: minmax(0, 1fr);
  }
  h2:focus {
    outline: none;
  }
  .search span,
  legend {
    font-weight: 600;
  }
  legend {
    padding: 0;
    margin-block-end: 0.25rem;
  }
  label {
    display: flex;
    align-items: center;
    gap: 0.75rem;
    min-block-size: 2.75rem;
    padding-block: 0.25rem;
    cursor: pointer;
  }
  .search {
    display: grid;
    gap: 0.375rem;
    cursor: auto;
  }
  .system > p {
    padding-inline-start: 2.125rem;
    margin-block-start: -0.25rem;
    padding-block-end: 0.5rem;
  }
  .depends {
    display: block;
  }
  .choices {
    display: grid;
  }
  footer {
    border-block-start: 1px solid var(--line);
    padding-block-start: 1.25rem;
  }
`

customElements.define('hd-services', Services)
