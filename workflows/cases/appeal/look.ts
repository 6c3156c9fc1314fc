/** An appeal as a person sees it, and the columns and rows that follow from it. */
import type { Decision, Line } from '../../contracts/view.ts'
import type { Viewer } from '../../contracts/viewer.ts'
import type { CaseState, Index, Look, Records } from '../../machines/kind.ts'
import { decisionTerm, isAdmitted, reviewTerm, type AppealContext } from './context.ts'

type State = CaseState<AppealContext>

const isOpen = (step: string) => step === 'received' || step === 'in-review'

export function look({ context, step }: State, viewer: Viewer): Look {
  const isStaff = viewer.role === 'officer'
  const review = reviewTerm(context)
  return {
    answers: context.answers,
    remarks: {},
    next: next(context, step),
    notes: isOpen(step) ? notes(context) : [],
    deadlines: isOpen(step) ? [...(review ? [review] : []), decisionTerm(context)] : [],
    // Who decides it is the desk's own business until it is decided, and signed.
    assignee: isStaff ? context.handler : null,
    decision: decisionOf(context, step),
    approval: null,
    duties: [],
    outage: null,
    staff: isStaff ? { checks: [], proposal: null, policy: policy(context) } : null,
  }
}

function next({ subject, reviewDueAt, reviewedAt, interim, openedAt }: AppealContext, step: string): Line[] {
  const params = { number: subject.number, until: decisionTerm({ openedAt }).dueAt }
  const lines: Line[] = [{ code: `next.appeal.${step}`, params }]
  if (!isOpen(step)) return lines
  if (reviewDueAt && reviewedAt === null)
    lines.push({ code: 'next.appeal.review', params: { until: reviewDueAt } })
  if (interim) lines.push({ code: 'next.appeal.interim', params: { until: interim.grant.to } })
  return lines
}

const notes = (context: AppealContext): Line[] => [
  ...(isAdmitted(context) ? [] : [{ code: 'note.appeal.late', at: context.openedAt }]),
  ...context.notes,
]

function decisionOf({ result, subject }: AppealContext, step: string): Decision | null {
  if (result === null || isOpen(step)) return null
  const { outcome, facts, reasons, at, by } = result
  return {
    outcome: outcome === 'dismissed' ? 'refused' : 'granted',
    reason: `decision.appeal.${outcome}.meaning`,
    facts: [{ code: 'decision.found', params: { text: facts } }],
    text: reasons,
    legalBasis: ['law.appeal.ucc', 'law.appeal.kpa', ...(subject.refusal?.decision.legalBasis ?? [])],
    at,
    by: [by],
  }
}

/** The refusal, who must keep away, and what the applicant asks for meanwhile. */
function policy({ workers, subject, answers }: AppealContext): Line[] {
  const { decision } = subject.refusal ?? {}
  return [
    { code: 'policy.appeal.independent', params: { names: workers.map(({ name }) => name).join(', ') } },
    ...(decision?.reason?.includes('.') ? [{ code: decision.reason }] : []),
    ...(decision?.text ? [{ code: 'history.appeal.refusal', params: { text: decision.text } }] : []),
    ...(answers.asksInterim === true ? [{ code: 'policy.appeal.asks-interim' }] : []),
  ]
}

export function index({ context, step }: State): Index {
  const { handler, subject, openedAt } = context
  return {
    lane: isOpen(step) ? 'to-decide' : 'closed',
    dueAt: isOpen(step) ? (reviewTerm(context)?.dueAt ?? decisionTerm({ openedAt }).dueAt) : null,
    system: subject.system,
    outageId: null,
    assignee: handler?.name ?? null,
  }
}

export function records({ context, step }: State): Records {
  return {
    appeal: {
      subjectId: context.subject.id,
      open: isOpen(step),
      outcome: context.result?.outcome ?? null,
      workers: context.workers.map(({ id }) => id),
      handler: context.handler?.id ?? null,
    },
  }
}
