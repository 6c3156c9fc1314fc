/** What an outage remembers between its events. Plain JSON. */
import type { Announcement, Interval } from '../../contracts/announcement.ts'
import type { Answers } from '../../contracts/form.ts'
import type { Now } from '../../contracts/facts.ts'
import type { Line, OutageRef } from '../../contracts/view.ts'
import type { CaseState, Opening } from '../../machines/kind.ts'

type Person = { readonly id: string; readonly name: string }

/** Who noticed it: an officer, several customers, a probe, or another outage that this one follows from. */
export const sources = ['staff', 'tickets', 'probe', 'dependency'] as const
export type Source = (typeof sources)[number]

/** What a worker hands over with an outage that the desk itself drafts. */
export type Drafted = {
  readonly source: Source
  readonly parent: OutageRef | null
  readonly evidence: readonly Line[]
}

export type OutageContext = {
  readonly opening: Opening
  /** As it was given; `numberOf` adds how often it was opened again. */
  readonly callNumber: string
  /** `startedAt` is the start of the newest interval. */
  readonly answers: Answers
  /** Counts what was announced; 0 while nothing is. */
  readonly revision: number
  readonly actualEnd: string | null
  readonly fallback: Announcement['fallback']
  readonly fallbackFrom: string | null
  readonly publishedAt: string
  /** The first officer for a general permission, and from when it would be. */
  readonly general: { readonly round: number; readonly by: Person; readonly from: string } | null
  readonly round: number

  readonly source: Source
  /** It was looked into before anything was announced. */
  readonly drafted: boolean
  readonly assignee: Person | null
  /** What officers, customers and probes have seen, the newest of each sort. */
  readonly evidence: readonly Line[]
  /** Earlier stretches, each with its end; the present one is `answers.startedAt` to `actualEnd`. */
  readonly intervals: readonly Interval[]
  readonly reopened: number
  /** The time in which it could be opened again under its number is over. */
  readonly reopenOver: boolean
  /** For how long that is; null for cases of the time before there was such a term. */
  readonly reopenUntil: string | null
  /** The outage this one follows from. */
  readonly parent: OutageRef | null
  /** Does not end with its parent. */
  readonly kept: boolean
  readonly endedWithParent: boolean
  /** What follows from this one; `own` where it was out of order by itself before. */
  readonly derived: readonly (OutageRef & { readonly own: boolean })[]
  readonly ending: 'over' | 'cancelled' | 'false-alarm' | 'lapsed' | null
  /** What the newest revision changed, in both languages, where it is no officer's text. */
  readonly change: { readonly pl: string; readonly en: string } | null
}

/** In a machine the context also holds the circumstances of the event at hand. */
export type Live = OutageContext & { readonly now: Now }
export type State = CaseState<OutageContext>

const later = {
  source: 'staff',
  drafted: false,
  assignee: null,
  evidence: [],
  intervals: [],
  reopened: 0,
  reopenOver: false,
  reopenUntil: null,
  parent: null,
  kept: false,
  endedWithParent: false,
  derived: [],
  ending: null,
  change: null,
} satisfies Partial<OutageContext>

/** A case of version 1 knew nothing of drafts, dependencies and intervals. */
export const takenOver = (context: unknown): OutageContext => ({ ...later, ...(context as OutageContext) })

export function openingContext(opening: Opening, now: Now): Live {
  const { handling, ...answers } = now.answers
  const drafted = now.facts.result?.drafted as Drafted | undefined
  const isDraft = drafted !== undefined || handling === 'report'
  return {
    ...later,
    now,
    opening,
    callNumber: now.facts.issue?.number ?? opening.number,
    answers,
    revision: isDraft ? 0 : 1,
    actualEnd: null,
    fallback: answers.fallback as Announcement['fallback'],
    fallbackFrom: null,
    publishedAt: now.at,
    general: null,
    round: 1,
    ...drafted,
    drafted: isDraft,
  }
}

/** `OC/2026/000007/1/2` is the same outage for the second time. */
export const numberOf = ({ callNumber, reopened }: OutageContext): string =>
  reopened === 0 ? callNumber : `${callNumber}/${reopened + 1}`

export const isPublic = ({ revision }: OutageContext): boolean => revision > 0
