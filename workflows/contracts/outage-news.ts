/** What an outage has become is told to every case that hangs on it: how far that is, and what it made of each. */
import { z } from 'zod'

const instant = z.iso.datetime()

/** `as-it-was`: the case had no use for it, or knew. */
export const newsStates = ['waiting', 'told', 'as-it-was', 'failed'] as const
export const NewsState = z.enum(newsStates)
export type NewsState = z.infer<typeof NewsState>

export const NewsSummary = z.object({
  /** Of the outage's case, whose change it is; null where nothing was told yet. */
  version: z.int().nullable(),
  counts: z.record(NewsState, z.int()),
  /** From which step to which, the most frequent first; what still waits is not among them. */
  moves: z.array(z.object({ kind: z.string(), was: z.string(), step: z.string(), n: z.int() })),
})
export type NewsSummary = z.infer<typeof NewsSummary>

export const NewsLine = z.object({
  caseId: z.string(),
  kind: z.string(),
  number: z.string(),
  state: NewsState,
  was: z.string(),
  step: z.string().nullable(),
  changedAt: instant,
})
export type NewsLine = z.infer<typeof NewsLine>

export const NewsPage = z.object({ rows: z.array(NewsLine), next: z.string().nullable() })
export type NewsPage = z.infer<typeof NewsPage>
