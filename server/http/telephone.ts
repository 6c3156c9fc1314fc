/** The telephone beside the desk: how to reach it, what a caller waits, and who is calling. */
import { Hono } from 'hono'
import type { Logger } from 'pino'
import { SetWaiting } from '../../workflows/contracts/contact.ts'
import type { Desk } from '../desk/desk.ts'
import { Refused } from '../desk/refused.ts'
import { readBody } from './body.ts'
import { createBuckets } from './buckets.ts'
import { type Env, officer } from './guard.ts'

/** Public. Kept for a minute by whoever stands in between, and for a day where the desk is away. */
export function contactRoutes({ contact }: Desk): Hono<Env> {
  const app = new Hono<Env>()
  app.get('/api/contact', async (context) =>
    context.json(await contact.current(), 200, {
      'Cache-Control': 'public, max-age=30, stale-if-error=86400',
      Vary: 'Origin',
    }),
  )
  return app
}

/**
 * Ten at once, then one in six seconds, for each officer: enough for slips of the hand. Among a thousand numbers that
 * are good at one time, a hundred thousand guesses find one; that would take an officer a week without sleep, and every
 * look stands in the log.
 */
const looks = { burst: 10, everyMs: 6000 }

export function telephoneRoutes({ callers, contact }: Desk, log: Logger): Hono<Env> {
  const app = new Hono<Env>()
  const buckets = createBuckets(looks)

  app.get('/callers', async (context) => {
    const { id } = officer(context)
    const pin = context.req.query('pin')?.replaceAll(/[\s-]/g, '') ?? ''
    if (!buckets.take(id)) throw new Refused('too-many-requests')
    if (!/^\d{8}$/.test(pin)) throw new Refused('not-found')
    const caller = await callers.find(pin)
    log.info({ staff: id, caller: caller.person.id, case: caller.case?.id ?? null }, 'caller identified')
    return context.json(caller, 200, { 'Cache-Control': 'private, no-store' })
  })

  app.put('/waiting', async (context) => {
    const { id } = officer(context)
    const { minutes } = await readBody(context, SetWaiting)
    await contact.setWaiting(minutes, id)
    return context.body(null, 204)
  })

  return app
}
