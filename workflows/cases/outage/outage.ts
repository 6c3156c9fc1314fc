/**
 * An outage of a customs system, kept as a case of the desk's own: every change is an event with a revision, is
 * announced, and is told to the applications that hang on it. Saying that the notice itself is the permission takes
 * two officers. What the desk drafts, from tickets, a probe or another outage, waits for an officer.
 */
import type { Answers, Fault, Form } from '../../contracts/form.ts'
import type { Now } from '../../contracts/facts.ts'
import type { Viewer } from '../../contracts/viewer.ts'
import type { EventRule, Kind } from '../../machines/kind.ts'
import { takenOver, type OutageContext, type State } from './context.ts'
import * as forms from './forms.ts'
import { index, look, records } from './look.ts'
import { outageMachine, type OutageEvent } from './machine.ts'

export type { OutageContext } from './context.ts'

type Rule = EventRule<OutageContext>

const rule = (tone: Rule['tone'], rest: Partial<Rule> = {}): Rule => ({ roles: ['officer'], tone, ...rest })
const byDesk: Rule = { roles: ['engine'], tone: 'neutral' }
const form = (value: Form) => () => value
const reason = ({ answers }: Now) => [{ code: 'history.reason', params: { text: String(answers.reason) } }]
const ending = ({ answers }: Now) => [
  { code: 'history.actual-end', params: { at: String(answers.actualEnd) } },
]

const secondPerson = ({ context }: State, viewer: Viewer) =>
  context.general === null
    ? ('event-not-allowed' as const)
    : viewer.role === 'officer' && context.general.by.id === viewer.id
      ? ('same-officer' as const)
      : null
const onlyIf =
  (holds: (context: OutageContext) => boolean) =>
  ({ context }: State) =>
    holds(context) ? null : ('event-not-allowed' as const)
const onlyOthers = ({ context }: State, viewer: Viewer) =>
  viewer.role === 'officer' && context.assignee?.id === viewer.id ? ('not-allowed' as const) : null

const events: Record<OutageEvent, Rule> = {
  confirm: rule('primary', {
    form: form(forms.updateForm),
    answers: ({ context }) => withoutSystem(context.answers),
    effect: () => [{ code: 'effect.outage.confirm' }],
  }),
  investigate: rule('neutral', { unless: onlyOthers }),
  'put-back': rule('neutral'),
  update: rule('primary', {
    form: form(forms.updateForm),
    answers: ({ context }) => withoutSystem(context.answers),
    check: checkStart,
  }),
  resolve: rule('primary', {
    form: form(forms.resolveForm),
    answers: (_, at) => ({ actualEnd: at }),
    check: checkEnd,
    effect: () => [{ code: 'effect.outage.resolve' }],
    says: ending,
  }),
  complete: rule('primary', {
    form: form(forms.completeForm),
    answers: (_, at) => ({ actualEnd: at }),
    check: checkEnd,
    effect: () => [{ code: 'effect.outage.resolve' }],
    says: ending,
  }),
  'publish-general': rule('primary', {
    unless: secondPerson,
    effect: ({ context }) => [
      { code: 'effect.outage.publish-general', params: { from: context.general?.from ?? null } },
    ],
  }),
  'propose-general': rule('neutral', {
    unless: onlyIf(({ general, fallback }) => general === null && fallback !== 'general'),
    form: form(forms.generalForm),
    answers: (_, at) => ({ fallbackFrom: at }),
    effect: () => [{ code: 'effect.outage.propose-general' }],
  }),
  'drop-general': rule('neutral', { unless: onlyIf(({ general }) => general !== null) }),
  monitor: rule('neutral'),
  relapse: rule('neutral'),
  extend: rule('neutral', {
    form: form(forms.extendForm),
    check: checkExtension,
    says: reason,
  }),
  'answer-reports': rule('neutral', {
    form: form(forms.answerReportsForm),
    effect: () => [{ code: 'effect.outage.answer-reports' }],
  }),
  keep: rule('neutral', {
    unless: onlyIf(({ parent, kept }) => parent !== null && !kept),
    effect: ({ context: { parent } }) => [
      { code: 'effect.outage.keep', params: { number: parent?.callNumber ?? '' } },
    ],
  }),
  reopen: rule('danger', {
    unless: onlyIf(({ reopenOver }) => !reopenOver),
    form: form(forms.reopenForm),
    answers: (_, at) => ({ downSince: at }),
    check: checkDownSince,
    says: reason,
  }),
  cancel: rule('danger', {
    form: form(forms.cancelForm),
    effect: () => [{ code: 'effect.outage.cancel' }],
    says: reason,
  }),
  dismiss: rule('danger', {
    form: form(forms.dismissForm),
    effect: ({ context }) => [
      { code: context.revision === 0 ? 'effect.outage.dismiss-draft' : 'effect.outage.dismiss' },
    ],
    says: reason,
  }),

  evidence: byDesk,
  link: byDesk,
  'general-begins': byDesk,
  'parent-confirmed': byDesk,
  'parent-ended': byDesk,
  'parent-reopened': byDesk,
}

function withoutSystem({ system: _, ...rest }: Answers): Answers {
  return rest
}

const before = (a: unknown, b: unknown) => Date.parse(String(a)) < Date.parse(String(b))

function checkEnd({ context }: State, { actualEnd }: Answers): Fault[] {
  return before(context.answers.startedAt, actualEnd)
    ? []
    : [{ field: 'actualEnd', code: 'end-before-start' }]
}

function checkExtension({ context }: State, { expectedEnd }: Answers, at: string): Fault[] {
  const planned = context.answers.expectedEnd
  const isLater = before(at, expectedEnd) && (!planned || before(planned, expectedEnd))
  return isLater ? [] : [{ field: 'expectedEnd', code: 'end-before-start' }]
}

/** Two stretches of one outage do not overlap, or its minutes would be counted twice. */
function checkStart({ context }: State, { startedAt }: Answers): Fault[] {
  const last = context.intervals.at(-1)?.to
  return last && before(startedAt, last) ? [{ field: 'startedAt', code: 'intervals-overlap' }] : []
}

function checkDownSince({ context }: State, { downSince }: Answers): Fault[] {
  return downSince && before(downSince, context.actualEnd)
    ? [{ field: 'downSince', code: 'intervals-overlap' }]
    : []
}

export const outage: Kind<OutageContext> = {
  code: 'outage',
  version: 2,
  takesOn: { versions: [1], fill: takenOver },
  numberPrefix: 'OC',
  openedBy: 'officer',
  alsoByDesk: true,
  form: forms.outageForm,
  listed: { section: 'outages', announced: true },
  issues: 'outages',
  issuesAtOpening: () => true,
  announces: true,
  sections: ['outages'],
  machine: outageMachine,
  events,
  effects: ['tell-cases', 'derive', 'tell-derived', 'answer-reports'],
  look,
  index,
  records,
}
