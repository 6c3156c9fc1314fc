/** Who may send which event to a case about an account; the machine's guards say the same once more. */
import type { SignedEvidence } from '../../contracts/portal-account.ts'
import type { Now } from '../../contracts/facts.ts'
import type { Line } from '../../contracts/view.ts'
import type { Viewer } from '../../contracts/viewer.ts'
import type { CaseState, EventRule } from '../../machines/kind.ts'
import type { AccountContext } from './context.ts'
import { assess, policyOf } from './evidence.ts'
import * as forms from './forms.ts'
import { codeIsLive, isSecond, isThird } from './machine.ts'

type State = CaseState<AccountContext>
export type Rule = EventRule<AccountContext>

export const officers = (tone: Rule['tone'], rest: Partial<Rule> = {}): Rule => ({
  roles: ['officer'],
  tone,
  ...rest,
})
export const byDesk: Rule = { roles: ['engine'], tone: 'neutral' }

const notAllowed = 'event-not-allowed' as const
const isHandler = ({ context }: State, viewer: Viewer) =>
  viewer.role === 'officer' && context.assignee?.id === viewer.id
const handlerWhere =
  (holds: (context: AccountContext, at: string) => boolean = () => true) =>
  (state: State, viewer: Viewer) => {
    if (!isHandler(state, viewer)) return 'not-allowed' as const
    return holds(state.context, state.changedAt) ? null : notAllowed
  }

const isOpenHere = (context: AccountContext) =>
  context.account !== null && context.failures < policyOf(context).failures.most
const second = ({ context }: State, viewer: Viewer) =>
  viewer.role === 'officer' && isSecond(context, viewer.id) ? null : ('same-officer' as const)
const third = ({ context }: State, viewer: Viewer) => {
  if (viewer.role !== 'officer' || !isThird(context, viewer.id)) return 'same-officer' as const
  return context.pending === null ? null : notAllowed
}

const sayText = (now: Now): Line[] => [
  { code: 'history.account.text', params: { text: String(now.answers.text) } },
]

const people = (count: 1 | 2) => (context: AccountContext, at: string) => {
  const { sufficient, people: needed } = assess(context, at)
  return isOpenHere(context) && sufficient && needed === count
}

/** Up to the decision. */
export const checking: Readonly<Record<string, Rule>> = {
  claim: officers('primary'),
  'take-over': officers('neutral', {
    unless: (state, viewer) => (isHandler(state, viewer) ? notAllowed : null),
  }),
  grant: officers('primary', {
    unless: handlerWhere(people(1)),
    effect: ({ context }) => [{ code: `effect.account.${context.order}` }],
  }),
  propose: officers('primary', {
    unless: handlerWhere(people(2)),
    effect: () => [{ code: 'effect.account.propose' }],
  }),
  approve: officers('primary', {
    unless: second,
    effect: ({ context }) => [{ code: `effect.account.${context.order}` }],
  }),
  'return-to-first': officers('neutral', { unless: second }),
  record: officers('neutral', {
    unless: handlerWhere(isOpenHere),
    form: ({ context }) => forms.recordForm(context.account),
    effect: ({ context }) => [
      { code: 'effect.account.record', params: { most: policyOf(context).failures.most } },
    ],
    says: ({ answers }) => [
      {
        code: `check.account.proof.${String(answers.proof)}`,
      },
      {
        code: `history.account.proof.${String(answers.outcome)}`,
        params: { reference: String(answers.reference) },
      },
    ],
    amongStaff: ['checking', 'locked'],
  }),
  'send-code': officers('neutral', {
    unless: handlerWhere((context) => isOpenHere(context) && context.codesSent < policyOf(context).codes),
    effect: ({ context }) => [
      { code: 'effect.account.send-code', params: { minutes: policyOf(context).codeMinutes } },
    ],
  }),
  'check-code': officers('neutral', {
    unless: handlerWhere((context, at) => isOpenHere(context) && codeIsLive(context, at)),
    form: () => forms.codeForm,
    compares: ({ context: { code } }) => code && { field: 'code', with: code.id ?? '' },
    says: ({ facts }) => [
      { code: `history.account.code.${facts.secretMatches === true ? 'right' : 'wrong'}` },
    ],
    amongStaff: ['checking', 'locked'],
  }),
  'look-again': officers('neutral', {
    unless: handlerWhere(),
    effect: () => [{ code: 'effect.account.look-again' }],
  }),
  release: officers('neutral', { unless: handlerWhere() }),
  refuse: officers('danger', {
    unless: handlerWhere(),
    form: () => forms.refuseForm,
    effect: () => [{ code: 'effect.account.refuse' }],
    says: sayText,
    amongStaff: ['refused'],
  }),
  'looked-up': {
    ...byDesk,
    says: ({ facts }) => {
      const evidence = facts.result?.evidence as SignedEvidence | null | undefined
      const { method, reference } = evidence ?? {}
      return evidence
        ? [{ code: 'history.account.evidence', params: { method: method!, reference: reference! } }]
        : []
    },
    amongStaff: ['received', 'checking', 'proposed', 'locked'],
  },
  'code-sent': byDesk,
}

/** From the order on. */
export const executing: Readonly<Record<string, Rule>> = {
  ordered: byDesk,
  'retry-order': officers('neutral', {
    unless: ({ context }) => (context.pending === null ? notAllowed : null),
  }),
}

export const cooling: Readonly<Record<string, Rule>> = {
  'record-notice': officers('primary', {
    form: () => forms.noticeForm,
    effect: ({ context }) => [
      {
        code: 'effect.account.record-notice',
        params: { phone: context.account?.phone ?? null, name: context.account?.name ?? null },
      },
    ],
    says: ({ answers }) => [{ code: `history.account.notice.${String(answers.outcome)}` }],
    amongStaff: ['cooling', 'to-notify', 'executing', 'contested'],
  }),
  'notice-sent': {
    ...byDesk,
    says: () => [{ code: 'history.account.notice.sent' }],
    amongStaff: ['cooling', 'to-notify', 'executing', 'contested'],
  },
  contest: byDesk,
  dismiss: officers('neutral', {
    unless: third,
    form: () => forms.settleForm,
    says: sayText,
    amongStaff: ['cooling', 'lifting'],
  }),
  uphold: officers('danger', {
    unless: third,
    form: () => forms.settleForm,
    says: sayText,
    amongStaff: ['restoring', 'cancelled'],
  }),
  withdraw: { roles: ['customer'], tone: 'danger' },
}
