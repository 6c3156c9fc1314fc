/** All announcements: those of now, those ahead, the archive by year, ninety days of the systems, and how to follow them. */
import {
  css,
  html,
  LitElement,
  nothing,
  type CSSResultGroup,
  type PropertyValues,
  type TemplateResult,
} from 'lit'
import type {
  Notice,
  NoticeArchive,
  NoticeHistory,
  SystemHistory,
} from '../../workflows/contracts/announcement.ts'
import { DeskProblem, mayRepeat } from '../desk-problem.ts'
import type { Session } from '../session.ts'
import type { Speech } from '../speech.ts'
import { controls } from '../ui/controls.ts'
import { notices } from '../ui/notices.ts'
import { ground } from '../ui/theme.ts'
import { announcementCard, announcementStyles, openAnnouncements } from './announcements.ts'
import { newsCard, newsCardStyles } from './news-card.ts'
import { newsDays, newsDaysStyles } from './news-days.ts'
import { firstShelf, shelfFilters, shelfPages, shelfPath, type Shelf } from './news-archive.ts'

const parts = ['current', 'planned', 'archive', 'days', 'follow'] as const
type Part = (typeof parts)[number]

/** So many fit a screen. */
const mostAtOnce = 3

export class News extends LitElement {
  static override properties = {
    session: { attribute: false },
    speech: { attribute: false },
    revision: { attribute: false },
    shown: { state: true },
    page: { state: true },
    isOwn: { state: true },
    shelf: { state: true },
    archive: { state: true },
    days: { state: true },
    histories: { state: true },
  }
  declare session: Session
  declare speech: Speech
  declare revision: number
  /** What is looked at: one of the parts, of what is open a page at a time. */
  declare private shown: Part
  declare private page: number
  /** Only the person's own systems; null until he says otherwise, and then it goes by whether he has named any. */
  declare private isOwn: boolean | null
  declare private shelf: Shelf
  declare private archive: NoticeArchive | 'away' | null
  declare private days: SystemHistory | 'away' | null
  declare private histories: ReadonlyMap<string, NoticeHistory | 'away'>
  #asked = ''

  constructor() {
    super()
    this.shown = 'current'
    this.page = 1
    this.isOwn = null
    this.shelf = firstShelf
    this.archive = null
    this.days = null
    this.histories = new Map()
  }

  static override get styles(): CSSResultGroup {
    return [ground, controls, notices, announcementStyles, newsCardStyles, newsDaysStyles, newsStyles]
  }

  get #own(): readonly string[] {
    return this.session.account?.concerns ?? []
  }

  get #systems(): readonly string[] {
    return this.isOwn === false ? [] : this.#own
  }

  /** What is announced anew may also be what is over: then the archive is looked at again, too. */
  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('session') && !changed.has('revision') && this.#asked !== '') return
    const announced = JSON.stringify([
      this.session.announcements?.items,
      this.session.announcements?.notices,
      this.#own,
    ])
    if (announced === this.#asked) return
    this.#asked = announced
    this.histories = new Map()
    void this.#readArchive()
    void this.#readDays()
  }

  override render(): TemplateResult {
    const { speech } = this
    return html`<header class="stack tight">
        <h2 tabindex="-1">${speech.say('news.title')}</h2>
        <p class="muted">${speech.say('news.lead')}</p>
      </header>
      ${this.#whose()} ${this.#menu()}
      ${this.shown === 'archive' ? this.#over() : this.shown === 'days' ? this.#ninety() : this.shown === 'follow' ? this.#follow() : this.#open(this.shown)}`
  }

  /** What is out of order now comes first; the rest is a press away. */
  #menu(): TemplateResult {
    const { speech } = this
    const name = (part: Part) => {
      const open = part === 'current' || part === 'planned' ? this.#cards(part).length : 0
      return html`${speech.say(`news.${part}`)}${open === 0 ? nothing : html` (${open})`}`
    }
    return html`<nav class="row parts" aria-label=${speech.say('news.parts')}>
      ${parts.map(
        (part) =>
          html`<button type="button" class="compact" aria-current=${part === this.shown} @click=${() => this.#turn(part)}>${name(part)}</button>`,
      )}
    </nav>`
  }

  #turn(part: Part): void {
    this.shown = part
    this.page = 1
  }

  #whose(): TemplateResult | typeof nothing {
    const { speech } = this
    if (this.#own.length === 0) return nothing
    const chosen = (event: Event) => {
      this.isOwn = (event.target as HTMLSelectElement).value === 'own'
      this.page = 1
      this.#show({ ...this.shelf, page: 1 })
    }
    return html`<label class="filters">
      <span>${speech.say('news.whose')}</span>
      <select @change=${chosen}>
        <option value="own">${speech.say('news.whose.own')}</option>
        <option value="all">${speech.say('news.whose.all')}</option>
      </select>
    </label>`
  }

  #open(part: 'current' | 'planned'): TemplateResult {
    const { speech, session, page } = this
    const known = session.announcements
    const all = this.#cards(part)
    const from = (page - 1) * mostAtOnce
    const rows = all.slice(from, from + mostAtOnce)
    return html`<section class="stack" aria-labelledby=${part}>
      <h3 id=${part}>${speech.say(`news.${part}`)}</h3>
      ${known !== null && !session.reachable ? html`<p class="muted small">${speech.say('news.as-of', { at: known.asOf })}</p>` : nothing}
      ${all.length === 0 ? html`<p class="muted">${speech.say(`news.${part}.none`)}</p>` : rows.map((draw) => draw())}
      ${
        all.length <= mostAtOnce
          ? nothing
          : shelfPages(speech, { page, size: mostAtOnce, total: all.length, rows }, (to) => (this.page = to))
      }
    </section>`
  }

  /** Outages first: they are what stops work. */
  #cards(part: 'current' | 'planned'): (() => TemplateResult)[] {
    const { speech, session } = this
    const known = session.announcements
    const outages = part === 'planned' ? [] : openAnnouncements(known?.items ?? [])
    return [
      ...outages
        .filter(({ outage }) => this.#isShown([outage.system]))
        .map((item) => () => announcementCard(speech, item)),
      ...(known?.notices ?? [])
        .filter(({ systems, state }) => state === part && this.#isShown(systems))
        .map((notice) => () => this.#card(notice)),
    ]
  }

  #over(): TemplateResult {
    const { speech, archive } = this
    return html`<section class="stack" aria-labelledby="archive">
      <h3 id="archive">${speech.say('news.archive')}</h3>
      ${
        archive === 'away'
          ? html`<p class="muted">${speech.say('news.archive.away')}</p>`
          : archive === null
            ? html`<p class="muted">${speech.say('loading')}</p>`
            : html`${shelfFilters(speech, this.shelf, archive.years, (shelf) => this.#show(shelf))}
              ${archive.total === 0 ? html`<p class="muted">${speech.say('news.archive.none')}</p>` : nothing}
              ${archive.rows.map((notice) => this.#card(notice))}
              ${shelfPages(speech, archive, (page) => this.#show({ ...this.shelf, page }))}`
      }
    </section>`
  }

  #ninety(): TemplateResult {
    const { speech, days } = this
    return html`<section class="stack" aria-labelledby="days">
      <h3 id="days">${speech.say('news.days')}</h3>
      <p class="muted small">${speech.say('news.days.more')}</p>
      ${
        days === 'away'
          ? html`<p class="muted">${speech.say('news.days.away')}</p>`
          : days === null
            ? html`<p class="muted">${speech.say('loading')}</p>`
            : newsDays(speech, days, this.#systems)
      }
    </section>`
  }

  #follow(): TemplateResult {
    const { speech, session } = this
    const feeds = ['atom', 'rss', 'json'] as const
    const address = (file: string) => `${session.api.base}/feeds/${file}?lang=${speech.lang}`
    return html`<section class="stack tight" aria-labelledby="follow">
      <h3 id="follow">${speech.say('news.follow')}</h3>
      <p class="muted small">${speech.say('news.follow.more')}</p>
      <ul class="plain feeds">
        ${feeds.map((format) => html`<li><a href=${address(`announcements.${format}`)} target="_blank" rel="noopener">${speech.say(`news.follow.${format}`)}</a></li>`)}
        <li><a href=${`${session.api.base}/mail/subscribe?l=${speech.lang}`} target="_blank" rel="noopener">${speech.say('news.follow.mail')}</a></li>
        <li><a href=${address('planned.ics')} target="_blank" rel="noopener">${speech.say('news.follow.ical')}</a></li>
      </ul>
    </section>`
  }

  #card(notice: Notice): TemplateResult {
    return newsCard({
      speech: this.speech,
      notice,
      history: this.histories.get(notice.number) ?? null,
      base: this.session.api.base,
      onRevisions: (number) => void this.#readHistory(number),
    })
  }

  #isShown(systems: readonly string[]): boolean {
    return this.#systems.length === 0 || systems.some((system) => this.#systems.includes(system))
  }

  #show(shelf: Shelf): void {
    this.shelf = shelf
    void this.#readArchive()
  }

  async #readArchive(): Promise<void> {
    const path = shelfPath(this.shelf, this.#systems)
    const read = await this.#read<NoticeArchive>(path)
    // The person may have gone on meanwhile.
    if (path === shelfPath(this.shelf, this.#systems)) this.archive = read
  }

  async #readDays(): Promise<void> {
    this.days = await this.#read<SystemHistory>('/api/history/systems')
  }

  async #readHistory(number: string): Promise<void> {
    if (this.histories.has(number)) return
    const read = await this.#read<NoticeHistory>(`/api/announcements/${encodeURIComponent(number)}`)
    this.histories = new Map(this.histories).set(number, read)
  }

  async #read<T>(path: string): Promise<T | 'away'> {
    try {
      const response = await this.session.api.askPublic(path)
      return (await response.json()) as T
    } catch (error) {
      if (mayRepeat(error) || error instanceof DeskProblem) return 'away'
      throw error
    }
  }
}

const newsStyles = css`
  :host {
    display: grid;
    gap: 1.75rem;
    grid-template-columns: minmax(0, 1fr);
  }
  h2:focus {
    outline: none;
  }
  .plain {
    list-style: none;
  }
  .filters label,
  label.filters {
    display: grid;
    gap: 0.25rem;
    flex: 1 1 8rem;
  }
  .filters span {
    font-weight: 600;
    font-size: 0.9375rem;
  }
  .pages {
    justify-content: space-between;
  }
  .parts [aria-current='true'] {
    border-color: var(--accent);
    box-shadow: inset 0 -3px 0 0 var(--accent);
    font-weight: 600;
  }
  @media (forced-colors: active) {
    .parts [aria-current='true'] {
      border-width: 3px;
    }
  }
  .feeds a {
    display: inline-block;
    padding-block: 0.375rem;
  }
`

customElements.define('hd-news', News)
