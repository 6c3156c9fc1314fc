/** Whether an event comes from the exchange: signed as Standard Webhooks has it, with either of two secrets. */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto'

export type SignedHeaders = {
  readonly id: string
  /** Whole seconds since 1970. */
  readonly timestamp: string
  /** `v1,<base64>`, several with spaces between. */
  readonly signature: string
}

/** An event that was signed longer ago, or that is not due yet, may be somebody's recording of one. */
const toleratedSeconds = 300
const mostSignatures = 10

/** `now` in milliseconds. Every secret is tried with every signature, whichever fits first. */
export function isSigned(
  { id, timestamp, signature }: SignedHeaders,
  body: string,
  secrets: readonly string[],
  now: number,
): boolean {
  if (!/^\d{1,12}$/.test(timestamp) || !/^[\x21-\x7e]{1,120}$/.test(id)) return false
  if (Math.abs(now / 1000 - Number(timestamp)) > toleratedSeconds) return false
  const given = signature.split(' ').slice(0, mostSignatures)
  let fits = false
  for (const secret of secrets) {
    const right = `v1,${createHmac('sha256', secret).update(`${id}.${timestamp}.${body}`).digest('base64')}`
    for (const one of given) if (isSame(one, right)) fits = true
  }
  return fits
}

/** In constant time, whatever their lengths. */
export const isSame = (one: string, other: string): boolean => timingSafeEqual(digest(one), digest(other))
const digest = (text: string) => createHash('sha256').update(text).digest()
