/** Until when a refusal may be appealed against, and how soon an appeal is looked at while the outage lasts. */
import { deadline } from '../../calendar/deadline.ts'
import type { PolicyRow } from '../../contracts/policy.ts'
import type { Deadline } from '../../contracts/view.ts'
import type { FallbackContext } from './context.ts'

type Known = Pick<FallbackContext, 'decision' | 'policy'>

/** Rows of earlier policies said nothing of appeals: the terms of the law held for them. */
const appealOf = ({ policy }: Known): PolicyRow['appeal'] =>
  (policy.row as Partial<PolicyRow>).appeal ?? { days: 14, reviewMinutes: 120 }

export function appealTerm(context: Known): Deadline | null {
  const { decision } = context
  if (decision?.outcome !== 'refused') return null
  const { days } = appealOf(context)
  return deadline({
    code: 'deadline.appeal',
    startedAt: decision.at,
    spec: { kind: 'days', days },
    pauses: [],
  })
}

export const reviewMinutes = (context: Known): number => appealOf(context).reviewMinutes
