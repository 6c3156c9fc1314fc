/** What the desk did not take of a table, in words and by its place. */
import { html, nothing, type TemplateResult } from 'lit'
import type { Fault } from '../../workflows/contracts/form.ts'
import { DeskProblem } from '../desk-problem.ts'
import type { Speech } from '../speech.ts'
import { banner } from '../ui/notices.ts'
import { failureText, type Failure } from './failure.ts'

export function problem(speech: Speech, error: Failure): TemplateResult {
  const faults = error instanceof DeskProblem ? (error.problem.faults ?? []) : []
  return html`<div role="alert">
    ${banner(
      'bad',
      html`<p>${failureText(speech, error)}</p>
        ${faults.length === 0 ? nothing : html`<ul class="faults">${faults.map((fault) => html`<li>${faultWords(speech, fault)}</li>`)}</ul>`}`,
    )}
  </div>`
}

/** `rows[3].approvers` is the fourth row's column "officers who decide". */
function faultWords(speech: Speech, { field, code, params }: Fault): string {
  const rule = params?.['rule']
  const what =
    typeof rule === 'string' && speech.has(`policy-fault.${rule}`)
      ? speech.say(`policy-fault.${rule}`, params)
      : speech.say(`fault.${code}`, params)
  const row = /^rows\[(\d+)\]\.?(.*)$/.exec(field)
  if (row)
    return speech.say('policy.fault.row', {
      row: Number(row[1]) + 1,
      column: speech.named('policy.column', row[2] ?? ''),
      what,
    })
  const line = /^lines\[(\d+)\]/.exec(field)
  if (line) return speech.say('policy.fault.line', { line: Number(line[1]), what })
  const section = /^sections\.(.+)$/.exec(field)
  return section ? `${speech.named('policy.section', section[1]!)}: ${what}` : what
}
