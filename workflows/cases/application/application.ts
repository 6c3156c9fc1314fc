/**
 * A kind of application from what its plan says: form, terms, officers, reasons of refusal. A new one is a file with its
 * plan, its words, and a line in the catalogue.
 */
import type { Answers, Fault } from '../../contracts/form.ts'
import type { Now } from '../../contracts/facts.ts'
import type { Line } from '../../contracts/view.ts'
import type { Viewer } from '../../contracts/viewer.ts'
import type { CaseState, EventRule, Kind } from '../../machines/kind.ts'
import { appealTerm, type ApplicationContext } from './context.ts'
import * as forms from './forms.ts'
import { indexOf, lookOf } from './look.ts'
import { applicationMachine } from './machine.ts'
import { mails } from './mails.ts'
import { mostCalls, type Plan } from './plan.ts'

type State = CaseState<ApplicationContext>
type Rule = EventRule<ApplicationContext>

const officers = (tone: Rule['tone'], rest: Partial<Rule> = {}): Rule => ({
  roles: ['officer'],
  tone,
  ...rest,
})

const isMine = ({ context }: State, viewer: Viewer) =>
  viewer.role === 'officer' && context.assignee?.id === viewer.id
const onlyAssignee = (state: State, viewer: Viewer) =>
  isMine(state, viewer) ? null : ('not-allowed' as const)
const onlyOthers = (state: State, viewer: Viewer) => (isMine(state, viewer) ? ('not-allowed' as const) : null)
const onlySecondPerson = ({ context }: State, viewer: Viewer) =>
  viewer.role === 'officer' && context.proposal?.by.id !== viewer.id ? null : ('same-officer' as const)
const notBefore = (holds: boolean) => (holds ? null : ('event-not-allowed' as const))

const sayReason = (now: Now): Line[] => [
  { code: 'history.reason', params: { text: String(now.answers.reason) } },
]
/** Until a second officer has approved it, a decision is told to staff alone. */
const undecided = ['proposed', 'under-assessment', 'formal-check'] as const

function rules(plan: Plan): Record<string, Rule> {
  const { form, approvers } = plan
  return {
    claim: officers('primary'),
    'accept-form': officers('primary', {
      unless: onlyAssignee,
      effect: () => [{ code: 'effect.application.accept-form' }],
    }),
    decide: officers('primary', {
      unless: onlyAssignee,
      form: () => forms.decideForm(plan),
      effect: () => [{ code: `effect.application.decide-${approvers.grant}-${approvers.refusal}` }],
      amongStaff: undecided,
      says: (now) => [
        ...(now.answers.reason
          ? [{ code: `option.${plan.code}-refusal.${String(now.answers.reason)}` }]
          : []),
        ...sayGrounds(now),
      ],
    }),
    approve: officers('primary', {
      unless: onlySecondPerson,
      effect: ({ context }) => [
        { code: `effect.application.approve-${context.proposal?.decision.outcome ?? 'granted'}` },
      ],
    }),
    'call-for-completion': officers('neutral', {
      unless: (state, viewer) =>
        onlyAssignee(state, viewer) ?? notBefore(state.context.completionCalls < mostCalls),
      form: () => forms.remarksForm,
      check: (_, answers) => unknownFields(plan, answers),
      says: (now) =>
        Object.entries(now.answers.remarks as Record<string, string>).map(([field, remark]) => ({
          code: 'history.field-remark',
          params: { field: `${form.code}.${field}`, text: remark },
        })),
    }),
    'return-to-first': officers('neutral', {
      unless: onlySecondPerson,
      form: () => forms.reasonForm('return-to-first'),
      amongStaff: undecided,
      says: sayReason,
    }),
    release: officers('neutral', { unless: onlyAssignee }),
    'take-over': officers('neutral', {
      unless: onlyOthers,
      form: () => forms.reasonForm('take-over'),
      amongStaff: undecided,
      says: sayReason,
    }),
    'leave-unexamined': officers('danger', {
      unless: (state, viewer) => onlyAssignee(state, viewer) ?? notBefore(state.context.completionCalls > 0),
      effect: () => [{ code: 'effect.application.leave-unexamined' }],
    }),
    resubmit: {
      roles: ['customer'],
      tone: 'primary',
      form: () => form,
      answers: ({ context }) => context.answers,
      says: (now) => [{ code: 'history.completed', params: { n: Object.keys(now.answers).length } }],
    },
    withdraw: {
      roles: ['customer'],
      tone: 'danger',
      effect: () => [{ code: 'effect.application.withdraw' }],
    },
    'appeal-decided': { roles: ['engine'], tone: 'neutral', says: sayAppeal },
  }
}

function sayGrounds({ answers }: Now): Line[] {
  return ['facts', 'text'].flatMap((field) =>
    answers[field]
      ? [{ code: `history.application.${field}`, params: { text: String(answers[field]) } }]
      : [],
  )
}

function sayAppeal({ facts }: Now): Line[] {
  const appeal = facts.result?.appeal as { number: string; outcome: string } | undefined
  return appeal
    ? [{ code: `history.application.appeal.${appeal.outcome}`, params: { number: appeal.number } }]
    : []
}

function unknownFields({ form }: Plan, answers: Answers): Fault[] {
  const known = form.sections.flatMap(({ fields }) => fields.map(({ name }) => name))
  return Object.keys((answers.remarks ?? {}) as object)
    .filter((field) => !known.includes(field))
    .map((field) => ({ field: 'remarks', code: 'unknown-field' as const, params: { field } }))
}

export function applicationKind(plan: Plan): Kind<ApplicationContext> {
  const { code, numberPrefix, icon, form, suggests, checkOpening, searchFor } = plan
  return {
    code,
    version: 1,
    numberPrefix,
    openedBy: 'customer',
    form,
    ...(icon && { icon }),
    listed: {},
    ...(suggests && { suggests }),
    ...(checkOpening && { checkOpening }),
    issues: null,
    afterwards: {
      answeredAt: ({ context }) => context.decision?.at ?? null,
      complaint: true,
      appeal: ({ context }) => appealTerm(context),
    },
    machine: applicationMachine(plan),
    events: rules(plan),
    effects: ['index-terms'],
    mails,
    look: (state, viewer) => lookOf(plan, state, viewer),
    index: (state) => indexOf(plan, state),
    records: () => ({}),
    // As a search is tidied before it is looked for.
    terms: ({ context }) =>
      (searchFor?.(context.answers) ?? []).map(({ type, value }) => ({
        type,
        value: value.toUpperCase().replaceAll(/\s/g, '').slice(0, 40),
      })),
  }
}
