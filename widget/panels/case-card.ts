/** One case in a list: its number, what it is about, where it stands, by when. */
import { css, html, nothing, type TemplateResult } from 'lit'
import type { CaseRow } from '../../workflows/contracts/view.ts'
import type { Speech } from '../speech.ts'
import { stepBadge } from './step-badge.ts'

export function caseCard(speech: Speech, row: CaseRow, open: () => void): TemplateResult {
  return html`<button type="button" class="case" @click=${open}>
    <span class="row between">
      <span class="code">${row.number}</span>
      <span class="muted small">${speech.relative(row.changedAt)}</span>
    </span>
    ${row.title ? html`<span class="title">${row.title}</span>` : nothing}
    <span class=${row.title ? 'muted' : ''}>${speech.named('kind', row.kind)}${row.system === null ? nothing : html` · ${systemName(speech, row.system)}`}</span>
    <span class="row">
      ${stepBadge(speech, row)}
      ${row.dueAt === null ? nothing : html`<span class="muted small">${speech.say('home.case.due', { at: row.dueAt })}</span>`}
    </span>
  </button>`
}

/** Most systems have their names in a room that only some views load. */
function systemName(speech: Speech, code: string): string {
  const key = `system.${code}.name`
  return speech.has(key) ? speech.say(key) : speech.named('option.system', code)
}

export const caseCardStyles = css`
  .cases {
    display: grid;
    gap: 0.625rem;
    grid-template-columns: minmax(0, 1fr);
    list-style: none;
  }
  .case {
    display: grid;
    justify-content: stretch;
    inline-size: 100%;
    gap: 0.375rem;
    padding: 0.875rem 1.125rem;
    font-weight: 400;
    text-align: start;
    background: var(--paper);
    border-color: var(--line);
  }
  .case:hover {
    border-color: var(--accent);
    background: var(--paper);
  }
  .case .code {
    font-weight: 600;
  }
  .case .title {
    overflow-wrap: anywhere;
  }
  .between {
    justify-content: space-between;
  }
`
