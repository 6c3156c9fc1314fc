/** One announcement of the demo, told from the moment at which the demo begins. */
import type { noticeTypes } from '../../workflows/contracts/announcement.ts'
import { instantAt, localTime } from '../../workflows/calendar/zoned.ts'
import type { SystemChannel, SystemCode } from '../../workflows/systems.ts'

/** Minutes from now, or a time on the clock of Warsaw some days from today; before now is negative. */
export type When = { readonly minutes: number } | { readonly day: number; readonly time: string }
export type Text = { readonly pl: string; readonly en: string }

export type DemoAnnouncement = {
  readonly code: string
  readonly type: (typeof noticeTypes)[number]
  readonly systems: readonly SystemCode[]
  /** Empty: everywhere. */
  readonly offices?: readonly string[]
  readonly published: When
  /** As first announced; only the last one may be open. */
  readonly intervals: readonly { readonly from: When; readonly to: When | null }[]
  readonly channels: { readonly [C in SystemChannel]?: 'works' | 'queued' | 'rejected' | 'closed' }
  /** `not-needed`: the fall-back procedure is no question here. */
  readonly fallback: 'not-needed' | 'undecided' | 'individual' | 'none'
  readonly title: Text
  readonly text: Text
  readonly nextUpdate?: When
  readonly revisions?: readonly {
    readonly at: When
    readonly change: Text
    /** The end of the last interval from then on, where it changed. */
    readonly to?: When | null
    readonly nextUpdate?: When
  }[]
  /** What was over by a decision: a failure that was mended, or work that was called off. */
  readonly over?: { readonly how: 'ended' | 'cancelled'; readonly at: When; readonly change: Text }
}

export function instantOf(when: When, now: string): string {
  if ('minutes' in when) return new Date(Date.parse(now) + when.minutes * 60_000).toISOString()
  const today = Date.parse(`${localTime(now).date}T00:00:00Z`)
  return instantAt(new Date(today + when.day * 86_400_000).toISOString().slice(0, 10), when.time)
}
