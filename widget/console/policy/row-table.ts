/** All rows of a table: whom each is for, which way it leads, and on which acts it rests, in words. */
import { html, type TemplateResult } from 'lit'
import type { PolicyRow } from '../../../workflows/contracts/policy.ts'
import type { RowChange } from '../../../workflows/contracts/policy-drafts.ts'
import type { Speech } from '../../speech.ts'

export function keyWords(speech: Speech, key: RowChange['key']): string {
  const parts = [
    speech.named('direction', key.direction),
    speech.say('policy.side', { side: speech.named('side', key.side) }),
  ]
  if (key.traderClass !== 'any') parts.push(speech.named('policy.trader', key.traderClass))
  if (key.planned !== 'any') parts.push(speech.named('policy.planned', key.planned))
  return `${key.system} – ${parts.join(', ')}`
}

const columns = ['row', 'mode', 'approvers', 'decision', 'recovery', 'basis'] as const

export function rowTable(
  speech: Speech,
  rows: readonly PolicyRow[],
  { label, onOpen }: { readonly label: string; readonly onOpen: (index: number) => void },
): TemplateResult {
  return html`<div class="scrolls" tabindex="0" role="region" aria-label=${label}>
    <table>
      <thead>
        <tr>${columns.map((name) => html`<th scope="col">${speech.say(`policy.table.${name}`)}</th>`)}</tr>
      </thead>
      <tbody>
        ${rows.map((row, i) => tableRow(speech, row, () => onOpen(i)))}
      </tbody>
    </table>
  </div>`
}

const tableRow = (speech: Speech, row: PolicyRow, open: () => void): TemplateResult =>
  html`<tr>
    <th scope="row"><button class="link" @click=${open}>${keyWords(speech, row)}</button></th>
    <td>${speech.say(`mode.${row.mode}`)}</td>
    <td class="number">${row.approvers}</td>
    <td class="number">${row.mode === 'approval-required' ? speech.duration(row.decisionMinutes * 60_000) : '–'}</td>
    <td>${speech.named('policy.after', row.recovery)}</td>
    <td><ul class="acts">${row.legalBasis.map((law) => html`<li>${speech.has(law) ? speech.say(law) : law}</li>`)}</ul></td>
  </tr>`
