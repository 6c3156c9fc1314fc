/** What works without signing in, what a page may keep, and what a stream tells. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { routes, type Route } from '../../../workflows/contracts/routes.ts'
import { Announcements } from '../../../workflows/contracts/announcement.ts'
import type { View } from '../../../workflows/contracts/view.ts'
import { anna, application, maria, offeredGrant, outageAnswers, piotr } from '../desk/desk-room.ts'
import { httpRoom, problemOf, tokenOf, type HttpRoom } from './http-room.ts'

let room: HttpRoom
beforeAll(async () => {
  room = await httpRoom()
})
afterAll(() => room.close())

const nobody = { token: null }

describe('health', () => {
  it('/livez says only that the process answers; /readyz gives the reasons', async () => {
    expect(await (await room.ask('/livez', nobody)).json()).toEqual({ status: 'ok' })
    expect((await room.ask('/readyz', nobody)).status).toBe(200)
    room.reasons.push('the database is away')
    const unready = await room.ask('/readyz', nobody)
    room.reasons.pop()
    expect(unready.status).toBe(503)
    expect(await unready.json()).toEqual({
      status: 'not ready',
      reasons: ['the database is away'],
      degraded: [],
    })
    expect(unready.headers.get('cache-control')).toBe('no-store')
  })

  it('a mailbox that is away makes nobody unready: /readyz says what is degraded, by codes alone', async () => {
    room.degraded.push('mailbox-away', 'mail-loop')
    const ready = await room.ask('/readyz', nobody)
    expect([ready.status, await ready.json()]).toEqual([
      200,
      { status: 'ok', reasons: [], degraded: ['mailbox-away', 'mail-loop'] },
    ])
    room.degraded.length = 0
  })
})

describe('/openapi.json', () => {
  type Described = {
    operationId?: string
    parameters?: { name: string; in: string; required: boolean }[]
    responses?: object
    requestBody?: object
  }
  type Document = {
    openapi: string
    info: object
    paths: Record<string, Record<string, Described>>
    components: { securitySchemes: object }
  }

  it('is OpenAPI 3.1: every route with its parameters, answers and names, every reference resolved', async () => {
    const response = await room.ask('/openapi.json', nobody)
    const document = (await response.json()) as Document
    expect(document.openapi).toMatch(/^3\.1\.\d$/)
    expect(document.info).toMatchObject({
      title: expect.any(String) as string,
      version: expect.any(String) as string,
    })
    const ids = new Set<string>()
    for (const route of routes as readonly Route[]) {
      const operation = document.paths[route.path]?.[route.method]
      expect(operation, `${route.method} ${route.path}`).toBeDefined()
      expect(Object.keys(operation?.responses ?? {})).toEqual(
        expect.arrayContaining([String(route.status), 'default']),
      )
      const inPath = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
      const described = operation?.parameters?.filter((parameter) => parameter.in === 'path')
      expect(described?.map(({ name, required }) => [name, required])).toEqual(
        inPath.map((name) => [name, true]),
      )
      expect(operation?.requestBody !== undefined).toBe(route.body !== undefined)
      ids.add(operation?.operationId ?? '')
    }
    expect(ids.size).toBe(routes.length)
    for (const ref of refsIn(document)) expect(resolve(document, ref), ref).toBeDefined()
    expect(Object.keys(document.components.securitySchemes)).toEqual(['portalToken', 'staffSession'])
  })

  function refsIn(value: unknown): string[] {
    if (typeof value !== 'object' || value === null) return []
    return Object.entries(value).flatMap(([name, item]) => (name === '$ref' ? [String(item)] : refsIn(item)))
  }
  function resolve(document: object, ref: string): unknown {
    expect(ref).toMatch(/^#\//)
    const names = ref
      .slice(2)
      .split('/')
      .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'))
    return names.reduce<unknown>(
      (value, name) => (value as Record<string, unknown> | undefined)?.[name],
      document,
    )
  }
})

describe('announcements', () => {
  it('are told to everybody as soon as one is published, and not again while nothing changes', async () => {
    const empty = await room.ask('/api/announcements', nobody)
    const etag = empty.headers.get('etag')!
    expect(
      (await room.ask('/api/announcements', { token: null, headers: { 'if-none-match': etag } })).status,
    ).toBe(304)
    const outage = { kind: 'outage', answers: outageAnswers() }
    expect(
      (await room.ask('/api/cases', { token: room.staff.maria, body: outage, key: room.key() })).status,
    ).toBe(201)
    await room.desk.board.refresh()
    const told = await room.ask('/api/announcements', { token: null, headers: { 'if-none-match': etag } })
    expect(told.status).toBe(200)
    const { items } = Announcements.parse(await told.json())
    expect(items.map(({ title }) => title.en)).toEqual(['NCTS2 is down'])
    expect(told.headers.get('cache-control')).toContain('public')
  })
})

describe('a case that is looked at again', () => {
  it('is 304 while it is what it was, 200 once it changed', async () => {
    const view = (await (await room.open()).json()) as View
    const first = await room.ask(`/api/cases/${view.id}`)
    const headers = { 'if-none-match': first.headers.get('etag')! }
    const again = await room.ask(`/api/cases/${view.id}`, { headers })
    expect([again.status, await again.text()]).toEqual([304, ''])
    await room.ask(`/api/cases/${view.id}/events`, {
      body: { event: 'withdraw', version: 1 },
      key: room.key(),
    })
    expect((await room.ask(`/api/cases/${view.id}`, { headers })).status).toBe(200)
  })

  it('is not taken for fresh by whoever signs in next at the same browser: the offers are not the same', async () => {
    const view = (await (await room.open(application({ lrns: ['ETAG1'] }))).json()) as View
    await room.work()
    const claimed = await room.send(await room.look(view, maria), 'claim', maria)
    const path = `/api/cases/${claimed.id}`
    const marias = await room.ask(path, { token: room.staff.maria })
    const headers = { 'if-none-match': marias.headers.get('etag')! }
    const jans = await room.ask(path, { token: room.staff.jan, headers })
    expect(jans.status).toBe(200)
    const offered = async (response: Response) =>
      ((await response.json()) as View).offers.map(({ event }) => event)
    expect(await offered(jans)).not.toEqual(await offered(marias))
  })

  it('is kept by no shared cache, and what is personal by none at all', async () => {
    const view = (await (await room.open(application({ lrns: ['ETAG2'] }))).json()) as View
    for (const path of [
      '/api/me',
      '/api/cases',
      `/api/cases/${view.id}`,
      `/api/cases/${view.id}/history`,
      '/api/kinds',
    ])
      expect((await room.ask(path)).headers.get('cache-control')).toMatch(/^private/)
  })
})

describe('the check of an approval', () => {
  const check = (body: unknown) => room.ask('/api/approvals/check', { token: null, body })

  it('tells nothing without both, whichever is wrong, and stops who guesses', async () => {
    const view = (await (await room.open(application({ principals: [], lrns: ['CHECK1'] }))).json()) as View
    await room.work()
    const claimed = await room.send(await room.look(view, maria), 'claim', maria)
    const { approval } = await room.send(claimed, 'propose', maria, offeredGrant(claimed))
    const { number, verifyCode } = approval!
    const right = await check({ number, code: verifyCode })
    expect(right.status).toBe(200)
    const told = await right.text()
    for (const secret of [view.number, view.id, anna.name, 'CHECK1', verifyCode])
      expect(told).not.toContain(secret)

    const wrong = [
      { number, code: 'AAAA-AAAA-AAAA' },
      { number: 'PA-26-9999999-9', code: verifyCode },
      { number, code: '' },
      { number: 'ąę', code: '😀' },
      { number: "' OR 1=1 --", code: "' OR 1=1 --" },
      { number: `${number} `, code: verifyCode.toLowerCase().replace(/./, 'x') },
    ]
    const answers = await Promise.all(wrong.map(async (body) => (await check(body)).text()))
    expect(new Set(answers).size).toBe(1)
    for (const body of [
      { number, code: 0 },
      { number, code: [verifyCode] },
      { number: null, code: null },
      { number: { $ne: '' }, code: 'x' },
    ])
      expect((await check(body)).status).toBe(400)

    const rest = await Promise.all(
      Array.from({ length: 20 }, () => check({ number, code: 'AAAA-AAAA-AAAA' })),
    )
    const stopped = rest.filter(({ status }) => status === 429)
    expect(stopped.length).toBeGreaterThan(5)
    expect(await problemOf(stopped[0]!)).toMatchObject({ code: 'too-many-requests', retryAfterSeconds: 30 })
  })
})

describe('the console’s page', () => {
  it('lets in no script but its own, no frame, no referrer, and no cache', async () => {
    const { headers, status } = await room.ask('/console', nobody)
    expect(status).toBe(200)
    const policy = Object.fromEntries(
      (headers.get('content-security-policy') ?? '').split('; ').map((part) => {
        const [name = '', ...values] = part.split(' ')
        return [name, values.join(' ')]
      }),
    )
    expect(policy).toMatchObject({
      'default-src': "'none'",
      'script-src': "'self'",
      'style-src': "'self'",
      'connect-src': "'self'",
      'base-uri': "'none'",
      'frame-ancestors': "'none'",
      'require-trusted-types-for': "'script'",
    })
    expect(JSON.stringify(policy)).not.toMatch(/unsafe|\*|http:/)
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('cache-control')).toBe('no-store')
  })
})

describe('the document', () => {
  it('is downloaded and never shown: nothing in it can act in the desk’s name', async () => {
    const view = (await (await room.open(application({ principals: [], lrns: ['PDF1'] }))).json()) as View
    await room.work()
    expect((await room.ask(`/api/cases/${view.id}/document`)).status).toBe(404)
    const claimed = await room.send(await room.look(view, maria), 'claim', maria)
    await room.send(claimed, 'propose', maria, offeredGrant(claimed))
    await room.work()
    const { headers, status } = await room.ask(`/api/cases/${view.id}/document`)
    expect(status).toBe(200)
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': 'attachment; filename="approval.pdf"',
      'content-security-policy': 'sandbox',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    })
  })
})

describe('the stream', () => {
  /** Reads the stream until something fits, at most for two seconds. */
  async function heard(response: Response, fits: RegExp): Promise<string> {
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
    const limit = setTimeout(() => void reader.cancel(), 2000)
    let text = ''
    for (let done = false; !done && !fits.test(text);) {
      const chunk = await reader.read()
      text += chunk.value ?? ''
      done = chunk.done
    }
    clearTimeout(limit)
    await reader.cancel()
    return text
  }
  const noListeners = () => expect.poll(() => room.hub.listeners, { timeout: 2000 }).toBe(0)

  it('tells the holder and the officers which case changed and nothing of it; another firm hears nothing', async () => {
    const view = (await (await room.open(application({ lrns: ['LIVE1'] }))).json()) as View
    const [own, officers, others] = await Promise.all([
      room.ask('/api/live'),
      room.ask('/api/live', { token: room.staff.maria }),
      room.ask('/api/live', { token: tokenOf(piotr) }),
    ])
    expect(own.headers.get('cache-control')).toBe('no-store')
    const other = heard(others, /data/)
    room.hub.changed({ case: view.id, version: 2 }, { portal: 'demo', eori: anna.firm.eori })
    const expected = `event: changed\ndata: ${JSON.stringify({ case: view.id, version: 2 })}`
    expect(await heard(own, /data/)).toContain(expected)
    expect(await heard(officers, /data/)).toContain(expected)
    expect(await other).not.toContain('data')
    await noListeners()
  })

  it('of a page that has gone before it began is forgotten at once', async () => {
    const streams = await Promise.all(Array.from({ length: 20 }, () => room.ask('/api/live')))
    for (const stream of streams) await stream.body?.cancel()
    await noListeners()
  })

  it('of an officer ends with his session, within seconds', async () => {
    const token = await room.sessions.begin(maria.id)
    const stream = await room.ask('/api/live', { token })
    await room.sessions.end(token)
    const reader = stream.body!.getReader()
    const ended = async () => {
      while (!(await reader.read()).done);
      return room.hub.listeners
    }
    expect(await ended()).toBe(0)
  }, 8000)

  it('ends when the process stops', async () => {
    const stopped = heard(await room.ask('/api/live'), /never/)
    room.stopping.abort()
    expect(await stopped).toMatch(/^retry: \d+\n\n$/)
    await noListeners()
  })
})
