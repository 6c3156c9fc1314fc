/** The decision record and its seals, as lines of JSON for whoever audits the desk. */
import { Hono, type Context } from 'hono'
import { z } from 'zod'
import { isCaseNumber } from '../../workflows/identifiers/case-number.ts'
import type { Desk } from '../desk/desk.ts'
import { refuseAllButManagers } from '../desk/records.ts'
import { Refused } from '../desk/refused.ts'
import { type Env, officer, signedIn } from './guard.ts'
import { textStream } from './text-stream.ts'

const Moment = z.iso.datetime()

export function recordRoutes({ records }: Desk): Hono<Env> {
  const app = new Hono<Env>()
  const kept = () => {
    if (!records) throw new Refused('not-found')
    return records
  }

  app.get('/records', async (context) => {
    const viewer = officer(context)
    const number = context.req.query('case')
    if (number === undefined) {
      refuseAllButManagers(viewer)
      return sent(
        context,
        await kept().ofPeriod(moment(context, 'from'), moment(context, 'to'), viewer),
        'record',
      )
    }
    const lines = await kept().ofCase(isCaseNumber(number) ? number : '', viewer)
    return sent(context, lines, `record-${number}`)
  })

  app.get('/records/seals', async (context) => {
    refuseAllButManagers(signedIn(context))
    const from = Number(context.req.query('from') ?? 1)
    if (!Number.isInteger(from) || from < 1) refuseQuery('from')
    return sent(context, kept().seals(from, signedIn(context)), 'seals')
  })

  return app
}

function moment(context: Context, name: string): string {
  const given = Moment.safeParse(context.req.query(name))
  return given.success ? given.data : refuseQuery(name)
}

function refuseQuery(field: string): never {
  throw new Refused('body-invalid', { faults: [{ field, code: 'required' }] })
}

/** What fails at once is refused; what fails later breaks off, and lacks its signed end. */
async function sent(context: Context, lines: AsyncGenerator<string, void>, name: string): Promise<Response> {
  const first = await lines.next()
  async function* all(): AsyncGenerator<string, void> {
    if (!first.done) yield first.value
    yield* lines
  }
  return context.body(textStream(all()), 200, {
    'Cache-Control': 'private, no-store',
    'Content-Disposition': `attachment; filename="${name}.ndjson"`,
    'Content-Type': 'application/x-ndjson',
    'X-Content-Type-Options': 'nosniff',
  })
}
