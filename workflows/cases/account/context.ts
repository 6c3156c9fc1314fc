/** What a case about an account remembers between its events. Plain JSON. */
import type { Answers } from '../../contracts/form.ts'
import type { Now } from '../../contracts/facts.ts'
import type { AccountOrder, PortalAccount, Receipt } from '../../contracts/portal-account.ts'
import type { FileBrief, Line } from '../../contracts/view.ts'
import type { Opening } from '../../machines/kind.ts'
import { evidencePolicy, type ProofCode } from './evidence-policy.ts'

export type Person = { readonly id: string; readonly name: string }

/** One attempt at a proof, as an officer recorded it. The newest of a code counts. */
export type Proof = {
  readonly code: ProofCode
  readonly outcome: 'confirmed' | 'not-confirmed' | 'not-reached'
  readonly by: Person
  readonly at: string
  /** File number, register, signature's serial: what an auditor looks up. */
  readonly reference: string
  readonly files: readonly FileBrief[]
}

/** A code that was mailed to the address on file: the desk alone has its digest, by this id, and no record holds it. */
export type SentCode = {
  /** None in cases from before: another code is sent. */
  readonly id?: string
  readonly expiresAt: string
}

export type AccountProposal = { readonly by: Person; readonly at: string; readonly round: number }

export type AccountContext = {
  readonly opening: Opening
  readonly openedAt: string
  readonly answers: Answers
  readonly files: readonly FileBrief[]
  readonly policyVersion: number
  readonly order: AccountOrder['order']
  readonly account: PortalAccount | null
  /** Null until the portal has been asked. */
  readonly lookedUpAt: string | null
  /** Other cases about the same account: open ones, and refusals of the last year. */
  readonly others: { readonly open: number; readonly refused: number }
  readonly proofs: readonly Proof[]
  readonly code: SentCode | null
  readonly codesSent: number
  readonly failures: number
  readonly assignee: Person | null
  readonly notes: readonly Line[]
  /** A void proposal begins the next round. */
  readonly rounds: number
  readonly proposal: AccountProposal | null
  readonly approver: Person | null
  readonly refusal: {
    readonly reason: string
    readonly text: string
    readonly by: string
    readonly at: string
  } | null
  /** The order at hand: its key makes the portal do it once, however often it is sent. */
  readonly pending: { readonly key: string; readonly order: Omit<AccountOrder, 'case'> } | null
  readonly receipts: readonly Receipt[]

  /** Of a change of login data: from here its cooling period counts. */
  readonly coolingSince: string | null
  /** Attempts to tell the owner by the telephone number on file. */
  readonly notices: readonly {
    readonly outcome: NoticeOutcome
    readonly by: Person
    readonly at: string
  }[]
  /** "This was not me": by the mailed link, or said on the telephone. */
  readonly contest: { readonly by: 'link' | 'phone'; readonly at: string } | null
  readonly changedAt: string | null
  readonly settled: { readonly by: Person; readonly at: string; readonly text: string } | null
}

export type NoticeOutcome = 'told' | 'sent' | 'not-reached' | 'not-me'

/** In a machine the context also holds the circumstances of the event at hand. */
export type Live<C extends AccountContext = AccountContext> = C & { readonly now: Now }

export function openingContext(opening: Opening, now: Now, order: AccountOrder['order']): Live {
  return {
    now,
    opening,
    openedAt: now.at,
    answers: now.answers,
    files: [...(now.facts.files ?? [])],
    policyVersion: evidencePolicy.version,
    order,
    account: null,
    lookedUpAt: null,
    others: { open: 0, refused: 0 },
    proofs: [],
    code: null,
    codesSent: 0,
    failures: 0,
    assignee: null,
    notes: [],
    rounds: 0,
    proposal: null,
    approver: null,
    refusal: null,
    pending: null,
    receipts: [],
    coolingSince: null,
    notices: [],
    contest: null,
    changedAt: null,
    settled: null,
  }
}
