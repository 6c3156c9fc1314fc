/** `<hd-console-call-backs>`: whom somebody has to call, by time, and what became of it. */
import { css, html, LitElement, nothing, type CSSResultGroup, type TemplateResult } from 'lit'
import type {
  CallBackList,
  CallBackRow,
  CallTask,
  TellCallBack,
} from '../../../workflows/contracts/call-backs.ts'
import type { DeskApi } from '../../api.ts'
import type { Speech } from '../../speech.ts'
import { controls } from '../../ui/controls.ts'
import { ticking } from '../../ui/every.ts'
import { badge, notices } from '../../ui/notices.ts'
import { ground } from '../../ui/theme.ts'
import { Asked } from '../asked.ts'
import { answered, pageHead } from '../page-head.ts'
import { fieldStyle, pageStyle } from '../page-style.ts'

const refreshMs = 30_000

export class ConsoleCallBacks extends LitElement {
  static override properties = {
    api: { attribute: false },
    speech: { attribute: false },
    moving: { state: true },
  }
  declare api: DeskApi
  declare speech: Speech
  /** The one for which another time is chosen. */
  declare private moving: string | null
  readonly #asked = new Asked<CallBackList>(this, () => this.api.ask('/api/staff/call-backs'), refreshMs)

  constructor() {
    super()
    ticking(this)
    this.moving = null
  }

  static override get styles(): CSSResultGroup {
    return [ground, controls, notices, pageStyle, fieldStyle, callBackStyle]
  }

  protected override render(): TemplateResult {
    const { speech } = this
    return html`${pageHead(speech, 'call-backs', 'console.call-backs.lede', this.#asked)}
      ${answered(speech, this.#asked, (list) => this.#shown(list))}`
  }

  #shown({ rows, tasks, slots }: CallBackList): TemplateResult {
    const { speech } = this
    return html`${
      rows.length === 0
        ? html`<p>${speech.say('console.call-backs.none')}</p>`
        : html`<ul>
            ${rows.map((row) => this.#row(row, slots))}
          </ul>`
    }
    ${tasks.length === 0 ? nothing : this.#tasks(tasks)}`
  }

  #row(row: CallBackRow, slots: readonly string[]): TemplateResult {
    const { speech } = this
    const isLate = Date.parse(row.until) < Date.now()
    return html`<li class="stack tight">
      <p>
        <strong>${speech.instant(row.at)}</strong>
        ${isLate ? badge('bad', speech.say('console.call-backs.late')) : nothing}
        ${row.tries > 0 ? badge('warn', speech.say('console.call-backs.tries', { n: row.tries })) : nothing}
      </p>
      <p>
        ${row.person}, ${row.firm.name} · <a class="code" href=${`tel:${row.phone}`}>${row.phone}</a>
        ${row.case === null ? nothing : html` · <a class="code" href=${`#/cases/${encodeURIComponent(row.case.id)}`}>${row.case.number}</a>`}
      </p>
      <p class="row">
        <button class="primary" @click=${() => void this.#tell(row.id, { outcome: 'called' })}>${speech.say('console.call-backs.called')}</button>
        <button @click=${() => void this.#tell(row.id, { outcome: 'not-reached' })}>${speech.say('console.call-backs.not-reached')}</button>
        <button aria-expanded=${this.moving === row.id} @click=${() => (this.moving = this.moving === row.id ? null : row.id)}>
          ${speech.say('console.call-backs.move')}
        </button>
      </p>
      ${this.moving === row.id ? this.#move(row, slots) : nothing}
    </li>`
  }

  #move({ id }: CallBackRow, slots: readonly string[]): TemplateResult {
    const { speech } = this
    const move = (event: SubmitEvent) => {
      event.preventDefault()
      const at = new FormData(event.target as HTMLFormElement).get('at')
      if (typeof at === 'string') void this.#tell(id, { outcome: 'moved', at })
    }
    return html`<form class="row" @submit=${move}>
      <label>
        <span>${speech.say('console.call-backs.move.to')}</span>
        <select name="at">
          ${slots.map((at) => html`<option value=${at}>${speech.instant(at)}</option>`)}
        </select>
      </label>
      <button>${speech.say('console.call-backs.move')}</button>
    </form>`
  }

  #tasks(tasks: readonly CallTask[]): TemplateResult {
    const { speech } = this
    return html`<section class="stack" aria-labelledby="tasks">
      <h2 id="tasks">${speech.say('console.call-backs.tasks')}</h2>
      <p class="muted">${speech.say('console.call-backs.tasks.lede')}</p>
      <ul>
        ${tasks.map(
          (task) =>
            html`<li>
              <a class="code" href=${`#/cases/${encodeURIComponent(task.case)}`}>${task.number}</a>
              ${speech.named('kind', task.kind)}, ${task.owner}
            </li>`,
        )}
      </ul>
    </section>`
  }

  #tell(id: string, body: TellCallBack): Promise<void> {
    return this.#asked.act(async () => {
      await this.api.ask(`/api/staff/call-backs/${encodeURIComponent(id)}`, { method: 'POST', body })
      this.moving = null
      await this.#asked.renew()
      return ''
    })
  }
}

const callBackStyle = css`
  :host {
    max-inline-size: 48rem;
  }
  ul {
    display: grid;
    gap: 0.75rem;
    list-style: none;
    padding: 0;
  }
  li {
    padding: 0.75rem 1rem;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--paper);
    overflow-wrap: anywhere;
  }
  select {
    max-inline-size: 100%;
  }
  a {
    display: inline-block;
    min-block-size: 1.5rem;
  }
`

customElements.define('hd-console-call-backs', ConsoleCallBacks)
