/** Powers of attorney as staff keep them: all of them, with the document that somebody saw, and what rests on each. */
import { z } from 'zod'
import { powerDocuments, powerStates } from './power-states.ts'
import { inOrder, Power } from './power.ts'

const date = z.iso.date()
const eori = z.string().regex(/^[A-Z]{2}[A-Z0-9]{1,15}$/)
const name = z.string().trim().min(1).max(200)
const codes = z.array(z.string().regex(/^[A-Za-z0-9-]{1,40}$/)).max(50)
const reason = z.string().trim().min(1).max(500)

/** The document itself lies in the office's files under its number; the digest ties a scan to what was seen. */
export const PowerEvidence = z.strictObject({
  document: z.enum(powerDocuments),
  number: z.string().regex(/^[\x21-\x7e]([\x20-\x7e]{0,62}[\x21-\x7e])?$/),
  seenOn: date,
  note: z.string().trim().max(500),
  scan: z.strictObject({ name, sha256: z.string().regex(/^[0-9a-f]{64}$/) }).nullable(),
})
export type PowerEvidence = z.infer<typeof PowerEvidence>

/** POST /api/staff/powers. Recorded again under the same document it is changed, not doubled. */
export const RecordPower = z
  .strictObject({
    portal: z.string().max(40),
    principal: z.strictObject({ eori, name }),
    agent: z.strictObject({ eori, name }),
    kinds: codes,
    systems: codes,
    rights: Power.shape.rights,
    from: date,
    to: date.nullable(),
    evidence: PowerEvidence,
  })
  .refine(inOrder, { path: ['to'] })
export type RecordPower = z.infer<typeof RecordPower>

/** POST /api/staff/powers/{id}/end: `to` is the last day; a day that has passed is none. */
export const EndPower = z.strictObject({ to: date, reason })
export type EndPower = z.infer<typeof EndPower>

export const PowerState = z.enum(powerStates)
export type PowerState = z.infer<typeof PowerState>

/** An approval in use that was asked for under a power, and whether its window outlasts it. */
export const PowerApproval = z.object({
  caseId: z.string(),
  number: z.string(),
  approval: z.string(),
  windowEndsAt: z.iso.datetime(),
  outlasts: z.boolean(),
})
export type PowerApproval = z.infer<typeof PowerApproval>

export const PowerEntry = Power.extend({
  portal: z.string(),
  state: PowerState,
  /** The latest that staff noted; null where a portal, the principal or the register said so. */
  evidence: PowerEvidence.nullable(),
  approvals: z.array(PowerApproval),
})
export type PowerEntry = z.infer<typeof PowerEntry>

/** GET /api/staff/powers */
export const PowerRegister = z.object({
  rows: z.array(PowerEntry),
  next: z.string().nullable(),
  counts: z.record(PowerState, z.int()),
  /** Where a power can be recorded. */
  portals: z.array(z.object({ code: z.string(), name: z.string() })),
})
export type PowerRegister = z.infer<typeof PowerRegister>
