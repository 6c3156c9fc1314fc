/** Beside a refusal: until when it can be appealed against and how that is worked out, or the appeal that is under way. */
import { html, LitElement, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit'
import type { AppealRow } from '../../workflows/contracts/complaint.ts'
import type { View } from '../../workflows/contracts/view.ts'
import { GoEvent, type Route } from '../route.ts'
import { problemWords } from '../sending.ts'
import type { Session } from '../session.ts'
import type { Speech } from '../speech.ts'
import { controls } from '../ui/controls.ts'
import { notices } from '../ui/notices.ts'
import { ground } from '../ui/theme.ts'
import { deadlineNote, deadlineStyles } from './deadlines.ts'

export class AppealOffer extends LitElement {
  static override styles: CSSResultGroup = [ground, controls, notices, deadlineStyles]
  static override properties = {
    session: { attribute: false },
    speech: { attribute: false },
    view: { attribute: false },
    appeals: { state: true },
    failed: { state: true },
  }
  declare session: Session
  declare speech: Speech
  declare view: View
  /** Null until they are known: only then it is clear whether one may be made. */
  declare private appeals: readonly AppealRow[] | null
  declare private failed: unknown

  constructor() {
    super()
    this.appeals = null
    this.failed = null
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('view')) void this.#load()
  }

  override render(): TemplateResult | typeof nothing {
    const { speech, view, appeals, failed } = this
    const term = view.afterwards?.appeal
    if (failed !== null) return html`<p class="muted">${problemWords(speech, failed)}</p>`
    if (term === undefined || appeals === null) return nothing
    const isOpen = appeals.some(({ step }) => step === 'received' || step === 'in-review')
    const isLate = term.dueAt !== null && Date.parse(term.dueAt) < Date.now()
    const route: Route = { name: 'apply', kind: 'appeal', given: { caseNumber: view.number } }
    return html`<section class="stack tight" aria-labelledby="appeal">
      <h3 id="appeal">${speech.say('appeal.title')}</h3>
      ${appeals.map((row) => this.#row(row))}
      ${
        isOpen
          ? nothing
          : html`${deadlineNote(speech, term)}
            <p>${speech.say(isLate ? 'appeal.late' : 'appeal.who')}</p>
            <p><button type="button" @click=${() => this.#go(route)}>${speech.say('appeal.do')}</button></p>`
      }
    </section>`
  }

  #row({ id, number, step }: AppealRow): TemplateResult {
    const { speech } = this
    return html`<p>
      <button type="button" class="quiet" @click=${() => this.#go({ name: 'case', id })}>
        ${speech.say('appeal.row', { number, state: speech.named('step.appeal', step) })}
      </button>
    </p>`
  }

  async #load(): Promise<void> {
    const { id } = this.view
    try {
      const path = `/api/cases/${encodeURIComponent(id)}/appeals`
      const { appeals } = await this.session.api.ask<{ appeals: AppealRow[] }>(path)
      if (id === this.view.id) this.appeals = appeals
      this.failed = null
    } catch (error) {
      this.failed = error
    }
  }

  #go(route: Route): void {
    this.dispatchEvent(new GoEvent(route))
  }
}

customElements.get('hd-appeal-offer') ?? customElements.define('hd-appeal-offer', AppealOffer)
