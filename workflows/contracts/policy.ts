/**
 * One row of the fall-back policy: which way a request goes for a system, a direction and the side at fault. Rows are
 * data in versions (table `policies`); a case keeps the row it was opened under.
 */

/**
 * The four modes in which administrations allow the fall-back procedure (UCC Art. 6(3)(b), UCC-IA Annex 72-04,
 * Directive 2020/262 Art. 26 leave the choice to them).
 */
export const modes = [
  /** the published notice allows everybody in its scope */
  'notice-is-permission',
  /** the number is issued at once, an officer checks later */
  'request-is-permission',
  /** an officer, or two, decide */
  'approval-required',
  /** wait, use another channel or a representative */
  'not-available',
] as const
export type Mode = (typeof modes)[number]

/** What happens to the declarations made on paper once the system is back. */
export const recoveries = ['re-enter', 'never-re-enter', 'data-capture'] as const
export type Recovery = (typeof recoveries)[number]

/** How long the holder has for it, from the close of the window. */
export type Term =
  | { readonly kind: 'elapsed'; readonly minutes: number }
  | { readonly kind: 'next-working-day'; readonly time: string }

export type PolicyRow = {
  readonly system: string
  readonly direction: string
  readonly side: 'customs' | 'trader'
  readonly mode: Mode
  /** How long the outage must have lasted before the notice permits, in minutes. */
  readonly minOutageMinutes: number
  readonly approvers: 1 | 2
  /** Above these a second officer is needed although `approvers` is 1. */
  readonly secondAbove: { readonly hours: number; readonly declarations: number } | null
  readonly firstLookMinutes: number
  readonly decisionMinutes: number
  /** How long the applicant has to complete a request that was sent back; the decision's clock stands still. */
  readonly completionMinutes: number
  /** The longest window that may be granted, in hours. */
  readonly maxHours: number
  /** How long the window stays open after the outage ended: it is not the outage's own window. */
  readonly graceMinutes: number
  readonly recovery: Recovery
  readonly returnTerm: Term
  /** Text for the documents; `{startedAt}` and `{number}` are filled in. */
  readonly stamp: { readonly pl: readonly string[]; readonly en: readonly string[] }
  /** Code for the declaration entered afterwards, such as 3PL15. */
  readonly marker: string | null
  /** Word key of the advice for mode `not-available`. */
  readonly advice: string | null
  /** Word keys of the acts the row rests on. */
  readonly legalBasis: readonly string[]
}

export type Policy = { readonly version: number; readonly rows: readonly PolicyRow[] }
