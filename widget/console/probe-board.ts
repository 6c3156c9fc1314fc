/** `<hd-console-probes>`: how each probe stands, and its last ninety days as bars and as a table. */
import { css, html, LitElement, svg, type CSSResultGroup, type TemplateResult } from 'lit'
import type { ProbeBoard, ProbeDay, ProbeStatus } from '../../workflows/contracts/probes.ts'
import type { DeskApi } from '../api.ts'
import type { Speech } from '../speech.ts'
import { badge, notices, type Tone } from '../ui/notices.ts'
import type { IconName } from '../ui/icons.ts'
import { controls } from '../ui/controls.ts'
import { ground } from '../ui/theme.ts'
import { Asked } from './asked.ts'
import { factStyle } from './fact-style.ts'
import { answered, pageHead } from './page-head.ts'
import { pageStyle } from './page-style.ts'
import { facts } from './panel.ts'

const refreshMs = 30_000
const dayMs = 86_400_000
const barHeight = 24

const tones: Record<ProbeStatus['state'], readonly [Tone, IconName]> = {
  answers: ['good', 'ok'],
  'fails-once': ['warn', 'warn'],
  fails: ['bad', 'bad'],
  unknown: ['info', 'clock'],
}

export class ConsoleProbes extends LitElement {
  static override properties = {
    api: { attribute: false },
    speech: { attribute: false },
  }
  declare api: DeskApi
  declare speech: Speech
  readonly #asked = new Asked<ProbeBoard>(this, () => this.api.ask('/api/staff/probes'), refreshMs)

  static override get styles(): CSSResultGroup {
    return [ground, controls, notices, pageStyle, factStyle, probeStyle]
  }

  protected override render(): TemplateResult {
    const { speech } = this
    return html`${pageHead(speech, 'probes', 'console.probes.lede', this.#asked)}
      ${answered(speech, this.#asked, (board) => this.#shown(board))}`
  }

  #shown(board: ProbeBoard): TemplateResult {
    const { speech } = this
    if (board.probes.length === 0) return html`<p>${speech.say('console.probes.none')}</p>`
    return html`<p class="muted small">
        ${speech.say('console.probes.updated', { at: speech.instant(board.asOf) })}
        ${speech.say('console.probes.legend')}
      </p>
      <ul class="probes">
        ${board.probes.map((probe) => html`<li>${this.#probe(board, probe)}</li>`)}
      </ul>`
  }

  #probe(board: ProbeBoard, probe: ProbeStatus): TemplateResult {
    const { speech } = this
    const [tone, icon] = tones[probe.state]
    return html`<article class="probe" aria-labelledby=${`p-${probe.code}`}>
      <div class="row">
        <h2 id=${`p-${probe.code}`}>${speech.named('option.system', probe.system)}</h2>
        ${badge(tone, speech.say(`console.probes.state.${probe.state}`), icon)}
      </div>
      <p class="muted small"><span class="code">${probe.code}</span> · ${speech.named('console.probes.channel', probe.channel)}</p>
      ${facts(this.#rows(probe))} ${this.#days(board, probe)}
    </article>`
  }

  #rows(probe: ProbeStatus): (readonly [string, unknown])[] {
    const { speech } = this
    const { lastAt: at, lastDetail: detail, lastMs: ms } = probe
    const last =
      at === null
        ? '–'
        : speech.say('console.probes.last.at', { at: speech.instant(at), detail: detail ?? '', ms: ms ?? 0 })
    return [
      [speech.say('console.probes.target'), html`<span class="code">${probe.target}</span>`],
      [
        speech.say('console.probes.every'),
        speech.say('console.probes.every.seconds', { n: probe.everySeconds, failures: probe.failuresInARow }),
      ],
      ...(probe.since === null
        ? []
        : [[speech.say('console.probes.since'), speech.instant(probe.since)] as const]),
      [speech.say('console.probes.last'), last],
    ]
  }

  #days({ from, to }: ProbeBoard, { days }: ProbeStatus): TemplateResult {
    const { speech } = this
    const byDay = new Map(days.map((day) => [day.day, day]))
    const all = daysBetween(from, to)
    const sum = (part: 'answered' | 'failed') => days.reduce((total, day) => total + day[part], 0)
    const label = speech.say('console.probes.days', {
      failed: sum('failed'),
      n: sum('failed') + sum('answered'),
    })
    return html`<p class="small">${label}</p>
      <svg class="bars" role="img" aria-label=${label} viewBox=${`0 0 ${all.length * 4} ${barHeight}`} preserveAspectRatio="none">
        ${all.map((day, i) => bar(byDay.get(day), i))}
      </svg>
      ${
        days.length === 0
          ? ''
          : html`<details>
            <summary>${speech.say('console.probes.table')}</summary>
            <div class="scroll" tabindex="0" role="region" aria-label=${label}>${this.#table(days)}</div>
          </details>`
      }`
  }

  #table(days: readonly ProbeDay[]): TemplateResult {
    const { speech } = this
    return html`<table>
      <thead>
        <tr>
          ${['day', 'asked', 'failed', 'average'].map((column) => html`<th scope="col">${speech.say(`console.probes.${column}`)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${days.toReversed().map(
          ({ day, answered, failed, averageMs }) =>
            html`<tr>
              <th scope="row">${speech.day(`${day}T12:00:00.000Z`)}</th>
              <td>${answered + failed}</td>
              <td>${failed}</td>
              <td>${averageMs === null ? '–' : speech.say('console.probes.ms', { n: averageMs })}</td>
            </tr>`,
        )}
      </tbody>
    </table>`
  }
}

/** A day on which nothing failed is a low line; one on which nobody looked is none at all. */
function bar(day: ProbeDay | undefined, i: number) {
  const asked = day ? day.answered + day.failed : 0
  if (!day || asked === 0)
    return svg`<rect class="none" x=${i * 4} y=${barHeight - 1} width="3" height="1" />`
  const share = day.failed / asked
  const height = day.failed === 0 ? 3 : Math.max(6, Math.round(share * barHeight))
  return svg`<rect class=${day.failed === 0 ? 'good' : 'bad'} x=${i * 4} y=${barHeight - height} width="3" height=${height} />`
}

function daysBetween(from: string, to: string): string[] {
  const count = Math.round((Date.parse(to) - Date.parse(from)) / dayMs) + 1
  return Array.from({ length: count }, (_, i) =>
    new Date(Date.parse(from) + i * dayMs).toISOString().slice(0, 10),
  )
}

const probeStyle = css`
  .probes {
    list-style: none;
    margin: 0;
    padding: 0;
    display: grid;
    gap: 1rem;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 26rem), 1fr));
  }
  .probe {
    display: grid;
    gap: 0.5rem;
    grid-template-columns: minmax(0, 1fr);
    padding: 1rem 1.125rem;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--paper);
    block-size: 100%;
    align-content: start;
  }
  .probe h2 {
    font-size: 1rem;
    margin: 0;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    justify-content: space-between;
    align-items: baseline;
  }
  .code {
    overflow-wrap: anywhere;
  }
  .bars {
    inline-size: 100%;
    block-size: 2rem;
    display: block;
  }
  .bars .none {
    fill: var(--edge);
  }
  .bars .good {
    fill: var(--good);
  }
  .bars .bad {
    fill: var(--bad);
  }
  .scroll {
    overflow-x: auto;
  }
  table {
    border-collapse: collapse;
    font-size: 0.875rem;
  }
  th,
  td {
    text-align: start;
    padding: 0.25rem 0.75rem 0.25rem 0;
    border-block-end: 1px solid var(--line);
    font-variant-numeric: tabular-nums;
  }
  tbody th {
    font-weight: 400;
  }
  @media (forced-colors: active) {
    .bars rect {
      fill: CanvasText;
    }
  }
`

customElements.get('hd-console-probes') ?? customElements.define('hd-console-probes', ConsoleProbes)
