/** Who may do what with an approval that has been granted: the officers' part. */
import type { Facts } from '../../contracts/facts.ts'
import { extensionsOf, mayExtend, nothingCovered, waitsForSecond } from './approval-guards.ts'
import type { FallbackContext } from './context.ts'
import { verdictOf } from './decisions.ts'
import * as forms from './forms.ts'
import { checkExtension, extension } from './grant-checks.ts'
import { byEngine, byOfficer, onlyWhere, sayReason, type Rules } from './rule.ts'
import { heldUses } from './uses.ts'

const inScope = (context: FallbackContext): boolean => !nothingCovered(context, context.outage)

export const approvalRules: Rules = {
  extend: byOfficer('primary', {
    unless: onlyWhere((context) => mayExtend(context) && !waitsForSecond(context)),
    form: ({ context }) => forms.extendForm(context),
    answers: extension,
    check: checkExtension,
    effect: ({ context }) => [{ code: `effect.fallback.extend${secondForExtension(context) ? '-two' : ''}` }],
    says: (now) => [
      {
        code: 'history.extension',
        params: { to: String(now.answers.to), n: Number(now.answers.maxDeclarations) },
      },
      ...sayReason(now),
    ],
  }),
  'decline-extension': byOfficer('neutral', {
    unless: onlyWhere(({ asked }) => asked !== null),
    form: () => forms.reasonForm('decline-extension'),
    says: sayReason,
  }),
  'judge-use': byOfficer('neutral', {
    unless: onlyWhere((context) => heldUses(context).length > 0),
    form: () => forms.judgeUseForm,
    says: (now) => [{ code: `history.use.${String(now.answers.verdict)}` }, ...sayReason(now)],
  }),
  resume: byOfficer('primary', {
    unless: onlyWhere(inScope),
    form: () => forms.reasonForm('resume'),
    says: sayReason,
  }),
  suspend: byOfficer('danger', {
    form: () => forms.reasonForm('suspend'),
    effect: () => [{ code: 'effect.fallback.suspend' }],
    says: sayReason,
  }),
  revoke: byOfficer('danger', {
    unless: onlyWhere((context) => !waitsForSecond(context)),
    form: () => forms.reasonForm('revoke'),
    effect: ({ context }) => [
      { code: `effect.fallback.revoke${context.policy.row.revokingApprovers === 2 ? '-two' : ''}` },
    ],
    says: sayReason,
  }),
  'extend-return': byOfficer('neutral', {
    unless: ({ context }) => (context.returnExtended ? 'event-not-allowed' : null),
    form: () => forms.reasonForm('extend-return'),
    says: sayReason,
  }),

  /** Sent by the case of the appeal: `facts.result.interim` and `facts.result.appeal`. */
  'interim-grant': byEngine({
    issues: true,
    says: ({ facts }) => [{ code: 'history.appeal.interim', params: { number: interimNumber(facts) } }],
  }),
  'appeal-decided': byEngine({
    says: (now) => {
      const verdict = verdictOf(now)
      return verdict
        ? [{ code: `history.appeal.${verdict.outcome}`, params: { number: verdict.number } }]
        : []
    },
  }),
}

const interimNumber = ({ result }: Facts): string =>
  (result?.interim as { readonly number: string } | undefined)?.number ?? ''

function secondForExtension({ policy, approval }: FallbackContext): boolean {
  const rule = policy.row.extension
  return rule !== null && extensionsOf({ approval }) >= rule.withoutSecond
}
