/** The clocks of a fall-back application, as absolute moments; a machine's delay is the rest of the way there. */
import { deadline } from '../../calendar/deadline.ts'
import type { FallbackContext, Live } from './context.ts'
import { noticeFrom } from './guards.ts'

/** Milliseconds from the event at hand; a moment that has passed is due at once, and one that is not known never. */
export function until({ now }: Live, moment: string | null): number {
  if (moment === null) return Infinity
  return Math.max(0, Date.parse(moment) - Date.parse(now.at))
}

export function firstLookAt(context: FallbackContext): string {
  return running(context, context.policy.row.firstLookMinutes)
}

export function decisionNearAt(context: FallbackContext): string {
  return running(
    context,
    Math.round(context.policy.row.decisionMinutes * context.policy.row.decisionNearShare),
  )
}

export function decisionAt(context: FallbackContext): string {
  return running(context, context.policy.row.decisionMinutes)
}

/** The n-th reminder of the return; null where the policy has none. */
export function reminderAt(
  { returnStartedAt, returnDueAt, policy }: FallbackContext,
  n: number,
): string | null {
  const share = policy.row.returnReminders[n]
  if (share === undefined || returnStartedAt === null || returnDueAt === null) return null
  const from = Date.parse(returnStartedAt)
  return new Date(from + (Date.parse(returnDueAt) - from) * share).toISOString()
}

/** When a notice that is published already begins to permit what is asked for; null where none does, or it has begun. */
export function noticeAt(context: Live): string | null {
  const from = noticeFrom(context)
  return from !== null && Date.parse(from) > Date.parse(context.now.at) ? from : null
}

/** While nobody has suspended it for another reason, what the outage no longer covers goes when its notice has run. */
export const suspendAt = ({ outside, suspension }: FallbackContext): string | null =>
  suspension === null ? (outside?.from ?? null) : null

/** The same sum that the deadline on the screen explains line by line. */
function running({ runsSince, pauses }: FallbackContext, minutes: number): string {
  const { dueAt } = deadline({
    code: 'deadline.decision',
    startedAt: runsSince,
    spec: { kind: 'elapsed', minutes },
    pauses,
  })
  if (dueAt === null) throw new Error('a clock that stands still has no moment')
  return dueAt
}
