/** Tokens that end a subscription: signed, so that nothing of them must be remembered, and good for one generation. */
import { createHmac, timingSafeEqual } from 'node:crypto'

const purpose = 'help-desk unsubscribe link 1'

/** `subscription` is `id.generation`. */
export const signUnsubscribe = (key: Buffer, subscription: string): string =>
  `${subscription}.${signatureOf(key, subscription)}`

export function readUnsubscribe(key: Buffer, token: string): { id: string; generation: number } | null {
  const match = /^(([a-z0-9_]{1,30})\.(\d{1,9}))\.([\w-]{43})$/.exec(token)
  if (!match) return null
  const [, subscription = '', id = '', generation = '', signature = ''] = match
  const expected = Buffer.from(signatureOf(key, subscription))
  return timingSafeEqual(Buffer.from(signature), expected) ? { id, generation: Number(generation) } : null
}

const signatureOf = (key: Buffer, subscription: string): string =>
  createHmac('sha256', key).update(`${purpose}\n${subscription}`).digest('base64url')
