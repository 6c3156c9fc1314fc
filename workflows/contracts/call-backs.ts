/** Calls that customers ask for: when somebody has time, who has asked, and what became of it. */
import { z } from 'zod'

export const callBackStates = ['booked', 'called', 'not-reached', 'cancelled'] as const

export const CallBack = z.object({
  id: z.string(),
  at: z.iso.datetime(),
  /** Until when it is called. */
  until: z.iso.datetime(),
  phone: z.string(),
  state: z.enum(callBackStates),
  case: z.object({ id: z.string(), number: z.string() }).nullable(),
})
export type CallBack = z.infer<typeof CallBack>

/** GET /api/account/call-backs: what is booked, and the times that are free. */
export const CallBackOffer = z.object({
  booked: CallBack.nullable(),
  slots: z.array(z.iso.datetime()),
})
export type CallBackOffer = z.infer<typeof CallBackOffer>

/** POST /api/account/call-backs */
export const BookCallBack = z.strictObject({
  at: z.iso.datetime(),
  phone: z.string().max(40),
  case: z.string().max(40).optional(),
})
export type BookCallBack = z.infer<typeof BookCallBack>

/** GET /api/staff/call-backs, by time; `task` where a case itself asks for the call, by the number on file. */
export const CallBackRow = CallBack.extend({
  person: z.string(),
  firm: z.object({ eori: z.string(), name: z.string() }),
  tries: z.number().int(),
})
export type CallBackRow = z.infer<typeof CallBackRow>

/** A case that waits for somebody to be called at the number on file. */
export const CallTask = z.object({
  case: z.string(),
  number: z.string(),
  kind: z.string(),
  owner: z.string(),
  openedAt: z.iso.datetime(),
})
export type CallTask = z.infer<typeof CallTask>

export const CallBackList = z.object({
  rows: z.array(CallBackRow),
  tasks: z.array(CallTask),
  /** Times to move one to. */
  slots: z.array(z.iso.datetime()),
})
export type CallBackList = z.infer<typeof CallBackList>

/** POST /api/staff/call-backs/{id}; `at` where it is moved. */
export const TellCallBack = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.enum(['called', 'not-reached']) }),
  z.strictObject({ outcome: z.literal('moved'), at: z.iso.datetime() }),
])
export type TellCallBack = z.infer<typeof TellCallBack>
