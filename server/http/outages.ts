/** A year of outages and the probes, for officers. */
import { Hono, type Context } from 'hono'
import type { Desk } from '../desk/desk.ts'
import { outagesAsCsv } from '../desk/outages/board.ts'
import { Refused } from '../desk/refused.ts'
import { signedIn, type Env } from './guard.ts'

const personal = { 'Cache-Control': 'private, no-store' }

export function outageRoutes({ outages }: Desk): Hono<Env> {
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
  return app
}

function officer(context: Context<Env>): void {
  if (signedIn(context).role !== 'officer') throw new Refused('not-allowed')
}

function yearOf(context: Context): number | null {
  const year = context.req.query('year')
  if (year === undefined) return null
  if (/^2\d{3}$/.test(year)) return Number(year)
  throw new Refused('body-invalid', { faults: [{ field: 'year', code: 'wrong-type' }] })
}
