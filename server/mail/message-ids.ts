/**
 * Message-IDs (RFC 5322 3.6.4). A mail's is made of its key, so that one that is sent twice is known for the same; with
 * a secret, so that nobody can answer to a mail he has not had. A thread's is the mail that never was: every mail of a
 * case refers to it, and mailboxes keep them together.
 */
import { createHmac } from 'node:crypto'

export const messageId = (secret: Buffer, key: string, domain: string): string =>
  `<mail.${digestOf(secret, `mail\n${key}`)}@${domain}>`

export const threadId = (secret: Buffer, thread: string, domain: string): string =>
  `<thread.${digestOf(secret, `thread\n${thread}`)}@${domain}>`

const digestOf = (secret: Buffer, text: string): string =>
  createHmac('sha256', secret).update(text).digest('hex').slice(0, 32)
