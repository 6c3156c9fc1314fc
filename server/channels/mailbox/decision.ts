/** What an officer has decided about a message that waited for him; a worker carries it out. */
import { z } from 'zod'

const Decision = z.discriminatedUnion('action', [
  z.object({ action: z.literal('accept'), caseId: z.string(), officer: z.string() }),
  z.object({
    action: z.literal('open'),
    portal: z.string(),
    subject: z.string(),
    eori: z.string(),
    officer: z.string(),
  }),
  z.object({ action: z.literal('release') }),
])
export type Decision = z.infer<typeof Decision>

export const readDecision = (text: string | null): Decision | null =>
  text === null ? null : Decision.parse(JSON.parse(text))
