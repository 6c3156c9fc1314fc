/**
 * What was said on a case, oldest first, so that it reads like a letter and the newest stands beside what can be done
 * now. Of a long conversation the beginning waits behind a button.
 */
import { css, html, LitElement, nothing, type CSSResultGroup, type TemplateResult } from 'lit'
import type { Message } from '../../workflows/contracts/view.ts'
import type { DeskApi } from '../api.ts'
import type { Speech } from '../speech.ts'
import { controls } from '../ui/controls.ts'
import { icon, type IconName } from '../ui/icons.ts'
import { leadFocus } from '../ui/lead-focus.ts'
import { quotedApart } from '../ui/quoted.ts'
import { ground } from '../ui/theme.ts'
import './files.ts'

const mostAtOnce = 12

const icons: Readonly<Partial<Record<Message['kind'], IconName>>> = {
  solution: 'ok',
  question: 'info',
  note: 'person',
}

export class Thread extends LitElement {
  static override properties = {
    api: { attribute: false },
    speech: { attribute: false },
    caseId: { attribute: false },
    thread: { attribute: false },
    untitled: { type: Boolean },
    beside: { attribute: false },
    whole: { state: true },
  }
  declare api: DeskApi
  declare speech: Speech
  declare caseId: string
  declare thread: readonly Message[]
  /** The heading stands around it. */
  declare untitled: boolean
  /** What stands below a message besides; staff's. */
  declare beside: (message: Message) => unknown
  declare private whole: boolean

  constructor() {
    super()
    this.thread = []
    this.untitled = false
    this.beside = () => nothing
    this.whole = false
  }

  static override get styles(): CSSResultGroup {
    return [ground, controls, threadStyles]
  }

  override render(): TemplateResult {
    const { speech, thread } = this
    const hidden = this.whole ? 0 : Math.max(0, thread.length - mostAtOnce)
    const newest = thread.findLastIndex(({ kind }) => kind === 'solution')
    return html`${this.untitled ? nothing : html`<h3>${speech.say('thread.title')}</h3>`}
      ${
        hidden === 0
          ? nothing
          : html`<p><button type="button" class="quiet" @click=${() => this.#showAll()}>${speech.say('thread.earlier', { n: hidden })}</button></p>`
      }
      <ol aria-label=${speech.say('thread.title')} start=${hidden + 1}>
        ${thread.map((message, i) => (i < hidden ? nothing : this.#message(message, i === newest)))}
      </ol>`
  }

  #showAll(): void {
    this.whole = true
    void leadFocus(this, 'li')
  }

  /** For whoever has just written it. */
  async focusNewest(): Promise<void> {
    await leadFocus(this, 'li:last-child')
  }

  #message(message: Message, isNewest: boolean): TemplateResult {
    const { speech } = this
    const { at, by, kind, text, files, internal } = message
    const name = icons[kind]
    // Only the newest solution stands out: one that did not help is an answer among others.
    const tone = kind === 'solution' && !isNewest ? '' : kind
    const { own, quoted } = quotedApart(text)
    return html`<li tabindex="-1" class="${by.role} ${tone} ${internal ? 'internal' : ''}">
      <p class="head">
        <strong>${name ? icon(name, 16) : nothing}${speech.say(`thread.kind.${kind}`)}</strong>
        ${internal ? html`<span class="badge">${speech.say('thread.internal')}</span>` : nothing}
        <span class="muted small">${speech.say(`thread.by.${by.role}`, { name: by.name })}, ${speech.instant(at)}</span>
      </p>
      <p class="text">${own}</p>
      ${quoted ? html`<details><summary>${speech.say('thread.quoted')}</summary><p class="text">${quoted}</p></details>` : nothing}
      ${this.beside(message)}
      ${
        files.length === 0
          ? nothing
          : html`<hd-files .api=${this.api} .speech=${speech} .caseId=${this.caseId} .files=${files}></hd-files>`
      }
    </li>`
  }
}

const threadStyles = css`
  :host {
    display: grid;
    gap: 0.75rem;
    grid-template-columns: minmax(0, 1fr);
  }
  ol {
    list-style: none;
    display: grid;
    gap: 0.75rem;
    grid-template-columns: minmax(0, 1fr);
  }
  li {
    display: grid;
    gap: 0.375rem;
    grid-template-columns: minmax(0, 1fr);
    padding: 0.75rem 1rem;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--paper);
  }
  .customer {
    background: var(--well);
  }
  .question {
    border-inline-start: 4px solid var(--warn);
  }
  .solution {
    border: 2px solid var(--good);
    background: var(--good-well);
  }
  .solution strong {
    color: var(--good);
  }
  .internal {
    border-style: dashed;
    border-color: var(--edge);
  }
  .badge {
    padding: 0.0625rem 0.5rem;
    border-radius: 1rem;
    font-size: 0.8125rem;
    color: var(--warn);
    background: var(--warn-well);
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.125rem 0.625rem;
  }
  .head strong {
    display: inline-flex;
    align-items: center;
    gap: 0.375rem;
  }
  .text {
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
  @media (forced-colors: active) {
    .badge {
      border: 1px solid;
    }
  }
`

customElements.define('hd-thread', Thread)
