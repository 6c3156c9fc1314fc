/** The kinds of values that settings have. What was expected is said in words, and never what was found: some are secrets. */
import { createPrivateKey } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { MailAddress } from '../../workflows/contracts/mail.ts'
import { isDatabaseAddress, sslModes } from './database-address.ts'

export const whole = (least: number, most: number) =>
  z.coerce
    .number(`a whole number from ${least} to ${most}`)
    .int(`a whole number from ${least} to ${most}`)
    .min(least, `a whole number from ${least} to ${most}`)
    .max(most, `a whole number from ${least} to ${most}`)

export const matching = (fits: (text: string) => boolean, expected: string) =>
  z.string(expected).refine(fits, expected)

const urlOf =
  (...schemes: string[]) =>
  (text: string) =>
    URL.canParse(text) && schemes.includes(new URL(text).protocol.slice(0, -1))

const isOrigin = (text: string) => urlOf('http', 'https')(text) && new URL(text).origin === text

export const database = matching(
  isDatabaseAddress,
  `mysql://user:password@host:3306/database, with ?ssl-mode= ${sslModes.join(', ')} over a network, and &ssl-ca= the path of a certificate`,
)
export const redis = matching(
  (text) => urlOf('redis', 'rediss')(text) || /^\/[^/]/.test(text),
  'redis://user:password@host:6379, rediss://..., or the path of a Unix socket',
)

export const webUrl = matching(urlOf('http', 'https'), 'an http:// or https:// address')
export const origin = matching(isOrigin, 'an origin such as https://desk.example.org, without a path')

export const clamd = matching(
  (text) => urlOf('tcp')(text) || /^\/[^/]/.test(text),
  'tcp://host:3310, or the path of a Unix socket',
)

export const smtp = matching(
  (text) => urlOf('smtp', 'smtps')(text) && new URL(text).hostname !== '',
  'smtp://user:password@host:587 or smtps://user:password@host',
)

export const mailbox = matching(
  (text) => urlOf('imap', 'imaps')(text) && new URL(text).hostname !== '' && new URL(text).username !== '',
  'imaps://user:password@host:993/INBOX',
)

export const mailAddress = matching(
  (text) => MailAddress.safeParse(text).success,
  'an address such as duty@example.org',
)

export const submission = matching(
  isSubmission,
  'lmtp://127.0.0.1:2424, or with user and password where it is not this machine',
)

function isSubmission(text: string): boolean {
  if (!urlOf('lmtp', 'smtp')(text)) return false
  const { hostname, port, username, password } = new URL(text)
  const isHere = ['127.0.0.1', 'localhost', '[::1]'].includes(hostname)
  return port !== '' && (isHere || (username !== '' && password.length >= 12))
}

/** `Name <address>` or the address alone. */
const senderPattern = /^(?:([^<>"\p{Cc}]{1,100}?) *<([^<>]+)>|([^<>\s]+))$/u
export const sender = matching(
  (text) => MailAddress.safeParse(senderOf(text).address).success,
  'Name <address@example.org>, or an address',
).transform(senderOf)

function senderOf(text: string): { name: string; address: string } {
  const [, name = '', named = '', alone = ''] = senderPattern.exec(text.trim()) ?? []
  return { name, address: named || alone }
}

export const mailDomain = matching(
  (text) => MailAddress.safeParse(`desk@${text}`).success,
  'a domain such as desk.example.org',
)

export const privateKey = matching(isPrivateKey, 'the path of a private key in PEM')

function isPrivateKey(path: string): boolean {
  try {
    return createPrivateKey(readFileSync(path)).type === 'private'
  } catch {
    return false
  }
}

export const readableFile = matching(existsSync, 'the path of a readable file')
