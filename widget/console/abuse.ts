/** `<hd-console-abuse>`: who makes how much use of the fall-back procedure for failures of his own, and who has looked. */
import { css, html, LitElement, nothing, type CSSResultGroup, type TemplateResult } from 'lit'
import type { AbuseFile, AbuseLevel, AbuseList, AbuseRow } from '../../workflows/contracts/abuse.ts'
import type { Me } from '../../workflows/contracts/catalogue.ts'
import type { DeskApi } from '../api.ts'
import type { Speech } from '../speech.ts'
import { controls } from '../ui/controls.ts'
import { badge, notices, type Tone } from '../ui/notices.ts'
import { ground } from '../ui/theme.ts'
import { abuseFile } from './abuse-file.ts'
import { Asked } from './asked.ts'
import { answered, outcome } from './page-head.ts'
import { pageStyle } from './page-style.ts'
import { policyStyle } from './policy/policy-style.ts'

const tones: Record<AbuseLevel, Tone> = { review: 'bad', warning: 'warn', unknown: 'info', none: 'neutral' }

export class ConsoleAbuse extends LitElement {
  static override properties = {
    api: { attribute: false },
    speech: { attribute: false },
    me: { attribute: false },
    file: { state: true },
    year: { state: true },
  }
  declare api: DeskApi
  declare speech: Speech
  declare me: Me
  declare private file: AbuseFile | null
  /** Null: the present one, by the desk's clock. */
  declare private year: number | null
  readonly #asked = new Asked<AbuseList>(this, () =>
    this.api.ask(`/api/staff/abuse${this.year === null ? '' : `?year=${this.year}`}`),
  )

  constructor() {
    super()
    this.file = null
    this.year = null
  }

  static override get styles(): CSSResultGroup {
    return [ground, controls, notices, pageStyle, policyStyle, abuseStyle]
  }

  override render(): TemplateResult {
    const { speech, file } = this
    const leave = () => (this.file = null)
    const note = (event: SubmitEvent) => void this.#acknowledge(event)
    return html`${file ? abuseFile(speech, file, { level: levelOf(speech, file.row), leave, note }) : this.#list()}
      ${outcome(speech, this.#asked)}`
  }

  #list(): TemplateResult {
    const { speech } = this
    return html`<h1 tabindex="-1">${speech.say('console.section.abuse.title')}</h1>
      <p class="muted lede">${speech.say('abuse.lede')}</p>
      ${answered(speech, this.#asked, (list) => html`${this.#head(list)}${this.#table(list)}${this.#totals(list)}`)}`
  }

  #head({ year, rule }: AbuseList): TemplateResult {
    const { speech } = this
    const query = new URLSearchParams({ year: String(year) }).toString()
    return html`<p>${speech.say('abuse.rule', { review: percent(speech, rule.reviewAt), warn: rule.warnAt.map((at) => percent(speech, at)).join(', ') || '–' })}</p>
      <form class="row" @submit=${this.#choose}>
        <label class="short"><span>${speech.say('abuse.year')}</span>
          <input name="year" type="number" min="2000" max="2999" .value=${String(year)} required /></label>
        <button>${speech.say('abuse.show')}</button>
        <a class="button" href=${`${this.api.base}/api/staff/abuse/export?${query}`} download>${speech.say('abuse.export')}</a>
      </form>`
  }

  #table({ rows, year }: AbuseList): TemplateResult {
    const { speech } = this
    if (rows.length === 0) return html`<p>${speech.say('abuse.none', { year })}</p>`
    const heads = ['holder', 'level', 'declarations', 'total', 'share', 'missed', 'looked'] as const
    return html`<div class="scrolls" tabindex="0" role="region" aria-label=${speech.say('abuse.list')}>
      <table>
        <thead><tr>${heads.map((name) => html`<th scope="col">${speech.say(`abuse.${name}`)}</th>`)}</tr></thead>
        <tbody>${rows.map((row) => this.#row(row))}</tbody>
      </table>
    </div>`
  }

  #row(row: AbuseRow): TemplateResult {
    const { speech } = this
    const { acknowledged: seen } = row
    return html`<tr>
      <th scope="row"><button class="link" @click=${() => void this.#open(row.eori)}>${row.name}</button><br /><span class="code muted small">${row.eori}</span></th>
      <td>${levelOf(speech, row)}</td>
      <td class="number">${row.declarations}</td>
      <td class="number">${row.total ?? speech.say('abuse.total.unknown')}</td>
      <td class="number">${row.share === null ? '–' : percent(speech, row.share)}</td>
      <td class="number">${row.missedReturns}</td>
      <td>${seen === null ? '–' : speech.say(seen.level === row.level ? 'abuse.looked.by' : 'abuse.looked.before', { name: seen.by, at: seen.at })}</td>
    </tr>`
  }

  #totals({ totals, year }: AbuseList): TemplateResult {
    const { speech } = this
    return html`<section class="stack" aria-labelledby="totals">
      <h2 id="totals">${speech.say('abuse.totals')}</h2>
      <p class="muted lede">${speech.say('abuse.totals.lede')}</p>
      <p>${totals.at === null ? speech.say('abuse.totals.none', { year }) : speech.say('abuse.totals.known', { n: totals.n, at: totals.at })}</p>
      ${
        this.me.roles.includes('duty-manager')
          ? html`<p><label class="button">${speech.say('abuse.totals.import')}
        <input class="unseen" type="file" accept=".csv,text/csv" @change=${this.#import} /></label></p>`
          : nothing
      }
    </section>`
  }

  #choose = (event: SubmitEvent): void => {
    event.preventDefault()
    this.year = Number(new FormData(event.target as HTMLFormElement).get('year'))
    void this.#asked.renew()
  }

  #import = async (event: Event): Promise<void> => {
    const input = event.target as HTMLInputElement
    const file = input.files?.[0]
    if (!file) return
    const bytes = new Blob([await file.text()])
    input.value = ''
    await this.#asked.act(async () => {
      const { holders } = await this.api.ask<{ holders: number }>('/api/staff/abuse/totals', {
        method: 'POST',
        bytes,
        headers: { 'Content-Type': 'text/csv' },
      })
      await this.#asked.renew()
      return this.speech.say('abuse.totals.imported', { n: holders })
    })
  }

  #open(eori: string): Promise<void> {
    return this.#asked.act(async () => {
      this.file = await this.api.ask<AbuseFile>(`/api/staff/abuse/${eori}?year=${this.#asked.answer!.year}`)
      return ''
    })
  }

  async #acknowledge(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    const { row, year } = this.file!
    const form = event.target as HTMLFormElement
    const note = new FormData(form).get('note')
    const body = { year, level: row.level, declarations: row.declarations, note }
    await this.#asked.act(async () => {
      this.file = await this.api.ask<AbuseFile>(`/api/staff/abuse/${row.eori}/acknowledgements`, {
        method: 'POST',
        body,
      })
      form.reset()
      await this.#asked.renew()
      return this.speech.say('abuse.noted')
    })
  }
}

const levelOf = (speech: Speech, { level }: AbuseRow): TemplateResult =>
  badge(tones[level], speech.say(`abuse.level.${level}`))

const percent = (speech: Speech, hundredths: number): string =>
  `${new Intl.NumberFormat(speech.lang, { maximumFractionDigits: 2 }).format(hundredths / 100)} %`

const abuseStyle = css`
  .doubtful {
    color: var(--warn);
  }
`

customElements.get('hd-console-abuse') ?? customElements.define('hd-console-abuse', ConsoleAbuse)
