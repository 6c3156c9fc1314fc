/**
 * One call, made from what the exchange said of it: the same record whatever order the events came in, and however often.
 */
import type { CallEvent } from '../../../workflows/contracts/telephone.ts'

/** What an event says; a name alone is nothing. */
export type Said = {
  readonly event: CallEvent | 'orphan'
  readonly at: string
  readonly seq: string
  readonly direction?: 'in' | 'out'
  readonly from?: string
  readonly to?: string
  readonly queue?: string
  /** The officer of the answering number or name, where it is one. */
  readonly staff?: string
  readonly cause?: string
  readonly waitSeconds?: number
  readonly person?: CallerFact
}

/** Whom the PIN named. */
export type CallerFact = {
  readonly portal: string
  readonly subject: string
  readonly eori: string
  readonly case: string | null
}

export type CallRecord = {
  readonly direction: 'in' | 'out' | null
  readonly caller: string | null
  readonly called: string | null
  readonly queue: string | null
  readonly state: 'ringing' | 'queued' | 'answered' | 'ended'
  readonly staff: string | null
  readonly person: CallerFact | null
  readonly startedAt: string | null
  readonly answeredAt: string | null
  readonly endedAt: string | null
  readonly cause: string | null
  readonly waitSeconds: number | null
}

const rank: Record<Said['event'], number> = {
  newCall: 0,
  queued: 1,
  answer: 2,
  transferred: 3,
  hangup: 4,
  orphan: 5,
}

/** `said` in any order. */
export function callOf(said: readonly Said[]): CallRecord {
  const all = said.toSorted(inTime)
  const first = <Name extends keyof Said>(name: Name) => all.find((one) => one[name] !== undefined)?.[name]
  const last = <Name extends keyof Said>(name: Name) => all.findLast((one) => one[name] !== undefined)?.[name]
  const of = (...events: Said['event'][]) => all.filter(({ event }) => events.includes(event))
  // An end that was told counts more than one that was only supposed.
  const end = of('hangup')[0] ?? of('orphan')[0]
  const startedAt = all[0]?.at ?? null
  const answeredAt = earlier(of('answer')[0]?.at ?? null, end?.at ?? null)
  return {
    direction: first('direction') ?? null,
    caller: first('from') ?? null,
    called: first('to') ?? null,
    queue: last('queue') ?? null,
    state: stateOf(end !== undefined, of('answer', 'transferred').length > 0, of('queued').length > 0),
    // Whoever calls out has the call from the beginning.
    staff:
      has(of('answer', 'transferred')) ?? has(of('newCall').filter((one) => one.direction === 'out')) ?? null,
    person: last('person') ?? null,
    startedAt,
    answeredAt,
    endedAt: end?.at ?? null,
    cause: end?.cause ?? (end?.event === 'orphan' ? 'orphan' : null),
    waitSeconds: last('waitSeconds') ?? secondsBetween(startedAt, answeredAt),
  }
}

const has = (said: readonly Said[]) => said.findLast((one) => one.staff !== undefined)?.staff

/** Wholly ordered: two that happened at the same moment stand in one order, too. */
function inTime(a: Said, b: Said): number {
  return a.at.localeCompare(b.at) || rank[a.event] - rank[b.event] || a.seq.localeCompare(b.seq, 'en')
}

function stateOf(isEnded: boolean, isAnswered: boolean, isQueued: boolean): CallRecord['state'] {
  if (isEnded) return 'ended'
  if (isAnswered) return 'answered'
  return isQueued ? 'queued' : 'ringing'
}

/** Without clocks of the exchange an answer may be heard of after the end. */
const earlier = (at: string | null, end: string | null): string | null =>
  at !== null && end !== null && end < at ? end : at

const secondsBetween = (from: string | null, to: string | null): number | null =>
  from === null || to === null ? null : Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 1000))
