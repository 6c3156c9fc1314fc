/** What an approval becomes: granted, extended, suspended, resumed, revoked, closed. */
import type { OutageFact } from '../../contracts/facts.ts'
import type { ApprovalVersion, Grant } from '../../contracts/view.ts'
import { printedNumber } from '../../identifiers/approval-number.ts'
import { earlier, plusMinutes, windowEnd } from '../../outages/window.ts'
import { basisOf } from './basis.ts'
import { proposalOf, type Change } from './changes.ts'
import { list, text, type Extension, type FallbackContext, type Issued, type Live } from './context.ts'
import { decided, grantedOn } from './decisions.ts'
import { isOpen, newestOutage } from './guards.ts'
import { linesOf } from './lines.ts'
import { grantableScope } from './scope.ts'

export const grantProposed: Change = (context) => {
  const { proposal, now } = context
  if (!proposal?.grant) throw new Error('nothing was proposed')
  const by = proposal.by.id === now.by.id ? [now.by.name] : [proposal.by.name, now.by.name]
  return {
    ...issued(context, proposal.grant, by, { lines: proposal.lines }),
    decision: grantedOn(context, proposal.facts, null, by),
    proposal: null,
    verified: true,
  }
}

/** The request is the permission: everything asked for, for as long as the policy gives such a request. */
export const grantByRequest: Change = (context) => {
  const { answers, now, policy } = context
  const { requestHours, maxHours, urgentGoodsOnly } = policy.row
  const scope = grantableScope(context)
  const grant = {
    offices: [...scope.offices],
    channels: [...scope.channels],
    from: now.at,
    to: plusMinutes(now.at, Math.min(requestHours, maxHours) * 60),
    maxDeclarations: list(answers.lrns).length,
    conditions: urgentGoodsOnly ? ['urgent-goods-only', 'keep-records'] : ['keep-records'],
    remark: null,
  }
  return {
    ...issued(context, grant, [], {}),
    decision: grantedOn(context, basisOf(context, null), 'mode.request-is-permission', []),
    proposal: null,
  }
}

type Interim = { readonly number: string; readonly grant: Grant; readonly by: readonly string[] }

/** Whoever reviews the appeal lets the applicant go on meanwhile. */
export const grantInterim: Change = (context) => {
  const interim = context.now.facts.result?.interim as Interim | undefined
  if (!interim) throw new Error('an interim grant needs its terms')
  const { number, grant, by } = interim
  return {
    ...issued(context, grant, by, { interim: true }),
    appeal: { number, outcome: 'pending' },
    decision: grantedOn(context, basisOf(context, grant.remark), 'appeal.interim', [...by]),
    proposal: null,
    verified: true,
  }
}

function issued(
  context: Live,
  grant: Grant,
  by: readonly string[],
  rest: Partial<Issued>,
): Partial<FallbackContext> {
  const { facts, at } = context.now
  const { issue } = facts
  if (!issue) throw new Error('an approval needs a number and a verify code')
  const { to, maxDeclarations } = grant
  const first = { version: 0, number: issue.number, to, maxDeclarations, at, by: [...by], reason: null }
  return {
    approval: {
      ...issue,
      grant,
      windowEndsAt: windowEnd(to, causeEndedAt(context), context.policy.row.graceMinutes),
      state: 'active',
      document: 'preparing',
      versions: [first],
      lines: [],
      interim: false,
      ...rest,
    },
  }
}

export const reprint: Change = ({ approval }) =>
  approval ? { approval: { ...approval, document: 'preparing', reprints: (approval.reprints ?? 0) + 1 } } : {}

export const keepDocument: Change = ({ approval }) =>
  approval ? { approval: { ...approval, document: 'ready' } } : {}

export const verify: Change = (context) => ({
  verified: true,
  assignee: { id: context.now.by.id, name: context.now.by.name },
})

export const confirmInterim: Change = ({ approval }) =>
  approval ? { approval: { ...approval, interim: false } } : {}

export const keepAsked: Change = ({ now }) => ({
  asked: { to: String(now.answers.to), reason: String(now.answers.reason), at: now.at },
})

export const dropAsked: Change = () => ({ asked: null, proposal: null })

/** A signature belongs to a round, and each thing that is put before a second person is one of its own. */
export const beginRound: Change = ({ round }) => ({ round: round + 1 })

export const proposeExtension: Change = (context) => ({
  proposal: proposalOf(context, { extension: extensionOf(context) }),
})

export const proposeRevocation: Change = (context) => ({
  proposal: proposalOf(context, { revocation: { reason: String(context.now.answers.reason) } }),
})

export const dropProposal: Change = () => ({ proposal: null })

function extensionOf({ now, approval }: Live): Extension {
  const said = linesOf(now.answers)
  // In the order of the first grant: a line's place is its number.
  const lines = (approval?.lines ?? []).map((line) => said.find(({ eori }) => eori === line.eori) ?? line)
  return {
    to: String(now.answers.to),
    maxDeclarations: Number(now.answers.maxDeclarations),
    reason: String(now.answers.reason),
    ...(lines.length > 0 && { lines }),
  }
}

export const extend: Change = (context) => extended(context, extensionOf(context), [context.now.by.name])

export const extendProposed: Change = (context) => {
  const { proposal, now } = context
  if (!proposal?.extension) throw new Error('no extension was proposed')
  return extended(context, proposal.extension, [proposal.by.name, now.by.name])
}

/** The number stays and what was used stays bound to the version it was used under; the paper is made anew. */
function extended(
  context: Live,
  { to, maxDeclarations, reason, lines }: Extension,
  by: readonly string[],
): Partial<FallbackContext> {
  const { approval, now, policy } = context
  if (!approval) throw new Error('there is nothing to extend')
  const next = nextVersion(approval, { to, maxDeclarations, at: now.at, by: [...by], reason })
  return {
    approval: {
      ...approval,
      grant: { ...approval.grant, to, maxDeclarations },
      lines: lines ?? approval.lines,
      windowEndsAt: windowEnd(to, causeEndedAt(context), policy.row.graceMinutes),
      versions: [...approval.versions, next],
      document: 'preparing',
    },
    asked: null,
    proposal: null,
  }
}

export function nextVersion(
  { number, versions }: Issued,
  rest: Omit<ApprovalVersion, 'version' | 'number'>,
): ApprovalVersion {
  const version = (versions.at(-1)?.version ?? 0) + 1
  return { version, number: printedNumber(number, version), ...rest }
}

/** A planned window that grows takes along the approvals that were to last as long as it. */
export const followPlan: Change = (context) => {
  const { approval, outage, policy } = context
  const to = followedTo(context)
  if (!approval || to === null) return {}
  const { maxDeclarations } = approval.grant
  return {
    ...extended(context, { to, maxDeclarations, reason: 'reason.plan-extended' }, []),
    asked: context.asked,
    proposal: context.proposal,
    outage: newestOutage({ ...context, outage, policy }),
  }
}

/** Null where the approval does not follow: it was granted for less, or the outage is none that was planned. */
export function followedTo(context: Live): string | null {
  const { approval, outage, policy, now } = context
  const next = newestOutage(context)
  if (approval === null || policy.row.side !== 'customs' || !isOpen(next)) return null
  const [before, after] = [plannedEnd(outage), plannedEnd(next)]
  if (before === null || after === null || Date.parse(after) <= Date.parse(before)) return null
  if (Date.parse(approval.grant.to) < Date.parse(before)) return null
  const most = plusMinutes(now.at, policy.row.maxHours * 60)
  const to = earlier(plusMinutes(after, policy.row.graceMinutes), most)
  return Date.parse(to) > Date.parse(approval.grant.to) ? to : null
}

const plannedEnd = (outage: OutageFact | null): string | null =>
  outage?.kind === 'planned' ? outage.expectedEnd : null

export const suspend: Change = ({ approval, now }) =>
  approval
    ? {
        approval: { ...approval, state: 'suspended' },
        suspension: { at: now.at, cause: 'officer', reason: text(now.answers.reason) },
        proposal: null,
      }
    : {}

export const suspendOutside: Change = ({ approval, now, outside }) =>
  approval
    ? {
        approval: { ...approval, state: 'suspended' },
        suspension: { at: outside?.from ?? now.at, cause: 'scope', reason: null },
        proposal: null,
      }
    : {}

export const resumeUse: Change = ({ approval }) =>
  approval ? { approval: { ...approval, state: 'active' }, suspension: null } : {}

/** An outage that ends, or the trader's own repair, brings the close forward; a re-opened one restores it. */
export const adjustWindow: Change = (context) => {
  const { approval, policy } = context
  if (!approval) return {}
  const windowEndsAt = windowEnd(approval.grant.to, causeEndedAt(context), policy.row.graceMinutes)
  return { approval: { ...approval, windowEndsAt } }
}

/** When the reason for the approval fell away: the outage ended or the trader repaired his own system. */
export function causeEndedAt({ outage, restoredAt, policy }: FallbackContext): string | null {
  if (policy.row.side === 'trader') return restoredAt
  return isOpen(outage) ? null : (outage?.actualEnd ?? null)
}

export const markRestored: Change = ({ restoredAt, now }) => ({ restoredAt: restoredAt ?? now.at })

const closedAs = (approval: Issued, state: Issued['state'], at: string): Issued => ({
  ...approval,
  state,
  windowEndsAt: earlier(approval.windowEndsAt, at),
})

export const closeNow: Change = ({ approval, now }) =>
  approval
    ? {
        approval: closedAs(approval, 'closed', now.at),
        suspension: null,
        outside: null,
        proposal: null,
        asked: null,
      }
    : {}

function revokedWith(
  context: Live,
  reason: string | null,
  words: string | null,
  by: readonly string[],
): Partial<FallbackContext> {
  const { approval, now } = context
  if (!approval) return {}
  return {
    approval: closedAs(approval, 'revoked', now.at),
    suspension: null,
    outside: null,
    proposal: null,
    asked: null,
    decision: decided(context, 'revoked', reason, words, [...by]),
  }
}

export const revoke: Change = (context) =>
  revokedWith(context, null, text(context.now.answers.reason), [context.now.by.name])

export const revokeProposed: Change = (context) => {
  const { proposal, now } = context
  if (!proposal?.revocation) throw new Error('no revocation was proposed')
  return revokedWith(context, null, proposal.revocation.reason, [proposal.by.name, now.by.name])
}

/** Nobody is to blame: what was used in good faith stays valid, the rest may not be used any more. */
export const revokeByOutage: Change = (context) =>
  revokedWith(context, `reason.outage-${context.outage?.state}`, null, [])

export const revokeByAppeal: Change = (context) => revokedWith(context, 'appeal.dismissed', null, [])
