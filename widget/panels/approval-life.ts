/** What an approval went through: suspended, extended, decided for each principal, and what was used under it. */
import { html, nothing, type TemplateResult } from 'lit'
import type { Approval, Use } from '../../workflows/contracts/view.ts'
import { namedOffice } from '../../workflows/offices.ts'
import type { Speech } from '../speech.ts'
import { badge, banner, type Tone } from '../ui/notices.ts'

/** `title` draws the headings of its parts: what stands above them is not the same everywhere. */
export function approvalLife(speech: Speech, approval: Approval, title = heading): TemplateResult {
  return html`${standing(speech, approval)} ${versions(speech, approval, title)} ${lines(speech, approval, title)}
  ${uses(speech, approval, title)}`
}

const heading = (text: string): TemplateResult => html`<h4>${text}</h4>`

function standing(speech: Speech, { suspension, outside, interim, asked }: Approval): TemplateResult {
  return html`${
    suspension === null
      ? nothing
      : banner(
          'warn',
          html`<p><strong>${speech.say(`approval.suspended.${suspension.cause}`, { at: suspension.at })}</strong></p>
            ${suspension.reason === null ? nothing : html`<p class="said prose">${suspension.reason}</p>`}`,
        )
  }
  ${
    outside === null || suspension !== null
      ? nothing
      : banner(
          'warn',
          html`${outside.offices.length > 0 ? html`<p>${speech.say('next.fallback.leaves-scope', { from: outside.from, offices: outside.offices.map(namedOffice).join(', ') })}</p>` : nothing}
          ${outside.channels?.map((channelsTried) => html`<p>${speech.say('next.fallback.leaves-channel', { from: outside.from, channelsTried })}</p>`)}`,
        )
  }
  ${asked === null ? nothing : html`<p>${speech.say('approval.asked', { to: asked.to })} <span class="said prose">${asked.reason}</span></p>`}
  ${interim ? html`<p>${badge('info', speech.say('approval.interim'))}</p>` : nothing}`
}

function versions(
  speech: Speech,
  { versions: all }: Approval,
  title: typeof heading,
): TemplateResult | typeof nothing {
  if (all.length < 2) return nothing
  return html`<div>
    ${title(speech.say('approval.versions'))}
    <ol class="plain lines">
      ${all.map(
        ({ number, to, maxDeclarations, at, reason, offices, channels }) =>
          html`<li>
            <span class="code">${number}</span> – ${speech.say('approval.version', { to, n: maxDeclarations, at })}${offices ? html`, ${speech.say('approval.version.offices', { offices: offices.join(', ') })}` : nothing}${oneChannel(speech, channels, (said) => html`, ${said}`)}
            ${reason === null ? nothing : html`<span class="muted small said prose">${speech.has(reason) ? speech.say(reason) : reason}</span>`}
          </li>`,
      )}
    </ol>
  </div>`
}

/** Most approvals are for every way of sending, and then nothing is said of it. */
export const oneChannel = <T>(
  speech: Speech,
  channels: readonly string[] | undefined,
  show: (said: string) => T,
): T | typeof nothing =>
  channels?.length === 1 ? show(speech.say(`option.channelsTried.${channels[0]!}`)) : nothing

function lines(
  speech: Speech,
  { lines: all }: Approval,
  title: typeof heading,
): TemplateResult | typeof nothing {
  if (all.length === 0) return nothing
  return html`<div>
    ${title(speech.say('approval.lines'))}
    <ul class="plain lines">
      ${all.map(
        ({ eori, number, outcome, maxDeclarations, reason }) =>
          html`<li>
            <span class="code">${eori}</span>
            ${
              outcome === 'granted'
                ? html`${badge('good', speech.say('approval.line.granted', { n: maxDeclarations }))}
                  <span class="code small">${number}</span>`
                : html`${badge('bad', speech.say('approval.line.refused'))}
                  <span class="small">${reason} – ${speech.named('option.refusal', reason ?? '')}</span>`
            }
          </li>`,
      )}
    </ul>
  </div>`
}

const useTones: Record<Use['state'], Tone> = { counted: 'good', held: 'warn', rejected: 'bad' }

function uses(
  speech: Speech,
  { uses: all, grant }: Approval,
  title: typeof heading,
): TemplateResult | typeof nothing {
  if (all.length === 0) return nothing
  const counted = all.filter(({ state }) => state === 'counted').length
  return html`<div>
    ${title(speech.say('approval.uses', { n: counted, most: grant.maxDeclarations }))}
    <ul class="plain lines">
      ${all.map(
        ({ lrn, usedAt, number, state, cause, principal }) =>
          html`<li>
            <span class="code">${lrn}</span> <span class="muted small">${speech.instant(usedAt)} · ${number}${principal ? ` · ${principal}` : nothing}</span>
            ${badge(useTones[state], speech.say(`use.${state}`))}
            ${cause === null ? nothing : html`<span class="small">${speech.say(`use.cause.${cause}`)}</span>`}
          </li>`,
      )}
    </ul>
  </div>`
}
