/** The application for approval to use the fall-back procedure (UCC Art. 6(3)(b); UCC-IA Annex 72-04). */
import type { Answers, Fault } from '../../contracts/form.ts'
import type { Now } from '../../contracts/facts.ts'
import type { Policy } from '../../contracts/policy.ts'
import type { Line } from '../../contracts/view.ts'
import type { Viewer } from '../../contracts/viewer.ts'
import type { CaseState, EventRule, Kind } from '../../machines/kind.ts'
import { isCovered, policyRow, previews } from '../../outages/policy.ts'
import { earlier, hoursBetween, plusMinutes } from '../../outages/window.ts'
import { appealTerm, reviewMinutes } from './appeal-term.ts'
import { list, text, type FallbackContext } from './context.ts'
import * as forms from './forms.ts'
import { isSecondPerson } from './guards.ts'
import { index, look, records, terms } from './look.ts'
import { fallbackMachine } from './machine.ts'
import { mails } from './mails.ts'

type State = CaseState<FallbackContext>
type Rule = EventRule<FallbackContext>

const said = (code: string, value: unknown): Line[] =>
  text(value as string) ? [{ code, params: { text: String(value) } }] : []
const sayReason = (now: Now) => said('history.reason', now.answers.reason)

const byCustomer = (tone: Rule['tone'], rest: Partial<Rule> = {}): Rule => ({
  roles: ['customer'],
  tone,
  ...rest,
})
const byOfficer = (tone: Rule['tone'], rest: Partial<Rule> = {}): Rule => ({
  roles: ['officer'],
  tone,
  ...rest,
})
const byEngine = (rest: Partial<Rule> = {}): Rule => ({ roles: ['engine'], tone: 'neutral', ...rest })

/** Nothing has been decided there: what officers say to each other on the way is no decision yet. */
const undecided = ['to-review', 'in-review', 'proposed', 'moot', 'superseded'] as const

const onlyAssignee = ({ context }: State, viewer: Viewer) =>
  viewer.role === 'officer' && context.assignee?.id !== viewer.id ? ('not-allowed' as const) : null
const onlyOthers = ({ context }: State, viewer: Viewer) =>
  viewer.role === 'officer' && context.assignee?.id === viewer.id ? ('not-allowed' as const) : null
/** An engine is no officer, and no officer is two people: the database says so too (`four_eyes`). */
const onlySecondPerson = ({ context }: State, viewer: Viewer) =>
  viewer.role === 'officer' && isSecondPerson(context, viewer.id) ? null : ('same-officer' as const)

const events: Record<string, Rule> = {
  claim: byOfficer('primary'),
  propose: byOfficer('primary', {
    unless: onlyAssignee,
    form: () => forms.proposeForm,
    answers: proposal,
    check: checkGrant,
    issues: true,
    effect: ({ context }) => [whoDecides(context)],
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
      ...said('history.remark', now.answers.remark),
    ],
  }),
  approve: byOfficer('primary', {
    unless: onlySecondPerson,
    issues: true,
    effect: ({ context }) => [
      { code: context.proposal?.refusal ? 'effect.fallback.approve-refusal' : 'effect.fallback.approve' },
    ],
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
      onlyAssignee(state, viewer) ?? (state.context.completionCalls < 2 ? null : 'event-not-allowed'),
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
    says: (now) => [{ code: 'history.side', params: { side: String(now.answers.side) } }, ...sayReason(now)],
  }),
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
  revoke: byOfficer('danger', { form: () => forms.reasonForm('revoke'), says: sayReason }),
  'extend-return': byOfficer('neutral', {
    unless: ({ context }) => (context.returnExtended ? 'event-not-allowed' : null),
    form: () => forms.reasonForm('extend-return'),
    says: sayReason,
  }),

  resubmit: byCustomer('primary', {
    form: () => forms.applicationForm,
    answers: ({ context }) => context.answers,
    issues: true,
    says: (now) => [{ code: 'history.completed', params: { n: Object.keys(now.answers).length } }],
  }),
  settle: byCustomer('primary', {
    form: ({ context }) => forms.settleForm(context),
    check: checkSettlement,
    says: (now) => [
      {
        code: 'history.settled',
        params: {
          duties: list(now.answers.duties).map(dutyName).join(', '),
          outcome: String(now.answers.outcome),
        },
      },
    ],
  }),
  'report-restored': byCustomer('neutral', {
    unless: ({ context }) =>
      context.policy.row.side === 'trader' && context.late === null && context.restoredAt === null
        ? null
        : 'event-not-allowed',
    effect: () => [{ code: 'effect.fallback.report-restored' }],
  }),
  'finish-early': byCustomer('neutral', { effect: () => [{ code: 'effect.fallback.finish-early' }] }),
  withdraw: byCustomer('danger', { effect: () => [{ code: 'effect.fallback.withdraw' }] }),

  checked: byEngine(),
  'outage-changed': byEngine({
    issues: true,
    says: ({ facts }) =>
      facts.outage
        ? [
            {
              code: `history.outage.${facts.outage.state}`,
              params: { number: facts.outage.callNumber, revision: facts.outage.revision },
            },
          ]
        : [],
  }),
  'document-ready': byEngine(),
}

/** `lrn-ABC` is the id of the duty for LRN ABC. */
const dutyName = (id: string) => `${id.slice(0, 3).toUpperCase()} ${id.slice(4)}`

function whoDecides({ policy: { row } }: FallbackContext): Line {
  if (row.approvers === 2) return { code: 'effect.fallback.propose-two' }
  return row.secondAbove
    ? { code: 'effect.fallback.propose', params: { ...row.secondAbove } }
    : { code: 'effect.fallback.grant' }
}

/** The grant an officer will most often give: what was asked for, from now, for a day or until the expected end. */
function proposal({ context, openedAt }: State, at: string): Answers {
  const { answers, policy, late } = context
  const day = plusMinutes(at, 24 * 60)
  const expected = text(answers.expectedEnd)
  const wanted =
    expected && Date.parse(expected) > Date.parse(at)
      ? earlier(day, plusMinutes(expected, policy.row.graceMinutes))
      : day
  return {
    offices: answers.offices,
    from: late ? leftWithin(late, text(answers.goodsLeftAt) ?? openedAt) : at,
    to: late ? earlier(late.to, wanted) : wanted,
    maxDeclarations: list(answers.lrns).length,
    conditions:
      list(answers.mrns).length > 0 ? ['withdraw-electronic-data', 'keep-records'] : ['keep-records'],
  }
}

/** A late decision begins when the goods left, where that lies in the stretch it may cover. */
function leftWithin({ from, to }: NonNullable<FallbackContext['late']>, leftAt: string): string {
  return Date.parse(leftAt) > Date.parse(from) && Date.parse(leftAt) < Date.parse(to) ? leftAt : from
}

/** Never before the request (goods that moved earlier are not covered), never longer than the policy allows, never past. */
function checkGrant({ context, openedAt }: State, answers: Answers, at: string): Fault[] {
  const faults: Fault[] = []
  const { from, to } = { from: String(answers.from), to: String(answers.to) }
  const earliest = context.late ? earlier(context.late.from, openedAt) : openedAt
  if (Date.parse(from) < Date.parse(earliest)) faults.push({ field: 'from', code: 'retroactive' })
  if (hoursBetween(from, to) > context.policy.row.maxHours) {
    faults.push({ field: 'to', code: 'outside-window', params: { hours: context.policy.row.maxHours } })
  }
  if (!context.late && Date.parse(to) <= Date.parse(at)) {
    faults.push({ field: 'to', code: 'outside-window', params: { from: at } })
  }
  if (context.late && Date.parse(to) > Date.parse(context.late.to)) {
    faults.push({ field: 'to', code: 'outside-window', params: { to: context.late.to } })
  }
  const asked = list(context.answers.offices)
  for (const [i, office] of list(answers.offices).entries()) {
    if (!asked.includes(office)) faults.push({ field: `offices[${i}]`, code: 'not-an-option' })
  }
  return faults
}

function checkRemarks(_: State, answers: Answers): Fault[] {
  const known = forms.applicationForm.sections.flatMap((section) => section.fields.map((field) => field.name))
  return Object.keys((answers.remarks ?? {}) as object)
    .filter((field) => !known.includes(field))
    .map((field) => ({ field: 'remarks', code: 'unknown-field' as const, params: { field } }))
}

/** One electronic MRN belongs to one declaration, and an outcome must fit every duty it is given for. */
function checkSettlement({ context }: State, answers: Answers): Fault[] {
  const chosen = context.duties.filter((duty) => list(answers.duties).includes(duty.id))
  if (chosen.some((duty) => !duty.outcomes.includes(String(answers.outcome)))) {
    return [{ field: 'outcome', code: 'not-an-option' }]
  }
  const mrn = text(answers.electronicMrn)
  if (mrn && chosen.length > 1) return [{ field: 'duties', code: 'too-many', params: { max: 1 } }]
  if (mrn && context.duties.some((duty) => duty.electronicMrn === mrn)) {
    return [{ field: 'electronicMrn', code: 'duplicate' }]
  }
  return []
}

function checkOpening(answers: Answers, policy: Policy): Fault[] {
  return isCovered(policy, answers) ? [] : [{ field: 'direction', code: 'not-an-option' }]
}

export const fallback: Kind<FallbackContext> = {
  code: 'fallback',
  version: 1,
  numberPrefix: 'FB',
  openedBy: 'customer',
  form: forms.applicationForm,
  listed: 'inbox',
  issues: 'approvals',
  issuesAtOpening: ({ policy }) => policy?.row.mode === 'request-is-permission',
  checkOpening,
  concerns: (answers) => ({ system: String(answers.system), offices: list(answers.offices) }),
  policyRow,
  previews,
  afterwards: {
    answeredAt: ({ context }) => context.decision?.at ?? null,
    complaint: true,
    appeal: ({ context }) => appealTerm(context),
    review: ({ context }) => reviewMinutes(context),
  },
  machine: fallbackMachine,
  events,
  effects: ['check', 'render-document'],
  mails,
  look,
  index,
  records,
  terms,
}
