/** `<hd-console-record>`: the signed record of a period and the daily seals, to be taken away by whoever audits the desk. */
import { css, html, LitElement, nothing, type CSSResultGroup, type TemplateResult } from 'lit'
import type { Me } from '../../workflows/contracts/catalogue.ts'
import type { DeskApi } from '../api.ts'
import type { Speech } from '../speech.ts'
import { controls } from '../ui/controls.ts'
import { banner, notices } from '../ui/notices.ts'
import { ground } from '../ui/theme.ts'
import { fromWarsaw, toWarsaw } from '../warsaw-time.ts'
import { fieldStyle, pageStyle } from './page-style.ts'

const dayMs = 86_400_000
/** The desk gives out no more at once. */
const longestDays = 400

export class ConsoleRecord extends LitElement {
  static override properties = {
    api: { attribute: false },
    speech: { attribute: false },
    me: { attribute: false },
    from: { state: true },
    to: { state: true },
    seal: { state: true },
  }
  declare api: DeskApi
  declare speech: Speech
  declare me: Me
  /** Days in Poland; the last one is within. */
  declare private from: string
  declare private to: string
  declare private seal: string

  constructor() {
    super()
    this.from = dayOf(Date.now() - 30 * dayMs)
    this.to = dayOf(Date.now())
    this.seal = '1'
  }

  static override get styles(): CSSResultGroup {
    return [ground, controls, notices, pageStyle, fieldStyle, recordStyle]
  }

  protected override render(): TemplateResult {
    const { speech } = this
    const mayTake = this.me.roles.includes('duty-manager')
    return html`<h1 tabindex="-1">${speech.say('console.section.record.title')}</h1>
      <p class="muted lede">${speech.say('record.lede')}</p>
      ${mayTake ? html`${this.#period()} ${this.#seals()}` : banner('warn', html`<p>${speech.say('record.managers')}</p>`)}
      <section aria-labelledby="verify">
        <h2 id="verify">${speech.say('record.verify')}</h2>
        <p class="lede">${speech.say('record.verify.how')}</p>
        <pre tabindex="0"><code>npm run verify -- record.ndjson</code></pre>
      </section>`
  }

  #period(): TemplateResult {
    const { speech, from, to } = this
    const period = periodOf(from, to)
    const day = (name: 'from' | 'to', value: string) => html`<label
      ><span>${speech.say(`record.${name}`)}</span>
      <input
        name=${name}
        type="date"
        .value=${value}
        aria-describedby=${period === null ? 'wrong' : nothing}
        @change=${(event: Event) => (this[name] = (event.target as HTMLInputElement).value)}
      /></label>`
    return html`<section aria-labelledby="period">
      <h2 id="period">${speech.say('record.period')}</h2>
      <p class="lede">${speech.say('record.period.what')}</p>
      <div class="row">
        ${day('from', from)} ${day('to', to)}
        ${
          period === null
            ? nothing
            : html`<a class="button" href=${`${this.api.base}/api/staff/records?${new URLSearchParams(period)}`} download
                >${speech.say('record.download')}</a
              >`
        }
      </div>
      <p id="wrong" role="status">${period === null ? speech.say('record.wrong', { max: longestDays }) : ''}</p>
    </section>`
  }

  #seals(): TemplateResult {
    const { speech, seal } = this
    const isNumber = /^[1-9]\d{0,8}$/.test(seal)
    return html`<section aria-labelledby="seals">
      <h2 id="seals">${speech.say('record.seals')}</h2>
      <p class="lede">${speech.say('record.seals.what')}</p>
      <div class="row">
        <label
          ><span>${speech.say('record.seals.from')}</span>
          <input
            name="seal"
            type="number"
            min="1"
            step="1"
            .value=${seal}
            @input=${(event: Event) => (this.seal = (event.target as HTMLInputElement).value)}
        /></label>
        ${
          isNumber
            ? html`<a class="button" href=${`${this.api.base}/api/staff/records/seals?from=${seal}`} download
                >${speech.say('record.seals.download')}</a
              >`
            : nothing
        }
      </div>
    </section>`
  }
}

const dayOf = (ms: number): string => toWarsaw(new Date(ms).toISOString()).slice(0, 10)

/** Null where it is none, or longer than is given out at once. */
function periodOf(first: string, last: string): { from: string; to: string } | null {
  const [from] = fromWarsaw(`${first}T00:00`)
  const [lastDay] = fromWarsaw(`${last}T12:00`)
  if (!from || !lastDay) return null
  const [to] = fromWarsaw(`${dayOf(Date.parse(lastDay) + dayMs)}T00:00`)
  const lasts = to ? Date.parse(to) - Date.parse(from) : 0
  return to && lasts > 0 && lasts <= longestDays * dayMs ? { from, to } : null
}

const recordStyle = css`
  section {
    display: grid;
    gap: 0.5rem;
    grid-template-columns: minmax(0, 1fr);
    padding: 1rem;
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem;
    align-items: end;
  }
  label {
    flex: 0 1 12rem;
  }
  input {
    inline-size: 100%;
    min-inline-size: 0;
  }
  pre {
    margin: 0;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  [role='status']:empty {
    display: none;
  }
`

customElements.get('hd-console-record') ?? customElements.define('hd-console-record', ConsoleRecord)
