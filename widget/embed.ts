/**
 * What a portal's page loads: `<help-desk>` as a plain custom element that draws a launcher and nothing else. The desk
 * itself comes with the first sign of intent, in inline mode when it is about to be scrolled into view. No library, no
 * shared module: everything here is downloaded by everybody. The contract is in `widget/README.md`.
 */
import { launcher as words, type LauncherWords } from '../workflows/words/launcher.ts'
import type { DeskEvents, Emit } from './events.ts'
import type { HdDesk } from './help-desk.ts'
import type { HostContext } from './host-context.ts'
import type { Route } from './route.ts'
import type { TokenProvider } from './token.ts'

declare global {
  interface HTMLElementTagNameMap {
    'help-desk': HelpDesk
  }
}

/** Set for the tab once a case is being followed: then the desk is loaded early, to show what is new. */
const followed = 'hd-followed'

const sheet = `:host{--a:var(--hd-accent,light-dark(#0b4a82,#8cc2f5));color-scheme:light dark;font:400 1rem/1.5 var(--hd-font,system-ui,sans-serif)}
:host([theme=light]){color-scheme:light}
:host([theme=dark]){color-scheme:dark}
:host([hidden]){display:none}
:host([mode=inline],[mode=full-page]){display:block;min-block-size:20rem}
:host([mode=full-page]){min-block-size:100vh;min-block-size:100dvh}
[part=launcher]{position:fixed;inset:auto 1.25rem 1.25rem auto;inset:auto max(1.25rem,env(safe-area-inset-right)) max(1.25rem,env(safe-area-inset-bottom)) auto;z-index:var(--hd-layer,2147483000);min-block-size:3.25rem;padding:.75rem 1.375rem;border:1px solid transparent;border-radius:2rem;background:var(--a);color:var(--hd-accent-ink,light-dark(#fff,#06192b));font:inherit;font-weight:600;cursor:pointer;box-shadow:0 2px 10px #0004}
[part=launcher]:focus-visible{outline:3px solid var(--a);outline-offset:3px}
b{margin-inline-start:.5rem;padding:.125rem .5rem;border-radius:1rem;background:light-dark(#fff,#06192b);color:light-dark(#0b4a82,#8cc2f5);font-size:.875rem}
b:empty{display:none}
@media(max-width:600px){:host([open]) [part=launcher]{display:none}}`

/** None where the page may not store anything (a sandboxed frame, storage switched off). */
function storages(): Storage[] {
  try {
    return [sessionStorage, localStorage]
  } catch {
    return []
  }
}

/** Set by pages, perhaps before this script arrived. */
const properties = ['tokenProvider', 'context'] as const

/**
 * The help desk of a customs administration inside a partner portal's page: a launcher, part of the page, or the whole
 * of it. Draws nothing but the launcher and asks the desk for nothing before there is a sign of intent.
 *
 * @tagname help-desk
 *
 * @attr {string} base - Origin of the desk; where the script came from if not given
 * @attr {'launcher' | 'inline' | 'full-page'} mode - A button with a panel (default), part of the page, or all of it
 * @attr {string} lang - Language: `pl`, `en` or a further one that the desk speaks; else the nearest `lang` of the page, else the browser's
 * @attr {'auto' | 'light' | 'dark'} theme - `auto` (default) follows the system
 * @attr {boolean} open - Whether the launcher's panel is open; reflects and sets it
 * @attr {string} open-case - Id of a case to open, as the desk's mails put it into the page's address (`help-desk-case`)
 * @attr {string} system - The system that the page is about (`NCTS2`), for forms and the order of answers
 *
 * @fires {CustomEvent<null>} ready - The desk's code has been loaded and drawn for the first time
 * @fires {CustomEvent<null>} open - The launcher's panel was opened
 * @fires {CustomEvent<null>} close - It was closed
 * @fires {CustomEvent<{ count: number }>} unread - How many changes of own cases have not been looked at
 * @fires {CustomEvent<{ id: string; number: string; kind: string }>} case-opened - A case was brought to the desk
 * @fires {CustomEvent<{ id: string; number: string; outcome: string }>} decision - A case was decided
 * @fires {CustomEvent<null>} auth-required - There is no token, or it was refused twice: sign the person in again
 * @fires {CustomEvent<{ code: string; trace?: string }>} error - Something failed that the person was told about
 *
 * @csspart launcher - The button
 * @csspart panel - The desk itself
 *
 * @cssprop --hd-accent - Buttons, links and the launcher
 * @cssprop --hd-accent-ink - Text on the accent
 * @cssprop --hd-ink - Text
 * @cssprop --hd-muted - Quieter text
 * @cssprop --hd-paper - Ground
 * @cssprop --hd-well - Ground of what is set apart
 * @cssprop --hd-line - Lines between things
 * @cssprop --hd-edge - Edges of fields and buttons
 * @cssprop --hd-radius - Roundness of corners
 * @cssprop --hd-font - Font family
 * @cssprop --hd-layer - `z-index` of launcher and panel
 */
class HelpDesk extends HTMLElement {
  static observedAttributes = ['base', 'mode', 'lang', 'theme', 'open', 'system', 'open-case']
  #root = this.attachShadow({ mode: 'open' })
  #button = document.createElement('button')
  #badge = document.createElement('b')
  #desk: HdDesk | null = null
  #loading: Promise<void> | null = null
  #seen: IntersectionObserver | null = null
  #provider: TokenProvider | null = null
  #context: HostContext = {}
  #wanted: Route | null = null
  #tongue = ''

  constructor() {
    super()
    const style = new CSSStyleSheet()
    style.replaceSync(sheet)
    this.#root.adoptedStyleSheets = [style]
    const button = this.#button
    button.type = 'button'
    button.part.add('launcher')
    button.onclick = () => (this.hasAttribute('open') ? this.close() : this.open())
    button.onpointerenter = button.onfocus = () => this.#load()
  }

  /** Asked for the portal's token whenever one is needed; null where nobody is signed in. May be set at any time. */
  get tokenProvider(): TokenProvider | null {
    return this.#provider
  }
  set tokenProvider(provider: TokenProvider | null) {
    this.#provider = provider
    this.#pass()
  }

  /** What the page tells of itself: where the person is, which form he has open, which error he was shown last. */
  get context(): HostContext {
    return this.#context
  }
  set context(context: HostContext) {
    this.#context = context
    this.#pass()
  }

  /** Opens the launcher's panel. */
  open(): void {
    this.setAttribute('open', '')
  }

  /** Closes it; what was typed stays. */
  close(): void {
    this.removeAttribute('open')
  }

  /** Opens the desk at a view: `knowledge`, `services`, `contact` and so on, or a view with what it needs. */
  show(view: string | Route): void {
    this.#wanted = typeof view === 'string' ? ({ name: view } as Route) : view
    if (this.#isPlaced) this.#load()
    else this.open()
    this.#pass()
  }

  /** Removes every trace of the person from this page and tab. Also before the desk was ever opened. */
  logout(): void {
    this.#provider = null
    this.#desk?.logout()
    // As `traces.ts` does it: what is the same for everybody stays.
    for (const kept of storages())
      for (const key of Object.keys(kept))
        if (/^hd-(?!announcements|contact|public)/.test(key)) kept.removeItem(key)
  }

  connectedCallback(): void {
    // A page may have set a property before this script arrived: it then hides the accessor of the class.
    for (const name of properties) {
      if (!Object.hasOwn(this, name)) continue
      const early = { [name]: this[name] }
      Reflect.deleteProperty(this, name)
      Object.assign(this, early)
    }
    this.#arrange()
    if (storages()[0]?.getItem(followed)) this.#load()
  }

  disconnectedCallback(): void {
    this.#seen?.disconnect()
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (name === 'open' && (before === null) !== (after === null)) this.#toggled(after !== null)
    if (name === 'open-case' && after) this.show({ name: 'case', id: after })
    if (this.isConnected && name !== 'open') this.#arrange()
  }

  #arrange(): void {
    this.#seen?.disconnect()
    if (this.#isPlaced) {
      this.#button.remove()
      this.#seen = new IntersectionObserver(([entry]) => entry?.isIntersecting && this.#load(), {
        rootMargin: '400px',
      })
      this.#seen.observe(this)
    } else {
      this.#root.append(this.#button)
      this.#button.ariaHasPopup = 'dialog'
      this.#button.ariaExpanded = String(this.hasAttribute('open'))
      this.#button.replaceChildren(this.#words.open, this.#badge)
    }
    this.#pass()
  }

  #toggled(open: boolean): void {
    this.#button.ariaExpanded = String(open)
    if (open) this.#load()
    this.#pass()
    if (!open && this.#desk?.matches(':focus-within')) this.#button.focus()
    this.#emit(open ? 'open' : 'close', null)
  }

  #load(): void {
    this.#loading ??= this.#mount().catch((cause: unknown) => {
      // Nothing arrived: the next intent tries again.
      this.#loading = null
      this.#button.title = this.#words.failed
      this.#emit('error', { code: 'unreachable' })
      reportError(cause)
    })
  }

  async #mount(): Promise<void> {
    const { HdDesk } = await import('./help-desk.ts')
    this.#desk = new HdDesk()
    this.#desk.emit = this.#emit
    this.#desk.part.add('panel')
    this.#pass()
    this.#root.prepend(this.#desk)
  }

  /** Hands everything on to the desk, once it is there. */
  #pass(): void {
    const desk = this.#desk
    if (desk === null) return
    desk.base = this.getAttribute('base') ?? new URL(import.meta.url).origin
    desk.language = this.#asked.startsWith('pl') ? 'pl' : 'en'
    desk.spoken = (tongue) => {
      this.#tongue = tongue
      this.#arrange()
    }
    desk.theme = this.getAttribute('theme') ?? 'auto'
    desk.mode = this.#isPlaced ? (this.getAttribute('mode') as 'inline' | 'full-page') : 'launcher'
    desk.shown = this.#isPlaced || this.hasAttribute('open')
    const system = this.getAttribute('system')
    desk.context = system ? { system, ...this.#context } : this.#context
    if (this.#wanted) desk.go(this.#wanted)
    this.#wanted = null
    desk.tokenProvider = this.#provider
    desk.closing = () => this.close()
  }

  #emit: Emit = (name, detail) => {
    if (name === 'unread') {
      const { count } = detail as DeskEvents['unread']
      this.#badge.textContent = count > 0 ? `${this.#words.unread}${count}` : ''
    }
    this.dispatchEvent(new CustomEvent(name, { detail, composed: true }))
  }

  /** In the flow of the page, without a launcher. */
  get #isPlaced(): boolean {
    return /^(inline|full-page)$/.test(this.getAttribute('mode') ?? '')
  }

  get #asked(): string {
    return this.closest('[lang]')?.getAttribute('lang') || navigator.language
  }

  /** In the language that was chosen inside, else the one that is asked for; English where that is not spoken. */
  get #words(): LauncherWords {
    return words[(this.#tongue || this.#asked).split('-')[0]!.toLowerCase()] ?? words.en
  }
}

export type { HelpDesk }

// Loaded twice, by two versions or two scripts of one page: the first one stays.
if (!customElements.get('help-desk')) customElements.define('help-desk', HelpDesk)
