/** The window of a fall-back approval. It is not the outage's own window: it outlives it by the policy's grace. */

const minuteMs = 60_000

export function plusMinutes(instant: string, minutes: number): string {
  return new Date(Date.parse(instant) + minutes * minuteMs).toISOString()
}

export function earlier(a: string, b: string): string {
  return Date.parse(a) <= Date.parse(b) ? a : b
}

/** When a granted window closes as things stand: at its end or, once the outage is over, after the grace. */
export function windowEnd(grantedTo: string, outageEnd: string | null, graceMinutes: number): string {
  return outageEnd === null ? grantedTo : earlier(grantedTo, plusMinutes(outageEnd, graceMinutes))
}

export function hoursBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / (60 * minuteMs)
}
