/** The log of what portals' back ends were told. */
import { Hono } from 'hono'
import { WebhookQuery } from '../../workflows/contracts/webhook.ts'
import type { Desk } from '../desk/desk.ts'
import { Refused } from '../desk/refused.ts'
import { type Env, officer } from './guard.ts'

export function webhookRoutes({ webhooks }: Desk): Hono<Env> {
  const app = new Hono<Env>()

  app.get('/webhooks', async (context) => {
    const wish = WebhookQuery.safeParse(context.req.query())
    if (!wish.success) throw new Refused('body-invalid', { faults: wish.error.issues.map(faultOf) })
    return context.json(await webhooks.log(wish.data, officer(context)), 200, {
      'Cache-Control': 'private, no-store',
    })
  })

  app.post('/webhooks/:id/replay', async (context) => {
    const by = officer(context)
    const id = context.req.param('id')
    if (!/^\d{1,15}$/.test(id)) throw new Refused('not-found')
    await webhooks.replay(Number(id), by)
    return context.body(null, 204)
  })

  return app
}

const faultOf = ({ path }: { path: PropertyKey[] }) => ({
  field: path.join('.'),
  code: 'wrong-type' as const,
})
