/** What a fall-back application remembers between its events. Plain JSON. */
import type { Pause } from '../../calendar/deadline.ts'
import type { Answers } from '../../contracts/form.ts'
import type { Now, OutageFact } from '../../contracts/facts.ts'
import type { PolicyRow } from '../../contracts/policy.ts'
import type {
  Approval,
  ApprovalState,
  ApprovalVersion,
  Check,
  Decision,
  Duty,
  FileBrief,
  Grant,
  Line,
  PrincipalLine,
  Use,
} from '../../contracts/view.ts'
import type { Opening } from '../../machines/kind.ts'
import { completeRow } from '../../outages/policy-row.ts'

type Person = { readonly id: string; readonly name: string }

/** What the first officer puts before the second: a grant or refusal, or what is to become of an approval. */
export type Proposed = {
  readonly round: number
  readonly by: Person
  readonly at: string
  readonly grant: Grant | null
  readonly refusal: { readonly reason: string; readonly text: string } | null
  readonly extension: Extension | null
  readonly revocation: { readonly reason: string } | null
  /** Of a grant: each principal by himself. Empty where the request is for one. */
  readonly lines: readonly PrincipalLine[]
  /** Of a grant: what it rests on. Absent in proposals of the time before it was noted. */
  readonly facts?: readonly Line[]
}

export type Extension = {
  readonly to: string
  readonly maxDeclarations: number
  readonly reason: string
  /** Absent where each principal keeps his limit. */
  readonly lines?: PrincipalLine[]
}

/** Without offices it is everywhere, without channels it is about every way of sending. */
export type Scope = { readonly offices: readonly string[]; readonly channels: readonly string[] }

export type Issued = {
  readonly number: string
  readonly verifyCode: string
  readonly grant: Grant
  readonly windowEndsAt: string
  readonly state: ApprovalState
  readonly document: 'preparing' | 'ready'
  /** The oldest first; the number that is printed follows from the last one. */
  readonly versions: readonly ApprovalVersion[]
  readonly lines: readonly PrincipalLine[]
  /** Granted while an appeal against the refusal is pending. */
  readonly interim: boolean
  /** What was granted and the outage no longer covers: it comes back with the outage's scope. */
  readonly narrowed?: Scope
  /** How often it was printed anew because of its key. */
  readonly reprints?: number
}

/** Whoever is left out of an outage has a term; each office and way of sending its own, the nearest of them is `from`. */
export type Outside = {
  readonly offices: readonly string[]
  readonly channels?: readonly string[]
  readonly from: string
  readonly due?: { readonly [officeOrChannel: string]: string }
}

export type FallbackContext = {
  readonly opening: Opening
  readonly openedAt: string
  /** From when the decision's clock runs: the opening or, where the application was made again, that moment. */
  readonly runsSince: string
  readonly answers: Answers
  /** How far before the filing the failure may have begun; absent in cases of the time before there was a limit. */
  readonly startWithinDays?: number
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
  /** It came after the system was back: evidence and more officers are asked for. */
  readonly retrospective: boolean
  /** Files that were handed in with the application, and when. */
  readonly evidence: readonly { readonly at: string; readonly files: readonly FileBrief[] }[]
  /** Until when the powers of attorney of the principals run, where they end. */
  readonly powers: readonly { readonly eori: string; readonly until: string }[]
  readonly decision: Decision | null
  /** The appeal against the refusal, as it stands. */
  readonly appeal: { readonly number: string; readonly outcome: string } | null
  readonly approval: Issued | null
  readonly suspension: Approval['suspension']
  /** What the outage covers no more, and when the approval ends to be usable there. */
  readonly outside: Outside | null
  /** A longer window, asked for by the holder. */
  readonly asked: { readonly to: string; readonly reason: string; readonly at: string } | null
  readonly uses: readonly Use[]
  /** The outage was opened again: until then the holder may go on under the approval that had closed with it. */
  readonly resumableUntil: string | null
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
  const { fallback } = now.facts.sections ?? {}
  if (!now.facts.policy) throw new Error('a fall-back application needs its policy row')
  return {
    now,
    opening,
    openedAt: now.at,
    runsSince: now.at,
    answers: now.answers,
    ...(fallback && { startWithinDays: fallback.startWithinDays }),
    before: null,
    policy: policyNow(now, now.facts.policy),
    outage: now.facts.outage ?? null,
    checks: null,
    assignee: null,
    round: 1,
    proposal: null,
    // Who wrote it down on the telephone is no second person for it.
    changedBy: now.by.role === 'officer' ? [now.by.id] : [],
    remarks: {},
    completionCalls: 0,
    completionDueAt: null,
    pauses: [],
    notes: [],
    late: null,
    retrospective: false,
    evidence: evidenceOf(now),
    powers: powersOf(now),
    decision: null,
    appeal: null,
    approval: null,
    suspension: null,
    outside: null,
    asked: null,
    uses: [],
    resumableUntil: null,
    restoredAt: null,
    verified: false,
    duties: [],
    returnStartedAt: null,
    returnDueAt: null,
    returnExtended: false,
  }
}

/** The row as it is now, or the one the case has; rows that were kept long ago lack what came later. */
export function policyNow({ facts }: Now, kept: FallbackContext['policy']): FallbackContext['policy'] {
  const { version, row } = facts.policy ?? kept
  return { version, row: completeRow(row) }
}

export const evidenceOf = ({ at, facts }: Now): FallbackContext['evidence'] =>
  facts.files && facts.files.length > 0 ? [{ at, files: facts.files }] : []

function powersOf({ answers, facts }: Now): FallbackContext['powers'] {
  const named = list(answers.principals)
  return (facts.represents ?? []).filter(({ eori }) => named.includes(eori))
}

export function list(answer: Answers[string]): readonly string[] {
  return Array.isArray(answer) ? (answer as readonly string[]) : []
}

export function text(answer: Answers[string]): string | null {
  return typeof answer === 'string' && answer !== '' ? answer : null
}
