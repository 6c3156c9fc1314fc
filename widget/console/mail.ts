/** `<hd-console-mail>`: what waits to be sent, what was sent, and what could not be; a dead letter can be sent again. */
import { css, html, LitElement, nothing, type CSSResultGroup, type TemplateResult } from 'lit'
import type { MailList, MailRow, MailState } from '../../workflows/contracts/mail.ts'
import type { DeskApi } from '../api.ts'
import type { Speech } from '../speech.ts'
import { controls } from '../ui/controls.ts'
import { banner, notices } from '../ui/notices.ts'
import { ground } from '../ui/theme.ts'
import { asFailure, failure, type Failure } from './failure.ts'
import { pageStyle } from './page-style.ts'

/** What wants somebody stands first. */
const states = ['dead', 'waiting', 'digest', 'sent', 'dropped'] as const

export class ConsoleMail extends LitElement {
  static override properties = {
    api: { attribute: false },
    speech: { attribute: false },
    list: { state: true },
    state: { state: true },
    failed: { state: true },
    told: { state: true },
  }
  declare api: DeskApi
  declare speech: Speech
  declare private list: MailList | null
  declare private state: MailState
  declare private failed: Failure | null
  /** What was last done, for the status line. */
  declare private told: string

  constructor() {
    super()
    this.list = null
    this.state = 'dead'
    this.failed = null
    this.told = ''
  }

  static override get styles(): CSSResultGroup {
    return [ground, controls, notices, pageStyle, mailStyle]
  }

  protected override firstUpdated(): void {
    void this.#load()
  }

  protected override render(): TemplateResult {
    const { speech, list, failed } = this
    return html`<h1 tabindex="-1">${speech.say('console.section.mail.title')}</h1>
      <p class="muted lede">${speech.say('console.mail.lede')}</p>
      ${failed === null ? nothing : failure(speech, failed, () => void this.#load())}
      <p role="status">${this.told}</p>
      ${list === null ? nothing : this.#shown(list)}`
  }

  #shown({ configured, manages, counts, rows, next }: MailList): TemplateResult {
    const { speech } = this
    return html`${configured ? nothing : banner('warn', html`<p>${speech.say('console.mail.unconfigured')}</p>`)}
      ${manages ? nothing : html`<p class="muted small">${speech.say('console.mail.managers')}</p>`}
      <div class="row" role="group" aria-label=${speech.say('console.mail.state')}>
        ${states.map(
          (state) =>
            html`<button
              type="button"
              class="compact"
              aria-pressed=${state === this.state}
              @click=${() => this.#choose(state)}
            >
              ${speech.say(`console.mail.state.${state}`)} <span class="number">${counts[state]}</span>
            </button>`,
        )}
        <button type="button" class="compact" @click=${() => void this.#load()}>${speech.say('console.mail.refresh')}</button>
      </div>
      ${rows.length === 0 ? html`<p class="muted">${speech.say('console.mail.none')}</p>` : this.#table(rows, manages)}
      ${
        next === null
          ? nothing
          : html`<p><button type="button" @click=${() => void this.#load(next)}>${speech.say('console.mail.more')}</button></p>`
      }`
  }

  #table(rows: readonly MailRow[], manages: boolean): TemplateResult {
    const { speech } = this
    const columns = ['template', 'address', 'case', 'when', 'reason'] as const
    const mayRepeat = manages && this.state === 'dead'
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${speech.say('console.section.mail.title')}>
      <table>
        <thead>
          <tr>
            ${columns.map((name) => html`<th scope="col">${speech.say(`console.mail.${name}`)}</th>`)}
            ${mayRepeat ? html`<td></td>` : nothing}
          </tr>
        </thead>
        <tbody>
          ${rows.map((row) => this.#line(row, mayRepeat))}
        </tbody>
      </table>
    </div>`
  }

  #line(row: MailRow, mayRepeat: boolean): TemplateResult {
    const { speech } = this
    const { id, template, address, case: about } = row
    const name = `mail-template.${template}`
    return html`<tr data-id=${id}>
      <th scope="row">${speech.has(name) ? speech.say(name) : template}</th>
      <td>${address}</td>
      <td>${about === null ? '–' : html`<a class="code" href=${`#/cases/${about.id}`}>${about.number}</a>`}</td>
      <td class="small">
        <div>${speech.say('console.mail.created', { at: row.createdAt })}</div>
        <div class="muted">${this.#moment(row)}</div>
      </td>
      <td class="small">${this.#reason(row)}</td>
      ${mayRepeat ? html`<td>${row.repeatable ? this.#button(id) : nothing}</td>` : nothing}
    </tr>`
  }

  #button(id: number): TemplateResult {
    const { speech } = this
    return html`<button
                type="button"
                class="compact"
                aria-label=${speech.say('console.mail.again-for', { id })}
                @click=${() => void this.#again(id)}
              >
                ${speech.say('console.mail.again')}
              </button>`
  }

  #moment({ sentAt, dueAt, state }: MailRow): string {
    if (sentAt !== null) return this.speech.say('console.mail.sent', { at: sentAt })
    return state === 'waiting' || state === 'digest' ? this.speech.say('console.mail.due', { at: dueAt }) : ''
  }

  #reason({ reason, attempts }: MailRow): string {
    const { speech } = this
    const known = `console.mail.reason.${reason}`
    const why = reason === null ? '' : speech.has(known) ? speech.say(known) : reason
    return [attempts > 1 ? speech.say('console.mail.attempts', { n: attempts }) : '', why]
      .filter(Boolean)
      .join(': ')
  }

  #choose(state: MailState): void {
    this.state = state
    void this.#load()
  }

  async #again(id: number): Promise<void> {
    try {
      await this.api.ask(`/api/staff/mail/${id}/again`, { method: 'POST' })
      this.told = this.speech.say('console.mail.sent-again')
      await this.#load()
    } catch (error) {
      this.failed = asFailure(error)
    }
  }

  async #load(cursor?: string): Promise<void> {
    this.failed = null
    const query = new URLSearchParams({ state: this.state, ...(cursor !== undefined && { cursor }) })
    try {
      const page = await this.api.ask<MailList>(`/api/staff/mail?${query}`)
      const earlier = cursor === undefined ? [] : (this.list?.rows ?? [])
      this.list = { ...page, rows: [...earlier, ...page.rows] }
    } catch (error) {
      this.failed = asFailure(error)
    }
  }
}

const mailStyle = css`
  [aria-pressed='true'] {
    font-weight: 700;
    border-color: currentColor;
  }
`

customElements.get('hd-console-mail') ?? customElements.define('hd-console-mail', ConsoleMail)
