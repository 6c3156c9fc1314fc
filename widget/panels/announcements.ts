/** What is out of order now, said before anything can be asked for. */
import { css, html, nothing, type TemplateResult } from 'lit'
import type { Announcement } from '../../workflows/contracts/announcement.ts'
import type { OutageRef } from '../../workflows/contracts/view.ts'
import type { Speech } from '../speech.ts'
import { icon, type IconName } from '../ui/icons.ts'
import { badge, type Tone } from '../ui/notices.ts'

const kindTones: Record<Announcement['kind'], Tone> = {
  central: 'bad',
  local: 'bad',
  difficulty: 'warn',
  planned: 'info',
}

export const channelIcons: Record<Announcement['channels'][string], IconName> = {
  works: 'ok',
  queued: 'clock',
  rejected: 'bad',
  closed: 'bad',
}

/** An outage that has not ended; the newest first, those that stop everybody before the rest. */
export function openAnnouncements(items: readonly Announcement[]): Announcement[] {
  const order: Announcement['kind'][] = ['central', 'local', 'difficulty', 'planned']
  return items
    .filter((item) => item.outage.actualEnd === null)
    .toSorted(
      (a, b) =>
        order.indexOf(a.kind) - order.indexOf(b.kind) || b.outage.startedAt.localeCompare(a.outage.startedAt),
    )
}

/** `action` stands below: the way from the notice to the application. */
export function announcementCard(
  speech: Speech,
  item: Announcement,
  action: unknown = nothing,
): TemplateResult {
  const { outage } = item
  return html`<article class="announcement ${kindTones[item.kind]}">
    <header class="row">
      ${badge(kindTones[item.kind], speech.say(`outage.kind.${item.kind}`))}
      <span class="system">${speech.named('option.system', outage.system)}</span>
    </header>
    <h3>${item.title[speech.lang]}</h3>
    <dl class="facts">
      <dt>${speech.say('announcement.since')}</dt>
      <dd>${speech.instant(outage.startedAt)} <span class="muted">(${speech.relative(outage.startedAt)})</span></dd>
      <dt>${speech.say('announcement.end')}</dt>
      <dd>${end(speech, outage.expectedEnd)}</dd>
      ${
        item.offices.length > 0
          ? html`<dt>${speech.say('announcement.offices')}</dt>
            <dd class="code">${item.offices.join(', ')}</dd>`
          : nothing
      }
      ${dependency(speech, outage)}
      <dt>${speech.say('announcement.fallback')}</dt>
      <dd>${fallback(speech, item)}</dd>
    </dl>
    ${channels(speech, item)}
    <details>
      <summary>${speech.say('announcement.more')}</summary>
      <p class="body">${item.body[speech.lang]}</p>
      <p class="muted small">
        ${speech.say('announcement.number', { number: outage.callNumber })} ·
        ${speech.say('announcement.published', { at: item.publishedAt })}
      </p>
    </details>
    <footer class="row">
      ${
        item.nextUpdateAt === null
          ? nothing
          : html`<span class="muted small row tightly"
            >${icon('clock', 16)}${speech.say('announcement.next-update', { at: item.nextUpdateAt })}</span
          >`
      }
      ${action}
    </footer>
  </article>`
}

/** Which outage it follows from, and which follow from it, by the numbers that stand on their own cards. */
function dependency(speech: Speech, { parent, derived = [] }: Announcement['outage']): TemplateResult[] {
  const line = (key: 'announcement.parent' | 'announcement.derived', all: readonly OutageRef[]) =>
    all.length === 0
      ? []
      : [
          html`<dt>${speech.say(key)}</dt>
            <dd>${all.map((one) => html`<div>${one.system} <span class="code">(${one.callNumber})</span></div>`)}</dd>`,
        ]
  return [...line('announcement.parent', parent ? [parent] : []), ...line('announcement.derived', derived)]
}

/** Short enough to stand above a form. */
export function outageLine(speech: Speech, { outage, fallback: permission }: Announcement): TemplateResult {
  return html`<p>
      <strong>
        ${speech.say('announcement.known', { system: outage.system, at: outage.startedAt })}
      </strong>
      ${speech.say('announcement.end')}: ${end(speech, outage.expectedEnd)}
    </p>
    <p class="small">${speech.say('announcement.fallback')}: ${speech.say(`announcement.fallback.${permission}`)} ${speech.say('announcement.number', { number: outage.callNumber })}</p>`
}

function end(speech: Speech, expectedEnd: string | null): TemplateResult {
  return expectedEnd === null
    ? html`<strong>${speech.say('announcement.end.unknown')}</strong>`
    : html`${speech.say('announcement.end.expected', { at: expectedEnd })}`
}

function fallback(speech: Speech, item: Announcement): TemplateResult {
  const later = item.fallbackFrom !== null && Date.parse(item.fallbackFrom) > Date.now()
  return html`${speech.say(`announcement.fallback.${item.fallback}`)}
  ${
    item.fallbackFrom !== null && item.fallback !== 'none'
      ? html`<span class="muted"
        >${speech.say(later ? 'announcement.fallback.from' : 'announcement.fallback.since', {
          at: item.fallbackFrom,
        })}</span
      >`
      : nothing
  }`
}

function channels(speech: Speech, { channels: all }: Announcement): TemplateResult | typeof nothing {
  const entries = Object.entries(all)
  if (entries.length === 0) return nothing
  return html`<ul class="channels" aria-label=${speech.say('announcement.channels')}>
    ${entries.map(
      ([channel, state]) =>
        html`<li class=${state}>
          ${icon(channelIcons[state], 16)}<span>${speech.named('announcement.channel', channel)}: <strong>${speech.say(`outage.channel.${state}`)}</strong></span>
        </li>`,
    )}
  </ul>`
}

export const announcementStyles = css`
  .announcement {
    display: grid;
    gap: 0.75rem;
    grid-template-columns: minmax(0, 1fr);
    padding: 1rem 1.125rem;
    border: 1px solid var(--line);
    border-block-start: 4px solid var(--muted);
    border-radius: var(--radius);
    background: var(--paper);
    color: var(--ink);
  }
  .announcement.bad {
    border-block-start-color: var(--bad);
  }
  .announcement.warn {
    border-block-start-color: var(--warn);
  }
  .announcement.info {
    border-block-start-color: var(--accent);
  }
  .system {
    font-weight: 600;
  }
  .facts {
    display: grid;
    grid-template-columns: minmax(6.5rem, auto) minmax(0, 1fr);
    gap: 0.375rem 1rem;
    font-size: 0.9375rem;
  }
  .facts dt {
    color: var(--muted);
  }
  .channels {
    list-style: none;
    display: grid;
    gap: 0.25rem;
    font-size: 0.9375rem;
  }
  .channels li,
  .tightly {
    display: flex;
    gap: 0.5rem;
    align-items: center;
  }
  .tightly {
    flex-wrap: nowrap;
  }
  .channels li {
    align-items: baseline;
  }
  .channels svg {
    transform: translateY(0.1875rem);
  }
  .channels .works svg {
    color: var(--good);
  }
  .channels .queued svg {
    color: var(--warn);
  }
  .channels .rejected svg,
  .channels .closed svg {
    color: var(--bad);
  }
  .body {
    white-space: pre-line;
    margin-block: 0.5rem;
  }
  .announcement footer {
    justify-content: space-between;
  }
  @container (max-width: 26rem) {
    .facts {
      grid-template-columns: minmax(0, 1fr);
      gap: 0 0;
    }
    .facts dd {
      margin-block-end: 0.5rem;
    }
  }
`
