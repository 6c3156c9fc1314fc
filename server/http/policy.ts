/** The policy over HTTP: every officer reads it, duty managers change it, two of them a version. */
import { Hono, type Context } from 'hono'
import { ActivateDraft, CreateDraft, SaveDraft, TryDraft } from '../../workflows/contracts/policy-drafts.ts'
import type { Desk } from '../desk/desk.ts'
import { Refused } from '../desk/refused.ts'
import { readBody } from './body.ts'
import { type Env, officer } from './guard.ts'
import { textStream } from './text-stream.ts'

const personal = { 'Cache-Control': 'private, no-store' }

export function policyRoutes({ policyBook: book }: Desk): Hono<Env> {
  const app = new Hono<Env>()

  app.get('/policy', async (context) => {
    officer(context)
    return context.json(await book.book(), 200, personal)
  })
  app.get('/policy/versions/:version', async (context) => {
    officer(context)
    const version = context.req.param('version')
    if (!/^\d{1,9}$/.test(version)) throw new Refused('not-found')
    return context.json(await book.version(Number(version)), 200, personal)
  })
  app.post('/policy/drafts', async (context) => {
    const by = officer(context)
    const made = await book.create(await readBody(context, CreateDraft), by)
    return context.json(made, 201, { ...personal, Location: `/api/staff/policy/drafts/${made.id}` })
  })
  app.get('/policy/drafts/:id', async (context) => {
    officer(context)
    return context.json(await book.draft(idOf(context)), 200, personal)
  })
  app.put('/policy/drafts/:id', async (context) => {
    const by = officer(context)
    const saved = await book.save(idOf(context), await readBody(context, SaveDraft), by)
    return context.json(saved, 200, personal)
  })
  app.delete('/policy/drafts/:id', async (context) => {
    await book.discard(idOf(context), officer(context))
    return context.body(null, 204)
  })
  app.post('/policy/drafts/:id/dry-run', async (context) => {
    const by = officer(context)
    return context.json(await book.try(idOf(context), await readBody(context, TryDraft), by), 202, personal)
  })
  app.get('/policy/drafts/:id/dry-run/report', async (context) => {
    officer(context)
    return context.body(textStream(await book.report(idOf(context))), 200, {
      ...personal,
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="dry-run.csv"',
      'X-Content-Type-Options': 'nosniff',
    })
  })
  app.post('/policy/drafts/:id/activate', async (context) => {
    const by = officer(context)
    const made = await book.activate(idOf(context), await readBody(context, ActivateDraft), by)
    return context.json(made, 201, personal)
  })

  return app
}

function idOf(context: Context): string {
  const id = context.req.param('id') ?? ''
  if (!/^pol_[0-9a-f]{32}$/.test(id)) throw new Refused('not-found')
  return id
}
