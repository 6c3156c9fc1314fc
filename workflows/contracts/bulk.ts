/** Bulk decisions: one grant for many applications of an outage, each with a number and a document of its own. */
import { z } from 'zod'
import { lineStates } from './bulk-states.ts'
import { Grant } from './view.ts'

export const LineState = z.enum(lineStates)
export type LineState = z.infer<typeof LineState>

/** What speaks against a grant in the batch, as codes under `bulk.reason`. */
export const lineReasons = [
  // An officer may put it in by hand, with a reason.
  'R05',
  'R06',
  'R13',
  'R14',
  'claimed',
  'unchecked',
  'check-stops',
  // Nobody may: it must be decided by itself.
  'completion',
  'already-proposed',
  'trader-side',
  'out-of-scope',
  'late-decision',
  'lines-differ',
  'terms-do-not-fit',
  'excluded-by-hand',
] as const
export type LineReason = (typeof lineReasons)[number]

/** An officer's own word on one application, with the reason. */
export const ByHand = z.object({
  include: z.boolean(),
  reason: z.string(),
  by: z.object({ id: z.string(), name: z.string() }),
})
export type ByHand = z.infer<typeof ByHand>

/** One application of a batch. */
export const BulkLine = z.object({
  caseId: z.string(),
  number: z.string(),
  ownerEori: z.string(),
  ownerName: z.string(),
  state: LineState,
  reasons: z.array(z.string()),
  hand: ByHand.nullable(),
  grant: Grant.nullable(),
  second: z.boolean(),
  late: z.boolean(),
  /** Why it was left out or failed, as a code under `bulk.result`. */
  result: z.string().nullable(),
  approval: z.string().nullable(),
  document: z.boolean(),
})
export type BulkLine = z.infer<typeof BulkLine>

export const BulkPage = z.object({ rows: z.array(BulkLine), next: z.string().nullable() })
export type BulkPage = z.infer<typeof BulkPage>

const person = z.object({ id: z.string(), name: z.string() }).nullable()

/** How far a batch is, who signed what. */
export const BulkSummary = z.object({
  version: z.number().int(),
  step: z.string(),
  /** The list as it was made; null while it is being made for the first time. */
  preview: z
    .object({
      digest: z.string(),
      at: z.iso.datetime(),
      included: z.number().int(),
      excluded: z.number().int(),
      officers: z.union([z.literal(1), z.literal(2)]),
      most: z.number().int(),
    })
    .nullable(),
  first: person,
  second: person,
  approvedAt: z.iso.datetime().nullable(),
  counts: z.record(LineState, z.number().int()),
  /** Of the granted: those that came while the grant stood open, and those whose document is made. */
  late: z.number().int(),
  documents: z.number().int(),
  /** Of the granted: whose window is closed by now. */
  closed: z.number().int(),
  reasons: z.array(z.object({ code: z.string(), n: z.number().int() })),
})
export type BulkSummary = z.infer<typeof BulkSummary>
