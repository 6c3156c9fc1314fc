/** A power of attorney as the desk knows it: who may file what for whom, and from when to when. */
import { z } from 'zod'
import { powerRights } from './power-states.ts'
import { CaseRow } from './view.ts'

const date = z.iso.date()
const eori = z.string().regex(/^[A-Z]{2}[A-Z0-9]{1,15}$/)
const name = z.string().trim().min(1).max(200)
const codes = z.array(z.string().regex(/^[A-Za-z0-9-]{1,40}$/)).max(50)

export const PowerRight = z.enum(powerRights)
export type PowerRight = z.infer<typeof PowerRight>

/** What it covers. Kinds and systems that are not named are all of them; days are days in Poland, the last one included. */
const scope = {
  kinds: codes,
  systems: codes,
  rights: z.array(PowerRight).min(1),
  from: date,
  to: date.nullable(),
}

/** `token`: a portal's token said so when something was filed. `szprot`: taken over from the register of representation. */
export const powerSources = ['token', 'desk', 'szprot'] as const

export const Power = z.object({
  id: z.string(),
  principal: z.object({ eori: z.string(), name: z.string() }),
  agent: z.object({ eori: z.string(), name: z.string() }),
  ...scope,
  source: z.enum(powerSources),
  /** Its number in the register it came from; empty where there is none. */
  reference: z.string(),
  revokedAt: z.iso.datetime().nullable(),
})
export type Power = z.infer<typeof Power>

export const inOrder = ({ from, to }: { from: string; to: string | null }): boolean =>
  to === null || to >= from

/** POST /api/powers: a principal gives one to an agent, or staff registers it. Given again it is changed, not doubled. */
export const GivePower = z
  .strictObject({
    portal: z.string().max(40).optional(),
    principal: z.strictObject({ eori, name }).optional(),
    agent: z.strictObject({ eori, name }),
    ...scope,
  })
  .refine(inOrder, { path: ['to'] })
export type GivePower = z.infer<typeof GivePower>

/** POST /api/powers/import: what the register of representation holds; each line counts for itself. */
export const ImportPowers = z.strictObject({
  portal: z.string().max(40),
  lines: z
    .array(
      z.strictObject({
        reference: z.string().min(1).max(64),
        principal: z.strictObject({ eori, name }),
        agent: z.strictObject({ eori, name }),
        ...scope,
        revoked: z.boolean(),
      }),
    )
    .min(1)
    .max(1000),
})
export type ImportPowers = z.infer<typeof ImportPowers>

export const RevokePower = z.strictObject({ reason: z.string().trim().max(500) })
export type RevokePower = z.infer<typeof RevokePower>

/** GET /api/powers: those given to others, those held for others, and what agents have filed for the firm. */
export const PowerPage = z.object({
  given: z.array(Power),
  held: z.array(Power),
  cases: z.array(CaseRow),
})
export type PowerPage = z.infer<typeof PowerPage>

export const PowerChange = z.object({
  at: z.iso.datetime(),
  change: z.enum(['registered', 'changed', 'revoked']),
  by: z.object({ role: z.string(), name: z.string() }),
  reason: z.string(),
})
export type PowerChange = z.infer<typeof PowerChange>
