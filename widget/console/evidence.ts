/** What the officer decides on: the checks, the outage, the policy that applies, the terms. */
import { html, type TemplateResult } from 'lit'
import type {
  Check,
  Deadline,
  IdentityProof,
  OutageBrief,
  OutageRef,
  View,
} from '../../workflows/contracts/view.ts'
import type { Speech } from '../speech.ts'
import { badge, banner, type Tone } from '../ui/notices.ts'
import { facts, lines, panel } from './panel.ts'
import { fragmentOf } from './route.ts'
import { timeLeft } from './time-left.ts'

const outcomeTones: Record<Check['outcome'], Tone> = { ok: 'good', warn: 'warn', stop: 'bad' }
const proofTones: Record<IdentityProof['state'], Tone> = {
  open: 'info',
  confirmed: 'good',
  unsettled: 'warn',
  'not-confirmed': 'bad',
  'not-reached': 'info',
}

/** What the rule asks for, and how far it is met: for kinds in which somebody must be identified. */
export function proofsPanel(speech: Speech, { staff }: View): TemplateResult | '' {
  if (!staff?.proofs) return ''
  const items = staff.proofs.map(
    (proof) => html`<li>
      <div class="row">
        <h3>${speech.say(proof.code)}</h3>
        ${badge(proofTones[proof.state], speech.say(`console.proof.${proof.state}`))}
      </div>
      <p class="muted small">
        ${speech.say('console.proof.points', { n: proof.points, levels: proof.levels.join(', ') || '–' })}
      </p>
      ${lines(speech, proof.lines)}
    </li>`,
  )
  const rule = html`<p class="muted small">${speech.say('console.proofs.rule')}</p>`
  return panel(
    'proofs',
    speech.say('console.panel.proofs'),
    html`${lines(speech, staff.policy)} ${items.length > 0 ? html`<ul class="checks">${items}</ul>${rule}` : ''}`,
  )
}

/** Null until a worker has run them; nothing at all for kinds that are not checked. */
export function checksPanel(speech: Speech, view: View): TemplateResult | '' {
  if (view.staff === null) return ''
  const { checks, proofs } = view.staff
  const title = speech.say(proofs ? 'console.panel.on-file' : 'console.panel.checks')
  if (checks === null)
    return panel('checks', title, banner('info', speech.say('console.checks.waiting'), 'clock'))
  if (checks.length === 0) return ''
  return panel(
    'checks',
    title,
    html`<ul class="checks">
        ${checks.map((check) => checkItem(speech, check))}
      </ul>
      ${proofs ? '' : html`<p class="muted small">${speech.say('console.checks.advice')}</p>`}`,
  )
}

function checkItem(speech: Speech, check: Check): TemplateResult {
  return html`<li>
    <div class="row">
      <h3>${speech.say(check.code)}</h3>
      ${badge(outcomeTones[check.outcome], speech.say(`console.check.${check.outcome}`))}
    </div>
    ${lines(speech, check.lines)}
    <p class="muted small">${speech.say('console.check.at', { at: speech.instant(check.checkedAt) })}</p>
  </li>`
}

/** Nothing where no outage has to do with it: complaints and remarks are about the desk's own work. */
export function outagePanel(speech: Speech, { outage, id, staff, complaint }: View): TemplateResult | '' {
  const title = speech.say('console.panel.outage')
  if (outage === null && (complaint !== undefined || staff === null || staff.proofs)) return ''
  if (outage === null)
    return panel('outage', title, html`<p class="muted">${speech.say('console.outage.none')}</p>`)
  return panel('outage', title, facts(outageRows(speech, outage, id)))
}

function outageRows(speech: Speech, outage: OutageBrief, caseId: string): (readonly [string, unknown])[] {
  const { actualEnd, expectedEnd, callNumber } = outage
  const number = html`<span class="code">${callNumber}</span>`
  const href = fragmentOf({ page: 'case', id: outage.id, event: null })
  const expected =
    expectedEnd === null ? speech.say('console.outage.unknown-end') : speech.instant(expectedEnd)
  const state = speech.named('step.outage', outage.state)
  return [
    [
      speech.say('console.outage.number'),
      outage.id === caseId ? number : html`<a href=${href}>${number}</a>`,
    ],
    [speech.say('console.outage.system'), speech.named('option.system', outage.system)],
    [
      speech.say('console.outage.state'),
      actualEnd === null ? badge('bad', state, 'warn') : badge('good', state),
    ],
    [speech.say('console.outage.started'), speech.instant(outage.startedAt)],
    actualEnd === null
      ? [speech.say('console.outage.expected'), expected]
      : [speech.say('console.outage.ended'), speech.instant(actualEnd)],
    [speech.say('console.outage.revision'), String(outage.revision)],
    ...others(speech, 'console.outage.parent', outage.parent ? [outage.parent] : []),
    ...others(speech, 'console.outage.derived', outage.derived ?? []),
  ]
}

/** Outages that this one follows from, or that follow from it. */
function others(
  speech: Speech,
  key: 'console.outage.parent' | 'console.outage.derived',
  all: readonly OutageRef[],
): (readonly [string, unknown])[] {
  if (all.length === 0) return []
  const links = all.map(
    ({ id, callNumber, system }) =>
      html`<div>
        <a href=${fragmentOf({ page: 'case', id, event: null })}>${system} <span class="code">${callNumber}</span></a>
      </div>`,
  )
  return [[speech.say(key), links]]
}

export function policyPanel(speech: Speech, view: View): TemplateResult | '' {
  // Told beside the proofs, where there are any.
  const policy = view.staff?.proofs ? [] : (view.staff?.policy ?? [])
  const own = `console.panel.${view.kind}-policy`
  const title = speech.say(speech.has(own) ? own : 'console.panel.policy')
  return policy.length === 0 ? '' : panel('policy', title, lines(speech, policy))
}

export function deadlinesPanel(speech: Speech, view: View, now: number): TemplateResult | '' {
  if (view.deadlines.length === 0) return ''
  const terms = view.deadlines.map((deadline) => term(speech, deadline, now))
  return panel('deadlines', speech.say('console.panel.deadlines'), html`<ul class="terms">${terms}</ul>`)
}

function term(speech: Speech, deadline: Deadline, now: number): TemplateResult {
  const { dueAt, pausedSince } = deadline
  const state =
    pausedSince !== null
      ? badge('info', speech.say('console.due.paused', { at: speech.instant(pausedSince) }), 'clock')
      : timeLeft(speech, dueAt, now)
  return html`<li>
    <div class="row">
      <h3>${speech.say(deadline.code)}</h3>
      ${state}
    </div>
    ${dueAt === null ? '' : html`<p>${speech.say('console.due.at', { at: speech.instant(dueAt) })}</p>`}
    ${deadline.explanation.length === 0 ? '' : html`<div class="muted small">${lines(speech, deadline.explanation)}</div>`}
  </li>`
}
