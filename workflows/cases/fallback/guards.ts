/** The questions the machine asks, each as a function of the case and the event at hand. */
import { list, policyNow, type Live, type FallbackContext } from './context.ts'
import { hoursBetween, plusMinutes } from '../../outages/window.ts'
import type { Grant } from '../../contracts/view.ts'
import type { OutageFact } from '../../contracts/facts.ts'
import { askedScope, coversAll, grantableScope, leavesNothing, untriedChannel, without } from './scope.ts'

const over = ['resolved', 'completed', 'archived', 'false-alarm', 'cancelled']

export function isOpen(outage: OutageFact | null): boolean {
  return outage !== null && !over.includes(outage.state)
}

export function notAvailable({ policy }: Live): boolean {
  return policy.row.mode === 'not-available'
}

/** The published notice allows everybody, once the outage has lasted as long as the policy asks. */
export function noticePermits(context: Live): boolean {
  const from = noticeFrom(context)
  return from !== null && Date.parse(context.now.at) >= Date.parse(from)
}

/** From when the notice allows what is asked for; null where it does not. */
export function noticeFrom(context: Live): string | null {
  const { row } = context.policy
  const outage = newestOutage(context)
  if (row.mode !== 'notice-is-permission' || row.side !== 'customs') return null
  if (outage === null || !isOpen(outage) || outage.fallback !== 'general') return null
  if (!coversAll(outage, context.answers) || otherChannelLeft({ ...context, outage })) return null
  if (row.urgentGoodsOnly && !isUrgent(context)) return null
  return outage.fallbackFrom ?? plusMinutes(outage.startedAt, row.minOutageMinutes)
}

/** A reason that the form does not know has to be looked at by somebody. */
const isUrgent = ({ answers }: FallbackContext): boolean =>
  list(answers.urgency).some((reason) => reason !== 'other')

/** On the customs side an authority must have confirmed the outage first (excise: Directive 2020/262 Art. 26). */
export function requestPermits(context: Live): boolean {
  const { row } = context.policy
  if (row.mode !== 'request-is-permission') return false
  const outage = newestOutage(context)
  return row.side === 'trader' || (outage !== null && isOpen(outage) && outage.fallback !== 'none')
}

/** True where the outage is another one, or another revision of it, than this case last saw. */
export function outageNews({ outage, now }: Live): boolean {
  const seen = now.facts.outage
  if (seen === undefined || seen === null) return false
  return outage === null || outage.id !== seen.id || outage.revision !== seen.revision
}

/** The end of a customs outage settles nothing for a trader whose own system is down. */
export function overAndNothingLeft(context: Live): boolean {
  const { outage, policy } = context
  return (
    policy.row.side === 'customs' && outage !== null && !isOpen(newestOutage(context)) && !goodsLeft(context)
  )
}

/** It was asked for in time and ended before anybody could look: on the telephone, for instance, and written down later. */
export const overSinceAsked = (context: Live): boolean =>
  overAndNothingLeft(context) && !isRetrospective(context)

/** It was asked for when the outage was over: only goods that left during it can still be covered. */
export function isRetrospective(context: Live): boolean {
  const { policy, runsSince } = context
  const outage = newestOutage(context)
  if (policy.row.side !== 'customs' || outage === null || isOpen(outage)) return false
  return outage.actualEnd !== null && Date.parse(runsSince) >= Date.parse(outage.actualEnd)
}

/** What stands against any grant, as a code; null where nothing does. */
export function grantFault(context: FallbackContext) {
  if (otherChannelLeft(context)) return 'channel-not-tried' as const
  return retrospectiveFault(context) ?? scopeFault(context)
}

/** The outage is of other offices, or of another way of sending: first somebody says that it is of these, too. */
function scopeFault(context: FallbackContext) {
  const asked = askedScope(context.answers)
  const taken = without(asked, grantableScope(context))
  return leavesNothing(asked, taken) ? ('out-of-scope' as const) : null
}

/** Why an approval after the fact cannot be given; null where it can, or is none. */
function retrospectiveFault({ retrospective, policy, outage, runsSince, answers }: FallbackContext) {
  if (!retrospective) return null
  const { row } = policy
  const left = Date.parse(String(answers.goodsLeftAt))
  const end = outage?.actualEnd ?? null
  if (row.retrospective === null || outage === null || end === null) return 'after-recovery' as const
  if (Number.isNaN(left)) return 'goods-left-missing' as const
  if (stretchAt(outage, left) === null) return 'outside-outage' as const
  if (hoursBetween(end, runsSince) > row.retrospective.withinHours) return 'after-recovery' as const
  return row.retrospective.evidence && list(answers.evidence).length === 0
    ? ('evidence-missing' as const)
    : null
}

/** The stretch of an outage that is over in which a moment lies; its end is one of it. */
export function stretchAt(outage: OutageFact, moment: number): { from: string; to: string } | null {
  const { intervals, startedAt, actualEnd } = outage
  const all = intervals ?? [{ from: startedAt, to: actualEnd }]
  const found = all.find(
    ({ from, to }) => to !== null && Date.parse(from) <= moment && moment <= Date.parse(to),
  )
  return found?.to ? { from: found.from, to: found.to } : null
}

/** Nothing that is overdue, where an officer would have to approve (R14). */
export const inDebt = ({ policy, now }: Live): boolean =>
  policy.row.mode === 'approval-required' && (now.facts.debts ?? []).length > 0

/** Another way to send that works goes first (R03). */
const otherChannelLeft = ({ policy, answers, outage }: FallbackContext): boolean =>
  policy.row.otherChannelFirst && untriedChannel(answers, isOpen(outage) ? outage : null) !== null

/** The case as it will be once the side has been corrected: the mode is run anew. */
export const withSide = (context: Live): Live => ({
  ...context,
  answers: { ...context.answers, side: context.now.answers.side },
  policy: policyNow(context.now, context.policy),
})

/** The outage of a case that is over is open again, and no notice permits what was asked for: it can be asked anew. */
export function askableAnew(context: Live): boolean {
  return isOpen(newestOutage(context)) && noticeFrom(context) === null
}

/** For a case that is over only that its outage opens again or closes is news. */
export function reopenedNews(context: Live): boolean {
  if (!outageNews(context)) return false
  const [before, now] = [context.outage, newestOutage(context)]
  return isOpen(before) !== isOpen(now) || before?.fallback !== now?.fallback
}

/** Goods that left before the decision still need one, limited to the time of the outage. */
export function goodsLeft({ answers }: FallbackContext): boolean {
  return typeof answers.goodsLeftAt === 'string' && answers.goodsLeftAt !== ''
}

/** Whether this grant is above what one officer may decide. */
export function needsSecond(
  { policy, retrospective }: FallbackContext,
  grant: Pick<Grant, 'from' | 'to' | 'maxDeclarations'>,
): boolean {
  if (policy.row.approvers === 2) return true
  if (retrospective && policy.row.retrospective?.approvers === 2) return true
  const limit = policy.row.secondAbove
  return (
    limit !== null &&
    (hoursBetween(grant.from, grant.to) > limit.hours || grant.maxDeclarations > limit.declarations)
  )
}

export function secondNeeded(context: Live): boolean {
  return needsSecond(context, grantOf(context))
}

/** A refusal for misuse weighs on an authorisation; which reasons do is the policy's. */
export function refusalNeedsSecond({ now, policy }: Live): boolean {
  return policy.row.refusalsOfTwo.includes(String(now.answers.reason))
}

/** Neither who proposed, nor who changed what the decision rests on. */
export function isSecondPerson({ proposal, changedBy }: FallbackContext, officerId: string): boolean {
  return proposal !== null && proposal.by.id !== officerId && !changedBy.includes(officerId)
}

export function noted({ notes }: FallbackContext, code: string): boolean {
  return notes.some((line) => line.code === code)
}

/** Where the officer says nothing of offices or channels, it is for all that can be granted. */
export function grantOf(context: Live): Grant {
  const proposed = context.now.answers
  const most = grantableScope(context)
  const named = list(proposed.channels)
  return {
    offices: [...list(proposed.offices ?? most.offices)],
    channels: [...(named.length > 0 ? named : most.channels)],
    from: String(proposed.from),
    to: String(proposed.to),
    maxDeclarations: Number(proposed.maxDeclarations),
    conditions: [...list(proposed.conditions)],
    remark: typeof proposed.remark === 'string' && proposed.remark !== '' ? proposed.remark : null,
  }
}

export function newestOutage({ outage, now }: Live): OutageFact | null {
  return now.facts.outage ?? outage
}
