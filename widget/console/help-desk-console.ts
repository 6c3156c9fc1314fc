/**
 * `<help-desk-console>`: the officers' side of the desk. Who is signed in, where in the console, in which language;
 * the lists and the case page do the rest.
 *
 * @attr base - origin of the desk; empty for the page's own
 */
import { LitElement, html, type PropertyValues, type TemplateResult } from 'lit'
import type { Me } from '../../workflows/contracts/catalogue.ts'
import type { Answers } from '../../workflows/contracts/form.ts'
import type { CasePage, View } from '../../workflows/contracts/view.ts'
import { DeskApi } from '../api.ts'
import type { Lang } from '../lang.ts'
import { loadSpeech, type Speech } from '../speech.ts'
import { controls } from '../ui/controls.ts'
import { icon } from '../ui/icons.ts'
import { notices } from '../ui/notices.ts'
import { ground, theme } from '../ui/theme.ts'
import { allRooms } from '../words.ts'
import type { ConsoleList, ListLoaded } from './case-list-element.ts'
import './case-list-element.ts'
import './bar.ts'
import './case-page.ts'
import { consoleStyle } from './console-style.ts'
import { asFailure, failure, signInUrl, signedOut, type Failure } from './failure.ts'
import { Feed } from './feed.ts'
import { Following } from './following.ts'
import { expiredBanner, inboxHead } from './frame.ts'
import { Keyboard } from './keyboard.ts'
import { KindSheets } from './kind-sheets.ts'
import './menu.ts'
import { Opening } from './opening.ts'
import { emptyWords, hasQueues, isAnnounced, queryOf, titleOf } from './places.ts'
import type { ListFilter } from './list-filter.ts'
import { fragmentOf, home, type Route } from './route.ts'
import { sectionHead } from './section-head.ts'
import { isPage, Sections, type PageSection } from './sections.ts'
import { saveLang, saveTheme, savedLang, savedTheme, type Theme } from './settings.ts'
import './sheet.ts'
import './shortcut-sheet.ts'
import { Succession } from './succession.ts'
import { CallNow } from './telephone/call-now.ts'
import { Whereabouts } from './whereabouts.ts'

const consoleWords = {
  pl: async () => (await import('../../workflows/words/console-pl.ts')).consolePl,
  en: async () => (await import('../../workflows/words/console-en.ts')).consoleEn,
}

export class HelpDeskConsole extends LitElement {
  static override styles = [theme, ground, controls, notices, consoleStyle]
  static override properties = {
    base: {},
    theme: { reflect: true },
    speech: { state: true },
    me: { state: true },
    counts: { state: true },
    failed: { state: true },
    listing: { state: true },
    expired: { state: true },
    sections: { state: true },
    arrived: { state: true },
  }
  declare base: string
  declare theme: Theme
  declare speech: Speech | null
  declare me: Me | null
  declare counts: CasePage['counts']
  declare failed: Failure | null
  /** The list of shortcuts is open. */
  declare listing: boolean
  /** The session ended while something was being written. */
  declare expired: boolean
  /** Empty but for the pages until the desk has told its kinds. */
  declare sections: Sections
  /** Sections whose code is here. */
  declare arrived: readonly string[]

  readonly #feed = new Feed()
  readonly #drafts = new Map<string, Answers>()
  #sheets: KindSheets | null = null
  #api: DeskApi | null = null
  readonly #where = new Whereabouts(this, () => this.#listElement?.focusSelected())
  readonly #opening = new Opening({
    host: this,
    where: this.#where,
    drafts: this.#drafts,
    sections: () => this.sections,
    onFailure: (error) => (this.failed = asFailure(error)),
  })
  readonly #succession = new Succession()
  readonly #call = new CallNow(this)
  readonly #following = new Following(this, this.#feed, (id) => void this.#call.begin(id, () => this.#isFree))

  constructor() {
    super()
    new Keyboard({
      host: this,
      where: this.#where,
      succession: this.#succession,
      isReady: () => this.me !== null && !this.listing,
      listShortcuts: () => (this.listing = true),
    })
    this.base = ''
    this.theme = savedTheme()
    this.speech = null
    this.me = null
    this.counts = null
    this.failed = null
    this.listing = false
    this.expired = false
    this.sections = new Sections([])
    this.arrived = []
  }

  override connectedCallback(): void {
    super.connectedCallback()
    const api = new DeskApi({ base: this.base, onAuthRequired: () => this.#signIn() })
    this.#api = api
    this.#sheets = new KindSheets(api)
    void this.#start(api)
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (this.speech === null) return
    if (changed.has('speech')) document.documentElement.lang = this.speech.lang
    if (this.#where.route.page !== 'case') this.#title(titleOf(this.speech, this.#where.route, this.sections))
    if (this.me !== null && this.#sheets !== null) void this.#opening.prepare(this.#sheets)
  }

  protected override render(): TemplateResult {
    const { speech, me, failed } = this
    const api = this.#api
    if (speech === null || api === null) return html``
    if (me === null) {
      return html`<main>
        ${
          failed === null
            ? html`<p class="muted" role="status">${speech.say('console.loading')}</p>`
            : failure(speech, failed, () => void this.#start(api))
        }
      </main>`
    }
    return html`<button class="skip" @click=${() => this.#main?.focus()}>${speech.say('console.skip')}</button>
      <hd-console-bar
        .speech=${speech}
        .me=${me}
        .theme=${this.theme}
        .signOut=${`${api.base}/auth/logout`}
        @speaks=${({ detail }: CustomEvent<Lang>) => void this.#speak(detail)}
        @paints=${({ detail }: CustomEvent<Theme>) => this.#paint(detail)}
        @lists-shortcuts=${() => (this.listing = true)}
      ></hd-console-bar>
      <div class="frame">
        <!-- A case belongs to the list it was opened from. -->
        <hd-console-menu .speech=${speech} .sections=${this.sections} .route=${this.#where.listRoute}></hd-console-menu>
        <main tabindex="-1" @opens=${({ detail: id }: CustomEvent<string>) => this.#where.go({ page: 'case', id, event: null })}>${this.#call.draw(speech, api)} ${this.expired ? expiredBanner(speech, this.base, () => (this.expired = false)) : ''}
        ${failed === null ? '' : failure(speech, failed, () => (this.failed = null))} ${this.#list(speech, me, api)} ${this.#case(speech, me, api)} ${this.#opening.draw(speech, api)}</main>
      </div>
      ${
        this.listing
          ? html`<hd-console-shortcuts .speech=${speech} @shortcuts-close=${() => (this.listing = false)}></hd-console-shortcuts>`
          : ''
      }`
  }

  /** Stays in the page behind an open case, so that coming back finds the place as it was left. */
  #list(speech: Speech, me: Me, api: DeskApi): TemplateResult {
    const route = this.#where.listRoute
    const section = route.page === 'section' ? this.sections.of(route.section) : undefined
    const isHidden = this.#where.route.page === 'case'
    if (section && isPage(section))
      return html`<section class="list" ?hidden=${isHidden}>${this.#page(section, speech, me, api)}</section>`
    return html`<section class="list" ?hidden=${isHidden}>
      ${this.#head(speech, route)}
      <hd-console-list
        ?outages=${isAnnounced(route, this.sections)}
        .api=${api}
        .speech=${speech}
        .feed=${this.#feed}
        .me=${me.name}
        .query=${queryOf(route, this.sections)}
        .label=${titleOf(speech, route, this.sections)}
        .empty=${emptyWords(speech, route)}
        @list-loaded=${({ detail }: CustomEvent<ListLoaded>) => this.#onList(detail)}
      ></hd-console-list>
    </section>`
  }

  #page(section: PageSection, speech: Speech, me: Me, api: DeskApi): TemplateResult {
    if (this.arrived.includes(section.code)) return section.draw({ api, speech, me, feed: this.#feed })
    void section.load().then(() => (this.arrived = [...this.arrived, section.code]))
    return html`<p class="muted" role="status">${speech.say('console.loading')}</p>`
  }

  #head(speech: Speech, route: Route): TemplateResult {
    const { sections, counts } = this
    const filter = (wanted: ListFilter) => {
      if (route.page === 'lane' || route.page === 'section')
        this.#where.go({ ...route, filter: wanted }, true)
    }
    if (route.page !== 'section') {
      const search = (q: string) => this.#where.go(q === '' ? home : { page: 'search', q })
      return inboxHead(speech, route, titleOf(speech, route, sections), counts, sections, { search, filter })
    }
    const opens = sections.list(route.section)?.opens === true
    const open = opens ? () => this.#where.go({ ...route, opening: true }) : null
    return sectionHead(speech, route, counts, sections, { open, filter })
  }

  #case(speech: Speech, me: Me, api: DeskApi): TemplateResult | '' {
    if (this.#where.route.page !== 'case') return ''
    const { id, event } = this.#where.route
    const nextId = this.#succession.after(id)
    return html`<nav class="row ways" aria-label=${speech.say('console.case.ways')}>
        <a class="back" href=${fragmentOf(this.#where.listRoute)}>${icon('back', 18)}${speech.say('console.case.back')}</a>
        ${
          nextId === null
            ? ''
            : html`<a class="onward" href=${fragmentOf({ page: 'case', id: nextId, event: null })}>
                ${speech.say('console.case.next')}${icon('next', 18)}
              </a>`
        }
      </nav>
      <hd-console-case
        .api=${api}
        .speech=${speech}
        .feed=${this.#feed}
        .me=${me}
        .sheets=${this.#sheets}
        .drafts=${this.#drafts}
        .caseId=${id}
        .event=${event}
        @shown=${({ detail }: CustomEvent<View>) => this.#onCase(detail)}
        @go=${({ detail }: CustomEvent<Route>) => this.#where.go(detail, true)}
      ></hd-console-case>`
  }

  async #start(api: DeskApi): Promise<void> {
    await this.#speak(savedLang(), false)
    try {
      this.failed = null
      const [me, kinds] = await Promise.all([api.me(), api.kinds()])
      this.sections = new Sections(kinds)
      this.#where.leaveUnless((section) => this.sections.of(section) !== undefined)
      this.me = me
    } catch (error) {
      const failed = asFailure(error)
      // On the way to the sign-in already.
      if (!signedOut(failed)) this.failed = failed
      return
    }
    await this.#following.begin(api)
  }

  /** Neither on a case nor writing: he may be led away. */
  get #isFree(): boolean {
    return this.#where.route.page !== 'case' && this.renderRoot.querySelector('hd-console-sheet') === null
  }

  async #speak(lang: Lang, chosen = true): Promise<void> {
    if (chosen) saveLang(lang)
    this.lang = lang
    this.speech = await loadSpeech(lang, allRooms, consoleWords[lang])
  }

  #paint(chosen: Theme): void {
    saveTheme(chosen)
    this.theme = chosen
  }

  #title(place: string): void {
    document.title = `${place} – ${this.speech?.say('console.title') ?? ''}`
  }

  /** Back to this place after signing in; but never away from what somebody is writing. */
  #signIn(): void {
    if (this.#drafts.size > 0) this.expired = true
    else location.assign(signInUrl(this.base, location.hash))
  }

  #onCase({ number, kind }: View): void {
    this.#title(number)
    this.#where.belongsTo(this.sections.placeOf(kind))
  }

  #onList({ rows, counts }: ListLoaded): void {
    this.#succession.renew(rows.map(({ id }) => id))
    this.requestUpdate()
    // Those of a list without queues are of no use to the queues.
    if (hasQueues(this.#where.listRoute, this.sections)) this.counts = counts ?? this.counts
  }

  get #main(): HTMLElement | null {
    return this.renderRoot.querySelector('main')
  }

  get #listElement(): ConsoleList | null {
    return this.renderRoot.querySelector<ConsoleList>('.list > hd-console-list')
  }
}
