/** A fall-back application as a person sees it. Staff see the checks and the proposal; the trader sees neither. */
import type { PolicyRow } from '../../contracts/policy.ts'
import type { Lane, Line, Message, Proposal } from '../../contracts/view.ts'
import type { Viewer } from '../../contracts/viewer.ts'
import type { CaseState, Index, Look } from '../../machines/kind.ts'
import { namedOffice } from '../../offices.ts'
import { waitsForSecond } from './approval-guards.ts'
import { approvalOf } from './approval-look.ts'
import { closingReport } from './closing-report.ts'
import { deadlines, pendingSteps } from './deadlines.ts'
import { grantFault } from './guards.ts'
import { decisionAt } from './terms.ts'
import { heldUses } from './uses.ts'
import { list, text, type FallbackContext, type Issued, type Outside, type Proposed } from './context.ts'

type State = CaseState<FallbackContext>

const lanesByStep: Record<string, Lane> = {
  checking: 'to-decide',
  'to-review': 'to-decide',
  'in-review': 'to-decide',
  proposed: 'second-person',
  completion: 'with-customer',
  suspended: 'running',
  reconciling: 'running',
  overdue: 'running',
  'to-confirm': 'to-decide',
}

export function index({ step, context }: State): Index {
  return {
    lane: laneOf(step, context),
    dueAt: dueAt(step, context),
    system: text(context.answers.system),
    outageId: context.outage?.id ?? null,
    assignee: context.assignee?.name ?? null,
  }
}

const granted = ['active', 'suspended', 'reconciling', 'overdue']

/** What was granted runs by itself until somebody asks for something that an officer must decide. */
function laneOf(step: string, context: FallbackContext): Lane {
  if (step === 'active' || step === 'suspended') {
    if (waitsForSecond(context)) return 'second-person'
    if (context.asked !== null && step === 'active') return 'to-decide'
  }
  if (granted.includes(step) && (!context.verified || heldUses(context).length > 0)) return 'to-decide'
  return lanesByStep[step] ?? (step === 'active' ? 'running' : 'closed')
}

function dueAt(step: string, context: FallbackContext): string | null {
  switch (step) {
    case 'checking':
    case 'to-review':
    case 'in-review':
    case 'proposed':
    case 'to-confirm':
      return decisionAt(context)
    case 'completion':
      return context.completionDueAt
    case 'active':
    case 'suspended':
      return context.verified ? (context.approval?.windowEndsAt ?? null) : decisionAt(context)
    case 'reconciling':
    case 'overdue':
      return context.returnDueAt
    default:
      return null
  }
}

export function look(state: State, viewer: Viewer): Look {
  const { context, step } = state
  return {
    answers: context.answers,
    remarks: step === 'completion' ? context.remarks : {},
    next: next(state),
    notes: context.notes.filter(
      (line) => isCurrent(line, step) && (viewer.role === 'officer' || !staffNotes.includes(line.code)),
    ),
    deadlines: deadlines(step, context),
    // Who has the case is the desk's own business until somebody has decided.
    assignee: viewer.role === 'customer' ? null : context.assignee,
    decision: context.decision,
    approval: context.approval ? approvalOf(context) : null,
    duties: [...context.duties],
    outage: context.outage,
    staff: viewer.role === 'officer' ? staffPart(context) : null,
    ...(context.evidence.length > 0 && { thread: evidence(context) }),
  }
}

const returnSteps = ['reconciling', 'overdue']
const returnNotes = [
  'note.fallback.remind-half',
  'note.fallback.remind-ninety',
  'note.fallback.overdue',
  'note.fallback.resume-offered',
]
const useSteps = ['active', 'suspended']
const useNotes = [
  'note.fallback.out-of-scope',
  'note.fallback.narrowed',
  'note.fallback.in-scope-again',
  'note.fallback.extension-declined',
]

/** What was noted on the way to a decision is over with it, as a reminder is with the return; the history keeps both. */
function isCurrent({ code }: Line, step: string): boolean {
  if (useNotes.includes(code)) return useSteps.includes(step)
  return (returnNotes.includes(code) ? returnSteps : pendingSteps).includes(step)
}

const staffNotes = ['note.fallback.first-look-missed', 'note.fallback.decision-near']

function next({ step, context }: State): Line[] {
  const lines: Line[] = [
    { code: `next.fallback.${step}`, params: { minutes: context.policy.row.decisionMinutes } },
  ]
  if (step === 'checking') lines.push({ code: 'next.waiting.check' })
  if (context.approval?.document === 'preparing') lines.push({ code: 'next.waiting.document' })
  if (context.late && pendingSteps.includes(step)) {
    const { from, to } = context.late
    const code = context.retrospective ? 'next.fallback.retrospective' : 'next.fallback.late'
    lines.push({ code, params: { from, to } })
  }
  return [...lines, ...ofTheApproval(step, context)]
}

/** What else is to be known of an approval: what was asked for, what ends soon, what may go on. */
function ofTheApproval(step: string, context: FallbackContext): Line[] {
  const { asked, outside, approval, suspension, resumableUntil, appeal } = context
  const using = useSteps.includes(step)
  const held = heldUses(context).length
  return [
    ...(using && asked ? [{ code: 'next.fallback.extension-asked', params: { to: asked.to } }] : []),
    ...(step === 'active' && outside ? leavesScope(outside) : []),
    ...(using && approval ? scopeChange(approval) : []),
    ...(step === 'suspended' && suspension
      ? [{ code: `next.fallback.suspended-${suspension.cause}`, params: { at: suspension.at } }]
      : []),
    ...(using && approval?.interim
      ? [{ code: 'next.fallback.interim', params: { number: appeal?.number ?? '' } }]
      : []),
    ...(held > 0 ? [{ code: 'next.fallback.uses-held', params: { n: held } }] : []),
    ...(step === 'reconciling' && resumableUntil
      ? [{ code: 'next.fallback.resumable', params: { until: resumableUntil } }]
      : []),
    ...(step === 'reconciled' ? closingReport(context) : []),
  ]
}

function leavesScope({ offices, channels = [], from, due = {} }: Outside): Line[] {
  const nearest = (all: readonly string[]) => all.map((one) => due[one] ?? from).toSorted()[0] ?? from
  const listed = { from: nearest(offices), offices: offices.map(namedOffice).join(', ') }
  return [
    ...(offices.length > 0 ? [{ code: 'next.fallback.leaves-scope', params: listed }] : []),
    ...channels.map((channelsTried) => ({
      code: 'next.fallback.leaves-channel',
      params: { from: nearest([channelsTried]), channelsTried },
    })),
  ]
}

/** Since the newest version is one that followed the outage: what is printed with another number is out of date. */
function scopeChange({ versions }: Issued): Line[] {
  const last = versions.at(-1)
  return last?.offices ? [{ code: 'next.fallback.narrowed', params: { number: last.number } }] : []
}

/** Files that were handed in with the application; the form shows only how many. */
function evidence({ evidence: given, opening }: FallbackContext): Message[] {
  return given.map(({ at, files }) => ({
    at,
    by: { role: 'customer', name: opening.owner.person },
    kind: 'information',
    text: '',
    files: [...files],
    internal: false,
  }))
}

function staffPart(context: FallbackContext): NonNullable<Look['staff']> {
  const { checks, proposal, policy, before, outage, approval } = context
  const { row, version } = policy
  const fault = approval === null ? grantFault(context) : null
  return {
    checks: checks ? [...checks] : null,
    proposal: proposal && proposalShown(proposal),
    ...(before && { before }),
    policy: [
      ...(fault ? [{ code: `policy.grant.${fault}` }] : []),
      {
        code: 'policy.row',
        params: { system: row.system, direction: row.direction, side: row.side, version },
      },
      { code: `policy.mode.${row.mode}` },
      ...(row.mode === 'notice-is-permission' && outage?.fallback !== 'general'
        ? [{ code: 'policy.individual-now' }]
        : []),
      howManyDecide(row),
      { code: 'policy.window', params: { hours: row.maxHours, minutes: row.graceMinutes } },
      { code: `policy.recovery.${row.recovery}` },
      ...(row.urgentGoodsOnly ? [{ code: 'policy.urgent-goods-only' }] : []),
      ...(row.otherChannelFirst ? [{ code: 'policy.other-channel-first' }] : []),
      ...(row.extension
        ? [
            {
              code: 'policy.extension',
              params: { hours: row.extension.hours, n: row.extension.withoutSecond },
            },
          ]
        : []),
      ...(row.revokingApprovers === 2 ? [{ code: 'policy.revoking-two' }] : []),
      ...row.legalBasis.map((code) => ({ code })),
    ],
  }
}

const proposalShown = ({ facts, lines, ...proposal }: Proposed): Proposal => ({
  ...proposal,
  lines: [...lines],
  ...(facts && { facts: [...facts] }),
})

function howManyDecide({ approvers, secondAbove }: PolicyRow): Line {
  if (approvers === 2) return { code: 'policy.two-officers' }
  return secondAbove
    ? { code: 'policy.second-above', params: { ...secondAbove } }
    : { code: 'policy.one-officer' }
}

export function terms({ context }: State): { type: string; value: string }[] {
  const { answers } = context
  const of = (type: string, values: readonly string[]) => values.map((value) => ({ type, value }))
  return [
    ...of('lrn', list(answers.lrns)),
    ...of('mrn', list(answers.mrns)),
    ...of('arc', list(answers.arcs)),
    ...of('eori', list(answers.principals)),
  ]
}
