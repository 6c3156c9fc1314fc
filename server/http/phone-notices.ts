/** Notices by telephone over HTTP, for officers. */
import { Hono } from 'hono'
import { NoticeCalled } from '../../workflows/contracts/phone-notice.ts'
import type { Desk } from '../desk/desk.ts'
import { readBody } from './body.ts'
import { signedIn, type Env } from './guard.ts'

const personal = { 'Cache-Control': 'private, no-store' }

export function phoneNoticeRoutes({ phoneNotices: notices }: Desk): Hono<Env> {
  const app = new Hono<Env>()

  app.get('/phone-notices', async (context) =>
    context.json(await notices.list(signedIn(context)), 200, personal),
  )
  app.post('/phone-notices/:id/called', async (context) => {
    const viewer = signedIn(context)
    const called = await readBody(context, NoticeCalled)
    return context.json(await notices.called(viewer, context.req.param('id'), called), 200, personal)
  })
  return app
}
