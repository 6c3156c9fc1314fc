/**
 * When the use of the fall-back procedure becomes a sign: a holder whose own systems fail for a certain share of his
 * declarations is warned of, then reviewed. In whole numbers, so that exactly the limit is the limit.
 */
import { localTime } from '../calendar/zoned.ts'
import type { AbuseLevel, AbuseRule } from '../contracts/abuse.ts'
import type { Policy } from '../contracts/policy.ts'

/** Shares are hundredths of a per cent. */
const whole = 10_000

export type Counted = {
  readonly declarations: number
  readonly missedReturns: number
  /** Of all the year's declarations; null where it is not known. */
  readonly total: number | null
}

export type Judged = {
  readonly level: AbuseLevel
  readonly share: number | null
  readonly reached: number | null
}

export function judge({ declarations, missedReturns, total }: Counted, rule: AbuseRule): Judged {
  const share = total === null || total === 0 ? null : Math.floor((declarations * whole) / total)
  const reached = reachedBy(declarations, total, rule)
  return { level: levelOf(reached, declarations, missedReturns, total, rule), share, reached }
}

/** Nobody has a share of nothing: whoever declared nothing by the ordinary way has reached every limit. */
function reachedBy(declarations: number, total: number | null, rule: AbuseRule): number | null {
  if (total === null || declarations === 0) return null
  return [...rule.warnAt, rule.reviewAt].findLast((limit) => declarations * whole >= limit * total) ?? null
}

function levelOf(
  reached: number | null,
  declarations: number,
  missedReturns: number,
  total: number | null,
  rule: AbuseRule,
): AbuseLevel {
  if (reached !== null && reached >= rule.reviewAt) return 'review'
  if (reached !== null || (missedReturns > 0 && rule.missedReturnWarns)) return 'warning'
  return total === null && declarations > 0 ? 'unknown' : 'none'
}

/** Where a holder's cases fall under several rows, the strictest of them counts. Null: nothing is held against anybody. */
export function strictestRule(policy: Policy, systems: readonly string[] = []): AbuseRule | null {
  const rules = policy.rows.filter((row) => row.abuse !== null)
  const ofThese = rules.filter(({ system }) => systems.includes(system))
  const candidates = (ofThese.length > 0 ? ofThese : rules).flatMap(({ abuse }) => abuse ?? [])
  return candidates.toSorted((a, b) => a.reviewAt - b.reviewAt)[0] ?? null
}

/** The calendar year of a moment, by the clock in Poland. */
export const yearIn = (instant: string): number => Number(localTime(instant).date.slice(0, 4))
