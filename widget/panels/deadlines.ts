import { css, html, nothing, type TemplateResult } from 'lit'
import type { Deadline } from '../../workflows/contracts/view.ts'
import type { Speech } from '../speech.ts'
import { icon } from '../ui/icons.ts'

/** A term in one line, and how it came about behind it. */
export function deadlineNote(
  speech: Speech,
  { code, dueAt, pausedSince, explanation }: Deadline,
): TemplateResult {
  return html`<div class="deadline">
    ${icon('clock')}
    <div>
      <p>
        <span class="muted">${speech.say(code)}:</span>
        ${
          dueAt === null
            ? html`<strong>${speech.say('term.paused', { at: pausedSince })}</strong>`
            : html`<strong>${speech.instant(dueAt)}</strong> <span class="muted">(${speech.relative(dueAt)})</span>`
        }
      </p>
      ${
        explanation.length === 0
          ? nothing
          : html`<details>
            <summary class="small">${speech.say('term.why')}</summary>
            <ul class="small">
              ${explanation.map((line) => html`<li>${speech.line(line)}</li>`)}
            </ul>
          </details>`
      }
    </div>
  </div>`
}

export const deadlineStyles = css`
  .deadline {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.625rem;
    padding-block-start: 0.625rem;
    border-block-start: 1px solid var(--line);
  }
  .deadline ul {
    padding-inline-start: 1.25rem;
    display: grid;
    gap: 0.25rem;
  }
`
