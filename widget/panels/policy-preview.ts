/** What asking will lead to with the answers as they stand, said before the form is sent. */
import { html, nothing, type TemplateResult } from 'lit'
import type { Announcement } from '../../workflows/contracts/announcement.ts'
import type { PolicyPreview } from '../../workflows/contracts/catalogue.ts'
import type { Answers } from '../../workflows/contracts/form.ts'
import type { Speech } from '../speech.ts'
import { banner, type Tone } from '../ui/notices.ts'
import { outageLine } from './announcements.ts'

const tones: Record<PolicyPreview['mode'], Tone> = {
  'notice-is-permission': 'good',
  'request-is-permission': 'good',
  'approval-required': 'info',
  'not-available': 'bad',
}

/** The policy tells the customs side from the trader's; "I do not know" counts by whether an outage is known. */
export function previewFor(
  policies: readonly PolicyPreview[],
  answers: Answers,
  outageKnown: boolean,
): PolicyPreview | null {
  const named = answers['side']
  if (typeof named !== 'string') return null
  const side = named === 'customs' || (named === 'unknown' && outageKnown) ? 'customs' : 'trader'
  return (
    policies.find(
      (row) =>
        row.system === answers['system'] && row.direction === answers['direction'] && row.side === side,
    ) ?? null
  )
}

export function policyPreview(speech: Speech, preview: PolicyPreview): TemplateResult {
  return banner(
    tones[preview.mode],
    html`<p><strong>${speech.say(`mode.${preview.mode}`)}</strong></p>
      <p class="small">
        ${speech.say(`mode.${preview.mode}.summary`)}
        ${
          preview.mode === 'approval-required'
            ? speech.say('preview.decision', { duration: speech.duration(preview.decisionMinutes * 60_000) })
            : nothing
        }
      </p>
      ${
        preview.advice !== null && speech.has(preview.advice)
          ? html`<p class="small">${speech.say(preview.advice)}</p>`
          : nothing
      }`,
  )
}

/** The outage that the desk already knows of, or that it knows of none for this system. */
export function knownOutage(
  speech: Speech,
  system: unknown,
  known: Announcement | undefined,
): TemplateResult | typeof nothing {
  if (typeof system !== 'string') return nothing
  return known === undefined
    ? banner('neutral', html`<p>${speech.say('preview.no-outage', { system })}</p>`, 'info')
    : banner('warn', outageLine(speech, known))
}
