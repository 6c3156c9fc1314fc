/** Officers who stand in for others for a while. */
import { z } from 'zod'

const staffId = z.string().regex(/^[a-z0-9_-]{1,40}$/)

/** POST /api/staff/substitutions */
export const NoteSubstitution = z.strictObject({
  substitute: staffId,
  absent: staffId,
  from: z.iso.datetime(),
  to: z.iso.datetime(),
})
export type NoteSubstitution = z.infer<typeof NoteSubstitution>

/** GET /api/staff/officers: whoever may be chosen. */
export const OfficerName = z.object({ id: z.string(), name: z.string() })
export type OfficerName = z.infer<typeof OfficerName>

export const Substitution = z.object({
  id: z.string(),
  substitute: z.object({ id: z.string(), name: z.string() }),
  absent: z.object({ id: z.string(), name: z.string() }),
  from: z.iso.datetime(),
  to: z.iso.datetime(),
  notedBy: z.string(),
  notedAt: z.iso.datetime(),
})
export type Substitution = z.infer<typeof Substitution>
