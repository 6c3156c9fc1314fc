/**
 * What the desk looked up under the lock and hands to a machine with an event. Facts are kept with the event in the
 * history, so the same decision can be computed again.
 */
import type { Announcement, Interval } from './announcement.ts'
import type { Subject } from './complaint.ts'
import type { Answers } from './form.ts'
import type { PolicyRow } from './policy.ts'
import type { Sections } from './policy-sections.ts'
import type { Actor } from './viewer.ts'
import type { Decision, FileBrief, OutageBrief } from './view.ts'

export type OutageFact = OutageBrief &
  Pick<Announcement, 'fallback' | 'fallbackFrom' | 'offices' | 'kind'> & {
    /** What each way in does; absent in facts that were kept before it was looked up. */
    readonly channels?: Announcement['channels']
    /** Of one that is over: every stretch of it, where it was opened again in between. */
    readonly intervals?: readonly Interval[]
  }

/** The case complained about, and the officers that its history names: none of them may handle the complaint. */
export type SubjectFact = Subject & {
  readonly system: string | null
  readonly workers: readonly { readonly id: string; readonly name: string }[]
  /** Of a case that was refused, for an appeal: the decision, what was asked for, and the terms. */
  readonly refusal?: RefusalFact
}

export type RefusalFact = {
  readonly decision: Decision
  readonly asked: Answers
  /** The last moment of the term for an appeal. */
  readonly until: string
  /** Minutes for the quick review while an outage lasts; null where the kind knows none. */
  readonly reviewMinutes: number | null
  readonly outageOpen: boolean
  /** Whether the case can be granted while the appeal is pending. */
  readonly takesInterim: boolean
}

/** By what a mail's case was known: the signed address, a Message-ID of ours, the number, the sender alone, or an officer. */
export const mailConfidences = ['address', 'thread', 'number', 'sender', 'staff'] as const
export type MailConfidence = (typeof mailConfidences)[number]

/** A mail that came in. */
export type MailFact = {
  readonly confidence: MailConfidence
  /** The sender's address, and whether our mail server found it to be his (DMARC). */
  readonly from: string
  readonly verified: boolean
  /** Its number in the ledger of mail that came in. */
  readonly message: number
  /** The officer who took it for what its sender is not known to be. */
  readonly acceptedBy?: string
}

export type Facts = {
  /** The outage the case is tied to or, where there is none, one that is open for its system and office. */
  readonly outage?: OutageFact | null
  readonly policy?: { readonly version: number; readonly row: PolicyRow } | null
  /** A fresh public number and its verify code, for the events that may issue an approval or announce an outage. */
  readonly issue?: { readonly number: string; readonly verifyCode: string }
  /** The files that the answers of a `files` field name, found to be the sender's own and not used before. */
  readonly files?: readonly FileBrief[]
  readonly subject?: SubjectFact
  /** For whom the officer stands in at this time. */
  readonly standsFor?: readonly { readonly id: string; readonly name: string }[]
  /** Numbers of the firm's cases in which declarations are overdue: they stand against a new approval (R14). */
  readonly debts?: readonly string[]
  /** Of whoever opens the case: the powers of attorney that end, and on which day (`YYYY-MM-DD`). */
  readonly represents?: readonly { readonly eori: string; readonly until: string }[]
  /** Failed identity checks of other cases about the same account, within the time that the kind asks for. */
  readonly accountFailures?: number
  /** What was said on the telephone and written down by an officer: when, in which call, and on which paper. */
  readonly channel?: {
    readonly code: 'phone'
    readonly at: string
    readonly call: number | null
    readonly paper: number | null
  }
  /** Whether the secret that came with the event is the one it must be; the secret itself is kept nowhere. */
  readonly secretMatches?: boolean
  /** The parts of the desk-wide policy that the kind asks for, as they are now. */
  readonly sections?: Partial<Sections>
  /** The mail by which it came in. */
  readonly mail?: MailFact
  /** What a worker found: results of checks, digest of a document. */
  readonly result?: { readonly [name: string]: unknown }
}

/** The circumstances of one event. Time is the database's, at the moment the case was locked. */
export type Now = {
  readonly at: string
  readonly by: Actor
  readonly answers: Answers
  readonly facts: Facts
}
