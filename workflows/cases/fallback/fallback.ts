/** The application for approval to use the fall-back procedure (UCC Art. 6(3)(b); UCC-IA Annex 72-04). */
import type { Answers, Fault } from '../../contracts/form.ts'
import type { Policy } from '../../contracts/policy.ts'
import type { EventRule, Kind } from '../../machines/kind.ts'
import { isCovered, policyRow, previews } from '../../outages/policy.ts'
import { records } from './approval-look.ts'
import { approvalRules } from './approval-rules.ts'
import { appealTerm, reviewMinutes } from './appeal-term.ts'
import { list, text, type FallbackContext } from './context.ts'
import { decidingRules } from './deciding-rules.ts'
import * as forms from './forms.ts'
import { holderRules } from './holder-rules.ts'
import { saysInBatch } from './in-batch.ts'
import { index, look, terms } from './look.ts'
import { fallbackMachine } from './machine.ts'
import { mails } from './mails.ts'
import { byEngine } from './rule.ts'
import { channelsAsked } from './scope.ts'
import { fill, versionsTakenOn } from './written-before.ts'

const events: Record<string, EventRule<FallbackContext>> = {
  ...decidingRules,
  ...approvalRules,
  ...holderRules,
  'grant-in-batch': byEngine({ issues: true, later: true, says: saysInBatch }),
}

function checkOpening(answers: Answers, policy: Policy): Fault[] {
  return isCovered(policy, answers) ? [] : [{ field: 'direction', code: 'not-an-option' }]
}

export const fallback: Kind<FallbackContext> = {
  code: 'fallback',
  version: 2,
  takesOn: { versions: versionsTakenOn, fill },
  numberPrefix: 'FB',
  openedBy: 'customer',
  byPhone: true,
  form: forms.applicationForm,
  formFor: forms.formUnder,
  sections: ['fallback'],
  listed: 'inbox',
  issues: 'approvals',
  issuesAtOpening: ({ policy }) => policy?.row.mode === 'request-is-permission',
  checkOpening,
  concerns: (answers) => ({
    system: String(answers.system),
    offices: list(answers.offices),
    channels: channelsAsked(answers),
    leftAt: text(answers.goodsLeftAt),
    // A failure of his own is none of ours, whenever it was.
    since: ['customs', 'unknown'].includes(String(answers.side)) ? text(answers.startedAt) : null,
  }),
  principals: (answers) => list(answers.principals),
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
