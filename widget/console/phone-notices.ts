/** `<hd-console-phone-notices>`: what people are told by telephone about their accounts, and whom an officer has to call. */
import { html, LitElement, nothing, type CSSResultGroup, type TemplateResult } from 'lit'
import type { PhoneNotice, PhoneNotices } from '../../workflows/contracts/phone-notice.ts'
import type { DeskApi } from '../api.ts'
import type { Speech } from '../speech.ts'
import { controls } from '../ui/controls.ts'
import { badge, banner, notices, type Tone } from '../ui/notices.ts'
import { ground } from '../ui/theme.ts'
import { asFailure, failure, type Failure } from './failure.ts'
import { fieldStyle, pageStyle } from './page-style.ts'
import { powersStyle } from './powers/powers-style.ts'

const path = '/api/staff/phone-notices'
const tones: Readonly<Record<PhoneNotice['state'], Tone>> = {
  waiting: 'info',
  sent: 'good',
  'to-call': 'warn',
  called: 'good',
}

export class ConsolePhoneNotices extends LitElement {
  static override properties = {
    api: { attribute: false },
    speech: { attribute: false },
    list: { state: true },
    failed: { state: true },
    told: { state: true },
  }
  declare api: DeskApi
  declare speech: Speech
  declare private list: PhoneNotices | null
  declare private failed: Failure | null
  declare private told: string

  constructor() {
    super()
    this.list = null
    this.failed = null
    this.told = ''
  }

  static override get styles(): CSSResultGroup {
    return [ground, controls, notices, pageStyle, fieldStyle, powersStyle]
  }

  protected override firstUpdated(): void {
    void this.#ask(() => this.api.ask<PhoneNotices>(path))
  }

  protected override render(): TemplateResult {
    const { speech, list, failed } = this
    return html`<h1 tabindex="-1">${speech.say('console.section.phone-notices.title')}</h1>
      <p class="muted lede">${speech.say('phone-notices.lede')}</p>
      ${failed === null ? nothing : failure(speech, failed, () => void this.#ask(() => this.api.ask<PhoneNotices>(path)))}
      <p role="status">${this.told}</p>
      ${list === null ? html`<p class="muted">${speech.say('console.loading')}</p>` : this.#all(list)}`
  }

  #all({ gateway, rows }: PhoneNotices): TemplateResult {
    const { speech } = this
    return html`${gateway ? nothing : banner('info', html`<p>${speech.say('phone-notices.no-gateway')}</p>`)}
      ${rows.length === 0 ? html`<p class="muted">${speech.say('phone-notices.none')}</p>` : nothing}
      <ul class="powers">${rows.map((row) => html`<li>${this.#card(row)}</li>`)}</ul>`
  }

  #card(row: PhoneNotice): TemplateResult {
    const { speech } = this
    const { id, name, phone, state, caseId, number, createdAt, text, language, error, officer, note } = row
    return html`<article aria-labelledby="n-${id}">
      <h2 id="n-${id}">${name} ${badge(tones[state], speech.say(`phone-notices.state.${state}`))}</h2>
      <p><span class="code">${phone}</span> · <a href=${`#/cases/${caseId}`}>${number}</a> · ${speech.instant(createdAt)}</p>
      <p lang=${language}>${text}</p>
      ${error === null ? nothing : html`<p class="muted small">${speech.say('phone-notices.error', { error })}</p>`}
      ${officer === null ? nothing : html`<p class="small">${speech.say('phone-notices.by', { officer, note })}</p>`}
      ${state === 'to-call' ? this.#form(row) : nothing}
    </article>`
  }

  #form({ id, name }: PhoneNotice): TemplateResult {
    const { speech } = this
    const onSubmit = (event: SubmitEvent) => {
      event.preventDefault()
      const note = new FormData(event.target as HTMLFormElement).get('note')
      const body = { note: typeof note === 'string' ? note.trim() : '' }
      void this.#ask(async () => {
        const list = await this.api.ask<PhoneNotices>(`${path}/${id}/called`, { method: 'POST', body })
        this.told = speech.say('phone-notices.done', { name })
        return list
      })
    }
    return html`<form class="sure" @submit=${onSubmit}>
      <label><span>${speech.say('phone-notices.note')}</span> <input name="note" required maxlength="500" autocomplete="off" /></label>
      <p class="row"><button class="primary">${speech.say('phone-notices.called')}</button></p>
    </form>`
  }

  async #ask(work: () => Promise<PhoneNotices>): Promise<void> {
    this.failed = null
    try {
      this.list = await work()
    } catch (error) {
      this.failed = asFailure(error)
    }
  }
}

customElements.get('hd-console-phone-notices') ??
  customElements.define('hd-console-phone-notices', ConsolePhoneNotices)
