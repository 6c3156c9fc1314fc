/**
 * What the desk and a portal's account interface say to each other. The portal keeps accounts and credentials; the desk
 * asks what is on file and gives an order, once, by an idempotency key. No credential ever passes.
 */
import { z } from 'zod'

const instant = z.iso.datetime()
const person = z.string().max(200)
const phone = z.string().max(40)

/** Basic: never proofed against an identity document. */
export const accountScopes = ['basic', 'extended'] as const
export type AccountScope = (typeof accountScopes)[number]

export const accountStates = ['active', 'blocked', 'security-blocked'] as const
export type AccountState = (typeof accountStates)[number]

/** What a portal has on file about an account, as far as an identity check needs it. */
export const PortalAccount = z.object({
  id: z.string().min(1).max(100),
  login: z.string().max(254),
  scope: z.enum(accountScopes),
  state: z.enum(accountStates),
  /** Why it is blocked; null where it is active. */
  reason: z.enum(['failed-sign-ins', 'second-factor-lost', 'not-used', 'incident', 'contested']).nullable(),
  blockedAt: instant.nullable(),
  name: person,
  /** The contact on file: the only one that is ever called or written to for a proof. */
  email: z.string().max(254),
  phone: phone.nullable(),
  language: z.enum(['pl', 'en']),
  /** The company, by the number in its register: null for a person of his own. */
  firm: z.object({ eori: z.string().max(17), name: person, phone: phone.nullable() }).nullable(),
  lastSignInAt: instant.nullable(),
  contactChanges: z.array(z.object({ at: instant, what: z.enum(['email', 'phone']) })).max(50),
  openIncident: z.boolean(),
  representation: z.enum(['none', 'valid', 'frozen']),
})
export type PortalAccount = z.infer<typeof PortalAccount>

/** POST {accounts}/find */
export const FindAccount = z.union([
  z.strictObject({ login: z.string().max(254) }),
  z.strictObject({ subject: z.string().max(100) }),
])
export type FindAccount = z.infer<typeof FindAccount>
export const FoundAccount = z.object({ account: PortalAccount.nullable() })

/**
 * POST {accounts}/evidence: whether the request of this case has been signed at the portal, for this account. Answered with a
 * statement in the JWS form (`aud` "help-desk-evidence", `sub` the account, `case`, `method`, `iat` when it was signed, `jti`
 * of the signature), or null. A portal without it answers 404.
 */
export const AskEvidence = z.strictObject({ account: z.string().max(100), case: z.string().max(24) })
export type AskEvidence = z.infer<typeof AskEvidence>
export const GivenEvidence = z.object({ statement: z.string().max(8000).nullable() })

export const evidenceMethods = [
  'qualified-signature',
  'trusted-profile',
  'electronic-id',
  'customs-certificate',
] as const

/** What such a statement says, once its signature holds. */
export const SignedEvidence = z.object({
  account: z.string().min(1).max(100),
  case: z.string().min(1).max(24),
  method: z.enum(evidenceMethods),
  reference: z.string().min(1).max(120),
  signedAt: instant,
})
export type SignedEvidence = z.infer<typeof SignedEvidence>

/**
 * POST {accounts}/orders, with `Idempotency-Key`. Every order is refused where the account is not as `expects` says: what
 * was decided on was another state. `change-login` ends all sessions and freezes representation until the next sign-in.
 */
export const AccountOrder = z.strictObject({
  account: z.string().min(1).max(100),
  order: z.enum(['unblock', 'change-login', 'security-block']),
  /** Number of the case, for the portal's own log. */
  case: z.string().max(24),
  login: z.string().max(254).optional(),
  expects: z.strictObject({ state: z.enum(accountStates).optional(), login: z.string().max(254).optional() }),
})
export type AccountOrder = z.infer<typeof AccountOrder>

/** The proof: the same key gets the same receipt, for ever. */
export const Receipt = z.object({
  id: z.string().min(1).max(80),
  at: instant,
  order: AccountOrder.shape.order,
  result: z.enum(['done', 'refused']),
  /** Why it was refused. */
  reason: z.enum(['account-unknown', 'state-changed', 'login-taken']).nullable(),
})
export type Receipt = z.infer<typeof Receipt>
