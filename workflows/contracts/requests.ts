/** The bodies that the desk accepts. Unknown keys are refused: nothing is set by surprise. */
import { z } from 'zod'

const answer = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.null(),
  z.array(z.string()),
  z.record(z.string(), z.string()),
])
const answers = z.record(z.string().max(60), answer)

/** POST /api/cases */
export const OpenCase = z.strictObject({ kind: z.string().max(40), answers })
export type OpenCase = z.infer<typeof OpenCase>

/** POST /api/cases/{id}/events; `version` is the version of the View that the sender saw. */
export const SendEvent = z.strictObject({
  event: z.string().max(60),
  version: z.number().int().positive(),
  answers: answers.optional(),
})
export type SendEvent = z.infer<typeof SendEvent>

/** POST /api/approvals/check */
export const CheckApproval = z.strictObject({ number: z.string().max(40), code: z.string().max(20) })
export type CheckApproval = z.infer<typeof CheckApproval>

/** The minimum that a border officer needs, and nothing about the case. */
export const ApprovalCheck = z.object({
  number: z.string(),
  state: z.enum(['active', 'suspended', 'closed', 'revoked', 'not-yet']),
  system: z.string(),
  direction: z.string(),
  offices: z.array(z.string()),
  /** In place of which ways of sending it may be used; null of all. */
  channels: z.array(z.string()).nullable(),
  holderEori: z.string(),
  from: z.iso.datetime(),
  to: z.iso.datetime(),
  maxDeclarations: z.number().int(),
  /** What has become of the number, oldest first: when, what it is printed with since then, and until when it holds. */
  changes: z.array(
    z.object({
      what: z.enum([
        'granted',
        'extended',
        'narrowed',
        'widened',
        'suspended',
        'resumed',
        'revoked',
        'closed',
      ]),
      number: z.string(),
      at: z.iso.datetime(),
      to: z.iso.datetime(),
    }),
  ),
  checkedAt: z.iso.datetime(),
})
export type ApprovalCheck = z.infer<typeof ApprovalCheck>
