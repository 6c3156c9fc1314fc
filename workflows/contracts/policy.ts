/**
 * The desk's policy: what differs between administrations and changes by decision, never by a release. One row says
 * which way a request goes for a system, a side at fault, a class of trader, a direction and planned work or not. Rows
 * are data in versions (table `policies`); a case keeps the row it was opened under.
 */
import { z } from 'zod'
import { falseAlarmRules, lrnRules, modes, plannedness, recoveries, traderClasses } from './policy-options.ts'
import type { Sections } from './policy-sections.ts'

export type Mode = (typeof modes)[number]

export type Recovery = (typeof recoveries)[number]

export type TraderClass = (typeof traderClasses)[number]

export type Planned = (typeof plannedness)[number]

/** How long the holder has for the return, from the close of the window. */
export const Term = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('elapsed'), minutes: z.int().min(1).max(525_600) }),
  z.strictObject({
    kind: z.literal('next-working-day'),
    time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  }),
])
export type Term = z.infer<typeof Term>

const year = 525_600
const minutes = z.int().min(0).max(year)
const hours = z.int().min(1).max(8760)
const officers = z.union([z.literal(1), z.literal(2)])
const code = z
  .string()
  .max(60)
  .regex(/^[a-z][a-z0-9.-]*$/)
const stampLines = z.array(z.string().min(1).max(120)).max(8).readonly()
const shares = z.array(z.number().gt(0).lt(1)).max(5).readonly()
const hundredthsOfPercent = z.int().min(1).max(10_000)

export const PolicyRow = z.strictObject({
  system: z
    .string()
    .max(20)
    .regex(/^[A-Z][A-Z0-9-]*$/),
  side: z.enum(['customs', 'trader']),
  traderClass: z.enum(traderClasses),
  /** A direction of the application's form, or `any`. */
  direction: code,
  planned: z.enum(plannedness),

  mode: z.enum(modes),
  /** How long the outage must have lasted before the notice permits, in minutes. */
  minOutageMinutes: minutes,
  urgentGoodsOnly: z.boolean(),
  /** Whoever can still send by another channel is refused (R03): it must have been tried. */
  otherChannelFirst: z.boolean(),

  /** 0 only where nobody need decide on the single request; what comes to be decided has one officer at least. */
  approvers: z.union([z.literal(0), officers]),
  /** Above these a second officer is needed although `approvers` is less. */
  secondAbove: z.strictObject({ hours, declarations: z.int().min(1).max(100_000) }).nullable(),
  /** Reasons for which a refusal takes two officers. */
  refusalsOfTwo: z
    .array(z.string().regex(/^R\d\d$/))
    .max(20)
    .readonly(),
  revokingApprovers: officers,
  firstLookMinutes: minutes,
  decisionMinutes: minutes,
  /** The part of the decision's term after which the officers are warned. */
  decisionNearShare: z.number().gt(0).lt(1),
  /** How often a request may be sent back, and how long the applicant has; the decision's clock stands still. */
  completionCalls: z.int().min(0).max(10),
  completionMinutes: minutes,

  /** The longest window that may be granted, in hours. */
  maxHours: hours,
  /** The window of a request that is its own permission. */
  requestHours: hours,
  /** How long the window stays open after the outage ended: it is not the outage's own window. */
  graceMinutes: minutes,
  /** By how much one extension prolongs at most; the first `withoutSecond` of them take one officer. Null: none. */
  extension: z
    .strictObject({ hours, withoutSecond: z.int().min(0).max(10), most: z.int().min(1).max(10) })
    .nullable(),
  /** An outage that is opened again within so many hours offers the approvals that closed with it to go on. */
  resumeHours: z.int().min(0).max(8760),
  /** A request that comes after the system is back. Null: it is refused (R02). */
  retrospective: z
    .strictObject({ approvers: officers, evidence: z.boolean(), withinHours: hours })
    .nullable(),
  /** How long before an approval is suspended its holder is told, where the outage no longer covers him. */
  scopeShrinkNoticeMinutes: minutes,
  falseAlarm: z.enum(falseAlarmRules),

  recovery: z.enum(recoveries),
  lrnRule: z.enum(lrnRules),
  returnTerm: Term,
  /** Parts of that term after which the holder is reminded. */
  returnReminders: shares,
  /** Text for the documents; `{startedAt}` and `{number}` are filled in. */
  stamp: z.strictObject({ pl: stampLines, en: stampLines }),
  /** Code for the declaration entered afterwards, such as 3PL15. */
  marker: z.string().min(1).max(20).nullable(),
  /** Word keys of what goes with the goods, under `policy.document`. */
  documents: z.array(code).max(10).readonly(),
  /** Word key of the advice for mode `not-available`. */
  advice: code.nullable(),

  /** Days in which a refusal may be appealed against, and minutes for the quick review while the outage lasts. */
  appeal: z.strictObject({ days: z.int().min(1).max(365), reviewMinutes: minutes }),
  /**
   * From which share of a year's declarations, in hundredths of a per cent, the holder is warned of and his
   * authorisation is to be reviewed. Null: use under this row is not held against him.
   */
  abuse: z
    .strictObject({
      reviewAt: hundredthsOfPercent,
      warnAt: z.array(hundredthsOfPercent).max(5).readonly(),
      missedReturnWarns: z.boolean(),
    })
    .nullable(),
  /** Word keys of the acts the row rests on. */
  legalBasis: z.array(code).max(10).readonly(),
})
export type PolicyRow = z.infer<typeof PolicyRow>

export type Policy = {
  readonly version: number
  readonly rows: readonly PolicyRow[]
  readonly sections: Sections
}
