/** Who stands in for whom among the officers. */
import { Hono } from 'hono'
import { NoteSubstitution } from '../../workflows/contracts/substitution.ts'
import type { Desk } from '../desk/desk.ts'
import { readBody } from './body.ts'
import { type Env, officer, signedIn } from './guard.ts'

const personal = { 'Cache-Control': 'private, no-store' }

export function substitutionRoutes({ substitutions }: Desk): Hono<Env> {
  const app = new Hono<Env>()

  app.get('/substitutions', async (context) => {
    officer(context)
    return context.json(await substitutions.list(), 200, personal)
  })
  app.get('/officers', async (context) =>
    context.json(await substitutions.officers(signedIn(context)), 200, personal),
  )
  app.post('/substitutions', async (context) => {
    const viewer = officer(context)
    return context.json(
      await substitutions.note(await readBody(context, NoteSubstitution), viewer),
      201,
      personal,
    )
  })
  app.delete('/substitutions/:id', async (context) => {
    await substitutions.end(context.req.param('id'), signedIn(context))
    return context.body(null, 204)
  })

  return app
}
