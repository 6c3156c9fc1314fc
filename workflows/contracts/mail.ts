/** Mail that the desk sends: who asks for it says which template, to whom and with what; the rest is the mail room's. */
import { z } from 'zod'
import { Line } from './view.ts'

export const mailLanguages = ['pl', 'en'] as const
export type MailLanguage = (typeof mailLanguages)[number]

/**
 * An address that may stand in a header and an envelope: printable ASCII, one `@`, nothing quoted. Narrower than RFC
 * 5321 on purpose: what is refused here never reaches a header.
 */
export const MailAddress = z
  .string()
  .max(254)
  .regex(
    /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z0-9-]{2,63}$/,
  )
  .refine((address) => !/^\.|\.\.|\.@/.test(address))

/** `owner`: whoever opened the case, where the portal or he himself has told an address. */
export const MailTo = z.union([
  z.literal('owner'),
  z.strictObject({ address: MailAddress, locale: z.enum(mailLanguages) }),
])
export type MailTo = z.infer<typeof MailTo>

/** Flat: texts, numbers, and lines of explanation (codes under `words`). Moments are ISO 8601 and put into words later. */
export const MailParams = z.record(z.string(), z.union([z.string(), z.number(), z.null(), z.array(Line)]))
export type MailParams = z.infer<typeof MailParams>

/** Of the effect `mail`, which any kind may name among its `effects`. */
export const MailPayload = z.strictObject({ template: z.string(), to: MailTo, params: MailParams })
export type MailPayload = z.infer<typeof MailPayload>

/**
 * How much of it a person may keep from being sent:
 * `required` nothing, because a term or his security hangs on it; `decision` where he wants no mail; `progress` where he
 * wants decisions alone; `subscribed` is ended by its own link.
 */
export const mailWeights = ['required', 'decision', 'progress', 'subscribed'] as const
export type MailWeight = (typeof mailWeights)[number]

export const mailChoices = ['all', 'decisions', 'required'] as const

/** GET and PUT /api/account/mail. */
export const MailSettings = z.strictObject({
  choice: z.enum(mailChoices),
  /** What can wait is gathered and sent once a day. */
  digest: z.boolean(),
  /** Announcements by mail: of the person's own systems, of all, or of none. */
  news: z.enum(['own', 'all', 'none']),
})
export type MailSettings = z.infer<typeof MailSettings>

export const MailAccount = MailSettings.extend({
  /** Where the desk writes to, and how it knows; null where it does not know. */
  address: z.string().nullable(),
  source: z.enum(['portal', 'own']).nullable(),
  /** The last mail to it could not be delivered: nothing is sent there until it is confirmed anew. */
  bouncing: z.boolean(),
  /** An address that was named and waits for its link to be followed. */
  unconfirmed: z.string().nullable(),
})
export type MailAccount = z.infer<typeof MailAccount>

/** POST /api/account/mail/address: a link is mailed there; it counts once that was followed. Null: the portal's again. */
export const NameAddress = z.strictObject({ address: MailAddress.nullable() })
export type NameAddress = z.infer<typeof NameAddress>

/** POST /api/subscriptions, without sign-in: the answer is the same whatever is known of the address. */
export const Subscribe = z.strictObject({
  address: MailAddress,
  language: z.enum(mailLanguages),
  /** Codes of `workflows/systems.ts`; empty for all. */
  systems: z.array(z.string().max(20)).max(60),
})
export type Subscribe = z.infer<typeof Subscribe>

export const mailStates = ['waiting', 'digest', 'sent', 'dead', 'dropped'] as const
export type MailState = (typeof mailStates)[number]

/** One mail in the console's list. */
export const MailRow = z.object({
  id: z.number().int(),
  state: z.enum(mailStates),
  template: z.string(),
  /** Hidden but for its first letter and its domain where the viewer is no duty manager. */
  address: z.string(),
  case: z.object({ id: z.string(), number: z.string() }).nullable(),
  attempts: z.number().int(),
  /** A dead letter that would still say something. */
  repeatable: z.boolean(),
  reason: z.string().nullable(),
  createdAt: z.iso.datetime(),
  dueAt: z.iso.datetime(),
  sentAt: z.iso.datetime().nullable(),
})
export type MailRow = z.infer<typeof MailRow>

/** GET /api/staff/mail?state= */
export const MailList = z.object({
  /** False where no SMTP server is configured: everything waits. */
  configured: z.boolean(),
  counts: z.record(z.enum(mailStates), z.number().int()),
  rows: z.array(MailRow),
  next: z.string().nullable(),
  /** Whether this viewer may send a dead letter again, and sees addresses. */
  manages: z.boolean(),
})
export type MailList = z.infer<typeof MailList>
