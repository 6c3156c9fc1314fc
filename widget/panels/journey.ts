/** The way a case goes, as a few stages, with the one it has reached. Only where a kind has such a way. */
import { css, html, nothing, type TemplateResult } from 'lit'
import type { View } from '../../workflows/contracts/view.ts'
import type { Speech } from '../speech.ts'
import { icon } from '../ui/icons.ts'

type Stage = { readonly name: string; readonly steps: readonly string[] }

const journeys: Readonly<Record<string, readonly Stage[]>> = {
  fallback: [
    { name: 'checked', steps: ['checking'] },
    { name: 'decided', steps: ['to-review', 'in-review', 'proposed', 'completion'] },
    { name: 'used', steps: ['active', 'suspended'] },
    { name: 'returned', steps: ['reconciling', 'overdue', 'to-confirm'] },
    { name: 'closed', steps: ['reconciled'] },
  ],
}

export function journey(speech: Speech, view: View): TemplateResult | typeof nothing {
  const stages = journeys[view.kind]
  const reached = stages?.findIndex(({ steps }) => steps.includes(view.step)) ?? -1
  // A way that ended early (refused, withdrawn, moot) is told by the decision, not by a half-filled bar.
  if (stages === undefined || reached < 0) return nothing
  return html`<ol class="journey" aria-label=${speech.say('journey')}>
    ${stages.map(({ name }, index) => {
      const state = index < reached || view.final ? 'done' : index === reached ? 'now' : 'later'
      return html`<li class=${state} aria-current=${state === 'now' ? 'step' : nothing}>
        <span class="dot">${state === 'done' ? icon('ok', 14) : index + 1}</span>
        <span>${speech.say(`journey.${view.kind}.${name}`)}</span>
        ${state === 'done' ? html`<span class="unseen">${speech.say('journey.done')}</span>` : nothing}
      </li>`
    })}
  </ol>`
}

export const journeyStyles = css`
  .journey {
    list-style: none;
    display: grid;
    grid-auto-columns: minmax(0, 1fr);
    grid-auto-flow: column;
    font-size: 0.8125rem;
  }
  .journey li {
    display: grid;
    justify-items: center;
    gap: 0.375rem;
    text-align: center;
    position: relative;
    color: var(--muted);
    padding-inline: 0.125rem;
    overflow-wrap: anywhere;
    hyphens: auto;
  }
  .journey li + li::before {
    content: '';
    position: absolute;
    inset-block-start: 0.8125rem;
    inset-inline: calc(-50% + 1rem) calc(50% + 1rem);
    block-size: 2px;
    background: var(--line);
  }
  .journey .done + li::before {
    background: var(--good);
  }
  .dot {
    display: grid;
    place-items: center;
    inline-size: 1.75rem;
    block-size: 1.75rem;
    border-radius: 50%;
    border: 2px solid var(--edge);
    background: var(--paper);
    font-weight: 700;
  }
  .done .dot {
    border-color: var(--good);
    background: var(--good-well);
    color: var(--good);
  }
  .journey .now {
    color: var(--ink);
    font-weight: 700;
  }
  .now .dot {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--accent-ink);
  }
  @container (max-width: 26rem) {
    .journey {
      grid-auto-flow: row;
      gap: 0.375rem;
      font-size: 0.9375rem;
    }
    .journey li {
      grid-template-columns: auto minmax(0, 1fr);
      justify-items: start;
      align-items: center;
      text-align: start;
      gap: 0.625rem;
    }
    .journey li + li::before {
      display: none;
    }
  }
`
