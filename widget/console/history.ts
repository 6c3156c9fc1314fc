/** Who did what, when and why, with the hash that ties each entry to the one before. */
import { html, type TemplateResult } from 'lit'
import type { HistoryEntry } from '../../workflows/contracts/view.ts'
import type { Speech } from '../speech.ts'
import { lines, panel } from './panel.ts'

const hashShown = 12

export const actorName = (speech: Speech, entry: HistoryEntry): string =>
  entry.actor.role === 'engine' ? speech.say('console.history.by.engine') : entry.actor.name

export const eventDone = (speech: Speech, kind: string, event: string): string => {
  const key = [`event.${kind}.${event}.done`, `history.${event}`].find((one) => speech.has(one))
  return key ? speech.say(key) : speech.named(`event.${kind}`, event)
}

/** Newest first: what happened last is asked for most. */
export function historyPanel(
  speech: Speech,
  kind: string,
  entries: readonly HistoryEntry[],
  links: { readonly record: string; readonly prints: string },
): TemplateResult {
  return panel(
    'history',
    speech.say('console.panel.history'),
    entries.length === 0
      ? html`<p class="muted">${speech.say('console.history.empty')}</p>`
      : html`<ol class="log" reversed>
            ${entries.toReversed().map((entry) => item(speech, kind, entry, links.prints))}
          </ol>
          <p><a href=${links.record} download>${speech.say('console.history.record')}</a></p>`,
  )
}

function item(speech: Speech, kind: string, entry: HistoryEntry, prints: string): TemplateResult {
  const { document: print } = entry
  const step = (code: string) => speech.named(`step.${kind}`, code)
  const moved = entry.from !== null && entry.from !== entry.to
  return html`<li>
    <p class="when"><time datetime=${entry.at}>${speech.instant(entry.at)}</time></p>
    <div>
      <p><strong>${eventDone(speech, kind, entry.event)}</strong> · ${actorName(speech, entry)}</p>
      ${moved ? html`<p class="muted small">${speech.say('console.history.step', { from: step(entry.from ?? ''), to: step(entry.to) })}</p>` : ''}
      ${entry.lines.length === 0 ? '' : lines(speech, entry.lines)}
      ${
        print
          ? html`<p>
              <a
                href=${`${prints}/${print.name}`}
                target="_blank"
                rel="noopener"
                aria-label="${speech.say('console.approval.document')}, ${speech.instant(entry.at)}"
                >${speech.say('console.approval.document')}</a
              >
              <span class="muted small">SHA-256 <span class="code">${print.sha256.slice(0, hashShown)}</span></span>
            </p>`
          : ''
      }
      <p class="muted small" title=${speech.say('console.history.hash.title')}>
        ${speech.say('console.history.hash', { hash: '' })}<span class="code">${entry.hash.slice(0, hashShown)}</span>
      </p>
    </div>
  </li>`
}
