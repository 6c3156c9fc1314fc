/** The case in print, with its conversation and history, in the language of the screen. */
import { html, LitElement, type CSSResultGroup, type TemplateResult } from 'lit'
import type { View } from '../../workflows/contracts/view.ts'
import type { DeskApi } from '../api.ts'
import { Sending } from '../sending.ts'
import type { Speech } from '../speech.ts'
import { controls } from '../ui/controls.ts'
import { icon } from '../ui/icons.ts'
import { notices } from '../ui/notices.ts'
import { ground } from '../ui/theme.ts'
import { saveFile } from './save-file.ts'

export class ReportButton extends LitElement {
  static override properties = {
    api: { attribute: false },
    speech: { attribute: false },
    view: { attribute: false },
  }
  declare api: DeskApi
  declare speech: Speech
  declare view: View
  readonly #sending = new Sending(this)

  static override get styles(): CSSResultGroup {
    return [ground, controls, notices]
  }

  override render(): TemplateResult {
    const { speech } = this
    const { busy } = this.#sending
    return html`<div aria-live="assertive">${this.#sending.notice(speech, () => void this.#fetch())}</div>
      <button type="button" class="quiet" aria-busy=${busy} @click=${() => void this.#fetch()}>
        ${icon('download')}${speech.say(busy ? 'case.report.busy' : 'case.report')}
      </button>`
  }

  async #fetch(): Promise<void> {
    const { id, number } = this.view
    const path = `/api/cases/${encodeURIComponent(id)}/report?lang=${this.speech.lang}`
    const file = await this.#sending.run(async () => (await this.api.send(path, {})).blob())
    if (file !== null) saveFile(file, `${number}.pdf`)
  }
}

customElements.define('hd-report-button', ReportButton)
