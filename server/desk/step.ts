/** One step of a case, worked out and not put down yet. */
import type { Now } from '../../workflows/contracts/facts.ts'
import type { Line } from '../../workflows/contracts/view.ts'
import type { Advanced } from '../../workflows/machines/advance.ts'
import type { Kind } from '../../workflows/machines/kind.ts'
import type { StoredCase } from '../db/cases.ts'

export type Step = {
  readonly kind: Kind
  /** The row as it was locked; at an opening a row of version 0 that is not in the database yet. */
  readonly before: StoredCase
  readonly event: string
  readonly now: Now
  readonly advanced: Advanced<unknown>
  readonly lines: readonly Line[]
  /** It happened long ago and is only put down now: nobody is written to. */
  readonly past?: true
}
