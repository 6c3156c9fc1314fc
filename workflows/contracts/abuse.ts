/**
 * The watch over the fall-back procedure: how much of a year's declarations a holder made under it for failures of his
 * own. Shares are in hundredths of a per cent.
 */
import { z } from 'zod'

const instant = z.iso.datetime()

/** From nothing to what an officer must look at; `unknown` where the year's total has not been told. */
export const abuseLevels = ['none', 'unknown', 'warning', 'review'] as const
export const AbuseLevel = z.enum(abuseLevels)
export type AbuseLevel = z.infer<typeof AbuseLevel>

export const AbuseRule = z.object({
  reviewAt: z.int(),
  warnAt: z.array(z.int()).readonly(),
  missedReturnWarns: z.boolean(),
})
export type AbuseRule = z.infer<typeof AbuseRule>

export const Acknowledgement = z.object({
  level: AbuseLevel,
  share: z.int().nullable(),
  note: z.string(),
  by: z.string(),
  at: instant,
})
export type Acknowledgement = z.infer<typeof Acknowledgement>

export const AbuseRow = z.object({
  eori: z.string(),
  name: z.string(),
  /** Under the procedure, for failures of his own. */
  declarations: z.int(),
  /** All of the year's; null where nobody has told. */
  total: z.int().nullable(),
  /** Null where there is no total, or none at all was told. */
  share: z.int().nullable(),
  cases: z.int(),
  missedReturns: z.int(),
  level: AbuseLevel,
  /** The threshold that was reached, or null. */
  reached: z.int().nullable(),
  systems: z.array(z.string()),
  /** The latest one; it is of another level where the share has risen since. */
  acknowledged: Acknowledgement.nullable(),
})
export type AbuseRow = z.infer<typeof AbuseRow>

/** GET /api/staff/abuse */
export const AbuseList = z.object({
  year: z.int(),
  rule: AbuseRule,
  rows: z.array(AbuseRow),
  /** How many holders' totals of the year are known, and when they were told last. */
  totals: z.object({ n: z.int(), at: instant.nullable() }),
})
export type AbuseList = z.infer<typeof AbuseList>

/** What was seen at the time: outages of ours, and what the probes found. */
export const Seen = z.object({
  outages: z.array(z.object({ number: z.string(), startedAt: instant, actualEnd: instant.nullable() })),
  /** Null where nobody looked. */
  probes: z.object({ looks: z.int(), failed: z.int() }).nullable(),
})
export type Seen = z.infer<typeof Seen>

export const AbuseCase = z.object({
  id: z.string(),
  number: z.string(),
  step: z.string(),
  system: z.string(),
  from: instant,
  to: instant,
  declarations: z.int(),
  missedReturn: z.boolean(),
  /** The agent who filed it for the holder; null where he did himself. */
  filedBy: z.string().nullable(),
  seen: Seen,
  /** Something of ours was out of order at the time: whose failure it was should be looked at again. */
  doubtful: z.boolean(),
})
export type AbuseCase = z.infer<typeof AbuseCase>

/** GET /api/staff/abuse/{eori} */
export const AbuseFile = z.object({
  year: z.int(),
  rule: AbuseRule,
  row: AbuseRow,
  cases: z.array(AbuseCase),
  acknowledgements: z.array(Acknowledgement),
})
export type AbuseFile = z.infer<typeof AbuseFile>

/** `level` and `declarations` are those that were seen; others by now give 409. */
export const Acknowledge = z.strictObject({
  year: z.int().min(2000).max(2999),
  level: AbuseLevel,
  declarations: z.int(),
  note: z.string().min(1).max(2000),
})
export type Acknowledge = z.infer<typeof Acknowledge>

export const TotalsImported = z.object({ holders: z.int() })
export type TotalsImported = z.infer<typeof TotalsImported>
