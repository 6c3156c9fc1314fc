/** The questions that are asked of an approval once it has been granted. */
import type { OutageFact } from '../../contracts/facts.ts'
import { plusMinutes } from '../../outages/window.ts'
import type { FallbackContext, Live, Scope } from './context.ts'
import { isOpen, newestOutage, outageNews } from './guards.ts'
import { coveredBy, fullScope, grantedScope, isNothing, leavesNothing, without } from './scope.ts'

/** At its last moment a window has ended: whoever comes then is too late, also where the clock is slow. */
export const windowOpen = ({ approval, now }: Live): boolean =>
  approval !== null && Date.parse(now.at) < Date.parse(approval.windowEndsAt)

/** A version that only follows the outage's scope is no extension. */
export const extensionsOf = ({ approval }: Pick<FallbackContext, 'approval'>): number =>
  (approval?.versions ?? []).filter(({ version, offices }) => version > 0 && offices === undefined).length

export function mayExtend({ policy, approval }: FallbackContext): boolean {
  const rule = policy.row.extension
  return approval !== null && rule !== null && extensionsOf({ approval }) < rule.most
}

/** The first ones take one officer, the next a second. */
export function extensionNeedsSecond(context: Live): boolean {
  const rule = context.policy.row.extension
  return rule !== null && extensionsOf(context) >= rule.withoutSecond
}

export const revocationNeedsSecond = ({ policy }: Live): boolean => policy.row.revokingApprovers === 2

/** What lies before the second person while the approval is in use. */
export const waitsForSecond = ({ proposal }: FallbackContext): boolean =>
  proposal?.extension != null || proposal?.revocation != null

/** The outage was none, or its planned window was called off: what rests on it falls. */
export function calledOff(context: Live): boolean {
  const { policy } = context
  const outage = newestOutage(context)
  if (policy.row.side !== 'customs' || outage === null || !outageNews(context)) return false
  if (outage.state === 'cancelled') return true
  return outage.state === 'false-alarm' && policy.row.falseAlarm === 'used-stay'
}

/** Of the grant what the outage, as it is now, does not cover. A trader's own failure has no such scope. */
export function outsideOf(context: FallbackContext, outage: OutageFact | null): Scope {
  const { approval, policy } = context
  if (approval === null || policy.row.side !== 'customs' || outage === null || !isOpen(outage)) return nowhere
  const granted = grantedScope(approval)
  return without(granted, coveredBy(outage, granted))
}

const nowhere: Scope = { offices: [], channels: [] }

/** Nothing of what was granted, and perhaps taken away before, is covered now. */
export const allOutside = (context: Live): boolean => nothingCovered(context, newestOutage(context))

export function nothingCovered({ approval, policy }: FallbackContext, outage: OutageFact | null): boolean {
  if (approval === null || policy.row.side !== 'customs' || outage === null || !isOpen(outage)) return false
  const whole = fullScope(approval)
  return leavesNothing(whole, without(whole, coveredBy(outage, whole)))
}

/** The notice has run for all of it: nothing is left of which the approval may be used. */
export const noticeOver = (context: Live): boolean =>
  context.approval !== null && leavesNothing(grantedScope(context.approval), dueOutside(context))

/** The notice has run for a part, and the approval stays for the rest. */
export const partOver = (context: Live): boolean =>
  windowOpen(context) && !isNothing(dueOutside(context)) && !noticeOver(context)

/** What is outside of the outage and has had its notice. */
export function dueOutside({ outside, now }: Live): Scope {
  if (outside === null) return nowhere
  const due = (one: string) => Date.parse(outside.due?.[one] ?? outside.from) <= Date.parse(now.at)
  return { offices: outside.offices.filter(due), channels: (outside.channels ?? []).filter(due) }
}

/** The outage covers again what the approval was narrowed by. */
export function scopeGrows(context: Live): boolean {
  const { approval, policy } = context
  const outage = newestOutage(context)
  if (approval?.narrowed === undefined || policy.row.side !== 'customs' || !isOpen(outage)) return false
  return outageNews(context) && windowOpen(context) && !isNothing(coveredBy(outage!, approval.narrowed))
}

/** Suspended because the outage held there no more, and it does again. */
export const scopeIsBack = (context: Live): boolean =>
  context.suspension?.cause === 'scope' && outageNews(context) && windowOpen(context) && !allOutside(context)

/** It closed with the outage, not long ago, and would still run: the outage that is open again lets it go on. */
export function resumable(context: Live): boolean {
  const until = resumableUntil(context)
  return outageNews(context) && until !== null && Date.parse(context.now.at) < Date.parse(until)
}

export function resumableUntil({ approval, returnStartedAt, policy, now, outage }: Live): string | null {
  const fact = now.facts.outage ?? outage
  if (policy.row.side !== 'customs' || !isOpen(fact)) return null
  if (approval?.state !== 'closed' || returnStartedAt === null) return null
  if (Date.parse(approval.grant.to) <= Date.parse(now.at)) return null
  const until = plusMinutes(returnStartedAt, policy.row.resumeHours * 60)
  return Date.parse(until) < Date.parse(approval.grant.to) ? until : approval.grant.to
}
