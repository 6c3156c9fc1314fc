/** What the desk keeps of a person besides his cases: which systems he wants to be supported for, and how he is told. */
import { z } from 'zod'
import { CaseRow } from './view.ts'

/** Which announcements count as news for him: those of his own systems, all, or none. */
export const announcementAlerts = ['own', 'all', 'none'] as const

export const Alerts = z.strictObject({
  announcements: z.enum(announcementAlerts),
  /** Changes of the firm's cases: every one, or decisions alone. */
  cases: z.enum(['all', 'decisions']),
})
export type Alerts = z.infer<typeof Alerts>

/** PUT /api/account, whole each time. `services` are codes of `workflows/systems.ts`, in any order. */
export const AccountSettings = z.strictObject({
  services: z.array(z.string().max(20)).max(60),
  /** In which he is written to; null while he has not said. */
  language: z.enum(['pl', 'en']).nullable(),
  alerts: Alerts,
})
export type AccountSettings = z.infer<typeof AccountSettings>

/** GET /api/account */
export const Account = AccountSettings.extend({
  /** False until the person has saved a choice, an empty one included: then nothing is proposed any more. */
  chosen: z.boolean(),
  /** The services, and every system that one of them cannot do without: their outages are his. */
  concerns: z.array(z.string()),
  /** Nothing that is sent to his address arrives: he is asked for another. */
  mailReturns: z.boolean(),
  firstSeenAt: z.iso.datetime(),
})
export type Account = z.infer<typeof Account>

/** POST /api/account/pin. With a case, the console opens it at once. */
export const AskPin = z.strictObject({ case: z.string().max(40).optional() })
export type AskPin = z.infer<typeof AskPin>

/** A number that the person reads to the officer on the telephone. It is told once and stored only as a hash. */
export const CallerPin = z.object({
  pin: z.string().regex(/^\d{8}$/),
  expiresAt: z.iso.datetime(),
  case: z.string().nullable(),
})
export type CallerPin = z.infer<typeof CallerPin>

/** GET /api/staff/callers?pin= */
export const Caller = z.object({
  person: z.object({ id: z.string(), name: z.string(), language: z.enum(['pl', 'en']).nullable() }),
  firm: z.object({ eori: z.string(), name: z.string() }),
  portal: z.string(),
  services: z.array(z.string()),
  expiresAt: z.iso.datetime(),
  /** The case that the PIN was asked for; null where it was asked for none. */
  case: CaseRow.nullable(),
  /** The firm's newest cases. */
  cases: z.array(CaseRow),
})
export type Caller = z.infer<typeof Caller>
