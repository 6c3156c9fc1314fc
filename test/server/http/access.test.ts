/** Who is let in where: every route of the table, for everybody who may come. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { routes, type Route } from '../../../workflows/contracts/routes.ts'
import type { FileLink } from '../../../workflows/contracts/files.ts'
import type { View } from '../../../workflows/contracts/view.ts'
import { starterPolicy } from '../../../workflows/outages/starter-policy.ts'
import { plannedAnswers } from '../desk/announcement-answers.ts'
import { anna, application, jan, maria, offeredGrant, piotr } from '../desk/desk-room.ts'
import { draft } from '../desk/article-room.ts'
import { baseUrl, httpRoom, portal, problemOf, tokenOf, type HttpRoom } from './http-room.ts'
import { pieceHeaders, uploading } from './uploading.ts'

let room: HttpRoom
/** Anna's, open, and her granted one with a document. */
let asked: View
let granted: View
/** A file of hers, and a link to it. */
let attached: string
let link: string
/** The token of a link to the questionnaire of the granted one, and an answer to it. */
let survey: string
/** A draft of the policy. */
let policyDraft: string
/** The number of a published announcement. */
let notice: string
const answer = { version: 1, scores: { time: 4, clarity: 5, help: 5, courtesy: 3 }, comment: '' }
beforeAll(async () => {
  room = await httpRoom()
  asked = (await (await room.open()).json()) as View
  const small = await room.open(application({ principals: [], lrns: ['GRANT1'] }))
  const view = (await small.json()) as View
  await room.work()
  const claimed = await room.send(await room.look(view, maria), 'claim', maria)
  await room.send(claimed, 'propose', maria, offeredGrant(claimed))
  await room.work()
  granted = await room.look(view)
  survey = (await room.desk.questionnaires.link(granted.id, anna)).url.split('#')[1]!
  asked = await room.look(asked)
  const files = uploading(room)
  attached = (await files.send(Buffer.from('text'))).id
  await files.bind(attached, asked.id)
  ;({ url: link } = (await (await files.askLink(asked.id, attached)).json()) as FileLink)
  await room.desk.articles.create({ code: 'fallback', draft: draft() }, maria)
  await room.desk.articles.setState('fallback', { state: 'published', version: 1 })
  const body = { kind: 'announcement', answers: plannedAnswers() }
  const written = await room.open(body.answers, { token: room.staff.maria, body })
  notice = (await room.send((await written.json()) as View, 'publish', jan)).number
  await room.db.write(
    `INSERT INTO staff (id, issuer, subject, name, roles) VALUES ('off_ewa', 'https://id.example', 'off_ewa', 'Ewa', '["duty-manager"]')`,
  )
  policyDraft = (await room.desk.policyBook.create({}, { ...maria, id: 'off_ewa', name: 'Ewa' })).id
  await room.continuity.refresh()
})
afterAll(() => room.close())

const table = routes as readonly Route[]
const named = (route: Route) => `${route.method.toUpperCase()} ${route.path}`
const asServed = (path: string) => path.replaceAll(/:(\w+)/g, '{$1}')

describe('the table of routes', () => {
  it('is what is served under /api, /auth and /console, no more and no less', () => {
    const served = room.app.routes
      .filter(({ method }) => method !== 'ALL')
      .map(({ method, path }) => `${method} ${asServed(path)}`)
    const listed = table.map(named)
    expect(listed.filter((route) => !served.includes(route))).toEqual([])
    const pinned = ['GET /embed/{version}/assets/{file}', 'GET /assets/{file}']
    const assets = [
      ...pinned,
      'GET /desk.css',
      'GET /desk.js',
      'GET /check.css',
      'GET /check.js',
      'GET /questionnaire.css',
      'GET /questionnaire.js',
      'GET /unblock.css',
      'GET /unblock.js',
      'GET /not-me.js',
      'GET /page.js',
      'GET /console.css',
      'GET /home.css',
    ]
    expect(
      [...new Set(served)]
        .filter((route) => !listed.includes(route))
        .filter((route) => !assets.includes(route)),
    ).toEqual([])
  })

  it('asks for an idempotency key exactly where something is made or changed', () => {
    const posts = table.filter(({ method, path }) => method === 'post' && path.startsWith('/api/cases'))
    // A link is signed and not made: twice asked is twice answered.
    const keyless = posts.filter(({ idempotent }) => !idempotent).map(({ path }) => path)
    expect(keyless).toEqual(['/api/cases/{id}/files/{file}/link'])
    expect(table.filter(({ idempotent, method }) => idempotent && method === 'get')).toEqual([])
  })
})

const noLink = 'a'.repeat(43)

type Person = 'nobody' | 'the holder' | 'another firm' | 'an officer'

async function ask(route: Route, person: Person): Promise<Response> {
  const tokens = {
    nobody: null,
    'the holder': tokenOf(anna),
    'another firm': tokenOf(piotr),
    'an officer': room.staff.jan,
  }
  const id = route.path.startsWith('/api/staff/policy')
    ? policyDraft
    : /\/(document|questionnaire.*)$/.test(route.path)
      ? granted.id
      : asked.id
  const path = route.path
    .replace('{id}', id)
    .replace('{code}', 'fallback')
    .replace('{file}', attached)
    .replace('{eori}', anna.firm.eori)
    .replace('/versions/{version}', '/versions/1')
    .replace('{number}', notice)
    .replace('/files/{token}', link)
  const bodies: Record<string, unknown> = {
    '/api/cases': { kind: 'fallback', answers: application({ principals: [] }) },
    '/api/cases/{id}/events': { event: 'no-such-event', version: asked.version },
    '/api/account': { services: ['AES'], language: null, alerts: { announcements: 'own', cases: 'all' } },
    '/api/cases/{id}/corrections': { version: 999, entry: 1, text: 'x' },
    '/api/account/pin': {},
    '/api/account/mail': { choice: 'all', digest: false, news: 'none' },
    '/api/account/mail/address': { address: null },
    '/api/subscriptions': { address: 'news@firm.example', language: 'pl', systems: [] },
    '/api/staff/waiting': { minutes: 4 },
    '/api/knowledge/{code}/votes': {
      version: 1,
      useful: true,
      reason: null,
      text: null,
      device: 'a-number-of-the-device',
    },
    '/api/knowledge/{code}/deflections': { version: 1, system: null },
    '/api/staff/articles': { code: 'another', draft: draft() },
    '/api/staff/articles/{code}/versions': { seen: 1, draft: draft() },
    '/api/staff/articles/{code}/state': { state: 'published', version: 1 },
    '/api/cases/{id}/questionnaire': answer,
    '/api/staff/abuse/{eori}/acknowledgements': { year: 2026, level: 'none', declarations: 0, note: 'Seen.' },
    '/api/staff/substitutions': {
      substitute: 'off_jan',
      absent: 'off_maria',
      from: '2026-01-01T00:00:00.000Z',
      to: '2026-01-02T00:00:00.000Z',
    },
    '/api/staff/policy/drafts': {},
    '/api/staff/policy/drafts/{id}': {
      revision: 1,
      rows: starterPolicy.rows,
      sections: starterPolicy.sections,
      note: '',
    },
    '/api/staff/policy/drafts/{id}/dry-run': { revision: 1, days: 30 },
    '/api/staff/policy/drafts/{id}/activate': { revision: 1, activeFrom: null },
    '/api/powers': {
      agent: piotr.firm,
      kinds: [],
      systems: [],
      rights: ['file'],
      from: '2026-01-01',
      to: null,
    },
    '/api/powers/import': {
      portal: 'demo',
      lines: [
        {
          reference: 'SZPROT/1',
          principal: anna.firm,
          agent: piotr.firm,
          kinds: [],
          systems: [],
          rights: ['file'],
          from: '2026-01-01',
          to: null,
          revoked: false,
        },
      ],
    },
    '/api/powers/{id}/revoke': { reason: '' },
    '/api/cti/events': {},
    '/api/v1/cti/{token}': {},
    '/api/staff/calls/{id}/case': { case: 'x' },
    '/api/staff/cases/{id}/calls': {
      direction: 'in',
      outcome: 'spoken',
      // No call has been then yet: the case of these tests must stay as it is.
      at: '2999-01-05T09:00:00.000Z',
      text: 'x',
    },
    '/api/staff/phone-notices/{id}/called': { note: 'x' },
    '/api/staff/powers': {
      portal: 'demo',
      principal: anna.firm,
      agent: piotr.firm,
      kinds: [],
      systems: [],
      rights: ['file'],
      from: '2026-01-01',
      to: null,
      evidence: { document: 'original', number: 'SZPROT/2', seenOn: '2026-01-01', note: '', scan: null },
    },
    '/api/staff/powers/{id}/end': { to: '2026-02-01', reason: 'x' },
    '/api/staff/phone-cases': { kind: 'ticket', answers: {}, for: { by: 'pin', pin: '00000000' } },
    '/api/staff/paper-blocks': { size: 1 },
    '/api/staff/paper-numbers/{sequence}/spoil': { reason: 'x' },
    '/api/staff/call-backs/{id}': { outcome: 'called' },
    '/api/account/call-backs': { at: '2026-01-01T00:00:00.000Z', phone: '+48600100200' },
    '/api/staff/questionnaire/versions/{version}': {
      questions: [{ code: 'time', text: { pl: 'Czas', en: 'Time' } }],
      comment: { pl: 'Uwagi', en: 'Comments' },
      activeFrom: null,
    },
    '/api/questionnaire/open': { token: survey },
    '/api/questionnaire/answer': { token: survey, ...answer },
    '/api/unblock/links': { portal: 'demo', address: 'locked@out.example', language: 'pl' },
    '/api/unblock/open': { token: noLink },
    '/api/unblock/requests': { token: noLink, answers: {} },
    '/api/not-me/open': { token: noLink },
    '/api/not-me': { token: noLink },
    '/api/approvals/check': { number: granted.approval?.number, code: granted.approval?.verifyCode },
  }
  const response = await room.ask(path, {
    token: tokens[person],
    method: route.method.toUpperCase(),
    body: route.method === 'get' ? undefined : bodies[route.path],
    ...(route.idempotent && { key: room.key() }),
    ...(route.path.startsWith('/api/files') && { headers: { ...pieceHeaders(0), 'upload-length': '10' } }),
  })
  // A stream is not read to its end.
  if (response.headers.get('content-type')?.startsWith('text/event-stream')) await response.body?.cancel()
  return response
}

/** What a person gets: 401 for nobody, 404 where the case is another firm's, and 403 where only staff may come. */
function expected(route: Route, person: Person): number {
  if (['/auth/login', '/auth/callback'].includes(route.path)) return 404
  // No release has this name, and without a form nobody is handed over.
  if (route.path === '/embed/{version}/embed.js') return 404
  if (named(route) === 'POST /desk' || named(route) === 'POST /mail/subscribe') return 415
  // No portal here has accounts, and nobody has such a link.
  if (route.path === '/api/unblock/links') return 422
  if (/^\/api\/(unblock|not-me)/.test(route.path)) return 410
  // There is no exchange here: its token is nobody's, and nobody's secret has signed.
  if (route.path.startsWith('/api/v1/cti/')) return 404
  if (route.path === '/api/cti/events') return 401
  if (route.access === 'public') return route.status
  if (person === 'nobody') return 401
  if (route.access === 'staff' && person !== 'an officer') return 403
  if (route.access === 'customer' && person === 'an officer') return 403
  // Read by every officer, changed by duty managers.
  if (route.path.startsWith('/api/staff/policy/drafts') && route.method !== 'get') return 403
  if (route.path === '/api/staff/questionnaire/versions/{version}') return 403
  if (route.path === '/api/staff/mail/{id}/again') return 403
  if (route.path.startsWith('/api/staff/records') || route.path === '/api/staff/officers') return 403
  // No mail came in, and only duty managers say that what is missing was looked after.
  if (route.path.startsWith('/api/staff/incoming/{id}')) return 404
  if (route.path === '/api/staff/incoming/mailboxes/checked') return 403
  if (route.path === '/api/staff/webhooks') return 403
  // The case of these tests is the number of no delivery.
  if (route.path === '/api/staff/webhooks/{id}/replay') return 404
  if (route.path.startsWith('/api/staff/substitutions') && route.method !== 'get') return 403
  // A table is no JSON, and nobody has a file of whom nothing is held.
  if (route.path === '/api/staff/abuse/totals') return 415
  if (route.path.startsWith('/api/staff/abuse/{eori}')) return 404
  // The case of these tests is no bulk decision.
  if (route.path.startsWith('/api/staff/bulk/{id}') && person === 'an officer') return 404
  // Nor has it a print of that name.
  if (route.path === '/api/cases/{id}/documents/{name}') return 404
  // The case of these tests is no power of attorney; nobody is his own agent, and staff says whose it is.
  if (route.path.startsWith('/api/powers/{id}')) return 404
  if (named(route) === 'POST /api/powers' && person !== 'the holder') return 422
  if (route.path === '/api/powers/import') return 403
  // Nor is it an outage, a draft that was tried, or an approval of which somebody must be told by telephone.
  if (/^\/api\/staff\/(outages|phone-notices)\/\{id\}/.test(route.path)) return 404
  if (route.path.endsWith('/dry-run/report') || route.path === '/api/staff/powers/{id}/end') return 404
  if (route.path === '/api/staff/cases/{id}/calls') return 422
  // The case of these tests is no call, its number no PIN; a time that is over is nobody's to book.
  if (/^\/api\/(staff\/calls|staff\/call-backs|account\/call-backs)\/\{id\}/.test(route.path)) return 404
  if (/^\/api\/staff\/(phone-cases|paper-numbers|paper-blocks\/)/.test(route.path)) return 404
  if (named(route) === 'POST /api/account/call-backs') return 409
  if (named(route) === 'POST /api/staff/paper-blocks') return 403
  // Without a number nobody is found.
  if (route.path === '/api/staff/callers') return 404
  // No case is an editor's task.
  if (route.path.startsWith('/api/staff/article-tasks/')) return 404
  if (route.path.includes('{id}') && person === 'another firm') return 404
  if (route.path === '/api/files/{file}') return ofUpload(route, person)
  // Of a version that nobody has seen yet.
  if (route.path === '/api/cases/{id}/corrections') return 409
  if (route.path === '/api/cases/{id}/events') return 409
  if (named(route) === 'POST /api/cases' && person === 'an officer') return 403
  return route.status
}

/** Only who uploads goes on with it, and what a case has can neither be added to nor taken back. */
function ofUpload({ method }: Route, person: Person): number {
  if (person !== 'the holder') return 404
  return { get: 200, post: 404, put: 404, patch: 409, delete: 403 }[method]
}

describe.each<Person>(['nobody', 'the holder', 'another firm', 'an officer'])('%s', (person) => {
  it.each(table.map((route) => [named(route), route] as const))('at %s', async (_, route) => {
    const response = await ask(route, person)
    expect(response.status).toBe(expected(route, person))
    if (response.status >= 400) await problemOf(response)
    else if (route.reply !== null && typeof route.reply !== 'string') {
      const told: unknown = await response.json()
      expect(route.reply.safeParse(told).error?.issues ?? []).toEqual([])
    }
    // The officer's session has ended with his signing out.
    if (route.path === '/auth/logout' && person === 'an officer')
      room.staff.jan = await room.sessions.begin('off_jan')
  })
})

describe('the way to a route', () => {
  it.each([
    '//api/cases',
    '/api//cases',
    '/api/cases/',
    '/API/cases',
    '/api/cases;x=1',
    '/api/cases%2f',
    '/api/%63ases/',
    '/api/cases/..%2fme',
    '/api/./../api/cases.',
    '/metrics',
    '/admin',
    '/.env',
    '/server/main.ts',
    '/package.json',
    '/assets/../package.json',
    '/assets/help-desk.js.map',
    '/queues',
    '/debug',
    '/api',
    '/api/unknown',
  ])('%s leads nobody in', async (path) => {
    for (const token of [null, tokenOf(anna)]) {
      const response = await room.ask(path, { token })
      expect([401, 404]).toContain(response.status)
      await problemOf(response)
    }
  })

  it.each(['PUT', 'PATCH', 'DELETE', 'TRACE', 'PROPFIND'])('with %s is none', async (method) => {
    if (method === 'TRACE') return
    for (const path of ['/api/cases', `/api/cases/${asked.id}`, '/api/me', '/auth/logout', '/console'])
      expect((await room.ask(path, { method, token: room.staff.maria })).status).toBe(404)
    expect((await room.look(asked)).version).toBe(asked.version)
  })

  it('changes nothing by GET, whatever a header or a parameter says', async () => {
    const headers = { 'x-http-method-override': 'POST', 'x-method-override': 'POST', 'idempotency-key': 'k' }
    const response = await room.ask(`/api/cases/${asked.id}/events?_method=POST&event=withdraw&version=1`, {
      headers,
    })
    expect(response.status).toBe(404)
    expect((await room.look(asked)).version).toBe(asked.version)
  })

  it('HEAD is answered like GET, without a body and without a stream that stays open', async () => {
    expect((await room.ask(`/api/cases/${asked.id}`, { method: 'HEAD' })).status).toBe(200)
    expect((await room.ask(`/api/cases/${asked.id}`, { method: 'HEAD', token: null })).status).toBe(401)
    expect((await room.ask('/api/live', { method: 'HEAD' })).status).toBe(200)
    expect(room.hub.listeners).toBe(0)
  })

  it('is not opened by a header that only a proxy may set', async () => {
    const headers = {
      'x-forwarded-user': 'off_maria',
      'x-real-ip': '127.0.0.1',
      'x-forwarded-for': '127.0.0.1',
      'x-remote-user': 'maria',
    }
    expect((await room.ask('/api/me', { token: null, headers })).status).toBe(401)
  })
})

describe('a page of another origin', () => {
  const preflight = (origin: string) =>
    room.ask('/api/cases', {
      method: 'OPTIONS',
      token: null,
      headers: { origin, 'access-control-request-method': 'POST' },
    })

  it('that is registered may read answers and refusals, without credentials', async () => {
    const [origin] = portal.origins as [string]
    for (const response of [
      await room.ask('/api/me', { headers: { origin } }),
      await room.ask('/api/me', { headers: { origin }, token: null }),
      await room.ask('/api/cases/cas_1', { headers: { origin } }),
      await room.ask('/api/nothing', { headers: { origin } }),
      await room.ask('/api/announcements', { headers: { origin }, token: null }),
      await preflight(origin),
    ]) {
      expect(response.headers.get('access-control-allow-origin')).toBe(origin)
      expect(response.headers.get('access-control-allow-credentials')).toBeNull()
      expect(response.headers.get('vary')).toMatch(/\bOrigin\b/i)
    }
    const allowed = (await preflight(origin)).headers.get('access-control-allow-headers')
    for (const name of ['Authorization', 'Content-Type', 'Idempotency-Key']) expect(allowed).toContain(name)
  })

  it.each([
    'https://evil.example',
    'null',
    'https://portal.example.evil.example',
    'https://evilportal.example',
    'http://portal.example',
    'https://portal.example:8443',
    'https://PORTAL.example',
    'https://portal.example/',
    'https://sub.portal.example',
    'file://',
    '*',
    '',
  ])('that is not registered may read nothing: %j', async (origin) => {
    for (const response of [
      await room.ask('/api/announcements', { headers: { origin }, token: null }),
      await preflight(origin),
    ]) {
      expect(response.headers.get('access-control-allow-origin')).toBeNull()
      expect(response.headers.get('vary')).toMatch(/\bOrigin\b/i)
    }
  })

  it('cannot use an officer’s token or cookie', async () => {
    const [origin] = portal.origins as [string]
    const token = room.staff.maria
    const stolen = await room.ask('/api/me', { token, headers: { origin } })
    expect(stolen.status).toBe(403)
    expect((await problemOf(stolen)).code).toBe('cross-site')
    const claim = { event: 'claim', version: asked.version }
    const cookie = `__Host-helpdesk=${token}`
    for (const headers of [
      {},
      { origin },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site', origin: baseUrl },
      { 'sec-fetch-site': 'none' },
      { referer: `${baseUrl}/console` },
    ]) {
      const response = await room.ask(`/api/cases/${asked.id}/events`, {
        token: null,
        key: room.key(),
        body: claim,
        headers: { cookie, ...headers } as Record<string, string>,
      })
      expect(response.status).toBe(403)
      expect((await problemOf(response)).code).toBe('cross-site')
    }
    expect((await room.look(asked)).version).toBe(asked.version)
    for (const headers of [{ 'sec-fetch-site': 'same-origin' }, { origin: baseUrl }]) {
      const response = await room.ask('/api/me', {
        token: null,
        headers: { cookie, ...headers } as Record<string, string>,
      })
      expect(response.status).toBe(200)
    }
  })

  it('cannot sign an officer out with a form, and a customer’s token signs nobody out', async () => {
    const cookie = `__Host-helpdesk=${room.staff.maria}`
    const form = { cookie, 'content-type': 'text/plain', 'sec-fetch-site': 'cross-site' }
    expect((await room.ask('/auth/logout', { method: 'POST', token: null, headers: form })).status).toBe(403)
    expect((await room.ask('/auth/logout', { method: 'POST' })).status).toBe(403)
    expect((await room.ask('/api/me', { token: null, headers: { cookie } })).status).toBe(200)
  })
})

describe('signing out', () => {
  it('ends the session it was asked with, in a browser and in a program', async () => {
    for (const way of ['cookie', 'bearer']) {
      const token = await room.sessions.begin(maria.id)
      const credentials =
        way === 'bearer'
          ? { token }
          : { token: null, headers: { cookie: `__Host-helpdesk=${token}`, origin: baseUrl } }
      const out = await room.ask('/auth/logout', { method: 'POST', ...credentials })
      expect(out.status).toBe(204)
      expect(out.headers.get('set-cookie')).toContain('Max-Age=0')
      expect((await room.ask('/api/me', { token })).status).toBe(401)
    }
  })
  it('leads a page to where the next officer signs in', async () => {
    const cookie = `__Host-helpdesk=${await room.sessions.begin(maria.id)}`
    const headers = { cookie, origin: baseUrl, accept: 'text/html,application/xhtml+xml,*/*;q=0.8' }
    const out = await room.ask('/auth/logout', { method: 'POST', token: null, headers })
    expect(out.status).toBe(303)
    expect(out.headers.get('location')).toBe('/console')
  })
})
