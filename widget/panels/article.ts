/** One article, from the device where it is there; and whether it helped. */
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
import { DeskProblem } from '../desk-problem.ts'
import { libraryOf } from '../knowledge/library.ts'
import { drawProse } from '../knowledge/prose.ts'
import { proseStyle } from '../knowledge/prose-style.ts'
import '../knowledge/vote.ts'
import { GoEvent } from '../route.ts'
import type { Session } from '../session.ts'
import type { Speech } from '../speech.ts'
import { controls } from '../ui/controls.ts'
import { icon } from '../ui/icons.ts'
import { banner, notices } from '../ui/notices.ts'
import { ground } from '../ui/theme.ts'

export class Article extends LitElement {
  static override properties = {
    session: { attribute: false },
    speech: { attribute: false },
    code: { attribute: false },
    from: { attribute: false },
    card: { state: true },
    failed: { state: true },
  }
  declare session: Session
  declare speech: Speech
  declare code: string
  /** What was searched for, to go back to. */
  declare from: string
  declare private card: ArticleCard | null
  declare private failed: unknown

  constructor() {
    super()
    this.from = ''
    this.card = null
    this.failed = null
  }

  static override get styles(): CSSResultGroup {
    return [ground, controls, notices, proseStyle, articleStyle]
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('code') || changed.has('speech')) void this.#read()
  }

  override render(): TemplateResult {
    const { speech, card, failed } = this
    return html`<p>
        <button type="button" class="quiet" @click=${() => this.#go({ name: 'knowledge', query: this.from })}>
          ${icon('back', 18)}${speech.say('knowledge.back')}
        </button>
      </p>
      <h2 tabindex="-1">${card?.title ?? speech.say('knowledge.title')}</h2>
      ${failed === null ? (card === null ? html`<p class="muted">${speech.say('loading')}</p>` : this.#article(card)) : this.#failure(failed)}`
  }

  #article(card: ArticleCard): TemplateResult {
    const { speech } = this
    const onArticle = (code: string) => this.#go({ name: 'article', code, from: this.from })
    return html`<article class="stack">
        <p class="summary">${card.summary}</p>
        <div class="prose">${drawProse(card.body ?? [], { onArticle, outside: speech.say('knowledge.outside') })}</div>
        <footer class="muted small stack tight">
          ${card.outageId === null ? nothing : html`<p>${speech.say('knowledge.while-outage')}</p>`}
          ${card.validTo === null ? nothing : html`<p>${speech.say('knowledge.valid-to', { at: card.validTo })}</p>`}
          ${this.#list('knowledge.systems', card.systems)} ${this.#list('knowledge.codes', card.codes)}
          <p>${speech.say('knowledge.version', { n: card.version, at: speech.day(card.changedAt) })}</p>
        </footer>
      </article>
      <hd-vote .session=${this.session} .speech=${speech} .card=${card}></hd-vote>`
  }

  #list(key: string, values: readonly string[]): TemplateResult | typeof nothing {
    return values.length === 0 ? nothing : html`<p>${this.speech.say(key)}: ${values.join(', ')}</p>`
  }

  #failure(error: unknown): TemplateResult {
    const isGone = error instanceof DeskProblem && error.code === 'not-found'
    const words = this.speech.say(isGone ? 'knowledge.gone' : 'knowledge.offline')
    return banner(isGone ? 'info' : 'warn', html`<p>${words}</p>`)
  }

  async #read(): Promise<void> {
    const { code, session, speech } = this
    const library = libraryOf(session, speech.lang)
    // The heading stands through all of it, and keeps the focus.
    this.failed = null
    if (this.card?.code !== code) this.card = null
    try {
      if (library.asOf === null) await library.load(() => undefined)
      const card = await library.article(code)
      if (code === this.code) this.card = card
    } catch (error) {
      this.failed = error
    }
  }

  #go(route: GoEvent['detail']): void {
    this.dispatchEvent(new GoEvent(route))
  }
}

const articleStyle = css`
  :host {
    display: grid;
    gap: 1.25rem;
    grid-template-columns: minmax(0, 1fr);
  }
  .summary {
    font-size: 1.0625rem;
    font-weight: 500;
    line-height: 1.5;
  }
  footer {
    border-block-start: 1px solid var(--line);
    padding-block-start: 0.875rem;
  }
  h2:focus {
    outline: none;
  }
`

customElements.define('hd-article', Article)
