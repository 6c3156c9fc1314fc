/** `<hd-console-calls>`: the last calls, or those about one case; one is shown whole where it is asked for. */
import {
  css,
  html,
  LitElement,
  nothing,
  type CSSResultGroup,
  type PropertyValues,
  type TemplateResult,
} from 'lit'
import type { Call, CallList } from '../../../workflows/contracts/telephone.ts'
import type { DeskApi } from '../../api.ts'
import type { Speech } from '../../speech.ts'
import { controls } from '../../ui/controls.ts'
import { every } from '../../ui/every.ts'
import { hearing, type Feed } from '../feed.ts'
import { notices } from '../../ui/notices.ts'
import { ground } from '../../ui/theme.ts'
import { asFailure, failure, type Failure } from '../failure.ts'
import { pageStyle } from '../page-style.ts'
import './call.ts'
import './note-call.ts'

const refreshMs = 5000

export class ConsoleCalls extends LitElement {
  static override properties = {
    api: { attribute: false },
    speech: { attribute: false },
    feed: { attribute: false },
    caseId: { attribute: false },
    version: { attribute: false },
    calls: { state: true },
    shown: { state: true },
    failed: { state: true },
  }
  declare api: DeskApi
  declare speech: Speech
  declare feed: Feed
  /** Only calls about this case, and a place to note one. */
  declare caseId: string | undefined
  /** Of that case: with each of its changes its calls are looked at again. */
  declare version: number | undefined
  declare private calls: readonly Call[] | null
  declare private shown: number | null
  declare private failed: Failure | null

  constructor() {
    super()
    // Those about one case are looked at with the case.
    every(this, refreshMs, () => this.caseId === undefined && this.#load())
    hearing(this, ({ called }) => called && void this.#load())
    this.calls = null
    this.shown = null
    this.failed = null
  }

  static override get styles(): CSSResultGroup {
    return [ground, controls, notices, pageStyle, callsStyle]
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('caseId') || changed.has('version') || !this.hasUpdated) void this.#load()
  }

  protected override render(): TemplateResult | typeof nothing {
    const { speech, caseId, calls, failed } = this
    if (caseId !== undefined)
      return html`<section class="stack" aria-labelledby="calls">
        <h2 id="calls">${speech.say('console.calls.of-case')}</h2>
        ${calls?.length ? this.#list(calls) : nothing}
        <hd-console-note-call .api=${this.api} .speech=${speech} .caseId=${caseId}></hd-console-note-call>
      </section>`
    return html`<h1 tabindex="-1">${speech.say('console.section.calls.title')}</h1>
      <p class="muted lede">${speech.say('console.calls.lede')}</p>
      ${failed === null ? nothing : failure(speech, failed, () => void this.#load())}
      ${this.#whole()}
      ${calls === null ? html`<p class="muted" role="status">${speech.say('console.loading')}</p>` : this.#list(calls)}`
  }

  #whole(): TemplateResult | typeof nothing {
    const { api, speech, shown } = this
    if (shown === null) return nothing
    return html`<hd-console-call
      .api=${api}
      .speech=${speech}
      .call=${shown}
      @closed=${() => (this.shown = null)}
    ></hd-console-call>`
  }

  #list(calls: readonly Call[]): TemplateResult {
    const { speech } = this
    if (calls.length === 0) return html`<p>${speech.say('console.calls.none')}</p>`
    return html`<ul>
      ${calls.map((call) => this.#call(call))}
    </ul>`
  }

  #call(call: Call): TemplateResult {
    const { speech, caseId } = this
    const facts = [
      call.direction && speech.say(`call.direction.${call.direction}`),
      speech.say(call.cause === 'orphan' ? 'call.cause.orphan' : `call.state.${call.state}`),
      call.queue,
      call.officer,
      call.waitSeconds === null ? null : speech.say('console.call.waited', { n: call.waitSeconds }),
    ].filter((fact) => fact !== null)
    return html`<li>
      <div>
        <p><strong class="code">${call.number ?? speech.say('console.call.withheld')}</strong></p>
        <p class="muted small">${call.startedAt === null ? nothing : speech.instant(call.startedAt)} · ${facts.join(' · ')}</p>
      </div>
      ${caseId === undefined ? html`<button @click=${() => (this.shown = call.id)}>${speech.say('console.calls.show')}</button>` : nothing}
    </li>`
  }

  async #load(): Promise<void> {
    const { caseId } = this
    try {
      const query = caseId === undefined ? '' : `?${new URLSearchParams({ case: caseId })}`
      const { calls } = await this.api.ask<CallList>(`/api/staff/calls${query}`)
      if (caseId !== this.caseId) return
      this.calls = calls
      this.failed = null
    } catch (error) {
      this.failed = asFailure(error)
    }
  }
}

const callsStyle = css`
  :host {
    max-inline-size: 48rem;
  }
  ul {
    list-style: none;
    padding: 0;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--paper);
  }
  li {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 1rem;
    align-items: center;
    justify-content: space-between;
    padding: 0.625rem 1rem;
  }
  li + li {
    border-block-start: 1px solid var(--line);
  }
`

customElements.define('hd-console-calls', ConsoleCalls)
