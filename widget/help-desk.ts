/**
 * `<hd-desk>`: the desk inside the shell that `embed.ts` puts on the page. Frame, navigation, and what is said when
 * something changes; each view is a panel of its own, loaded when it is first gone to.
 */
import { html, LitElement, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit'
import type { CaseRow, View } from '../workflows/contracts/view.ts'
import type { News } from './announced.ts'
import type { Emit } from './events.ts'
import type { Letter } from './outbox.ts'
import type { HostContext } from './host-context.ts'
import { further } from '../workflows/words/further.ts'
import { tongueFor, tongues, type Lang } from './lang.ts'
import { contactLine } from './panels/contact-line.ts'
import { isPublic, placeOf, places } from './panels/places.ts'
import type { GoEvent, Route } from './route.ts'
import { Session, type Seen } from './session.ts'
import { loadSpeech, type Speech } from './speech.ts'
import { tabStorage } from './tab-storage.ts'
import type { TokenProvider } from './token.ts'
import { controls } from './ui/controls.ts'
import { frame } from './ui/frame.ts'
import { icon } from './ui/icons.ts'
import { banner, notices } from './ui/notices.ts'
import { ground, theme } from './ui/theme.ts'
import type { WordRoom } from './words.ts'

const undecided: readonly CaseRow['lane'][] = ['to-decide', 'second-person', 'with-customer']

/** All announcements together are one piece of news, read on home. */
const announced = 'home'

const roles = { launcher: 'complementary', inline: 'region', 'full-page': 'main' } as const

export class HdDesk extends LitElement {
  static override properties = {
    base: { attribute: false },
    language: { attribute: false },
    theme: { reflect: true },
    mode: { reflect: true },
    shown: { type: Boolean, reflect: true },
    tokenProvider: { attribute: false },
    context: { attribute: false },
    speech: { state: true },
    route: { state: true },
    view: { state: true },
    news: { state: true },
  }
  declare base: string
  declare language: Lang
  declare theme: string
  declare mode: 'launcher' | 'inline' | 'full-page'
  declare shown: boolean
  declare tokenProvider: TokenProvider | null
  declare context: HostContext
  declare private speech: Speech | null
  declare private route: Route
  /** The open case; null while it is being read. */
  declare private view: View | null
  /** Said to screen readers. */
  declare private news: string
  emit: Emit = () => undefined
  closing: () => void = () => undefined
  /** The person has chosen another language in here. */
  spoken: (tongue: string) => void = () => undefined
  #unread = new Set<string>()
  #revision = 0
  /** The route whose code and words are here: only that one is drawn. */
  #arrived: Route | null = null
  #chosen: string | null = null
  /** Words that were needed so far, beyond the first view's. */
  readonly #rooms = new Set<WordRoom>()
  #learned: Promise<void> = Promise.resolve()
  readonly #session = new Session({
    host: this,
    emit: (name, detail) => this.emit(name, detail),
    onPerson: () => this.#anotherPerson(),
    onCase: (view, before) => this.#caseChanged(view, before),
    onSent: (view, letter) => this.#sent(view, letter),
    onAnnounced: (item) => this.#announced(item),
  })

  constructor() {
    super()
    this.base = ''
    this.language = 'en'
    this.theme = 'auto'
    this.mode = 'launcher'
    this.shown = false
    this.tokenProvider = null
    this.context = {}
    this.speech = null
    this.route = { name: 'home' }
    this.view = null
    this.news = ''
    this.#arrived = this.route
  }

  static override get styles(): CSSResultGroup {
    return [theme, ground, controls, notices, frame]
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.addEventListener('keydown', this.#keyed)
  }

  /** Leaves nothing of the person: no case, no draft, no token. */
  logout(): void {
    this.tokenProvider = null
    this.#session.logout()
  }

  /** To a view that the host page names; home where there is none of that name. */
  go(route: Route): void {
    // Asked for as soon as the element is there: who looks at it is known after the first drawing.
    void this.updateComplete.then(() => this.#go(route.name in places ? route : { name: 'home' }))
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#revision += 1
    if (changed.has('language') && this.#chosen === null)
      void this.#speak(tongueFor((this.getRootNode() as ShadowRoot).host ?? null, this.language))
    this.#session.context = this.context
    if (changed.has('base') || changed.has('tokenProvider'))
      this.#session.configure(this.base, this.tokenProvider)
    if (changed.has('shown') && this.shown) this.#look()
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('shown') && this.shown && this.mode === 'launcher') void this.#focusHeading()
  }

  override render(): TemplateResult | typeof nothing {
    const { speech } = this
    if (speech === null) return html`<div class="frame" aria-busy="true"></div>`
    return html`<section class="frame" lang=${speech.tongue} role=${roles[this.mode]} aria-label=${speech.say('desk.title')}>
      ${this.#bar(speech)}
      <div class="body" @go=${(event: GoEvent) => void this.#go(event.detail)} @case-opened=${(event: CustomEvent<View>) => this.#opened(event.detail)} @view-changed=${(event: CustomEvent<View>) => this.#session.learn(event.detail)}>
        ${this.#trouble(speech)}
        ${this.#waiting(speech)}
        ${this.#panel(speech)}
      </div>
      <p class="unseen" role="status">${this.news}</p>
    </section>`
  }

  #bar(speech: Speech): TemplateResult {
    const known = tongues()
    const other = known[(known.indexOf(speech.tongue) + 1) % known.length] ?? 'en'
    const name = further[other]?.name ?? speech.say('desk.language')
    return html`<header class="bar">
      ${
        this.route.name === 'home'
          ? nothing
          : html`<button type="button" class="quiet icon" aria-label=${speech.say('desk.back')} @click=${() => void this.#go({ name: 'home' })}>
            ${icon('back')}
          </button>`
      }
      <h1 tabindex="-1">${speech.say('desk.title')}</h1>
      <button type="button" class="quiet icon" lang=${other} aria-label=${`${other.toUpperCase()} – ${name}`} @click=${() => this.#choose(other)}>
        ${other.toUpperCase()}
      </button>
      ${
        this.mode !== 'launcher'
          ? nothing
          : html`<button type="button" class="quiet icon" aria-label=${speech.say('desk.close')} @click=${() => this.closing()}>
            ${icon('close')}
          </button>`
      }
    </header>`
  }

  /** The desk is away, or does not know the person any more: said above whatever is on the screen. */
  #trouble(speech: Speech): TemplateResult | typeof nothing {
    const session = this.#session
    if (!session.reachable)
      return html`<div role="alert" class="stack">
        ${banner(
          'warn',
          html`<p><strong>${speech.say('desk.unreachable')}</strong></p>
            <p>${speech.say('desk.unreachable.more')}</p>
            <p><button type="button" class="compact" @click=${() => void session.load()}>${speech.say('desk.retry')}</button></p>`,
          'offline',
        )}
        ${this.route.name === 'home' ? nothing : contactLine(speech, session.contact)}
      </div>`
    if (session.signedOut && (session.me !== null || !isPublic(this.route)))
      return html`<div role="alert">
        ${banner('warn', html`<p><strong>${speech.say('desk.auth')}</strong></p><p>${speech.say('desk.auth.more')}</p>`, 'person')}
      </div>`
    return nothing
  }

  /** What was sent and has not arrived, wherever its form is not on the screen. */
  #waiting(speech: Speech): unknown {
    const { waiting } = this.#session
    if (waiting) void this.#learn(['outbox'])
    return waiting?.notice(speech, this.route, (route) => void this.#go(route))
  }

  #panel(speech: Speech): TemplateResult {
    const { route, view } = this
    if (this.#arrived !== route) return html`<p class="muted">${speech.say('loading')}</p>`
    return placeOf(route).draw(route, { session: this.#session, speech, revision: this.#revision, view })
  }

  async #speak(language: string): Promise<void> {
    const rooms = this.#rooms.size
    const speech = await loadSpeech(language, this.#rooms)
    // A view that was gone to meanwhile needs more words.
    if (rooms < this.#rooms.size) return this.#speak(language)
    const isFirst = this.speech === null
    this.speech = speech
    await this.updateComplete
    if (!isFirst) return
    this.emit('ready', null)
    if (this.shown && this.mode === 'launcher') await this.#focusHeading()
  }

  #choose(language: string): void {
    this.#chosen = language
    this.spoken(language)
    void this.#speak(language)
  }

  async #go(route: Route): Promise<void> {
    const place = placeOf(route)
    this.route = route
    this.view = route.name === 'case' ? (this.#session.views.get(route.id) ?? null) : null
    this.#read(route.name === 'case' ? route.id : route.name)
    await Promise.all([route.name === 'case' && this.#session.look(route.id), place.load?.()])
    await this.#learn(place.rooms?.(route, this.#session) ?? [])
    if (this.route !== route) return
    this.#arrived = route
    this.requestUpdate()
    // While this was on its way the stream may have brought a newer one.
    if (route.name === 'case') this.view = this.#session.views.get(route.id) ?? null
    await this.#focusHeading()
    this.renderRoot.querySelector('.body')?.scrollTo({ top: 0 })
  }

  /** Also where they are on their way already: then until they are here. */
  #learn(rooms: readonly WordRoom[]): Promise<void> {
    if (rooms.some((room) => !this.#rooms.has(room))) {
      for (const room of rooms) this.#rooms.add(room)
      if (this.speech !== null) this.#learned = this.#speak(this.speech.tongue)
    }
    return this.#learned
  }

  /** Whoever still looks at the form sees his case; whoever has gone on is told. */
  #sent(view: View, letter: Letter): void {
    const { route } = this
    const isNew = !letter.about && !letter.to
    if (route.name === 'apply' && route.kind === view.kind && isNew) return this.#opened(view)
    if (route.name === 'case' && route.id === view.id) return
    if (isNew) this.emit('case-opened', { id: view.id, number: view.number, kind: view.kind })
    void this.#learn(['outbox']).then(() => {
      if (this.speech) this.news = this.#session.waiting?.sent(this.speech, letter, view, route) ?? ''
    })
  }

  #opened(view: View): void {
    tabStorage()?.setItem('hd-followed', '1')
    this.emit('case-opened', { id: view.id, number: view.number, kind: view.kind })
    if (view.decision !== null) this.#decided(view)
    this.view = view
    void this.#go({ name: 'case', id: view.id })
  }

  /** From the stream, from an act of the person, or from reading a list anew. */
  #caseChanged(view: View, before: Seen | null): void {
    if (this.route.name === 'case' && this.route.id === view.id) this.view = view
    if (before === null || this.speech === null) return
    const decided = view.decision !== null && undecided.includes(before.lane)
    if (decided) this.#decided(view)
    const step = this.speech.named(`step.${view.kind}`, view.step)
    this.news = this.speech.say(decided ? 'desk.news.decision' : 'desk.news', { number: view.number, step })
    const isOnScreen = this.shown && this.route.name === 'case' && this.route.id === view.id
    const isWanted = decided || this.#session.account?.alerts.cases !== 'decisions'
    if (!isOnScreen && isWanted) this.#miss(view.id)
  }

  /** Whoever has chosen no systems is told of all that is announced. */
  #announced({ systems, title }: News): void {
    const { account } = this.#session
    const wanted = account?.alerts.announcements ?? 'own'
    const isOwn = !account?.concerns.length || systems.some((system) => account.concerns.includes(system))
    if (this.speech === null || wanted === 'none' || (wanted === 'own' && !isOwn)) return
    this.news = this.speech.say('desk.news.announcement', { title: title[this.speech.lang] })
    if (!this.shown || this.route.name !== 'home') this.#miss(announced)
  }

  #miss(id: string): void {
    this.#unread.add(id)
    this.emit('unread', { count: this.#unread.size })
  }

  #decided(view: View): void {
    this.emit('decision', { id: view.id, number: view.number, outcome: view.decision?.outcome ?? 'granted' })
  }

  #read(id: string): void {
    if (this.#unread.delete(id)) this.emit('unread', { count: this.#unread.size })
  }

  /** Opened again: what is on the screen counts as read, and a page that signed the person in meanwhile is asked. */
  #look(): void {
    this.#read(this.route.name === 'case' ? this.route.id : this.route.name)
    if (this.#session.signedOut) void this.#session.load()
  }

  #anotherPerson(): void {
    this.#unread.clear()
    this.emit('unread', { count: 0 })
    this.view = null
    this.news = ''
    this.route = { name: 'home' }
    this.#arrived = this.route
  }

  #keyed = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || this.mode !== 'launcher' || event.defaultPrevented) return
    event.stopPropagation()
    this.closing()
  }

  /** The heading of the panel, or of the desk where the panel has none: a reader hears where it is. */
  async #focusHeading(): Promise<void> {
    await this.updateComplete
    const panel = this.renderRoot.querySelector('.body')?.lastElementChild as LitElement | null
    await panel?.updateComplete
    // Whoever was quicker than the code's arrival keeps his place.
    if (panel?.matches(':focus-within')) return
    // A panel whose code is still on its way has no shadow root yet.
    const heading = panel?.shadowRoot?.querySelector<HTMLElement>('h2[tabindex]')
    const target = heading ?? this.shadowRoot?.querySelector<HTMLElement>('h1')
    target?.focus({ preventScroll: true })
  }
}

customElements.define('hd-desk', HdDesk)
