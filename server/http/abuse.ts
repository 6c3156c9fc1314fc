/** The watch over the fall-back procedure, for officers; the totals of a year come from duty managers. */
import { Hono, type Context } from 'hono'
import { Acknowledge } from '../../workflows/contracts/abuse.ts'
import { yearIn } from '../../workflows/outages/abuse.ts'
import { abuseAsCsv } from '../desk/abuse-watch.ts'
import type { Desk } from '../desk/desk.ts'
import { Refused } from '../desk/refused.ts'
import { readBody, readText } from './body.ts'
import { type Env, officer } from './guard.ts'

const personal = { 'Cache-Control': 'private, no-store' }

/** Some 60,000 holders. */
const largestTable = 2 * 1024 * 1024

export function abuseRoutes({ abuse }: Desk): Hono<Env> {
  const app = new Hono<Env>()

  app.get('/abuse', async (context) => {
    officer(context)
    return context.json(await abuse.list(yearOf(context)), 200, personal)
  })
  app.get('/abuse/export', async (context) => {
    officer(context)
    const year = yearOf(context)
    return context.body(`\uFEFF${abuseAsCsv(await abuse.list(year))}`, 200, {
      ...personal,
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="fallback-${year}.csv"`,
    })
  })
  app.post('/abuse/totals', async (context) => {
    const by = officer(context)
    const text = await readText(context, 'text/csv', largestTable)
    return context.json(await abuse.importTotals(text, by), 200, personal)
  })
  app.get('/abuse/:eori', async (context) => {
    officer(context)
    return context.json(await abuse.file(eoriOf(context), yearOf(context)), 200, personal)
  })
  app.post('/abuse/:eori/acknowledgements', async (context) => {
    const by = officer(context)
    const noted = await abuse.acknowledge(eoriOf(context), await readBody(context, Acknowledge), by)
    return context.json(noted, 201, personal)
  })

  return app
}

function eoriOf(context: Context): string {
  const eori = context.req.param('eori') ?? ''
  if (!/^[A-Z]{2}[A-Za-z0-9]{1,15}$/.test(eori)) throw new Refused('not-found')
  return eori
}

function yearOf(context: Context): number {
  const year = context.req.query('year')
  if (year === undefined) return yearIn(new Date().toISOString())
  if (/^2\d{3}$/.test(year)) return Number(year)
  throw new Refused('body-invalid', { faults: [{ field: 'year', code: 'wrong-type' }] })
}
