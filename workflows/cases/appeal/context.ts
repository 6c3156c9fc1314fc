/** What an appeal remembers between its events. Plain JSON. */
import { deadline, type DeadlineSpec } from '../../calendar/deadline.ts'
import type { Now, SubjectFact } from '../../contracts/facts.ts'
import type { Answers } from '../../contracts/form.ts'
import type { Deadline, Grant, Line } from '../../contracts/view.ts'
import type { Opening } from '../../machines/kind.ts'

export type Person = { readonly id: string; readonly name: string }

/** Dismissed: the refusal stands. Changed: granted after all. Sent back: set aside, to be decided anew. */
export const appealOutcomes = ['dismissed', 'changed', 'sent-back'] as const
export type AppealOutcome = (typeof appealOutcomes)[number]

/** A month for the decision (Art. 35 § 3 KPA). */
const decisionSpec: DeadlineSpec = { kind: 'months', months: 1 }

export type AppealContext = {
  readonly opening: Opening
  readonly openedAt: string
  readonly answers: Answers
  readonly subject: Omit<SubjectFact, 'workers'>
  /** Officers who worked on the refused case, now or at any time before. */
  readonly workers: readonly Person[]
  readonly handler: Person | null
  /** It came after the term for appeals. */
  readonly late: boolean
  /** Why it is looked at all the same. */
  readonly lateAccepted: string | null
  /** While the outage lasts somebody looks at it at once. */
  readonly reviewDueAt: string | null
  readonly reviewedAt: string | null
  readonly interim: { readonly grant: Grant; readonly at: string; readonly by: string } | null
  readonly result: {
    readonly outcome: AppealOutcome
    readonly facts: string
    readonly reasons: string
    readonly at: string
    readonly by: string
  } | null
  readonly notes: readonly Line[]
}

/** In a machine the context also holds the circumstances of the event at hand. */
export type Live = AppealContext & { readonly now: Now }

export function openingContext(opening: Opening, now: Now): Live {
  if (!now.facts.subject) throw new Error('an appeal needs the case it is about')
  const { workers, ...subject } = now.facts.subject
  const { until, reviewMinutes, outageOpen } = subject.refusal ?? {}
  return {
    now,
    opening,
    openedAt: now.at,
    answers: now.answers,
    subject,
    workers,
    handler: null,
    late: until !== undefined && now.at > until,
    lateAccepted: null,
    reviewDueAt:
      outageOpen && reviewMinutes
        ? new Date(Date.parse(now.at) + reviewMinutes * 60_000).toISOString()
        : null,
    reviewedAt: null,
    interim: null,
    result: null,
    notes: [],
  }
}

export const decisionTerm = ({ openedAt }: Pick<AppealContext, 'openedAt'>): Deadline =>
  deadline({ code: 'deadline.appeal.decision', startedAt: openedAt, spec: decisionSpec, pauses: [] })

export function reviewTerm({ openedAt, reviewDueAt, reviewedAt }: AppealContext): Deadline | null {
  if (reviewDueAt === null || reviewedAt !== null) return null
  const minutes = Math.round((Date.parse(reviewDueAt) - Date.parse(openedAt)) / 60_000)
  return deadline({
    code: 'deadline.appeal.review',
    startedAt: openedAt,
    spec: { kind: 'elapsed', minutes },
    pauses: [],
  })
}

/** What came too late is looked into only once it has been said why. */
export const isAdmitted = ({ late, lateAccepted }: AppealContext): boolean => !late || lateAccepted !== null
