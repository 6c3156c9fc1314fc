/** What works without signing in: health, announcements, the interface's description, the check of an approval. */
import { Hono } from 'hono'
import { CheckApproval } from '../../workflows/contracts/requests.ts'
import { numberWithoutSuffix } from '../../workflows/identifiers/approval-number.ts'
import { offices } from '../../workflows/offices.ts'
import type { Desk } from '../desk/desk.ts'
import { Refused } from '../desk/refused.ts'
import { readBody } from './body.ts'
import type { Env } from './guard.ts'
import { homePage, homeStyle } from './home-page.ts'
import { openApi } from './openapi.ts'
import { checkPage } from './spoken-pages/check-page.ts'
import { serve, spokenPolicy } from './spoken-pages/spoken-page.ts'
import { clientOf } from './client.ts'
import { limit } from './limits.ts'
import { tidyApprovalNumber } from '../documents/verify-code.ts'
import type { SharedBuckets } from '../queue/shared-buckets.ts'

export type PublicOptions = {
  readonly desk: Desk
  readonly baseUrl: string
  /** What keeps this process from its work; empty where nothing does. */
  readonly unready: () => Promise<string[]>
  /** What wants a person although it can: codes. */
  readonly degraded?: (() => Promise<string[]>) | undefined
  /** Counts for all processes; null where each counts for itself. */
  readonly shared: SharedBuckets | null
}

/** Twenty checks at once, then one every three seconds: enough for a border post, too few for guessing. */
const checks = { burst: 20, everyMs: 3000 }
/**
 * However many ask: known numbers and others alike, so that the limit tells nothing. Guessing a code of 60 bits takes
 * for ever at this pace, and keeping an honest officer from one number takes many clients; the signed code helps him still.
 */
const checksOfNumber = { burst: 60, everyMs: 1000 }

export function publicRoutes({ desk, baseUrl, unready, degraded, shared }: PublicOptions): Hono<Env> {
  const app = new Hono<Env>()
  const byClient = limit('check by client', checks, shared)
  const byNumber = limit('check of number', checksOfNumber, shared)
  // Half a megabyte that few ask for: made for the first who does.
  let description: Buffer<ArrayBuffer> | null = null

  app.get('/livez', (context) => context.json({ status: 'ok' }, 200, { 'Cache-Control': 'no-store' }))

  app.get('/readyz', async (context) => {
    const reasons = await unready()
    const troubles = reasons.length === 0 && degraded ? await degraded() : []
    const status = reasons.length === 0 ? 'ok' : 'not ready'
    return context.json({ status, reasons, degraded: troubles }, reasons.length === 0 ? 200 : 503, {
      'Cache-Control': 'no-store',
    })
  })

  app.get('/openapi.json', (context) =>
    context.body((description ??= Buffer.from(JSON.stringify(openApi(baseUrl)))), 200, {
      'Content-Type': 'application/json',
      'Cache-Control': 'public, max-age=300',
    }),
  )

  app.get('/api/announcements', (context) => {
    const board = desk.board.current()
    if (!board) throw new Refused('database-away')
    const headers = {
      ETag: board.etag,
      'Cache-Control': 'public, max-age=5, stale-while-revalidate=60, stale-if-error=86400',
      Vary: 'Origin',
    }
    if (context.req.header('if-none-match') === board.etag) return context.body(null, 304, headers)
    return context.body(board.body, 200, { ...headers, 'Content-Type': 'application/json' })
  })

  app.post('/api/approvals/check', async (context) => {
    const { number, code } = await readBody(context, CheckApproval)
    const allowed =
      (await byClient(clientOf(context))) && (await byNumber(numberWithoutSuffix(tidyApprovalNumber(number))))
    if (!allowed) throw new Refused('too-many-requests')
    return context.json(await desk.reading.checkApproval(number, code), 200, { 'Cache-Control': 'no-store' })
  })

  app.get('/', (context) => {
    const language = context.req.query('lang') === 'en' ? 'en' : 'pl'
    return context.html(homePage(desk.board.current()?.body ?? null, language), 200, {
      'Content-Security-Policy': spokenPolicy,
      'Cache-Control': 'public, max-age=5, stale-if-error=86400',
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
    })
  })

  app.get('/home.css', (context) =>
    context.body(homeStyle, 200, {
      'Content-Type': 'text/css; charset=utf-8',
      'Cache-Control': 'public, max-age=300',
    }),
  )

  serve(app, checkPage(offices))
  return app
}
