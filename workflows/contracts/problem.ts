/**
 * Every refusal the desk can answer with, as RFC 9457 problem details. The code is stable and is what programs and
 * words go by (`problem.<code>`); the status is the HTTP status of the answer.
 */
import type { Fault } from './form.ts'
import type { View } from './view.ts'

export const problems = {
  'answers-invalid': 422,
  /** No HTTP request at all, or one that contradicts itself. */
  'request-malformed': 400,
  /** It did not come in whole within its time. */
  'request-late': 408,
  'headers-too-large': 431,
  'body-not-json': 400,
  'body-invalid': 400,
  'body-too-large': 413,
  'content-type-unsupported': 415,
  'idempotency-key-missing': 400,
  'idempotency-key-reused': 409,
  'token-missing': 401,
  'token-invalid': 401,
  'token-expired': 401,
  'token-audience': 401,
  'token-issuer-unknown': 401,
  'session-expired': 401,
  'origin-not-registered': 403,
  'cross-site': 403,
  'not-allowed': 403,
  'not-found': 404,
  'event-not-allowed': 409,
  'view-stale': 409,
  'same-officer': 409,
  /** Declarations of an earlier approval are overdue: no new one before they are accounted for (R14). */
  'debts-open': 409,
  /** Who has worked on a case does not handle the complaint about it. */
  'not-independent': 409,
  /** There is a complaint about the case already that has not been answered. */
  'complaint-open': 409,
  'appeal-open': 409,
  /** The questionnaire of the case is not open yet, or no more. */
  'questionnaire-closed': 409,
  /** The number on paper is a case already, or was given up. */
  'number-used': 409,
  /** Somebody else has the time for a call, or it cannot be had any more. */
  'slot-taken': 409,
  /** One call is asked for already. */
  'call-back-open': 409,
  'too-many-requests': 429,
  /** More bytes than were announced, or than one file may have. */
  'file-too-large': 413,
  /** The piece does not begin where the upload has ended so far: ask where that is, and go on from there. */
  'upload-conflict': 409,
  /** Not the version of tus that is spoken here. */
  'upload-protocol': 412,
  /** The status is that of tus: what came is not what was sent. */
  'upload-damaged': 460,
  'upload-quota': 429,
  'file-not-ready': 409,
  'link-expired': 410,
  /** A mailed link is good for one request, and for a while. */
  'link-over': 410,
  'link-used': 409,
  'storage-away': 503,
  'database-away': 503,
  /** The officers' identity provider, or a portal's keys, cannot be reached: nobody can be recognised just now. */
  'identity-away': 503,
  busy: 503,
  draining: 503,
  internal: 500,
} as const satisfies Record<string, number>

export type ProblemCode = keyof typeof problems

/** The body of an `application/problem+json` answer. `type` is `urn:problem:<code>`. */
export type Problem = {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly code: ProblemCode
  readonly detail?: string
  /** Reference to quote to the operator; it stands in the log beside the cause. */
  readonly trace?: string
  readonly faults?: readonly Fault[]
  /** The case as it is now: with 409, so that the screen can go on from the truth. */
  readonly view?: View
  readonly retryAfterSeconds?: number
}
