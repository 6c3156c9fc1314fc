/** Mail that came in, for staff. */
import { Hono, type Context } from 'hono'
import { DecideIncoming, incomingStates } from '../../workflows/contracts/mail-in.ts'
import type { LayOut } from '../channels/mailbox/laid-out/laid-out.ts'
import type { Desk } from '../desk/desk.ts'
import type { Files } from '../desk/files.ts'
import { Refused } from '../desk/refused.ts'
import { readBody } from './body.ts'
import { type Env, officer } from './guard.ts'
import { laidOutHeaders, laidOutPage } from './laid-out-page.ts'

const personal = { 'Cache-Control': 'private, no-store' }

export function incomingRoutes(
  { incoming }: Desk,
  { store }: Pick<Files, 'store'>,
  layOut: LayOut,
): Hono<Env> {
  const app = new Hono<Env>()

  app.get('/incoming', async (context) => {
    officer(context)
    const state = incomingStates.find((one) => one === (context.req.query('state') ?? 'to-identify'))
    const before = context.req.query('before')
    if (!state) throw new Refused('body-invalid', { faults: [{ field: 'state', code: 'not-an-option' }] })
    if (before !== undefined && !/^\d{1,15}$/.test(before))
      throw new Refused('body-invalid', { faults: [{ field: 'before', code: 'wrong-type' }] })
    return context.json(
      await incoming.list(state, before === undefined ? null : Number(before)),
      200,
      personal,
    )
  })

  app.get('/incoming/accounts', async (context) => {
    officer(context)
    const accounts = await incoming.accounts((context.req.query('q') ?? '').slice(0, 100))
    return context.json({ accounts }, 200, personal)
  })

  app.post('/incoming/mailboxes/checked', async (context) => {
    await incoming.checked(officer(context))
    return context.body(null, 204)
  })

  app.post('/incoming/:id', async (context) => {
    const viewer = officer(context)
    await incoming.decide(idOf(context), await readBody(context, DecideIncoming), viewer)
    return context.body(null, 204)
  })

  // As a file and never as a page: whatever is in it does nothing here.
  app.get('/incoming/:id/raw', async (context) => {
    officer(context)
    const id = idOf(context)
    const { stored } = await incoming.raw(id)
    return context.body(new Uint8Array(await store.read(stored)), 200, {
      ...personal,
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': `attachment; filename="mail-${id}.eml"`,
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': 'sandbox',
    })
  })

  // For a sandboxed frame. Looking changes nothing, and nobody outside learns of it.
  app.get('/incoming/:id/laid-out', async (context) => {
    officer(context)
    const { stored, subject } = await incoming.raw(idOf(context))
    const laidOut = await layOut(() => store.read(stored))
    const language = context.req.query('lang') === 'en' ? 'en' : 'pl'
    return context.html(laidOutPage(laidOut, subject, language), 200, laidOutHeaders)
  })

  return app
}

function idOf(context: Context): number {
  const id = context.req.param('id') ?? ''
  if (!/^\d{1,15}$/.test(id)) throw new Refused('not-found')
  return Number(id)
}
