/** The demo's portal takes what the desk sends, and nothing else. */
import { createAdaptorServer } from '@hono/node-server'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { webhookReceiver, type Webhooks } from '../../demo/portal/webhooks.ts'
import { callWebhook, signatures } from '../../server/effects/webhook.ts'

const secrets = ['n'.repeat(43), 'o'.repeat(43)] as const
const bodyOf = (number: string, event = 'approve') =>
  JSON.stringify({
    type: 'case.changed',
    timestamp: '2026-11-23T06:00:00.000Z',
    data: { case: 'cas_1', number, kind: 'fallback', version: 4, event, step: 'active', owner: {}, url: '' },
  })

let portal: Webhooks
beforeEach(() => {
  portal = webhookReceiver(secrets, (asked) => (asked === 'en' ? 'en' : 'pl'))
})

/** `age`: how many seconds ago it is sent; `signed`: what is signed in the place of what is sent. */
type Sent = {
  id?: string
  body?: string
  age?: number
  by?: readonly string[]
  signed?: { id?: string; body?: string }
  signature?: string
}
async function send({
  id = 'whd_1',
  body = bodyOf('FB-1'),
  age = 0,
  by = secrets,
  signed,
  signature,
}: Sent = {}) {
  const at = new Date(Date.now() - age * 1000)
  const reply = await portal.app.request('/', {
    method: 'POST',
    body,
    headers: {
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': signature ?? signatures({ id, body, at, ...signed }, by),
    },
  })
  return reply.status
}

describe('what is signed', () => {
  it.each([
    ['with both secrets', secrets],
    ['with the new one alone', [secrets[0]]],
    ['with the old one alone', [secrets[1]]],
  ])('%s is taken', async (_, by) => {
    expect(await send({ by })).toBe(204)
    expect(portal.taken).toMatchObject([{ id: 'whd_1', data: { number: 'FB-1', event: 'approve' } }])
  })

  it.each<[string, Sent]>([
    ['with another secret', { by: ['x'.repeat(43)] }],
    ['for another body', { signed: { body: bodyOf('FB-2') } }],
    ['under another id', { signed: { id: 'whd_2' } }],
    ['not at all', { signature: '' }],
    ['with a version of the rules that there is not', { signature: 'v2,AAAA' }],
    ['six minutes ago', { age: 301 }],
    ['in six minutes', { age: -302 }],
  ])('%s is refused', async (_, sent) => {
    expect(await send(sent)).toBe(401)
    expect(portal.taken).toEqual([])
  })

  it('just within five minutes is taken', async () => {
    expect(await send({ age: 298 })).toBe(204)
  })

  it('and makes no sense is refused, and may come again', async () => {
    expect(await send({ body: '{"type":"case.changed"}' })).toBe(400)
    expect(await send({ body: 'nonsense' })).toBe(400)
    expect(await send()).toBe(204)
  })
})

it('what comes twice counts once, and the desk need not try again', async () => {
  expect(await send()).toBe(204)
  expect(await send({ age: 60 })).toBe(200)
  expect(portal.taken).toHaveLength(1)
})

it('the last twenty are on a page in two languages, as text', async () => {
  for (let n = 1; n <= 21; n++) await send({ id: `whd_${n}`, body: bodyOf(`FB-${n}`, '<b>x</b>') })
  const polish = await (await portal.app.request('/')).text()
  expect(polish).toContain('FB-21')
  expect(polish).toContain('FB-2<')
  expect(polish).not.toContain('FB-1<')
  expect(polish).toContain('&lt;b&gt;x')
  expect(await (await portal.app.request('/?lang=en')).text()).toContain('Webhooks from the Help Desk')
})

describe('over the wire', () => {
  const server = createAdaptorServer({ fetch: (request) => portal.app.fetch(request) })
  beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)))
  afterAll(() => void server.close())

  it('it takes what the desk’s own caller sends', async () => {
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
    const call = { id: 'whd_9', body: bodyOf('FB-9'), at: new Date() }
    const answer = await callWebhook({ url, secrets, isInternal: true }, call, new AbortController().signal)
    expect(answer).toMatchObject({ status: 204, error: null })
    expect(portal.taken).toMatchObject([{ id: 'whd_9' }])
  })
})
