/** Who files for the firm, and for whom it files; a principal ends a power of attorney here, at once. */
import { css, html, LitElement, nothing, type CSSResultGroup, type TemplateResult } from 'lit'
import type { Power, PowerPage } from '../../workflows/contracts/power.ts'
import { GoEvent } from '../route.ts'
import { Sending } from '../sending.ts'
import type { Session } from '../session.ts'
import type { Speech } from '../speech.ts'
import { controls } from '../ui/controls.ts'
import { leadFocus } from '../ui/lead-focus.ts'
import { notices } from '../ui/notices.ts'
import { ground } from '../ui/theme.ts'
import { caseCard, caseCardStyles } from './case-card.ts'

export class Representatives extends LitElement {
  static override properties = {
    session: { attribute: false },
    speech: { attribute: false },
    page: { state: true },
    sure: { state: true },
  }
  declare session: Session
  declare speech: Speech
  /** Null until the first answer. */
  declare private page: PowerPage | null
  /** The one that is about to be revoked. */
  declare private sure: string
  readonly #sending = new Sending(this)

  constructor() {
    super()
    this.page = null
    this.sure = ''
  }

  static override get styles(): CSSResultGroup {
    return [ground, controls, notices, caseCardStyles, representativesStyles]
  }

  protected override willUpdate(): void {
    if (!this.hasUpdated) void this.#load()
  }

  override render(): TemplateResult {
    const { speech, page } = this
    return html`<header class="stack tight">
        <h2 tabindex="-1">${speech.say('place.representatives')}</h2>
        <p class="muted">${speech.say('power.lede')}</p>
      </header>
      <div aria-live="assertive">${this.#sending.notice(speech, () => void this.#load())}</div>
      ${page === null ? html`<p class="muted" role="status">${speech.say('loading')}</p>` : this.#all(page)}`
  }

  #all({ given, held, cases }: PowerPage): TemplateResult {
    const { speech } = this
    const open = (id: string) => this.dispatchEvent(new GoEvent({ name: 'case', id }))
    return html`${this.#list('given', given, ({ agent }) => agent)}
      ${held.length === 0 ? nothing : this.#list('held', held, ({ principal }) => principal)}
      ${
        cases.length === 0
          ? nothing
          : html`<section class="stack tight" aria-labelledby="filed">
            <h3 id="filed">${speech.say('power.cases')}</h3>
            <ul class="cases">${cases.map((row) => html`<li>${caseCard(speech, row, () => open(row.id))}</li>`)}</ul>
          </section>`
      }`
  }

  #list(
    name: 'given' | 'held',
    powers: readonly Power[],
    whom: (power: Power) => Power['agent'],
  ): TemplateResult {
    const { speech } = this
    return html`<section class="stack tight" aria-labelledby=${name}>
      <h3 id=${name}>${speech.say(`power.${name}`)}</h3>
      ${powers.length === 0 ? html`<p class="muted">${speech.say('power.none')}</p>` : nothing}
      ${powers.map((power) => this.#power(power, whom(power), name === 'given'))}
    </section>`
  }

  #power(power: Power, { name, eori }: Power['agent'], mine: boolean): TemplateResult {
    const { speech } = this
    const { id, from, to, kinds, systems, source, revokedAt } = power
    const scope = [...kinds.map((kind) => speech.named('kind', kind)), ...systems].join(', ')
    return html`<article id=${id} class="stack tight" tabindex="-1">
      <p><strong>${name}</strong> <span class="code">${eori}</span></p>
      <p class="small">
        ${speech.say(to === null ? 'power.from' : 'power.period', { from, to })}
        · ${scope === '' ? speech.say('power.everything') : scope} · ${speech.say(`power.source.${source}`)}
      </p>
      ${
        revokedAt === null
          ? mine
            ? this.#revoke(id, name)
            : nothing
          : html`<p class="muted">${speech.say('power.revoked', { at: revokedAt })}</p>`
      }
    </article>`
  }

  #revoke(id: string, name: string): TemplateResult {
    const { speech } = this
    if (this.sure !== id)
      return html`<p><button type="button" @click=${() => this.#ask(id, id)}>${speech.say('power.revoke')}<span class="unseen"> – ${name}</span></button></p>`
    return html`<p class="sure" role="alert" tabindex="-1">${speech.say('power.sure', { name })}</p>
      <p class="row">
        <button type="button" class="danger" aria-busy=${this.#sending.busy} @click=${() => void this.#end(id)}>${speech.say('power.revoke')}</button>
        <button type="button" class="quiet" @click=${() => this.#ask('', id)}>${speech.say('power.keep')}</button>
      </p>`
  }

  #ask(sure: string, id: string): void {
    this.sure = sure
    void leadFocus(this, sure === '' ? `[id="${id}"] button` : '.sure')
  }

  async #load(): Promise<void> {
    this.page = (await this.#sending.run(() => this.session.api.ask<PowerPage>('/api/powers'))) ?? this.page
  }

  async #end(id: string): Promise<void> {
    const path = `/api/powers/${encodeURIComponent(id)}/revoke`
    const done = await this.#sending.run(() =>
      this.session.api.ask<Power>(path, { method: 'POST', body: { reason: '' } }),
    )
    if (done === null) return
    this.sure = ''
    await this.#load()
    await leadFocus(this, `[id="${id}"]`)
  }
}

const representativesStyles = css`
  :host {
    display: grid;
    gap: 1.5rem;
    grid-template-columns: minmax(0, 1fr);
  }
  article {
    padding: 0.875rem 1.125rem;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    overflow-wrap: anywhere;
  }
  h2:focus {
    outline: none;
  }
`

customElements.define('hd-representatives', Representatives)
