/**
 * A raw message as plain data. Runs in the parser's thread: nothing here may touch anything but its input. The sender is
 * what the first From says in its address, never what stands in a comment or a name.
 */
import PostalMime, { type Address, type Attachment, type Email } from 'postal-mime'
import { readReport, type DeliveryReport } from './delivery-report.ts'
import { htmlText } from './html-text.ts'
import { mailLimits } from './limits.ts'

export type Mailbox = { readonly name: string; readonly address: string }

export type MailFile = {
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array<ArrayBuffer>
  /** A picture of the text, or a signature: taken last. */
  readonly secondary: boolean
}

export type MailHeader = { readonly key: string; readonly value: string }

export type ParsedMail = {
  /** As they stand, the topmost first; header names in small letters. */
  readonly headers: readonly MailHeader[]
  readonly from: Mailbox | null
  /** More than one sender, or several From headers: nobody can say whose it is. */
  readonly isSenderUnclear: boolean
  /** Addresses that it was sent or delivered to, in small letters. */
  readonly to: readonly string[]
  readonly subject: string
  readonly messageId: string | null
  /** Message-IDs that it answers to, the nearest first. */
  readonly references: readonly string[]
  readonly sentAt: string | null
  readonly text: string
  /** It has HTML: `laid-out/` shows it. */
  readonly hasLayout: boolean
  /** MIME entities below the message itself; 1 where it is not divided. */
  readonly parts: number
  /** All attachments, also those whose bytes are not among `files`. */
  readonly attachments: number
  readonly files: readonly MailFile[]
  /** Where it is a report of non-delivery (RFC 3464). */
  readonly report: DeliveryReport | null
}

/** Why a message cannot be read; the words are under `mail-in.reason.<code>`. */
export class Unreadable extends Error {
  readonly reason: string
  constructor(reason: string) {
    super(reason)
    this.reason = reason
  }
}

/** @throws Unreadable */
export async function openMail(raw: Uint8Array): Promise<{ email: Email; parts: number }> {
  const parts = countParts(Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength))
  if (parts > mailLimits.parts) throw new Unreadable('too-many-parts')
  return { email: await parsed(raw), parts }
}

/** @throws Unreadable */
export async function readMail(raw: Uint8Array): Promise<ParsedMail> {
  const { email, parts } = await openMail(raw)
  const from = mailboxOf(email.from)
  const froms = email.headers.filter(({ key }) => key === 'from').map(({ value }) => value.toLowerCase())
  // An address that is put together from pieces with comments between them is nobody's we know.
  const isPlain = from !== null && froms.length === 1 && froms[0]!.includes(from.address)
  return {
    headers: email.headers.slice(0, 500).map(({ key, value }) => ({ key, value: value.slice(0, 4000) })),
    from,
    isSenderUnclear: !isPlain,
    to: recipients(email),
    subject: (email.subject ?? '').slice(0, 1000),
    messageId: idsIn(email.messageId)[0] ?? null,
    references: [...new Set([...idsIn(email.inReplyTo), ...idsIn(email.references).toReversed()])].slice(
      0,
      60,
    ),
    sentAt: instantOf(email.date),
    text: textOf(email),
    hasLayout: (email.html ?? '').trim() !== '',
    parts,
    attachments: email.attachments.length,
    files: filesOf(email.attachments),
    report: readReport(email),
  }
}

async function parsed(raw: Uint8Array): Promise<Email> {
  try {
    return await PostalMime.parse(raw, {
      maxNestingDepth: mailLimits.depth,
      maxHeadersSize: mailLimits.headerBytes,
      maxRfc822NestingDepth: mailLimits.nested,
      rfc822Attachments: true,
    })
  } catch (error) {
    const text = error instanceof Error ? error.message : ''
    if (/nesting depth/.test(text)) throw new Unreadable('too-deep')
    if (/header size/.test(text)) throw new Unreadable('headers-too-large')
    throw new Unreadable('not-a-mail')
  }
}

/**
 * Entities, by the lines that divide them: the parser is not asked to build hundreds of thousands of nodes first. Lines that
 * only look like it are told apart by the boundaries that the message names.
 */
export function countParts(raw: Buffer): number {
  const lines: string[] = []
  for (let at = dashes(raw, 0); at !== -1; at = dashes(raw, at + 3)) {
    const end = raw.indexOf(10, at + 1)
    lines.push(raw.toString('latin1', at + 3, Math.min(end === -1 ? raw.length : end, at + 103)).trimEnd())
    if (lines.length > mailLimits.parts * 40) break
  }
  if (lines.length === 0) return 1
  const named = raw
    .toString('latin1')
    .matchAll(/boundary\*?0?\*?\s*=\s*(?:"([^"\r\n]{1,100})"|([^\s";]{1,100}))/gi)
  const boundaries = new Set([...named].map(([, quoted, plain]) => quoted ?? plain ?? ''))
  return Math.max(1, lines.filter((line) => boundaries.has(line)).length)
}

const dashes = (raw: Buffer, from: number): number => raw.indexOf('\n--', from, 'latin1')

/** What is said in words alone, where the mail has that; else its HTML as such. */
function textOf({ text = '', html = '' }: Email): string {
  const said = text.trim() === '' ? htmlText(html.slice(0, mailLimits.text * 10)) : text
  return said.replace(/\r\n?/g, '\n').trim().slice(0, mailLimits.text)
}

const mailboxOf = (address: Address | undefined): Mailbox | null => {
  const mailbox = address?.group ? undefined : address
  return mailbox?.address
    ? { name: mailbox.name.slice(0, 200), address: mailbox.address.trim().toLowerCase() }
    : null
}

/** Whatever says where it went: an alias on the way leaves its trace in one of them. */
function recipients(email: Email): string[] {
  const listed = [...(email.to ?? []), ...(email.cc ?? [])].flatMap((one) => one.group ?? [one])
  const traces = email.headers
    .filter(({ key }) => ['delivered-to', 'x-original-to', 'envelope-to', 'x-rcptto'].includes(key))
    .flatMap(({ value }) => value.split(','))
  const all = [...listed.map(({ address }) => address ?? ''), ...traces]
  const tidied = all.map((one) =>
    one
      .replace(/^.*<|>.*$/g, '')
      .trim()
      .toLowerCase(),
  )
  return [...new Set(tidied.filter((one) => one.includes('@')))].slice(0, 200)
}

const idsIn = (text: string | undefined): string[] =>
  [...(text ?? '').matchAll(/<[^<>\s]{1,250}>/g)].map(([id]) => id)

function instantOf(date: string | undefined): string | null {
  const at = date === undefined ? Number.NaN : Date.parse(date)
  // Beyond what a database column takes it says nothing anyway.
  return at > 0 && at < Date.parse('2200-01-01') ? new Date(at).toISOString() : null
}

const signatures = [
  'application/pgp-signature',
  'application/pkcs7-signature',
  'application/x-pkcs7-signature',
]

/** What somebody attached comes before what his program did. */
function filesOf(attachments: readonly Attachment[]): MailFile[] {
  const files = attachments.flatMap((one, i): MailFile[] => {
    const bytes = bytesOf(one)
    if (bytes.length === 0) return []
    const secondary = one.related === true || signatures.includes(one.mimeType)
    return [{ name: one.filename ?? nameFor(one, i), mediaType: one.mimeType, bytes, secondary }]
  })
  return files.toSorted((a, b) => Number(a.secondary) - Number(b.secondary)).slice(0, mailLimits.attachments)
}

function bytesOf({ content }: Attachment): Uint8Array<ArrayBuffer> {
  if (typeof content === 'string') return new Uint8Array(Buffer.from(content))
  return content instanceof ArrayBuffer ? new Uint8Array(content) : new Uint8Array(content)
}

const endings: Readonly<Record<string, string>> = {
  'message/rfc822': 'eml',
  'text/calendar': 'ics',
  'text/plain': 'txt',
  'text/html': 'html',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'application/pdf': 'pdf',
}
const nameFor = ({ mimeType }: Attachment, i: number): string => `${i + 1}.${endings[mimeType] ?? 'bin'}`
