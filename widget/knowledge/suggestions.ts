/**
 * Offered beside a notification that is being written: outages of its system, and articles that may answer it. They open
 * where they stand, so that nothing that was typed is left behind.
 *
 * @fires solved - the person wants to leave without sending
 */
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
import type { Answers } from '../../workflows/contracts/form.ts'
import { DeskProblem, DeskUnreachable } from '../desk-problem.ts'
import { openAnnouncements, outageLine } from '../panels/announcements.ts'
import type { Session } from '../session.ts'
import { loadSpeech, type Speech } from '../speech.ts'
import { controls } from '../ui/controls.ts'
import { banner, notices } from '../ui/notices.ts'
import { ground } from '../ui/theme.ts'
import { libraryOf } from './library.ts'
import { drawProse } from './prose.ts'
import { proseStyle } from './prose-style.ts'

const pauseMs = 500
const offered = 3
const shortest = 4

export class Suggestions extends LitElement {
  static override properties = {
    session: { attribute: false },
    speech: { attribute: false },
    answers: { attribute: false },
    words: { state: true },
    cards: { state: true },
    solvedBy: { state: true },
  }
  declare session: Session
  declare speech: Speech
  declare answers: Answers
  /** As `speech`, with the words of this room. */
  declare private words: Speech | null
  declare private cards: readonly ArticleCard[]
  declare private solvedBy: string | null
  #waiting: ReturnType<typeof setTimeout> | undefined
  #asked = ''

  constructor() {
    super()
    this.words = null
    this.cards = []
    this.solvedBy = null
  }

  static override get styles(): CSSResultGroup {
    return [ground, controls, notices, proseStyle, suggestionStyle]
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('speech')) void this.#begin()
    if (changed.has('answers')) this.#wait()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    clearTimeout(this.#waiting)
  }

  override render(): TemplateResult | typeof nothing {
    const { words } = this
    if (words === null) return nothing
    const system = this.answers['system']
    const outages = openAnnouncements(this.session.announcements?.items ?? []).filter(
      ({ outage }) => outage.system === system,
    )
    return html`<p class="unseen" role="status">${this.cards.length === 0 ? '' : words.say('knowledge.offered.count', { n: this.cards.length })}</p>
      ${outages.map((item) => banner('warn', outageLine(words, item)))}
      ${this.cards.length === 0 ? nothing : this.#articles(words)}`
  }

  #articles(words: Speech): TemplateResult {
    return html`<section class="stack tight" aria-labelledby="offered">
      <h3 id="offered">${words.say('knowledge.offered')}</h3>
      ${this.cards.map((card) => this.#article(words, card))}
    </section>`
  }

  #article(words: Speech, card: ArticleCard): TemplateResult {
    const onArticle = (code: string) => this.#show(code)
    return html`<details>
      <summary>${card.title}</summary>
      <div class="stack">
        <p>${card.summary}</p>
        ${card.body === null ? nothing : html`<div class="prose">${drawProse(card.body, { onArticle, outside: words.say('knowledge.outside') })}</div>`}
        ${this.solvedBy === card.code ? this.#thanks(words) : this.#offer(words, card)}
      </div>
    </details>`
  }

  #offer(words: Speech, card: ArticleCard): TemplateResult {
    return html`<p><button type="button" class="solved" @click=${() => void this.#solved(card)}>${words.say('knowledge.solved')}</button></p>`
  }

  #thanks(words: Speech): TemplateResult {
    return html`<div role="status">
      ${banner(
        'good',
        html`<p>${words.say('knowledge.solved.thanks')}</p>
          <p class="row">
            <button type="button" class="compact primary" @click=${() => this.dispatchEvent(new CustomEvent('solved', { bubbles: true, composed: true }))}>${words.say('knowledge.solved.leave')}</button>
            <button type="button" class="compact" @click=${() => (this.solvedBy = null)}>${words.say('knowledge.solved.stay')}</button>
          </p>`,
      )}
    </div>`
  }

  async #begin(): Promise<void> {
    const { lang } = this.speech
    const words = await loadSpeech(lang, ['knowledge'])
    await libraryOf(this.session, lang).load(() => undefined)
    if (lang !== this.speech.lang) return
    this.words = words
    this.#look()
  }

  /** Until the hand rests. */
  #wait(): void {
    clearTimeout(this.#waiting)
    this.#waiting = setTimeout(() => this.#look(), pauseMs)
  }

  /** Articles stay where they are while they are read: a new list only where something else is asked. */
  #look(): void {
    const { subject, errorText, messageType, system } = this.answers
    const asked = [subject, messageType, errorText]
      .filter((text) => typeof text === 'string')
      .join(' ')
      .trim()
    if (this.words === null || asked === this.#asked) return
    this.#asked = asked
    const own = typeof system === 'string' ? [system] : []
    const found =
      asked.length < shortest ? [] : libraryOf(this.session, this.speech.lang).find(asked, offered + 1, own)
    // Who comes from an article that did not help is not sent back to it.
    this.cards = found
      .map(({ card }) => card)
      .filter(({ title }) => title !== subject)
      .slice(0, offered)
  }

  /** A link from one article to another adds that one below. */
  #show(code: string): void {
    const card = libraryOf(this.session, this.speech.lang).articles.find((one) => one.code === code)
    if (card && !this.cards.includes(card)) this.cards = [...this.cards, card]
  }

  async #solved(card: ArticleCard): Promise<void> {
    this.solvedBy = card.code
    const system = typeof this.answers['system'] === 'string' ? this.answers['system'] : null
    const path = `/api/knowledge/${encodeURIComponent(card.code)}/deflections`
    try {
      await this.session.api.ask(path, { method: 'POST', body: { version: card.version, system } })
    } catch (error) {
      // It only counts: whoever has his answer need not hear that the counting failed.
      if (!(error instanceof DeskProblem || error instanceof DeskUnreachable)) reportError(error)
    }
  }
}

const suggestionStyle = css`
  :host {
    display: grid;
    gap: 0.75rem;
    grid-template-columns: minmax(0, 1fr);
  }
  section {
    border: 1px solid var(--line);
    border-inline-start: 4px solid var(--accent);
    border-radius: var(--radius);
    padding: 0.875rem 1rem;
  }
  summary {
    padding-block: 0.375rem;
  }
  details > .stack {
    padding-block: 0.5rem 0.75rem;
  }
`

customElements.define('hd-suggestions', Suggestions)
