/** Cases over HTTP: contracts in, Views out. */
import { Hono } from 'hono'
import { OpenCase, SendEvent } from '../../workflows/contracts/requests.ts'
import { Lane } from '../../workflows/contracts/view.ts'
import type { Desk } from '../desk/desk.ts'
import type { Reply } from '../desk/replies.ts'
import { Refused } from '../desk/refused.ts'
import { idempotencyKey, readBody } from './body.ts'
import { signedIn, type Env } from './guard.ts'

const personal = { 'Cache-Control': 'private, no-store' }
const viewHeaders = (version: number) => ({
  'Content-Type': 'application/json',
  'Cache-Control': 'private, no-cache',
  ETag: `"v${version}"`,
})

export function caseRoutes({ door, reading }: Desk): Hono<Env> {
  const app = new Hono<Env>()

  app.post('/', async (context) => {
    const viewer = signedIn(context)
    const key = idempotencyKey(context)
    const reply = await door.open(await readBody(context, OpenCase), viewer, key)
    return context.body(reply.body, 201, { ...viewHeaders(reply.version), Location: `/api/cases/${reply.id}` })
  })

  app.get('/', async (context) => {
    const viewer = signedIn(context)
    const query = (name: string) => context.req.query(name) || null
    const page = await reading.list(
      {
        kind: query('kind') ?? 'fallback',
        lane: laneOf(query('lane')),
        outageId: query('outage'),
        term: termOf(query('q')),
        cursor: query('cursor'),
        limit: limitOf(query('limit')),
      },
      viewer,
    )
    return context.json(page, 200, personal)
  })

  app.get('/:id', async (context) => {
    const view = await reading.look(context.req.param('id'), signedIn(context))
    const headers = viewHeaders(view.version)
    if (context.req.header('if-none-match') === headers.ETag) return context.body(null, 304, headers)
    return context.body(JSON.stringify(view), 200, headers)
  })

  app.post('/:id/events', async (context) => {
    const viewer = signedIn(context)
    const key = idempotencyKey(context)
    const reply: Reply = await door.send(context.req.param('id'), await readBody(context, SendEvent), viewer, key)
    return context.body(reply.body, 200, viewHeaders(reply.version))
  })

  app.get('/:id/history', async (context) => {
    const entries = await reading.history(context.req.param('id'), signedIn(context))
    return context.json({ entries }, 200, personal)
  })

  app.get('/:id/document', async (context) => {
    const bytes = await reading.document(context.req.param('id'), signedIn(context))
    return context.body(new Uint8Array(bytes), 200, {
      ...personal,
      'Content-Type': 'application/pdf',
      'Content-Disposition': 'attachment; filename="approval.pdf"',
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': 'sandbox',
    })
  })

  return app
}

function laneOf(text: string | null): Lane | null {
  if (text === null) return null
  const lane = Lane.safeParse(text)
  if (!lane.success) throw new Refused('body-invalid', { faults: [{ field: 'lane', code: 'not-an-option' }] })
  return lane.data
}

/** Numbers and identifiers are kept in capitals and without spaces; anything else cannot be found. */
function termOf(text: string | null): string | null {
  const term = text?.toUpperCase().replaceAll(/\s/g, '').slice(0, 40) ?? null
  return term && /^[\x21-\x7e]+$/.test(term) ? term : term && '-'
}

function limitOf(text: string | null): number {
  if (text === null) return 25
  const limit = Number(text)
  if (!Number.isInteger(limit) || limit < 1 || limit > 100) {
    throw new Refused('body-invalid', { faults: [{ field: 'limit', code: 'not-whole', params: { min: 1, max: 100 } }] })
  }
  return limit
}
