/** The other end of the wire for files: keeps uploads as tus does, and can go away in the middle of one. */
import type { CaseFile, Upload } from '../../../workflows/contracts/files.ts'
import { base, problem } from '../trader-desk.ts'

const real = window.fetch.bind(window)

type Kept = Upload & { content: Uint8Array; strip: boolean }

export class FileDesk {
  readonly uploads = new Map<string, Kept>()
  readonly asked: string[] = []
  /** What the desk finds in a file of this name. */
  readonly found = new Map<string, Partial<Upload>>()
  /** Answers so many pieces, and then none for a while. */
  piecesUntilGone = Number.POSITIVE_INFINITY
  away = false
  slowMs = 0
  /** Files of a case, and what a link to one gives. */
  caseFiles: CaseFile[] = []
  linkEnded = false

  constructor() {
    window.fetch = (input, init) => this.#answer(new Request(input, init))
  }

  leave(): void {
    window.fetch = real
  }

  get only(): Kept {
    return [...this.uploads.values()][0]!
  }

  async #answer(request: Request): Promise<Response> {
    const path = request.url.slice(base.length)
    this.asked.push(`${request.method} ${path.replace(/att_\w+/, '…')}`)
    if (this.away) throw new TypeError('Failed to fetch')
    const [, , , id = ''] = path.split('/')
    if (path.endsWith('/link')) return Response.json({ url: '/files/token', until: new Date().toISOString() })
    if (path.startsWith('/files/')) return this.linkEnded ? refuse('link-expired') : new Response('content')
    if (path.startsWith('/api/cases/')) return Response.json({ files: this.caseFiles })
    if (request.method === 'POST') return this.#begin(request)
    const kept = this.uploads.get(id)
    if (!kept) return refuse('not-found')
    if (request.method === 'DELETE') this.uploads.delete(id)
    if (request.method === 'PATCH') return this.#piece(request, kept)
    const { content: _, strip: __, ...upload } = kept
    return Response.json(upload, { headers: { 'upload-offset': String(kept.received) } })
  }

  #begin(request: Request): Response {
    const metadata = Object.fromEntries(
      (request.headers.get('upload-metadata') ?? '')
        .split(',')
        .map((pair) => pair.split(' ') as [string, string]),
    )
    const name = new TextDecoder().decode(
      Uint8Array.from(atob(metadata['filename'] ?? ''), (c) => c.charCodeAt(0)),
    )
    const bytes = Number(request.headers.get('upload-length'))
    if (bytes > 20 * 1024 * 1024) return refuse('file-too-large')
    const id = `att_${String(this.uploads.size + 1).padStart(24, 'a')}`
    const fresh = {
      id,
      name,
      bytes,
      received: 0,
      mediaType: '',
      digest: '',
      state: 'uploading',
      reason: null,
    } as const
    this.uploads.set(id, { ...fresh, content: new Uint8Array(bytes), strip: 'strip' in metadata })
    return new Response(null, { status: 201, headers: { location: `/api/files/${id}` } })
  }

  async #piece(request: Request, kept: Kept): Promise<Response> {
    if (this.slowMs > 0) await new Promise((resolve) => setTimeout(resolve, this.slowMs))
    if (request.signal.aborted) throw new DOMException('', 'AbortError')
    if (--this.piecesUntilGone < 0) throw new TypeError('Failed to fetch')
    if (Number(request.headers.get('upload-offset')) !== kept.received) return refuse('upload-conflict')
    const piece = new Uint8Array(await request.arrayBuffer())
    kept.content.set(piece, kept.received)
    kept.received += piece.length
    if (kept.received === kept.bytes) Object.assign(kept, { state: 'ready' }, this.found.get(kept.name))
    return new Response(null, { status: 204, headers: { 'upload-offset': String(kept.received) } })
  }
}

const refuse = (code: Parameters<typeof problem>[0]): Response => {
  const body = problem(code)
  return new Response(JSON.stringify(body), {
    status: body.status,
    headers: { 'content-type': 'application/problem+json' },
  })
}
