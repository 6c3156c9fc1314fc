/** How the desk is reached without this page, and when somebody answers. */
import { z } from 'zod'

/** Kinds of work with opening hours of their own (words: `contact.work.<code>`). */
export const works = ['outages', 'technical', 'specialist'] as const

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'a time from 00:00 to 24:00')

export const OpeningHours = z.strictObject({
  work: z.enum(works),
  /** Working days are Monday to Friday without the public holidays. */
  days: z.enum(['every-day', 'working-days']),
  /** In local time, one after the other, not overlapping; `24:00` is the day's end. */
  intervals: z.array(z.strictObject({ from: time, to: time })).min(1),
})
export type OpeningHours = z.infer<typeof OpeningHours>

/** Calls that customers may ask for: during the hours of one kind of work, so many at a time. */
export const CallBackRule = z.strictObject({
  work: z.enum(works),
  slotMinutes: z.number().int().min(5).max(120),
  /** Who can be called in one slot. */
  seats: z.number().int().min(1).max(50),
  /** How far ahead. */
  days: z.number().int().min(1).max(14),
})
export type CallBackRule = z.infer<typeof CallBackRule>

/** What an administration sets up. */
export const ContactCard = z.strictObject({
  phone: z.string().regex(/^\+?[\d ]{3,20}$/, 'a telephone number in international form'),
  mail: z.email('a mail address'),
  hours: z.array(OpeningHours).min(1),
  /** Absent where nobody calls back. */
  callBacks: CallBackRule.optional(),
})
export type ContactCard = z.infer<typeof ContactCard>

/** How long a caller waits now, as the telephone system or a duty manager last said; null where nobody knows. */
export const Waiting = z.object({ minutes: z.number().int(), at: z.iso.datetime() })
export type Waiting = z.infer<typeof Waiting>

/** GET /api/contact */
export const Contact = ContactCard.extend({
  hours: z.array(
    OpeningHours.extend({
      open: z.boolean(),
      /** When it closes, or opens next; null where it never closes. */
      changesAt: z.iso.datetime().nullable(),
    }),
  ),
  waiting: Waiting.nullable(),
  asOf: z.iso.datetime(),
})
export type Contact = z.infer<typeof Contact>

/** PUT /api/staff/waiting; null takes the last word back. */
export const SetWaiting = z.strictObject({ minutes: z.number().int().min(0).max(480).nullable() })
export type SetWaiting = z.infer<typeof SetWaiting>
