/** A complaint as a person sees it, and the columns and rows that follow from it. */
import type { Line } from '../../contracts/view.ts'
import type { Viewer } from '../../contracts/viewer.ts'
import type { CaseState, Index, Look, Records } from '../../machines/kind.ts'
import type { ComplaintContext } from './context.ts'
import { answerDeadline, forwardTerm } from './terms.ts'

type State = CaseState<ComplaintContext>

const isOpen = (step: string) => step === 'received' || step === 'in-review'

export function look({ context, step }: State, viewer: Viewer): Look {
  const { answer, forwarded, extensions, subject } = context
  const isStaff = viewer.role === 'officer'
  const { id, number, kind } = subject
  return {
    answers: context.answers,
    remarks: {},
    next: next(context, step),
    notes: isOpen(step) ? context.notes.filter(({ code }) => isStaff || told.includes(code)) : [],
    deadlines: isOpen(step)
      ? [answerDeadline(context), ...(isStaff ? [forwardTerm(context.openedAt)] : [])]
      : [],
    // Who handles it is the desk's own business until it is answered, and signed.
    assignee: isStaff ? context.handler : null,
    decision: null,
    approval: null,
    duties: [],
    outage: null,
    complaint: { subject: { id, number, kind }, answer, forwarded, extensions: [...extensions] },
    staff: isStaff ? { checks: [], proposal: null, policy: independence(context) } : null,
  }
}

/** That the term has passed is said to everybody. */
const told = ['note.complaint.overdue']

function next({ opening, dueAt, extensions, forwarded }: ComplaintContext, step: string): Line[] {
  const line = { code: `next.complaint.${step}`, params: { number: opening.number, until: dueAt } }
  if (step === 'forwarded') return [{ code: line.code, params: { body: forwarded?.body ?? '' } }]
  const newest = extensions.at(-1)
  if (!newest || !isOpen(step)) return [line]
  return [line, { code: 'next.complaint.extended', params: { until: newest.dueAt, text: newest.reason } }]
}

/** Who must keep away, told to officers before they reach for it. */
function independence({ workers }: ComplaintContext): Line[] {
  if (workers.length === 0) return [{ code: 'policy.complaint.nobody-worked' }]
  return [
    { code: 'policy.complaint.independent', params: { names: workers.map(({ name }) => name).join(', ') } },
  ]
}

export function index({ context, step }: State): Index {
  return {
    lane: isOpen(step) ? 'to-decide' : 'closed',
    dueAt: isOpen(step) ? context.dueAt : null,
    system: context.subject.system,
    outageId: null,
    assignee: context.handler?.name ?? null,
  }
}

export function records({ context, step }: State): Records {
  return {
    complaint: {
      subjectId: context.subject.id,
      open: isOpen(step),
      outcome: context.answer?.outcome ?? null,
      workers: context.workers.map(({ id }) => id),
      handler: context.handler?.id ?? null,
    },
  }
}
