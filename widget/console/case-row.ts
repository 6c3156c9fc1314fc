/** One row of a list. The number is the link; everything else is read beside it. */
import { html, type TemplateResult } from 'lit'
import { guard } from 'lit/directives/guard.js'
import type { CaseRow } from '../../workflows/contracts/view.ts'
import type { Speech } from '../speech.ts'
import { fragmentOf } from './route.ts'
import { timeLeft } from './time-left.ts'

export type RowPlace = {
  readonly speech: Speech
  readonly now: number
  /** The signed-in officer's name, to say "you". */
  readonly me: string
  readonly selected: boolean
  /** Cases of several kinds stand in this list. */
  readonly mixed: boolean
}

export const columns = ['due', 'case', 'system', 'firm', 'step', 'age', 'assignee'] as const

/** Two thousand rows are drawn again only where something in them changed. */
export const caseRow = (row: CaseRow, place: RowPlace): TemplateResult => html`<tr
  role="row"
  data-id=${row.id}
  ?data-selected=${place.selected}
>
  ${guard([row, place.speech, place.now, place.me, place.mixed], () => cells(row, place))}
</tr>`

function cells(row: CaseRow, { speech, now, me, mixed }: RowPlace): TemplateResult {
  const age = speech.duration(now - Date.parse(row.openedAt))
  return html`<td role="cell" class="due">
      ${timeLeft(speech, row.dueAt, now)}
      ${row.dueAt === null ? '' : html`<span class="under">${speech.instant(row.dueAt)}</span>`}
    </td>
    <td role="cell" class="case">
      <a href=${fragmentOf({ page: 'case', id: row.id, event: null })}>${row.number}</a>
      <span class="under">${row.title ?? (mixed ? speech.named('kind', row.kind) : '')}</span>
    </td>
    <td role="cell" class="system">${row.system ?? ''}</td>
    <td role="cell" class="firm">
      <span>${row.ownerName}</span>
      <span class="under code">${row.ownerEori}</span>
    </td>
    <td role="cell" class="step">${speech.named(`step.${row.kind}`, row.step)}</td>
    <td role="cell" class="age"><span class="label">${speech.say('console.column.age')}: </span>${age}</td>
    <td role="cell" class="assignee">${assignee(row, speech, me)}</td>`
}

function assignee(row: CaseRow, speech: Speech, me: string): TemplateResult {
  const label = html`<span class="label">${speech.say('console.column.assignee')}: </span>`
  if (row.assignee === null)
    return html`${label}<span class="muted">${speech.say('console.assignee.nobody')}</span>`
  return html`${label}${row.assignee === me ? speech.say('console.assignee.me') : row.assignee}`
}
