/**
 * A telephone exchange to play with: whoever opens its page lets somebody call, lets an officer answer, and hangs up. It tells
 * the desk as the scripts of real ones do, with form data and the token of `CTI`.
 */
import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { officers } from '../people.ts'
import { pageHeaders } from '../customs-systems/page.ts'
import { callers, exchangePage, type GoingOn } from './page.ts'

/** The desk's own number, as callers dial it. */
const dialled = '+48 22 000 01 00'
const mostCalls = 20

type Options = {
  /** The desk's address. */
  readonly desk: string
  readonly token: string
}

export function telephoneExchange({ desk, token }: Options): Hono {
  const calls = new Map<string, GoingOn>()
  let trouble: string | null = null

  async function tell(event: string, { id, number }: GoingOn, more: Record<string, string> = {}) {
    const body = new URLSearchParams({
      event,
      callId: id,
      direction: 'in',
      from: number ?? 'anonymous',
      to: dialled,
      ...more,
    })
    try {
      const response = await fetch(`${desk}/api/v1/cti/${token}`, { method: 'POST', body })
      trouble = response.ok ? null : `The desk answered ${response.status}.`
    } catch {
      trouble = 'The desk did not answer.'
    }
  }

  const app = new Hono()
  app.get('/', (context) => context.html(exchangePage([...calls.values()], trouble), 200, pageHeaders))

  app.post('/ring', async (context) => {
    const { caller } = await context.req.parseBody()
    const found = callers.find(({ name }) => name === caller)
    if (!found || calls.size >= mostCalls) return context.notFound()
    const call: GoingOn = { id: `demo-${randomUUID()}`, ...found, officer: null }
    calls.set(call.id, call)
    await tell('newCall', call)
    return context.redirect('/telephone', 303)
  })

  app.post('/answer', async (context) => {
    const { call: id, officer } = await context.req.parseBody()
    const [call, by] = [calls.get(String(id)), officers.find((one) => one.id === officer)]
    if (!call || !by) return context.notFound()
    calls.set(call.id, { ...call, officer: by.name })
    await tell('answer', call, { user: by.id })
    return context.redirect('/telephone', 303)
  })

  app.post('/hang-up', async (context) => {
    const { call: id } = await context.req.parseBody()
    const call = calls.get(String(id))
    if (!call) return context.notFound()
    calls.delete(call.id)
    await tell('hangup', call, { cause: call.officer === null ? 'cancel' : 'normalClearing' })
    return context.redirect('/telephone', 303)
  })

  return app
}
