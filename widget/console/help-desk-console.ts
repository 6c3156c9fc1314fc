/**
 * `<help-desk-console>`: the officers' side of the desk. Who is signed in, where in the console, in which language;
 * the lists and the case page do the rest.
 *
 * @attr base - origin of the desk; empty for the page's own
 */
import { LitElement, html, type PropertyValues, type TemplateResult } from 'lit'
import type { KindSheet, Me } from '../../workflows/contracts/catalogue.ts'
import type { Answers } from '../../workflows/contracts/form.ts'
import type { CasePage, View } from '../../workflows/contracts/view.ts'
import { DeskApi } from '../api.ts'
import type { Lang } from '../lang.ts'
import { loadSpeech, type Speech } from '../speech.ts'
import { controls } from '../ui/controls.ts'
import { icon } from '../ui/icons.ts'
import { banner, notices } from '../ui/notices.ts'
import { ground, theme } from '../ui/theme.ts'
import type { Act } from './act.ts'
import type { ConsoleList, ListLoaded } from './case-list-element.ts'
import './case-list-element.ts'
import type { ListQuery } from './case-list.ts'
import type { ConsoleCase } from './case-page.ts'
import './case-page.ts'
import { consoleStyle } from './console-style.ts'
import { asFailure, failure, signInUrl, type Failure } from './failure.ts'
import { Feed } from './feed.ts'
import { laneNav, searchBox, topBar } from './frame.ts'
import { fragmentOf, readRoute, type Route } from './route.ts'
import { saveLang, saveTheme, savedLang, savedTheme, type Theme } from './settings.ts'
import { commandEvents, commandOf, shortcutsOn, type Command } from './shortcuts.ts'
import './sheet.ts'
import './shortcut-sheet.ts'

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
    route: { state: true },
    counts: { state: true },
    rows: { state: true },
    outageSheet: { state: true },
    failed: { state: true },
    listing: { state: true },
    expired: { state: true },
    mayDeclare: { state: true },
  }
  declare base: string
  declare theme: Theme
  declare speech: Speech | null
  declare me: Me | null
  declare route: Route
  declare counts: CasePage['counts']
  /** Ids of the list last shown, to go on to the next case. */
  declare rows: readonly string[]
  declare outageSheet: KindSheet | null
  declare failed: Failure | null
  /** The list of shortcuts is open. */
  declare listing: boolean
  /** The session ended while something was being written. */
  declare expired: boolean
  declare mayDeclare: boolean

  readonly #feed = new Feed()
  readonly #drafts = new Map<string, Answers>()
  readonly #sheets = new Map<string, Promise<KindSheet>>()
  #api: DeskApi | null = null
  #listRoute: Route = { page: 'lane', lane: 'to-decide' }
  #scrolled = 0
  #place = 0
  #leave: AbortController | null = null

  constructor() {
    super()
    this.base = ''
    this.theme = savedTheme()
    this.speech = null
    this.me = null
    this.route = readRoute(location.hash)
    this.counts = null
    this.rows = []
    this.outageSheet = null
    this.failed = null
    this.listing = false
    this.expired = false
    this.mayDeclare = false
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.#leave = new AbortController()
    const { signal } = this.#leave
    window.addEventListener('hashchange', () => this.#arrive(), { signal })
    window.addEventListener('keydown', (event) => this.#onKey(event), { signal })
    this.#api = new DeskApi({ base: this.base, onAuthRequired: () => this.#signIn() })
    if (this.route.page !== 'case') this.#listRoute = this.route
    void this.#start(this.#api, signal)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#leave?.abort()
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (this.speech === null) return
    if (changed.has('speech')) document.documentElement.lang = this.speech.lang
    if ((changed.has('speech') || changed.has('route')) && this.route.page !== 'case') {
      this.#title(titleOf(this.speech, this.route))
    }
  }

  protected override render(): TemplateResult {
    const { speech, me, failed } = this
    const api = this.#api
    if (speech === null || api === null) return html``
    if (me === null) {
      return html`<main>
        ${failed === null
          ? html`<p class="muted" role="status">${speech.say('console.loading')}</p>`
          : failure(speech, failed, () => void this.#start(api, this.#leave?.signal ?? AbortSignal.abort()))}
      </main>`
    }
    return html`<button class="skip" @click=${() => this.#main?.focus()}>${speech.say('console.skip')}</button>
      ${topBar({
        speech,
        me,
        theme: this.theme,
        page: this.route.page,
        onLang: (lang) => void this.#speak(lang),
        onTheme: (chosen) => this.#paint(chosen),
        onShortcuts: () => (this.listing = true),
        signOut: `${api.base}/auth/logout`,
      })}
      <main tabindex="-1">${this.expired ? this.#expired(speech) : ''} ${this.#list(speech, me, api)} ${this.#case(speech, me, api)} ${this.#declare(speech, api)}</main>
      ${this.listing
        ? html`<hd-console-shortcuts .speech=${speech} @shortcuts-close=${() => (this.listing = false)}></hd-console-shortcuts>`
        : ''}`
  }

  /** Stays in the page behind an open case, so that coming back finds the place as it was left. */
  #list(speech: Speech, me: Me, api: DeskApi): TemplateResult {
    const route = this.#listRoute
    const title = titleOf(speech, route)
    return html`<section class="list" ?hidden=${this.route.page === 'case'}>
      ${route.page === 'outages' ? this.#outagesHead(speech) : this.#inboxHead(speech, route, title)}
      <hd-console-list
        ?outages=${route.page === 'outages'}
        .api=${api}
        .speech=${speech}
        .feed=${this.#feed}
        .me=${me.name}
        .query=${queryOf(route)}
        .label=${title}
        .empty=${emptyWords(speech, route)}
        @list-loaded=${({ detail }: CustomEvent<ListLoaded>) => this.#onList(detail)}
      ></hd-console-list>
    </section>`
  }

  #inboxHead(speech: Speech, route: Route, title: string): TemplateResult {
    return html`${laneNav(speech, route, this.counts)} ${searchBox(speech, route, (q) => this.#search(q))}
      <h1 class=${route.page === 'lane' ? 'unseen' : ''}>${title}</h1>`
  }

  #expired(speech: Speech): TemplateResult {
    return html`<div role="alert">
      ${banner(
        'warn',
        html`<p>${speech.say('problem.session-expired')}</p>
          <p>
            <a href=${signInUrl(this.base)} target="_blank" rel="noopener" @click=${() => (this.expired = false)}>
              ${speech.say('console.sign-in-again')}
            </a>
          </p>`,
      )}
    </div>`
  }

  #outagesHead(speech: Speech): TemplateResult {
    return html`<div class="row head">
        <h1>${speech.say('console.outages.title')}</h1>
        ${this.mayDeclare
          ? html`<button class="primary" @click=${() => this.#go({ page: 'outages', declaring: true })}>
              ${speech.say('console.outages.declare')}
            </button>`
          : ''}
      </div>
      <p class="muted lede">${speech.say('console.outages.lede')}</p>`
  }

  #case(speech: Speech, me: Me, api: DeskApi): TemplateResult | '' {
    if (this.route.page !== 'case') return ''
    const { id, event } = this.route
    return html`<p><a class="back" href=${fragmentOf(this.#listRoute)}>${icon('back', 18)}${speech.say('console.case.back')}</a></p>
      <hd-console-case
        .api=${api}
        .speech=${speech}
        .feed=${this.#feed}
        .me=${me}
        .sheets=${(kind: string) => this.#sheet(kind)}
        .drafts=${this.#drafts}
        .caseId=${id}
        .event=${event}
        .nextId=${this.#nextAfter(id)}
        @titled=${({ detail }: CustomEvent<string>) => this.#title(detail)}
        @go=${({ detail }: CustomEvent<Route>) => this.#go(detail, true)}
      ></hd-console-case>`
  }

  #declare(speech: Speech, api: DeskApi): TemplateResult | '' {
    const sheet = this.outageSheet
    if (this.route.page !== 'outages' || !this.route.declaring || sheet === null) return ''
    const act: Act = {
      key: 'outage/declare',
      title: speech.say('console.outages.declare'),
      about: null,
      offer: { event: 'declare', tone: 'primary', form: sheet.form },
      preview: null,
      body: (answers) => answers,
      send: (answers, key) => api.openCase('outage', answers ?? {}, key),
    }
    return html`<hd-console-sheet
      .base=${api.base}
      .speech=${speech}
      .act=${act}
      .draft=${this.#drafts.get(act.key)}
      .offices=${sheet.offices}
      @draft=${({ detail }: CustomEvent<Answers>) => this.#drafts.set(act.key, detail)}
      @sheet-done=${({ detail }: CustomEvent<View>) => this.#onDeclared(act, detail)}
      @sheet-close=${() => this.#go({ page: 'outages', declaring: false }, true)}
    ></hd-console-sheet>`
  }

  async #start(api: DeskApi, signal: AbortSignal): Promise<void> {
    await this.#speak(savedLang(), false)
    try {
      this.failed = null
      const [me, kinds] = await Promise.all([api.me(), api.kinds()])
      this.me = me
      this.mayDeclare = kinds.some(({ code }) => code === 'outage')
    } catch (error) {
      this.failed = asFailure(error)
      return
    }
    this.#prepare()
    await this.#feed.follow(api, signal)
  }

  async #speak(lang: Lang, chosen = true): Promise<void> {
    if (chosen) saveLang(lang)
    this.lang = lang
    this.speech = await loadSpeech(lang, consoleWords[lang])
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

  #go(route: Route, replace = false): void {
    const fragment = fragmentOf(route)
    if (replace) location.replace(fragment)
    else location.hash = fragment
  }

  #search(q: string): void {
    this.#go(q === '' ? { page: 'lane', lane: 'to-decide' } : { page: 'search', q })
  }

  #arrive(): void {
    const before = this.route
    this.route = readRoute(location.hash)
    if (this.route.page !== 'case') this.#listRoute = this.route
    this.#prepare()
    if (before.page !== 'case' && this.route.page === 'case') {
      this.#scrolled = window.scrollY
      window.scrollTo(0, 0)
    }
    if (before.page === 'case' && this.route.page !== 'case') void this.#comeBack()
  }

  async #comeBack(): Promise<void> {
    await this.updateComplete
    window.scrollTo(0, this.#scrolled)
    this.#listElement?.focusSelected()
  }

  /** The form for a new outage, before its sheet opens. */
  #prepare(): void {
    if (this.route.page !== 'outages' || !this.route.declaring || this.outageSheet !== null) return
    void this.#sheet('outage').then(
      (sheet) => (this.outageSheet = sheet),
      (error: unknown) => (this.failed = asFailure(error)),
    )
  }

  /** Asked for once; a failure is not kept. */
  #sheet(kind: string): Promise<KindSheet> {
    const known = this.#sheets.get(kind)
    if (known !== undefined) return known
    if (this.#api === null) throw new Error('not connected')
    const asked = this.#api.kindSheet(kind)
    this.#sheets.set(kind, asked)
    asked.catch(() => this.#sheets.delete(kind))
    return asked
  }

  #onDeclared(act: Act, view: View): void {
    this.#drafts.delete(act.key)
    this.#go({ page: 'case', id: view.id, event: null }, true)
  }

  #onList({ rows, counts }: ListLoaded): void {
    this.rows = rows.map(({ id }) => id)
    // Those of the outages are of no use to the queues.
    if (this.#listRoute.page !== 'outages') this.counts = counts ?? this.counts
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
    const onCase = this.route.page === 'case'
    switch (command) {
      case 'next-row':
      case 'previous-row':
        if (!onCase) this.#listElement?.step(command === 'next-row' ? 1 : -1)
        return
      case 'next-case':
        return this.#openNext()
      case 'inbox':
        return this.#go(this.#listRoute)
      case 'search':
        if (onCase || this.route.page === 'outages') this.#go({ page: 'search', q: '' })
        void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('input[type="search"]')?.focus())
        return
      case 'list-shortcuts':
        this.listing = true
        return
      default:
        return onCase ? this.#caseElement?.command(command) : this.#openSelected(command)
    }
  }

  #openNext(): void {
    const id = this.route.page === 'case' ? this.#nextAfter(this.route.id) : (this.rows[0] ?? null)
    if (id !== null) this.#go({ page: 'case', id, event: null })
  }

  /** From the list: opens the case with the sheet that asks. */
  #openSelected(command: Command): void {
    const id = this.#listElement?.selected ?? null
    const [event] = commandEvents[command] ?? []
    if (id !== null && event !== undefined) this.#go({ page: 'case', id, event })
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

function queryOf(route: Route): ListQuery {
  if (route.page === 'search') return { q: route.q }
  if (route.page === 'outages') return { kind: 'outage' }
  return { lane: route.page === 'lane' ? route.lane : 'to-decide' }
}

function titleOf(speech: Speech, route: Route): string {
  if (route.page === 'search') return speech.say('console.inbox.results', { q: route.q })
  if (route.page === 'outages') return speech.say('console.outages.title')
  return speech.say(`lane.${route.page === 'lane' ? route.lane : 'to-decide'}`)
}

function emptyWords(speech: Speech, route: Route): string {
  return speech.say(`console.inbox.empty.${route.page === 'lane' ? route.lane : route.page}`)
}
