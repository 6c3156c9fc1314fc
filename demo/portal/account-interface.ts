/**
 * The portal's account interface for the desk: POST /accounts/find, /accounts/evidence and /accounts/orders. Only what the desk has signed is
 * answered: time, method, path, idempotency key and body.
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { join } from 'node:path'
import { type Context, Hono } from 'hono'
import { AccountOrder, AskEvidence, FindAccount } from '../../workflows/contracts/portal-account.ts'
import { kept } from '../kept.ts'
import type { Accounts } from './accounts.ts'

const patienceMs = 5 * 60_000

/** The secret that portal and desk share. */
export async function interfaceSecret(home: string): Promise<string> {
  const { secret } = await kept(join(home, 'demo', 'account-interface.json'), () => ({
    secret: randomBytes(32).toString('base64url'),
  }))
  return secret
}

/** `stated`: what the portal says of a signed request, as a statement signed by it; without it there is no such door. */
export function accountInterface(
  accounts: Accounts,
  secret: string,
  stated?: (about: AskEvidence) => Promise<string | null>,
): Hono {
  const app = new Hono()

  app.post('/find', async (c) => {
    const body = await signedBody(c, secret)
    if (body === null) return c.text('not signed by the desk', 401)
    const who = FindAccount.safeParse(JSON.parse(body))
    if (!who.success) return c.text('login or subject', 400)
    return c.json({ account: accounts.find(who.data) }, 200, noStore)
  })

  if (stated)
    app.post('/evidence', async (c) => {
      const body = await signedBody(c, secret)
      if (body === null) return c.text('not signed by the desk', 401)
      const about = AskEvidence.safeParse(JSON.parse(body))
      if (!about.success) return c.text('an account and a case', 400)
      return c.json({ statement: await stated(about.data) }, 200, noStore)
    })

  app.post('/orders', async (c) => {
    const body = await signedBody(c, secret)
    if (body === null) return c.text('not signed by the desk', 401)
    const key = c.req.header('idempotency-key')
    const order = AccountOrder.safeParse(JSON.parse(body))
    if (!key || !order.success) return c.text('an order and its key', 400)
    return c.json(accounts.order(order.data, key), 200, noStore)
  })
  return app
}

const noStore = { 'cache-control': 'no-store' }

/** Null where the signature does not hold, or is too old to be believed. */
async function signedBody(c: Context, secret: string): Promise<string | null> {
  const at = c.req.header('desk-time') ?? ''
  const given = Buffer.from(c.req.header('desk-signature') ?? '')
  const body = await c.req.text()
  const signed = [at, c.req.method, new URL(c.req.url).pathname, c.req.header('idempotency-key') ?? '', body]
  const wanted = Buffer.from(createHmac('sha256', secret).update(signed.join('\n')).digest('base64url'))
  const isFresh = Math.abs(Date.now() - Date.parse(at)) < patienceMs
  return isFresh && given.length === wanted.length && timingSafeEqual(given, wanted) ? body : null
}
