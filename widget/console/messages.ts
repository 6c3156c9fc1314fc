/** What the case page has to say above the case: what was done, what others did, what failed, what waits. */
import { html, type TemplateResult } from 'lit'
import type { HistoryEntry, View } from '../../workflows/contracts/view.ts'
import type { Speech } from '../speech.ts'
import { banner } from '../ui/notices.ts'
import { failureText, type Failure } from './failure.ts'
import { actorName, eventDone } from './history.ts'

/** A worker that has not begun by now is worth a word to staff. */
const workerLateMs = 15_000

export type Messages = {
  /** What this officer has just done. */
  readonly done: string | null
  /** What others did to the case while it was on the screen. */
  readonly news: readonly HistoryEntry[] | null
  readonly failed: Failure | null
}

export function messages(
  speech: Speech,
  view: View,
  { done, news, failed }: Messages,
  now: number,
): TemplateResult {
  const waiting = view.next.some(({ code }) => code.startsWith('next.waiting.'))
  const late = now - Date.parse(view.changedAt) > workerLateMs
  return html`<div class="messages">
    <div role="status" tabindex="-1" class="done">
      ${done === null ? '' : banner('good', done)}
    </div>
    <div role="status">${news === null ? '' : newsBanner(speech, view, news)}</div>
    <div role="alert">${failed === null ? '' : banner('bad', failureText(speech, failed))}</div>
    ${waiting && late ? banner('warn', speech.say('console.worker-waits'), 'clock') : ''}
  </div>`
}

function newsBanner(speech: Speech, view: View, news: readonly HistoryEntry[]): TemplateResult {
  const said = news.map((entry) =>
    speech.say('console.case.changed-by', {
      what: eventDone(speech, view.kind, entry.event),
      name: actorName(speech, entry),
      at: speech.clock(entry.at),
    }),
  )
  return banner(
    'info',
    html`<p>${speech.say('console.case.changed-meanwhile')}</p>
      ${
        said.length === 0
          ? html`<p>${speech.say('console.case.changed-unknown')}</p>`
          : html`<ul class="lines">${said.map((text) => html`<li>${text}</li>`)}</ul>`
      }`,
  )
}
