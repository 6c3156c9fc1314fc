/** What a draft changes, cell by cell, and what it would have made of the cases of the last weeks. */
import { html, type TemplateResult } from 'lit'
import type {
  CellChange,
  DryRun,
  Otherwise,
  Outcome,
  PolicyDifference,
  Trial,
  TrialReason,
} from '../../../workflows/contracts/policy-drafts.ts'
import type { Speech } from '../../speech.ts'
import { banner } from '../../ui/notices.ts'
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

/** Whatever it is about, how far it is stands in a sentence; the bar only repeats it. */
export function trialProgress(speech: Speech, { state, total, done }: Trial): TemplateResult | '' {
  if (state === 'failed') return banner('bad', html`<p>${speech.say('policy.trial.failed')}</p>`)
  if (state !== 'queued' && state !== 'running') return ''
  return html`<div class="stack">
    <p role="status">${speech.say(`policy.trial.${state}`, { done, total })}</p>
    <progress max=${Math.max(total, 1)} .value=${done} aria-hidden="true"></progress>
  </div>`
}

export function trial(speech: Speech, run: DryRun, report: string): TemplateResult {
  const { from, to, cases, otherwise, otherwiseCount, otherTerms, unreadable } = run
  return html`<div class="stack">
    <p>
      ${speech.say('policy.trial.sums', { from, to, cases, at: run.at })}
      <strong>${speech.say('policy.trial.otherwise', { n: otherwiseCount })}</strong>
      ${speech.say('policy.trial.terms', { n: otherTerms })}
      ${unreadable === 0 ? '' : speech.say('policy.trial.unreadable', { n: unreadable })}
    </p>
    ${otherwise.length === 0 ? '' : otherwiseTable(speech, otherwise)}
    ${otherwise.length < otherwiseCount ? html`<p class="muted">${speech.say('policy.trial.first', { n: otherwise.length })}</p>` : ''}
    ${otherwiseCount === 0 ? '' : html`<p><a class="button" href=${report} download>${speech.say('policy.trial.report')}</a></p>`}
  </div>`
}

const heads = ['case', 'row', 'before', 'after', 'why'] as const

const otherwiseTable = (speech: Speech, rows: readonly Otherwise[]): TemplateResult =>
  html`<div class="scrolls" tabindex="0" role="region" aria-label=${speech.say('policy.trial.list')}>
    <table>
      <thead><tr>${heads.map((name) => html`<th scope="col">${speech.say(`policy.trial.${name}`)}</th>`)}</tr></thead>
      <tbody>
        ${rows.map(
          ({ id, number, openedAt, key, before, after, why }) => html`<tr>
            <th scope="row"><a class="code" href=${`#/cases/${encodeURIComponent(id)}`}>${number}</a><br />
              <span class="muted small">${speech.instant(openedAt)}</span></th>
            <td>${keyWords(speech, key)}</td>
            <td>${outcome(speech, before)}</td>
            <td>${outcome(speech, after)}</td>
            <td>${why.map((one) => html`<div>${reason(speech, one, { before, after })}</div>`)}</td>
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`

function outcome(speech: Speech, { mode, ended, officers, reason: code, overdue }: Outcome): string {
  if (mode === null || ended === null) return speech.say('policy.trial.no-row')
  const parts = [speech.say(`mode.${mode}`), speech.named('step.fallback', ended)]
  if (code !== null) parts.push(code)
  if (officers > 0) parts.push(speech.say('policy.trial.officers', { count: officers }))
  if (overdue) parts.push(speech.say('policy.trial.is-overdue'))
  return parts.join('; ')
}

/** Terms are said with both moments: they stand nowhere else. */
const moments: Partial<Record<TrialReason['code'], 'decisionDueAt' | 'windowEndsAt' | 'returnDueAt'>> = {
  'decision-due': 'decisionDueAt',
  window: 'windowEndsAt',
  'return-due': 'returnDueAt',
}

function reason(
  speech: Speech,
  { code, event, fault }: TrialReason,
  beside: { readonly before: Outcome; readonly after: Outcome },
): string {
  const name = moments[code]
  const at = (side: 'before' | 'after') => (name && beside[side][name]) ?? '–'
  const [field = '', problem = ''] = (fault ?? '').split(':')
  return speech.say(`policy.trial.why.${code}`, {
    before: at('before'),
    after: at('after'),
    event: event === null ? '' : speech.named('event.fallback', event),
    fault:
      fault === null
        ? ''
        : ` – ${[speech.named('field.fallback.propose', field), speech.named('fault', problem)].filter((text) => text !== '').join(': ')}`,
  })
}
