/** For how many minutes a system was out of order within a time: stretches that overlap count once. */
import type { Interval } from '../contracts/announcement.ts'

type Span = { readonly from: number; readonly to: number }

const minuteMs = 60_000

/** What is still open lasts until `at`; what lies outside of `from` and `to` is cut off. */
export function measuredMinutes(
  intervals: readonly Interval[],
  { from, to, at }: { from: string; to: string; at: string },
): number {
  const end = Math.min(Date.parse(to), Date.parse(at))
  const spans = intervals
    .map((one): Span => ({
      from: Math.max(Date.parse(one.from), Date.parse(from)),
      to: Math.min(one.to === null ? end : Date.parse(one.to), end),
    }))
    .filter((span) => span.to > span.from)
    .toSorted((a, b) => a.from - b.from)
  let ms = 0
  let reached = -Infinity
  for (const span of spans) {
    ms += Math.max(0, span.to - Math.max(span.from, reached))
    reached = Math.max(reached, span.to)
  }
  return Math.round(ms / minuteMs)
}
