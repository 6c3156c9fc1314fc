/** What asking will lead to with the answers as they stand, said before the form is sent. */
import { html, nothing, type TemplateResult } from 'lit'
import type { Announcement } from '../../workflows/contracts/announcement.ts'
import type { PolicyPreview } from '../../workflows/contracts/catalogue.ts'
import type { Answers } from '../../workflows/contracts/form.ts'
import { policySide, rowFor } from '../../workflows/outages/policy.ts'
import { deskTime } from '../desk-clock.ts'
import type { Speech } from '../speech.ts'
import { banner, type Tone } from '../ui/notices.ts'
import { outageLine } from './announcements.ts'

const tones: Record<PolicyPreview['mode'], Tone> = {
  'notice-is-permission': 'good',
  'request-is-permission': 'good',
  'approval-required': 'info',
  'not-available': 'bad',
}

/** The row that the server would find, with the same code. */
export function previewFor(
  policies: readonly PolicyPreview[],
  answers: Answers,
  known: Announcement | undefined,
): PolicyPreview | null {
  if (typeof answers['side'] !== 'string') return null
  const row = rowFor(policies, {
    system: String(answers['system']),
    side: policySide(answers['side'], known !== undefined),
    traderClass: (answers['traderClass'] ?? 'ordinary') as PolicyPreview['traderClass'],
    direction: String(answers['direction']),
    planned: known?.kind === 'planned' ? 'planned' : 'unplanned',
  })
  return row && { ...row, mode: modeNow(row, known, answers['offices']) }
}

/** A notice permits only what it says, and from when it says so; until then an officer decides, as on the server. */
function modeNow(
  { mode, side }: PolicyPreview,
  known: Announcement | undefined,
  offices: Answers[string],
): PolicyPreview['mode'] {
  const holds =
    mode === 'notice-is-permission'
      ? known?.fallback === 'general' && permitsNow(known, Array.isArray(offices) ? offices : [])
      : mode !== 'request-is-permission' || side === 'trader' || (known?.fallback ?? 'none') !== 'none'
  return holds ? mode : 'approval-required'
}

function permitsNow({ fallbackFrom, outage, offices }: Announcement, asked: readonly string[]): boolean {
  const isThere = offices.length === 0 || asked.every((office) => offices.includes(office))
  return isThere && Date.parse(fallbackFrom ?? outage.startedAt) <= deskTime()
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
