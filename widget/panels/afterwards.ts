/** What the customer may do about the desk's answer: complain about it, see what became of complaints, say how it was. */
import {
  css,
  html,
  LitElement,
  nothing,
  type CSSResultGroup,
  type PropertyValues,
  type TemplateResult,
} from 'lit'
import type { ComplaintRow } from '../../workflows/contracts/complaint.ts'
import type { View } from '../../workflows/contracts/view.ts'
import { GoEvent, type Route } from '../route.ts'
import { problemWords } from '../sending.ts'
import type { Session } from '../session.ts'
import type { Speech } from '../speech.ts'
import { controls } from '../ui/controls.ts'
import { notices } from '../ui/notices.ts'
import { ground } from '../ui/theme.ts'
import './questionnaire.ts'

export class Afterwards extends LitElement {
  static override properties = {
    session: { attribute: false },
    revision: { attribute: false },
    speech: { attribute: false },
    view: { attribute: false },
    complaints: { state: true },
    failed: { state: true },
  }
  declare session: Session
  /** Another one whenever the session has changed. */
  declare revision: number
  declare speech: Speech
  declare view: View
  /** Null until they are known: only then it is clear whether another may be made. */
  declare private complaints: readonly ComplaintRow[] | null
  declare private failed: unknown

  constructor() {
    super()
    this.complaints = null
    this.failed = null
  }

  static override get styles(): CSSResultGroup {
    return [ground, controls, notices, afterwardsStyles]
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('view') && changed.get('view')?.id !== this.view.id) {
      this.complaints = null
      void this.#load()
    }
  }

  override render(): TemplateResult {
    const { speech, view, session, failed } = this
    const { complaint = false, questionnaireUntil = null } = view.afterwards ?? {}
    return html`${complaint ? this.#complaints() : nothing}
    ${failed === null ? nothing : html`<p class="muted">${problemWords(speech, failed)}</p>`}
    ${
      questionnaireUntil === null
        ? nothing
        : html`<hd-questionnaire ?folded=${!view.final} .session=${session} .revision=${this.revision} .speech=${speech} .caseId=${view.id}></hd-questionnaire>`
    }`
  }

  #complaints(): TemplateResult | typeof nothing {
    const { speech, view, complaints } = this
    if (complaints === null) return nothing
    const isOpen = complaints.some(({ step }) => step === 'received' || step === 'in-review')
    const given = { caseNumber: view.number }
    return html`<section class="stack tight" aria-labelledby="complaints">
      <h3 id="complaints">${speech.say('afterwards.disagree')}</h3>
      ${complaints.length === 0 ? nothing : html`<ul class="plain">${complaints.map((row) => this.#row(row))}</ul>`}
      ${
        isOpen
          ? nothing
          : html`<p class="muted">${speech.say('afterwards.disagree.more')}</p>
            <p><button type="button" @click=${() => this.#go({ name: 'apply', kind: 'complaint', given })}>${speech.say('afterwards.complain')}</button></p>`
      }
    </section>`
  }

  #row({ id, number, step, outcome }: ComplaintRow): TemplateResult {
    const { speech } = this
    const state =
      outcome === null ? speech.named('step.complaint', step) : speech.say(`afterwards.outcome.${outcome}`)
    return html`<li>
      <button type="button" class="quiet" @click=${() => this.#go({ name: 'case', id })}>
        ${speech.say('afterwards.complaint', { number, state })}
      </button>
    </li>`
  }

  async #load(): Promise<void> {
    const { id, afterwards } = this.view
    if (!afterwards?.complaint) return
    try {
      const path = `/api/cases/${encodeURIComponent(id)}/complaints`
      const { complaints } = await this.session.api.ask<{ complaints: ComplaintRow[] }>(path)
      if (id === this.view.id) this.complaints = complaints
      this.failed = null
    } catch (error) {
      this.failed = error
    }
  }

  #go(route: Route): void {
    this.dispatchEvent(new GoEvent(route))
  }
}

const afterwardsStyles = css`
  :host {
    display: grid;
    gap: 1.5rem;
    grid-template-columns: minmax(0, 1fr);
  }
  .plain {
    list-style: none;
  }
  button.quiet {
    padding-inline: 0;
    text-align: start;
  }
`

customElements.get('hd-afterwards') ?? customElements.define('hd-afterwards', Afterwards)
