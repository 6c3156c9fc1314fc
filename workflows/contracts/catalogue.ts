/** What can be brought to the desk, and by which form. */
import { z } from 'zod'
import type { Form } from './form.ts'
import { modes, plannedness, traderClasses } from './policy-options.ts'
import { Lane } from './view.ts'

/** What asking leads to, for one combination of the answers: shown before the form is sent. */
export const PolicyPreview = z.object({
  system: z.string(),
  side: z.enum(['customs', 'trader']),
  traderClass: z.enum(traderClasses),
  direction: z.string(),
  planned: z.enum(plannedness),
  mode: z.enum(modes),
  advice: z.string().nullable(),
  decisionMinutes: z.number().int(),
})
export type PolicyPreview = z.infer<typeof PolicyPreview>

/** How the cases of a kind are listed for officers. */
export const KindList = z.object({
  /** Of the section's address and words (`console.section.<section>`); the kind's own code where not given. */
  section: z.string().optional(),
  /** Its queues, where it has not all of them. */
  lanes: z.array(Lane).readonly().optional(),
  /** With the columns of what the desk itself announces; all in one list where no queues are named. */
  announced: z.literal(true).optional(),
})
export type KindList = z.infer<typeof KindList>

/**
 * GET /api/kinds: for customers the kinds they may open, for officers all that they work on (words: `kind.<code>`,
 * `kind.<code>.summary`).
 */
export const KindCard = z.object({
  code: z.string(),
  version: z.number().int(),
  /** Name of an icon of the widget; a sheet of paper where not given. */
  icon: z.string().optional(),
  /** Whether this viewer opens cases of it; officers get the others, too. */
  opens: z.boolean(),
  /** For officers alone; the kind of their inbox has none. */
  list: KindList.optional(),
})
export type KindCard = z.infer<typeof KindCard>

/** GET /api/kinds/{code} */
export const KindSheet = z.object({
  code: z.string(),
  version: z.number().int(),
  form: z.custom<Form>(),
  policies: z.array(PolicyPreview),
  /** What is being written may have been answered before: articles and outages are offered beside the form. */
  suggests: z.literal(true).optional(),
  /** Offices of this administration: code and name, for the office fields. */
  offices: z.array(z.object({ code: z.string(), name: z.string() })),
})
export type KindSheet = z.infer<typeof KindSheet>

/** GET /api/me */
export const Me = z.object({
  role: z.enum(['customer', 'officer']),
  id: z.string(),
  name: z.string(),
  firm: z.object({ eori: z.string(), name: z.string() }).nullable(),
  represents: z.array(z.object({ eori: z.string(), name: z.string(), until: z.string().optional() })),
  roles: z.array(z.string()),
  /** The desk's clock: a device's own may be wrong. */
  at: z.iso.datetime(),
})
export type Me = z.infer<typeof Me>

/** A server-sent event on GET /api/live: only which case changed, never what. */
export const Changed = z.object({ case: z.string(), version: z.number().int() })
export type Changed = z.infer<typeof Changed>
