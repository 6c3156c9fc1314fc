/**
 * Agents never see or set a credential. An account is unblocked and a login changed, all by HTTP and to the end; then every
 * route that staff may ask is asked, and nothing that came back, was recorded or was logged tells a code, a link, a token or
 * a digest of one. What staff can fill in is looked through as well: there is no field that could set one.
 */
import { createHash, randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { kindOf } from '../../../workflows/cases/catalogue.ts'
import type { Answers, Form } from '../../../workflows/contracts/form.ts'
import { AccountOrder } from '../../../workflows/contracts/portal-account.ts'
import { routes, type Route } from '../../../workflows/contracts/routes.ts'
import type { View } from '../../../workflows/contracts/view.ts'
import { fieldsOf } from '../../../workflows/forms/shown.ts'
import type { CaseState } from '../../../workflows/machines/kind.ts'
import { opening } from '../../workflows/cases/play.ts'
import type { Moment } from '../../workflows/cases/golden/moments.ts'
import { portalServer, proof, request, secret, zofia, type Portal } from '../desk/account-room.ts'
import { anna, piotr } from '../desk/desk-room.ts'
import { toldIn, type Secret } from '../secrets.ts'
import { httpRoom, tokenOf, type HttpRoom } from './http-room.ts'

let room: HttpRoom
let portal: Portal
/** Whatever an officer was answered, with what he asked. */
const seen: { asked: string; status: number; text: string }[] = []
const cases: { unblock: View; change: View } = {} as never
let staff: { maria: string; jan: string; zofia: string }
let secrets: Secret[]

beforeAll(async () => {
  portal = await portalServer()
  const accounts = { url: portal.url, secret, internal: true }
  room = await httpRoom(undefined, {
    accountPortals: [{ code: 'demo', name: 'Portal', accounts }],
    sendsMessages: true,
  })
  await room.db.write(
    `INSERT INTO staff (id, issuer, subject, name, roles) VALUES ($1, 'https://id.example', $1, $2, '["officer", "duty-manager"]')`,
    [zofia.id, zofia.name],
  )
  staff = { ...room.staff, zofia: await room.sessions.begin(zofia.id) }
  cases.unblock = await unblocked()
  cases.change = await changed()
  secrets = await known()
  for (const [asked, path, token] of everyGet()) await officerAsks(asked, path, token)
  for (const route of table.filter(({ method }) => method !== 'get'))
    await officerAsks(named(route), filled(route.path, cases.unblock), staff.jan, {
      method: route.method.toUpperCase(),
      body: {},
    })
}, 60_000)
afterAll(async () => {
  await room.close()
  await portal.close()
})

const named = ({ method, path }: Route) => `${method.toUpperCase()} ${path}`
/** Staff may come in there. Signing out is left out: whoever did it would ask no more. */
const table = (routes as readonly Route[]).filter(
  ({ access, path }) => ['staff', 'signed-in'].includes(access) && path !== '/auth/logout',
)

type Ask = { method?: string; body?: unknown }

async function officerAsks(asked: string, path: string, token: string, { method, body }: Ask = {}) {
  const reply = await room.ask(path, {
    token,
    ...(method && { method }),
    ...(body !== undefined && { body, key: room.key() }),
  })
  // A stream tells which case changed and goes on.
  const isStream = reply.headers.get('content-type') === 'text/event-stream'
  const text = isStream ? '' : await reply.text()
  if (isStream) await reply.body?.cancel()
  seen.push({ asked, status: reply.status, text: `${JSON.stringify([...reply.headers])}\n${text}` })
  return { status: reply.status, text }
}

async function lookAt(id: string): Promise<View> {
  const { text } = await officerAsks('GET /api/cases/{id}', `/api/cases/${id}`, staff.maria)
  return JSON.parse(text) as View
}

async function act({ id }: View, event: string, token = staff.maria, answers?: Answers): Promise<View> {
  const { version } = await lookAt(id)
  const { status, text } = await officerAsks(`event ${event}`, `/api/cases/${id}/events`, token, {
    method: 'POST',
    body: { event, version, ...(answers && { answers }) },
  })
  if (status !== 200) throw new Error(`${event}: ${status} ${text}`)
  await room.work()
  return lookAt(id)
}

const mailed = async (template: string) => {
  const rows = await room.db.rows<{ params: string }>(
    'SELECT params FROM mails WHERE template = $1 ORDER BY id DESC LIMIT 1',
    [template],
  )
  return JSON.parse(rows[0]!.params) as { url: string; code: string }
}
const tokenIn = (url: string) => url.split('#')[1]!

/** From the login page to the receipt; the portal's answer is lost once, which is logged. */
async function unblocked(): Promise<View> {
  const visitor = (path: string, body: unknown) => room.ask(path, { token: null, body })
  await visitor('/api/unblock/links', { portal: 'demo', address: 'marek@post.example', language: 'pl' })
  const token = tokenIn((await mailed('account-link')).url)
  await visitor('/api/unblock/requests', { token, answers: request })
  const [row] = await room.db.rows<{ id: string }>("SELECT id FROM cases WHERE kind = 'unblock'")
  await room.work()
  let now = await act(await lookAt(row!.id), 'claim')
  now = await act(now, 'record', staff.maria, proof('call-back'))
  now = await act(now, 'send-code')
  await noteDigest()
  now = await act(now, 'check-code', staff.maria, { code: 'WRONG234' })
  now = await act(now, 'send-code')
  await noteDigest()
  const { code } = await mailed('account-code')
  now = await act(now, 'check-code', staff.maria, {
    code: `${code.slice(0, 4)} ${code.slice(4).toLowerCase()}`,
  })
  portal.loses = 1
  await act(now, 'grant')
  now = await act(now, 'retry-order')
  expect(now.step).toBe('executed')
  return now
}

/** Asked for by Anna, told by telephone, made, and stopped by the mailed link. */
async function changed(): Promise<View> {
  const answers = {
    newLogin: 'anna@new.example',
    about: 'A new address.',
    route: 'signed-request',
    own: true,
  }
  const made = await room.ask('/api/cases', { body: { kind: 'login-change', answers }, key: room.key() })
  await room.work()
  let now = await act((await made.json()) as View, 'claim')
  now = await act(now, 'record', staff.maria, proof('signed-request'))
  now = await act(now, 'propose')
  now = await act(now, 'approve', staff.jan)
  await officerAsks('phone notices, waiting', '/api/staff/phone-notices', staff.jan)
  await room.desk.phoneNotices.work(() => Promise.resolve({ error: 'HTTP 400', isRefused: true }))
  now = await act(now, 'record-notice', staff.jan, { outcome: 'told' })
  await room.ring('cooling-over')
  const token = tokenIn((await mailed('login-changed')).url)
  await room.ask('/api/not-me', { token: null, body: { token } })
  await room.work()
  now = await act(now, 'uphold', staff.zofia, { text: 'It was not her.' })
  expect(now.step).toBe('cancelled')
  return now
}

/** Whatever opens, proves or stops something, and the digests that are kept of it. */
async function known(): Promise<Secret[]> {
  const told = await room.db.rows<{ template: string; params: string }>(
    'SELECT template, params FROM mails UNION ALL SELECT template, params FROM phone_notices',
  )
  const inMails = told.flatMap(({ template, params }) => {
    const { url, code } = JSON.parse(params) as { url?: string; code?: string }
    const parts = url ? tokenIn(url).split('.') : []
    return [
      ...(code ? [{ what: `the code of ${template}`, value: code }] : []),
      ...(url ? [{ what: `the link of ${template}`, value: tokenIn(url) }] : []),
      // Its signature alone: case and time beside it are nobody's secret.
      ...(parts.length > 1 ? [{ what: `the signature in ${template}`, value: parts.at(-1)! }] : []),
    ]
  })
  const bytes = async (what: string, sql: string) =>
    (await room.db.rows<{ value: Buffer }>(sql)).map(({ value }) => ({ what, value }))
  return [
    ...inMails,
    ...(await bytes('the digest of a link', 'SELECT token_hash AS value FROM account_links')),
    ...(await bytes('the digest of a session', 'SELECT token_hash AS value FROM staff_sessions')),
    ...(await bytes('a secret of the desk', 'SELECT value FROM secrets')),
    ...kept,
    { what: 'the secret between desk and portal', value: secret },
    ...Object.values(staff).map((value) => ({ what: 'an officer’s session', value })),
    { what: 'a customer’s token', value: tokenOf(anna).split('.')[2]! },
  ]
}
/** The digest of a code lives as long as the code: noted while it is there. */
const kept: Secret[] = []
async function noteDigest(): Promise<void> {
  const rows = await room.db.rows<{ salt: Buffer; digest: Buffer }>('SELECT salt, digest FROM account_codes')
  expect(rows).toHaveLength(1)
  for (const { salt, digest } of rows)
    kept.push({ what: 'the salt of a code', value: salt }, { what: 'the digest of a code', value: digest })
}

function filled(path: string, { id, number }: View): string {
  const parts: Record<string, string> = {
    id,
    number,
    eori: anna.firm.eori,
    code: 'login-change',
    name: 'approval',
    version: '1',
    file: 'att_none',
    sequence: '1',
    token: 'none',
  }
  return path.replaceAll(/\{(\w+)\}/g, (_, name: string) => parts[name]!)
}

/** For both cases, by an officer and by a duty manager, with what each may be asked for. */
function everyGet(): [string, string, string][] {
  const { unblock, change } = cases
  const wished: Record<string, readonly string[]> = {
    '/api/staff/records': [
      `?case=${encodeURIComponent(unblock.number)}`,
      `?case=${encodeURIComponent(change.number)}`,
      '?from=2020-01-01T00:00:00.000Z&to=2020-12-31T00:00:00.000Z',
      `?from=${new Date(Date.now() - 86_400_000).toISOString()}&to=${new Date(Date.now() + 86_400_000).toISOString()}`,
    ],
    '/api/staff/mail': ['waiting', 'digest', 'sent', 'dead', 'dropped'].map((state) => `?state=${state}`),
    '/api/cases': ['unblock', 'login-change'].flatMap((kind) => [
      `?kind=${kind}`,
      `?kind=${kind}&lane=closed`,
    ]),
    '/api/kinds/{code}': [''],
  }
  return table
    .filter(({ method }) => method === 'get')
    .flatMap((route) =>
      [unblock, change].flatMap((of) =>
        (wished[route.path] ?? ['']).flatMap((query) =>
          [staff.maria, staff.zofia].map((token): [string, string, string] => [
            named(route),
            filled(route.path, of) + query,
            token,
          ]),
        ),
      ),
    )
}

describe('agents never see a credential', () => {
  it('the look itself finds what is planted, however it is written', () => {
    const code = 'K7MNPXW4'
    const digest = randomBytes(32)
    const planted: Secret[] = [
      { what: 'code', value: code },
      { what: 'digest', value: digest },
    ]
    const told = [
      `{"code":"${code}"}`,
      'k7mn pxw4',
      'K7MN-PXW4',
      Buffer.from(code).toString('base64'),
      createHash('sha256').update(code).digest('base64url'),
    ]
    for (const text of told) expect(toldIn(text, planted), text).toEqual(['code'])
    for (const name of ['hex', 'base64', 'base64url'] as const)
      expect(toldIn(`{"digest":"${digest.toString(name)}"}`, planted)).toEqual(['digest'])
    expect(toldIn('{"code":"K7MNPXW5"}', planted)).toEqual([])
  })

  it('everything of the story is looked for, and everything that staff may ask was answered', () => {
    const kinds = new Set(secrets.map(({ what }) => what))
    for (const what of [
      'the link of account-link',
      'the code of account-code',
      'the digest of a code',
      'the salt of a code',
      'the digest of a link',
      'the link of login-cooling',
      'the signature in login-changed',
      'the digest of a session',
      'an officer’s session',
    ])
      expect(kinds, what).toContain(what)
    const answered = new Set(seen.filter(({ status }) => status === 200).map(({ asked }) => asked))
    for (const asked of [
      'event check-code',
      'event send-code',
      'event grant',
      'phone notices, waiting',
      'GET /api/cases',
      'GET /api/cases/{id}',
      'GET /api/cases/{id}/history',
      'GET /api/cases/{id}/report',
      'GET /api/staff/records',
      'GET /api/staff/mail',
      'GET /api/staff/phone-notices',
      'GET /api/staff/incoming',
      'GET /api/staff/officers',
    ])
      expect(answered, asked).toContain(asked)
    const asked = new Set(seen.map((one) => one.asked))
    expect(table.map(named).filter((route) => !asked.has(route))).toEqual([])
    expect(seen.filter(({ status }) => status >= 500)).toEqual([])
    // Whoever manages takes the record of everybody's cases away.
    const records = seen.filter(({ asked, text }) => asked.endsWith('/records') && text.includes('code-sent'))
    expect(records.length).toBeGreaterThan(1)
  })

  it('in any answer, history, record or list', () => {
    const told = seen.flatMap(({ asked, text }) => toldIn(text, secrets).map((what) => `${asked}: ${what}`))
    expect([...new Set(told)]).toEqual([])
  })

  it('nor in the log, where the portal’s lost answer stands', () => {
    const log = room.logged.join('')
    expect(log).toContain('order-account')
    expect(toldIn(log, secrets)).toEqual([])
  })

  it('and the history keeps none: neither what was said nor what it was compared with', async () => {
    const rows = await room.db.rows<{ data: string; lines: string }>('SELECT data, `lines` FROM history')
    const snapshots = await room.db.rows<{ snapshot: string }>('SELECT snapshot FROM cases')
    expect(toldIn(JSON.stringify([rows, snapshots]), secrets)).toEqual([])
  })
})

/** Names of what a contract or a form holds that sound like something to sign in with, or that opens something. */
const suspicious = /pass|secret|credential|token|digest|sha\d|hash|salt|otp|^pin$|link|url|code$|login/i

describe('nor set one', () => {
  type Schema = { [key: string]: unknown }
  type Operation = { requestBody?: Schema; responses: Schema }

  const namesIn = (schema: unknown): string[] => {
    if (typeof schema !== 'object' || schema === null) return []
    return Object.entries(schema).flatMap(([key, value]) => [
      ...(key === 'properties' ? Object.keys(value as object) : []),
      ...namesIn(value),
    ])
  }
  async function suspects(part: 'requestBody' | 'responses'): Promise<Record<string, string[]>> {
    const document = (await (await room.ask('/openapi.json', { token: null })).json()) as {
      paths: Record<string, Record<string, Operation>>
    }
    const found = table.flatMap((route): [string, string[]][] => {
      const operation = document.paths[route.path]![route.method]!
      const own = part === 'responses' ? operation.responses[route.status] : operation.requestBody
      const names = [...new Set(namesIn(own))].filter((name) => suspicious.test(name)).sort()
      return names.length > 0 ? [[named(route), names]] : []
    })
    return Object.fromEntries(found)
  }

  /** What sounds like one and is none. Whoever adds a name here says what it is. */
  const harmless = {
    code: 'of a kind, a line, a fault, an article; or one that an officer has compared',
    digest: 'of a list that is signed together, of a document',
    sha256: 'of a file, of a print',
    hash: 'of an entry of the history, chained',
    verifyCode: 'stands in print on an approval, for whoever checks it',
    checkUrl: 'the page where that is done',
    url: 'of one file, for a minute, for the officer who asked',
    loginChange: 'how long a change may take, by the policy',
    pin: 'read out by a caller, for half an hour: says who calls, and opens nothing',
  }

  it.each(['responses', 'requestBody'] as const)(
    'the contracts of %s to staff have no place for one',
    async (part) => {
      const found = new Set(Object.values(await suspects(part)).flat())
      expect([...found].filter((name) => !(name in harmless))).toEqual([])
    },
  )

  it('nor is anything named that is not there any more', async () => {
    const found = new Set(
      [...Object.values(await suspects('responses')), ...Object.values(await suspects('requestBody'))].flat(),
    )
    expect(Object.keys(harmless).filter((name) => !found.has(name))).toEqual([])
  })

  const golden = new URL('../../workflows/cases/golden/', import.meta.url)
  /** Every form that an officer is ever offered, in every step of every kind. */
  function staffForms(): Map<string, Form> {
    const forms = new Map<string, Form>()
    for (const file of readdirSync(golden).filter((name) => name.endsWith('.json'))) {
      const kind = kindOf(file.replace(/-\d+\.json$/, ''))!
      if (!file.endsWith(`-${kind.version}.json`)) continue
      if (kind.openedBy === 'officer') forms.set(`${kind.code} opened`, kind.form)
      for (const moment of JSON.parse(readFileSync(new URL(file, golden), 'utf8')) as Moment[]) {
        const state: CaseState<unknown> = { ...opening, ...moment, context: moment.stored.context }
        for (const [event, rule] of Object.entries(kind.events))
          if (rule.roles.includes('officer') && rule.form) {
            const form = tried(() => rule.form!(state, moment.changedAt))
            if (form) forms.set(`${kind.code} ${event}`, form)
          }
      }
    }
    return forms
  }
  /** Of an event that the step does not take the form may not be asked for. */
  const tried = (make: () => Form): Form | null => {
    try {
      return make()
    } catch (error) {
      if (error instanceof TypeError) return null
      throw error
    }
  }

  it('the forms about accounts hold what was proven and why, and a code to compare', () => {
    const fields = Object.fromEntries(
      [...staffForms()]
        .filter(([name]) => /^(unblock|login-change) /.test(name))
        .map(([name, form]) => [name, fieldsOf(form).map((field) => field.name)]),
    )
    const both = {
      record: ['proof', 'outcome', 'reference', 'files'],
      // Compared by the desk, for a mail that was sent to the address on file; it sets nothing and is kept nowhere.
      'check-code': ['code'],
      refuse: ['reason', 'text'],
    }
    const settling = { 'record-notice': ['outcome'], dismiss: ['text'], uphold: ['text'] }
    expect(fields).toEqual(
      Object.fromEntries([
        ...Object.entries(both).map(([event, names]) => [`unblock ${event}`, names]),
        ...Object.entries({ ...both, ...settling }).map(([event, names]) => [`login-change ${event}`, names]),
      ]),
    )
  })

  it('no other form of theirs has a field that sounds like one', () => {
    const found = [...staffForms()].flatMap(([name, form]) =>
      fieldsOf(form)
        .filter((field) => suspicious.test(field.name))
        .map((field) => `${name}: ${field.name}`),
    )
    // The digest of a list says which list is signed.
    const known = /(check-code: code|^bulk (propose|approve): digest)$/
    expect(found.filter((name) => !known.test(name))).toEqual([])
  })

  it('the order to a portal has no place for one: the new login is what its owner asked for', () => {
    expect(Object.keys(AccountOrder.shape)).toEqual(['account', 'order', 'case', 'login', 'expects'])
    expect(
      AccountOrder.safeParse({ account: 'a', order: 'unblock', case: 'x', expects: {}, password: 'x' })
        .success,
    ).toBe(false)
  })

  it('an officer who sends one along is refused, and the login stays what its owner asked for', async () => {
    const answers = { newLogin: 'piotr@new.example', about: 'x', route: 'signed-request', own: true }
    const token = tokenOf(piotr)
    const made = await room.ask('/api/cases', {
      token,
      body: { kind: 'login-change', answers },
      key: room.key(),
    })
    await room.work()
    const view = (await made.json()) as View
    const sent = (event: string, version: number, given: Answers) =>
      officerAsks('what is refused', `/api/cases/${view.id}/events`, staff.maria, {
        method: 'POST',
        body: { event, version, answers: given },
      })
    for (const given of [{ newLogin: 'officer@evil.example' }, { password: 'x' }])
      expect((await sent('claim', (await lookAt(view.id)).version, given)).status).toBe(422)
    await act(view, 'claim')
    const more = { ...proof('signed-request'), newLogin: 'officer@evil.example' }
    expect((await sent('record', (await lookAt(view.id)).version, more)).status).toBe(422)
    expect((await lookAt(view.id)).answers.newLogin).toBe('piotr@new.example')
  })

  it('nor opens such a case himself, or for somebody on the telephone', async () => {
    for (const kind of ['unblock', 'login-change']) {
      const body = { kind, answers: { newLogin: 'officer@evil.example' } }
      const own = await officerAsks('what is refused', '/api/cases', staff.jan, { method: 'POST', body })
      expect(own.status).toBe(403)
      const spoken = { ...body, for: { by: 'call', call: 1, party: 'demo:piotr' } }
      const called = await officerAsks('what is refused', '/api/staff/phone-cases', staff.jan, {
        method: 'POST',
        body: spoken,
      })
      expect([403, 404]).toContain(called.status)
    }
    expect(portal.accounts.find({ subject: 'piotr' })?.login).not.toContain('evil')
  })
})
