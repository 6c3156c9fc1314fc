/** What each step of the machine writes into the case. */
import type { Decision } from '../../contracts/view.ts'
import { earlier, plusMinutes, windowEnd } from '../../outages/window.ts'
import { list, text, type FallbackContext, type Live } from './context.ts'
import { dutiesOf, settled } from './duties.ts'
import { grantOf, isOpen } from './guards.ts'
import { returnDueAt } from './return-term.ts'

export type Change = (context: Live) => Partial<FallbackContext>

const person = ({ now }: Live) => ({ id: now.by.id, name: now.by.name })

export const noteLine = ({ notes, now }: Live, code: string): Partial<FallbackContext> => ({
  notes: [...notes.filter((line) => line.code !== code), { code, at: now.at }],
})

/**
 * Takes the outage as it is now; one that is over leaves a stretch a late decision may cover. Where the failure is the
 * trader's own, an outage of ours that is open takes nothing back from what he reported.
 */
export const seeOutage: Change = (context) => {
  const outage = context.now.facts.outage ?? context.outage
  if (context.policy.row.side === 'trader') return { outage }
  if (outage === null || isOpen(outage)) return { outage, late: null }
  return { outage, late: lateStretch(outage.startedAt, outage.actualEnd ?? context.now.at, context) }
}

export const markLate: Change = (context) => ({
  late: lateStretch(String(context.answers.startedAt), context.now.at, context),
})

function lateStretch(from: string, end: string, { policy }: Live) {
  return { from, to: plusMinutes(end, policy.row.graceMinutes) }
}

export const keepChecks: Change = ({ now }) => ({
  checks: (now.facts.result?.checks ?? null) as FallbackContext['checks'],
})

export const claim: Change = (context) => ({ assignee: person(context) })
export const release: Change = () => ({ assignee: null })

export const propose: Change = (context) => ({
  proposal: {
    round: context.round,
    by: person(context),
    at: context.now.at,
    grant: grantOf(context),
    refusal: null,
  },
})

export const proposeRefusal: Change = (context) => ({
  proposal: {
    round: context.round,
    by: person(context),
    at: context.now.at,
    grant: null,
    refusal: { reason: String(context.now.answers.reason), text: String(context.now.answers.text) },
  },
})

/** The next proposal is another round, so the signatures of this one stay as they were given. */
export const voidProposal: Change = ({ round }) => ({ proposal: null, round: round + 1, assignee: null })

export const correctSide: Change = ({ answers, now, policy, changedBy }) => ({
  answers: { ...answers, side: now.answers.side },
  policy: now.facts.policy ?? policy,
  changedBy: [...new Set([...changedBy, now.by.id])],
})

export const callForCompletion: Change = ({ now, completionCalls, pauses, policy }) => ({
  remarks: now.answers.remarks as FallbackContext['remarks'],
  completionCalls: completionCalls + 1,
  completionDueAt: plusMinutes(now.at, policy.row.completionMinutes),
  pauses: [...pauses, { from: now.at, to: null, cause: 'completion' }],
})

export const resume: Change = ({ now, pauses }) => ({
  completionDueAt: null,
  pauses: pauses.map((pause) => (pause.to === null ? { ...pause, to: now.at } : pause)),
})

export const replaceAnswers: Change = ({ now, policy, answers }) => ({
  answers: now.answers,
  before: answers,
  policy: now.facts.policy ?? policy,
  remarks: {},
  checks: null,
})

export const grantProposed: Change = (context) => {
  const { proposal, now } = context
  if (!proposal?.grant) throw new Error('nothing was proposed')
  const by = proposal.by.id === now.by.id ? [now.by.name] : [proposal.by.name, now.by.name]
  return {
    ...issued(context, proposal.grant),
    decision: decided(context, 'granted', null, null, by),
    verified: true,
  }
}

/** The request is the permission: everything asked for, for the shorter of a day and the policy's longest window. */
export const grantByRequest: Change = (context) => {
  const { answers, now, policy } = context
  const grant = {
    offices: [...list(answers.offices)],
    from: now.at,
    to: plusMinutes(now.at, Math.min(24, policy.row.maxHours) * 60),
    maxDeclarations: list(answers.lrns).length,
    conditions: ['keep-records'],
    remark: null,
  }
  return {
    ...issued(context, grant),
    decision: decided(context, 'granted', 'mode.request-is-permission', null, []),
  }
}

function issued(context: Live, grant: ReturnType<typeof grantOf>): Partial<FallbackContext> {
  const { issue } = context.now.facts
  if (!issue) throw new Error('an approval needs a number and a verify code')
  return {
    approval: {
      ...issue,
      grant,
      windowEndsAt: windowEnd(grant.to, causeEndedAt(context), context.policy.row.graceMinutes),
      state: 'active',
      document: 'preparing',
    },
  }
}

function decided(
  { now }: Live,
  outcome: Decision['outcome'],
  reason: string | null,
  words: string | null,
  by: string[],
): Decision {
  return { outcome, reason, text: words, at: now.at, by }
}

export const refuse: Change = (context) => ({
  decision: decided(context, 'refused', text(context.now.answers.reason), text(context.now.answers.text), [
    context.now.by.name,
  ]),
})

export const refuseProposed: Change = (context) => {
  const { proposal, now } = context
  if (!proposal?.refusal) throw new Error('no refusal was proposed')
  const { reason, text: words } = proposal.refusal
  return { decision: decided(context, 'refused', reason, words, [proposal.by.name, now.by.name]) }
}

export const decideWithout = (context: Live, outcome: Decision['outcome']): Partial<FallbackContext> => ({
  decision: decided(context, outcome, context.policy.row.advice, null, []),
})

export const verify: Change = (context) => ({ verified: true, assignee: person(context) })

export const markRestored: Change = ({ restoredAt, now }) => ({ restoredAt: restoredAt ?? now.at })

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

export const closeNow: Change = ({ approval, now }) =>
  approval
    ? {
        approval: {
          ...approval,
          state: 'closed',
          windowEndsAt: earlier(approval.windowEndsAt, now.at),
        },
      }
    : {}

export const revoke: Change = (context) =>
  context.approval
    ? {
        approval: {
          ...context.approval,
          state: 'revoked',
          windowEndsAt: earlier(context.approval.windowEndsAt, context.now.at),
        },
        decision: decided(context, 'revoked', null, text(context.now.answers.reason), [context.now.by.name]),
      }
    : {}

/** Entering again after an extension keeps what has been settled and the term that was set. */
export const openDuties: Change = (context) => {
  if (context.returnStartedAt !== null) return {}
  const { now, policy } = context
  return {
    duties: dutiesOf(context),
    returnStartedAt: now.at,
    returnDueAt: returnDueAt(now.at, policy.row.returnTerm),
    assignee: null,
  }
}

export const settle: Change = ({ duties, now }) => ({
  duties: settled(
    duties,
    list(now.answers.duties),
    String(now.answers.outcome),
    text(now.answers.electronicMrn),
    now.at,
  ),
})

export const extendReturn: Change = ({ now, policy }) => ({
  returnDueAt: returnDueAt(now.at, policy.row.returnTerm),
  returnExtended: true,
})

export const keepDocument: Change = ({ approval }) =>
  approval ? { approval: { ...approval, document: 'ready' } } : {}
