/** Finds the row of the fall-back policy that a request falls under. */
import type { PolicyPreview } from '../contracts/catalogue.ts'
import type { Answers } from '../contracts/form.ts'
import type { Policy, PolicyRow } from '../contracts/policy.ts'

/** The sides a person may name, and the one the policy distinguishes. */
export const sides = ['customs', 'own-software', 'own-network', 'provider', 'unknown'] as const
type Side = (typeof sides)[number]

/** "I do not know" counts as the customs side only while an outage of the system is known. */
export function policySide(side: Side, outageKnown: boolean): PolicyRow['side'] {
  if (side === 'unknown') return outageKnown ? 'customs' : 'trader'
  return side === 'customs' ? 'customs' : 'trader'
}

export function policyRow(policy: Policy, answers: Answers, outageKnown: boolean): PolicyRow | null {
  const side = policySide((answers.side ?? 'unknown') as Side, outageKnown)
  return (
    policy.rows.find(
      (row) => row.system === answers.system && row.direction === answers.direction && row.side === side,
    ) ?? null
  )
}

/** What each combination of system, direction and side leads to, for the form to say before it is sent. */
export function previews(policy: Policy): PolicyPreview[] {
  return policy.rows.map(({ system, direction, side, mode, advice, decisionMinutes }) => ({
    system,
    direction,
    side,
    mode,
    advice,
    decisionMinutes,
  }))
}

export function systemsOf(policy: Policy): string[] {
  return [...new Set(policy.rows.map((row) => row.system))]
}
