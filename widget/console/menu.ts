/** `<hd-console-menu>`: where officers go, in groups; beside the page where there is room, behind a button where there is none. */
import { css, html, LitElement, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit'
import type { Speech } from '../speech.ts'
import { icon } from '../ui/icons.ts'
import { controls } from '../ui/controls.ts'
import { ground } from '../ui/theme.ts'
import { fragmentOf, home, sectionRoute, type Route } from './route.ts'
import { menuGroups, sectionWords, type MenuGroup, type Sections } from './sections.ts'

type Entry = { readonly to: Route; readonly isCurrent: boolean; readonly name: string }

export class ConsoleMenu extends LitElement {
  static override properties = {
    speech: { attribute: false },
    sections: { attribute: false },
    route: { attribute: false },
    open: { type: Boolean, reflect: true },
  }
  declare speech: Speech
  declare sections: Sections
  /** The list that is shown or lies behind the open case. */
  declare route: Route
  /** Of the button; where there is room the menu is always there. */
  declare open: boolean

  constructor() {
    super()
    this.open = false
  }

  static override get styles(): CSSResultGroup {
    return [ground, controls, menuStyle]
  }

  protected override render(): TemplateResult {
    const { speech } = this
    const groups = menuGroups.map((group) => ({ group, entries: this.#entries(group) }))
    const current = groups.flatMap(({ entries }) => entries).find(({ isCurrent }) => isCurrent)
    return html`<button
        class="opener"
        aria-expanded=${this.open ? 'true' : 'false'}
        aria-controls="menu"
        @click=${() => (this.open = !this.open)}
      >
        ${icon(this.open ? 'close' : 'list', 20)}
        <span>${speech.say('console.menu')}${current ? html`<span class="muted">: ${current.name}</span>` : ''}</span>
      </button>
      <nav id="menu" aria-label=${speech.say('console.menu')} @keydown=${this.#onKey}>
        ${groups.map(({ group, entries }) =>
          entries.length === 0
            ? ''
            : html`<h2 id=${group}>${speech.say(`console.menu.${group}`)}</h2>
                <ul aria-labelledby=${group}>
                  ${entries.map(({ to, isCurrent, name }) => html`<li>${this.#link(to, isCurrent, name)}</li>`)}
                </ul>`,
        )}
      </nav>`
  }

  /** The menu is longer than a small screen: where one is must not lie below its edge. */
  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('route') && !changed.has('sections') && !changed.has('speech')) return
    const current = this.renderRoot.querySelector<HTMLElement>('a[aria-current="page"]')
    const nav = current?.closest('nav')
    if (!current || !nav) return
    const [seen, all] = [current.getBoundingClientRect(), nav.getBoundingClientRect()]
    if (seen.bottom > all.bottom) nav.scrollTop += seen.bottom - all.bottom
    if (seen.top < all.top) nav.scrollTop -= all.top - seen.top
  }

  #link(to: Route, isCurrent: boolean, name: string): TemplateResult {
    return html`<a
      href=${fragmentOf(to)}
      aria-current=${isCurrent ? 'page' : 'false'}
      @click=${() => (this.open = false)}
      >${name}</a
    >`
  }

  #entries(group: MenuGroup): Entry[] {
    const { speech, route, sections } = this
    const inbox: Entry = {
      to: home,
      isCurrent: route.page === 'lane' || route.page === 'search',
      name: speech.say('console.cases'),
    }
    const listed = sections.all
      .filter((section) => section.group === group)
      .map(({ code }): Entry => ({
        to: sectionRoute(code),
        isCurrent: route.page === 'section' && route.section === code,
        name: sectionWords(speech, code, 'name'),
      }))
    return group === 'cases' ? [inbox, ...listed] : listed
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.open) return
    this.open = false
    this.renderRoot.querySelector<HTMLElement>('.opener')?.focus()
  }
}

const menuStyle = css`
  :host {
    display: block;
    background: var(--well);
    border-block-end: 1px solid var(--line);
  }
  .opener {
    inline-size: 100%;
    justify-content: flex-start;
    text-align: start;
    border: 0;
    border-radius: 0;
    background: none;
    padding-inline: clamp(0.875rem, 2.5vw, 2rem);
  }
  nav {
    padding: 0.5rem clamp(0.5rem, 2vw, 1.625rem) 1rem;
  }
  :host(:not([open])) nav {
    display: none;
  }
  h2 {
    padding: 0.75rem 0.375rem 0.25rem;
    color: var(--muted);
    font-size: 0.8125rem;
    font-weight: 600;
  }
  ul {
    display: grid;
    gap: 0.125rem;
    list-style: none;
  }
  a {
    display: flex;
    align-items: center;
    min-block-size: 2.75rem;
    padding: 0.25rem 0.75rem;
    line-height: 1.3;
    border-inline-start: 3px solid transparent;
    border-radius: 4px;
    color: var(--ink);
    text-decoration: none;
    overflow-wrap: anywhere;
  }
  a:hover {
    background: var(--paper);
  }
  a[aria-current='page'] {
    border-color: var(--accent);
    border-start-start-radius: 0;
    border-end-start-radius: 0;
    background: var(--paper);
    font-weight: 650;
  }
  @media (forced-colors: active) {
    a:not([aria-current='page']) {
      border-color: Canvas;
    }
  }
  @media (width >= 64rem) {
    :host {
      border-block-end: 0;
      border-inline-end: 1px solid var(--line);
    }
    .opener {
      display: none;
    }
    nav,
    :host(:not([open])) nav {
      display: block;
      position: sticky;
      inset-block-start: 0;
      /* The bar above it scrolls away, but where the page is short it does not. */
      max-block-size: calc(100dvh - 3.5rem);
      overflow-y: auto;
      padding: 0.5rem 0.75rem 1rem;
    }
    h2 {
      padding-block-start: 0.5rem;
    }
    ul {
      gap: 0;
    }
    a {
      min-block-size: 1.875rem;
      padding-block: 0.1875rem;
      font-size: 0.9375rem;
    }
  }
`

customElements.get('hd-console-menu') ?? customElements.define('hd-console-menu', ConsoleMenu)
