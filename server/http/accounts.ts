/** The person's own settings, and the number he reads out on the telephone. */
import { Hono, type MiddlewareHandler } from 'hono'
import type { Logger } from 'pino'
import { AccountSettings, AskPin } from '../../workflows/contracts/account.ts'
import type { Viewer } from '../../workflows/contracts/viewer.ts'
import type { Accounts } from '../desk/accounts.ts'
import type { Desk } from '../desk/desk.ts'
import { Refused } from '../desk/refused.ts'
import { readBody } from './body.ts'
import { createBuckets } from './buckets.ts'
import { customer, type Env } from './guard.ts'

const personal = { 'Cache-Control': 'private, no-store' }

/** Three numbers at once, then one a minute: a person needs one. */
const pins = { burst: 3, everyMs: 60_000 }

export function accountRoutes({ accounts, callers }: Desk): Hono<Env> {
  const app = new Hono<Env>()
  const buckets = createBuckets(pins)

  app.get('/', async (context) => context.json(await accounts.read(customer(context)), 200, personal))

  app.put('/', async (context) => {
    const person = customer(context)
    return context.json(await accounts.save(person, await readBody(context, AccountSettings)), 200, personal)
  })

  app.post('/pin', async (context) => {
    const person = customer(context)
    const { case: caseId } = await readBody(context, AskPin)
    if (!buckets.take(`${person.portal}:${person.subject}`)) throw new Refused('too-many-requests')
    return context.json(await callers.pin(person, keyOf(caseId)), 200, personal)
  })

  return app
}

/** Keys are compared byte by byte in ASCII columns: nothing else is asked of the database. */
function keyOf(id: string | undefined): string | null {
  if (id !== undefined && !/^[a-z0-9_-]{1,40}$/.test(id)) throw new Refused('not-found')
  return id ?? null
}

/**
 * Whoever has been answered here has an account. Not waited for: nobody's answer is slower for it, and while the
 * database is away the next call is early enough.
 */
export function meeting(accounts: Accounts, log: Logger): MiddlewareHandler<Env> {
  return async (context, next) => {
    await next()
    const viewer: Viewer | null = context.get('viewer')
    if (viewer?.role !== 'customer' || context.res.status >= 400) return
    accounts.meet(viewer).catch((error: unknown) => log.warn({ err: error }, 'account'))
  }
}
