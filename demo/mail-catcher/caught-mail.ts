/** One mail as it came in, and as a mailbox reads it. */
import type { Email } from 'postal-mime'

export type CaughtMail = {
  readonly id: number
  readonly at: string
  /** As in the envelope. */
  readonly from: string
  readonly to: readonly string[]
  readonly raw: string
  readonly mail: Email
}
