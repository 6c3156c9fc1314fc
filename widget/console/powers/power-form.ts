/**
 * `<hd-console-power-form>`: records a power of attorney by the document that was seen. Of a scan only the digest is kept
 * with it: the document itself lies in the office's files.
 *
 * @fires recorded - CustomEvent<PowerEntry>
 * @fires left - CustomEvent: the officer does not want to
 */
import { html, LitElement, nothing, type CSSResultGroup, type TemplateResult } from 'lit'
import type { PowerEntry, PowerRegister } from '../../../workflows/contracts/power-register.ts'
import { powerDocuments, powerRights } from '../../../workflows/contracts/power-states.ts'
import type { DeskApi } from '../../api.ts'
import type { Speech } from '../../speech.ts'
import { controls } from '../../ui/controls.ts'
import { banner, notices } from '../../ui/notices.ts'
import { ground } from '../../ui/theme.ts'
import { fieldStyle } from '../page-style.ts'
import { formStyle } from './powers-style.ts'
import { refusal } from './refusal.ts'

const systems = ['NCTS2', 'AES', 'AIS', 'EMCS', 'SENT']
const most = 50 * 1024 * 1024

export class ConsolePowerForm extends LitElement {
  static override properties = {
    api: { attribute: false },
    speech: { attribute: false },
    portals: { attribute: false },
    refused: { state: true },
    busy: { state: true },
  }
  declare api: DeskApi
  declare speech: Speech
  declare portals: PowerRegister['portals']
  declare private refused: string
  declare private busy: boolean

  constructor() {
    super()
    this.refused = ''
    this.busy = false
    this.portals = []
  }

  static override get styles(): CSSResultGroup {
    return [ground, controls, notices, fieldStyle, formStyle]
  }

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus()
  }

  protected override render(): TemplateResult {
    const { speech } = this
    return html`<form @submit=${this.#onSubmit} aria-labelledby="title">
      <h2 id="title" tabindex="-1">${speech.say('powers.record')}</h2>
      ${this.#parties()} ${this.#scope()} ${this.#evidence()}
      ${this.refused === '' ? nothing : html`<div role="alert">${banner('bad', html`<p>${this.refused}</p>`)}</div>`}
      <p class="row">
        <button class="primary" aria-busy=${this.busy ? 'true' : 'false'}>${speech.say('powers.save')}</button>
        <button type="button" class="quiet" @click=${() => this.dispatchEvent(new CustomEvent('left'))}>${speech.say('powers.leave')}</button>
      </p>
    </form>`
  }

  #parties(): TemplateResult {
    const { speech } = this
    const party = (who: 'principal' | 'agent') => html`${this.#text(`${who}.name`, `powers.${who}.name`, 200)}
      ${this.#text(`${who}.eori`, `powers.${who}.eori`, 17)}`
    return html`<fieldset>
      <legend>${speech.say('powers.parties')}</legend>
      ${party('principal')} ${party('agent')}
      <label><span>${speech.say('powers.portal')}</span>
        <select name="portal" required>${this.portals.map(({ code, name }) => html`<option value=${code}>${name}</option>`)}</select></label>
    </fieldset>`
  }

  #scope(): TemplateResult {
    const { speech } = this
    const box = (name: string, value: string, text: string, on: boolean) =>
      html`<label class="box"><input type="checkbox" name=${name} value=${value} ?checked=${on} /> <span>${text}</span></label>`
    return html`<fieldset>
      <legend>${speech.say('powers.scope')}</legend>
      <div class="boxes" role="group" aria-label=${speech.say('powers.rights')}>
        ${powerRights.map((right) => box('rights', right, speech.say(`powers.right.${right}`), true))}
      </div>
      <div class="boxes" role="group" aria-label=${speech.say('powers.systems')}>
        <span class="hint muted">${speech.say('powers.systems.hint')}</span>
        ${systems.map((system) => box('systems', system, system, false))}
      </div>
      <label><span>${speech.say('powers.kinds')}</span>
        <select name="kinds">
          <option value="">${speech.say('powers.all-kinds')}</option>
          <option value="fallback">${speech.say('kind.fallback')}</option>
        </select></label>
      ${this.#day('from', 'powers.from.label', true)} ${this.#day('to', 'powers.to', false)}
    </fieldset>`
  }

  #evidence(): TemplateResult {
    const { speech } = this
    return html`<fieldset>
      <legend>${speech.say('powers.evidence')}</legend>
      <label><span>${speech.say('powers.document')}</span>
        <select name="document" required>
          ${powerDocuments.map((one) => html`<option value=${one}>${speech.say(`powers.document.${one}`)}</option>`)}
        </select></label>
      ${this.#text('number', 'powers.number', 64)} ${this.#day('seenOn', 'powers.seen-on', true)}
      <label><span>${speech.say('powers.scan.label')}</span> <input name="scan" type="file" aria-describedby="scan-hint" />
        <span id="scan-hint" class="hint muted">${speech.say('powers.scan.hint')}</span></label>
      <label class="wide"><span>${speech.say('powers.note')}</span> <textarea name="note" rows="2" maxlength="500"></textarea></label>
    </fieldset>`
  }

  #text(name: string, key: string, length: number): TemplateResult {
    return html`<label><span>${this.speech.say(key)}</span>
      <input name=${name} required maxlength=${length} autocomplete="off" /></label>`
  }

  #day(name: string, key: string, isRequired: boolean): TemplateResult {
    return html`<label><span>${this.speech.say(key)}</span> <input name=${name} type="date" ?required=${isRequired} /></label>`
  }

  #onSubmit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    if (this.busy) return
    this.busy = true
    this.refused = ''
    try {
      const body = await wanted(new FormData(event.target as HTMLFormElement))
      const detail = await this.api.ask<PowerEntry>('/api/staff/powers', { method: 'POST', body })
      this.dispatchEvent(new CustomEvent<PowerEntry>('recorded', { detail }))
    } catch (error) {
      this.refused =
        error instanceof TooLarge ? this.speech.say('powers.scan.large') : refusal(this.speech, error)
    }
    this.busy = false
  }
}

class TooLarge extends Error {}

async function wanted(form: FormData): Promise<unknown> {
  const text = (name: string) => String(form.get(name) ?? '').trim()
  const party = (who: string) => ({ eori: text(`${who}.eori`).toUpperCase(), name: text(`${who}.name`) })
  const kind = text('kinds')
  return {
    portal: text('portal'),
    principal: party('principal'),
    agent: party('agent'),
    kinds: kind === '' ? [] : [kind],
    systems: form.getAll('systems'),
    rights: form.getAll('rights'),
    from: text('from'),
    to: text('to') || null,
    evidence: {
      document: text('document'),
      number: text('number'),
      seenOn: text('seenOn'),
      note: text('note'),
      scan: await digestOf(form.get('scan')),
    },
  }
}

/** The file does not leave the officer's machine. */
async function digestOf(file: FormDataEntryValue | null): Promise<{ name: string; sha256: string } | null> {
  if (!(file instanceof File) || file.name === '') return null
  if (file.size > most) throw new TooLarge()
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()))
  const sha256 = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return { name: file.name.slice(0, 200), sha256 }
}

customElements.get('hd-console-power-form') ??
  customElements.define('hd-console-power-form', ConsolePowerForm)
