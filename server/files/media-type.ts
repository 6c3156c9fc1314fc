/** What a file is, by its content. Its name only tells apart what looks alike: a table from other text. */

type Taken = { readonly endings: readonly string[]; readonly archive?: true; readonly picture?: true }

const office = 'application/vnd.openxmlformats-officedocument'
const openDocument = 'application/vnd.oasis.opendocument'

/** The types that are taken; the first ending is given to files that have a wrong one. */
export const taken: Readonly<Record<string, Taken>> = {
  'application/pdf': { endings: ['pdf'] },
  'image/png': { endings: ['png'], picture: true },
  'image/jpeg': { endings: ['jpg', 'jpeg'], picture: true },
  'image/webp': { endings: ['webp'], picture: true },
  'image/heic': { endings: ['heic', 'heif'], picture: true },
  'text/plain': { endings: ['txt', 'log', 'edi', 'json', 'md', 'asc', 'pem'] },
  'text/csv': { endings: ['csv', 'tsv'] },
  'application/xml': { endings: ['xml', 'xades', 'xsd', 'upo'] },
  'message/rfc822': { endings: ['eml'] },
  'application/pkcs7-signature': { endings: ['p7s', 'p7m', 'p7b'] },
  'application/zip': { endings: ['zip'], archive: true },
  [`${office}.wordprocessingml.document`]: { endings: ['docx'], archive: true },
  [`${office}.spreadsheetml.sheet`]: { endings: ['xlsx'], archive: true },
  [`${openDocument}.text`]: { endings: ['odt'], archive: true },
  [`${openDocument}.spreadsheet`]: { endings: ['ods'], archive: true },
}

/** Not shown by any browser as something that acts; everything else goes out as plain bytes. */
const harmless = new Set([
  'application/pdf',
  'image/png',
  'image/jpeg',
  'image/webp',
  'image/heic',
  'application/zip',
])
export const servedAs = (mediaType: string) =>
  harmless.has(mediaType) ? mediaType : 'application/octet-stream'

/** Null where nobody can say. Also names types that are not taken: HTML, SVG, programs. */
export async function mediaTypeOf(bytes: Uint8Array, name: string): Promise<string | null> {
  // Loaded with the first file: most processes never see one.
  const { fileTypeFromBuffer } = await import('file-type')
  const found = (await fileTypeFromBuffer(bytes))?.mime
  if (found && found !== 'application/xml' && !found.startsWith('text/')) return alias[found] ?? found
  if (isSignature(bytes)) return 'application/pkcs7-signature'
  const text = textOf(bytes)
  return text === null ? null : textType(text, name)
}

const alias: Readonly<Record<string, string>> = { 'image/heif': 'image/heic', 'image/apng': 'image/png' }

/** A container of PKCS #7 as DER: a sequence that begins with the identifier of signed data (1.2.840.113549.1.7.2). */
function isSignature(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 32)).toString('hex')
  return /^30(?:80|8[1-4]|[0-7].)/.test(head) && head.slice(4, 40).includes('06092a864886f70d010702')
}

/** Text in UTF-8, in UTF-16 with its mark, or in one of the single-byte sets of Central Europe. */
function textOf(bytes: Uint8Array): string | null {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : null
  const text = decoded(bytes, utf16 ?? 'utf-8') ?? decoded(bytes, 'windows-1250')
  // No text has them; every program does.
  // oxlint-disable-next-line no-control-regex
  return text === null || /[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]/.test(text) ? null : text
}

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    // Not in this encoding, which is all that was asked.
    return null
  }
}

function textType(text: string, name: string): string {
  const start = withoutProlog(text.slice(0, 100_000))
  if (/^<(?:[\w-]+:)?svg[\s>/]/i.test(start)) return 'image/svg+xml'
  const isDeclared = /^\s*<\?xml[\s?]/.test(text.slice(0, 200))
  if (isDeclared ? /^<(?:[\w-]+:)?html[\s>/]/i.test(start) : isHtml(start)) return 'text/html'
  if (isDeclared || /^<[\p{L}_][\p{L}\w.:-]*[\s>/]/u.test(start)) return 'application/xml'
  if (/^#!\s*\//.test(text)) return 'text/x-script'
  if (/-----BEGIN (?:PKCS7|CMS)-----/.test(text.slice(0, 2000))) return 'application/pkcs7-signature'
  if (isMail(text.slice(0, 8000))) return 'message/rfc822'
  return /\.(?:csv|tsv)$/i.test(name) ? 'text/csv' : 'text/plain'
}

/** What may stand in front of the first element: a mark, a declaration, comments, instructions, a document type. */
function withoutProlog(text: string): string {
  let rest = text.trimStart()
  for (;;) {
    const next = rest.replace(
      /^(?:<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE(?!\s+html)[^>[]*(?:\[[\s\S]*?\]\s*)?>)\s*/i,
      '',
    )
    if (next === rest) return rest
    rest = next
  }
}

const isHtml = (start: string) =>
  /^<(?:!doctype\s+html|html|head|title|body|script|iframe|object|embed|style|link|meta|base|img|a|div|span|p|br|table|form|h1|b|font|input|button|video|audio|math|template)[\s>/]/i.test(
    start,
  )

/** Header fields of RFC 5322 from the first line on, with one of those that every mail has. */
function isMail(head: string): boolean {
  const fields = head
    .split(/\r?\n\r?\n/)[0]!
    .split(/\r?\n/)
    .filter((line) => !/^[ \t]/.test(line))
  const wellFormed = fields.slice(0, 3).every((line) => /^[!-9;-~]+:/.test(line))
  return (
    wellFormed && fields.some((line) => /^(?:From|Received|Return-Path|Message-ID|MIME-Version):/i.test(line))
  )
}
