/**
 * `<help-desk-console>`: the officers' side of the desk. Who is signed in, where in the console, in which language;
 * the lists and the case page do the rest.
 *
 * @attr base - origin of the desk; empty for the page's own
 */
import { LitElement, html, type PropertyValues, type TemplateResult } from 'lit'
import type { Me } from '../../workflows/contracts/catalogue.ts'
import type { Answers } from '../../workflows/contracts/form.ts'
import type { CasePage } from '../../workflows/contracts/view.ts'
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
import type { ConsoleCase } from './case-page.ts'
import './case-page.ts'
import { consoleStyle } from './console-style.ts'
import { asFailure, failure, signInUrl, signedOut, type Failure } from './failure.ts'
import { Feed } from './feed.ts'
import { expiredBanner, inboxHead, topBar } from './frame.ts'
import { KindSheets } from './kind-sheets.ts'
import './menu.ts'
import { Opening } from './opening.ts'
import { emptyWords, hasQueues, isAnnounced, queryOf, titleOf } from './places.ts'
import { fragmentOf, type Route } from './route.ts'
import { sectionHead } from './section-head.ts'
import { isPage, Sections, type PageSection } from './sections.ts'
import { saveLang, saveTheme, savedLang, savedTheme, type Theme } from './settings.ts'
import { commandEvents, commandOf, shortcutsOn, type Command } from './shortcuts.ts'
import './sheet.ts'
import './shortcut-sheet.ts'
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
    rows: { state: true },
    failed: { state: true },
    listing: { state: true },
    expired: { state: true },
    sections: { state: true },
    arrived: { state: true },
    call: { state: true },
  }
  declare base: string
  declare theme: Theme
  declare speech: Speech | null
  declare me: Me | null
  declare counts: CasePage['counts']
  /** Ids of the list last shown, to go on to the next case. */
  declare rows: readonly string[]
  declare failed: Failure | null
  /** The list of shortcuts is open. */
  declare listing: boolean
  /** The session ended while something was being written. */
  declare expired: boolean
  /** Empty but for the pages until the desk has told its kinds. */
  declare sections: Sections
  /** Sections whose code is here. */
  declare arrived: readonly string[]
  /** The call this officer has, and whether it may lead to its case by itself. */
  declare call: { readonly id: number; readonly leads: boolean } | null

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
  #following = false
  #place = 0
  #leave: AbortController | null = null

  constructor() {
    super()
    this.base = ''
    this.theme = savedTheme()
    this.speech = null
    this.me = null
    this.counts = null
    this.rows = []
    this.failed = null
    this.listing = false
    this.expired = false
    this.sections = new Sections([])
    this.arrived = []
    this.call = null
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.#leave = new AbortController()
    const { signal } = this.#leave
    window.addEventListener('keydown', (event) => this.#onKey(event), { signal })
    const api = new DeskApi({ base: this.base, onAuthRequired: () => this.#signIn() })
    document.addEventListener('visibilitychange', () => this.#onVisible(api, signal), { signal })
    this.#api = api
    this.#sheets = new KindSheets(api)
    void this.#start(api, signal)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#leave?.abort()
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
            : failure(speech, failed, () => void this.#start(api, this.#leave?.signal ?? AbortSignal.abort()))
        }
      </main>`
    }
    return html`<button class="skip" @click=${() => this.#main?.focus()}>${speech.say('console.skip')}</button>
      ${topBar({
        speech,
        me,
        theme: this.theme,
        onLang: (lang) => void this.#speak(lang),
        onTheme: (chosen) => this.#paint(chosen),
        onShortcuts: () => (this.listing = true),
        signOut: `${api.base}/auth/logout`,
      })}
      <div class="frame">
        <!-- A case belongs to the list it was opened from. -->
        <hd-console-menu .speech=${speech} .sections=${this.sections} .route=${this.#where.listRoute}></hd-console-menu>
        <main tabindex="-1" @opens=${({ detail: id }: CustomEvent<string>) => this.#where.go({ page: 'case', id, event: null })}>${this.#callNow(speech, api)} ${this.expired ? expiredBanner(speech, this.base, () => (this.expired = false)) : ''}
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
    if (route.page !== 'section')
      return inboxHead(
        speech,
        route,
        titleOf(speech, route, this.sections),
        this.counts,
        this.sections,
        (q) => this.#search(q),
      )
    const opens = this.sections.list(route.section)?.opens === true
    const open = opens ? () => this.#where.go({ ...route, opening: true }) : null
    return sectionHead(speech, route, this.counts, this.sections, open)
  }

  #case(speech: Speech, me: Me, api: DeskApi): TemplateResult | '' {
    if (this.#where.route.page !== 'case') return ''
    const { id, event } = this.#where.route
    return html`<p><a class="back" href=${fragmentOf(this.#where.listRoute)}>${icon('back', 18)}${speech.say('console.case.back')}</a></p>
      <hd-console-case
        .api=${api}
        .speech=${speech}
        .feed=${this.#feed}
        .me=${me}
        .sheets=${this.#sheets}
        .drafts=${this.#drafts}
        .caseId=${id}
        .event=${event}
        .nextId=${this.#nextAfter(id)}
        @titled=${({ detail }: CustomEvent<string>) => this.#title(detail)}
        @go=${({ detail }: CustomEvent<Route>) => this.#where.go(detail, true)}
      ></hd-console-case>`
  }

  async #start(api: DeskApi, signal: AbortSignal): Promise<void> {
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
    await this.#follow(api, signal)
  }

  /** The stream ends where the session did; it is taken up again when the officer comes back to the page. */
  async #follow(api: DeskApi, signal: AbortSignal): Promise<void> {
    this.#following = true
    await this.#feed.follow(api, signal, (id) => void this.#onCall(id))
    this.#following = false
  }

  /** Nobody is led away from a case that he is working on. */
  async #onCall(id: number): Promise<void> {
    await import('./telephone/call.ts')
    this.call = { id, leads: this.#where.route.page !== 'case' && !this.#isWriting }
  }

  get #isWriting(): boolean {
    return this.renderRoot.querySelector('hd-console-sheet') !== null
  }

  #callNow(speech: Speech, api: DeskApi): TemplateResult | '' {
    if (this.call === null) return ''
    return html`<hd-console-call
      role="status"
      .api=${api}
      .speech=${speech}
      .call=${this.call.id}
      .leads=${this.call.leads}
      @closed=${() => (this.call = null)}
    ></hd-console-call>`
  }

  #onVisible(api: DeskApi, signal: AbortSignal): void {
    if (document.visibilityState === 'visible' && !this.#following && this.me !== null)
      void this.#follow(api, signal)
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

  #search(q: string): void {
    this.#where.go(q === '' ? { page: 'lane', lane: 'to-decide' } : { page: 'search', q })
  }

  #onList({ rows, counts }: ListLoaded): void {
    this.rows = rows.map(({ id }) => id)
    // Those of a list without queues are of no use to the queues.
    if (hasQueues(this.#where.listRoute, this.sections)) this.counts = counts ?? this.counts
  }

  /** A case that has left the list leaves its place to the one behind it. */
  #nextAfter(id: string): string | null {
    const at = this.rows.indexOf(id)
    if (at >= 0) this.#place = at
    return this.rows[at >= 0 ? at + 1 : this.#place] ?? null
  }

  #onKey(event: KeyboardEvent): void {
    if (!shortcutsOn() || this.listing || this.me === null) return
    const command = commandOf(event)
    if (command === null) return
    event.preventDefault()
    this.#obey(command)
  }

  #obey(command: Command): void {
    const onCase = this.#where.route.page === 'case'
    switch (command) {
      case 'next-row':
      case 'previous-row':
        if (!onCase) this.#listElement?.step(command === 'next-row' ? 1 : -1)
        return
      case 'next-case':
        return this.#openNext()
      case 'inbox':
        return this.#where.go(this.#where.listRoute)
      case 'search':
        if (onCase || this.#where.route.page === 'section') this.#where.go({ page: 'search', q: '' })
        void this.updateComplete.then(() =>
          this.renderRoot.querySelector<HTMLElement>('input[type="search"]')?.focus(),
        )
        return
      case 'list-shortcuts':
        this.listing = true
        return
      default:
        return onCase ? this.#caseElement?.command(command) : this.#openSelected(command)
    }
  }

  #openNext(): void {
    const id =
      this.#where.route.page === 'case' ? this.#nextAfter(this.#where.route.id) : (this.rows[0] ?? null)
    if (id !== null) this.#where.go({ page: 'case', id, event: null })
  }

  /** From the list: opens the case with the sheet that asks. */
  #openSelected(command: Command): void {
    const id = this.#listElement?.selected ?? null
    const [event] = commandEvents[command] ?? []
    if (id !== null && event !== undefined) this.#where.go({ page: 'case', id, event })
  }

  get #main(): HTMLElement | null {
    return this.renderRoot.querySelector('main')
  }

  get #listElement(): ConsoleList | null {
    return this.renderRoot.querySelector<ConsoleList>('.list > hd-console-list')
  }

  get #caseElement(): ConsoleCase | null {
    return this.renderRoot.querySelector<ConsoleCase>('hd-console-case')
  }
}
