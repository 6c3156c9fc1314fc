/**
 * What our own mail server has found out about a sender (RFC 8601). Only the topmost results under our own name count: every
 * other such header may have been written by whoever sent the mail.
 */
import type { MailHeader } from './read-mail.ts'

export const methods = ['spf', 'dkim', 'dmarc', 'arc'] as const

/** The result of each method as it was told, such as `pass` or `softfail`; null where none was. */
export type Authentication = Readonly<Record<(typeof methods)[number], string | null>>

export const nothingKnown: Authentication = { spf: null, dkim: null, dmarc: null, arc: null }

/** `own` is the name under which our mail server tells results; null where none is configured, and then none counts. */
export function authenticationOf(headers: readonly MailHeader[], own: string | null): Authentication {
  if (own === null) return nothingKnown
  const firstHop = headers.findIndex(({ key }) => key === 'received')
  // Our server writes its results above its own Received or directly below it; the sender's lie further down.
  const near = headers.slice(0, secondHop(headers, firstHop))
  const ours = near.find(({ key, value }) => key === 'authentication-results' && isOwn(value, own))
  return ours ? resultsIn(ours.value) : nothingKnown
}

function secondHop(headers: readonly MailHeader[], first: number): number {
  const second = headers.findIndex(({ key }, i) => i > first && key === 'received')
  return first === -1 || second === -1 ? headers.length : second
}

const isOwn = (value: string, own: string): boolean =>
  /^\s*"?([^\s;"]+)/.exec(withoutComments(value))?.[1]?.toLowerCase() === own.toLowerCase()

function resultsIn(value: string): Authentication {
  const results: Record<string, string | null> = { ...nothingKnown }
  for (const part of withoutComments(value).split(';').slice(1)) {
    const [, method = '', result = ''] =
      /^\s*(spf|dkim|dmarc|arc)(?:\/\d+)?\s*=\s*([a-z]{1,20})/i.exec(part) ?? []
    const name = method.toLowerCase()
    // Of several signatures one that holds is enough.
    if (name !== '' && (results[name] === null || result.toLowerCase() === 'pass'))
      results[name] = result.toLowerCase()
  }
  return results as Authentication
}

/** Comments may be nested, and may hold anything. */
function withoutComments(value: string): string {
  let depth = 0
  let plain = ''
  for (const character of value) {
    if (character === '(') depth++
    else if (character === ')' && depth > 0) depth--
    else if (depth === 0) plain += character
  }
  return plain
}

/**
 * Whether the sender's address is his: DMARC ties it to what was checked. Where no server tells results, nothing is known and
 * nothing held against him; what he shows by an address or an id that only he was sent has to do.
 */
export function isForged({ dmarc }: Authentication): boolean {
  return dmarc === 'fail'
}
export const isVerified = ({ dmarc }: Authentication): boolean => dmarc === 'pass'
