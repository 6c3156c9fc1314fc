/** What stands on a printed approval. Plain data: the same document always becomes the same bytes. */
import type { Line } from '../../workflows/contracts/view.ts'

export type Bilingual = { readonly pl: string; readonly en: string }

/**
 * A text in both languages: given so; or a word key, alone or with what to fill in; or, where no such key exists,
 * free text as an officer wrote it, which is printed once.
 */
export type Phrase = string | Pick<Line, 'code' | 'params'> | Bilingual

export type Party = { readonly eori: string; readonly name: string }

export type ApprovalPrintChange = {
  readonly what:
    | 'granted'
    | 'extended'
    | 'narrowed'
    | 'widened'
    | 'suspended'
    | 'resumed'
    | 'revoked'
    | 'closed'
  /** As printed from then on. */
  readonly number: string
  readonly at: string
  readonly to: string
}

export type ApprovalDocument = {
  /** Public number, `-E1` and so on behind it for an extension. */
  readonly number: string
  /** As `newVerifyCode` made it. */
  readonly verifyCode: string
  /** `<desk>/check#number=...&code=...`: what the QR code holds, with the signed text behind it. */
  readonly checkUrl: string
  /** What was granted as one signed line, so that the code can be checked without a connection; null where nothing signs. */
  readonly signedText: string | null
  /** What it is worth now; said in large letters where it is not to be used. */
  readonly state: 'active' | 'closed' | 'suspended' | 'revoked'
  /** What has become of the number, oldest first; printed from the second entry on. */
  readonly changes: readonly ApprovalPrintChange[]
  readonly caseNumber: string
  readonly holder: Party
  /** Persons represented; empty where the holder acts on its own behalf. */
  readonly principals: readonly (Party & {
    /** Where each was decided by himself: the number for his documents, and how many declarations. */
    readonly number?: string
    readonly maxDeclarations?: number
  })[]
  readonly system: Phrase
  readonly direction: Phrase
  readonly offices: readonly { readonly code: string; readonly name: string }[]
  /** The one way of sending that it stands in for; null where it is for all. */
  readonly channel: Phrase | null
  /** The window, ISO 8601 in UTC. */
  readonly from: string
  readonly to: string
  readonly maxDeclarations: number
  readonly conditions: readonly Phrase[]
  /** The text to put on the documents, line by line. */
  readonly stamp: { readonly pl: readonly string[]; readonly en: readonly string[] }
  /** Code to enter in the declaration, `3PL15` for instance. */
  readonly marker: string | null
  /** Null where the failure is the trader's own and nothing was announced. */
  readonly outageCallNumber: string | null
  readonly legalBasis: readonly Phrase[]
  /** What was asked for and not granted. */
  readonly refused: readonly Phrase[]
  /** What to do when the window has closed, in order; it depends on the recovery rule. */
  readonly afterwards: readonly Phrase[]
  /** Officers in the order in which they decided, ISO 8601 in UTC; empty where the request was the permission. */
  readonly decidedBy: readonly { readonly name: string; readonly at: string }[]
  /** ISO 8601 in UTC; also the creation date in the file. */
  readonly issuedAt: string
}
