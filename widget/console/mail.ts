/** `<hd-console-mail>`: what waits to be sent, what was sent, and what could not be; a dead letter can be sent again. */
import { html, LitElement, nothing, type CSSResultGroup, type TemplateResult } from 'lit'
import type { MailList, MailRow, MailState } from '../../workflows/contracts/mail.ts'
import type { DeskApi } from '../api.ts'
import type { Speech } from '../speech.ts'
import { controls } from '../ui/controls.ts'
import { banner, notices } from '../ui/notices.ts'
import { ground } from '../ui/theme.ts'
import { Asked } from './asked.ts'
import { answered, pageHead } from './page-head.ts'
import { pageStyle, tableStyle } from './page-style.ts'
import { stateChoice } from './state-choice.ts'

/** What wants somebody stands first. */
const states = ['dead', 'waiting', 'digest', 'sent', 'dropped'] as const

export class ConsoleMail extends LitElement {
  static override properties = {
    api: { attribute: false },
    speech: { attribute: false },
    state: { state: true },
  }
  declare api: DeskApi
  declare speech: Speech
  declare private state: MailState
  readonly #asked = new Asked(this, () => this.#page())

  constructor() {
    super()
    this.state = 'dead'
  }

  static override get styles(): CSSResultGroup {
    return [ground, controls, notices, pageStyle, tableStyle]
  }

  protected override render(): TemplateResult {
    const { speech } = this
    return html`${pageHead(speech, 'mail', 'console.mail.lede', this.#asked)}
      ${answered(speech, this.#asked, (list) => this.#shown(list))}`
  }

  #shown({ configured, manages, counts, rows, next }: MailList): TemplateResult {
    const { speech } = this
    return html`${configured ? nothing : banner('warn', html`<p>${speech.say('console.mail.unconfigured')}</p>`)}
      ${manages ? nothing : html`<p class="muted small">${speech.say('console.mail.managers')}</p>`}
      ${stateChoice(speech, 'console.mail', counts, { states, chosen: this.state, choose: (state) => this.#choose(state) })}
      ${rows.length === 0 ? html`<p class="muted">${speech.say('console.mail.none')}</p>` : this.#table(rows, manages)}
      ${
        next === null
          ? nothing
          : html`<p><button type="button" @click=${() => void this.#more(next)}>${speech.say('console.mail.more')}</button></p>`
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
    void this.#asked.renew()
  }

  #again(id: number): Promise<void> {
    return this.#asked.act(async () => {
      await this.api.ask(`/api/staff/mail/${id}/again`, { method: 'POST' })
      await this.#asked.renew()
      return this.speech.say('console.mail.sent-again')
    })
  }

  #more(cursor: string): Promise<void> {
    return this.#asked.extend(async ({ rows }) => {
      const page = await this.#page({ cursor })
      return { ...page, rows: [...rows, ...page.rows] }
    })
  }

  #page(from: { readonly cursor?: string } = {}): Promise<MailList> {
    return this.api.ask(`/api/staff/mail?${new URLSearchParams({ state: this.state, ...from })}`)
  }
}
customElements.get('hd-console-mail') ?? customElements.define('hd-console-mail', ConsoleMail)
