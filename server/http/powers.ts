/** Who may file for whom: given, registered, taken over, revoked, and what became of each. */
import { Hono, type Context } from 'hono'
import { GivePower, ImportPowers, RevokePower } from '../../workflows/contracts/power.ts'
import type { Desk } from '../desk/desk.ts'
import { Refused } from '../desk/refused.ts'
import { readBody } from './body.ts'
import { type Env, officer, signedIn } from './guard.ts'

const personal = { 'Cache-Control': 'private, no-store' }

export function powerRoutes({ powers }: Desk): Hono<Env> {
  const app = new Hono<Env>()

  app.get('/', async (context) => {
    const asked = { portal: keyOf(context, 'portal'), eori: keyOf(context, 'eori') }
    return context.json(await powers.page(signedIn(context), asked), 200, personal)
  })

  app.post('/', async (context) => {
    const viewer = signedIn(context)
    return context.json(await powers.give(viewer, await readBody(context, GivePower)), 200, personal)
  })

  app.post('/import', async (context) => {
    const viewer = officer(context)
    const taken = await powers.take(viewer, await readBody(context, ImportPowers))
    return context.json({ taken }, 200, personal)
  })

  app.post('/:id/revoke', async (context) => {
    const viewer = signedIn(context)
    const { reason } = await readBody(context, RevokePower)
    return context.json(await powers.revoke(viewer, idOf(context), reason), 200, personal)
  })

  app.get('/:id/history', async (context) =>
    context.json({ changes: await powers.history(signedIn(context), idOf(context)) }, 200, personal),
  )

  return app
}

/** Keys are compared byte by byte in ASCII columns: nothing else is asked of the database. */
function idOf(context: Context): string {
  const id = context.req.param('id') ?? ''
  if (!/^[a-z0-9_-]{1,40}$/.test(id)) throw new Refused('not-found')
  return id
}

function keyOf(context: Context, name: string): string | null {
  const value = context.req.query(name)
  return value !== undefined && /^[\x21-\x7e]{1,40}$/.test(value) ? value : null
}
