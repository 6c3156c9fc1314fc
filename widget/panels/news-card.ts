/** One announcement in the view of all: what, for whom, when, what works, and its earlier revisions on demand. */
import { css, html, nothing, type TemplateResult } from 'lit'
import type { Notice, NoticeHistory } from '../../workflows/contracts/announcement.ts'
import type { Speech } from '../speech.ts'
import { icon, type IconName } from '../ui/icons.ts'
import { badge, type Tone } from '../ui/notices.ts'
import { channelIcons } from './announcements.ts'

const tones: Record<Notice['type'], Tone> = {
  failure: 'bad',
  local: 'bad',
  difficulty: 'warn',
  planned: 'info',
  information: 'info',
}
export type NewsCard = {
  readonly speech: Speech
  readonly notice: Notice
  /** Null until its revisions have been asked for; `away` where they could not be read. */
  readonly history: NoticeHistory | 'away' | null
  readonly base: string
  readonly onRevisions: (number: string) => void
}

export function newsCard(card: NewsCard): TemplateResult {
  const { speech, notice } = card
  const isOver = notice.state === 'ended' || notice.state === 'cancelled'
  const tone = isOver ? 'neutral' : tones[notice.type]
  return html`<article class="announcement news ${tone}" aria-labelledby=${`n-${notice.number}-${speech.lang}`}>
    <p class="row">
      ${badge(tone, speech.say(`news.type.${notice.type}`), iconOf(notice))}
      <span class="muted small">${stateOf(speech, notice)}</span>
    </p>
    <h4 id=${`n-${notice.number}-${speech.lang}`}>${notice.title[speech.lang]}</h4>
    <dl class="facts">
      <dt>${speech.say('news.systems')}</dt>
      <dd>${notice.systems.map((code) => systemName(speech, code)).join(', ')}</dd>
      <dt>${speech.say('news.when')}</dt>
      <dd>${notice.intervals.map((interval) => html`<div>${intervalText(speech, interval)}</div>`)}</dd>
      ${
        notice.offices.length === 0
          ? nothing
          : html`<dt>${speech.say('news.offices')}</dt><dd class="code">${notice.offices.join(', ')}</dd>`
      }
      ${
        notice.fallback === null || isOver
          ? nothing
          : html`<dt>${speech.say('news.fallback')}</dt><dd>${speech.say(`announcement.fallback.${notice.fallback}`)}</dd>`
      }
    </dl>
    ${isOver ? nothing : channels(speech, notice)}
    ${notice.change === null ? nothing : html`<p class="change">${notice.change[speech.lang]}</p>`}
    <details ?open=${notice.state === 'current'}>
      <summary>${speech.say('news.text')}</summary>
      <p class="body">${notice.body[speech.lang]}</p>
    </details>
    ${notice.revision > 1 ? revisions(card) : nothing}
    ${
      notice.nextUpdateAt === null || isOver
        ? nothing
        : html`<p class="small">${speech.say('news.next-update', { at: notice.nextUpdateAt })}</p>`
    }
    <p class="muted small row">
      <a href=${`${card.base}/announcements/${notice.number}?lang=${speech.lang}`} target="_blank" rel="noopener">${speech.say('news.number', { number: notice.number })}</a>
      <span>${speech.say('news.published', { at: notice.publishedAt })}</span>
      ${notice.revision > 1 ? html`<span>${speech.say('news.revised', { at: notice.revisedAt })}</span>` : nothing}
    </p>
  </article>`
}

/** What is over is no alarm any more; what was called off never was. */
function iconOf({ state }: Notice): IconName | undefined {
  if (state === 'cancelled') return 'close'
  return state === 'ended' ? 'ok' : undefined
}

export const systemName = (speech: Speech, code: string): string =>
  speech.has(`system.${code}.name`) ? speech.say(`system.${code}.name`) : code

function stateOf(speech: Speech, { state, endedAt }: Notice): string {
  if (endedAt !== null && state === 'ended') return speech.say('news.ended', { at: endedAt })
  if (endedAt !== null && state === 'cancelled') return speech.say('news.cancelled', { at: endedAt })
  return speech.say(`news.state.${state}`)
}

function intervalText(speech: Speech, { from, to }: Notice['intervals'][number]): string {
  return to === null ? speech.say('news.interval.open', { from }) : speech.say('news.interval', { from, to })
}

function channels(speech: Speech, notice: Notice): TemplateResult | typeof nothing {
  const entries = Object.entries(notice.channels)
  if (entries.length === 0) return nothing
  return html`<ul class="channels">
    ${entries.map(
      ([channel, effect]) =>
        html`<li class=${effect}>${icon(channelIcons[effect], 16)}<span>${speech.say(`news.channel.${channel}`)}: <strong>${speech.say(`outage.channel.${effect}`)}</strong></span></li>`,
    )}
  </ul>`
}

function revisions({ speech, notice, history, onRevisions }: NewsCard): TemplateResult {
  const asked = (event: Event) => {
    if ((event.target as HTMLDetailsElement).open) onRevisions(notice.number)
  }
  return html`<details @toggle=${asked}>
    <summary>${speech.say('news.revisions', { n: notice.revision })}</summary>
    ${
      history === 'away'
        ? html`<p class="muted">${speech.say('news.archive.away')}</p>`
        : history === null
          ? html`<p class="muted">${speech.say('loading')}</p>`
          : html`<ol class="revisions" reversed>
            ${history.revisions.map((revision) => html`<li>${revisionOf(speech, revision)}</li>`)}
          </ol>`
    }
  </details>`
}

function revisionOf(speech: Speech, revision: NoticeHistory['revisions'][number]): TemplateResult {
  const parts = revision.changed.map((part) => speech.say(`news.part.${part}`)).join(', ')
  return html`<p><strong>${speech.say('news.revision', { n: revision.revision, at: revision.revisedAt })}</strong></p>
    ${revision.revision === 1 ? html`<p>${speech.say('news.revision.first')}</p>` : nothing}
    ${revision.change === null ? nothing : html`<p>${revision.change[speech.lang]}</p>`}
    ${parts === '' ? nothing : html`<p class="muted small">${speech.say('news.revision.changed', { parts })}</p>`}
    <p class="small">${revision.title[speech.lang]}</p>
    ${revision.intervals.map((interval) => html`<p class="small">${intervalText(speech, interval)}</p>`)}`
}

/** On top of `announcementStyles`. */
export const newsCardStyles = css`
  .news dd {
    overflow-wrap: anywhere;
  }
  .news dt {
    color: var(--muted);
  }
  .news summary {
    display: list-item;
  }
  .change {
    border-inline-start: 3px solid var(--accent);
    padding-inline-start: 0.75rem;
  }
  .body {
    white-space: pre-line;
    margin-block: 0.5rem;
  }
  .revisions {
    margin-block: 0.5rem;
    padding-inline-start: 1.5rem;
    display: grid;
    gap: 0.75rem;
  }
  .news a {
    display: inline-block;
    padding-block: 0.25rem;
  }
`
