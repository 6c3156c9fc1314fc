/** Ninety days of each system: bars that differ by height and not by colour alone, and the same as a table. */
import { css, html, nothing, svg, type TemplateResult } from 'lit'
import type { DayOfSystem, SystemHistory } from '../../workflows/contracts/announcement.ts'
import type { Speech } from '../speech.ts'
import { systemName } from './news-card.ts'

const dayMs = 86_400_000
const heights = { failure: 24, local: 15, difficulty: 15, planned: 8, none: 2 } as const
type Worst = keyof typeof heights

/** Of these systems, or of all where none are named. */
export function newsDays(speech: Speech, history: SystemHistory, wanted: readonly string[]): TemplateResult {
  const shown = history.systems.filter(({ system }) => wanted.length === 0 || wanted.includes(system))
  if (shown.length === 0) return html`<p class="muted">${speech.say('news.days.none')}</p>`
  return html`<p class="muted small">${speech.say('news.days.legend')}</p>
    <ul class="plain days">
      ${shown.map(({ system, days }) => html`<li>${row(speech, system, days, daysBetween(history))}</li>`)}
    </ul>`
}

function row(
  speech: Speech,
  system: string,
  days: readonly DayOfSystem[],
  all: readonly string[],
): TemplateResult {
  const name = systemName(speech, system)
  const byDay = new Map(days.map((day) => [day.day, worstOf(day)]))
  const count = (...kinds: Worst[]) => days.filter((day) => kinds.includes(worstOf(day))).length
  const label = speech.say('news.days.bar', {
    system: name,
    failure: count('failure', 'local'),
    difficulty: count('difficulty'),
    planned: count('planned'),
  })
  return html`<h4>${name}</h4>
    <svg class="bars" role="img" aria-label=${label} viewBox=${`0 0 ${all.length * 4} 24`} preserveAspectRatio="none">
      ${all.map((day, i) => bar(byDay.get(day) ?? 'none', i))}
    </svg>
    <details>
      <summary>${speech.say('news.days.table')}</summary>
      <div class="wide" tabindex="0" role="region" aria-label=${name}>${table(speech, days)}</div>
    </details>`
}

const bar = (worst: Worst, i: number) =>
  svg`<rect class=${worst} x=${i * 4} y=${24 - heights[worst]} width="3" height=${heights[worst]} />`

function worstOf(day: DayOfSystem): Worst {
  if (day.failure > 0) return 'failure'
  if (day.local > 0) return 'local'
  return day.difficulty > 0 ? 'difficulty' : 'planned'
}

const kinds = ['failure', 'local', 'difficulty', 'planned'] as const

function table(speech: Speech, days: readonly DayOfSystem[]): TemplateResult {
  return html`<table>
    <thead>
      <tr>
        <th scope="col">${speech.say('news.days.day')}</th>
        ${kinds.map((kind) => html`<th scope="col">${speech.say(`news.days.${kind}`)}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${days.toReversed().map(
        (day) =>
          html`<tr>
            <th scope="row">${speech.day(`${day.day}T12:00:00.000Z`)}</th>
            ${kinds.map((kind) => html`<td>${day[kind] === 0 ? nothing : speech.say('news.minutes', { n: day[kind] })}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`
}

function daysBetween({ from, to }: SystemHistory): string[] {
  const count = Math.round((Date.parse(to) - Date.parse(from)) / dayMs) + 1
  return Array.from({ length: count }, (_, i) =>
    new Date(Date.parse(from) + i * dayMs).toISOString().slice(0, 10),
  )
}

export const newsDaysStyles = css`
  .days {
    display: grid;
    gap: 1.25rem;
  }
  .days h4 {
    font-size: 0.9375rem;
  }
  .bars {
    inline-size: 100%;
    block-size: 2rem;
    margin-block: 0.375rem;
    display: block;
  }
  .bars .none {
    fill: var(--edge);
  }
  .bars .failure,
  .bars .local {
    fill: var(--bad);
  }
  .bars .difficulty {
    fill: var(--warn);
  }
  .bars .planned {
    fill: var(--accent);
  }
  .wide {
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
    font-weight: 400;
    border-block-end: 1px solid var(--line);
  }
  thead th {
    font-weight: 600;
  }
  @media (forced-colors: active) {
    .bars rect {
      fill: CanvasText;
    }
  }
`
