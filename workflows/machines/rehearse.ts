/** The first step of a case as it would have been under another policy: the same answers, the same circumstances. */
import type { Now } from '../contracts/facts.ts'
import type { Policy, PolicyRow } from '../contracts/policy.ts'
import { begin } from './advance.ts'
import type { Kind, Opening } from './kind.ts'

export type Rehearsed = { readonly row: PolicyRow; readonly step: string }

/** For the machine alone: a rehearsal leads to no paper. */
const blank = { number: 'rehearsal', verifyCode: 'rehearsal' }

/** Null where no row of the table covers the request. */
export function rehearse(kind: Kind, opening: Opening, now: Now, policy: Policy): Rehearsed | null {
  const row = kind.policyRow?.(policy, now.answers, now.facts.outage ?? null) ?? null
  return row && { row, step: firstStep(kind, opening, now, { version: policy.version, row }) }
}

export function firstStep(
  kind: Kind,
  opening: Opening,
  now: Now,
  policy: { readonly version: number; readonly row: PolicyRow },
): string {
  const facts = { ...now.facts, policy, issue: now.facts.issue ?? blank }
  return begin(kind, opening, { ...now, facts }).step
}
