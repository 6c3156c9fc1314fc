/** `<hd-console-policy>`: the versions of the policy there have been, the drafts there are, and one of them opened. */
import { html, LitElement, nothing, type CSSResultGroup, type TemplateResult } from 'lit'
import type { Me } from '../../../workflows/contracts/catalogue.ts'
import type {
  Draft,
  PolicyBook,
  PolicyVersion,
  VersionCard,
} from '../../../workflows/contracts/policy-drafts.ts'
import type { DeskApi } from '../../api.ts'
import type { Speech } from '../../speech.ts'
import { controls } from '../../ui/controls.ts'
import { badge, notices, type Tone } from '../../ui/notices.ts'
import { ground } from '../../ui/theme.ts'
import { Asked } from '../asked.ts'
import { answered, outcome } from '../page-head.ts'
import { back } from './back.ts'
import './policy-draft.ts'
import { save, tableIn } from './policy-file.ts'
import { pageStyle } from '../page-style.ts'
import { policyStyle } from './policy-style.ts'
import { keyWords, rowTable } from './row-table.ts'
import { rowForm } from './row-form.ts'
import { difference } from './trial.ts'

const tones: Record<VersionCard['state'], Tone> = {
  'in-force': 'good',
  scheduled: 'info',
  past: 'neutral',
  'never-in-force': 'warn',
}

export class ConsolePolicy extends LitElement {
  static override properties = {
    api: { attribute: false },
    speech: { attribute: false },
    me: { attribute: false },
    version: { state: true },
    row: { state: true },
    draft: { state: true },
  }
  declare api: DeskApi
  declare speech: Speech
  declare me: Me
  declare private version: PolicyVersion | null
  /** Which row of the version is looked at, or null. */
  declare private row: number | null
  declare private draft: Draft | null
  readonly #asked = new Asked<PolicyBook>(this, () => this.api.ask('/api/staff/policy'))

  constructor() {
    super()
    this.version = null
    this.row = null
    this.draft = null
  }

  static override get styles(): CSSResultGroup {
    return [ground, controls, notices, pageStyle, policyStyle]
  }

  override render(): TemplateResult {
    const { speech, draft, version } = this
    return html`${draft ? this.#draft(draft) : version ? this.#version(version) : this.#list()}
      ${outcome(speech, this.#asked)}`
  }

  get #manages(): boolean {
    return this.me.roles.includes('duty-manager')
  }

  #list(): TemplateResult {
    const { speech } = this
    return html`<h1 tabindex="-1">${speech.say('console.section.policy.title')}</h1>
      <p class="muted lede">${speech.say('policy.lede')}</p>
      ${answered(speech, this.#asked, (book) => html`${this.#drafts(book)}${this.#versions(book)}`)}`
  }

  #drafts({ drafts }: PolicyBook): TemplateResult {
    const { speech } = this
    return html`<section class="stack" aria-labelledby="drafts">
      <h2 id="drafts">${speech.say('policy.drafts')}</h2>
      ${drafts.length === 0 ? html`<p class="muted">${speech.say('policy.drafts.none')}</p>` : this.#draftList(drafts)}
      ${this.#manages ? this.#begin() : html`<p class="muted">${speech.say('policy.managers-only')}</p>`}
    </section>`
  }

  #draftList(drafts: PolicyBook['drafts']): TemplateResult {
    const { speech } = this
    return html`<ul class="faults">
        ${drafts.map(
          ({ id, note, authors, changedAt, basedOn }) => html`<li>
            <button class="link" @click=${() => void this.#openDraft(id)}>${note || speech.say('policy.draft.unnamed')}</button>
            <span class="muted">${speech.say('policy.draft.by', { names: authors.map(({ name }) => name).join(', '), at: changedAt, version: basedOn })}</span>
          </li>`,
        )}
      </ul>`
  }

  #begin(): TemplateResult {
    const { speech } = this
    return html`<div class="row">
      <button class="primary" @click=${() => void this.#create({})}>${speech.say('policy.draft.begin')}</button>
      <label class="button">
        ${speech.say('policy.draft.import')}
        <input class="unseen" type="file" accept="application/json,.json" @change=${this.#import} />
      </label>
    </div>`
  }

  #versions({ versions }: PolicyBook): TemplateResult {
    const { speech } = this
    const heads = ['version', 'state', 'from', 'authors', 'activated', 'note'] as const
    return html`<section class="stack">
      <h2 id="versions">${speech.say('policy.versions')}</h2>
      <div class="scrolls" tabindex="0" role="region" aria-labelledby="versions">
        <table>
          <thead><tr>${heads.map((name) => html`<th scope="col">${speech.say(`policy.version.${name}`)}</th>`)}</tr></thead>
          <tbody>${versions.map((card) => this.#versionRow(card))}</tbody>
        </table>
      </div>
    </section>`
  }

  #versionRow(card: VersionCard): TemplateResult {
    const { speech } = this
    const { version, state, activeFrom, authors, activatedBy, note } = card
    return html`<tr>
      <th scope="row"><button class="link" @click=${() => void this.#openVersion(version)}>${speech.say('policy.version.n', { version })}</button></th>
      <td>${badge(tones[state], speech.say(`policy.state.${state}`))}</td>
      <td>${speech.instant(activeFrom)}</td>
      <td>${authors.join(', ') || speech.say('policy.version.with-desk')}</td>
      <td>${activatedBy ?? '–'}</td>
      <td>${note}</td>
    </tr>`
  }

  #version(version: PolicyVersion): TemplateResult {
    const { speech } = this
    if (this.row !== null) return this.#row(version, this.row)
    const label = speech.say('policy.version.n', { version: version.version })
    return html`${back(speech, 'policy.back', () => (this.version = null))}
      <div class="row"><h1 tabindex="-1">${label}</h1>
        ${badge(tones[version.state], speech.say(`policy.state.${version.state}`))}
        <button class="compact" @click=${() => save(`policy-${version.version}.json`, { rows: version.rows, sections: version.sections })}>${speech.say('policy.export')}</button></div>
      ${version.difference === null ? nothing : html`<details><summary>${speech.say('policy.difference')}</summary>${difference(speech, version.difference)}</details>`}
      ${rowTable(speech, version.rows, { label, onOpen: (index) => (this.row = index) })}`
  }

  #row({ rows }: PolicyVersion, index: number): TemplateResult {
    const { speech } = this
    const row = rows[index]!
    return html`${back(speech, 'policy.back-to-table', () => (this.row = null))}
      <h1 tabindex="-1">${keyWords(speech, row)}</h1>
      ${rowForm({ speech, row, onChange: null })}`
  }

  #draft(draft: Draft): TemplateResult {
    return html`<hd-console-policy-draft
      .api=${this.api}
      .speech=${this.speech}
      .me=${this.me}
      .draft=${draft}
      @left=${(event: CustomEvent<string>) => this.#leave(event.detail)}
    ></hd-console-policy-draft>`
  }

  #leave(news: string): void {
    this.draft = null
    this.#asked.told = news
    void this.#asked.renew()
  }

  #import = async (event: Event): Promise<void> => {
    const input = event.target as HTMLInputElement
    const file = input.files?.[0]
    if (!file) return
    const content = tableIn(await file.text())
    input.value = ''
    if (content !== null) return this.#create({ ...content, note: file.name })
    await this.#asked.act(async () => this.speech.say('policy.import.no-table'))
  }

  #create(body: object): Promise<void> {
    return this.#asked.act(async () => {
      this.draft = await this.api.ask<Draft>('/api/staff/policy/drafts', { method: 'POST', body })
      return ''
    })
  }

  #openDraft(id: string): Promise<void> {
    return this.#asked.act(async () => {
      this.draft = await this.api.ask<Draft>(`/api/staff/policy/drafts/${id}`)
      return ''
    })
  }

  #openVersion(version: number): Promise<void> {
    return this.#asked.act(async () => {
      this.version = await this.api.ask<PolicyVersion>(`/api/staff/policy/versions/${version}`)
      this.row = null
      return ''
    })
  }
}

customElements.get('hd-console-policy') ?? customElements.define('hd-console-policy', ConsolePolicy)
