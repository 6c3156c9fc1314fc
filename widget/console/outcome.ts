/** What was proposed, decided and issued, and what the holder still owes. */
import { html, type TemplateResult } from 'lit'
import type { KindSheet } from '../../workflows/contracts/catalogue.ts'
import type { Approval, Decision, Duty, Grant, Proposal, View } from '../../workflows/contracts/view.ts'
import type { DeskApi } from '../api.ts'
import type { Speech } from '../speech.ts'
import { icon } from '../ui/icons.ts'
import { badge, banner, type Tone } from '../ui/notices.ts'
import { approvalLife } from '../panels/approval-life.ts'
import { facts, lines, panel } from './panel.ts'

type Offices = KindSheet['offices']

export function proposalPanel(
  speech: Speech,
  { staff, decision }: View,
  offices: Offices,
  me: string,
): TemplateResult | '' {
  const proposal = staff?.proposal ?? null
  // Once decided, the history tells who proposed what; what is to become of an approval waits for a second person still.
  const waits = proposal?.extension != null || proposal?.revocation != null
  if (proposal === null || (decision !== null && !waits)) return ''
  return panel(
    'proposal',
    speech.say('console.panel.proposal'),
    html`${proposalContent(speech, proposal, offices)}
      ${proposal.by.id === me ? banner('warn', speech.say('console.proposal.same-officer')) : ''}`,
    proposal.round > 1 ? badge('neutral', speech.say('console.proposal.round', { n: proposal.round })) : '',
  )
}

/** Everything the first officer put before the second: a grant with its scope, or a refusal with its reason. */
export function proposalContent(speech: Speech, proposal: Proposal, offices: Offices): TemplateResult {
  const { by, at, grant, refusal, facts: found = [], text } = proposal
  return html`<p>${speech.say('console.proposal.by', { name: by.name, at: speech.instant(at) })}</p>
    ${isGrant(proposal) ? html`<p><strong>${speech.say('console.proposal.grant')}</strong></p>` : ''}
    ${grant === null ? '' : grantFacts(speech, grant, offices)}
    ${principalLines(speech, proposal)} ${approvalChange(speech, proposal)}
    ${lines(speech, found)} ${text ? html`<p class="prose">${text}</p>` : ''}
    ${
      refusal === null
        ? ''
        : html`<p><strong>${speech.say('console.proposal.refusal')}</strong></p>
          <p>${reasonLine(speech, refusal.reason)}</p>
          <p class="prose">${refusal.text}</p>`
    }`
}

/** What is to become of an approval that is in use. */
function approvalChange(speech: Speech, { extension, revocation }: Proposal): TemplateResult | '' {
  if (revocation)
    return html`<p><strong>${speech.say('console.proposal.revocation')}</strong></p>
      <p class="prose">${revocation.reason}</p>`
  if (!extension) return ''
  const { to, maxDeclarations, reason, lines } = extension
  return html`<p><strong>${speech.say('console.proposal.extension')}</strong></p>
    ${facts([
      [speech.say('approval.to'), speech.instant(to)],
      [speech.say('console.grant.max'), String(maxDeclarations)],
    ])}
    ${principalLines(speech, { lines })}
    <p class="prose">${reason}</p>`
}

/** An agent’s principals, each decided by itself. */
function principalLines(
  speech: Speech,
  { lines: all = [] }: { readonly lines?: Proposal['lines'] },
): TemplateResult | '' {
  if (all.length === 0) return ''
  return html`<ul class="lines">
    ${all.map(
      ({ eori, outcome, maxDeclarations, reason }) =>
        html`<li>
          <span class="code">${eori}</span>
          ${
            outcome === 'granted'
              ? speech.say('approval.line.granted', { n: maxDeclarations })
              : html`${speech.say('approval.line.refused')}: ${reasonLine(speech, reason ?? '')}`
          }
        </li>`,
    )}
  </ul>`
}

/** A grant without a scope is one, too. */
const isGrant = ({ grant, refusal, extension, revocation }: Proposal): boolean =>
  grant !== null || !(refusal ?? extension ?? revocation)

export function grantFacts(speech: Speech, grant: Grant, offices: Offices): TemplateResult {
  const office = (code: string) =>
    html`<li><span class="code">${code}</span> ${offices.find((one) => one.code === code)?.name ?? ''}</li>`
  const conditions = grant.conditions.map((code) => html`<li>${speech.named('option.conditions', code)}</li>`)
  return facts([
    [speech.say('console.grant.offices'), html`<ul class="lines">${grant.offices.map(office)}</ul>`],
    ...(grant.channels?.length === 1
      ? [[speech.say('approval.channels'), speech.named('option.channelsTried', grant.channels[0]!)] as const]
      : []),
    [speech.say('console.grant.window'), html`${speech.instant(grant.from)} – ${speech.instant(grant.to)}`],
    [speech.say('console.grant.max'), String(grant.maxDeclarations)],
    [
      speech.say('console.grant.conditions'),
      conditions.length === 0
        ? speech.say('console.grant.no-conditions')
        : html`<ul class="lines">${conditions}</ul>`,
    ],
    [
      speech.say('console.grant.remark'),
      grant.remark === null ? null : html`<span class="prose">${grant.remark}</span>`,
    ],
  ])
}

const outcomeTones: Record<Decision['outcome'], Tone> = {
  granted: 'good',
  refused: 'bad',
  moot: 'neutral',
  superseded: 'info',
  'not-available': 'warn',
  revoked: 'bad',
  'left-unexamined': 'neutral',
}

export function decisionPanel(speech: Speech, decision: Decision | null): TemplateResult | '' {
  if (decision === null) return ''
  const names = decision.by.join(', ')
  return panel(
    'decision',
    speech.say('console.panel.decision'),
    html`${decision.reason === null ? '' : html`<p>${reasonLine(speech, decision.reason)}</p>`}
      ${lines(speech, decision.facts ?? [])} ${decision.text === null ? '' : html`<p class="prose">${decision.text}</p>`}
      ${lines(
        speech,
        (decision.legalBasis ?? []).map((code) => ({ code })),
      )}
      ${lines(speech, decision.appeal ?? [])}
      <p class="muted small">
        ${names === '' ? '' : html`${speech.say('console.decision.by', { names })}, `}${speech.say('console.decision.at', { at: speech.instant(decision.at) })}
      </p>`,
    badge(outcomeTones[decision.outcome], speech.say(`console.outcome.${decision.outcome}`)),
  )
}

/** A refusal code with its words, or the key of a sentence where there was another reason. */
function reasonLine(speech: Speech, reason: string): TemplateResult {
  if (speech.has(reason)) return html`${speech.say(reason)}`
  return html`<span class="code">${reason}</span> ${speech.has(`option.refusal.${reason}`) ? speech.say(`option.refusal.${reason}`) : ''}`
}

const approvalTones: Record<Approval['state'], Tone> = {
  active: 'good',
  suspended: 'warn',
  closed: 'neutral',
  revoked: 'bad',
}

export function approvalPanel(
  speech: Speech,
  view: View,
  offices: Offices,
  api: DeskApi,
): TemplateResult | '' {
  const { approval } = view
  if (approval === null) return ''
  return panel(
    'approval',
    speech.say('console.panel.approval'),
    html`${facts([
      [speech.say('console.approval.number'), html`<strong class="code">${approval.number}</strong>`],
      [speech.say('console.approval.code'), html`<span class="code">${approval.verifyCode}</span>`],
      [speech.say('console.approval.ends'), speech.instant(approval.windowEndsAt)],
      [
        speech.say('console.approval.marker'),
        approval.marker === null ? null : html`<span class="code">${approval.marker}</span>`,
      ],
    ])}
      ${grantFacts(speech, approval.grant, offices)} ${approvalLife(speech, approval, (title) => html`<h3>${title}</h3>`)}
      <details>
        <summary>${speech.say('console.approval.stamp')}</summary>
        <blockquote>${approval.stamp[speech.lang].map((line) => html`<p>${line}</p>`)}</blockquote>
      </details>
      <p class="row">
        ${documentLink(speech, view.id, approval, api)}
        ${
          approval.checkUrl === undefined
            ? ''
            : html`<a href=${approval.checkUrl} target="_blank" rel="noopener">${speech.say('console.approval.check')}</a>`
        }
      </p>`,
    badge(approvalTones[approval.state], speech.say(`console.approval.state.${approval.state}`)),
  )
}

/** The console's own origin and session: a plain link opens the document. */
function documentLink(speech: Speech, id: string, approval: Approval, api: DeskApi): TemplateResult {
  if (approval.document === 'preparing')
    return html`<span class="muted">${speech.say('console.approval.preparing')}</span>`
  const href = `${api.base}/api/cases/${encodeURIComponent(id)}/document`
  return html`<a class="button" href=${href} target="_blank" rel="noopener">
    ${icon('document', 18)}${speech.say('console.approval.document')}
  </a>`
}

/** `dueAt` is the term to settle, where one runs. */
export function dutiesPanel(
  speech: Speech,
  duties: readonly Duty[],
  dueAt: string | null,
  now: number,
): TemplateResult | '' {
  if (duties.length === 0) return ''
  const open = duties.filter((duty) => duty.outcome === null)
  const late = dueAt !== null && Date.parse(dueAt) < now
  return panel(
    'duties',
    speech.say('console.panel.duties'),
    html`${open.length === 0 || dueAt === null ? '' : dutyTerm(speech, dueAt, late)}
      <table role="table">
        <thead role="rowgroup">
          <tr role="row">
            ${['value', 'task', 'state'].map((name) => html`<th role="columnheader" scope="col">${speech.say(`console.duty.${name}`)}</th>`)}
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${duties.map((duty) => dutyRow(speech, duty, late))}
        </tbody>
      </table>`,
    open.length === 0
      ? badge('good', speech.say('console.duties.all-settled'))
      : badge(
          late ? 'bad' : 'neutral',
          speech.say('console.duties.summary', { settled: duties.length - open.length, all: duties.length }),
        ),
  )
}

const dutyTerm = (speech: Speech, dueAt: string, late: boolean): TemplateResult =>
  late
    ? banner('bad', speech.say('console.duties.overdue', { at: speech.instant(dueAt) }), 'warn')
    : html`<p>${speech.say('console.duties.due', { at: speech.instant(dueAt) })}</p>`

function dutyRow(speech: Speech, duty: Duty, late: boolean): TemplateResult {
  const settled = duty.outcome !== null && duty.settledAt !== null
  return html`<tr role="row">
    <td role="cell"><span class="code">${duty.value}</span><span class="under">${duty.identifier.toUpperCase()}</span></td>
    <td role="cell">${speech.named('task', duty.task)}</td>
    <td role="cell">
      ${
        settled
          ? html`${badge('good', speech.named('option.outcome', duty.outcome ?? ''))}
            <span class="under">${speech.say('console.duty.settled', { at: speech.instant(duty.settledAt ?? '') })}</span>`
          : badge(
              late ? 'bad' : 'neutral',
              speech.say(late ? 'console.duty.overdue' : 'console.duty.open'),
              late ? 'warn' : 'clock',
            )
      }
      ${duty.electronicMrn === null ? '' : html`<span class="under code">${speech.say('console.duty.mrn', { mrn: duty.electronicMrn })}</span>`}
    </td>
  </tr>`
}
