/** Announcements of unavailability and failures, as everybody may read them without signing in. */
import { z } from 'zod'
import { OutageBrief } from './view.ts'

const text = z.object({ pl: z.string(), en: z.string() })

export const Announcement = z.object({
  id: z.string(),
  outage: OutageBrief,
  kind: z.enum(['central', 'local', 'difficulty', 'planned']),
  /** Office codes; empty means everywhere. */
  offices: z.array(z.string()),
  channels: z.record(z.string(), z.enum(['works', 'queued', 'rejected', 'closed'])),
  title: text,
  body: text,
  /** `general`: the notice itself is the permission; `individual`: ask; `none`: not allowed; `undecided`: not yet. */
  fallback: z.enum(['general', 'individual', 'none', 'undecided']),
  fallbackFrom: z.iso.datetime().nullable(),
  publishedAt: z.iso.datetime(),
  nextUpdateAt: z.iso.datetime().nullable(),
})
export type Announcement = z.infer<typeof Announcement>

/** GET /api/announcements. `asOf` is when the desk last read them: it goes on answering while its database is away. */
export const Announcements = z.object({ asOf: z.iso.datetime(), items: z.array(Announcement) })
export type Announcements = z.infer<typeof Announcements>
