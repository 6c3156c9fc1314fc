/** What a bulk decision remembers. The applications themselves are rows of a table (`bulk_lines`), thousands of them. */
import type { ByHand } from '../../contracts/bulk.ts'
import type { Answers } from '../../contracts/form.ts'
import type { Now, OutageFact } from '../../contracts/facts.ts'
import type { Line } from '../../contracts/view.ts'
import type { Opening } from '../../machines/kind.ts'

export type Person = { readonly id: string; readonly name: string }

/** The list as it was made: what is approved is exactly this. */
export type Preview = {
  /** Over the terms, the outage's revision and every application with what it would get. */
  readonly digest: string
  readonly at: string
  readonly included: number
  readonly excluded: number
  /** How many officers it takes: one application that demands two makes it two for all. */
  readonly officers: 1 | 2
  /** The most applications that the policy allows in one batch. */
  readonly most: number
}

export type BulkContext = {
  readonly opening: Opening
  readonly answers: Answers
  readonly outage: OutageFact | null
  /** By the application's number: what officers put in or took out themselves. */
  readonly hand: { readonly [number: string]: ByHand }
  readonly preview: Preview | null
  readonly round: number
  readonly first: Person | null
  readonly second: Person | null
  readonly approvedAt: string | null
  /** Whoever made or changed the list is not its second person. */
  readonly changedBy: readonly string[]
  readonly notes: readonly Line[]
}

export type Live = BulkContext & { readonly now: Now }

export function openingContext(opening: Opening, now: Now): Live {
  return {
    now,
    opening,
    answers: now.answers,
    outage: null,
    hand: {},
    preview: null,
    round: 1,
    first: null,
    second: null,
    approvedAt: null,
    changedBy: [],
    notes: [],
  }
}
