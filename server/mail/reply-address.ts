/**
 * Addresses of ours that say by themselves what they are for: `desk+<case>.<signature>@domain` stands in Reply-To, and
 * an answer to it belongs to that case; `bounce+<mail>.<signature>@domain` is the envelope's sender, so that a report of
 * non-delivery names its mail whatever the reporting server left of it. Signed, so that nobody makes one up. Small
 * letters and digits alone: servers on the way may change the case of letters.
 */
import { createHmac, timingSafeEqual } from 'node:crypto'

type Purpose = 'desk' | 'bounce'

/** Eighty bits, and the whole local part stays below the 64 characters of RFC 5321 4.5.3.1.1. */
const signatureLength = 20

export const replyAddress = (key: Buffer, caseId: string, domain: string): string =>
  signed(key, 'desk', caseId, domain)

export const bounceAddress = (key: Buffer, mailId: number, domain: string): string =>
  signed(key, 'bounce', String(mailId), domain)

/** The case, or null where the address is none of ours; its domain is the mail server's to check. */
export const caseOfReply = (key: Buffer, address: string): string | null => subjectOf(key, 'desk', address)

export function mailOfBounce(key: Buffer, address: string): number | null {
  const subject = subjectOf(key, 'bounce', address)
  return subject === null || !/^\d{1,15}$/.test(subject) ? null : Number(subject)
}

function signed(key: Buffer, purpose: Purpose, subject: string, domain: string): string {
  return `${purpose}+${subject}.${signatureOf(key, purpose, subject)}@${domain}`
}

function subjectOf(key: Buffer, purpose: Purpose, address: string): string | null {
  const match = /^([a-z]+)\+([a-z0-9_]{1,40})\.([0-9a-f]{20})@[^@\s]+$/.exec(address.trim().toLowerCase())
  if (match?.[1] !== purpose) return null
  const [, , subject = '', signature = ''] = match
  const expected = signatureOf(key, purpose, subject)
  return timingSafeEqual(Buffer.from(signature), Buffer.from(expected)) ? subject : null
}

const signatureOf = (key: Buffer, purpose: Purpose, subject: string): string =>
  createHmac('sha256', key)
    .update(`help-desk mail ${purpose} 1\n${subject}`)
    .digest('hex')
    .slice(0, signatureLength)
