/** Bulk decisions over HTTP: what hangs on a case of that kind. Opening and signing are events like any other. */
import { Hono } from 'hono'
import { LineState } from '../../workflows/contracts/bulk.ts'
import type { Desk } from '../desk/desk.ts'
import { Refused } from '../desk/refused.ts'
import { signedIn, type Env } from './guard.ts'
import { textStream } from './text-stream.ts'

const personal = { 'Cache-Control': 'private, no-store' }
const mostRows = 200

export function bulkRoutes({ bulk }: Desk): Hono<Env> {
  const app = new Hono<Env>()

  app.get('/bulk/:id', async (context) =>
    context.json(await bulk.summary(idOf(context.req.param('id')), signedIn(context)), 200, personal),
  )

  app.get('/bulk/:id/lines', async (context) => {
    const { state, q, cursor, limit } = context.req.query()
    const asked = {
      state: state === undefined ? null : stateOf(state),
      q: q ? termOf(q) : null,
      after: cursor === undefined ? '' : idOf(cursor),
      limit: limit === undefined ? 50 : limitOf(limit),
    }
    return context.json(
      await bulk.lines(idOf(context.req.param('id')), asked, signedIn(context)),
      200,
      personal,
    )
  })

  app.get('/bulk/:id/report', async (context) => {
    const { number, lines } = await bulk.report(idOf(context.req.param('id')), signedIn(context))
    return context.body(textStream(lines), 200, {
      ...personal,
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${number.replaceAll('/', '-')}.csv"`,
      'X-Content-Type-Options': 'nosniff',
    })
  })

  return app
}

/** Ids are compared byte by byte in ASCII columns: nothing else is asked of the database. */
function idOf(text: string): string {
  if (!/^[a-z0-9_]{1,40}$/.test(text)) throw new Refused('not-found')
  return text
}

const wrong = (field: string) => new Refused('body-invalid', { faults: [{ field, code: 'not-an-option' }] })

function stateOf(text: string): LineState {
  const found = LineState.safeParse(text)
  if (!found.success) throw wrong('state')
  return found.data
}

/** A number or an EORI, as typed and raised. */
function termOf(text: string): string {
  const term = text.trim().toUpperCase()
  if (!/^[A-Z0-9-]{1,40}$/.test(term)) throw wrong('q')
  return term
}

function limitOf(text: string): number {
  const limit = Number(text)
  if (!Number.isInteger(limit) || limit < 1 || limit > mostRows) throw wrong('limit')
  return limit
}
