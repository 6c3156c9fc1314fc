/** An appeal against the refusal of an application (Art. 44 and 45 UCC): not a complaint about how it was handled. */
import type { Now } from '../../contracts/facts.ts'
import type { Answers, Fault } from '../../contracts/form.ts'
import type { Line } from '../../contracts/view.ts'
import type { Viewer } from '../../contracts/viewer.ts'
import type { CaseState, EventRule, Kind } from '../../machines/kind.ts'
import { isAmong } from '../complaint/context.ts'
import { isAdmitted, type AppealContext } from './context.ts'
import * as forms from './forms.ts'
import { index, look, records } from './look.ts'
import { appealMachine } from './machine.ts'

type State = CaseState<AppealContext>
type Rule = EventRule<AppealContext>

const dayMs = 24 * 60 * 60 * 1000

const officers = (tone: Rule['tone'], rest: Partial<Rule>): Rule => ({ roles: ['officer'], tone, ...rest })
const sayReason = (now: Now): Line[] => [
  { code: 'history.reason', params: { text: String(now.answers.reason) } },
]
const isHandler = ({ context }: State, viewer: Viewer) =>
  viewer.role === 'officer' && context.handler?.id === viewer.id
const onlyIndependent = ({ context }: State, viewer: Viewer) =>
  viewer.role === 'officer' && isAmong(context.workers, viewer.id) ? ('not-independent' as const) : null
const onlyHandler = (state: State, viewer: Viewer) =>
  isHandler(state, viewer) ? onlyIndependent(state, viewer) : ('not-allowed' as const)
const onlyWhere = (holds: (context: AppealContext) => boolean) => (state: State, viewer: Viewer) =>
  onlyHandler(state, viewer) ?? (holds(state.context) ? null : ('event-not-allowed' as const))

const isLate = (context: AppealContext) => !isAdmitted(context)
const takesInterim = ({ subject }: AppealContext) => subject.refusal?.takesInterim === true

const events: Record<string, Rule> = {
  claim: officers('primary', { unless: onlyIndependent }),
  'accept-late': officers('primary', {
    unless: onlyWhere(isLate),
    form: () => forms.reasonForm('accept-late'),
    says: sayReason,
  }),
  decide: officers('primary', {
    unless: onlyWhere(isAdmitted),
    form: ({ context }) => forms.decideForm(takesInterim(context) && context.interim === null),
    answers: ({ context }, at) => scope(context, at),
    check: checkEnd,
    effect: ({ context }) => [{ code: 'effect.appeal.decide', params: { number: context.subject.number } }],
    says: ({ answers }) => [{ code: `option.appeal-outcome.${String(answers.outcome)}` }],
  }),
  'grant-interim': officers('neutral', {
    unless: onlyWhere((context) => isAdmitted(context) && takesInterim(context) && context.interim === null),
    form: () => forms.interimForm,
    answers: ({ context }, at) => scope(context, at),
    check: checkEnd,
    effect: () => [{ code: 'effect.appeal.grant-interim' }],
    says: sayReason,
  }),
  release: officers('neutral', { unless: onlyHandler }),
  'take-over': officers('neutral', {
    unless: (state, viewer) => (isHandler(state, viewer) ? 'not-allowed' : onlyIndependent(state, viewer)),
    form: () => forms.reasonForm('take-over'),
    amongStaff: ['in-review'],
    says: sayReason,
  }),
  'leave-unexamined': officers('danger', {
    unless: onlyWhere(isLate),
    form: () => forms.reasonForm('leave-unexamined'),
    says: sayReason,
  }),
  withdraw: { roles: ['customer'], tone: 'danger', effect: () => [{ code: 'effect.appeal.withdraw' }] },
}

/** What was asked for, for a day. */
function scope({ subject, interim }: AppealContext, at: string): Answers {
  if (!subject.refusal?.takesInterim || interim !== null) return {}
  const { lrns } = subject.refusal.asked
  return {
    to: new Date(Date.parse(at) + dayMs).toISOString(),
    maxDeclarations: Array.isArray(lrns) ? Math.max(1, lrns.length) : 1,
  }
}

/** From now on and for a day at most. */
function checkEnd(_: State, { to }: Answers, at: string): Fault[] {
  if (typeof to !== 'string' || to === '') return []
  const ends = Date.parse(to)
  const latest = new Date(Date.parse(at) + dayMs + 60_000).toISOString()
  if (ends > Date.parse(at) && ends <= Date.parse(latest)) return []
  return [{ field: 'to', code: 'outside-window', params: { from: at, to: latest } }]
}

export const appeal: Kind<AppealContext> = {
  code: 'appeal',
  version: 1,
  numberPrefix: 'OD',
  openedBy: 'customer',
  form: forms.appealForm,
  listed: { lanes: ['to-decide', 'closed'] },
  issues: null,
  refersTo: ({ caseNumber }) => String(caseNumber).toUpperCase(),
  refersToRefusal: true,
  afterwards: { answeredAt: ({ context }) => context.result?.at ?? null, complaint: false },
  machine: appealMachine,
  events,
  effects: ['tell-appeal'],
  mails: [
    { template: 'case-opened', events: ['open'] },
    { template: 'decision', steps: ['dismissed', 'changed', 'sent-back', 'left-unexamined'] },
  ],
  look,
  index,
  records,
}
