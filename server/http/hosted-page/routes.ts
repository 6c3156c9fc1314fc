/** GET /desk for everybody; POST /desk for a person whom a portal's page sends with a token. */
import { Hono, type Context } from 'hono'
import type { Logger } from 'pino'
import { isDenial } from '../../auth/denial.ts'
import type { Identify } from '../../auth/viewer.ts'
import type { Portal } from '../../config.ts'
import type { Desk } from '../../desk/desk.ts'
import { Refused } from '../../desk/refused.ts'
import type { Env } from '../guard.ts'
import { hostedHeaders, hostedPage, hostedScript, hostedStyle } from './hosted-page.ts'
import type { HandedOver, Language } from './hosted-page.ts'

export type HostedOptions = {
  readonly desk: Desk
  readonly identify: Identify
  readonly portals: readonly Portal[]
  readonly loader: string
  readonly log: Logger
}

/** A token is 12,000 characters at most. */
const largestForm = 16 * 1024

export function hostedRoutes({ desk, identify, portals, loader, log }: HostedOptions): Hono<Env> {
  const app = new Hono<Env>()

  const page = async (context: Context<Env>, handed: HandedOver | null, status: 200 | 401) => {
    const contact = await desk.contact.current()
    const asked = { language: languageOf(context), loader, contact, handed, refused: status === 401 }
    return context.html(hostedPage(asked), status, hostedHeaders)
  }

  app.get('/desk', (context) => page(context, null, 200))

  app.post('/desk', async (context) => {
    const handed = await handover(context)
    return page(context, handed, handed ? 200 : 401)
  })

  for (const [path, type, body] of [
    ['/desk.css', 'text/css', hostedStyle],
    ['/desk.js', 'text/javascript', hostedScript],
  ] as const)
    app.get(path, (context) =>
      context.body(body, 200, {
        'Content-Type': `${type}; charset=utf-8`,
        'Cache-Control': 'public, max-age=300',
        'X-Content-Type-Options': 'nosniff',
      }),
    )
  return app

  /** Null where the token does not hold, or was not sent by a page of the portal that signed it. */
  async function handover(context: Context<Env>): Promise<HandedOver | null> {
    const token = await tokenOf(context)
    const origin = context.req.header('origin') ?? 'null'
    // Never asked without an origin: a program may do without one, a form of a page may not.
    const found = await identify(
      { authorization: `Bearer ${token}`, cookie: null, origin, secFetchSite: null },
      'POST',
    )
    if (found && !isDenial(found) && found.role === 'customer') {
      const portal = portals.find(({ code, origins }) => code === found.portal && origins.includes(origin))
      if (portal) return { token, portal: { name: portal.name, origin } }
    }
    log.info({ reason: found && isDenial(found) ? found.reason : 'not a portal', origin }, 'handover refused')
    return null
  }
}

async function tokenOf(context: Context<Env>): Promise<string> {
  const type = context.req.header('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/x-www-form-urlencoded') throw new Refused('content-type-unsupported')
  if (Number(context.req.header('content-length') ?? 0) > largestForm) throw new Refused('body-too-large')
  const body = await context.req.text()
  if (body.length > largestForm) throw new Refused('body-too-large')
  return new URLSearchParams(body).get('token') ?? ''
}

function languageOf(context: Context<Env>): Language {
  const asked = context.req.query('lang')
  if (asked === 'pl' || asked === 'en') return asked
  return /^\s*en\b/i.test(context.req.header('accept-language') ?? '') ? 'en' : 'pl'
}
