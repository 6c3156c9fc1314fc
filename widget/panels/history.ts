/** Every step of the case: who, when, why. Read when it is opened, and again when the case has moved on. */
import {
  css,
  html,
  LitElement,
  nothing,
  type CSSResultGroup,
  type PropertyValues,
  type TemplateResult,
} from 'lit'
import type { HistoryEntry, View } from '../../workflows/contracts/view.ts'
import type { DeskApi } from '../api.ts'
import { problemWords } from '../sending.ts'
import type { Speech } from '../speech.ts'
import { controls } from '../ui/controls.ts'
import { ground } from '../ui/theme.ts'
import { saveFile } from './save-file.ts'

export class History extends LitElement {
  static override properties = {
    api: { attribute: false },
    speech: { attribute: false },
    view: { attribute: false },
    open: { state: true },
    entries: { state: true },
    failed: { state: true },
  }
  declare api: DeskApi
  declare speech: Speech
  declare view: View
  declare private open: boolean
  declare private entries: readonly HistoryEntry[] | null
  declare private failed: unknown

  constructor() {
    super()
    this.open = false
    this.entries = null
    this.failed = null
  }

  static override get styles(): CSSResultGroup {
    return [ground, controls, historyStyles]
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.open && changed.has('view')) void this.#load()
  }

  override render(): TemplateResult {
    return html`<details @toggle=${(event: Event) => this.#toggled((event.target as HTMLDetailsElement).open)}>
      <summary>${this.speech.say('history.title')}</summary>
      ${this.failed === null ? nothing : html`<p>${problemWords(this.speech, this.failed)}</p>`}
      ${
        this.entries === null
          ? html`<p class="muted">${this.failed === null ? this.speech.say('loading') : nothing}</p>`
          : html`<ol>${this.entries.toReversed().map((entry) => this.#entry(entry))}</ol>`
      }
    </details>`
  }

  #entry({ at, event, actor, lines, document: print }: HistoryEntry): TemplateResult {
    const { speech, view } = this
    // What happens to every kind of case alike has its words beside those of the history.
    const key = [`event.${view.kind}.${event}.done`, `history.${event}`].find((one) => speech.has(one))
    return html`<li>
      <p><strong>${key ? speech.say(key) : speech.named(`event.${view.kind}`, event)}</strong></p>
      <p class="muted small">
        <time datetime=${at}>${speech.instant(at)}</time> ·
        ${actor.role === 'engine' ? speech.say('history.engine') : actor.name} (${speech.say(`history.role.${actor.role}`)})
      </p>
      ${
        print
          ? html`<p><button class="compact" aria-label="${speech.say('approval.document')}, ${speech.instant(at)}" @click=${() => void this.#save(print.name)}>
              ${speech.say('approval.document')}
            </button></p>`
          : nothing
      }
      ${lines.map((line) => html`<p class="why">${speech.has(line.code) ? speech.line(line) : Object.values(line.params ?? {}).join(' ')}</p>`)}
    </li>`
  }

  #toggled(open: boolean): void {
    this.open = open
    if (open && this.entries === null) void this.#load()
  }

  async #save(name: string): Promise<void> {
    try {
      saveFile(await this.api.document(this.view.id, name), `${name}.pdf`)
      this.failed = null
    } catch (error) {
      this.failed = error
    }
  }

  async #load(): Promise<void> {
    try {
      this.entries = await this.api.history(this.view.id)
      this.failed = null
    } catch (error) {
      this.failed = error
    }
  }
}

const historyStyles = css`
  ol {
    list-style: none;
    margin-block-start: 0.75rem;
    border-inline-start: 2px solid var(--line);
    margin-inline-start: 0.4375rem;
  }
  li {
    position: relative;
    padding: 0 0 1rem 1.25rem;
  }
  li::before {
    content: '';
    position: absolute;
    inset-inline-start: -0.4375rem;
    inset-block-start: 0.375rem;
    inline-size: 0.75rem;
    block-size: 0.75rem;
    border-radius: 50%;
    background: var(--paper);
    border: 2px solid var(--accent);
  }
  .why {
    margin-block-start: 0.25rem;
    overflow-wrap: anywhere;
  }
`

customElements.define('hd-history', History)
