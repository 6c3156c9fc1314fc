/** An approval follows the scope of its outage: what that no longer covers leaves it after a notice, and may come back. */
import type { OutageFact } from '../../contracts/facts.ts'
import { plusMinutes } from '../../outages/window.ts'
import { nextVersion } from './approval-changes.ts'
import { dueOutside, outsideOf } from './approval-guards.ts'
import type { Change } from './changes.ts'
import type { FallbackContext, Issued, Live, Outside, Scope } from './context.ts'
import { isOpen } from './guards.ts'
import { coveredBy, fullScope, grantedScope, isNothing, together, without } from './scope.ts'

/** The outage has another scope: from when the approval cannot be used any more where it does not hold. */
export const seeScope: Change = (context) => {
  const { offices, channels } = outsideOf(context, context.outage)
  if (isNothing({ offices, channels })) return { outside: null }
  const due = Object.fromEntries([...offices, ...channels].map((one) => [one, noticeFor(context, one)]))
  return { outside: outsideWith({ offices, channels }, due) }
}

/** Another change of the outage does not begin a notice anew. */
function noticeFor({ outside, now, policy }: Live, one: string): string {
  const known = [...(outside?.offices ?? []), ...(outside?.channels ?? [])].includes(one)
  const begun = known ? (outside?.due?.[one] ?? outside?.from) : undefined
  return begun ?? plusMinutes(now.at, policy.row.scopeShrinkNoticeMinutes)
}

function outsideWith({ offices, channels }: Scope, due: { readonly [one: string]: string }): Outside {
  const from = Object.values(due).toSorted()[0] ?? ''
  return { offices, channels, from, due }
}

/** The notice has run for a part of it: the rest goes on under the same number, in a version of its own. */
export const narrow: Change = (context) => {
  const { approval, outside } = context
  const taken = dueOutside(context)
  if (!approval || isNothing(taken)) return {}
  const { offices, channels } = without(
    { offices: outside?.offices ?? [], channels: outside?.channels ?? [] },
    taken,
  )
  const due = Object.fromEntries(
    Object.entries(outside?.due ?? {}).filter(([one]) => [...offices, ...channels].includes(one)),
  )
  return {
    ...rescoped(context, approval, without(grantedScope(approval), taken), 'reason.scope-narrowed'),
    outside: isNothing({ offices, channels }) ? null : outsideWith({ offices, channels }, due),
  }
}

/** What the outage covers again belongs to the approval again, at once. */
export const widen: Change = (context) => {
  const { approval, outage } = context
  if (!approval?.narrowed || !isOpen(outage)) return {}
  const back = coveredBy(outage as OutageFact, approval.narrowed)
  if (isNothing(back)) return {}
  return rescoped(context, approval, together(grantedScope(approval), back), 'reason.scope-widened')
}

/** After a suspension nobody is given a notice again: it goes on for what is covered, and for nothing else. */
export const fitScope: Change = (context) => {
  const { approval, outage, policy } = context
  if (!approval || policy.row.side !== 'customs' || !isOpen(outage)) return {}
  const covered = coveredBy(outage as OutageFact, fullScope(approval))
  const fits = isNothing(without(grantedScope(approval), covered))
  const grows = !isNothing(without(covered, grantedScope(approval)))
  if (fits && !grows) return { outside: null }
  const reason = fits ? 'reason.scope-widened' : 'reason.scope-narrowed'
  return { ...rescoped(context, approval, covered, reason), outside: null }
}

function rescoped(
  context: Live,
  approval: Issued,
  { offices, channels }: Scope,
  reason: string,
): Partial<FallbackContext> {
  const { to, maxDeclarations, channels: before } = approval.grant
  const scope = { offices: [...offices], ...(before && { channels: [...channels] }) }
  const { narrowed: _, ...issued } = approval
  const narrowed = without(fullScope(approval), { offices, channels })
  const version = nextVersion(approval, {
    to,
    maxDeclarations,
    at: context.now.at,
    by: [],
    reason,
    ...scope,
  })
  return {
    approval: {
      ...issued,
      grant: { ...approval.grant, ...scope },
      versions: [...approval.versions, version],
      document: 'preparing',
      ...(!isNothing(narrowed) && { narrowed }),
    },
  }
}
