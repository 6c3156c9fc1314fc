/** The officers' telephone: calls, calls to make, cases written down for callers, numbers on paper. */
import { Hono } from 'hono'
import { BookCallBack, TellCallBack } from '../../workflows/contracts/call-backs.ts'
import { OpenSpoken, PrintBlock, SpoilNumber } from '../../workflows/contracts/spoken-cases.ts'
import { BindCall, NoteCall } from '../../workflows/contracts/telephone.ts'
import type { Telephone } from '../channels/telephone/telephone.ts'
import { Refused } from '../desk/refused.ts'
import { idempotencyKey, readBody } from './body.ts'
import { createBuckets } from './buckets.ts'
import { customer, type Env, officer } from './guard.ts'

const personal = { 'Cache-Control': 'private, no-store' }

/** As with looking a PIN up: enough for slips of the hand. */
const guesses = { burst: 10, everyMs: 6000 }

export function callRoutes({ calls, callBacks, spoken, paper, notes }: Telephone): Hono<Env> {
  const app = new Hono<Env>()
  const buckets = createBuckets(guesses)

  app.get('/calls', async (context) => {
    officer(context)
    const ofCase = context.req.query('case')
    const found = ofCase === undefined ? calls.recent() : calls.of(caseIdOf(ofCase))
    return context.json({ calls: await found }, 200, personal)
  })

  app.get('/calls/:id', async (context) => {
    officer(context)
    return context.json(await calls.sheet(numberOf(context.req.param('id'))), 200, personal)
  })

  app.put('/calls/:id/case', async (context) => {
    const who = officer(context)
    const { case: id } = await readBody(context, BindCall)
    await calls.bind(numberOf(context.req.param('id')), id, who)
    return context.body(null, 204)
  })

  app.post('/cases/:id/calls', async (context) => {
    const who = officer(context)
    const key = idempotencyKey(context)
    const noted = await readBody(context, NoteCall)
    const { body } = await notes.note(caseIdOf(context.req.param('id')), noted, who, key)
    return context.body(body, 200, { ...personal, 'Content-Type': 'application/json' })
  })

  app.post('/phone-cases', async (context) => {
    const who = officer(context)
    const key = idempotencyKey(context)
    const wish = await readBody(context, OpenSpoken)
    if (wish.for.by === 'pin' && !buckets.take(who.id)) throw new Refused('too-many-requests')
    const reply = await spoken.open(wish, who, key)
    return context.body(reply.body, 201, {
      ...personal,
      'Content-Type': 'application/json',
      Location: `/api/cases/${reply.id}`,
    })
  })

  app.get('/people', async (context) => {
    officer(context)
    const eori = context.req.query('eori')?.toUpperCase().replaceAll(/\s/g, '') ?? ''
    return context.json(await spoken.people(eori), 200, personal)
  })

  app.get('/call-backs', async (context) =>
    context.json(await callBacks.list(officer(context)), 200, personal),
  )
  app.post('/call-backs/:id', async (context) => {
    const who = officer(context)
    await callBacks.tell(context.req.param('id'), await readBody(context, TellCallBack), who)
    return context.body(null, 204)
  })

  app.get('/paper-blocks', async (context) => {
    officer(context)
    return context.json({ blocks: await paper.blocks() }, 200, personal)
  })
  app.post('/paper-blocks', async (context) => {
    const who = officer(context)
    const { size } = await readBody(context, PrintBlock)
    return context.json(await paper.make(size, who), 201, personal)
  })
  app.get('/paper-blocks/:id/print', async (context) => {
    officer(context)
    const bytes = await paper.print(context.req.param('id'), context.req.query('lang') === 'en' ? 'en' : 'pl')
    return context.body(new Uint8Array(bytes), 200, {
      ...personal,
      'Content-Type': 'application/pdf',
      'Content-Disposition': 'attachment; filename="numbers.pdf"',
      'X-Content-Type-Options': 'nosniff',
    })
  })
  app.post('/paper-numbers/:sequence/spoil', async (context) => {
    const who = officer(context)
    const { reason } = await readBody(context, SpoilNumber)
    await paper.spoil(numberOf(context.req.param('sequence')), reason, who)
    return context.body(null, 204)
  })

  return app
}

/** Under `/api/account`. */
export function callBackRoutes({ callBacks }: Telephone): Hono<Env> {
  const app = new Hono<Env>()
  app.get('/call-backs', async (context) =>
    context.json(await callBacks.offer(customer(context)), 200, personal),
  )
  app.post('/call-backs', async (context) => {
    const person = customer(context)
    const key = context.req.header('idempotency-key') === undefined ? null : idempotencyKey(context)
    const wish = await readBody(context, BookCallBack)
    return context.json(await callBacks.book(wish, person, key), 201, personal)
  })
  app.delete('/call-backs/:id', async (context) => {
    await callBacks.cancel(context.req.param('id'), customer(context))
    return context.body(null, 204)
  })
  return app
}

function caseIdOf(text: string): string {
  if (!/^[a-z0-9_-]{1,40}$/.test(text)) throw new Refused('not-found')
  return text
}

function numberOf(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new Refused('not-found')
  return Number(text)
}
