/** Webhooks as a duty manager sees them: what portals were told, what waits, and what was given up. */
import { z } from 'zod'

const instant = z.iso.datetime()

export const deliveryStates = ['waiting', 'delivered', 'dead'] as const

export const WebhookDelivery = z.object({
  id: z.number().int(),
  portal: z.string(),
  state: z.enum(deliveryStates),
  caseId: z.string(),
  caseNumber: z.string(),
  /** The event of the case that it tells of. */
  version: z.number().int(),
  attempts: z.number().int(),
  since: instant,
  /** When it is tried next, while it waits. */
  due: instant,
  settledAt: instant.nullable(),
  /** HTTP status of the last answer; null where there was none. */
  lastStatus: z.number().int().nullable(),
  lastError: z.string().nullable(),
})
export type WebhookDelivery = z.infer<typeof WebhookDelivery>

export const WebhookLog = z.object({
  deliveries: z.array(WebhookDelivery),
  /** For `before`, or null on the last page. */
  next: z.number().int().nullable(),
  portals: z.array(
    z.object({ portal: z.string(), waiting: z.number(), delivered: z.number(), dead: z.number() }),
  ),
})
export type WebhookLog = z.infer<typeof WebhookLog>

export const WebhookQuery = z.object({
  portal: z.string().max(40).optional(),
  state: z.enum(deliveryStates).optional(),
  before: z.coerce.number().int().positive().optional(),
})
