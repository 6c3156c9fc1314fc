/** Terms as a person reads them: how long is left, how long it is over, and how near that is. */

/** `none`: no term runs; `soon`: within the quarter of an hour in which the desk escalates. */
export type Urgency = 'overdue' | 'soon' | 'running' | 'none'

export const soonMinutes = 15

const minuteMs = 60_000

export function urgencyOf(dueAt: string | null, now: number): Urgency {
  if (dueAt === null) return 'none'
  const leftMs = Date.parse(dueAt) - now
  if (leftMs < 0) return 'overdue'
  return leftMs < soonMinutes * minuteMs ? 'soon' : 'running'
}

/** Two units at most: `42 min`, `1 h 05 min`, `3 d 4 h`. The sign is left to the words around it. */
export function span(fromMs: number, toMs: number, units: { day: string; hour: string; minute: string }): string {
  const minutes = Math.floor(Math.abs(toMs - fromMs) / minuteMs)
  const hours = Math.floor(minutes / 60)
  const days = Math.floor(hours / 24)
  if (days > 0) return `${days} ${units.day} ${hours % 24} ${units.hour}`
  if (hours > 0) return `${hours} ${units.hour} ${String(minutes % 60).padStart(2, '0')} ${units.minute}`
  return `${minutes} ${units.minute}`
}
