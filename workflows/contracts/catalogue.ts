/** What can be brought to the desk, and by which form. */
import { z } from 'zod'
import type { Form } from './form.ts'

/** What asking leads to, for one combination of the answers: shown before the form is sent. */
export const PolicyPreview = z.object({
  system: z.string(),
  direction: z.string(),
  side: z.string(),
  mode: z.enum(['notice-is-permission', 'request-is-permission', 'approval-required', 'not-available']),
  advice: z.string().nullable(),
  decisionMinutes: z.number().int(),
})
export type PolicyPreview = z.infer<typeof PolicyPreview>

/** GET /api/kinds: the kinds this viewer may open (words: `kind.<code>`, `kind.<code>.summary`). */
export const KindCard = z.object({ code: z.string(), version: z.number().int() })
export type KindCard = z.infer<typeof KindCard>

/** GET /api/kinds/{code} */
export const KindSheet = z.object({
  code: z.string(),
  version: z.number().int(),
  form: z.custom<Form>(),
  policies: z.array(PolicyPreview),
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
})
export type Me = z.infer<typeof Me>

/** A server-sent event on GET /api/live: only which case changed, never what. */
export const Changed = z.object({ case: z.string(), version: z.number().int() })
export type Changed = z.infer<typeof Changed>
