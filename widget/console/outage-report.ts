/** `<hd-console-outage-report>`: a year of outages by system, in minutes, with the same as CSV. */
import { css, html, LitElement, type CSSResultGroup, type TemplateResult } from 'lit'
import type { OutageReport, SystemYear } from '../../workflows/contracts/outage-report.ts'
import type { DeskApi } from '../api.ts'
import type { Speech } from '../speech.ts'
import { controls } from '../ui/controls.ts'
import { notices } from '../ui/notices.ts'
import { ground } from '../ui/theme.ts'
import { Asked } from './asked.ts'
import { answered, pageHead } from './page-head.ts'
import { pageStyle, tableStyle } from './page-style.ts'

type Numbers = Omit<SystemYear, 'system'>

const zero: Numbers = {
  unplanned: { outages: 0, minutes: 0 },
  planned: { outages: 0, minutes: 0 },
  reopened: 0,
  falseAlarms: 0,
  approvals: 0,
  declarations: 0,
}

export class ConsoleOutageReport extends LitElement {
  static override properties = {
    api: { attribute: false },
    speech: { attribute: false },
  }
  declare api: DeskApi
  declare speech: Speech
  #year: number | null = null
  readonly #asked = new Asked<OutageReport>(this, () =>
    this.api.ask(`/api/staff/outages${this.#year === null ? '' : `?year=${this.#year}`}`),
  )

  static override get styles(): CSSResultGroup {
    return [ground, controls, notices, pageStyle, tableStyle, reportStyle]
  }

  protected override render(): TemplateResult {
    const { speech } = this
    return html`${pageHead(speech, 'outage-report', 'console.outage-report.lede', this.#asked)}
      ${answered(speech, this.#asked, (report) => this.#shown(report))}`
  }

  #shown(report: OutageReport): TemplateResult {
    const { speech } = this
    return html`<p class="row">
        <label for="year">${speech.say('console.outage-report.year')}</label>
        <select id="year" @change=${(event: Event) => this.#choose(event)}>
          ${report.years.map((year) => html`<option value=${year} .selected=${year === report.year}>${year}</option>`)}
        </select>
        <a class="button" href=${`${this.api.base}/api/staff/outages/export?year=${report.year}`} download
          >${speech.say('console.outage-report.export')}</a
        >
      </p>
      ${report.systems.length === 0 ? html`<p>${speech.say('console.outage-report.none')}</p>` : this.#table(report)}`
  }

  #table({ systems, year, asOf }: OutageReport): TemplateResult {
    const { speech } = this
    const say = (key: string) => speech.say(`console.outage-report.${key}`)
    return html`<div class="scroll" tabindex="0" role="region" aria-labelledby="caption">
      <table>
        <caption id="caption">${speech.say('console.outage-report.caption', { year, at: speech.instant(asOf) })}</caption>
        <thead>
          <tr>
            <th scope="col" rowspan="2">${say('system')}</th>
            <th scope="colgroup" colspan="2">${say('unplanned')}</th>
            <th scope="colgroup" colspan="2">${say('planned')}</th>
            ${['reopened', 'false-alarms', 'approvals', 'declarations'].map(
              (column) => html`<th scope="col" rowspan="2" class="number">${say(column)}</th>`,
            )}
          </tr>
          <tr>
            ${['count', 'minutes', 'count', 'minutes'].map((column) => html`<th scope="col" class="number">${say(column)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${systems.map((one) => this.#row(speech.named('option.system', one.system), one))}
        </tbody>
        <tfoot>${this.#row(say('sum'), systems.reduce(added, zero))}</tfoot>
      </table>
    </div>`
  }

  #row(name: string, numbers: Numbers): TemplateResult {
    const format = new Intl.NumberFormat(this.speech.lang)
    return html`<tr>
      <th scope="row">${name}</th>
      ${columnsOf(numbers).map((n) => html`<td class="number">${format.format(n)}</td>`)}
    </tr>`
  }

  #choose(event: Event): void {
    this.#year = Number((event.target as HTMLSelectElement).value)
    void this.#asked.renew()
  }
}

const columnsOf = ({ unplanned, planned, ...rest }: Numbers): number[] => [
  unplanned.outages,
  unplanned.minutes,
  planned.outages,
  planned.minutes,
  rest.reopened,
  rest.falseAlarms,
  rest.approvals,
  rest.declarations,
]

const both = (a: Numbers['planned'], b: Numbers['planned']) => ({
  outages: a.outages + b.outages,
  minutes: a.minutes + b.minutes,
})

const added = (sum: Numbers, one: Numbers): Numbers => ({
  unplanned: both(sum.unplanned, one.unplanned),
  planned: both(sum.planned, one.planned),
  reopened: sum.reopened + one.reopened,
  falseAlarms: sum.falseAlarms + one.falseAlarms,
  approvals: sum.approvals + one.approvals,
  declarations: sum.declarations + one.declarations,
})

const reportStyle = css`
  th,
  td {
    vertical-align: bottom;
  }
  tfoot th,
  tfoot td {
    font-weight: 600;
    border-block-end: none;
  }
  .number {
    text-align: end;
  }
`

customElements.get('hd-console-outage-report') ??
  customElements.define('hd-console-outage-report', ConsoleOutageReport)
