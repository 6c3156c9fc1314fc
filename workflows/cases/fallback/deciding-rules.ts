/** Who may do what on the way to a decision. */
import type { Answers, Fault } from '../../contracts/form.ts'
import type { Now } from '../../contracts/facts.ts'
import type { Line } from '../../contracts/view.ts'
import { basisEffect, notedLine, outageLine } from './basis.ts'
import { text, type FallbackContext } from './context.ts'
import * as forms from './forms.ts'
import { checkGrant, proposal } from './grant-checks.ts'
import { grantFault, inDebt } from './guards.ts'
import { linesOf } from './lines.ts'
import {
  byOfficer,
  onlyAssignee,
  onlyOthers,
  onlySecondPerson,
  said,
  sayReason,
  type Rules,
  type State,
} from './rule.ts'

/** Nothing has been decided there: what officers say to each other on the way is no decision yet. */
const undecided = ['to-review', 'in-review', 'proposed', 'moot', 'superseded'] as const

export const decidingRules: Rules = {
  claim: byOfficer('primary'),
  propose: byOfficer('primary', {
    unless: (state, viewer) =>
      onlyAssignee(state, viewer) ?? (grantFault(state.context) === null ? null : 'event-not-allowed'),
    form: ({ context }) => forms.proposeFormFor(context),
    answers: proposal,
    check: checkGrant,
    asksDebts: true,
    refuses: ({ context }, now) => (inDebt({ ...context, now }) ? 'debts-open' : null),
    issues: true,
    effect: ({ context }) => [whoDecides(context), basisEffect(context), ...powersThatEnd(context)],
    amongStaff: undecided,
    says: (now) => [
      {
        code: 'history.grant',
        params: {
          from: String(now.answers.from),
          to: String(now.answers.to),
          n: Number(now.answers.maxDeclarations),
        },
      },
      ...linesOf(now.answers).map(({ eori, outcome, maxDeclarations, reason }) => ({
        code: `history.line.${outcome}`,
        params: { eori, n: maxDeclarations, reason },
      })),
      ...restsOn(now),
      ...said('history.remark', now.answers.remark),
    ],
  }),
  approve: byOfficer('primary', {
    unless: onlySecondPerson,
    issues: true,
    effect: ({ context }) => [{ code: `effect.fallback.approve${whatWaits(context)}` }],
  }),
  confirm: byOfficer('primary', {
    unless: ({ context }) => (context.verified ? 'event-not-allowed' : null),
  }),
  'return-to-first': byOfficer('neutral', {
    unless: onlySecondPerson,
    amongStaff: undecided,
    form: () => forms.reasonForm('return-to-first'),
    says: sayReason,
  }),
  'return-for-completion': byOfficer('neutral', {
    unless: (state, viewer) =>
      onlyAssignee(state, viewer) ??
      (state.context.completionCalls < state.context.policy.row.completionCalls ? null : 'event-not-allowed'),
    form: () => forms.remarksForm,
    check: checkRemarks,
    says: (now) =>
      Object.entries(now.answers.remarks as Record<string, string>).map(([field, remark]) => ({
        code: 'history.field-remark',
        params: { field: `fallback.${field}`, text: remark },
      })),
  }),
  'correct-side': byOfficer('neutral', {
    unless: onlyAssignee,
    form: () => forms.sideForm,
    answers: ({ context }) => ({ side: context.answers.side }),
    issues: true,
    effect: () => [{ code: 'effect.fallback.correct-side' }],
    says: (now) => [{ code: 'history.side', params: { side: String(now.answers.side) } }, ...sayReason(now)],
  }),
  recheck: byOfficer('neutral', { unless: onlyAssignee }),
  release: byOfficer('neutral', { unless: onlyAssignee }),
  'take-over': byOfficer('neutral', {
    unless: onlyOthers,
    amongStaff: undecided,
    form: () => forms.reasonForm('take-over'),
    says: sayReason,
  }),
  refuse: byOfficer('danger', {
    unless: onlyAssignee,
    amongStaff: undecided,
    form: () => forms.refuseForm,
    effect: () => [{ code: 'effect.fallback.refuse' }],
    says: (now) => [
      { code: `option.refusal.${String(now.answers.reason)}` },
      ...said('history.reason', now.answers.text),
    ],
  }),
}

/** Where the officer had to say nothing, there is an outage that does. */
function restsOn({ answers, facts }: Now): Line[] {
  const words = text(answers.basis)
  if (words) return [notedLine(words)]
  return facts.outage ? [outageLine(facts.outage)] : []
}

function whatWaits({ proposal: waiting }: FallbackContext): string {
  if (waiting?.refusal) return '-refusal'
  if (waiting?.extension) return '-extension'
  return waiting?.revocation ? '-revocation' : ''
}

function whoDecides({ policy: { row }, retrospective }: FallbackContext): Line {
  if (row.approvers === 2 || (retrospective && row.retrospective?.approvers === 2))
    return { code: 'effect.fallback.propose-two' }
  return row.secondAbove
    ? { code: 'effect.fallback.propose', params: { ...row.secondAbove } }
    : { code: 'effect.fallback.grant' }
}

/** A power of attorney that ends inside the window does not stop the grant, but whoever grants should know. */
const powersThatEnd = ({ powers }: FallbackContext): Line[] =>
  powers.map(({ eori, until }) => ({ code: 'effect.fallback.power-ends', params: { eori, until } }))

function checkRemarks(_: State, answers: Answers): Fault[] {
  const known = forms.applicationForm.sections.flatMap((section) => section.fields.map((field) => field.name))
  return Object.keys((answers.remarks ?? {}) as object)
    .filter((field) => !known.includes(field))
    .map((field) => ({ field: 'remarks', code: 'unknown-field' as const, params: { field } }))
}
