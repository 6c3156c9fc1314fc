/** Mail over HTTP: preferences, subscriptions, the pages behind mailed links, and what staff sees of the outbox. */
import { Hono, type Context } from 'hono'
import { MailSettings, mailStates, NameAddress, Subscribe } from '../../workflows/contracts/mail.ts'
import { isSystemCode } from '../../workflows/systems.ts'
import type { Desk } from '../desk/desk.ts'
import { Refused } from '../desk/refused.ts'
import { readBody, readText } from './body.ts'
import { createBuckets } from './buckets.ts'
import { clientOf } from './client.ts'
import { customer, type Env, officer } from './guard.ts'
import { mailPage, mailPageHeaders, type MailPage } from './mail-page.ts'
import { subscribePage } from './subscribe-page.ts'

const personal = { 'Cache-Control': 'private, no-store' }

/** A person mistypes his address and tries again; a program that would have others written to gets nowhere. */
const links = { burst: 3, everyMs: 10 * 60_000 }
/** A firm behind one address asks for its people. */
const asks = { burst: 12, everyMs: 60_000 }
/** A mailbox's own service presses many buttons for many people. */
const presses = { burst: 60, everyMs: 500 }

/** Under `/api/account`. */
export function mailAccountRoutes({ mail }: Desk): Hono<Env> {
  const app = new Hono<Env>()
  const buckets = createBuckets(links)

  app.get('/mail', async (context) => context.json(await mail.account(customer(context)), 200, personal))

  app.put('/mail', async (context) => {
    const person = customer(context)
    return context.json(await mail.save(person, await readBody(context, MailSettings)), 200, personal)
  })

  app.post('/mail/address', async (context) => {
    const person = customer(context)
    const { address } = await readBody(context, NameAddress)
    if (address !== null && !buckets.take(`${person.portal}:${person.subject}`))
      throw new Refused('too-many-requests')
    return context.json(await mail.nameAddress(person, address), 200, personal)
  })

  return app
}

/** What works without sign-in. */
export function publicMailRoutes({ mail }: Desk): Hono<Env> {
  const app = new Hono<Env>()
  const asking = createBuckets(asks)
  const pressing = createBuckets(presses)

  app.post('/api/subscriptions', async (context) => {
    const wanted = await readBody(context, Subscribe)
    if (!asking.take(clientOf(context))) throw new Refused('too-many-requests')
    await mail.subscribe(wanted)
    return context.json({ mailed: true }, 200, { 'Cache-Control': 'no-store' })
  })

  app.get('/mail/subscribe', (context) =>
    context.html(subscribePage({ ...blank, language: languageOf(context) }), 200, mailPageHeaders),
  )
  app.post('/mail/subscribe', async (context) => {
    const language = languageOf(context)
    const typed = new URLSearchParams(await readText(context, 'application/x-www-form-urlencoded', 8192))
    const [address, chosen] = [(typed.get('address') ?? '').trim(), typed.getAll('systems')]
    const wanted = Subscribe.safeParse({ address, language, systems: chosen.filter(isSystemCode) })
    const state = !wanted.success ? 'wrong' : asking.take(clientOf(context)) ? 'mailed' : 'too-many'
    if (wanted.success && state === 'mailed') await mail.subscribe(wanted.data)
    return context.html(subscribePage({ language, state, address, chosen }), 200, mailPageHeaders)
  })

  for (const what of ['confirm', 'unsubscribe'] as const) {
    const path = `/mail/${what}`
    app.get(path, (context) => shown(context, { what, state: 'asked', token: tokenOf(context) }))
    // Whatever the body is: a mailbox sends a form of its own (RFC 8058 3.1), our page an empty one.
    app.post(path, async (context) => {
      if (!pressing.take(clientOf(context))) throw new Refused('too-many-requests')
      const isDone = await mail[what](tokenOf(context))
      return shown(context, { what, state: isDone ? 'done' : 'void', token: '' })
    })
  }
  return app
}

/** Under `/api/staff`. */
export function staffMailRoutes({ mail }: Desk): Hono<Env> {
  const app = new Hono<Env>()

  app.get('/mail', async (context) => {
    const state = mailStates.find((one) => one === (context.req.query('state') ?? 'waiting'))
    if (!state) throw new Refused('body-invalid', { faults: [{ field: 'state', code: 'not-an-option' }] })
    return context.json(await mail.list(officer(context), state, cursorOf(context)), 200, personal)
  })

  app.post('/mail/:id/again', async (context) => {
    const id = context.req.param('id')
    // There is no mail 0.
    await mail.again(officer(context), /^\d{1,15}$/.test(id) ? Number(id) : 0)
    return context.body(null, 204)
  })

  return app
}

function shown(context: Context, page: Omit<MailPage, 'language'>) {
  return context.html(mailPage({ ...page, language: languageOf(context) }), 200, mailPageHeaders)
}

const blank = { state: 'asked', address: '', chosen: [] } as const
const languageOf = (context: Context): 'pl' | 'en' => (context.req.query('l') === 'en' ? 'en' : 'pl')
const tokenOf = (context: Context): string => (context.req.query('t') ?? '').slice(0, 200)

function cursorOf(context: Context): { at: string; id: number } | null {
  const cursor = context.req.query('cursor')
  if (cursor === undefined) return null
  const [, at, id] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)~(\d{1,15})$/.exec(cursor) ?? []
  if (!at || !id) throw new Refused('body-invalid', { faults: [{ field: 'cursor', code: 'wrong-type' }] })
  return { at, id: Number(id) }
}
