/** A ticket as a person sees it. What officers say among themselves is never in a customer's View. */
import type { Deadline, Lane, Line } from '../../contracts/view.ts'
import type { Viewer } from '../../contracts/viewer.ts'
import type { CaseState, Index, Look } from '../../machines/kind.ts'
import type { TicketContext } from './context.ts'
import { customersTerm, promise, statutory } from './terms.ts'

type State = CaseState<TicketContext>

const lanesByStep: Readonly<Record<string, Lane>> = {
  received: 'to-decide',
  'in-progress': 'to-decide',
  'waiting-for-customer': 'with-customer',
  'waiting-for-third-party': 'running',
  answered: 'with-customer',
}

export function index({ step, context }: State): Index {
  const { answers, outage, assignee } = context
  return {
    lane: context.news ? 'to-decide' : (lanesByStep[step] ?? 'closed'),
    dueAt: dueAt(step, context),
    system: text(answers.system),
    // One that is over explains nothing any more; the next one shall find the ticket.
    outageId: outage && outage.actualEnd === null ? outage.id : null,
    assignee: assignee?.name ?? null,
    title: text(answers.subject),
  }
}

function dueAt(step: string, context: TicketContext): string | null {
  switch (step) {
    case 'received':
    case 'in-progress':
      return [promise(context).dueAt, statutory(context).dueAt].filter((at) => at !== null).sort()[0] ?? null
    case 'waiting-for-third-party':
      return statutory(context).dueAt
    case 'waiting-for-customer':
    case 'answered':
      return context.closesAt
    default:
      return null
  }
}

export function look({ context, step }: State, viewer: Viewer): Look {
  const inside = viewer.role === 'officer'
  return {
    answers: context.answers,
    remarks: {},
    next: next(step, context),
    notes: context.notes.filter(
      ({ code }) => isCurrent(code, step) && (inside || !staffNotes.includes(code)),
    ),
    deadlines: deadlines(step, context),
    assignee: viewer.role === 'customer' ? null : context.assignee,
    decision: null,
    approval: null,
    duties: [],
    outage: context.outage,
    thread: context.thread.filter(({ internal }) => inside || !internal),
    staff: inside ? { checks: [], proposal: null, policy: staffLines(context) } : null,
  }
}

const running = ['received', 'in-progress']
const working = [...running, 'waiting-for-third-party']
const stepsOfNote: Readonly<Record<string, readonly string[]>> = {
  'note.ticket.promise-near': running,
  'note.ticket.promise-overdue': running,
  'note.ticket.statutory-overdue': working,
  'note.ticket.reply-reminder': ['waiting-for-customer'],
  'note.ticket.close-reminder': ['answered'],
  'note.ticket.complaint-upheld': [...working, 'waiting-for-customer'],
  'note.ticket.outage-known': [...working, 'waiting-for-customer'],
  'note.ticket.outage-over': [...working, 'waiting-for-customer', 'answered'],
}
const staffNotes = ['note.ticket.promise-near']

const isCurrent = (code: string, step: string) => stepsOfNote[code]?.includes(step) ?? false

function next(step: string, context: TicketContext): Line[] {
  const { closing, news, team, reopenUntil, closesAt } = context
  const lines: Line[] = [
    step === 'closed' && closing
      ? { code: `next.ticket.closed.${closing.how}` }
      : { code: `next.ticket.${step}`, params: { closesAt } },
  ]
  if (closing?.reason) lines.push({ code: `option.ticket-closing.${closing.reason}` })
  if (step === 'closed' && reopenUntil)
    lines.push({ code: 'next.ticket.reopenable', params: { reopenUntil } })
  if (running.includes(step) && team !== 'first-line') lines.push({ code: 'next.ticket.with-specialists' })
  if (news) lines.push({ code: 'next.ticket.news' })
  return lines
}

/** Both clocks while the desk has it or waits; then the customer's own. */
function deadlines(step: string, context: TicketContext): Deadline[] {
  const both = [promise(context), statutory(context)]
  const { askedAt, closesAt, closing, reopenUntil } = context
  if (working.includes(step)) return both
  if (step === 'waiting-for-customer' && askedAt && closesAt)
    return [customersTerm('reply', askedAt, closesAt), ...both]
  if (step === 'answered' && askedAt && closesAt) return [customersTerm('confirmation', askedAt, closesAt)]
  if (step === 'closed' && closing && reopenUntil)
    return [customersTerm('reopening', closing.at, reopenUntil)]
  return []
}

function staffLines({ priority, team, reopened, answers }: TicketContext): Line[] {
  return [
    { code: `ticket.priority.${priority}` },
    { code: `ticket.impact.${String(answers.impact)}` },
    { code: `ticket.urgency.${String(answers.urgency)}` },
    { code: `ticket.team.${team}` },
    ...(reopened > 0 ? [{ code: 'ticket.reopened', params: { n: reopened } }] : []),
  ]
}

export function terms({ context: { answers } }: State): { type: string; value: string }[] {
  const of = (type: string, values: unknown) =>
    (Array.isArray(values) ? (values as string[]) : []).map((value) => ({ type, value }))
  return [...of('lrn', answers.lrns), ...of('mrn', answers.mrns), ...of('arc', answers.arcs)]
}

const text = (answer: unknown): string | null => (typeof answer === 'string' && answer !== '' ? answer : null)
