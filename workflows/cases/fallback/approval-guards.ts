/** The questions that are asked of an approval once it has been granted. */
import type { OutageFact } from '../../contracts/facts.ts'
import { plusMinutes } from '../../outages/window.ts'
import type { FallbackContext, Live } from './context.ts'
import { isOpen, newestOutage, outageNews } from './guards.ts'

/** At its last moment a window has ended: whoever comes then is too late, also where the clock is slow. */
export const windowOpen = ({ approval, now }: Live): boolean =>
  approval !== null && Date.parse(now.at) < Date.parse(approval.windowEndsAt)

export const extensionsOf = ({ approval }: FallbackContext): number => (approval?.versions.length ?? 1) - 1

export function mayExtend({ policy, approval, ...context }: FallbackContext): boolean {
  const rule = policy.row.extension
  return approval !== null && rule !== null && extensionsOf({ policy, approval, ...context }) < rule.most
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

/** Offices of the grant for which the outage, as it is now, does not hold. A trader's own failure has no such scope. */
export function officesOutside(context: FallbackContext, outage: OutageFact | null): readonly string[] {
  const granted = context.approval?.grant.offices ?? []
  if (context.policy.row.side !== 'customs' || outage === null || !isOpen(outage)) return []
  return outage.offices.length === 0 ? [] : granted.filter((office) => !outage.offices.includes(office))
}

export const allOutside = (context: Live): boolean =>
  everyOffice(context, officesOutside(context, newestOutage(context)))

/** The notice has run and no office is left in which the approval may be used. */
export const noticeOver = (context: Live): boolean =>
  context.outside !== null &&
  Date.parse(context.now.at) >= Date.parse(context.outside.from) &&
  everyOffice(context, context.outside.offices)

const everyOffice = ({ approval }: FallbackContext, offices: readonly string[]): boolean =>
  approval !== null && offices.length > 0 && offices.length === approval.grant.offices.length

/** Suspended because the outage held there no more, and it does again. */
export const scopeIsBack = (context: Live): boolean =>
  context.suspension?.cause === 'scope' && outageNews(context) && !allOutside(context)

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
