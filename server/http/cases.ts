/** Cases over HTTP: contracts in, Views out. */
import { hash } from 'node:crypto'
import { Hono, type Context } from 'hono'
import { OpenCase, SendEvent } from '../../workflows/contracts/requests.ts'
import { Lane } from '../../workflows/contracts/view.ts'
import type { Viewer } from '../../workflows/contracts/viewer.ts'
import { systems } from '../../workflows/systems.ts'
import { Correct } from '../../workflows/contracts/record.ts'
import type { Desk } from '../desk/desk.ts'
import type { Reply } from '../desk/replies.ts'
import { Refused } from '../desk/refused.ts'
import { idempotencyKey, readBody } from './body.ts'
import { type Env, officer, signedIn } from './guard.ts'

const personal = { 'Cache-Control': 'private, no-store' }
const viewHeaders = (version: number, viewer: Viewer) => ({
  'Content-Type': 'application/json',
  'Cache-Control': 'private, no-cache',
  ETag: `"v${version}-${tagOf(viewer)}"`,
})

/**
 * What a case offers depends on who looks: whoever signs in next at the same browser must not be told that the page
 * of the one before is still fresh.
 */
function tagOf(viewer: Viewer): string {
  const tag = tags.get(viewer) ?? hash('sha256', JSON.stringify(viewer), 'base64url').slice(0, 8)
  tags.set(viewer, tag)
  return tag
}

/** A token that is remembered comes with the same viewer each time. */
const tags = new WeakMap<Viewer, string>()

export function caseRoutes({ correct, door, reading }: Desk): Hono<Env> {
  const app = new Hono<Env>()

  app.post('/', async (context) => {
    const viewer = signedIn(context)
    const key = idempotencyKey(context)
    const reply = await door.open(await readBody(context, OpenCase), viewer, key)
    return context.body(reply.body, 201, {
      ...viewHeaders(reply.version, viewer),
      Location: `/api/cases/${reply.id}`,
    })
  })

  app.get('/', async (context) => {
    const viewer = signedIn(context)
    const query = (name: string) => context.req.query(name) || null
    const page = await reading.list(
      {
        kind: keyOf('kind', query('kind')),
        lane: optionOf('lane', Lane.options, query('lane')),
        outageId: keyOf('outage', query('outage')),
        state: optionOf('state', ['open', 'closed'], query('state')),
        system: optionOf('system', systemCodes, query('system')),
        whose: optionOf('whose', ['mine', 'nobody'], query('whose')),
        order: optionOf('order', ['newest'], query('order')),
        term: termOf(query('q')),
        text: query('q')?.normalize('NFC').trim().slice(0, 100) || null,
        cursor: query('cursor'),
        limit: limitOf(query('limit')),
      },
      viewer,
    )
    return context.json(page, 200, personal)
  })

  app.get('/:id', async (context) => {
    const viewer = signedIn(context)
    const view = await reading.look(idOf(context), viewer)
    const headers = viewHeaders(view.version, viewer)
    if (context.req.header('if-none-match') === headers.ETag) return context.body(null, 304, headers)
    return context.body(JSON.stringify(view), 200, headers)
  })

  app.post('/:id/events', async (context) => {
    const viewer = signedIn(context)
    const key = idempotencyKey(context)
    const reply: Reply = await door.send(idOf(context), await readBody(context, SendEvent), viewer, key)
    return context.body(reply.body, 200, viewHeaders(reply.version, viewer))
  })

  app.post('/:id/corrections', async (context) => {
    const viewer = officer(context)
    const key = idempotencyKey(context)
    const reply = await correct(idOf(context), await readBody(context, Correct), viewer, key)
    return context.body(reply.body, 200, viewHeaders(reply.version, viewer))
  })

  app.get('/:id/history', async (context) => {
    const entries = await reading.history(idOf(context), signedIn(context))
    return context.json({ entries }, 200, personal)
  })

  app.get('/:id/document', async (context) =>
    printed(context, await reading.document(idOf(context), signedIn(context)), 'approval'),
  )

  app.get('/:id/documents/:name', async (context) => {
    const name = context.req.param('name')
    return printed(context, await reading.document(idOf(context), signedIn(context), name), name)
  })

  return app
}

const printed = (context: Context, bytes: Buffer, name: string) =>
  context.body(new Uint8Array(bytes), 200, {
    ...personal,
    'Content-Type': 'application/pdf',
    'Content-Disposition': `attachment; filename="${name}.pdf"`,
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': 'sandbox',
  })

const systemCodes = systems.map(({ code }) => code)
const keyShape = /^[a-z0-9_-]{1,40}$/

/** Keys are compared byte by byte in ASCII columns: nothing else is asked of the database. */
function idOf(context: Context<Env, '/:id'>): string {
  const id = context.req.param('id')
  if (!keyShape.test(id)) throw new Refused('not-found')
  return id
}

function keyOf(field: string, text: string | null): string | null {
  if (text === null || keyShape.test(text)) return text
  throw new Refused('body-invalid', { faults: [{ field, code: 'not-an-option' }] })
}

function optionOf<Option extends string>(
  field: string,
  options: readonly Option[],
  text: string | null,
): Option | null {
  const option = options.find((one) => one === text)
  if (text === null || option !== undefined) return option ?? null
  throw new Refused('body-invalid', { faults: [{ field, code: 'not-an-option' }] })
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
    throw new Refused('body-invalid', {
      faults: [{ field: 'limit', code: 'not-whole', params: { min: 1, max: 100 } }],
    })
  }
  return limit
}
