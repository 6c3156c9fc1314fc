/**
 * What of the policy concerns the whole desk and no single row. A section is one name with its own shape: whoever needs
 * another adds it here and its first values to `workflows/outages/starter-sections.ts`.
 */
import { z } from 'zod'
import { isSystemCode } from '../systems.ts'

const minutes = z.int().min(1).max(525_600)
const officers = z.union([z.literal(1), z.literal(2)])

/** Decisions on many cases at once. */
const Bulk = z.strictObject({
  maxCases: z.int().min(1).max(20_000),
  approvers: officers,
  /** Those whose refusal would rest on these reasons are left out of a batch. */
  excludes: z.array(z.string().regex(/^R\d\d$/)).readonly(),
})

export const evidenceLevels = ['L1', 'L2', 'L3', 'L4'] as const

/** Which evidence of identity unblocks which account, by whom. */
const Unblocking = z.strictObject({
  acceptsBasic: z.array(z.enum(evidenceLevels)).min(1).readonly(),
  acceptsExtended: z.array(z.enum(evidenceLevels)).min(1).readonly(),
  /** Points of each level; so many together are enough. */
  points: z.strictObject({
    L1: z.int().min(0).max(100),
    L2: z.int().min(0).max(100),
    L3: z.int().min(0).max(100),
    L4: z.int().min(0).max(100),
  }),
  pointsNeeded: z.int().min(1).max(100),
  failedChecksLock: z.int().min(1).max(20),
  approversAfterSecurityBlock: z.literal(2),
  decisionMinutes: minutes,
  codeMinutes: minutes,
})

const LoginChange = z.strictObject({
  approvers: z.literal(2),
  coolingMinutes: minutes,
  decisionMinutes: minutes,
})

/** What an application for the fall-back procedure may say. */
const Fallback = z.strictObject({
  /** So many days before it is filed the failure may have begun at most: what is printed must be something that was. */
  startWithinDays: z.int().min(1).max(3660),
})

const system = z.string().refine((code): boolean => isSystemCode(code), 'the code of a system')

/** What becomes an outage of which, how it is noticed, and for how long it may be opened again. */
const Outages = z.strictObject({
  /** So many tickets from so many firms about one system draft an outage. */
  reports: z.strictObject({
    tickets: z.int().min(2).max(10_000),
    firms: z.int().min(1).max(10_000),
    withinMinutes: minutes,
    classifications: z.array(z.string().max(40)).readonly(),
  }),
  reopenWithinHours: z.int().min(0).max(72),
  /** What an outage takes with it, and whether an officer confirms each, or one confirmation is for all. */
  derived: z
    .array(
      z.strictObject({
        parent: system,
        children: z.array(system).min(1).readonly(),
        how: z.enum(['draft', 'together']),
      }),
    )
    .max(200)
    .readonly(),
})

export const Sections = z.strictObject({
  outages: Outages,
  bulk: Bulk,
  unblocking: Unblocking,
  loginChange: LoginChange,
  fallback: Fallback,
})
export type Sections = z.infer<typeof Sections>
