/** What a telephone exchange tells the desk, and what the desk shows of its calls. */
import { z } from 'zod'
import { CaseRow } from './view.ts'

export const callEvents = ['queued', 'newCall', 'answer', 'transferred', 'hangup'] as const
export type CallEvent = (typeof callEvents)[number]

/** Why a call ended, as exchanges say it; `orphan` where none ever said that it did. */
export const hangupCauses = [
  'normalClearing',
  'busy',
  'cancel',
  'noAnswer',
  'congestion',
  'notFound',
  'forwarded',
] as const

const number = z.union([z.string().max(60), z.number().int().nonnegative()]).transform(String)
const names = z.union([z.string().max(200), z.array(z.string().max(200)).max(50)])
const callId = z.union([z.string().min(1).max(120), z.number().int()]).transform(String)

/**
 * POST /api/v1/cti/{token}, as Zammad's generic interface has it: JSON or form data. Exchanges send more than is asked
 * for, and `caller` where the list of fields says `user`.
 */
export const CompatibleEvent = z.object({
  event: z.enum(['newCall', 'answer', 'hangup']),
  from: number.default(''),
  to: number.default(''),
  direction: z.enum(['in', 'out']),
  callId: callId,
  user: names.optional(),
  caller: names.optional(),
  queue: z.string().max(100).optional(),
  answeringNumber: number.optional(),
  cause: z.string().max(40).optional(),
})
export type CompatibleEvent = z.infer<typeof CompatibleEvent>

/** POST /api/cti/events, signed; `webhook-id` is the event's id. */
export const SignedEvent = z.strictObject({
  event: z.enum(callEvents),
  callId: callId,
  /** When it happened at the exchange. */
  at: z.iso.datetime(),
  /** Tells events of one name within a call apart. */
  seq: z.number().int().nonnegative().default(0),
  from: number.optional(),
  to: number.optional(),
  direction: z.enum(['in', 'out']).optional(),
  user: names.optional(),
  queue: z.string().max(100).optional(),
  answeringNumber: number.optional(),
  cause: z.enum(hangupCauses).optional(),
  /** What the exchange counted itself. */
  waitSeconds: z.number().int().min(0).max(86_400).optional(),
  /** Digits that the caller typed. */
  pin: z.string().max(12).optional(),
})
export type SignedEvent = z.infer<typeof SignedEvent>

/** An answer to `newCall`: none, refuse it, or dial with this number shown; samples spell the last one both ways. */
export const CtiReply = z.object({
  action: z.enum(['reject', 'dial']).optional(),
  reason: z.literal('busy').optional(),
  number: z.string().optional(),
  caller_id: z.string().optional(),
  callerId: z.string().optional(),
})
export type CtiReply = z.infer<typeof CtiReply>

const phone = z.string().regex(/^\+?[\d ]{2,20}\*?$/, 'a telephone number, or the beginning of some with *')

/** An exchange, as an administration sets it up. */
export const CtiProvider = z
  .strictObject({
    code: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, 'small letters, digits and hyphens, 40 at most'),
    /** Lets in whoever knows it, at the compatible intake. */
    token: z
      .string()
      .regex(/^[A-Za-z0-9_-]{20,100}$/, '20 to 100 letters, digits, hyphens or underscores')
      .optional(),
    secrets: z
      .array(z.string().min(32, 'at least 32 characters'), 'one secret or two')
      .min(1, 'one secret or two')
      .max(2, 'one secret or two')
      .optional(),
    /** Numbers whose calls are refused; shown to the called: by the beginning of the number called, and else. */
    blocked: z.array(phone, 'a list of numbers').default([]),
    shownAs: z
      .array(
        z.strictObject({ to: z.union([z.literal('*'), phone]), number: phone }),
        'a list of {to, number}',
      )
      .default([]),
    /** What numbers without a country's code belong to. */
    country: z
      .string()
      .regex(/^\d{1,3}$/, 'the country’s calling code')
      .default('48'),
    /** Events a second that are taken for long, and at once. */
    perSecond: z.number().int().min(1).max(1000).default(50),
    /** A call of which nothing was heard for so long is over. */
    orphanMinutes: z.number().int().min(1).max(1440).default(120),
  })
  .refine(({ token, secrets }) => token !== undefined || secrets !== undefined, 'a token, secrets, or both')
export type CtiProvider = z.infer<typeof CtiProvider>

export const CtiProviders = z
  .array(CtiProvider, 'a list of {code, token?, secrets?, ...}')
  .refine((all) => new Set(all.map(({ code }) => code)).size === all.length, 'codes that differ')

/** Whom a call is from, and how that is known: only a PIN and a number on file identify. */
export const CallParty = z.object({
  id: z.string(),
  portal: z.string(),
  name: z.string(),
  firm: z.object({ eori: z.string(), name: z.string() }),
  known: z.enum(['pin', 'number']),
})
export type CallParty = z.infer<typeof CallParty>

export const Call = z.object({
  id: z.number().int(),
  direction: z.enum(['in', 'out']).nullable(),
  /** With + and country. */
  number: z.string().nullable(),
  queue: z.string().nullable(),
  state: z.enum(['ringing', 'queued', 'answered', 'ended']),
  officer: z.string().nullable(),
  startedAt: z.iso.datetime().nullable(),
  answeredAt: z.iso.datetime().nullable(),
  endedAt: z.iso.datetime().nullable(),
  cause: z.string().nullable(),
  waitSeconds: z.number().int().nullable(),
  case: z.string().nullable(),
})
export type Call = z.infer<typeof Call>

/** GET /api/staff/calls/{id}: who may be calling, and which case to open. */
export const CallSheet = Call.extend({
  parties: z.array(CallParty),
  /** The case that the PIN or the officer named, else the only one that is open; null where there is a choice. */
  opens: CaseRow.nullable(),
  /** Cases of those who are identified, open ones first. */
  cases: z.array(CaseRow),
  /** Cases in which somebody wrote this number: nothing is proved by it. */
  suggested: z.array(CaseRow),
})
export type CallSheet = z.infer<typeof CallSheet>

/** GET /api/staff/calls, newest first */
export const CallList = z.object({ calls: z.array(Call) })
export type CallList = z.infer<typeof CallList>

/** PUT /api/staff/calls/{id}/case */
export const BindCall = z.strictObject({ case: z.string().max(40) })

/**
 * POST /api/staff/cases/{id}/calls: what an officer notes of a call that no exchange told of, or beside what it told. It
 * becomes an entry of the case's record, which the applicant reads as well.
 */
export const NoteCall = z
  .strictObject({
    direction: z.enum(['in', 'out']),
    outcome: z.enum(['spoken', 'not-reached']),
    /** When the call was. */
    at: z.iso.datetime(),
    minutes: z.number().int().min(0).max(600).nullable().default(null),
    text: z.string().trim().max(2000).default(''),
  })
  .refine(({ direction, outcome }) => outcome === 'spoken' || direction === 'out', {
    path: ['outcome'],
    message: 'only somebody who was called can be out of reach',
  })
  .refine(({ outcome, text }) => outcome === 'not-reached' || text !== '', {
    path: ['text'],
    message: 'what was said',
  })
export type NoteCall = z.infer<typeof NoteCall>

/** A server-sent event `call` on GET /api/live, for the officer who has the call. */
export const CallTold = z.object({ call: z.number().int() })
export type CallTold = z.infer<typeof CallTold>
