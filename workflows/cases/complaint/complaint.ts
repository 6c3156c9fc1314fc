/** A complaint about a solution that was given: handled by somebody independent, answered within one month. */
import { addDays, instantAt, localTime } from '../../calendar/zoned.ts'
import { addWorkingDays } from '../../calendar/working-time.ts'
import type { Now } from '../../contracts/facts.ts'
import type { Answers, Fault } from '../../contracts/form.ts'
import type { Line } from '../../contracts/view.ts'
import type { Viewer } from '../../contracts/viewer.ts'
import type { CaseState, EventRule, Kind } from '../../machines/kind.ts'
import { isAmong, type ComplaintContext } from './context.ts'
import * as forms from './forms.ts'
import { index, look, records } from './look.ts'
import { complaintMachine } from './machine.ts'
import { latestExtension } from './terms.ts'

type State = CaseState<ComplaintContext>
type Rule = EventRule<ComplaintContext>

const officers = (tone: Rule['tone'], rest: Partial<Rule>): Rule => ({ roles: ['officer'], tone, ...rest })
const sayReason = (now: Now): Line[] => [
  { code: 'history.complaint.reason', params: { text: String(now.answers.reason) } },
]

const isHandler = ({ context }: State, viewer: Viewer) =>
  viewer.role === 'officer' && context.handler?.id === viewer.id

const onlyIndependent = ({ context }: State, viewer: Viewer) =>
  viewer.role === 'officer' && isAmong(context.workers, viewer.id) ? ('not-independent' as const) : null

const onlyHandler = (state: State, viewer: Viewer) =>
  isHandler(state, viewer) ? null : ('not-allowed' as const)

const onlyIndependentHandler = (state: State, viewer: Viewer) =>
  onlyHandler(state, viewer) ?? onlyIndependent(state, viewer)

const events: Record<string, Rule> = {
  claim: officers('primary', { unless: onlyIndependent }),
  answer: officers('primary', {
    unless: onlyIndependentHandler,
    form: () => forms.answerForm,
    effect: ({ context }) => [
      { code: 'effect.complaint.answer', params: { number: context.subject.number } },
    ],
    says: (now) => [{ code: `history.complaint.${String(now.answers.outcome)}` }],
  }),
  extend: officers('neutral', {
    unless: (state, viewer) =>
      onlyIndependentHandler(state, viewer) ?? (state.context.overdue ? 'event-not-allowed' : null),
    form: () => forms.extendForm,
    answers: ({ context }) => ({ until: fortnightAfter(context.dueAt) }),
    check: checkExtension,
    effect: ({ context }) => [
      { code: 'effect.complaint.extend', params: { from: context.dueAt, to: latestExtension(context) } },
    ],
    says: (now) => [
      { code: 'history.complaint.extended', params: { until: String(now.answers.until) } },
      ...sayReason(now),
    ],
  }),
  forward: officers('neutral', {
    // Nobody has it yet, or it is the handler's.
    unless: (state, viewer) => (state.context.handler === null ? null : onlyHandler(state, viewer)),
    form: () => forms.forwardForm,
    effect: ({ context }) => [{ code: 'effect.complaint.forward', params: { until: context.forwardDueAt } }],
    says: (now) => [
      { code: 'history.complaint.forwarded', params: { body: String(now.answers.body) } },
      ...sayReason(now),
    ],
  }),
  release: officers('neutral', { unless: onlyHandler }),
  'take-over': officers('neutral', {
    unless: (state, viewer) => (isHandler(state, viewer) ? 'not-allowed' : onlyIndependent(state, viewer)),
    form: () => forms.takeOverForm,
    amongStaff: ['in-review'],
    says: sayReason,
  }),
  withdraw: { roles: ['customer'], tone: 'danger', effect: () => [{ code: 'effect.complaint.withdraw' }] },
}

function fortnightAfter(instant: string): string {
  return instantAt(addWorkingDays(addDays(localTime(instant).date, 14), 0), '23:59')
}

/** A new date is later than the old one, and not without end. */
function checkExtension({ context }: State, answers: Answers): Fault[] {
  const until = String(answers.until)
  const latest = latestExtension(context)
  if (until > context.dueAt && until <= latest) return []
  return [{ field: 'until', code: 'outside-window', params: { from: context.dueAt, to: latest } }]
}

export const complaint: Kind<ComplaintContext> = {
  code: 'complaint',
  version: 1,
  numberPrefix: 'SK',
  openedBy: 'customer',
  form: forms.complaintForm,
  listed: { section: 'complaints' },
  issues: null,
  refersTo: ({ caseNumber }) => String(caseNumber).toUpperCase(),
  afterwards: {
    answeredAt: ({ context }) => context.answer?.at ?? context.forwarded?.at ?? null,
    complaint: false,
  },
  machine: complaintMachine,
  events,
  effects: ['tell-subject'],
  mails: [
    { template: 'complaint-received', events: ['open'] },
    { template: 'extended', events: ['extend'], params: ({ context }) => ({ until: context.dueAt }) },
    { template: 'answered', steps: ['answered', 'forwarded'], params: () => ({ until: null }) },
    { template: 'questionnaire', steps: ['answered'] },
  ],
  look,
  index,
  records,
}
