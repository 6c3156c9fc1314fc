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
