/**
 * `<hd-console-outage-news>`: how many cases have been told what became of an outage, from which step to which they went,
 * and which could not be told.
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
import type { NewsLine, NewsPage, NewsSummary } from '../../workflows/contracts/outage-news.ts'
import type { View } from '../../workflows/contracts/view.ts'
import type { DeskApi } from '../api.ts'
import type { Speech } from '../speech.ts'
import { controls } from '../ui/controls.ts'
import { every } from '../ui/every.ts'
import { banner, notices } from '../ui/notices.ts'
import { ground } from '../ui/theme.ts'
import { asFailure, failure, type Failure } from './failure.ts'
import { concerns, hearing, type Feed } from './feed.ts'

/** While cases are being told the page also looks by itself: a message may be missed. */
const lookMs = 2000
const failedShown = 20

export class ConsoleOutageNews extends LitElement {
  static override properties = {
    api: { attribute: false },
    speech: { attribute: false },
    feed: { attribute: false },
    view: { attribute: false },
    summary: { state: true },
    untold: { state: true },
    failed: { state: true },
  }
  declare api: DeskApi
  declare speech: Speech
  declare feed: Feed
  declare view: View
  declare private summary: NewsSummary | null
  declare private untold: readonly NewsLine[]
  declare private failed: Failure | null

  #busy = false

  constructor() {
    super()
    hearing(this, (changes) => concerns(changes, this.view.id) && void this.#load())
    every(this, lookMs, () => (this.summary?.counts.waiting ?? 0) > 0 && this.#load())
    this.summary = null
    this.untold = []
    this.failed = null
  }

  static override get styles(): CSSResultGroup {
    return [ground, controls, notices, newsStyle]
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('view')) void this.#load()
  }

  protected override render(): TemplateResult | typeof nothing {
    const { speech, summary, failed } = this
    if (failed !== null) return failure(speech, failed, () => void this.#load())
    if (summary === null || summary.version === null) return nothing
    const { waiting } = summary.counts
    const all = sum(summary)
    if (all === 0) return nothing
    return html`<div class="news">
      <p role="status">${speech.say('console.outage-news.progress', { all, settled: all - waiting })}</p>
      ${waiting === 0 ? nothing : html`<progress max=${all} .value=${all - waiting} aria-hidden="true"></progress>`}
      ${this.#moves(summary)} ${this.#untold(summary)}
    </div>`
  }

  #moves({ moves, counts }: NewsSummary): TemplateResult | typeof nothing {
    const { speech } = this
    const same = counts['as-it-was']
    if (moves.length === 0 && same === 0) return nothing
    return html`<ul>
      ${moves.map(({ kind, was, step, n }) => {
        const [before, after] = [was, step].map((one) => speech.named(`step.${kind}`, one))
        const names = { kind: speech.named('kind', kind), was: before!, step: after!, count: n }
        const key = was === step ? 'console.outage-news.noted' : 'console.outage-news.move'
        return html`<li>${speech.say(key, names)}</li>`
      })}
      ${same === 0 ? nothing : html`<li>${speech.say('console.outage-news.same', { count: same })}</li>`}
    </ul>`
  }

  #untold({ counts }: NewsSummary): TemplateResult | typeof nothing {
    const { speech } = this
    if (counts.failed === 0) return nothing
    const links = this.untold.map(({ caseId, number }) => html`<a href=${`#/cases/${caseId}`}>${number}</a> `)
    return html`<div role="alert">
      ${banner('bad', html`<p>${speech.say('console.outage-news.failed', { count: counts.failed })}</p><p>${links}</p>`)}
    </div>`
  }

  async #load(): Promise<void> {
    if (this.#busy) return
    this.#busy = true
    const path = `/api/staff/outages/${encodeURIComponent(this.view.id)}/news`
    try {
      const summary = await this.api.ask<NewsSummary>(path)
      if (summary.counts.failed > 0)
        this.untold = (await this.api.ask<NewsPage>(`${path}/lines?state=failed&limit=${failedShown}`)).rows
      this.summary = summary
      this.failed = null
    } catch (error) {
      this.failed = asFailure(error)
    }
    this.#busy = false
  }
}

const sum = ({ counts }: NewsSummary): number => Object.values(counts).reduce((n, one) => n + one, 0)

const newsStyle = css`
  .news {
    display: grid;
    gap: 0.5rem;
    padding-block-end: 0.75rem;
  }
  p {
    margin: 0;
  }
  ul {
    margin: 0;
    padding-inline-start: 1.25rem;
  }
  progress {
    inline-size: 100%;
    max-inline-size: 30rem;
    block-size: 0.75rem;
    accent-color: var(--accent);
  }
  a {
    display: inline-block;
    min-block-size: 1.5rem;
    padding-inline-end: 0.5rem;
  }
`

customElements.get('hd-console-outage-news') ??
  customElements.define('hd-console-outage-news', ConsoleOutageNews)
