/** Files over HTTP: in by tus, out by links that last a minute. */
import { Readable } from 'node:stream'
import { Hono, type Context } from 'hono'
import type { Files } from '../desk/files.ts'
import { Refused } from '../desk/refused.ts'
import { attachmentHeader } from '../files/file-name.ts'
import { servedAs } from '../files/media-type.ts'
import { signedIn, type Env } from './guard.ts'
import { newUploadOf, pieceOf, requireTus } from './tus.ts'

const personal = { 'Cache-Control': 'private, no-store' }

/** Mounted at /api/files. */
export function uploadRoutes({ uploads }: Files): Hono<Env> {
  const app = new Hono<Env>()
  const expires = (until: string | null) => (until ? { 'Upload-Expires': new Date(until).toUTCString() } : {})

  app.post('/', async (context) => {
    const viewer = signedIn(context)
    requireTus(context)
    const { id, until } = await uploads.begin(newUploadOf(context), viewer)
    return context.body(null, 201, { Location: `/api/files/${id}`, 'Upload-Offset': '0', ...expires(until) })
  })

  // HEAD, too: how far it has come stands in the headers.
  app.get('/:file', async (context) => {
    const { until, ...upload } = await uploads.look(fileOf(context), signedIn(context))
    return context.json(upload, 200, {
      'Upload-Offset': String(upload.received),
      'Upload-Length': String(upload.bytes),
      ...expires(until),
    })
  })

  app.patch('/:file', async (context) => {
    const viewer = signedIn(context)
    requireTus(context)
    const received = await uploads.receive(fileOf(context), pieceOf(context), viewer)
    return context.body(null, 204, { 'Upload-Offset': String(received) })
  })

  app.delete('/:file', async (context) => {
    const viewer = signedIn(context)
    requireTus(context)
    await uploads.cancel(fileOf(context), viewer)
    return context.body(null, 204)
  })

  return app
}

/** Mounted at /api/cases, beside the cases themselves. */
export function caseFileRoutes({ downloads }: Files): Hono<Env> {
  const app = new Hono<Env>()

  app.get('/:id/files', async (context) => {
    const viewer = signedIn(context)
    return context.json({ files: await downloads.list(caseOf(context), viewer) }, 200, personal)
  })

  app.post('/:id/files/:file/link', async (context) => {
    const viewer = signedIn(context)
    return context.json(await downloads.link(caseOf(context), fileOf(context), viewer), 200, personal)
  })

  return app
}

/** Mounted at /files: whoever has the link has the file. Nothing that is served here is ever shown as a page. */
export function downloadRoutes({ downloads }: Files): Hono<Env> {
  const app = new Hono<Env>()

  app.get('/:token', async (context) => {
    const file = await downloads.open(context.req.param('token'))
    const range = rangeOf(context.req.header('range'), file.bytes)
    const { start, end } = range ?? { start: 0, end: file.bytes - 1 }
    const headers = {
      ...personal,
      'Content-Type': servedAs(file.mediaType),
      'Content-Disposition': attachmentHeader(file.name),
      'Content-Length': String(end - start + 1),
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "sandbox; default-src 'none'",
      'Cross-Origin-Resource-Policy': 'cross-origin',
      'Referrer-Policy': 'no-referrer',
      'Accept-Ranges': 'bytes',
      ETag: `"${file.digest.slice(0, 32)}"`,
      ...(range && { 'Content-Range': `bytes ${start}-${end}/${file.bytes}` }),
    }
    if (context.req.method === 'HEAD') return context.body(null, 200, headers)
    const stream = Readable.toWeb(await file.stream(start, end)) as ReadableStream<Uint8Array>
    return context.body(stream, range ? 206 : 200, headers)
  })

  return app
}

/** One range that begins within the file; any other is answered with the whole of it, as RFC 9110 allows. */
function rangeOf(header: string | undefined, bytes: number): { start: number; end: number } | null {
  const match = /^bytes=(\d{1,15})-(\d{0,15})$/.exec(header ?? '')
  if (!match) return null
  const start = Number(match[1])
  const end = match[2] === '' ? bytes - 1 : Math.min(Number(match[2]), bytes - 1)
  return start <= end ? { start, end } : null
}

function fileOf(context: Context): string {
  const id = context.req.param('file') ?? ''
  if (!/^att_[a-z0-9]{20,40}$/.test(id)) throw new Refused('not-found')
  return id
}

function caseOf(context: Context): string {
  const id = context.req.param('id') ?? ''
  if (!/^[a-z0-9_-]{1,40}$/.test(id)) throw new Refused('not-found')
  return id
}
