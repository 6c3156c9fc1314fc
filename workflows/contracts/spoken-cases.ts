/** Cases that officers write down for people on the telephone, and numbers on paper for when everything is down. */
import { z } from 'zod'
import type { Answers } from './form.ts'

/** How the officer knows for whom he writes: a PIN, the call itself, or the paper that was filled in. */
export const SpokenBy = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('pin'), pin: z.string().max(20) }),
  z.strictObject({ by: z.literal('call'), call: z.number().int().positive(), party: z.string().max(200) }),
  z.strictObject({
    by: z.literal('paper'),
    number: z.string().max(20),
    at: z.iso.datetime(),
    party: z.string().max(200),
  }),
])
export type SpokenBy = z.infer<typeof SpokenBy>

/** POST /api/staff/phone-cases */
export const OpenSpoken = z.strictObject({
  kind: z.string().max(40),
  answers: z.custom<Answers>((value) => typeof value === 'object' && value !== null && !Array.isArray(value)),
  for: SpokenBy,
})
export type OpenSpoken = z.infer<typeof OpenSpoken>

/** GET /api/staff/people?eori= */
export const People = z.object({
  people: z.array(
    z.object({
      id: z.string(),
      portal: z.string(),
      name: z.string(),
      firm: z.object({ eori: z.string(), name: z.string() }),
    }),
  ),
})
export type People = z.infer<typeof People>

export const mostOnPaper = 100

/** POST /api/staff/paper-blocks */
export const PrintBlock = z.strictObject({ size: z.number().int().min(1).max(mostOnPaper) })

export const PaperLine = z.object({
  sequence: z.number().int(),
  /** As it stands on the sheet, for each kind that may be written down: the kind begins the number. */
  printed: z.array(z.object({ kind: z.string(), number: z.string() })),
  state: z.enum(['free', 'entered', 'spoilt']),
  case: z.object({ id: z.string(), number: z.string() }).nullable(),
  enteredAt: z.iso.datetime().nullable(),
  enteredBy: z.string().nullable(),
  reason: z.string().nullable(),
  /** Free although a later number of the block is used: somebody must say where the sheet is. */
  missing: z.boolean(),
})
export type PaperLine = z.infer<typeof PaperLine>

export const PaperBlock = z.object({
  id: z.string(),
  madeAt: z.iso.datetime(),
  maker: z.string(),
  year: z.number().int(),
  numbers: z.array(PaperLine),
})
export type PaperBlock = z.infer<typeof PaperBlock>

/** GET /api/staff/paper-blocks, newest first */
export const PaperBlocks = z.object({ blocks: z.array(PaperBlock) })
export type PaperBlocks = z.infer<typeof PaperBlocks>

/** POST /api/staff/paper-numbers/{sequence}/spoil */
export const SpoilNumber = z.strictObject({ reason: z.string().trim().min(1).max(300) })
