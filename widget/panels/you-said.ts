/** "You said, we did": what remarks on the desk have changed, for everybody. */
import { css, html, LitElement, nothing, type CSSResultGroup, type TemplateResult } from 'lit'
import type { YouSaid, YouSaidPage } from '../../workflows/contracts/remark.ts'
import { GoEvent } from '../route.ts'
import type { Session } from '../session.ts'
import type { Speech } from '../speech.ts'
import { controls } from '../ui/controls.ts'
import { banner, notices } from '../ui/notices.ts'
import { ground } from '../ui/theme.ts'

const pageSize = 10

export class YouSaidPanel extends LitElement {
  static override properties = {
    session: { attribute: false },
    speech: { attribute: false },
    revision: { attribute: false },
    items: { state: true },
    total: { state: true },
    failed: { state: true },
  }
  declare session: Session
  declare speech: Speech
  declare revision: number
  declare private items: readonly YouSaid[] | null
  declare private total: number
  declare private failed: boolean

  constructor() {
    super()
    this.items = null
    this.total = 0
    this.failed = false
  }

  static override get styles(): CSSResultGroup {
    return [ground, controls, notices, youSaidStyles]
  }

  protected override firstUpdated(): void {
    void this.#more()
  }

  override render(): TemplateResult {
    const { speech, items, failed } = this
    return html`<header class="stack tight">
        <h2 tabindex="-1">${speech.say('you-said.title')}</h2>
        <p class="muted">${speech.say('you-said.lede')}</p>
      </header>
      ${failed ? banner('warn', html`<p>${speech.say('you-said.away')}</p>`, 'offline') : nothing}
      ${items === null && !failed ? html`<p class="muted">${speech.say('loading')}</p>` : nothing}
      ${items?.length === 0 ? html`<p class="muted">${speech.say('you-said.none')}</p>` : nothing}
      <ul class="plain stack">
        ${items?.map((item) => html`<li class="card">${entry(speech, item)}</li>`)}
      </ul>
      ${this.#foot()} ${this.#remark()}`
  }

  #foot(): TemplateResult | typeof nothing {
    const { speech, items, total } = this
    if (items === null || items.length === 0) return nothing
    return html`<p class="row">
      <span class="muted small" role="status">${speech.say('you-said.shown', { n: items.length, total })}</span>
      ${
        items.length < total
          ? html`<button type="button" class="quiet" @click=${() => void this.#more()}>${speech.say('you-said.more')}</button>`
          : nothing
      }
    </p>`
  }

  #remark(): TemplateResult | typeof nothing {
    const { speech, session } = this
    if (!session.kinds.some(({ code }) => code === 'remark')) return nothing
    const go = () => this.dispatchEvent(new GoEvent({ name: 'apply', kind: 'remark' }))
    return html`<p><button type="button" @click=${go}>${speech.say('you-said.remark')}</button></p>`
  }

  async #more(): Promise<void> {
    const known = this.items ?? []
    const page = Math.floor(known.length / pageSize) + 1
    try {
      const response = await this.session.api.askPublic(`/api/you-said?page=${page}&size=${pageSize}`)
      const { items, total } = (await response.json()) as YouSaidPage
      this.items = [...known, ...items]
      this.total = total
      this.failed = false
    } catch {
      // Said on the page; what is shown already stays.
      this.failed = true
    }
  }
}

function entry(speech: Speech, { topic, said, did, publishedAt }: YouSaid): TemplateResult {
  return html`<p class="muted small">
      ${speech.named('option.remark-topic', topic)} · ${speech.day(publishedAt)}
    </p>
    <dl>
      <dt>${speech.say('you-said.said')}</dt>
      <dd>${said[speech.lang]}</dd>
      <dt>${speech.say('you-said.did')}</dt>
      <dd>${did[speech.lang]}</dd>
    </dl>`
}

const youSaidStyles = css`
  :host {
    display: grid;
    gap: 1.25rem;
    grid-template-columns: minmax(0, 1fr);
  }
  h2:focus {
    outline: none;
  }
  .plain {
    list-style: none;
  }
  dl {
    display: grid;
    gap: 0.125rem;
    margin-block-start: 0.375rem;
  }
  dt {
    font-weight: 600;
  }
  dd {
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
  dd:not(:last-child) {
    margin-block-end: 0.625rem;
  }
`

customElements.get('hd-you-said') ?? customElements.define('hd-you-said', YouSaidPanel)
