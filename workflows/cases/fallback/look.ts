/** A fall-back application as a person sees it. Staff see the checks and the proposal; the trader sees neither. */
import { deadline } from '../../calendar/deadline.ts'
import type { PolicyRow } from '../../contracts/policy.ts'
import type { Approval, Deadline, Lane, Line } from '../../contracts/view.ts'
import type { Viewer } from '../../contracts/viewer.ts'
import type { CaseState, Index, Look, Records } from '../../machines/kind.ts'
import { causeEndedAt } from './changes.ts'
import { decisionAt } from './terms.ts'
import { usageOf } from './usage.ts'
import { list, text, type FallbackContext } from './context.ts'

type State = CaseState<FallbackContext>

const lanesByStep: Record<string, Lane> = {
  checking: 'to-decide',
  'to-review': 'to-decide',
  'in-review': 'to-decide',
  proposed: 'second-person',
  completion: 'with-customer',
  reconciling: 'running',
  overdue: 'running',
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

function laneOf(step: string, context: FallbackContext): Lane {
  if (step === 'active') return context.verified ? 'running' : 'to-decide'
  return lanesByStep[step] ?? 'closed'
}

function dueAt(step: string, context: FallbackContext): string | null {
  switch (step) {
    case 'checking':
    case 'to-review':
    case 'in-review':
    case 'proposed':
      return decisionAt(context)
    case 'completion':
      return context.completionDueAt
    case 'active':
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
    deadlines: deadlines(state),
    // Who has the case is the desk's own business until somebody has decided.
    assignee: viewer.role === 'customer' ? null : context.assignee,
    decision: context.decision,
    approval: context.approval ? approvalOf(context) : null,
    duties: [...context.duties],
    outage: context.outage,
    staff: viewer.role === 'officer' ? staffPart(context) : null,
  }
}

const pendingSteps = ['checking', 'to-review', 'in-review', 'proposed', 'completion']
const returnSteps = ['reconciling', 'overdue']
const returnNotes = ['note.fallback.remind-half', 'note.fallback.remind-ninety', 'note.fallback.overdue']

/** What was noted on the way to a decision is over with it, as a reminder is with the return; the history keeps both. */
function isCurrent({ code }: Line, step: string): boolean {
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
    lines.push({ code: 'next.fallback.late', params: { from: context.late.from, to: context.late.to } })
  }
  return lines
}

function deadlines({ step, context }: State): Deadline[] {
  const { policy, openedAt } = context
  if (pendingSteps.includes(step)) {
    const decision = deadline({
      code: 'deadline.decision',
      startedAt: openedAt,
      spec: { kind: 'elapsed', minutes: policy.row.decisionMinutes },
      pauses: context.pauses,
    })
    return step === 'completion' ? [decision, completionDeadline(context)] : [decision]
  }
  if (step === 'active' && context.approval) return [windowDeadline(context)]
  if ((step === 'reconciling' || step === 'overdue') && context.returnStartedAt)
    return [returnDeadline(context)]
  return []
}

function completionDeadline({ pauses, completionDueAt }: FallbackContext): Deadline {
  const startedAt = pauses.at(-1)?.from ?? ''
  return {
    code: 'deadline.completion',
    startedAt,
    dueAt: completionDueAt,
    pausedSince: null,
    explanation: [{ code: 'explain.completion', at: startedAt }],
  }
}

function windowDeadline(context: FallbackContext): Deadline {
  const { approval, policy, restoredAt } = context
  const { grant, windowEndsAt } = approval!
  const end = causeEndedAt(context)
  const broughtForward = windowEndsAt !== grant.to
  return {
    code: 'deadline.window',
    startedAt: grant.from,
    dueAt: windowEndsAt,
    pausedSince: null,
    explanation: [
      { code: 'explain.window.granted', params: { from: grant.from, to: grant.to } },
      broughtForward
        ? {
            code:
              end !== null && end === restoredAt ? 'explain.window.restored' : 'explain.window.outage-over',
            params: { end, minutes: policy.row.graceMinutes },
          }
        : { code: 'explain.window.grace', params: { minutes: policy.row.graceMinutes } },
    ],
  }
}

function returnDeadline({ returnStartedAt, returnDueAt, policy, returnExtended }: FallbackContext): Deadline {
  const term = policy.row.returnTerm
  return {
    code: 'deadline.return',
    startedAt: returnStartedAt ?? '',
    dueAt: returnDueAt,
    pausedSince: null,
    explanation: [
      { code: 'explain.return.closed', at: returnStartedAt ?? '' },
      term.kind === 'elapsed'
        ? { code: 'explain.return.elapsed', params: { minutes: term.minutes } }
        : { code: 'explain.return.next-working-day', params: { time: term.time } },
      ...(returnExtended ? [{ code: 'explain.return.extended' }] : []),
    ],
  }
}

export function approvalOf({ approval, policy, answers }: FallbackContext): Approval {
  const { number, verifyCode, grant, windowEndsAt, state, document } = approval!
  const fill = (lines: readonly string[]) =>
    lines.map((line) =>
      line.replace('{number}', number).replace('{startedAt}', stampTime(String(answers.startedAt))),
    )
  return {
    number,
    verifyCode,
    grant,
    windowEndsAt,
    state,
    version: 0,
    versions: [],
    lines: [],
    uses: [],
    suspension: null,
    outside: null,
    asked: null,
    interim: false,
    stamp: { pl: fill(policy.row.stamp.pl), en: fill(policy.row.stamp.en) },
    marker: policy.row.marker,
    document,
  }
}

const onPaper = new Intl.DateTimeFormat('pl-PL', {
  timeZone: 'Europe/Warsaw',
  dateStyle: 'short',
  timeStyle: 'short',
})

/** Day and time of the start, as it is written on paper: Polish local time. */
function stampTime(instant: string): string {
  return onPaper.format(new Date(instant)).replace(', ', ' ')
}

function staffPart({
  checks,
  proposal,
  policy,
  before,
  outage,
}: FallbackContext): NonNullable<Look['staff']> {
  const { row, version } = policy
  return {
    checks: checks ? [...checks] : null,
    proposal,
    ...(before && { before }),
    policy: [
      {
        code: 'policy.row',
        params: { system: row.system, direction: row.direction, side: row.side, version },
      },
      { code: `mode.${row.mode}` },
      ...(row.mode === 'notice-is-permission' && outage?.fallback !== 'general'
        ? [{ code: 'policy.individual-now' }]
        : []),
      howManyDecide(row),
      { code: 'policy.window', params: { hours: row.maxHours, minutes: row.graceMinutes } },
      { code: `policy.recovery.${row.recovery}` },
      ...row.legalBasis.map((code) => ({ code })),
    ],
  }
}

function howManyDecide({ approvers, secondAbove }: PolicyRow): Line {
  if (approvers === 2) return { code: 'policy.two-officers' }
  return secondAbove
    ? { code: 'policy.second-above', params: { ...secondAbove } }
    : { code: 'policy.one-officer' }
}

export function records(state: State): Records {
  const { context, step } = state
  const { approval, answers, opening } = context
  if (!approval) return {}
  const usage = usageOf(state)
  return {
    approval: {
      number: approval.number,
      verifyCode: approval.verifyCode,
      holderEori: opening.owner.eori,
      system: String(answers.system),
      direction: String(answers.direction),
      offices: approval.grant.offices,
      from: approval.grant.from,
      windowEndsAt: approval.windowEndsAt,
      maxDeclarations: approval.grant.maxDeclarations,
      version: 0,
      reason: null,
      lines: [],
      state: approval.state === 'active' && step !== 'active' ? 'closed' : approval.state,
    },
    ...(usage && { usage }),
  }
}

export function terms({ context }: State): { type: string; value: string }[] {
  const { answers } = context
  const of = (type: string, values: readonly string[]) => values.map((value) => ({ type, value }))
  return [
    ...of('lrn', list(answers.lrns)),
    ...of('mrn', list(answers.mrns)),
    ...of('eori', list(answers.principals)),
  ]
}
