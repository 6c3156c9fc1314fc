/** What is told to people at the telephone number on file about their account: by message, or by an officer's call. */
import { z } from 'zod'

const instant = z.iso.datetime()

export const phoneNoticeTemplates = ['login-cooling', 'login-changed', 'login-stopped'] as const
export type PhoneNoticeTemplate = (typeof phoneNoticeTemplates)[number]

export const phoneNoticeStates = ['waiting', 'sent', 'to-call', 'called'] as const

/** POST to the gateway, signed by the Standard Webhooks conventions; `id` is the same however often it is sent. */
export const PhoneMessage = z.strictObject({
  id: z.string(),
  to: z.string(),
  language: z.enum(['pl', 'en']),
  text: z.string(),
})
export type PhoneMessage = z.infer<typeof PhoneMessage>

export const PhoneNotice = z.object({
  id: z.string(),
  caseId: z.string(),
  number: z.string(),
  template: z.enum(phoneNoticeTemplates),
  phone: z.string(),
  name: z.string(),
  /** To be read out: without the link that the message has, which is the owner's alone. */
  text: z.string(),
  language: z.enum(['pl', 'en']),
  state: z.enum(phoneNoticeStates),
  attempts: z.int(),
  error: z.string().nullable(),
  note: z.string().nullable(),
  officer: z.string().nullable(),
  createdAt: instant,
  settledAt: instant.nullable(),
})
export type PhoneNotice = z.infer<typeof PhoneNotice>

/** GET /api/staff/phone-notices: what waits for a call first, then the latest. `gateway`: whether messages are sent at all. */
export const PhoneNotices = z.object({ gateway: z.boolean(), rows: z.array(PhoneNotice) })
export type PhoneNotices = z.infer<typeof PhoneNotices>

/** POST /api/staff/phone-notices/{id}/called */
export const NoticeCalled = z.strictObject({ note: z.string().trim().min(1).max(500) })
export type NoticeCalled = z.infer<typeof NoticeCalled>
