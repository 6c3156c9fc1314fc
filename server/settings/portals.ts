/** The setting `PORTALS`: who may show the desk, and how the desk reaches its back end. */
import { z } from 'zod'
import { matching, origin, webUrl } from './shapes.ts'

/** A partner portal whose page shows the desk and whose back end signs its customers' tokens. */
export type Portal = {
  /** Stands in case rows and logs; never changes once used. */
  code: string
  name: string
  /** The `iss` of its tokens. */
  issuer: string
  jwksUrl: string
  /** Origins of the pages that may embed the desk. */
  origins: string[]
  /** Its account interface; without one nobody's account is unblocked or changed from here. */
  accounts?: AccountInterface | undefined
  /** The page on which its customers find the desk, for links in mails; the first origin where it is not given. */
  page?: string | undefined
  /** Its back end, which is told of its customers' cases. */
  webhook?: { url: string; secrets: string[]; internal?: boolean | undefined } | undefined
}

/** Where a portal lets the desk ask about accounts and give orders. */
export type AccountInterface = {
  /** `/find` and `/orders` lie under it. */
  url: string
  /** Signs what the desk asks: HMAC-SHA256. */
  secret: string
  /** The portal stands in the desk's own network. */
  internal?: boolean | undefined
  timeoutMs?: number | undefined
}

/** Two secrets while they are changed; `internal` where the portal lies in the desk's own network. */
const webhook = z
  .strictObject({
    url: webUrl,
    secrets: z
      .array(z.string().min(32, 'at least 32 characters'), 'one secret or two')
      .min(1, 'one secret or two')
      .max(2, 'one secret or two'),
    internal: z.boolean('true or false').optional(),
  })
  .refine(
    ({ url, internal }) => internal || url.startsWith('https:'),
    'an https address unless it is internal',
  )

const accounts = z.strictObject({
  url: webUrl,
  secret: z.string('at least 32 characters').min(32, 'at least 32 characters'),
  internal: z.boolean('true or false').optional(),
  timeoutMs: z.number('milliseconds').int('milliseconds').min(100, 'milliseconds').optional(),
})

export const portals = z.array(
  z.strictObject({
    code: matching(
      (text) => /^[a-z][a-z0-9-]{0,39}$/.test(text),
      'small letters, digits and hyphens, 40 at most',
    ),
    name: z.string('a name').min(1, 'a name'),
    issuer: z.string('the issuer of its tokens').min(1, 'the issuer of its tokens'),
    jwksUrl: webUrl,
    origins: z.array(origin, 'a list of origins').min(1, 'at least one origin'),
    page: webUrl.optional(),
    accounts: accounts.optional(),
    webhook: webhook.optional(),
  }),
  'a list of {code, name, issuer, jwksUrl, origins, page?, accounts?, webhook?}',
)
