/** Announcements beyond those of now: archive, revisions, feeds, calendar, ninety days, and a page for each. */
import { hash } from 'node:crypto'
import { Hono, type Context } from 'hono'
import { isSystemCode } from '../../workflows/systems.ts'
import { isCaseNumber } from '../../workflows/identifiers/case-number.ts'
import type { Desk } from '../desk/desk.ts'
import { Refused } from '../desk/refused.ts'
import { announcementPage } from './announcement-page.ts'
import { spokenPolicy } from './spoken-pages/spoken-page.ts'
import { calendar, feed, feedFormats, type FeedAsk, type FeedFormat } from './feeds.ts'
import type { Env } from './guard.ts'

/** Whoever has an answer may go on showing it while it is asked anew, and for a day while nobody answers. */
export const publicCache = 'public, max-age=30, stale-while-revalidate=300, stale-if-error=86400'
const largestPage = 50
const json = 'application/json'

export function announcementRoutes({ board, notices }: Desk, baseUrl: string): Hono<Env> {
  const app = new Hono<Env>()

  app.get('/api/announcements/archive', async (context) => {
    const query = (name: string) => context.req.query(name)
    const archive = await notices.archive({
      year: query('year') ? whole(query('year'), 2000, 2200) : null,
      systems: systemsOf(context),
      page: query('page') ? whole(query('page'), 1, 10_000) : 1,
      size: query('size') ? whole(query('size'), 1, largestPage) : 5,
    })
    const { asOf: _, ...said } = archive
    return answer(context, JSON.stringify(archive), json, JSON.stringify(said))
  })

  app.get('/api/announcements/:number', async (context) => {
    const found = await notices.history(numberOf(context))
    const { asOf: _, ...said } = found
    return answer(context, JSON.stringify(found), json, JSON.stringify(said))
  })

  app.get('/api/history/systems', async (context) => {
    const found = await notices.systems()
    const { asOf: _, ...said } = found
    return answer(context, JSON.stringify(found), json, JSON.stringify(said))
  })

  for (const format of Object.keys(feedFormats) as FeedFormat[]) {
    app.get(`/feeds/announcements.${format}`, async (context) => {
      const published = publishedOf(board)
      const body = await feed(format, published, askOf(context, baseUrl))
      return answer(context, body, feedFormats[format], published.tag)
    })
  }

  app.get('/feeds/planned.ics', async (context) => {
    const published = publishedOf(board)
    const body = await calendar(published, askOf(context, baseUrl))
    return answer(context, body, 'text/calendar; charset=utf-8', published.tag)
  })

  app.get('/announcements/:number', async (context) => {
    const found = await notices.history(numberOf(context))
    return context.html(announcementPage(found, languageOf(context)), 200, {
      'Content-Security-Policy': spokenPolicy,
      'Cache-Control': publicCache,
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
    })
  })
  return app
}

/** `stands` is what the tag goes by: the same for as long as nothing but the clock has changed. */
function answer(context: Context, body: string, type: string, stands: string): Response {
  const tag = `"${hash('sha256', `${context.req.url} ${stands}`, 'base64url').slice(0, 22)}"`
  const headers = { ETag: tag, 'Cache-Control': publicCache, Vary: 'Origin' }
  if (context.req.header('if-none-match') === tag) return context.body(null, 304, headers)
  return context.body(body, 200, { ...headers, 'Content-Type': type })
}

function publishedOf(board: Desk['board']) {
  const published = board.published()
  if (!published) throw new Refused('database-away')
  return published
}

const languageOf = (context: Context) => (context.req.query('lang') === 'en' ? 'en' : 'pl')

const askOf = (context: Context, baseUrl: string): FeedAsk => ({
  baseUrl,
  language: languageOf(context),
  system: systemOf(context),
})

/** Several with commas between them. */
function systemsOf(context: Context): string[] {
  const codes = context.req.query('system')?.split(',').filter(Boolean) ?? []
  if (!codes.every(isSystemCode)) throw new Refused('not-found')
  return [...new Set(codes)]
}

function systemOf(context: Context): string | null {
  const code = context.req.query('system')
  if (!code) return null
  if (!isSystemCode(code)) throw new Refused('not-found')
  return code
}

/** What is no number at all need not be looked for. */
function numberOf(context: Context): string {
  const number = context.req.param('number') ?? ''
  if (!isCaseNumber(number)) throw new Refused('not-found')
  return number
}

function whole(text: string | undefined, least: number, most: number): number {
  const number = Number(text)
  if (!Number.isInteger(number) || number < least || number > most) throw new Refused('not-found')
  return number
}
