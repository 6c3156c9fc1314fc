/** Who may do what: the applicant's part, later the holder's, and the desk's own. */
import type { Answers, Fault } from '../../contracts/form.ts'
import { mayExtend } from './approval-guards.ts'
import { list, text, type FallbackContext, type Live } from './context.ts'
import * as forms from './forms.ts'
import { checkExtension } from './grant-checks.ts'
import { askableAnew } from './guards.ts'
import { listFaults, listedLines } from './return-list.ts'
import { whoseUse } from './uses.ts'
import { byCustomer, byEngine, onlyWhere, said, sayReason, type Rules, type State } from './rule.ts'

/** The questions of the machine's guards, where no event is at hand. */
const asItStands = (context: FallbackContext): Live => ({
  ...context,
  now: { at: '', by: { role: 'engine', id: '', name: '' }, answers: {}, facts: {} },
})

export const holderRules: Rules = {
  resubmit: byCustomer('primary', {
    form: ({ context }) => forms.completionForm(context),
    answers: ({ context: { answers } }) => {
      const { evidence: _, ...rest } = answers
      return rest
    },
    issues: true,
    says: (now) => [{ code: 'history.completed', params: { n: Object.keys(now.answers).length } }],
  }),
  'apply-anew': byCustomer('primary', {
    unless: onlyWhere((context) => askableAnew(asItStands(context))),
    issues: true,
    effect: () => [{ code: 'effect.fallback.apply-anew' }],
  }),
  'resume-use': byCustomer('primary', {
    unless: onlyWhere(({ resumableUntil }) => resumableUntil !== null),
    effect: ({ context }) => [
      { code: 'effect.fallback.resume-use', params: { until: context.approval?.grant.to ?? null } },
    ],
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
  'settle-list': byCustomer('neutral', {
    form: () => forms.settleListForm,
    check: ({ context }, answers) => listFaults(context.duties, String(answers.list)),
    says: (now) => [
      { code: 'history.settled-list', params: { n: listedLines(String(now.answers.list)).length } },
    ],
  }),
  'record-use': byCustomer('neutral', {
    form: ({ context }) => forms.recordUseForm(context),
    answers: (_, at) => ({ usedAt: at }),
    check: checkUse,
    effect: ({ context }) => [
      {
        code: 'effect.fallback.record-use',
        params: { used: context.uses.length, most: context.approval?.grant.maxDeclarations ?? 0 },
      },
    ],
    says: (now) => said('history.used', list(now.answers.lrns).join(', ')),
  }),
  'ask-extension': byCustomer('neutral', {
    unless: onlyWhere((context) => mayExtend(context) && context.asked === null),
    form: () => forms.askExtensionForm,
    check: checkExtension,
    says: (now) => [
      { code: 'history.extension-asked', params: { to: String(now.answers.to) } },
      ...sayReason(now),
    ],
  }),
  'report-restored': byCustomer('neutral', {
    unless: onlyWhere(
      ({ policy, late, restoredAt }) => policy.row.side === 'trader' && late === null && restoredAt === null,
    ),
    effect: () => [{ code: 'effect.fallback.report-restored' }],
  }),
  'finish-early': byCustomer('neutral', { effect: () => [{ code: 'effect.fallback.finish-early' }] }),
  withdraw: byCustomer('danger', { effect: () => [{ code: 'effect.fallback.withdraw' }] }),

  checked: byEngine(),
  'notice-starts': byEngine(),
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
  reprint: byEngine({
    later: true,
    says: ({ facts }) => [{ code: 'history.reprint', params: { key: String(facts.result?.key ?? '') } }],
  }),
}

/** `lrn-ABC` is the id of the duty for LRN ABC. */
const dutyName = (id: string) => `${id.slice(0, 3).toUpperCase()} ${id.slice(4)}`

/** Whose declarations they are must be known where each principal has a limit of his own, and be said once. */
function checkUse({ context }: State, answers: Answers): Fault[] {
  if ((context.approval?.lines.length ?? 0) === 0) return []
  const owners = list(answers.lrns).map((lrn) => whoseUse(context, lrn, answers))
  if (owners.includes(null)) return [{ field: 'principal', code: 'required' }]
  const told = text(answers.principal)
  return told !== null && owners.some((eori) => eori !== told)
    ? [{ field: 'principal', code: 'not-an-option' }]
    : []
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
