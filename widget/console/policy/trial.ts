/** What a draft changes, cell by cell, and what it would have made of the cases of the last weeks. */
import { html, type TemplateResult } from 'lit'
import type {
  CellChange,
  DryRun,
  Otherwise,
  Outcome,
  PolicyDifference,
} from '../../../workflows/contracts/policy-drafts.ts'
import type { Speech } from '../../speech.ts'
import { keyWords } from './row-table.ts'

export function difference(speech: Speech, { rows, sections }: PolicyDifference): TemplateResult {
  if (rows.length + sections.length === 0)
    return html`<p class="muted">${speech.say('policy.difference.none')}</p>`
  return html`<ul class="changes">
    ${rows.map(
      ({ key, change, cells }) => html`<li>
        <strong>${keyWords(speech, key)}</strong> – ${speech.say(`policy.change.${change}`)}
        ${cells.length === 0 ? '' : html`<ul>${cells.map((cell) => changed(speech, 'policy.column', cell))}</ul>`}
      </li>`,
    )}
    ${sections.length === 0 ? '' : html`<li><strong>${speech.say('policy.sections')}</strong><ul>${sections.map((cell) => changed(speech, 'policy.section', cell))}</ul></li>`}
  </ul>`
}

const changed = (speech: Speech, words: string, { column, before, after }: CellChange): TemplateResult =>
  html`<li>${speech.named(words, column)}: <del>${plain(speech, before)}</del> <span aria-hidden="true">→</span>
    <span class="unseen">${speech.say('policy.change.to')}</span> <ins>${plain(speech, after)}</ins></li>`

/** What is JSON on the wire, as a person reads it. */
function plain(speech: Speech, json: string): string {
  const value: unknown = JSON.parse(json)
  if (value === null) return '–'
  if (typeof value === 'boolean') return speech.say(value ? 'policy.yes' : 'policy.no')
  if (Array.isArray(value)) return value.map(String).join(', ') || '–'
  return typeof value === 'object' ? json : String(value as string | number)
}

export function trial(speech: Speech, run: DryRun): TemplateResult {
  const { days, cases, otherwise, otherwiseCount, otherTerms, unreadable } = run
  return html`<div class="stack">
    <p>
      ${speech.say('policy.trial.sums', { days, cases, at: run.at })}
      <strong>${speech.say('policy.trial.otherwise', { n: otherwiseCount })}</strong>
      ${speech.say('policy.trial.terms', { n: otherTerms })}
      ${unreadable === 0 ? '' : speech.say('policy.trial.unreadable', { n: unreadable })}
    </p>
    ${otherwise.length === 0 ? '' : otherwiseTable(speech, otherwise)}
    ${otherwise.length < otherwiseCount ? html`<p class="muted">${speech.say('policy.trial.first', { n: otherwise.length })}</p>` : ''}
  </div>`
}

const heads = ['case', 'row', 'before', 'after'] as const

const otherwiseTable = (speech: Speech, rows: readonly Otherwise[]): TemplateResult =>
  html`<div class="scrolls" tabindex="0" role="region" aria-label=${speech.say('policy.trial.list')}>
    <table>
      <thead><tr>${heads.map((name) => html`<th scope="col">${speech.say(`policy.trial.${name}`)}</th>`)}</tr></thead>
      <tbody>
        ${rows.map(
          ({ id, number, openedAt, key, before, after }) => html`<tr>
            <th scope="row"><a class="code" href=${`#/cases/${encodeURIComponent(id)}`}>${number}</a><br />
              <span class="muted small">${speech.instant(openedAt)}</span></th>
            <td>${keyWords(speech, key)}</td>
            <td>${outcome(speech, before)}</td>
            <td>${outcome(speech, after)}</td>
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`

function outcome(speech: Speech, { mode, step, second }: Outcome): string {
  if (mode === null || step === null) return speech.say('policy.trial.no-row')
  const parts = [speech.say(`mode.${mode}`), speech.named('step.fallback', step)]
  if (second) parts.push(speech.say('policy.trial.second'))
  return parts.join('; ')
}
