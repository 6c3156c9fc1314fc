/**
 * What the desk looked up under the lock and hands to a machine with an event. Facts are kept with the event in the
 * history, so the same decision can be computed again.
 */
import type { Announcement } from './announcement.ts'
import type { Subject } from './complaint.ts'
import type { Answers } from './form.ts'
import type { PolicyRow } from './policy.ts'
import type { Actor } from './viewer.ts'
import type { FileBrief, OutageBrief } from './view.ts'

export type OutageFact = OutageBrief & Pick<Announcement, 'fallback' | 'fallbackFrom' | 'offices' | 'kind'>

/** The case complained about, and the officers that its history names: none of them may handle the complaint. */
export type SubjectFact = Subject & {
  readonly system: string | null
  readonly workers: readonly { readonly id: string; readonly name: string }[]
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
