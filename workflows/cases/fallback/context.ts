/** What a fall-back application remembers between its events. Plain JSON. */
import type { Pause } from '../../calendar/deadline.ts'
import type { Answers } from '../../contracts/form.ts'
import type { Now, OutageFact } from '../../contracts/facts.ts'
import type { PolicyRow } from '../../contracts/policy.ts'
import type { Check, Decision, Duty, Grant, Line } from '../../contracts/view.ts'
import type { Opening } from '../../machines/kind.ts'

type Person = { readonly id: string; readonly name: string }

/** What the first officer puts before the second: a grant, or a refusal that needs two. */
export type Proposed = {
  readonly round: number
  readonly by: Person
  readonly at: string
  readonly grant: Grant | null
  readonly refusal: { readonly reason: string; readonly text: string } | null
}

export type Issued = {
  readonly number: string
  readonly verifyCode: string
  readonly grant: Grant
  readonly windowEndsAt: string
  readonly state: 'active' | 'closed' | 'revoked'
  readonly document: 'preparing' | 'ready'
}

export type FallbackContext = {
  readonly opening: Opening
  readonly openedAt: string
  readonly answers: Answers
  /** What was answered when the case was last sent back: what changed since is shown to the officer. */
  readonly before: Answers | null
  readonly policy: { readonly version: number; readonly row: PolicyRow }
  /** The outage as this case last saw it. */
  readonly outage: OutageFact | null
  readonly checks: readonly Check[] | null
  readonly assignee: Person | null
  readonly round: number
  readonly proposal: Proposed | null
  /** Officers who changed what the decision rests on: none of them may be the second person. */
  readonly changedBy: readonly string[]
  readonly remarks: { readonly [field: string]: string }
  readonly completionCalls: number
  readonly completionDueAt: string | null
  readonly pauses: readonly Pause[]
  readonly notes: readonly Line[]
  /** The outage is over, but goods had left before: a decision may still cover this stretch. */
  readonly late: { readonly from: string; readonly to: string } | null
  readonly decision: Decision | null
  readonly approval: Issued | null
  /** When the holder reported that the own system works again; the first report counts. */
  readonly restoredAt: string | null
  /** False while a request that was its own permission has not been looked at by an officer. */
  readonly verified: boolean
  readonly duties: readonly Duty[]
  readonly returnStartedAt: string | null
  readonly returnDueAt: string | null
  readonly returnExtended: boolean
}

/** In a machine the context also holds the circumstances of the event at hand. */
export type Live = FallbackContext & { readonly now: Now }

export function openingContext(opening: Opening, now: Now): Live {
  if (!now.facts.policy) throw new Error('a fall-back application needs its policy row')
  return {
    now,
    opening,
    openedAt: now.at,
    answers: now.answers,
    before: null,
    policy: now.facts.policy,
    outage: now.facts.outage ?? null,
    checks: null,
    assignee: null,
    round: 1,
    proposal: null,
    changedBy: [],
    remarks: {},
    completionCalls: 0,
    completionDueAt: null,
    pauses: [],
    notes: [],
    late: null,
    decision: null,
    approval: null,
    restoredAt: null,
    verified: false,
    duties: [],
    returnStartedAt: null,
    returnDueAt: null,
    returnExtended: false,
  }
}

export function list(answer: Answers[string]): readonly string[] {
  return Array.isArray(answer) ? (answer as readonly string[]) : []
}

export function text(answer: Answers[string]): string | null {
  return typeof answer === 'string' && answer !== '' ? answer : null
}
