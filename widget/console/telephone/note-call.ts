/**
 * `<hd-console-note-call>`: what an officer notes of a call in the case it was about; the applicant reads it, too.
 *
 * @fires noted - CustomEvent<View>: the case with the entry
 */
import { css, html, LitElement, nothing, type CSSResultGroup, type TemplateResult } from 'lit'
import type { NoteCall } from '../../../workflows/contracts/telephone.ts'
import type { View } from '../../../workflows/contracts/view.ts'
import { ActKey } from '../../act-key.ts'
import type { DeskApi } from '../../api.ts'
import type { Speech } from '../../speech.ts'
import { controls } from '../../ui/controls.ts'
import { notices } from '../../ui/notices.ts'
import { ground } from '../../ui/theme.ts'
import { fromWarsaw, toWarsaw } from '../../warsaw-time.ts'
import { asFailure, failure, type Failure } from '../failure.ts'
import { fieldStyle } from '../page-style.ts'

const ways = ['in', 'out', 'missed'] as const
type Way = (typeof ways)[number]

export class ConsoleNoteCall extends LitElement {
  static override properties = {
    api: { attribute: false },
    speech: { attribute: false },
    caseId: { attribute: false },
    way: { state: true },
    failed: { state: true },
  }
  declare api: DeskApi
  declare speech: Speech
  declare caseId: string
  declare private way: Way
  declare private failed: Failure | null
  readonly #key = new ActKey()

  constructor() {
    super()
    this.way = 'in'
    this.failed = null
  }

  static override get styles(): CSSResultGroup {
    return [ground, controls, notices, fieldStyle, noteStyle]
  }

  protected override render(): TemplateResult {
    const { speech, failed } = this
    return html`<details>
      <summary>${speech.say('console.call-note.title')}</summary>
      <form class="stack" @submit=${(event: SubmitEvent) => void this.#send(event)}>
        <p class="muted small" id="reads">${speech.say('console.call-note.reads')}</p>
        <div class="row">
          ${this.#choice()}
          <label>
            <span>${speech.say('console.paper.at')}</span>
            <input name="at" type="datetime-local" required .value=${toWarsaw(new Date().toISOString())} />
          </label>
          ${
            this.way === 'missed'
              ? nothing
              : html`<label>
                  <span>${speech.say('console.call-note.minutes')}</span>
                  <input name="minutes" type="number" min="0" max="600" inputmode="numeric" />
                </label>`
          }
        </div>
        <label>
          <span>${speech.say(this.way === 'missed' ? 'console.call-note.remark' : 'console.call-note.text')}</span>
          <textarea name="text" rows="3" maxlength="2000" aria-describedby="reads" ?required=${this.way !== 'missed'}></textarea>
        </label>
        ${failed === null ? nothing : failure(speech, failed, () => this.renderRoot.querySelector('form')?.requestSubmit())}
        <p><button class="primary">${speech.say('console.call-note.save')}</button></p>
      </form>
    </details>`
  }

  #choice(): TemplateResult {
    const { speech } = this
    return html`<label>
      <span>${speech.say('console.call-note.way')}</span>
      <select name="way" @change=${(event: Event) => (this.way = (event.target as HTMLSelectElement).value as Way)}>
        ${ways.map((way) => html`<option value=${way} ?selected=${way === this.way}>${speech.say(`console.call-note.way.${way}`)}</option>`)}
      </select>
    </label>`
  }

  async #send(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    const form = event.target as HTMLFormElement
    const body = this.#noted(new FormData(form))
    if (body === null) return
    const path = `/api/staff/cases/${encodeURIComponent(this.caseId)}/calls`
    try {
      const headers = { 'Idempotency-Key': this.#key.for([this.caseId, body]) }
      const detail = await this.api.ask<View>(path, { method: 'POST', body, headers })
      this.#key.done()
      this.failed = null
      form.reset()
      this.way = 'in'
      this.renderRoot.querySelector('details')?.removeAttribute('open')
      this.dispatchEvent(new CustomEvent<View>('noted', { detail, bubbles: true, composed: true }))
    } catch (error) {
      this.failed = asFailure(error)
    }
  }

  /** Null where the clock never showed that time. */
  #noted(data: FormData): NoteCall | null {
    const text = (name: string) => {
      const value = data.get(name)
      return typeof value === 'string' ? value.trim() : ''
    }
    const [at] = fromWarsaw(text('at').slice(0, 16))
    if (at === undefined) return null
    const { way } = this
    return {
      direction: way === 'in' ? 'in' : 'out',
      outcome: way === 'missed' ? 'not-reached' : 'spoken',
      at,
      minutes: way === 'missed' || text('minutes') === '' ? null : Number(text('minutes')),
      text: text('text'),
    }
  }
}

const noteStyle = css`
  :host {
    display: block;
  }
  form {
    margin-block-start: 0.75rem;
  }
  input,
  select {
    max-inline-size: 100%;
  }
`

customElements.define('hd-console-note-call', ConsoleNoteCall)
