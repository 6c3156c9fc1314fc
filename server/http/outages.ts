/** A year of outages and the probes, for officers. */
import { Hono, type Context } from 'hono'
import { NewsState } from '../../workflows/contracts/outage-news.ts'
import type { Desk } from '../desk/desk.ts'
import { outagesAsCsv } from '../desk/outages/board.ts'
import { Refused } from '../desk/refused.ts'
import { type Env, officer, signedIn } from './guard.ts'

const personal = { 'Cache-Control': 'private, no-store' }

export function outageRoutes({ outages, outageNews }: Desk): Hono<Env> {
  const app = new Hono<Env>()

  app.get('/outages', async (context) => {
    officer(context)
    return context.json(await outages.year(yearOf(context)), 200, personal)
  })
  app.get('/outages/export', async (context) => {
    officer(context)
    const report = await outages.year(yearOf(context))
    return context.body(`\uFEFF${outagesAsCsv(report)}`, 200, {
      ...personal,
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="outages-${report.year}.csv"`,
    })
  })
  app.get('/probes', async (context) => {
    officer(context)
    return context.json(await outages.probes(), 200, personal)
  })
  app.get('/outages/:id/news', async (context) =>
    context.json(await outageNews.summary(idOf(context), signedIn(context)), 200, personal),
  )
  app.get('/outages/:id/news/lines', async (context) => {
    const { state, cursor, limit } = context.req.query()
    const asked = {
      state: state === undefined ? null : stateOf(state),
      after: cursor === undefined ? '' : cursorOf(cursor),
      limit: limit === undefined ? 50 : limitOf(limit),
    }
    return context.json(await outageNews.lines(idOf(context), asked, signedIn(context)), 200, personal)
  })
  return app
}

/** Ids are compared byte by byte in ASCII columns: nothing else is asked of the database. */
const isId = (text: string): boolean => /^[a-z0-9_]{1,40}$/.test(text)

function idOf(context: Context): string {
  const id = context.req.param('id') ?? ''
  if (!isId(id)) throw new Refused('not-found')
  return id
}

const wrong = (field: string) => new Refused('body-invalid', { faults: [{ field, code: 'not-an-option' }] })

function stateOf(text: string): NewsState {
  const found = NewsState.safeParse(text)
  if (!found.success) throw wrong('state')
  return found.data
}

function cursorOf(text: string): string {
  if (!isId(text)) throw wrong('cursor')
  return text
}

function limitOf(text: string): number {
  const limit = Number(text)
  if (!Number.isInteger(limit) || limit < 1 || limit > 200) throw wrong('limit')
  return limit
}

function yearOf(context: Context): number | null {
  const year = context.req.query('year')
  if (year === undefined) return null
  if (/^2\d{3}$/.test(year)) return Number(year)
  throw new Refused('body-invalid', { faults: [{ field: 'year', code: 'wrong-type' }] })
}
