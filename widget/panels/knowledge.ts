/** The knowledge base: searched while typing, on the device, so that it goes on while the desk is away. */
import {
  css,
  html,
  LitElement,
  nothing,
  type CSSResultGroup,
  type PropertyValues,
  type TemplateResult,
} from 'lit'
import type { ArticleCard } from '../../workflows/contracts/knowledge.ts'
import { articleCard, cardStyle } from '../knowledge/card.ts'
import { libraryOf, type Found, type Library } from '../knowledge/library.ts'
import { proseStyle } from '../knowledge/prose-style.ts'
import { GoEvent } from '../route.ts'
import type { Session } from '../session.ts'
import type { Speech } from '../speech.ts'
import { controls } from '../ui/controls.ts'
import { icon } from '../ui/icons.ts'
import { banner, notices } from '../ui/notices.ts'
import { ground } from '../ui/theme.ts'

/** A count that changed with every letter would be read out with every letter. */
const saidAfterMs = 700

export class Knowledge extends LitElement {
  static override properties = {
    session: { attribute: false },
    speech: { attribute: false },
    revision: { attribute: false },
    query: { attribute: false },
    count: { state: true },
  }
  declare session: Session
  declare speech: Speech
  declare revision: number
  declare query: string
  /** Said to screen readers, once nobody types any more. */
  declare private count: string
  #saying: ReturnType<typeof setTimeout> | undefined

  constructor() {
    super()
    this.query = ''
    this.count = ''
  }

  static override get styles(): CSSResultGroup {
    return [ground, controls, notices, proseStyle, cardStyle, knowledgeStyle]
  }

  get #library(): Library {
    return libraryOf(this.session, this.speech.lang)
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('speech')) void this.#library.load(() => this.requestUpdate())
    if (changed.has('query')) this.#sayLater()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    clearTimeout(this.#saying)
  }

  override render(): TemplateResult {
    const { speech } = this
    const library = this.#library
    return html`<header class="stack tight">
        <h2 tabindex="-1">${speech.say('knowledge.title')}</h2>
        <p class="muted">${speech.say('knowledge.lede')}</p>
      </header>
      <form role="search" @submit=${(event: SubmitEvent) => event.preventDefault()}>
        <label for="query">${speech.say('knowledge.search')}</label>
        <input id="query" type="search" autocomplete="off" spellcheck="false" maxlength="300" aria-describedby="hint" .value=${this.query} @input=${this.#typed} />
        <p id="hint" class="muted small">${speech.say('knowledge.search.hint')}</p>
      </form>
      <p class="unseen" role="status">${this.count}</p>
      ${library.isMissing ? this.#missing() : this.#content(library)}
      ${
        library.isCurrent || library.asOf === null
          ? nothing
          : html`<p class="muted small">${speech.say('knowledge.as-of', { at: library.asOf })}</p>`
      }`
  }

  #content(library: Library): TemplateResult {
    const { speech, query } = this
    if (library.asOf === null) return html`<p class="muted">${speech.say('loading')}</p>`
    if (library.isEmpty) return html`<p class="muted">${speech.say('knowledge.empty')}</p>`
    if (query.trim() === '') return this.#all(library)
    const found = library.find(query)
    return found.length === 0 ? this.#nothing() : this.#results(found)
  }

  #results(found: readonly Found[]): TemplateResult {
    const { speech, query } = this
    return html`<section class="stack tight" aria-labelledby="results">
      <h3 id="results" class="unseen">${speech.say('knowledge.results')}</h3>
      <p class="muted" aria-hidden="true">${this.#said(found.length)}</p>
      <ul class="plain">
        ${found.map(({ card, hit }) => html`<li>${articleCard(speech, card, () => this.#open(card), { hit, query })}</li>`)}
      </ul>
    </section>`
  }

  /** Before anything is asked: what there is, the own systems first. */
  #all(library: Library): TemplateResult {
    const { articles, own } = library
    const isOwn = ({ systems }: ArticleCard) => systems.some((system) => own.includes(system))
    const first = articles.filter(isOwn)
    const rest = articles.filter((card) => !isOwn(card))
    return html`${this.#shelf('own', first)} ${this.#shelf('all', rest)}`
  }

  #shelf(name: 'own' | 'all', cards: readonly ArticleCard[]): TemplateResult | typeof nothing {
    const { speech } = this
    if (cards.length === 0) return nothing
    return html`<section class="stack tight" aria-labelledby=${name}>
      <h3 id=${name}>${speech.say(`knowledge.${name}`)}</h3>
      <ul class="plain titles">
        ${cards.map(
          (card) =>
            html`<li><button type="button" class="link" @click=${() => this.#open(card)}>${card.title}</button></li>`,
        )}
      </ul>
    </section>`
  }

  #nothing(): TemplateResult {
    const { speech, session } = this
    const mayWrite = session.kinds.some(({ code }) => code === 'ticket')
    const given = { subject: this.query.trim().slice(0, 120) }
    return banner(
      'info',
      html`<p><strong>${speech.say('knowledge.nothing')}</strong></p>
        <p>${speech.say(mayWrite ? 'knowledge.nothing.more' : 'knowledge.nothing.signed-out')}</p>
        ${
          mayWrite
            ? html`<p>
                <button type="button" @click=${() => this.#go({ name: 'apply', kind: 'ticket', given })}>
                  ${speech.say('knowledge.write')}${icon('next', 16)}
                </button>
              </p>`
            : nothing
        }`,
    )
  }

  #missing(): TemplateResult {
    return banner(
      'warn',
      html`<p>${this.speech.say('knowledge.unreachable')}</p>
        <p><button type="button" class="compact" @click=${() => void this.#library.load(() => this.requestUpdate())}>${this.speech.say('desk.retry')}</button></p>`,
      'offline',
    )
  }

  #typed = (event: InputEvent): void => {
    this.query = (event.target as HTMLInputElement).value
  }

  #sayLater(): void {
    clearTimeout(this.#saying)
    this.#saying = setTimeout(() => {
      this.count = this.query.trim() === '' ? '' : this.#said(this.#library.find(this.query).length)
    }, saidAfterMs)
  }

  #said(n: number): string {
    return n === 0 ? this.speech.say('knowledge.count.none') : this.speech.say('knowledge.count', { n })
  }

  #open({ code }: ArticleCard): void {
    this.#go({ name: 'article', code, from: this.query })
  }

  #go(route: GoEvent['detail']): void {
    this.dispatchEvent(new GoEvent(route))
  }
}

const knowledgeStyle = css`
  :host {
    display: grid;
    gap: 1.25rem;
    grid-template-columns: minmax(0, 1fr);
  }
  .plain {
    list-style: none;
  }
  form {
    display: grid;
    gap: 0.375rem;
  }
  label {
    font-weight: 600;
  }
  .titles button {
    min-block-size: 2.25rem;
    padding-block: 0.375rem;
  }
  h2:focus {
    outline: none;
  }
`

customElements.define('hd-knowledge', Knowledge)
