/** What one kind of application says of itself; the way it goes is the same for all (`machine.ts`). */
import type { DeadlineSpec } from '../../calendar/deadline.ts'
import type { Answers, Fault, Form } from '../../contracts/form.ts'
import type { Policy } from '../../contracts/policy.ts'

/** Kept with each case: what was promised when it was filed does not change under it. */
export type Terms = {
  readonly decision: DeadlineSpec
  /** For what is missing; the clock of the decision stands still meanwhile. */
  readonly completion: DeadlineSpec
  readonly appeal: DeadlineSpec
}

/**
 * The working instruction of the help desk gives applications ten working days. Seven days are the least for completing
 * (Art. 64 § 2 KPA), fourteen those for an appeal (Art. 129 § 2 KPA).
 */
export const usualTerms: Terms = {
  decision: { kind: 'working-days', days: 10 },
  completion: { kind: 'days', days: 7 },
  appeal: { kind: 'days', days: 14 },
}

export type Plan = {
  readonly code: string
  readonly numberPrefix: string
  readonly icon?: string
  readonly form: Form
  /** How many officers a grant takes, and how many a refusal. */
  readonly approvers: { readonly grant: 1 | 2; readonly refusal: 1 | 2 }
  readonly terms: Terms
  /** Why it may be refused; words under `option.<code>-refusal.<reason>`. */
  readonly refusals: readonly string[]
  /** Keys of the sentences that name the provisions. */
  readonly legalBasis: readonly string[]
  readonly suggests?: true
  readonly checkOpening?: (answers: Answers, policy: Policy) => readonly Fault[]
  /** What stands in lists. */
  readonly title: (answers: Answers) => string | null
  readonly system?: (answers: Answers) => string | null
  /** What officers may search for besides number and firm. */
  readonly searchFor?: (answers: Answers) => readonly { readonly type: string; readonly value: string }[]
}

/** How often an applicant is asked to complete, at most. */
export const mostCalls = 2
