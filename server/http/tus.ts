/**
 * What tus 1.0 (tus.io/protocols/resumable-upload) writes into headers: the core, and its extensions creation,
 * expiration, termination and checksum. No method override and no upload within the creation: no client needs them.
 */
import type { Context, MiddlewareHandler } from 'hono'
import { Refused } from '../desk/refused.ts'
import type { NewUpload, PieceOf } from '../desk/uploads.ts'

const version = '1.0.0'
const longestMetadata = 4096

/** Headers by which a client learns what is spoken here; also with every refusal. */
export function speakingTus(maxBytes: number): MiddlewareHandler {
  return async (context, next) => {
    context.header('Tus-Resumable', version)
    context.header('Cache-Control', 'no-store')
    if (context.req.method === 'OPTIONS') {
      context.header('Tus-Version', version)
      context.header('Tus-Extension', 'creation,expiration,termination,checksum')
      context.header('Tus-Checksum-Algorithm', 'sha1,sha256')
      context.header('Tus-Max-Size', String(maxBytes))
    }
    await next()
  }
}

export function requireTus(context: Context): void {
  if (context.req.header('tus-resumable') !== version) throw new Refused('upload-protocol')
}

export function newUploadOf(context: Context): NewUpload {
  const metadata = metadataOf(context.req.header('upload-metadata') ?? '')
  return {
    bytes: wholeOf(context, 'Upload-Length', 1),
    name: metadata.filename ?? '',
    strip: metadata.strip === '1',
  }
}

/** Pairs of a key and its value in base64, with commas between them. */
function metadataOf(header: string): Readonly<Record<string, string>> {
  const wrong = () =>
    new Refused('body-invalid', { faults: [{ field: 'Upload-Metadata', code: 'wrong-type' }] })
  if (header.length > longestMetadata) throw wrong()
  const pairs = header.split(',').filter((pair) => pair.trim() !== '')
  return Object.fromEntries(
    pairs.map((pair) => {
      const [key = '', value = '', ...rest] = pair.trim().split(' ')
      const isRight = /^[\w.-]{1,40}$/.test(key) && /^[A-Za-z0-9+/]*={0,2}$/.test(value) && rest.length === 0
      if (!isRight) throw wrong()
      return [key, Buffer.from(value, 'base64').toString('utf8')]
    }),
  )
}

export function pieceOf(context: Context): PieceOf {
  const type = context.req.header('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/offset+octet-stream') throw new Refused('content-type-unsupported')
  const { body } = context.req.raw
  return {
    offset: wholeOf(context, 'Upload-Offset', 0),
    announced:
      context.req.header('content-length') === undefined ? null : wholeOf(context, 'Content-Length', 0),
    chunks: (body ?? []) as AsyncIterable<Uint8Array>,
    checksum: checksumOf(context.req.header('upload-checksum')),
  }
}

function checksumOf(header: string | undefined): PieceOf['checksum'] {
  if (header === undefined) return null
  const match = /^(sha1|sha256) ([A-Za-z0-9+/]{1,60}={0,2})$/.exec(header)
  if (!match)
    throw new Refused('body-invalid', { faults: [{ field: 'Upload-Checksum', code: 'wrong-type' }] })
  return { algorithm: match[1] as 'sha1' | 'sha256', value: Buffer.from(match[2]!, 'base64') }
}

function wholeOf(context: Context, name: string, min: number): number {
  const text = context.req.header(name) ?? ''
  const value = /^\d{1,15}$/.test(text) ? Number(text) : -1
  if (value >= min) return value
  throw new Refused('body-invalid', {
    faults: [{ field: name, code: value < 0 ? 'not-whole' : 'too-small', params: { min } }],
  })
}
