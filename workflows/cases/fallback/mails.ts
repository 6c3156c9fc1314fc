/** What the applicant is written, and when. What becomes of an approval is told by how it stood before and stands now. */
import type { MailParams } from '../../contracts/mail.ts'
import type { ApprovalState } from '../../contracts/view.ts'
import type { CaseState, MailRule } from '../../machines/kind.ts'
import { extensionsOf } from './approval-guards.ts'
import type { FallbackContext } from './context.ts'

type State = CaseState<FallbackContext>
type Rule = MailRule<FallbackContext>

const decided = ({ context }: State): MailParams => ({
  outcome: context.decision?.outcome ?? null,
  remedy: context.decision?.outcome === 'refused' ? [{ code: 'mail.remedy.refused' }] : [],
})

/** What the holder may go by from now on; and why, where an officer has said so. */
function approvalIs({ context }: State): MailParams {
  const { approval, suspension, decision } = context
  if (approval === null) return {}
  const { grant, versions, number, state } = approval
  const words = state === 'revoked' ? decision?.text : suspension?.reason
  return {
    approval: versions.at(-1)?.number ?? number,
    offices: grant.offices.join(', '),
    channel: grant.channels?.length === 1 ? (grant.channels[0] ?? null) : null,
    most: String(grant.maxDeclarations),
    ...(words && { quote: words }),
  }
}

/** After any event that made this of an approval which was there before. */
const once = (template: string, holds: (now: State, before: State) => boolean): Rule => ({
  template,
  when: (now, before) => before?.context.approval != null && holds(now, before),
  params: approvalIs,
})

const stateOf = ({ context }: State): ApprovalState | undefined => context.approval?.state
const became = (state: ApprovalState) => (now: State, before: State) =>
  stateOf(now) === state && stateOf(before) !== state

const newVersion = (reason: string) => (now: State, before: State) => {
  const [is, was] = [now.context.approval?.versions, before.context.approval?.versions]
  return is?.at(-1)?.reason === reason && is.length > (was?.length ?? 0)
}

/** Told only of what is new: another change of the outage may leave the same outside. */
function leavesMore(now: State, before: State): boolean {
  const all = ({ context: { outside } }: State) => [...(outside?.offices ?? []), ...(outside?.channels ?? [])]
  return all(now).some((one) => !all(before).includes(one))
}

const isInterim = ({ context, step }: State): boolean =>
  step === 'active' && context.approval?.interim === true
const hadApproval = (before: State | null): boolean => before?.context.approval != null

export const mails: readonly Rule[] = [
  { template: 'case-opened', events: ['open'] },
  {
    template: 'completion',
    steps: ['completion'],
    params: ({ context }) => ({ until: context.completionDueAt }),
  },
  {
    template: 'decision',
    steps: ['active', 'refused', 'moot', 'superseded', 'not-available'],
    // An approval that comes into force again was decided on before.
    when: (now, before) => !hadApproval(before) && !isInterim(now),
    params: decided,
  },
  {
    template: 'approval-interim',
    when: (now, before) => !hadApproval(before) && isInterim(now),
    params: approvalIs,
  },
  once('approval-suspended', became('suspended')),
  once('approval-resumed', (now, before) => stateOf(before) === 'suspended' && stateOf(now) === 'active'),
  once('approval-extended', (now, before) => extensionsOf(now.context) > extensionsOf(before.context)),
  { template: 'approval-not-extended', events: ['decline-extension'], params: approvalIs },
  once('approval-scope', leavesMore),
  once('approval-narrowed', newVersion('reason.scope-narrowed')),
  once('approval-widened', newVersion('reason.scope-widened')),
  once('approval-revoked', became('revoked')),
  { template: 'approval-reprinted', events: ['reprint'], params: approvalIs },
  {
    template: 'reminder',
    events: ['remind-half', 'remind-ninety'],
    params: ({ context }) => ({ until: context.returnDueAt }),
  },
  { template: 'overdue', steps: ['overdue'], params: ({ context }) => ({ until: context.returnDueAt }) },
  { template: 'questionnaire', steps: ['reconciled', 'refused'] },
]
