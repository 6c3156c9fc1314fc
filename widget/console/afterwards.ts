/** `<hd-console-afterwards>`: complaints about an answered case, and the link to its questionnaire to pass on. */
import { html, LitElement, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit'
import type { ComplaintRow } from '../../workflows/contracts/complaint.ts'
import type { QuestionnaireLink } from '../../workflows/contracts/questionnaire.ts'
import type { View } from '../../workflows/contracts/view.ts'
import type { DeskApi } from '../api.ts'
import { problemWords } from '../sending.ts'
import type { Speech } from '../speech.ts'
import { controls } from '../ui/controls.ts'
import '../ui/copy-button.ts'
import { ground } from '../ui/theme.ts'
import { caseStyle } from './case-style.ts'
import { factStyle } from './fact-style.ts'
import { panel } from './panel.ts'
import { fragmentOf } from './route.ts'

export class ConsoleAfterwards extends LitElement {
  static override properties = {
    api: { attribute: false },
    speech: { attribute: false },
    view: { attribute: false },
    complaints: { state: true },
    link: { state: true },
    failed: { state: true },
  }
  declare api: DeskApi
  declare speech: Speech
  declare view: View
  declare private complaints: readonly ComplaintRow[] | null
  declare private link: QuestionnaireLink | null
  declare private failed: unknown

  constructor() {
    super()
    this.complaints = null
    this.link = null
    this.failed = null
  }

  static override get styles(): CSSResultGroup {
    return [ground, controls, factStyle, caseStyle]
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('view') && changed.get('view')?.version !== this.view.version) void this.#load()
  }

  protected override render(): TemplateResult {
    const { speech, failed } = this
    return panel(
      'afterwards',
      speech.say('console.panel.afterwards'),
      html`${this.view.afterwards?.complaint ? this.#complaints() : ''}
      ${this.view.afterwards?.questionnaireUntil ? this.#link() : ''}
      ${failed === null ? '' : html`<p role="alert">${problemWords(speech, failed)}</p>`}`,
    )
  }

  #complaints(): TemplateResult | string {
    const { speech, complaints } = this
    if (complaints === null) return ''
    if (complaints.length === 0) return html`<p class="muted">${speech.say('console.afterwards.none')}</p>`
    return html`<h3>${speech.say('console.afterwards.complaints')}</h3>
      <ul class="lines">
        ${complaints.map(
          ({ id, number, step, outcome }) =>
            html`<li>
              <a href=${fragmentOf({ page: 'case', id, event: null })}>${number}</a> –
              ${outcome === null ? speech.named('step.complaint', step) : speech.say(`option.complaint-outcome.${outcome}`)}
            </li>`,
        )}
      </ul>`
  }

  #link(): TemplateResult {
    const { speech, link } = this
    if (link === null)
      return html`<p><button type="button" class="compact" @click=${() => void this.#showLink()}>
        ${speech.say('console.afterwards.link.show')}
      </button></p>`
    return html`<p class="muted small">${speech.say('console.afterwards.link.hint', { until: link.until })}</p>
      <p class="row">
        <span class="code prose">${link.url}</span>
        <hd-copy-button .text=${link.url} .what=${speech.say('console.afterwards.link')} .speech=${speech}></hd-copy-button>
      </p>`
  }

  get #path(): string {
    return `/api/cases/${encodeURIComponent(this.view.id)}`
  }

  async #load(): Promise<void> {
    const { id } = this.view
    this.link = null
    try {
      const { complaints } = await this.api.ask<{ complaints: ComplaintRow[] }>(`${this.#path}/complaints`)
      if (id === this.view.id) this.complaints = complaints
      this.failed = null
    } catch (error) {
      this.failed = error
    }
  }

  async #showLink(): Promise<void> {
    try {
      this.link = await this.api.ask<QuestionnaireLink>(`${this.#path}/questionnaire/link`)
      this.failed = null
    } catch (error) {
      this.failed = error
    }
  }
}

customElements.get('hd-console-afterwards') ??
  customElements.define('hd-console-afterwards', ConsoleAfterwards)
