/** Links to a case's questionnaire that work without sign-in. Signed, so that nothing of them must be remembered. */
import { createHmac, timingSafeEqual } from 'node:crypto'

export type LinkClaims = {
  readonly case: string
  /** Milliseconds since 1970: when the questionnaire closed as things stood. */
  readonly until: number
}

/** Keeps a signature for this from ever being one for something else. */
const purpose = 'help-desk questionnaire link 1'

export function signLink(key: Buffer, { case: of, until }: LinkClaims): string {
  const claims = `${of}.${until.toString(36)}`
  return `${claims}.${signatureOf(key, claims)}`
}

/** Null where it is not one of ours. Whether it is still good is for the caller to say. */
export function readLink(key: Buffer, token: string): LinkClaims | null {
  const match = /^(([a-z0-9_]{1,40})\.([a-z0-9]{1,11}))\.([\w-]{43})$/.exec(token)
  if (!match) return null
  const [, claims = '', of = '', until = '', signature = ''] = match
  if (!timingSafeEqual(Buffer.from(signatureOf(key, claims)), Buffer.from(signature))) return null
  return { case: of, until: Number.parseInt(until, 36) }
}

const signatureOf = (key: Buffer, claims: string) =>
  createHmac('sha256', key).update(`${purpose}\n${claims}`).digest('base64url')
