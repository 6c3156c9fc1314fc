/** The register of powers of attorney over HTTP, for officers. */
import { Hono, type Context } from 'hono'
import { EndPower, PowerState, RecordPower } from '../../workflows/contracts/power-register.ts'
import type { Portal } from '../config.ts'
import type { Desk } from '../desk/desk.ts'
import type { AskedPowers } from '../desk/power-register.ts'
import { Refused } from '../desk/refused.ts'
import { readBody } from './body.ts'
import { signedIn, type Env } from './guard.ts'

const personal = { 'Cache-Control': 'private, no-store' }

export function powerRegisterRoutes({ powerBook: book }: Desk, portals: readonly Portal[]): Hono<Env> {
  const app = new Hono<Env>()
  const named = portals.map(({ code, name }) => ({ code, name }))

  app.get('/powers', async (context) =>
    context.json(await book.list(signedIn(context), askedOf(context), named), 200, personal),
  )
  app.post('/powers', async (context) => {
    const viewer = signedIn(context)
    return context.json(await book.record(viewer, await readBody(context, RecordPower), named), 201, personal)
  })
  app.post('/powers/:id/end', async (context) => {
    const viewer = signedIn(context)
    return context.json(
      await book.end(viewer, idOf(context), await readBody(context, EndPower)),
      200,
      personal,
    )
  })
  return app
}

/** Keys are compared byte by byte in ASCII columns: nothing else is asked of the database. */
function idOf(context: Context): string {
  const id = context.req.param('id') ?? ''
  if (!/^[a-z0-9_-]{1,40}$/.test(id)) throw new Refused('not-found')
  return id
}

const wrong = (field: string) => new Refused('body-invalid', { faults: [{ field, code: 'not-an-option' }] })

function askedOf(context: Context): AskedPowers {
  const { state, q = '', within = '30', cursor = '', limit = '50' } = context.req.query()
  const found = state === undefined ? null : PowerState.safeParse(state)
  if (found && !found.success) throw wrong('state')
  if (q.length > 100) throw wrong('q')
  if (!/^[a-z0-9_-]{0,40}$/.test(cursor)) throw wrong('cursor')
  return {
    state: found?.data ?? null,
    q: q.trim(),
    within: whole('within', within, 366),
    after: cursor,
    limit: whole('limit', limit, 200),
  }
}

function whole(field: string, text: string, most: number): number {
  const n = Number(text)
  if (!Number.isInteger(n) || n < 1 || n > most) throw wrong(field)
  return n
}
