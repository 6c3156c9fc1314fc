/** For people who cannot sign in: links, requests, their documents, and "this was not me". All of it is public and paced. */
import { Hono, type Context } from 'hono'
import { AskLink, LinkToken, RequestUnblock } from '../../workflows/contracts/account-requests.ts'
import type { Desk } from '../desk/desk.ts'
import type { Files } from '../desk/files.ts'
import { Refused } from '../desk/refused.ts'
import { readBody } from './body.ts'
import { createBuckets } from './buckets.ts'
import { clientOf } from './client.ts'
import type { Env } from './guard.ts'
import { serve } from './spoken-pages/spoken-page.ts'
import { unblockPages } from './spoken-pages/unblock-pages.ts'

const unstored = { 'Cache-Control': 'no-store' }

/** A person asks once or twice; a program that mails strangers gets nowhere. */
const asking = { burst: 5, everyMs: 60_000 }
const byLink = { burst: 30, everyMs: 2000 }

export function accountRequestRoutes({ accountRequests }: Desk, { uploads }: Files): Hono<Env> {
  const app = new Hono<Env>()
  const asked = createBuckets(asking)
  const linked = createBuckets(byLink)
  const limited = (context: Context, buckets: typeof asked) => {
    if (!buckets.take(clientOf(context))) throw new Refused('too-many-requests')
  }

  app.post('/api/unblock/links', async (context) => {
    const wanted = await readBody(context, AskLink)
    limited(context, asked)
    await accountRequests.ask(wanted)
    return context.json({ state: 'sent' }, 200, unstored)
  })

  app.post('/api/unblock/open', async (context) => {
    const { token } = await readBody(context, LinkToken)
    limited(context, linked)
    return context.json(await accountRequests.open(token), 200, unstored)
  })

  app.post('/api/unblock/requests', async (context) => {
    const { token, answers } = await readBody(context, RequestUnblock)
    limited(context, linked)
    return context.json(await accountRequests.request(token, answers), 201, unstored)
  })

  // One piece, and not tus: a signed document is small, and whoever is locked out has no outbox.
  app.post('/api/unblock/files', async (context) => {
    limited(context, linked)
    const visitor = await accountRequests.visitorOf(context.req.header('unblock-link') ?? '')
    const bytes = lengthOf(context)
    const name = context.req.query('name') ?? ''
    const { id } = await uploads.begin({ name, bytes, strip: false }, visitor)
    const chunks = context.req.raw.body as AsyncIterable<Uint8Array>
    await uploads.receive(id, { offset: 0, announced: bytes, chunks, checksum: null }, visitor)
    return context.json({ id }, 201, unstored)
  })

  app.post('/api/not-me/open', async (context) => {
    const { token } = await readBody(context, LinkToken)
    limited(context, linked)
    return context.json(await accountRequests.contestPage(token), 200, unstored)
  })

  app.post('/api/not-me', async (context) => {
    const { token } = await readBody(context, LinkToken)
    limited(context, linked)
    return context.json(await accountRequests.contest(token), 200, unstored)
  })

  serve(app, unblockPages())
  return app
}

function lengthOf(context: Context): number {
  const length = Number(context.req.header('content-length') ?? NaN)
  if (Number.isSafeInteger(length) && length > 0 && context.req.raw.body !== null) return length
  throw new Refused('body-invalid', { faults: [{ field: 'content-length', code: 'required' }] })
}
