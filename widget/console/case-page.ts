/**
 * `<hd-console-case>`: one case with everything needed to decide it, and a button for each offer of the desk.
 *
 * @fires go - CustomEvent<Route>: where the console should go
 * @fires shown - CustomEvent<View>: the case that is shown now
 */
import { LitElement, html, type PropertyValues, type TemplateResult } from 'lit'
import type { KindSheet, Me } from '../../workflows/contracts/catalogue.ts'
import type { Answers } from '../../workflows/contracts/form.ts'
import type { Offer, View } from '../../workflows/contracts/view.ts'
import type { DeskApi } from '../api.ts'
import { DeskProblem } from '../desk-problem.ts'
import type { Speech } from '../speech.ts'
import { controls } from '../ui/controls.ts'
import { ticking } from '../ui/every.ts'
import { banner, notices } from '../ui/notices.ts'
import { ground } from '../ui/theme.ts'
import { needsConfirmation, type Act } from './act.ts'
import { applicationPanel, remarkable } from './application.ts'
import type { ChangeLineDetail } from './bulk/bulk-panel.ts'
import { caseHeader } from './case-header.ts'
import { affectedPanel, bulkPanel, evidence, previewPanel, type CaseScene } from './case-panels.ts'
import { caseStyle } from './case-style.ts'
import { silent, type Written } from './conversation.ts'
import { factStyle } from './fact-style.ts'
import { failure } from './failure.ts'
import type { Feed } from './feed.ts'
import { eventDone, historyPanel } from './history.ts'
import type { KindSheets } from './kind-sheets.ts'
import { messages } from './messages.ts'
import { actOn, offerButtons } from './offers.ts'
import { panel } from './panel.ts'
import { sectionRoute, type Route } from './route.ts'
import './sheet.ts'
import { commandEvents, type Command } from './shortcuts.ts'
import { ShownCase } from './shown-case.ts'
import './telephone/calls.ts'

export class ConsoleCase extends LitElement {
  static override styles = [ground, controls, notices, factStyle, caseStyle]
  static override properties = {
    api: { attribute: false },
    speech: { attribute: false },
    feed: { attribute: false },
    me: { attribute: false },
    sheets: { attribute: false },
    drafts: { attribute: false },
    caseId: {},
    event: {},
  }
  declare api: DeskApi
  declare speech: Speech
  declare feed: Feed
  declare me: Me
  declare sheets: KindSheets
  /** What was typed and not sent, by case and event; outlives this element. */
  declare drafts: Map<string, Answers>
  declare caseId: string
  /** The offer whose sheet is open. */
  declare event: string | null

  readonly #shown = new ShownCase(this)
  readonly #beat = ticking(this)

  constructor() {
    super()
    this.event = null
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('caseId')) void this.#arrive(this.#shown.open())
  }

  protected override render(): TemplateResult {
    const { view, sheet } = this.#shown
    if (view === null || sheet === null) return this.#empty()
    return this.#case(view, sheet)
  }

  #empty(): TemplateResult {
    const { speech } = this
    const { failed } = this.#shown
    if (failed === null) return html`<p class="muted" role="status">${speech.say('console.loading')}</p>`
    if (failed instanceof DeskProblem && failed.code === 'not-found')
      return banner('warn', speech.say('console.case.not-found'))
    return failure(speech, failed, () => void this.#arrive(this.#shown.load()))
  }

  #case(view: View, sheet: KindSheet): TemplateResult {
    const { api, speech, feed, me } = this
    const { sent, news, failed, entries } = this.#shown
    const { now } = this.#beat
    const scene: CaseScene = { api, speech, feed, me, view, sheet, now }
    const done = sent === null ? null : eventDone(speech, view.kind, sent)
    return html`<article aria-labelledby="number">
      <div>
        ${caseHeader(speech, view, now)} ${messages(speech, view, { done, news, failed }, now)}
      </div>
      ${this.#buttons(view)} ${view.kind === 'bulk' ? bulkPanel(scene, (line) => this.#changeLine(view, line)) : ''}
      <div class="columns">
        <div class="stack filed">
          ${this.#conversation(view)} ${view.kind === 'announcement' ? previewPanel(scene) : ''}
          ${applicationPanel(speech, view, sheet)}
        </div>
        <div class="stack evidence">${evidence(scene)}</div>
        <hd-console-calls
          .api=${api}
          .speech=${speech}
          .feed=${feed}
          .caseId=${view.id}
          .version=${view.version}
          @noted=${({ detail }: CustomEvent<View>) => this.#settle('note-call', detail)}
        ></hd-console-calls>
        ${historyPanel(speech, view.kind, entries, this.#links(view))}
      </div>
      ${view.kind === 'outage' ? affectedPanel(scene, () => this.#decideTogether(view)) : ''}
      ${this.event === null ? '' : this.#openSheet(view, sheet, this.event)}
    </article>`
  }

  #links({ id, number }: View): Parameters<typeof historyPanel>[3] {
    const { base } = this.api
    return {
      record: `${base}/api/staff/records?case=${number}`,
      prints: `${base}/api/cases/${encodeURIComponent(id)}/documents`,
    }
  }

  /** Opens the sheet of what a shortcut stands for; whether it is offered is the desk's to say. */
  command(command: Command): void {
    const [first] = commandEvents[command] ?? []
    if (first !== undefined && this.event === null) this.#go({ page: 'case', id: this.caseId, event: first })
  }

  /** What was said, with the place to write right below it: nobody answers from memory. */
  #conversation(view: View): TemplateResult | '' {
    if (view.thread === undefined) return ''
    return panel(
      'thread',
      this.speech.say('thread.title'),
      html`<hd-console-conversation
        .api=${this.api}
        .speech=${this.speech}
        .view=${view}
        .me=${this.me}
        .drafts=${this.drafts}
        .entries=${this.#shown.entries}
        @written=${({ detail }: CustomEvent<Written>) => this.#settle(detail.event, detail.view)}
        @view-changed=${({ detail }: CustomEvent<View>) => void this.#shown.renew(detail)}
      ></hd-console-conversation>`,
    )
  }

  /** Above the case, unless all that may be done is to write: that stands below the conversation. */
  #buttons(view: View): TemplateResult | '' {
    const above = silent(view)
    if (above.offers.length === 0 && view.offers.length > 0) return ''
    return offerButtons(this.speech, above, this.#shown.busy, (offer) => void this.#choose(view, offer))
  }

  /** The sheet asks for the reason; the number stands there already. */
  #changeLine(view: View, { event, number }: ChangeLineDetail): void {
    this.drafts.set(`${view.id}/${event}`, { cases: number })
    this.#go({ page: 'case', id: view.id, event })
  }

  /** The form of a bulk decision, filled in with what is known of this outage. */
  #decideTogether({ outage }: View): void {
    if (outage === null) return
    const now = new Date().toISOString()
    const to = new Date(Date.now() + 12 * 3_600_000).toISOString()
    const { callNumber, system } = outage
    const terms = { from: now, to, maxDeclarations: 10, conditions: ['keep-records'], lateJoiners: true }
    this.drafts.set('bulk/declare', { outage: callNumber, system, ...terms })
    this.#go({ ...sectionRoute('bulk'), opening: true })
  }

  async #choose(view: View, offer: Offer): Promise<void> {
    if (needsConfirmation(offer)) this.#go({ page: 'case', id: view.id, event: offer.event })
    else if (await this.#shown.send(offer)) await this.#tellDone()
  }

  #openSheet(view: View, sheet: KindSheet, event: string): TemplateResult {
    const act = actOn(view, event, this.speech, sheet, this.api)
    const context = { api: this.api, remarkable: remarkable(this.speech, view, sheet) }
    return html`<hd-console-sheet
      .base=${this.api.base}
      .speech=${this.speech}
      .act=${act}
      .draft=${this.drafts.get(act.key)}
      .offices=${sheet.offices}
      .context=${context}
      @draft=${({ detail }: CustomEvent<Answers>) => this.drafts.set(act.key, detail)}
      @sheet-done=${({ detail }: CustomEvent<View>) => this.#onSheetDone(act, detail)}
      @sheet-stale=${({ detail }: CustomEvent<View>) => void this.#shown.renew(detail)}
      @sheet-close=${() => this.#go({ page: 'case', id: view.id, event: null })}
    ></hd-console-sheet>`
  }

  #onSheetDone(act: Act, view: View): void {
    this.drafts.delete(act.key)
    this.#settle(act.offer?.event ?? '', view)
    this.#go({ page: 'case', id: view.id, event: null })
  }

  #settle(event: string, view: View): void {
    this.#shown.settle(event, view)
    void this.#tellDone()
  }

  async #tellDone(): Promise<void> {
    await this.updateComplete
    this.renderRoot.querySelector<HTMLElement>('.done')?.focus()
  }

  async #arrive(opening: Promise<View | null>): Promise<void> {
    const view = await opening
    if (view === null) return
    this.dispatchEvent(new CustomEvent<View>('shown', { detail: view }))
    await this.updateComplete
    if (this.event === null) this.renderRoot.querySelector<HTMLElement>('h1')?.focus()
  }

  #go(route: Route): void {
    this.dispatchEvent(new CustomEvent<Route>('go', { detail: route }))
  }
}

customElements.get('hd-console-case') ?? customElements.define('hd-console-case', ConsoleCase)
