/** The questions the machine asks, each as a function of the case and the event at hand. */
import { list, type Live, type FallbackContext } from './context.ts'
import { hoursBetween, plusMinutes } from '../../outages/window.ts'
import type { Grant } from '../../contracts/view.ts'
import type { OutageFact } from '../../contracts/facts.ts'

/** Refusals for systematic misuse weigh on an authorisation: two officers (policy of the starter set). */
const refusalsOfTwo = ['R05']

const over = ['resolved', 'archived', 'false-alarm']

export function isOpen(outage: OutageFact | null): boolean {
  return outage !== null && !over.includes(outage.state)
}

export function notAvailable({ policy }: Live): boolean {
  return policy.row.mode === 'not-available'
}

/** The published notice allows everybody, once the outage has lasted as long as the policy asks. */
export function noticePermits(context: Live): boolean {
  const { row } = context.policy
  const outage = newestOutage(context)
  if (row.mode !== 'notice-is-permission' || row.side !== 'customs') return false
  if (outage === null || !isOpen(outage)) return false
  if (outage.fallback !== 'general') return false
  const opensAt = outage.fallbackFrom ?? plusMinutes(outage.startedAt, row.minOutageMinutes)
  return Date.parse(context.now.at) >= Date.parse(opensAt)
}

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

/** Goods that left before the decision still need one, limited to the time of the outage. */
export function goodsLeft({ answers }: FallbackContext): boolean {
  return typeof answers.goodsLeftAt === 'string' && answers.goodsLeftAt !== ''
}

/** Whether this grant is above what one officer may decide. */
export function needsSecond(
  { policy }: FallbackContext,
  grant: Pick<Grant, 'from' | 'to' | 'maxDeclarations'>,
): boolean {
  if (policy.row.approvers === 2) return true
  const limit = policy.row.secondAbove
  return (
    limit !== null &&
    (hoursBetween(grant.from, grant.to) > limit.hours || grant.maxDeclarations > limit.declarations)
  )
}

export function secondNeeded(context: Live): boolean {
  return needsSecond(context, grantOf(context))
}

export function refusalNeedsSecond({ now }: Live): boolean {
  return refusalsOfTwo.includes(String(now.answers.reason))
}

/** Neither who proposed, nor who changed what the decision rests on. */
export function isSecondPerson({ proposal, changedBy }: FallbackContext, officerId: string): boolean {
  return proposal !== null && proposal.by.id !== officerId && !changedBy.includes(officerId)
}

export function noted({ notes }: FallbackContext, code: string): boolean {
  return notes.some((line) => line.code === code)
}

export function grantOf({ now, answers }: Live): Grant {
  const proposed = now.answers
  return {
    offices: [...list(proposed.offices ?? answers.offices)],
    from: String(proposed.from),
    to: String(proposed.to),
    maxDeclarations: Number(proposed.maxDeclarations),
    conditions: [...list(proposed.conditions)],
    remark: typeof proposed.remark === 'string' && proposed.remark !== '' ? proposed.remark : null,
  }
}

function newestOutage({ outage, now }: Live): OutageFact | null {
  return now.facts.outage ?? outage
}
