/** The first view: what is out of order, what can be asked for, the firm's own cases. */
import { css, html, LitElement, nothing, type CSSResultGroup, type TemplateResult } from 'lit'
import type { Announcement } from '../../workflows/contracts/announcement.ts'
import type { Lang } from '../lang.ts'
import { ownFirst } from '../own-first.ts'
import { GoEvent, type PlaceLink } from '../route.ts'
import type { Session } from '../session.ts'
import type { Speech } from '../speech.ts'
import { controls } from '../ui/controls.ts'
import { icon } from '../ui/icons.ts'
import { banner, notices } from '../ui/notices.ts'
import { ground } from '../ui/theme.ts'
import { ticking } from '../ui/every.ts'
import { announcementCard, announcementStyles, openAnnouncements } from './announcements.ts'
import { caseCard, caseCardStyles } from './case-card.ts'
import { contactLine, foot } from './contact-line.ts'
import { servicesPrompt } from './services-prompt.ts'

/** The rest stands in a view of its own. */
const rowsShown = 5
const noticesShown = 3

export class Home extends LitElement {
  static override properties = {
    session: { attribute: false },
    speech: { attribute: false },
    /** Counts the changes of the session, which is one object all the time. */
    revision: { attribute: false },
    links: { attribute: false },
  }
  declare session: Session
  declare speech: Speech
  declare revision: number
  /** Other views of the desk, by name. */
  declare links: readonly PlaceLink[]

  constructor() {
    super()
    ticking(this)
  }

  static override get styles(): CSSResultGroup {
    return [ground, controls, notices, announcementStyles, caseCardStyles, homeStyles]
  }

  override render(): TemplateResult {
    const { speech, session } = this
    // What stands below waits for what stands above it: nothing moves away from under a finger.
    const isKnown = session.rows !== null || session.signedOut || !session.reachable
    return html`${this.#announcements()} ${this.#needs()} ${session.me === null ? this.#nobody() : this.#cases()}
    ${
      isKnown
        ? html`${this.#links()} ${servicesPrompt(speech, session, () => this.requestUpdate())}
          ${contactLine(speech, session.contact)} ${foot(speech)}`
        : nothing
    }`
  }

  #links(): TemplateResult | typeof nothing {
    const links = this.links.filter(({ signedIn }) => !signedIn || this.session.me !== null)
    if (links.length === 0) return nothing
    return html`<nav aria-label=${this.speech.say('home.more')}>
      <ul class="plain links">
        ${links.map(
          ({ route, icon: name }) =>
            html`<li>
              <button type="button" class="quiet" @click=${() => this.#go(route)}>
                ${icon(name)}${this.speech.say(`place.${route.name}`)}
              </button>
            </li>`,
        )}
      </ul>
    </nav>`
  }

  #announcements(): TemplateResult {
    const { speech, session } = this
    const known = session.announcements
    const open = ownFirst(
      openAnnouncements(known?.items ?? []),
      ({ outage }) => outage.system,
      session.account,
    )
    // Said by their titles here; one that an older desk wrote down may have none.
    const more = ownFirst(
      (known?.notices ?? []).filter(({ state }) => state === 'current'),
      ({ systems }) => systems[0],
      session.account,
    )
    return html`<section class="stack" aria-labelledby="announcements">
      <h2 id="announcements" class=${open.length + more.length > 0 ? '' : 'unseen'}>${speech.say('home.announcements')}</h2>
      ${
        known === null
          ? html`<p class="muted">${speech.say(session.reachable ? 'loading' : 'home.announcements.unknown')}</p>`
          : nothing
      }
      ${
        known !== null && !session.reachable
          ? html`<p class="muted small">${speech.say('home.announcements.as-of', { at: known.asOf })}</p>`
          : nothing
      }
      ${known !== null && open.length + more.length === 0 ? banner('good', html`<p>${speech.say('home.all-works')}</p>`) : nothing}
      ${open.map((item) => announcementCard(speech, item, this.#apply(item)))}
      ${more.length === 0 ? nothing : this.#more(more)}
    </section>`
  }

  /** What else is announced, by its titles: the view of all announcements has the rest. */
  #more(notices: readonly { title: Readonly<Record<Lang, string>> }[]): TemplateResult {
    const { speech } = this
    const go = () => this.#go({ name: 'announcements' })
    return html`<ul class="plain">
      ${notices
        .slice(0, noticesShown)
        .map(
          ({ title }) =>
            html`<li><button type="button" class="quiet title" @click=${go}>${icon('info', 18)}<span>${title[speech.lang]}</span></button></li>`,
        )}
      ${
        notices.length <= noticesShown
          ? nothing
          : html`<li><button type="button" class="quiet title" @click=${go}>${icon('next', 18)}${speech.say('home.announcements.more', { n: notices.length - noticesShown })}</button></li>`
      }
    </ul>`
  }

  /** From the notice straight to the application, with what the notice already says filled in. */
  #apply(item: Announcement): TemplateResult | typeof nothing {
    const kind = this.session.kinds.find(({ code }) => code === 'fallback')
    if (kind === undefined || item.fallback !== 'individual') return nothing
    const given = { system: item.outage.system, side: 'customs', startedAt: item.outage.startedAt }
    return html`<button type="button" class="compact" @click=${() => this.#go({ name: 'apply', kind: kind.code, given })}>
      ${this.speech.say('announcement.apply')}${icon('next', 16)}
    </button>`
  }

  #nobody(): TemplateResult | typeof nothing {
    const { speech, session } = this
    if (!session.reachable) return nothing
    if (!session.signedOut) return html`<p class="muted">${speech.say('loading')}</p>`
    return banner(
      'info',
      html`<p><strong>${speech.say('home.signed-out')}</strong></p>
        <p>${speech.say('home.signed-out.more')}</p>`,
      'person',
    )
  }

  /** An answer may be there already; then what can be asked for. */
  #needs(): TemplateResult {
    const { speech, session } = this
    return html`<section class="stack" aria-labelledby="needs">
      <h2 id="needs">${speech.say('home.needs')}</h2>
      <form role="search" class="search" @submit=${this.#search}>
        <label for="query" class="unseen">${speech.say('place.knowledge')}</label>
        <input id="query" type="search" autocomplete="off" placeholder=${speech.say('home.search')} />
        <button>${icon('search')}<span class="unseen">${speech.say('home.search.do')}</span></button>
      </form>
      <ul class="plain stack">
        ${session.kinds.map(
          ({ code, icon: name = 'document' }) =>
            html`<li>
              <button type="button" class="need" @click=${() => this.#go({ name: 'apply', kind: code })}>
                ${icon(name, 24)}
                <span>
                  <strong>${speech.named('kind', code)}</strong>
                  ${speech.has(`kind.${code}.summary`) ? html`<span class="muted">${speech.say(`kind.${code}.summary`)}</span>` : nothing}
                </span>
                ${icon('next')}
              </button>
            </li>`,
        )}
      </ul>
    </section>`
  }

  #cases(): TemplateResult | typeof nothing {
    const { speech, session } = this
    const rows = session.rows
    if (rows === null && !session.reachable) return nothing
    return html`<section class="stack" aria-labelledby="cases">
      <h2 id="cases">${speech.say('home.cases')}</h2>
      ${rows === null ? html`<p class="muted">${speech.say('loading')}</p>` : nothing}
      ${rows?.length === 0 ? html`<p class="muted">${speech.say('home.cases.none')}</p>` : nothing}
      <ul class="plain cases">
        ${rows?.slice(0, rowsShown).map((row) => html`<li>${caseCard(speech, row, () => this.#go({ name: 'case', id: row.id }))}</li>`)}
      </ul>
      ${
        (rows?.length ?? 0) <= rowsShown
          ? nothing
          : html`<p><button type="button" class="quiet" @click=${() => this.#go({ name: 'cases' })}>${speech.say('place.cases')}${icon('next', 16)}</button></p>`
      }
    </section>`
  }

  readonly #search = (event: SubmitEvent): void => {
    event.preventDefault()
    const query = this.renderRoot.querySelector('input')?.value.trim() ?? ''
    this.#go({ name: 'knowledge', query })
  }

  #go(route: GoEvent['detail']): void {
    this.dispatchEvent(new GoEvent(route))
  }
}

const homeStyles = css`
  :host {
    display: grid;
    gap: 2rem;
    grid-template-columns: minmax(0, 1fr);
  }
  .plain {
    list-style: none;
  }
  .search {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0.5rem;
  }
  .need {
    inline-size: 100%;
    font-weight: 400;
    text-align: start;
    background: var(--paper);
    border-color: var(--line);
  }
  .need {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    gap: 1rem;
    padding: 1rem 1.125rem;
  }
  .need > svg {
    color: var(--accent);
  }
  .need > span {
    display: grid;
    gap: 0.25rem;
  }
  @container (max-width: 20rem) {
    .need {
      grid-template-columns: auto minmax(0, 1fr);
      gap: 0.75rem;
      padding: 0.75rem;
    }
    .need > :last-child {
      display: none;
    }
  }
  .need:hover {
    border-color: var(--accent);
    background: var(--paper);
  }
  .links {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 13rem), 1fr));
    gap: 0.25rem 0.75rem;
  }
  .title {
    font-weight: 500;
  }
  .links button,
  .title {
    inline-size: 100%;
    justify-content: flex-start;
    text-align: start;
  }
  .prompt {
    padding: 0.625rem 1rem;
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }
  .prompt span {
    margin-inline-end: auto;
  }
`

customElements.define('hd-home', Home)
