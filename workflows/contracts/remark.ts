/** "You said, we did": what remarks on the service have changed, told to everybody and naming nobody. */
import { z } from 'zod'

export const remarkTopics = ['praise', 'idea', 'fault', 'accessibility'] as const
export const RemarkTopic = z.enum(remarkTopics)
export type RemarkTopic = z.infer<typeof RemarkTopic>

const inBoth = z.object({ pl: z.string(), en: z.string() })

export const YouSaid = z.object({
  topic: RemarkTopic,
  said: inBoth,
  did: inBoth,
  publishedAt: z.iso.datetime(),
})
export type YouSaid = z.infer<typeof YouSaid>

/** GET /api/you-said: a page, the newest first. `total` counts all there are. */
export const YouSaidPage = z.object({
  items: z.array(YouSaid),
  page: z.number().int(),
  size: z.number().int(),
  total: z.number().int(),
})
export type YouSaidPage = z.infer<typeof YouSaidPage>
