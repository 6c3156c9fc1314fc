/**
 * What a portal's page loads: `<help-desk>` as a plain custom element that draws a launcher and nothing else. The desk
 * itself comes with the first sign of intent, in inline mode when it is about to be scrolled into view. No library, no
 * shared module: everything here is downloaded by everybody. The contract is in `widget/README.md`.
 */
import { launcher as words } from '../workflows/words/launcher.ts'
import type { DeskEvents, Emit } from './events.ts'
import type { HdDesk } from './help-desk.ts'
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
:host([mode=inline]){display:block;min-block-size:20rem}
[part=launcher]{position:fixed;inset:auto 1.25rem 1.25rem auto;inset:auto max(1.25rem,env(safe-area-inset-right)) max(1.25rem,env(safe-area-inset-bottom)) auto;z-index:var(--hd-layer,2147483000);min-block-size:3.25rem;padding:.75rem 1.375rem;border:1px solid transparent;border-radius:2rem;background:var(--a);color:var(--hd-accent-ink,light-dark(#fff,#06192b));font:inherit;font-weight:600;cursor:pointer;box-shadow:0 2px 10px #0004}
[part=launcher]:focus-visible{outline:3px solid var(--a);outline-offset:3px}
b{margin-inline-start:.5rem;padding:.125rem .5rem;border-radius:1rem;background:light-dark(#fff,#06192b);color:light-dark(#0b4a82,#8cc2f5);font-size:.875rem}
b:empty{display:none}
@media(max-width:600px){:host([open]) [part=launcher]{display:none}}`

/** Null where the page may not store anything (a sandboxed frame, storage switched off). */
function tabStorage(): Storage | null {
  try {
    return sessionStorage
  } catch {
    return null
  }
}

class HelpDesk extends HTMLElement {
  static observedAttributes = ['base', 'mode', 'lang', 'theme', 'open']
  #root = this.attachShadow({ mode: 'open' })
  #button = document.createElement('button')
  #badge = document.createElement('b')
  #desk: HdDesk | null = null
  #loading: Promise<void> | null = null
  #seen: IntersectionObserver | null = null
  #provider: TokenProvider | null = null

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

  open(): void {
    this.setAttribute('open', '')
  }

  close(): void {
    this.removeAttribute('open')
  }

  /** Removes every trace of the person from this page and tab. Also before the desk was ever opened. */
  logout(): void {
    this.#provider = null
    this.#desk?.logout()
    const kept = tabStorage()
    for (const key of Object.keys(kept ?? {})) if (key.startsWith('hd-')) kept?.removeItem(key)
  }

  connectedCallback(): void {
    // A page may have set the property before this script arrived: it then hides the accessor of the class.
    if (Object.hasOwn(this, 'tokenProvider')) {
      const early = this.tokenProvider
      Reflect.deleteProperty(this, 'tokenProvider')
      this.tokenProvider = early
    }
    this.#arrange()
    if (tabStorage()?.getItem(followed)) this.#load()
  }

  disconnectedCallback(): void {
    this.#seen?.disconnect()
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (name === 'open' && (before === null) !== (after === null)) this.#toggled(after !== null)
    if (this.isConnected && name !== 'open') this.#arrange()
  }

  #arrange(): void {
    this.#seen?.disconnect()
    const inline = this.getAttribute('mode') === 'inline'
    if (inline) {
      this.#button.remove()
      this.#seen = new IntersectionObserver(([entry]) => entry?.isIntersecting && this.#load(), {
        rootMargin: '400px',
      })
      this.#seen.observe(this)
    } else {
      this.#root.append(this.#button)
      this.#button.ariaHasPopup = 'dialog'
      this.#button.ariaExpanded = String(this.hasAttribute('open'))
      this.#button.replaceChildren(words[this.#lang].open, this.#badge)
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
      this.#button.title = words[this.#lang].failed
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
    desk.language = this.#lang
    desk.theme = this.getAttribute('theme') ?? 'auto'
    desk.mode = this.getAttribute('mode') === 'inline' ? 'inline' : 'launcher'
    desk.shown = desk.mode === 'inline' || this.hasAttribute('open')
    desk.tokenProvider = this.#provider
    desk.closing = () => this.close()
  }

  #emit: Emit = (name, detail) => {
    if (name === 'unread') {
      const { count } = detail as DeskEvents['unread']
      this.#badge.textContent = count > 0 ? `${words[this.#lang].unread}${count}` : ''
    }
    this.dispatchEvent(new CustomEvent(name, { detail, composed: true }))
  }

  get #lang(): keyof typeof words {
    const asked = this.closest('[lang]')?.getAttribute('lang') || navigator.language
    return asked.startsWith('pl') ? 'pl' : 'en'
  }
}

export type { HelpDesk }

// Loaded twice, by two versions or two scripts of one page: the first one stays.
if (!customElements.get('help-desk')) customElements.define('help-desk', HelpDesk)
