/** Everything of one's own that the desk holds, to take away. */
import { z } from 'zod'
import { HistoryEntry, View } from './view.ts'

export const OwnCase = z.object({ view: View, history: z.array(HistoryEntry) })
export type OwnCase = z.infer<typeof OwnCase>

/** GET /api/export: all cases of the firm, newest first, as this person may see them. Files are fetched by their links. */
export const OwnData = z.object({
  exportedAt: z.iso.datetime(),
  firm: z.object({ eori: z.string(), name: z.string() }),
  cases: z.array(OwnCase),
})
export type OwnData = z.infer<typeof OwnData>
