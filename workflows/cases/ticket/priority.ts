/**
 * How soon a ticket is worked on: what stands still, times how long it can wait. The customer says both in his own
 * words; an officer may set the priority otherwise, and both stay readable.
 */
import type { DeadlineSpec } from '../../calendar/deadline.ts'
import type { Answers } from '../../contracts/form.ts'

export const impacts = ['one', 'firm', 'many', 'border-stopped'] as const
export const urgencies = ['can-wait', 'today', 'goods-moving', 'perishable'] as const
export const priorities = ['low', 'normal', 'high', 'critical'] as const
export type Priority = (typeof priorities)[number]

/** Nobody's goods stand at a border because of a test environment. */
export function priorityOf({ impact, urgency, environment }: Answers): Priority {
  const weight = impacts.indexOf(impact as 'one') + urgencies.indexOf(urgency as 'today')
  if (environment === 'test') return weight === 0 ? 'low' : 'normal'
  if (weight >= 5) return 'critical'
  if (weight >= 3) return 'high'
  return weight >= 1 ? 'normal' : 'low'
}

/** The service promise: published times of the administration are four hours, and 20 working days at most. */
export const promises: Readonly<Record<Priority, DeadlineSpec>> = {
  critical: { kind: 'elapsed', minutes: 240 },
  high: { kind: 'next-working-day', time: '15:15' },
  normal: { kind: 'working-days', days: 5 },
  low: { kind: 'working-days', days: 20 },
}
