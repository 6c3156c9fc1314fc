/**
 * `<hd-console-bar>`: whose desk it is and who is signed in; language, appearance and the way out beside it, or behind the
 * name where there is no room.
 *
 * @fires speaks - CustomEvent<Lang>: the language that was chosen
 * @fires paints - CustomEvent<Theme>: the appearance that was chosen
 * @fires lists-shortcuts - the list of shortcuts is asked for
 */
import { css, html, LitElement, type CSSResultGroup, type TemplateResult } from 'lit'
import type { Me } from '../../workflows/contracts/catalogue.ts'
import type { Lang } from '../lang.ts'
import type { Speech } from '../speech.ts'
import { controls } from '../ui/controls.ts'
import { icon } from '../ui/icons.ts'
import { ground } from '../ui/theme.ts'
import type { Theme } from './settings.ts'

const themes: readonly Theme[] = ['auto', 'light', 'dark']
const langs: readonly Lang[] = ['pl', 'en']

export class ConsoleBar extends LitElement {
  static override properties = {
    speech: { attribute: false },
    me: { attribute: false },
    theme: { attribute: false },
    signOut: { attribute: false },
    open: { type: Boolean, reflect: true },
  }
  declare speech: Speech
  declare me: Me
  declare theme: Theme
  /** Where signing out is posted. */
  declare signOut: string
  /** Of the button with the name; where there is room everything is always there. */
  declare open: boolean

  constructor() {
    super()
    this.open = false
  }

  static override get styles(): CSSResultGroup {
    return [ground, controls, barStyle]
  }

  protected override render(): TemplateResult {
    const { speech, me, open } = this
    return html`<header @keydown=${this.#onKey}>
      <p class="brand">
        <span class="short">${speech.say('console.brand.short')}</span>
        <span class="whole">${speech.say('console.brand')}</span>
      </p>
      <button
        class="quiet compact opener"
        aria-expanded=${open ? 'true' : 'false'}
        aria-controls="person"
        @click=${() => (this.open = !open)}
      >
        ${icon('person', 18)} ${me.name}
      </button>
      <div id="person">
        <span class="me">
          <strong>${me.name}</strong>
          <span class="small">${me.roles.map((role) => speech.named('console.role', role)).join(', ')}</span>
        </span>
        ${this.#settings()}
        <form method="post" action=${this.signOut}>
          <button class="quiet compact">${speech.say('console.sign-out')}</button>
        </form>
      </div>
    </header>`
  }

  #settings(): TemplateResult {
    const { speech, theme } = this
    const chosen = (event: Event) => (event.target instanceof HTMLSelectElement ? event.target.value : '')
    return html`<button class="quiet compact keys" @click=${() => this.dispatchEvent(new Event('lists-shortcuts'))}>
        ${speech.say('console.shortcuts.open')} <kbd>?</kbd>
      </button>
      <div class="langs" role="group" aria-label=${speech.say('console.language')}>
        ${langs.map((lang) => this.#language(lang))}
      </div>
      <select
        aria-label=${speech.say('console.theme')}
        @change=${(event: Event) => this.#tell('paints', themes.find((one) => one === chosen(event)) ?? 'auto')}
      >
        ${themes.map(
          (one) =>
            html`<option value=${one} .selected=${one === theme}>${speech.say(`console.theme.${one}`)}</option>`,
        )}
      </select>`
  }

  #language(lang: Lang): TemplateResult {
    const { speech } = this
    return html`<button
      class="quiet compact"
      lang=${lang}
      aria-pressed=${speech.lang === lang}
      title=${speech.say(`console.language.${lang}`)}
      @click=${() => this.#tell('speaks', lang)}
    >
      ${lang.toUpperCase()}
    </button>`
  }

  #tell(name: string, detail: Lang | Theme): void {
    this.dispatchEvent(new CustomEvent(name, { detail }))
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.open) return
    this.open = false
    this.renderRoot.querySelector<HTMLElement>('.opener')?.focus()
  }
}

const barStyle = css`
  header {
    background: light-dark(#0d2b4a, #0e1d2d);
    color: #fff;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 1.75rem;
    padding: 0.5rem clamp(0.875rem, 2.5vw, 2rem);
  }
  :focus-visible {
    outline-color: #fff;
  }
  .brand {
    font-weight: 700;
    letter-spacing: 0.005em;
  }
  #person {
    margin-inline-start: auto;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.375rem 0.75rem;
  }
  button.quiet {
    color: #fff;
    font-weight: 500;
  }
  button.quiet:hover {
    background: rgb(255 255 255 / 0.14);
  }
  .opener,
  .short {
    display: none;
  }
  .langs {
    display: flex;
  }
  .langs [aria-pressed='true'],
  .langs [aria-pressed='true']:hover {
    background: #fff;
    color: #0d2b4a;
    font-weight: 700;
  }
  select {
    inline-size: auto;
    min-block-size: 2rem;
    padding: 0.125rem 0.5rem;
    font-size: 0.875rem;
    color: #fff;
    background: transparent;
    border-color: rgb(255 255 255 / 0.55);
  }
  option {
    color: var(--ink);
    background: var(--paper);
  }
  .me {
    order: 1;
    display: grid;
    line-height: 1.25;
    text-align: end;
    font-size: 0.9375rem;
  }
  form {
    order: 2;
  }
  kbd {
    font-family: var(--mono);
    font-size: 0.8125rem;
    border: 1px solid currentColor;
    border-radius: 4px;
    padding-inline: 0.3125rem;
  }
  /* A colour that is taken away must not take along which one is chosen. */
  @media (forced-colors: active) {
    .langs [aria-pressed='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
  @media (width < 60rem) {
    .keys {
      display: none;
    }
  }
  @media (width < 40rem) {
    header {
      flex-wrap: nowrap;
      gap: 0.5rem;
      justify-content: space-between;
      position: relative;
    }
    .short {
      display: inline;
    }
    .whole {
      display: none;
    }
    .opener {
      display: inline-flex;
      min-block-size: 2.75rem;
      flex: none;
      max-inline-size: 65%;
    }
    #person {
      position: absolute;
      inset-block-start: 100%;
      inset-inline: 0;
      z-index: 4;
      padding: 0.75rem clamp(0.875rem, 2.5vw, 2rem) 1rem;
      gap: 0.75rem;
      background: inherit;
      border-block-start: 1px solid rgb(255 255 255 / 0.35);
      border-block-end: 1px solid var(--line);
    }
    :host(:not([open])) #person {
      display: none;
    }
    .me {
      order: -1;
      inline-size: 100%;
      text-align: start;
    }
    #person :is(button, select) {
      min-block-size: 2.75rem;
    }
  }
`

customElements.get('hd-console-bar') ?? customElements.define('hd-console-bar', ConsoleBar)
