/** An application as a person sees it, and the columns by which it is listed. */
import type { Lane, Line, Proposal } from '../../contracts/view.ts'
import type { Viewer } from '../../contracts/viewer.ts'
import type { CaseState, Index, Look } from '../../machines/kind.ts'
import { decisionTerm, type ApplicationContext } from './context.ts'
import type { Plan } from './plan.ts'

type State = CaseState<ApplicationContext>

const lanes: Readonly<Record<string, Lane>> = {
  submitted: 'to-decide',
  'formal-check': 'to-decide',
  'under-assessment': 'to-decide',
  proposed: 'second-person',
  completion: 'with-customer',
}

const laneOf = (step: string) => lanes[step] ?? 'closed'
const isOpen = (step: string) => laneOf(step) !== 'closed'

/** What an applicant need not read of: how officers remind each other. */
const amongStaff = ['note.application.decision-near', 'note.application.returned']

export function lookOf(plan: Plan, state: State, viewer: Viewer): Look {
  const { context, step } = state
  const isStaff = viewer.role === 'officer'
  // Before the second person has approved there is no decision for the applicant.
  return {
    answers: context.answers,
    remarks: step === 'completion' ? context.remarks : {},
    next: next(plan, state),
    notes: isOpen(step) || step === 'refused' ? notesFor(context, isStaff) : [],
    deadlines: isOpen(step) ? [decisionTerm(context)] : [],
    assignee: isStaff ? context.assignee : null,
    decision: context.decision,
    approval: null,
    duties: [],
    outage: null,
    staff: isStaff
      ? {
          checks: [],
          proposal: proposalOf(context),
          policy: policyOf(plan),
          ...(context.before && { before: context.before }),
        }
      : null,
  }
}

const notesFor = ({ notes }: ApplicationContext, isStaff: boolean): Line[] =>
  notes.filter(({ code }) => isStaff || !amongStaff.includes(code))

function next({ code }: Plan, { context, step }: State): Line[] {
  const until = step === 'completion' ? context.completionDueAt : decisionTerm(context).dueAt
  const params = isOpen(step) ? { until } : {}
  return [{ code: `next.${code}.${step}`, params }]
}

function proposalOf({ proposal }: ApplicationContext): Proposal | null {
  if (!proposal) return null
  const { round, by, at, decision } = proposal
  const { outcome, reason, text, facts } = decision
  return {
    round,
    by,
    at,
    grant: null,
    ...(facts && { facts }),
    text: outcome === 'refused' ? null : text,
    refusal: outcome === 'refused' ? { reason: reason ?? '', text: text ?? '' } : null,
  }
}

const policyOf = ({ approvers, legalBasis }: Plan): Line[] => [
  { code: approvers.grant === 2 ? 'policy.two-officers' : 'policy.one-officer' },
  ...(approvers.refusal > approvers.grant ? [{ code: 'policy.application.refusal-of-two' }] : []),
  ...legalBasis.map((code) => ({ code })),
]

export function indexOf({ title, system }: Plan, { context, step }: State): Index {
  const open = isOpen(step)
  return {
    lane: laneOf(step),
    dueAt: open ? (context.completionDueAt ?? decisionTerm(context).dueAt) : null,
    system: system?.(context.answers) ?? null,
    outageId: null,
    assignee: context.assignee?.name ?? null,
    title: title(context.answers),
  }
}
