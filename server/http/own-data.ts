/** What somebody may take away of his own: all cases as JSON, one case in print. */
import { Hono, type Context } from 'hono'
import { kindOf } from '../../workflows/cases/catalogue.ts'
import type { OwnCase } from '../../workflows/contracts/own-data.ts'
import { actorOf, type Viewer } from '../../workflows/contracts/viewer.ts'
import type { Desk } from '../desk/desk.ts'
import { Refused } from '../desk/refused.ts'
import { createBuckets, type Buckets } from './buckets.ts'
import { signedIn, type Env } from './guard.ts'
import { textStream } from './text-stream.ts'

/** An export reads everything, a report sets type: nobody needs many, and many would keep others waiting. */
const exportPace = { burst: 5, everyMs: 60_000 }
const reportPace = { burst: 20, everyMs: 6000 }

export function ownDataRoutes({ reading }: Desk): Hono<Env> {
  const app = new Hono<Env>()
  const exports = createBuckets(exportPace)
  const reports = createBuckets(reportPace)

  app.get('/export', async (context) => {
    const viewer = signedIn(context)
    if (viewer.role !== 'customer') throw new Refused('not-allowed')
    take(exports, viewer)
    const cases = reading.own(viewer)
    // A database that is away is said before the answer begins, and not in the middle of it.
    const first = await cases.next()
    const head = JSON.stringify({ exportedAt: new Date().toISOString(), firm: viewer.firm })
    return context.body(textStream(written(head, first, cases)), 200, {
      ...taken('cases.json'),
      'Content-Type': 'application/json',
    })
  })

  app.get('/cases/:id/report', async (context) => {
    const viewer = signedIn(context)
    const id = idOf(context)
    const language = languageOf(context.req.query('lang'))
    const view = await reading.look(id, viewer)
    const history = await reading.history(id, viewer)
    take(reports, viewer)
    // Loaded where documents are made: most processes never have a use for fonts in their memory.
    const { renderReport } = await import('../documents/case-report-pdf.ts')
    const form = kindOf(view.kind)!.form
    const bytes = await renderReport({ view, history, form, language, madeAt: new Date().toISOString() })
    return context.body(new Uint8Array(bytes), 200, {
      ...taken(`${view.number}.pdf`),
      'Content-Type': 'application/pdf',
      'Content-Security-Policy': 'sandbox',
    })
  })

  return app
}

const taken = (name: string) => ({
  'Cache-Control': 'private, no-store',
  'Content-Disposition': `attachment; filename="${name}"`,
  'X-Content-Type-Options': 'nosniff',
})

function take(buckets: Buckets, viewer: Viewer): void {
  if (!buckets.take(actorOf(viewer).id)) throw new Refused('too-many-requests')
}

/** One object, written case by case: nothing is held but the case at hand. */
async function* written(
  head: string,
  first: IteratorResult<OwnCase, void>,
  rest: AsyncIterable<OwnCase>,
): AsyncGenerator<string, void> {
  yield `${head.slice(0, -1)},"cases":[`
  if (!first.done) yield JSON.stringify(first.value)
  for await (const one of rest) yield `,${JSON.stringify(one)}`
  yield ']}'
}

/** Keys are compared byte by byte in ASCII columns: nothing else is asked of the database. */
function idOf(context: Context<Env, '/cases/:id/report'>): string {
  const id = context.req.param('id')
  if (!/^[a-z0-9_-]{1,40}$/.test(id)) throw new Refused('not-found')
  return id
}

function languageOf(text: string | undefined): 'pl' | 'en' {
  if (text === undefined || text === 'pl' || text === 'en') return text ?? 'pl'
  throw new Refused('body-invalid', { faults: [{ field: 'lang', code: 'not-an-option' }] })
}
