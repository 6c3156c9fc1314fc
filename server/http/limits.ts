/** Limits that hold for all processes where Redis counts them, and in this process alone where it is away. */
import type { Pace, SharedBuckets } from '../queue/shared-buckets.ts'
import { createBuckets, type Buckets } from './buckets.ts'

export type Limit = (who: string) => Promise<boolean>

/** `name` keeps the counts of one limit apart from those of another. */
export function limit(name: string, pace: Pace, shared: SharedBuckets | null): Limit {
  const own: Buckets = createBuckets(pace)
  return async (who) => {
    const counted = (await shared?.take(`${name} ${who}`, pace)) ?? null
    return counted ?? own.take(who)
  }
}
