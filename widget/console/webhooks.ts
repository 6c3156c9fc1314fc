/** `<hd-console-webhooks>`: what portals' back ends were told, what waits, what was given up; and sending it again. */
import { css, html, LitElement, nothing, type CSSResultGroup, type TemplateResult } from 'lit'
import type { WebhookDelivery, WebhookLog } from '../../workflows/contracts/webhook.ts'
import type { DeskApi } from '../api.ts'
import type { Speech } from '../speech.ts'
import { controls } from '../ui/controls.ts'
import { badge, banner, notices } from '../ui/notices.ts'
import { ground } from '../ui/theme.ts'
import { Asked } from './asked.ts'
import { answered, outcome } from './page-head.ts'
import { outOfSight, pageStyle, tableStyle } from './page-style.ts'

const states = ['waiting', 'dead', 'delivered'] as const
const tones = { waiting: 'warn', delivered: 'good', dead: 'bad' } as const

export class ConsoleWebhooks extends LitElement {
  static override properties = {
    api: { attribute: false },
    speech: { attribute: false },
    mayRead: { attribute: false },
    state: { state: true },
  }
  declare api: DeskApi
  declare speech: Speech
  /** Only duty managers may. */
  declare mayRead: boolean
  /** Which are shown; empty for all. */
  declare private state: string
  readonly #asked = new Asked<WebhookLog | null>(this, async () => (this.mayRead ? this.#page() : null))

  constructor() {
    super()
    this.mayRead = false
    this.state = ''
  }

  static override get styles(): CSSResultGroup {
    return [ground, controls, notices, pageStyle, tableStyle, webhookStyle]
  }

  protected override render(): TemplateResult {
    const { speech } = this
    return html`<h1 tabindex="-1">${speech.say('console.section.webhooks.title')}</h1>
      <p class="muted lede">${speech.say('console.webhooks.lede')}</p>
      ${this.mayRead ? nothing : banner('warn', html`<p>${speech.say('console.webhooks.managers')}</p>`)}
      ${outcome(speech, this.#asked)}
      ${this.mayRead ? answered(speech, this.#asked, (log) => this.#shown(log)) : nothing}`
  }

  #shown({ deliveries, portals, next }: WebhookLog): TemplateResult {
    const { speech } = this
    if (portals.length === 0) return html`<p>${speech.say('console.webhooks.none-told')}</p>`
    return html`${this.#portals(portals)} ${this.#choice()}
      ${deliveries.length === 0 ? html`<p class="muted">${speech.say('console.webhooks.none')}</p>` : this.#table(deliveries)}
      ${
        next === null
          ? nothing
          : html`<p><button type="button" @click=${() => void this.#more(next)}>${speech.say('console.webhooks.more')}</button></p>`
      }`
  }

  #portals(portals: WebhookLog['portals']): TemplateResult {
    const { speech } = this
    return html`<dl class="portals" aria-label=${speech.say('console.webhooks.portals')}>
      ${portals.map(
        (one) =>
          html`<div>
            <dt>${one.portal}</dt>
            <dd>
              ${states.map((state) => html`<span>${speech.say(`console.webhooks.state.${state}`)}: <strong>${one[state]}</strong></span>`)}
            </dd>
          </div>`,
      )}
    </dl>`
  }

  #choice(): TemplateResult {
    const { speech } = this
    return html`<p class="row">
      <label for="state">${speech.say('console.webhooks.state')}</label>
      <select id="state" @change=${this.#choose}>
        ${['', ...states].map(
          (state) =>
            html`<option value=${state} .selected=${this.state === state}>${speech.say(`console.webhooks.state.${state || 'all'}`)}</option>`,
        )}
      </select>
      <button type="button" class="compact" @click=${() => void this.#asked.renew()}>${speech.say('console.webhooks.refresh')}</button>
    </p>`
  }

  #table(deliveries: readonly WebhookDelivery[]): TemplateResult {
    const { speech } = this
    const columns = ['case', 'version', 'portal', 'state', 'last'] as const
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${speech.say('console.section.webhooks.title')}>
      <table role="table">
        <thead role="rowgroup">
          <tr role="row">
            ${columns.map((name) => html`<th role="columnheader" scope="col">${speech.say(`console.webhooks.${name}`)}</th>`)}
            <td role="cell"></td>
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${deliveries.map((one) => this.#line(one))}
        </tbody>
      </table>
    </div>`
  }

  #line(one: WebhookDelivery): TemplateResult {
    const { speech } = this
    const when = one.state === 'waiting' ? 'next-try' : 'settled'
    return html`<tr role="row" data-id=${one.id}>
      <th role="rowheader" scope="row"><a class="code" href=${`#/cases/${one.caseId}`}>${one.caseNumber}</a></th>
      <td role="cell" class="number">${one.version}</td>
      <td role="cell">${one.portal}</td>
      <td role="cell">${badge(tones[one.state], speech.say(`console.webhooks.state.${one.state}`))}</td>
      <td role="cell" class="small">
        <div>${this.#answer(one)}</div>
        <div class="muted">
          ${speech.say('console.webhooks.attempts', { n: one.attempts })},
          ${speech.say(`console.webhooks.${when}`, { at: one.settledAt ?? one.due })}
        </div>
      </td>
      <td role="cell">
        ${
          one.state === 'waiting'
            ? nothing
            : html`<button
                type="button"
                class="compact"
                aria-label=${speech.say('console.webhooks.again-for', { case: one.caseNumber, version: one.version })}
                @click=${() => void this.#again(one)}
              >
                ${speech.say('console.webhooks.again')}
              </button>`
        }
      </td>
    </tr>`
  }

  #answer({ attempts, lastStatus: status, lastError }: WebhookDelivery): string {
    const { speech } = this
    if (status !== null) return speech.say('console.webhooks.answer', { status })
    if (attempts === 0) return '–'
    return `${speech.say('console.webhooks.unanswered')}${lastError ? ` (${lastError})` : ''}`
  }

  readonly #choose = (event: Event): void => {
    this.state = (event.target as HTMLSelectElement).value
    void this.#asked.renew()
  }

  #again({ id }: WebhookDelivery): Promise<void> {
    return this.#asked.act(async () => {
      await this.api.ask(`/api/staff/webhooks/${id}/replay`, { method: 'POST' })
      await this.#asked.renew()
      return this.speech.say('console.webhooks.sent-again')
    })
  }

  #more(before: number): Promise<void> {
    return this.#asked.extend(async (log) => {
      const page = await this.#page({ before: String(before) })
      return { ...page, deliveries: [...(log?.deliveries ?? []), ...page.deliveries] }
    })
  }

  #page(from: { readonly before?: string } = {}): Promise<WebhookLog> {
    const state = this.state === '' ? {} : { state: this.state }
    return this.api.ask(`/api/staff/webhooks?${new URLSearchParams({ ...state, ...from })}`)
  }
}

const webhookStyle = css`
  .portals {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem 2rem;
  }
  .portals dt {
    font-weight: 600;
  }
  .portals dd {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1rem;
    margin: 0;
  }
  .code {
    white-space: nowrap;
  }
  @media (width < 40rem) {
    table,
    tbody {
      display: block;
    }
    thead {
      ${outOfSight}
    }
    tbody tr {
      display: flex;
      flex-wrap: wrap;
      gap: 0.25rem 0.75rem;
      padding-block: 0.625rem;
      border-block-end: 1px solid var(--line);
    }
    tbody :is(th, td) {
      border: 0;
      padding: 0;
    }
    tbody .small {
      flex-basis: 100%;
    }
  }
`

customElements.get('hd-console-webhooks') ?? customElements.define('hd-console-webhooks', ConsoleWebhooks)
