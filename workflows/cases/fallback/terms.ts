/** The clocks of a fall-back application, as absolute moments; a machine's delay is the rest of the way there. */
import { deadline } from '../../calendar/deadline.ts'
import type { FallbackContext, Live } from './context.ts'

/** Milliseconds from the event at hand; a moment that has passed is due at once. */
export function until({ now }: Live, moment: string | null): number {
  if (moment === null) throw new Error('a clock was armed without a moment')
  return Math.max(0, Date.parse(moment) - Date.parse(now.at))
}

export function firstLookAt(context: FallbackContext): string {
  return running(context, context.policy.row.firstLookMinutes)
}

export function decisionNearAt(context: FallbackContext): string {
  return running(context, Math.round(context.policy.row.decisionMinutes * 0.75))
}

export function decisionAt(context: FallbackContext): string {
  return running(context, context.policy.row.decisionMinutes)
}

export function reminderAt({ returnStartedAt, returnDueAt }: FallbackContext, share: number): string {
  const from = Date.parse(returnStartedAt ?? '')
  return new Date(from + (Date.parse(returnDueAt ?? '') - from) * share).toISOString()
}

/** The same sum that the deadline on the screen explains line by line. */
function running({ openedAt, pauses }: FallbackContext, minutes: number): string {
  const { dueAt } = deadline({
    code: 'deadline.decision',
    startedAt: openedAt,
    spec: { kind: 'elapsed', minutes },
    pauses,
  })
  if (dueAt === null) throw new Error('a clock that stands still has no moment')
  return dueAt
}
