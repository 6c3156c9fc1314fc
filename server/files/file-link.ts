/** Links that give one file to whoever has them, for a minute. Signed, so that nothing of them must be remembered. */
import { createHmac, timingSafeEqual } from 'node:crypto'

export type LinkClaims = {
  readonly file: string
  readonly case: string
  /** Milliseconds since 1970. */
  readonly until: number
}

/** Keeps a signature for this from ever being one for something else. */
const purpose = 'help-desk file link 1'
const signatureLength = 43

export function signLink(key: Buffer, { file, case: of, until }: LinkClaims): string {
  const claims = `${file}.${of}.${until.toString(36)}`
  return `${claims}.${signatureOf(key, claims)}`
}

/** Null where it is not one of ours. Whether it is still good is for the caller to say. */
export function readLink(key: Buffer, token: string): LinkClaims | null {
  const match = /^((att_[a-z0-9]{20,40})\.([a-z0-9_]{1,40})\.([a-z0-9]{1,11}))\.([\w-]{43})$/.exec(token)
  if (!match) return null
  const [, claims = '', file = '', of = '', until = '', signature = ''] = match
  const expected = Buffer.from(signatureOf(key, claims))
  const given = Buffer.from(signature.slice(0, signatureLength))
  if (!timingSafeEqual(expected, given)) return null
  return { file, case: of, until: Number.parseInt(until, 36) }
}

const signatureOf = (key: Buffer, claims: string) =>
  createHmac('sha256', key).update(`${purpose}\n${claims}`).digest('base64url')
