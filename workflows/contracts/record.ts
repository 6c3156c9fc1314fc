/** What stands in the record of an event besides the event itself. Hashed with it, exported with it. */
import { z } from 'zod'

export type RecordNote = {
  /** The form that the answers were given in. */
  readonly form?: { readonly code: string; readonly version: number } | undefined
  /** Version of the fall-back policy that was asked. */
  readonly policy?: number
  /** The process's clock, and how far it was ahead of the database's, which gave the event its time. */
  readonly clock: { readonly process: string; readonly aheadMs: number }
  /** SHA-256 in hexadecimal. */
  readonly evidence: readonly { readonly name: string; readonly sha256: string }[]
  readonly signatures: readonly {
    readonly round: number
    readonly seat: number
    readonly officerId: string
  }[]
  /** For whom the officer stood in then. */
  readonly standsFor: readonly { readonly id: string; readonly name: string }[]
}

/** POST /api/cases/{id}/corrections; `version` is that of the View that was seen, `entry` that of the entry that was wrong. */
export const Correct = z.strictObject({
  version: z.number().int().positive(),
  entry: z.number().int().positive(),
  text: z.string().trim().min(1).max(2000),
})
export type Correct = z.infer<typeof Correct>
