/**
 * What a portal's token says, checked before anything believes it. Strict: a header or a claim that is not listed is
 * refused, so no key can be smuggled in (`jwk`, `jku`, `x5u`) and no rule switched off (`crit`, `b64`).
 */
import { z } from 'zod'
import { MailAddress, mailLanguages } from '../../workflows/contracts/mail.ts'

/** RFC 7515 4.1; the key id is looked up among the issuer's keys and used for nothing else. */
export const TokenHeader = z.strictObject({
  alg: z.enum(['ES256', 'EdDSA', 'Ed25519']),
  kid: z.string().regex(/^[A-Za-z0-9._:=-]{1,100}$/),
  typ: z.literal('JWT').optional(),
})

/** No control characters and none that turn the direction of writing: names are shown to officers. */
const shownName = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .regex(/^[^\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]+$/u)
  .transform((name) => name.normalize('NFC'))

/** Only the shape (UCC-DA Annex A: country and up to 15 characters); the portal vouches for the rest. */
const eori = z.string().regex(/^[A-Z]{2}[A-Z0-9]{1,15}$/)

const firm = z.strictObject({ eori, name: shownName })

/** Times in whole seconds since 1970, as RFC 7519 has them. */
const seconds = z.number().int().positive().max(9_999_999_999)

export const TokenClaims = z.strictObject({
  iss: z.string(),
  aud: z.union([z.string(), z.array(z.string()).max(10)]),
  /** Compared byte by byte and stored in ASCII: no two spellings of one person. */
  sub: z.string().regex(/^[\x21-\x7e]{1,100}$/),
  iat: seconds,
  exp: seconds,
  nbf: seconds.optional(),
  jti: z.string().max(200).optional(),
  name: shownName,
  /** Where the desk writes to, unless the person names another address; the portal has made sure that it is his. */
  email: MailAddress.optional(),
  /** A number that the portal has made sure is his: `+48600100200`. Whoever calls from it is recognised by it. */
  phone: z
    .string()
    .regex(/^\+[1-9]\d{6,14}$/)
    .optional(),
  /** In which language, unless he chooses another one. */
  locale: z.enum(mailLanguages).optional(),
  firm,
  represents: z.array(z.strictObject({ eori, name: shownName, until: z.iso.date().optional() })).max(500),
})
export type TokenClaims = z.infer<typeof TokenClaims>
