/** What a kind of case is: the whole of it stands in one place under `workflows/cases/`. */
import type { AnyStateMachine } from 'xstate'
import type { Interval, NoticeRecord } from '../contracts/announcement.ts'
import type { ComplaintOutcome } from '../contracts/complaint.ts'
import type { Answers, Fault, Form } from '../contracts/form.ts'
import type { Facts, Now, OutageFact } from '../contracts/facts.ts'
import type { MailParams } from '../contracts/mail.ts'
import type { ProblemCode } from '../contracts/problem.ts'
import type { KindList, PolicyPreview } from '../contracts/catalogue.ts'
import type { Policy } from '../contracts/policy.ts'
import type { Sections } from '../contracts/policy-sections.ts'
import type { YouSaid } from '../contracts/remark.ts'
import type { ApprovalLine, ApprovalState, Deadline, Lane, Line, Offer, View } from '../contracts/view.ts'
import type { Viewer } from '../contracts/viewer.ts'

/** What is known of a case from its opening on and never changes. */
export type Opening = {
  readonly id: string
  readonly number: string
  readonly owner: { readonly eori: string; readonly name: string; readonly person: string }
}

/** A case at rest: plain JSON, kept in MySQL. `value` is XState's state value. */
export type Stored<Context> = { readonly value: unknown; readonly context: Context }

/** A case as rules and screens look at it. */
export type CaseState<Context> = Opening & {
  readonly step: string
  readonly context: Context
  readonly version: number
  readonly openedAt: string
  readonly changedAt: string
}

/** Who may send an event, with which form, and what else must hold. */
export type EventRule<Context> = {
  readonly roles: readonly Viewer['role'][]
  readonly tone: Offer['tone']
  readonly form?: (state: CaseState<Context>, at: string) => Form
  /** What the form is filled with at first. */
  readonly answers?: (state: CaseState<Context>, at: string) => Answers
  /** What the step will lead to, said above the form. */
  readonly effect?: (state: CaseState<Context>) => readonly Line[]
  /** Beyond role and state: null where this viewer may, else the refusal. */
  readonly unless?: (state: CaseState<Context>, viewer: Viewer) => ProblemCode | null
  /** A field whose answer is compared `with` a code that was mailed, and then forgotten; the outcome is the fact `secretMatches`. */
  readonly compares?: (state: CaseState<Context>) => { readonly field: string; readonly with: string } | null
  /** Faults that only show beside the case itself. */
  readonly check?: (state: CaseState<Context>, answers: Answers, at: string) => readonly Fault[]
  /** What speaks against it once the facts of the event are known; the machine guards the same. */
  readonly refuses?: (state: CaseState<Context>, now: Now) => ProblemCode | null
  /** Asks for the firm's cases in which declarations are overdue (`facts.debts`). */
  readonly asksDebts?: true
  /** Needs a fresh public number and verify code. */
  readonly issues?: boolean
  /** Nobody waits at a screen for what it asks of workers: it is done after what people wait for. */
  readonly later?: true
  /** Why, for the history. */
  readonly says?: (now: Now) => readonly Line[]
  /** Where it leads to one of these steps, what it says is told to staff alone; the step itself is told to everybody. */
  readonly amongStaff?: readonly string[]
}

/** The columns a list is made from. */
export type Index = {
  readonly lane: Lane
  readonly dueAt: string | null
  readonly system: string | null
  readonly outageId: string | null
  readonly assignee: string | null
  /** What the case is about, in the words of whoever opened it: shown in lists, and searched. */
  readonly title?: string | null
}

/** What a kind adds to the View; the rest is the same for every kind. */
export type Look = Pick<
  View,
  | 'answers'
  | 'remarks'
  | 'next'
  | 'notes'
  | 'deadlines'
  | 'assignee'
  | 'decision'
  | 'approval'
  | 'duties'
  | 'outage'
  | 'staff'
  | 'thread'
  | 'complaint'
>

/** Rows in tables of their own that follow from a case's state, written in the same transaction. */
export type Records = {
  readonly approval?: {
    readonly number: string
    readonly verifyCode: string
    readonly holderEori: string
    readonly system: string
    readonly direction: string
    readonly offices: readonly string[]
    /** In place of which ways of sending; null where it is of all. */
    readonly channels: readonly string[] | null
    readonly from: string
    readonly windowEndsAt: string
    readonly maxDeclarations: number
    readonly state: ApprovalState
    /** 0 as first granted, then one more with each change: the number is printed with it (`-E1`). */
    readonly version: number
    /** Where the outage's scope made this version. */
    readonly scope: 'narrowed' | 'widened' | null
    /** The latest reason for a suspension or revocation, as a code or in the officer's words. */
    readonly reason: string | null
    /** Of an agent for many principals: one line each, with the number printed for it (`-P1`). */
    readonly lines: readonly ApprovalLine[]
  }
  /** What the case adds to its holder's use of the fall-back procedure in a year. */
  readonly usage?: {
    /** Whose declarations they are: those for whom an agent asked, each with his own; without a name where only he knows it. */
    readonly holders: readonly {
      readonly eori: string
      readonly name: string
      readonly declarations: number
    }[]
    readonly system: string
    readonly year: number
    readonly from: string
    readonly to: string
    readonly declarations: number
    readonly missedReturn: boolean
    /** Held against the holder: the failure was his own. */
    readonly counts: boolean
  }
  readonly outage?: {
    readonly callNumber: string
    readonly system: string
    readonly kind: string
    readonly state: string
    readonly revision: number
    readonly startedAt: string
    readonly expectedEnd: string | null
    readonly actualEnd: string | null
    readonly fallback: string
    readonly fallbackFrom: string | null
    readonly offices: readonly string[]
    readonly announcement: unknown
    readonly publishedAt: string
    readonly nextUpdateAt: string | null
    /** The outage that this one follows from. */
    readonly parentId: string | null
    /** The system, while it is a draft of the desk's own: there is one at a time, and a key of the database for it. */
    readonly draftOf: string | null
    /** When the system was out of order; what is counted for the year. */
    readonly intervals: readonly Interval[]
  }
  /** A case that may be a sign of an outage: several within a short time draft one. */
  readonly sign?: {
    readonly system: string
    readonly classification: string
    readonly firm: string
    readonly at: string
    /** The outage that explains it, once there is one. */
    readonly outageId: string | null
  }
  /** The newest revision of what is announced to everybody; earlier ones stay as they were. */
  readonly announcement?: NoticeRecord
  readonly complaint?: {
    readonly subjectId: string
    readonly open: boolean
    readonly outcome: ComplaintOutcome | null
    /** Nobody is both: the database's key `independence` refuses it. */
    readonly workers: readonly string[]
    readonly handler: string | null
  }
  /** As with a complaint: nobody is both worker and handler, and one at a time is open. */
  readonly appeal?: {
    readonly subjectId: string
    readonly open: boolean
    readonly outcome: string | null
    readonly workers: readonly string[]
    readonly handler: string | null
  }
  /** What is told to everybody; null where nothing is, or no more. */
  readonly youSaid?: YouSaid | null
  /** Which account the case is about, and how many identity checks have failed in it. */
  readonly accountCheck?: {
    readonly account: string
    readonly failures: number
    readonly failedAt: string | null
  }
}

/**
 * A mail to whoever opened the case. With the template go the step, what happens next and the nearest term, as the
 * owner sees them then; `params` adds to them or says them otherwise.
 */
export type MailRule<Context> = {
  /** Of `workflows/mail/templates.ts`. */
  readonly template: string
  /** After one of these events, a clock's by its name. */
  readonly events?: readonly string[]
  /** When the case has come to one of these steps from another one. */
  readonly steps?: readonly string[]
  /** What else must hold, or all that must where neither is named; `before` is null at the opening. */
  readonly when?: (state: CaseState<Context>, before: CaseState<Context> | null) => boolean
  readonly params?: (state: CaseState<Context>) => MailParams
}

export type Kind<Context = unknown> = {
  readonly code: string
  readonly version: number
  /** Cases of earlier versions that go on under this one, and what they are given of what they could not know. */
  readonly takesOn?: {
    readonly versions: readonly number[]
    readonly fill: (context: unknown) => unknown
  }
  /** Two letters in front of the case number. */
  readonly numberPrefix: string
  /** Whose cases these are: a customer opens the one, staff the other. */
  readonly openedBy: 'customer' | 'officer' | 'visitor'
  /** An officer may write one down for a customer on the telephone. */
  readonly byPhone?: true
  /** The desk itself opens them, too. */
  readonly alsoByDesk?: true
  /** Parts of the desk-wide policy that its machine goes by: they come with every event as `facts.sections`. */
  readonly sections?: readonly (keyof Sections)[]
  readonly form: Form
  /** The form by which it is opened, where that depends on the policy; else `form`. */
  readonly formFor?: (policy: Policy) => Form
  /** Name of an icon of the widget, for the card by which it is opened. */
  readonly icon?: string
  /** How officers find its cases: a section of the console, or the inbox itself, which is one kind's. */
  readonly listed: 'inbox' | KindList
  /** Articles and outages that may be the answer are offered while its form is being filled in. */
  readonly suggests?: true
  /** Opening a case needs a fresh public number: an approval's, or an outage's call number. */
  readonly issues: 'approvals' | 'outages' | null
  /** Everybody may read of its cases: open pages are told of each change. */
  readonly announces?: true
  /** Whether this opening may use it. */
  readonly issuesAtOpening?: (facts: Facts) => boolean
  /** Faults of the answers that depend on the policy. */
  readonly checkOpening?: (answers: Answers, policy: Policy) => readonly Fault[]
  /** Which policy row and which outage concern the answers. */
  readonly concerns?: (answers: Answers) => {
    system: string
    offices: readonly string[]
    /** Ways of sending that do not work; absent where it does not matter which. */
    channels?: readonly string[]
    /** When goods left: the outage that was open then goes before one that is open now. */
    leftAt?: string | null
    /** From when something was out of order: where no outage is open, one that was open then. */
    since?: string | null
  }
  /** EORI numbers of those for whom it is filed: each needs a power of attorney, and sees his own line. */
  readonly principals?: (answers: Answers) => readonly string[]
  /** Of a kind that is about another case: that case's number, found by the desk as `facts.subject`. */
  readonly refersTo?: (answers: Answers) => string
  /** It must be a refusal that can be appealed against; else it must have been answered. */
  readonly refersToRefusal?: true
  /** Of a kind that is answered: what the customer may do about the answer. */
  readonly afterwards?: {
    /** When the solution, decision or answer was given; null while there is none. */
    readonly answeredAt: (state: CaseState<Context>) => string | null
    /** Whether a complaint may be made about it; the questionnaire is always asked. */
    readonly complaint: boolean
    /** Of a decision that may be appealed against: until when, and how that is worked out; null where there is none. */
    readonly appeal?: (state: CaseState<Context>) => Deadline | null
    /** Minutes in which an appeal is looked at while the outage lasts. */
    readonly review?: (state: CaseState<Context>) => number
  }
  /** Of a kind about a portal's account: which, and how far back failed checks of others count. Null while unknown. */
  readonly aboutAccount?: (context: Context) => { readonly account: string; readonly hours: number } | null
  readonly policyRow?: (
    policy: Policy,
    answers: Answers,
    outage: OutageFact | null,
  ) => Policy['rows'][number] | null
  readonly previews?: (policy: Policy) => PolicyPreview[]
  readonly machine: AnyStateMachine
  readonly events: { readonly [event: string]: EventRule<Context> }
  /** Names of the effects the machine may ask for. */
  readonly effects: readonly string[]
  /** What is told by mail. A machine may also ask for the effect `mail` itself (`contracts/mail.ts`). */
  readonly mails?: readonly MailRule<Context>[]
  readonly look: (state: CaseState<Context>, viewer: Viewer, at: string) => Look
  readonly index: (state: CaseState<Context>) => Index
  readonly records?: (state: CaseState<Context>) => Records
  /** What a worker may search for: identifiers by type. */
  readonly terms?: (state: CaseState<Context>) => readonly { type: string; value: string }[]
}
