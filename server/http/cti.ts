/** Where telephone exchanges tell the desk of calls: as Zammad's scripts do, or signed. Answered after the commit. */
import { Hono, type Context } from 'hono'
import { CompatibleEvent, SignedEvent, type CtiProvider } from '../../workflows/contracts/telephone.ts'
import type { Telephone } from '../channels/telephone/telephone.ts'
import { isSame, isSigned } from '../channels/telephone/signature.ts'
import { Refused } from '../desk/refused.ts'
import { readText } from './body.ts'
import type { Env } from './guard.ts'

/** An event is a few hundred bytes. */
const largestEvent = 16 * 1024
const unstored = { 'Cache-Control': 'no-store' }

export function ctiRoutes({ intake, providers }: Pick<Telephone, 'intake' | 'providers'>): Hono<Env> {
  const app = new Hono<Env>()

  app.post('/api/v1/cti/:token', async (context) => {
    const provider = ofToken(providers, context.req.param('token'))
    const event = CompatibleEvent.safeParse(await formOrJson(context))
    if (!event.success) throw invalid(event.error.issues)
    return context.json(await intake.compatible(provider, event.data), 200, unstored)
  })

  app.post('/api/cti/events', async (context) => {
    const header = (name: string) => context.req.header(name) ?? ''
    const text = await readText(context, 'application/json', largestEvent)
    const signed = {
      id: header('webhook-id'),
      timestamp: header('webhook-timestamp'),
      signature: header('webhook-signature'),
    }
    const provider = providers.find(({ secrets = [] }) => isSigned(signed, text, secrets, Date.now()))
    if (!provider) throw new Refused('token-invalid')
    const event = SignedEvent.safeParse(parsed(text))
    if (!event.success) throw invalid(event.error.issues)
    await intake.signed(provider, signed.id, event.data)
    return context.json({}, 200, unstored)
  })

  return app
}

/** Every token is looked at, whichever fits first. */
function ofToken(providers: readonly CtiProvider[], token: string): CtiProvider {
  const fitting = providers.filter((one) => one.token !== undefined && isSame(one.token, token))
  if (!fitting[0]) throw new Refused('not-found')
  return fitting[0]
}

async function formOrJson(context: Context): Promise<unknown> {
  const type = context.req.header('content-type')?.split(';')[0]?.trim().toLowerCase() ?? ''
  const text = await readText(context, type, largestEvent)
  if (type === 'application/json') return parsed(text)
  if (type !== 'application/x-www-form-urlencoded' && type !== 'multipart/form-data')
    throw new Refused('content-type-unsupported')
  const given = new Response(text, { headers: { 'content-type': context.req.header('content-type') ?? '' } })
  return fieldsOf(await given.formData().catch(() => Promise.reject(new Refused('body-invalid'))))
}

/** `user[]` and a name that stands several times are lists. */
function fieldsOf(form: FormData): Record<string, unknown> {
  const names = new Set(form.keys())
  return Object.fromEntries(
    [...names].map((name) => {
      const values = form.getAll(name).filter((value) => typeof value === 'string')
      const isList = name.endsWith('[]') || values.length > 1
      return [name.replace(/\[\]$/, ''), isList ? values : values[0]]
    }),
  )
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) throw new Refused('body-not-json')
    throw error
  }
}

function invalid(
  issues: readonly { readonly path: readonly PropertyKey[]; readonly code: string }[],
): Refused {
  const faults = issues.map(({ path, code }) => ({
    field: path.map(String).join('.'),
    code: code === 'unrecognized_keys' ? ('unknown-field' as const) : ('wrong-type' as const),
  }))
  return new Refused('body-invalid', { faults })
}
