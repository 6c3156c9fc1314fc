/** The active policy, read at most every few seconds: an activation reaches every process within that time. */
import type { Policy } from '../../workflows/contracts/policy.ts'
import type { Database } from '../db/database.ts'
import { activePolicy } from '../db/policies.ts'

export type PolicySource = {
  current(): Promise<Policy>
  /** Asks anew the next time: this process has just activated another version. */
  forget(): void
}

export function createPolicySource(db: Database, keepMs = 5000): PolicySource {
  let kept: { policy: Policy; until: number } | null = null
  return {
    async current() {
      if (kept && performance.now() < kept.until) return kept.policy
      const policy = await activePolicy(db)
      if (!policy) throw new Error('no fall-back policy is active')
      kept = { policy, until: performance.now() + keepMs }
      return policy
    },
    forget: () => void (kept = null),
  }
}
