/** What somebody who cannot sign in says to the desk, and what it answers: never whether there is an account. */
import { z } from 'zod'
import type { Answers } from './form.ts'
import { MailAddress, mailLanguages } from './mail.ts'

const token = z.string().min(20).max(200)

/** POST /api/unblock/links: answered alike for every address. */
export const AskLink = z.strictObject({
  portal: z.string().max(40),
  address: MailAddress,
  language: z.enum(mailLanguages),
})
export type AskLink = z.infer<typeof AskLink>

export const LinkAsked = z.object({ state: z.literal('sent') })

export const LinkToken = z.strictObject({ token })

/** POST /api/unblock/open: what the page behind a link shows. */
export const UnblockPage = z.object({
  portal: z.string(),
  address: z.string(),
  language: z.enum(mailLanguages),
  /** Null until the link was used. */
  request: z
    .object({
      number: z.string(),
      /** `closed` says nothing of why: whoever reads it may be a stranger. */
      state: z.enum(['in-progress', 'unblocked', 'closed']),
      promisedAt: z.iso.datetime().nullable(),
    })
    .nullable(),
})
export type UnblockPage = z.infer<typeof UnblockPage>

/** POST /api/unblock/requests: once for a link. */
export const RequestUnblock = z.strictObject({ token, answers: z.custom<Answers>(isAnswers) })

function isAnswers(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** POST /api/not-me/open and /api/not-me: the second stops, the first only looks. */
export const ContestPage = z.object({
  number: z.string(),
  portal: z.string(),
  state: z.enum(['can-stop', 'stopped', 'over']),
})
export type ContestPage = z.infer<typeof ContestPage>
