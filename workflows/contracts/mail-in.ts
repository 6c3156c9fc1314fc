/** Mail that came in, as staff sees it: what waits for a person, what became of the rest, and whether all of it is stored. */
import { z } from 'zod'

const instant = z.iso.datetime()

/** Lists of the console; `closed` is what staff has done with. */
export const incomingStates = [
  'to-identify',
  'to-review',
  'held',
  'quarantined',
  'stored',
  'entered',
  'silent',
  'closed',
] as const
export type IncomingState = (typeof incomingStates)[number]

export const IncomingMail = z.object({
  id: z.number().int(),
  state: z.string(),
  /** Why it is where it is: words under `mail-in.reason.<code>`. */
  reason: z.string().nullable(),
  kind: z.enum(['human', 'auto-reply', 'bounce']).nullable(),
  from: z.object({ name: z.string(), address: z.string() }).nullable(),
  subject: z.string(),
  /** The beginning of its text; never its HTML. What it quotes stands at its end, behind `>`. */
  text: z.string(),
  bytes: z.number().int(),
  parts: z.number().int().nullable(),
  attachments: z.number().int().nullable(),
  /** Results of our own mail server (RFC 8601); null where it told none. */
  checks: z.object({ spf: z.string().nullable(), dkim: z.string().nullable(), dmarc: z.string().nullable() }),
  confidence: z.string().nullable(),
  case: z.object({ id: z.string(), number: z.string() }).nullable(),
  storedAt: instant,
  /** Since then the message itself is not kept any more, only what it was known by. */
  rawGoneAt: instant.nullable(),
  /** `/laid-out` has something to show: it has HTML and is still there. */
  showsLayout: z.boolean(),
})
export type IncomingMail = z.infer<typeof IncomingMail>

/** GET /api/staff/incoming?state= */
export const IncomingList = z.object({
  counts: z.record(z.enum(incomingStates), z.number().int()),
  rows: z.array(IncomingMail),
  next: z.number().int().nullable(),
  mailboxes: z.array(
    z.object({
      name: z.string(),
      lookedAt: instant.nullable(),
      awaySince: instant.nullable(),
      missing: z.number().int(),
      missingSince: instant.nullable(),
    }),
  ),
  /** Counterparts whose mail is held because they write too much. */
  loops: z.array(z.object({ address: z.string(), since: instant, until: instant, held: z.number().int() })),
})
export type IncomingList = z.infer<typeof IncomingList>

/** POST /api/staff/incoming/{id}: what is to be done with it. */
export const DecideIncoming = z.discriminatedUnion('action', [
  /** Into a case, as a contribution under the sender's own address. */
  z.strictObject({ action: z.literal('accept'), number: z.string().max(40) }),
  /** A ticket of this account. */
  z.strictObject({
    action: z.literal('open'),
    portal: z.string().max(40),
    subject: z.string().max(100),
    eori: z.string().max(17),
  }),
  /** Tells the sender how to say who he is; at most once a day, whoever asks. */
  z.strictObject({ action: z.literal('answer') }),
  z.strictObject({ action: z.literal('refuse') }),
  /** From quarantine: reads it again. */
  z.strictObject({ action: z.literal('again') }),
  /** What is held of its sender goes in, and the sender may write again. */
  z.strictObject({ action: z.literal('release') }),
])
export type DecideIncoming = z.infer<typeof DecideIncoming>

/** GET /api/staff/incoming/accounts?q=: whose mail it may be, by name, address, firm or EORI. */
export const AccountsFound = z.object({
  accounts: z.array(
    z.object({
      portal: z.string(),
      subject: z.string(),
      name: z.string(),
      eori: z.string(),
      firm: z.string(),
    }),
  ),
})
export type AccountsFound = z.infer<typeof AccountsFound>
