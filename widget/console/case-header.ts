/** The head of a case: number, firm, step, term, who works on it. */
import { html, type TemplateResult } from 'lit'
import type { View } from '../../workflows/contracts/view.ts'
import type { Speech } from '../speech.ts'
import { stepBadge } from '../panels/step-badge.ts'
import { badge } from '../ui/notices.ts'
import { timeLeft } from './time-left.ts'

export function caseHeader(speech: Speech, view: View, now: number): TemplateResult {
  const dueAt = earliest(view)
  return html`<header class="head">
    <p class="muted">${speech.named('kind', view.kind)}</p>
    <div class="row title">
      <h1 id="number" tabindex="-1">${view.number}</h1>
      ${standing(speech, view)}
      ${dueAt === null ? '' : timeLeft(speech, dueAt, now)}
    </div>
    ${typeof view.answers['subject'] === 'string' ? html`<p class="subject">${view.answers['subject']}</p>` : ''}
    <p class="firm"><strong>${view.owner.name}</strong> <span class="code">${view.owner.eori}</span></p>
    <ul class="meta muted small">
      ${view.owner.person === '' ? '' : html`<li>${speech.say('console.case.filed-by', { name: view.owner.person })}</li>`}
      <li>${speech.say('console.case.opened', { at: speech.instant(view.openedAt) })}</li>
      <li>${speech.say('console.case.changed', { at: speech.instant(view.changedAt) })}</li>
      ${assigned(speech, view)}
    </ul>
  </header>`
}

/** An outage that lasts is no good news, although its case runs as it should. */
const standing = (speech: Speech, view: View): TemplateResult =>
  view.kind === 'outage' && view.outage?.actualEnd === null
    ? badge('bad', speech.named('step.outage', view.step), 'warn')
    : stepBadge(speech, view)

/** An outage is nobody's, and what is over without anybody waits for nobody. */
function assigned(speech: Speech, { kind, final, assignee }: View): TemplateResult | '' {
  if (kind === 'outage' || (final && assignee === null)) return ''
  const said =
    assignee === null
      ? speech.say('console.case.unassigned')
      : speech.say('console.case.assignee', { name: assignee.name })
  return html`<li>${said}</li>`
}

function earliest(view: View): string | null {
  const dates = view.deadlines.flatMap(({ dueAt, pausedSince }) =>
    dueAt === null || pausedSince !== null ? [] : [dueAt],
  )
  return dates.toSorted()[0] ?? null
}
