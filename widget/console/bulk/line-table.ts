/** The table of a bulk decision's applications. */
import { html, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import type { BulkLine, LineState } from '../../../workflows/contracts/bulk.ts'
import type { Speech } from '../../speech.ts'
import { badge, type Tone } from '../../ui/notices.ts'

const tones: Record<LineState, Tone> = {
  waiting: 'info',
  granted: 'good',
  'left-out': 'warn',
  failed: 'bad',
  cancelled: 'neutral',
  excluded: 'warn',
}

export type ChangeLine = (event: 'include' | 'exclude', line: BulkLine) => void

/** `change` is null where the list cannot be changed any more. */
export function lineTable(
  speech: Speech,
  rows: readonly BulkLine[],
  change: ChangeLine | null,
): TemplateResult {
  const column = (name: string) =>
    html`<th role="columnheader" scope="col">${speech.say(`console.bulk.${name}`)}</th>`
  return html`<table role="table" aria-label=${speech.say('console.bulk.lines')}>
    <thead role="rowgroup">
      <tr role="row">${['number', 'owner', 'state', 'grant'].map(column)}</tr>
    </thead>
    <tbody role="rowgroup">
      ${repeat(
        rows,
        (line) => line.caseId,
        (line) => lineRow(speech, line, change),
      )}
    </tbody>
  </table>`
}

function lineRow(speech: Speech, line: BulkLine, change: ChangeLine | null): TemplateResult {
  return html`<tr role="row" data-id=${line.caseId}>
    <th role="rowheader" scope="row">
      <a class="code" href=${`#/cases/${encodeURIComponent(line.caseId)}`}>${line.number}</a>
    </th>
    <td role="cell">${line.ownerName}<br /><span class="muted small code">${line.ownerEori}</span></td>
    <td role="cell">
      ${badge(tones[line.state], speech.say(`bulk.state.${line.state}`))}
      ${line.late ? html` <span class="muted small">${speech.say('console.bulk.is-late')}</span>` : ''}
      ${why(speech, line).map((text) => html`<p class="why">${text}</p>`)}
    </td>
    <td role="cell">${granted(speech, line)} ${change === null ? '' : changeButton(speech, line, change)}</td>
  </tr>`
}

/** What speaks against it, an officer's own word, and what became of it. */
function why(speech: Speech, { reasons, hand, result }: BulkLine): string[] {
  return [
    ...reasons.map((code) => speech.named('bulk.reason', code)),
    ...(hand === null
      ? []
      : [speech.say('console.bulk.by-hand', { name: hand.by.name, reason: hand.reason })]),
    ...(result === null ? [] : [resultWords(speech, result)]),
  ]
}

/** A reason that came up since, the step that the application has come to, or a result of its own. */
export function resultWords(speech: Speech, code: string): string {
  const keys = [`bulk.result.${code}`, `bulk.reason.${code}`, `step.fallback.${code}`]
  return speech.say(keys.find((key) => speech.has(key)) ?? code)
}

function granted(speech: Speech, { grant, approval, second }: BulkLine): TemplateResult | '' {
  if (grant === null) return ''
  const terms = speech.say('console.bulk.grant.of', {
    to: speech.instant(grant.to),
    n: grant.maxDeclarations,
  })
  return html`${approval === null ? '' : html`<span class="code">${approval}</span><br />`}
    <span class="small">${terms}</span>
    ${second ? html`<br /><span class="muted small">${speech.say('console.bulk.second')}</span>` : ''}`
}

function changeButton(speech: Speech, line: BulkLine, change: ChangeLine): TemplateResult {
  const event = line.state === 'waiting' ? 'exclude' : 'include'
  return html`<button
    class="compact quiet"
    aria-label=${speech.say(`console.bulk.${event}`, { number: line.number })}
    @click=${() => change(event, line)}
  >
    ${speech.say(`console.bulk.${event}.short`)}
  </button>`
}
