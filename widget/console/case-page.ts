/**
 * `<hd-console-case>`: one case with everything needed to decide it, and a button for each offer of the desk.
 *
 * @fires go - CustomEvent<Route>: where the console should go
 * @fires shown - CustomEvent<View>: the case that is shown now
 */
import { LitElement, html, type PropertyValues, type TemplateResult } from 'lit'
import type { KindSheet, Me } from '../../workflows/contracts/catalogue.ts'
import type { Answers } from '../../workflows/contracts/form.ts'
import type { HistoryEntry, Offer, View } from '../../workflows/contracts/view.ts'
import { ActKey } from '../act-key.ts'
import type { DeskApi } from '../api.ts'
import { DeskProblem } from '../desk-problem.ts'
import type { Speech } from '../speech.ts'
import { controls } from '../ui/controls.ts'
import { banner, notices } from '../ui/notices.ts'
import { ground } from '../ui/theme.ts'
import { needsConfirmation, type Act } from './act.ts'
import './announcement-preview.ts'
import { applicationPanel, remarkable } from './application.ts'
import type { ChangeLineDetail } from './bulk/bulk-panel.ts'
import './case-list-element.ts'
import { caseHeader } from './case-header.ts'
import { caseStyle } from './case-style.ts'
import { complaintPanels } from './complaint.ts'
import { silent, type Written } from './conversation.ts'
import { checksPanel, deadlinesPanel, outagePanel, policyPanel, proofsPanel } from './evidence.ts'
import { factStyle } from './fact-style.ts'
import { asFailure, failure, type Failure } from './failure.ts'
import type { Feed } from './feed.ts'
import { eventDone, historyPanel } from './history.ts'
import type { KindSheets } from './kind-sheets.ts'
import { messages } from './messages.ts'
import { actOn, offerButtons } from './offers.ts'
import { approvalPanel, decisionPanel, dutiesPanel, proposalPanel } from './outcome.ts'
import { lines, panel } from './panel.ts'
import { sectionRoute, type Route } from './route.ts'
import './sheet.ts'
import { commandEvents, type Command } from './shortcuts.ts'
import './telephone/calls.ts'
import { Ticking } from './ticking.ts'

const affectedShown = 10

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
    nextId: {},
    view: { state: true },
    entries: { state: true },
    sheet: { state: true },
    failed: { state: true },
    news: { state: true },
    done: { state: true },
    busy: { state: true },
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
  /** The case after this one in the list it was opened from. */
  declare nextId: string | null
  declare view: View | null
  declare entries: readonly HistoryEntry[]
  declare sheet: KindSheet | null
  declare failed: Failure | null
  /** What others did to the case while it was on the screen. */
  declare news: readonly HistoryEntry[] | null
  /** What this officer has just done. */
  declare done: string | null
  declare busy: boolean

  readonly #key = new ActKey()
  #ticking = new Ticking(this)
  #leaveFeed: (() => void) | null = null

  constructor() {
    super()
    this.event = null
    this.nextId = null
    this.view = null
    this.entries = []
    this.sheet = null
    this.failed = null
    this.news = null
    this.done = null
    this.busy = false
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#leaveFeed?.()
    this.#leaveFeed = null
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('feed')) this.#follow()
    if (changed.has('caseId')) this.#open()
  }

  protected override render(): TemplateResult {
    const { view, sheet, speech } = this
    if (view === null || sheet === null) return this.#empty()
    return html`<article aria-labelledby="number">
      <div>
        ${caseHeader(speech, view, this.#ticking.now, this.nextId)}
        ${messages(speech, view, this, this.#ticking.now)}
      </div>
      ${this.#buttons(view)} ${view.kind === 'bulk' ? this.#bulk(view) : ''}
      <div class="columns">
        <div class="stack filed">${this.#conversation(view)} ${view.kind === 'announcement' ? this.#preview(view) : ''} ${applicationPanel(speech, view, sheet)}</div>
        <div class="stack evidence">${this.#evidence(view, sheet)}</div>
        <hd-console-calls
          .api=${this.api}
          .speech=${speech}
          .caseId=${view.id}
          @noted=${({ detail }: CustomEvent<View>) => this.#onDone('note-call', detail)}
        ></hd-console-calls>
        ${historyPanel(speech, view.kind, this.entries, this.#links(view))}
      </div>
      ${view.kind === 'outage' ? this.#affected(view) : ''}
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

  #empty(): TemplateResult {
    const { failed, speech } = this
    if (failed === null) return html`<p class="muted" role="status">${speech.say('console.loading')}</p>`
    if (failed instanceof DeskProblem && failed.code === 'not-found')
      return banner('warn', speech.say('console.case.not-found'))
    return failure(speech, failed, () => void this.#load())
  }

  #evidence(view: View, sheet: KindSheet): TemplateResult {
    const { speech } = this
    const now = this.#ticking.now
    const returnDue = view.deadlines.find(({ code }) => code === 'deadline.return')?.dueAt ?? null
    return html`${view.next.length === 0 ? '' : panel('next', speech.say('console.case.next-steps'), lines(speech, view.next))}
    ${view.notes.length === 0 ? '' : panel('notes', speech.say('console.panel.notes'), lines(speech, view.notes))}
    ${proposalPanel(speech, view, sheet.offices, this.me.id)}
    ${complaintPanels(speech, view.complaint)} ${this.#afterwards(view)}
    ${decisionPanel(speech, view.decision)} ${approvalPanel(speech, view, sheet.offices, this.api)}
    ${dutiesPanel(speech, view.duties, returnDue, now)} ${proofsPanel(speech, view)} ${checksPanel(speech, view)} ${outagePanel(speech, view)}
    ${policyPanel(speech, view)} ${deadlinesPanel(speech, view, now)}`
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
      @written=${({ detail }: CustomEvent<Written>) => this.#onDone(detail.event, detail.view)}
      @view-changed=${({ detail }: CustomEvent<View>) => void this.#onStale(detail)}
    ></hd-console-conversation>`,
    )
  }

  #preview(view: View): TemplateResult {
    return panel(
      'preview',
      this.speech.say('console.panel.preview'),
      html`<hd-announcement-preview .view=${view} .speech=${this.speech} .base=${this.api.base}></hd-announcement-preview>`,
    )
  }

  #afterwards(view: View): TemplateResult | '' {
    if (view.afterwards === undefined) return ''
    void import('./afterwards.ts')
    return html`<hd-console-afterwards .api=${this.api} .speech=${this.speech} .view=${view}></hd-console-afterwards>`
  }

  /** Above the case, unless all that may be done is to write: that stands below the conversation. */
  #buttons(view: View): TemplateResult | '' {
    const above = silent(view)
    if (above.offers.length === 0 && view.offers.length > 0) return ''
    return offerButtons(this.speech, above, this.busy, (offer) => this.#choose(view, offer))
  }

  #affected(view: View): TemplateResult {
    const { speech } = this
    void import('./outage-news.ts')
    return panel(
      'affected',
      speech.say('console.panel.affected'),
      html`<hd-console-outage-news
          .api=${this.api}
          .speech=${speech}
          .feed=${this.feed}
          .view=${view}
        ></hd-console-outage-news>
        <hd-console-list
        .api=${this.api}
        .speech=${speech}
        .feed=${this.feed}
        .me=${this.me.name}
        .query=${{ outage: view.id }}
        .pageSize=${affectedShown}
        .label=${speech.say('console.panel.affected')}
        .empty=${speech.say('console.inbox.empty.affected')}
      ></hd-console-list>`,
      isOver(view)
        ? ''
        : html`<button class="compact" @click=${() => this.#decideTogether(view)}>${speech.say('console.bulk.start')}</button>`,
    )
  }

  #bulk(view: View): TemplateResult {
    void import('./bulk/bulk-panel.ts')
    return panel(
      'bulk',
      this.speech.say('console.bulk.lines'),
      html`<hd-console-bulk
        .api=${this.api}
        .speech=${this.speech}
        .feed=${this.feed}
        .view=${view}
        @change-line=${({ detail }: CustomEvent<ChangeLineDetail>) => this.#changeLine(view, detail)}
      ></hd-console-bulk>`,
    )
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

  #choose(view: View, offer: Offer): void {
    if (needsConfirmation(offer)) this.#go({ page: 'case', id: view.id, event: offer.event })
    else void this.#sendAtOnce(view, offer)
  }

  async #sendAtOnce(view: View, offer: Offer): Promise<void> {
    if (this.busy) return
    this.busy = true
    this.failed = null
    const { event } = offer
    try {
      const key = this.#key.for([view.id, event, view.version])
      this.#onDone(event, await this.api.sendEvent(view.id, event, view.version, undefined, key))
    } catch (error) {
      const failed = asFailure(error)
      const fresh = failed instanceof DeskProblem ? failed.problem.view : undefined
      if (fresh !== undefined) await this.#onStale(fresh)
      this.failed = failed
    } finally {
      this.busy = false
    }
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
      @sheet-stale=${({ detail }: CustomEvent<View>) => void this.#onStale(detail)}
      @sheet-close=${() => this.#go({ page: 'case', id: view.id, event: null })}
    ></hd-console-sheet>`
  }

  #onSheetDone(act: Act, view: View): void {
    this.drafts.delete(act.key)
    this.#onDone(act.offer?.event ?? '', view)
    this.#go({ page: 'case', id: view.id, event: null })
  }

  #onDone(event: string, view: View): void {
    this.done = eventDone(this.speech, view.kind, event)
    this.news = null
    this.failed = null
    this.view = view
    void this.#loadHistory()
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.done')?.focus())
  }

  /** Someone else was first: show the case as it is, and say what happened to it. */
  async #onStale(view: View): Promise<void> {
    const seen = this.view?.version ?? view.version
    this.#take(view)
    await this.#loadHistory()
    this.done = null
    this.news = this.entries.filter((entry) => entry.version > seen)
  }

  #open(): void {
    this.view = null
    this.sheet = null
    this.entries = []
    this.news = null
    this.done = null
    void this.#load()
  }

  async #load(): Promise<void> {
    const id = this.caseId
    this.failed = null
    try {
      const [view, entries] = await Promise.all([this.api.view(id), this.api.history(id)])
      const sheet = await this.sheets.of(view.kind)
      if (id !== this.caseId) return
      this.entries = entries
      this.sheet = sheet
      this.#take(view)
      this.dispatchEvent(new CustomEvent<View>('shown', { detail: view }))
      await this.updateComplete
      if (this.event === null) this.renderRoot.querySelector<HTMLElement>('h1')?.focus()
    } catch (error) {
      this.failed = asFailure(error)
    }
  }

  /** An answer that was overtaken on its way never replaces a newer one. */
  #take(view: View): void {
    if (view.id === this.caseId && view.version >= (this.view?.version ?? 0)) this.view = view
  }

  async #loadHistory(): Promise<void> {
    const id = this.caseId
    try {
      const entries = await this.api.history(id)
      if (id === this.caseId) this.entries = entries
    } catch (error) {
      this.failed = asFailure(error)
    }
  }

  #follow(): void {
    this.#leaveFeed?.()
    this.#leaveFeed = this.feed.listen(({ ids, everything }) => {
      if (everything || ids.has(this.caseId)) void this.#lookAgain()
    })
  }

  async #lookAgain(): Promise<void> {
    const seen = this.view
    if (seen === null) return this.#load()
    try {
      const fresh = await this.api.view(seen.id)
      if (fresh.version > (this.view?.version ?? 0) && !this.busy) await this.#onStale(fresh)
    } catch (error) {
      this.failed = asFailure(error)
    }
  }

  #go(route: Route): void {
    this.dispatchEvent(new CustomEvent<Route>('go', { detail: route }))
  }
}

/** Nothing is left to be decided for it. */
const isOver = ({ final, outage }: View): boolean => final || outage?.actualEnd !== null

customElements.get('hd-console-case') ?? customElements.define('hd-console-case', ConsoleCase)
