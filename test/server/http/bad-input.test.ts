/** Every row of the table of bad input: status, code and content type, and nothing is kept. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { largestBody } from '../../../server/http/body.ts'
import type { View } from '../../../workflows/contracts/view.ts'
import { anna, application, lrns, maria, minutesAgo, piotr } from '../desk/desk-room.ts'
import { ecKey, hmacSigned, signed, unsigned } from '../auth/token-forge.ts'
import { claimsOf, httpRoom, portalKey, problemOf, tokenOf, type HttpRoom } from './http-room.ts'

let room: HttpRoom
beforeAll(async () => {
  room = await httpRoom()
})
afterAll(() => room.close())

const count = async () => (await room.db.rows<{ n: number }>('SELECT COUNT(*) AS n FROM cases'))[0]!.n

async function refusalOf(answer: Promise<Response>) {
  const response = await answer
  const { code, faults } = await problemOf(response)
  return { status: response.status, code, faults: faults?.map((fault) => [fault.field, fault.code]) }
}

describe('answers that are wrong', () => {
  it('are told all at once, each at its field, and open nothing', async () => {
    const before = await count()
    const wrong = application({
      offices: ['PL999999'],
      startedAt: minutesAgo(10),
      expectedEnd: minutesAgo(20),
      urgency: undefined,
      principals: ['PL100000008700000', 'PL999999999900000'],
      lrns: ['SAME', 'OTHER', 'SAME'],
      mrns: ['26PL301010000421J5'],
      contactPhone: 'call me',
      declarationRecords: false,
      approvedBy: 'me',
    })
    expect(await refusalOf(room.open(wrong))).toEqual({
      status: 422,
      code: 'answers-invalid',
      faults: expect.arrayContaining([
        ['approvedBy', 'unknown-field'],
        ['offices[0]', 'office-unknown'],
        ['expectedEnd', 'end-before-start'],
        ['urgency', 'required'],
        ['principals[1]', expect.any(String)],
        ['lrns[2]', 'duplicate'],
        ['mrns[0]', 'identifier-check-digit'],
        ['contactPhone', 'not-a-phone'],
        ['declarationRecords', 'not-accepted'],
      ]) as unknown,
    })
    expect(await count()).toBe(before)
  })

  it('name a start that nobody remembers', async () => {
    const before = await count()
    const started = (startedAt: string) => refusalOf(room.open(application({ startedAt })))
    const refused = { status: 422, code: 'answers-invalid', faults: [['startedAt', 'too-long-ago']] }
    expect(await started('1970-01-01T00:00:00Z')).toEqual(refused)
    expect(await started('0001-01-01T00:00:00Z')).toEqual(refused)
    expect(await count()).toBe(before)
  })

  it('are too many with 1,001 LRNs, and right with 1,000', async () => {
    expect(await refusalOf(room.open(application({ lrns: lrns(1001) })))).toEqual({
      status: 422,
      code: 'answers-invalid',
      faults: [['lrns', 'too-many']],
    })
    const answer = await room.open(application({ lrns: lrns(1000, 'A-NAME-OF-22-CHR') }))
    expect(answer.status).toBe(201)
    expect(((await answer.json()) as View).answers.lrns).toHaveLength(1000)
  })

  it('hold no access code of a guarantee, wherever it is written', async () => {
    const refused = await refusalOf(
      room.open(application({ detectedHow: 'GRN 26PL000000G000127, kod dostępu: A1B2' })),
    )
    expect(refused).toEqual({
      status: 422,
      code: 'answers-invalid',
      faults: [['detectedHow', 'secret-not-accepted']],
    })
  })
})

describe('a body', () => {
  const post = (
    body: string | ReadableStream<Uint8Array>,
    headers: Record<string, string> = {},
    init: RequestInit = {},
  ) =>
    Promise.resolve(
      room.app.request('/api/cases', {
        method: 'POST',
        body,
        headers: {
          authorization: `Bearer ${tokenOf(anna)}`,
          'content-type': 'application/json',
          'idempotency-key': room.key(),
          ...headers,
        },
        ...init,
      }),
    )
  const good = () => JSON.stringify({ kind: 'fallback', answers: application() })
  const streamed = (text: string) => {
    const bytes = new TextEncoder().encode(text)
    return new ReadableStream<Uint8Array>({
      start(controller) {
        for (let at = 0; at < bytes.length; at += 16_384) controller.enqueue(bytes.slice(at, at + 16_384))
        controller.close()
      },
    })
  }
  const chunked = (text: string) => post(streamed(text), {}, { duplex: 'half' } as RequestInit)

  it('is taken up to the limit and refused one byte above it, with and without a length', async () => {
    const fitting = good().padEnd(largestBody, ' ')
    const length = { 'content-length': String(largestBody) }
    expect((await post(fitting, length)).status).toBe(201)
    expect((await chunked(fitting)).status).toBe(201)
    const refused = { status: 413, code: 'body-too-large' }
    expect(await refusalOf(post(`${fitting} `, { 'content-length': String(largestBody + 1) }))).toMatchObject(
      refused,
    )
    expect(await refusalOf(chunked(`${fitting} `))).toMatchObject(refused)
  })

  it.each([
    ['nothing', ''],
    ['half of it', '{"kind":"fallback","answers":{'],
    ['two of them', '{}{}'],
    ['JavaScript', "{kind:'fallback'}"],
    ['a form', 'kind=fallback'],
    ['a byte order mark alone', '\uFEFF'],
  ])('that is no JSON is refused: %s', async (_, text) => {
    expect(await refusalOf(post(text))).toMatchObject({ status: 400, code: 'body-not-json' })
  })

  it('with half of a sign that takes two is refused; a backslash before such letters is none', async () => {
    const named = (name: string) => good().replace('"contactName":"Anna Nowak"', `"contactName":"${name}"`)
    for (const half of ['\\ud83d', '\\uDE00', 'x\\\\\\ud800'])
      expect(await refusalOf(post(named(half)))).toMatchObject({ status: 400, code: 'body-not-json' })
    for (const whole of ['\\ud83d\\ude00', '\\\\ud83d']) expect((await post(named(whole))).status).toBe(201)
  })

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/jsonx',
    'text/json',
    'application/json; charset=iso-8859-2',
    'application/json; profile=x; charset="UTF-16"',
    '',
  ])('of another type is refused: %s', async (type) => {
    expect(await refusalOf(post(good(), { 'content-type': type }))).toMatchObject({
      status: 415,
      code: 'content-type-unsupported',
    })
  })

  it('may name its charset', async () => {
    for (const type of ['Application/JSON; charset=utf-8', 'application/json;charset="UTF-8"'])
      expect((await post(good(), { 'content-type': type })).status).toBe(201)
  })

  it('that is packed is refused by its coding', async () => {
    expect(await refusalOf(post(good(), { 'content-encoding': 'gzip' }))).toMatchObject({
      status: 415,
      code: 'content-type-unsupported',
    })
  })

  it('that is no UTF-8 is refused, and not kept in other letters than it was sent', async () => {
    const bytes = Buffer.from(good().replace('Anna Nowak', 'Łódź'), 'latin1')
    const length = { 'content-length': String(bytes.length) }
    const raw = (headers: Record<string, string>) =>
      post(new Blob([bytes]).stream(), headers, { duplex: 'half' } as RequestInit)
    for (const headers of [length, {}])
      expect(await refusalOf(raw(headers))).toMatchObject({ status: 400, code: 'body-not-json' })
  })

  it.each([
    ['a list', '[]'],
    ['null', 'null'],
    ['a number', '1e999'],
    ['an unknown member', `{"kind":"fallback","answers":{},"status":"active"}`],
    ['a prototype', `{"kind":"fallback","answers":{},"__proto__":{"role":"officer"}}`],
    ['a constructor', `{"kind":"fallback","answers":{},"constructor":{}}`],
    ['answers of another shape', `{"kind":"fallback","answers":{"lrns":[1,2]}}`],
    ['answers too deep', `{"kind":"fallback","answers":{"lrns":${'['.repeat(50_000)}${']'.repeat(50_000)}}}`],
    ['a version of its own', `{"kind":"fallback","answers":{},"version":7}`],
    ['a kind that is no text', `{"kind":{"toString":"fallback"},"answers":{}}`],
    ['the same member twice', `{"kind":"outage","kind":"fallback","answers":{}}`],
  ])('of another shape is refused: %s', async (_, text) => {
    expect(await refusalOf(post(text))).toMatchObject({ status: 400, code: 'body-invalid' })
  })

  it('leaves the prototypes of everything alone, and names what it does not know', async () => {
    for (const name of ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty']) {
      const text = good().replace('"answers":{', `"answers":{${JSON.stringify(name)}:{"polluted":"yes"},`)
      const refused = await refusalOf(post(text))
      expect([400, 422]).toContain(refused.status)
      expect(JSON.stringify(refused.faults)).toContain('unknown-field')
    }
    expect(({} as { polluted?: string }).polluted).toBeUndefined()
  })

  it('asks for a kind that there is', async () => {
    for (const kind of ['nothing', '__proto__', 'fallback ', 'ąę'])
      expect(
        await refusalOf(room.ask('/api/cases', { body: { kind, answers: {} }, key: room.key() })),
      ).toMatchObject({
        status: 404,
        code: 'not-found',
      })
  })
})

describe('an idempotency key', () => {
  it.each([
    ['none', undefined],
    ['empty', ''],
    ['too long', 'k'.repeat(121)],
    ['with a space', 'a b'],
    ['not ASCII', 'klucz\u00b1'],
  ])('%s: refused before anything else is looked at', async (_, key) => {
    const headers: Record<string, string> = key === undefined ? {} : { 'idempotency-key': key }
    const answer = room.ask('/api/cases', { body: { kind: 'fallback', answers: application() }, headers })
    expect(await refusalOf(answer)).toMatchObject({ status: 400, code: 'idempotency-key-missing' })
  })

  it('again gives the first answer to the byte; with another body it is refused', async () => {
    const key = 'k'.repeat(120)
    const answers = application({ lrns: ['HTTP1'] })
    const first = await room.open(answers, { key })
    const again = await room.open(answers, { key })
    expect([first.status, again.status]).toEqual([201, 201])
    expect(again.headers.get('location')).toBe(first.headers.get('location'))
    expect(await again.text()).toBe(await first.text())
    expect(await refusalOf(room.open(application({ lrns: ['HTTP2'] }), { key }))).toMatchObject({
      status: 409,
      code: 'idempotency-key-reused',
    })
  })

  it('of somebody else is not found out by using it', async () => {
    const answers = application({ principals: [], lrns: ['HTTP3'] })
    const mine = await room.open(answers, { key: 'shared' })
    const theirs = await room.open(answers, { key: 'shared', token: tokenOf(piotr) })
    expect(theirs.status).toBe(201)
    expect(((await theirs.json()) as View).id).not.toBe(((await mine.json()) as View).id)
  })
})

describe('a token', () => {
  const seconds = Math.floor(Date.now() / 1000)
  const cases: [string, string, string | null][] = [
    ['token-missing', 'none', null],
    ['token-expired', 'expired', tokenOf(anna, { iat: seconds - 900, exp: seconds - 600 })],
    ['token-audience', 'for somebody else', tokenOf(anna, { aud: 'another-desk' })],
    ['token-invalid', 'of a key that is not the portal’s', signed(ecKey('portal-1'), claimsOf(anna))],
    ['token-invalid', 'unsigned', unsigned({ alg: 'none', kid: 'portal-1' }, claimsOf(anna))],
    [
      'token-invalid',
      'signed with the public key as a secret',
      hmacSigned(JSON.stringify(portalKey.jwk), { alg: 'HS256', kid: 'portal-1' }, claimsOf(anna)),
    ],
    ['token-issuer-unknown', 'of an unknown issuer', tokenOf(anna, { iss: 'https://evil.example' })],
    ['token-invalid', 'that names another portal', tokenOf(anna, { iss: 'https://other.example' })],
    ['token-invalid', 'that says it is an officer', tokenOf(anna, { role: 'officer', roles: ['officer'] })],
    ['token-invalid', 'that lives for a day', tokenOf(anna, { exp: seconds + 86_400 })],
    ['session-expired', 'of no session', `hds_${'A'.repeat(43)}`],
    ['session-expired', 'cut short', 'hds_A'],
  ]
  it.each(cases)('%s: %s', async (code, _, token) => {
    for (const path of ['/api/me', '/api/cases', '/api/kinds/fallback', '/api/cases/cas_1', '/api/live']) {
      const response = await room.ask(path, { token })
      expect(response.headers.get('www-authenticate')).toBe('Bearer')
      expect(await refusalOf(Promise.resolve(response))).toMatchObject({ status: 401, code })
    }
  })

  it('is checked before the body is read', async () => {
    const answer = room.ask('/api/cases', { token: null, body: 'x'.repeat(largestBody * 2), key: 'k' })
    expect(await refusalOf(answer)).toMatchObject({ status: 401, code: 'token-missing' })
  })

  it('of another portal’s page is refused, although the token is right', async () => {
    for (const origin of [
      'https://other.example',
      'https://evil.example',
      'null',
      'https://portal.example.evil.example',
    ])
      expect(await refusalOf(room.ask('/api/me', { headers: { origin } }))).toMatchObject({
        status: 403,
        code: 'origin-not-registered',
      })
  })
})

describe('a case', () => {
  it('of another firm and one that never was answer the same, byte for byte', async () => {
    const { id } = (await (await room.open()).json()) as View
    const missing = id.replace(/.$/, (last) => (last === '0' ? '1' : '0'))
    const answers = async (of: string) => {
      const token = tokenOf(piotr)
      const event = { body: { event: 'withdraw', version: 1 }, key: room.key(), token }
      const asked = [
        room.ask(`/api/cases/${of}`, { token }),
        room.ask(`/api/cases/${of}/history`, { token }),
        room.ask(`/api/cases/${of}/document`, { token }),
        room.ask(`/api/cases/${of}/events`, event),
      ]
      return Promise.all(
        asked.map(async (answer) => {
          const response = await answer
          return [
            response.status,
            [...response.headers].filter(([name]) => name !== 'date'),
            await response.text(),
          ]
        }),
      )
    }
    const theirs = await answers(id)
    expect(theirs).toEqual(await answers(missing))
    expect(theirs.map(([status]) => status)).toEqual([404, 404, 404, 404])
  })

  it.each([
    '%C4%85%C4%99',
    '%F0%9F%98%80',
    "'%20OR%201=1",
    '%00',
    '%E0%A4%A',
    'cas_1%20',
    '..%2F..%2Fetc',
    '__proto__',
    'a'.repeat(500),
  ])('with an id that cannot be one is not found: %s', async (id) => {
    for (const path of [`/api/cases/${id}`, `/api/cases/${id}/history`, `/api/cases/${id}/document`])
      expect(await refusalOf(room.ask(path))).toMatchObject({ status: 404, code: 'not-found' })
    const event = { body: { event: 'withdraw', version: 1 }, key: room.key() }
    expect(await refusalOf(room.ask(`/api/cases/${id}/events`, event))).toMatchObject({ status: 404 })
  })

  it('with a stale version or an event that is not allowed now: 409 with the case as it is', async () => {
    const view = (await (await room.open()).json()) as View
    const send = (event: string, version: number) =>
      room.ask(`/api/cases/${view.id}/events`, { body: { event, version }, key: room.key() })
    for (const [event, version, code] of [
      ['withdraw', 99, 'view-stale'],
      ['settle', 1, 'event-not-allowed'],
      ['approve', 1, 'event-not-allowed'],
      ['checked', 1, 'event-not-allowed'],
      ['xstate.after.decision-due.fallback.pending', 1, 'event-not-allowed'],
      ['__proto__', 1, 'event-not-allowed'],
      ['constructor', 1, 'event-not-allowed'],
      ['', 1, 'event-not-allowed'],
    ] as const) {
      const response = await send(event, version)
      expect(response.status).toBe(409)
      const problem = await problemOf(response)
      expect(problem.code).toBe(code)
      expect(problem.view).toMatchObject({ id: view.id, version: 1, step: 'checking', staff: null })
    }
    for (const version of [0, -1, 1.5, '1', null, 2 ** 53])
      expect(
        (await room.ask(`/api/cases/${view.id}/events`, { body: { event: 'withdraw', version }, key: 'v' }))
          .status,
      ).toBe(400)
  })

  it('that this release cannot read is our fault: a reference and nothing else', async () => {
    const { id } = (await (await room.open()).json()) as View
    await room.db.write('UPDATE cases SET kind_version = 99 WHERE id = $1', [id])
    const response = await room.ask(`/api/cases/${id}`)
    expect(response.status).toBe(500)
    const problem = await problemOf(response)
    expect(Object.keys(problem).sort()).toEqual(['code', 'status', 'title', 'trace', 'type'])
    expect(problem).toMatchObject({
      code: 'internal',
      trace: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
    })
  })
})

describe('a list', () => {
  const staffList = (query: string) => room.ask(`/api/cases?${query}`, { token: room.staff.maria })

  it.each([
    'ąę😀',
    "' OR 1=1 --",
    '%',
    '_',
    '\\',
    '\u0000',
    '"; DROP TABLE cases; --',
    'FB-26-0000001-1',
    '\u202Eabc',
    ' ',
    'a'.repeat(5000),
    '{"$gt":""}',
    '${7*7}',
    '\ud800',
  ])('is searched for %j without harm', async (text) => {
    for (const query of [
      `q=${encodeURIComponent(text.toWellFormed())}`,
      `outage=${encodeURIComponent(text.toWellFormed())}`,
      `kind=${encodeURIComponent(text.toWellFormed())}`,
    ]) {
      const response = await staffList(query)
      expect([200, 400]).toContain(response.status)
      expect((await room.ask(`/api/cases?${query}`)).status).toBeLessThan(500)
    }
  })

  it.each([
    'lane=nowhere',
    'lane=to-decide%20',
    'system=NOWHERE',
    'whose=theirs',
    'order=due',
    'limit=0',
    'limit=101',
    'limit=1.5',
    'limit=x',
    'limit=-1',
    'cursor=x',
    'cursor=%00',
  ])('refuses %s', async (query) => {
    expect(await refusalOf(staffList(query))).toMatchObject({ status: 400, code: 'body-invalid' })
  })

  it('is never asked for a firm by its reader: what is not a filter is not one', async () => {
    const theirs = await room.open(application({ principals: [] }), { token: tokenOf(piotr) })
    const { id } = (await theirs.json()) as View
    const query = `owner=${piotr.firm.eori}&ownerEori=${piotr.firm.eori}&portal=demo&firm=${piotr.firm.eori}&kind=fallback&q=${piotr.firm.eori}`
    expect(await (await room.ask(`/api/cases?${query}`)).text()).not.toContain(id)
    expect(maria.role).toBe('officer')
  })
})

describe('the log', () => {
  it('tells of a bug where it happened and by its reference, and nothing of what people sent', async () => {
    const answers = application({
      detectedHow: 'KANAREK-TEXT',
      contactName: 'KANAREK-NAME',
      lrns: ['KANAREK-LRN'],
    })
    const view = (await (await room.open(answers)).json()) as View
    // The next event finds its place in the history taken.
    await room.db.write(
      `INSERT INTO history SELECT case_id, 2, at, event, actor_role, actor_id, actor_name, from_step, to_step, kind_version,
         data, \`lines\`, prev_hash, hash FROM history WHERE case_id = $1`,
      [view.id],
    )
    const key = 'KANAREK-KEY'
    const before = room.logged.length
    const response = await room.ask(`/api/cases/${view.id}/events`, {
      body: { event: 'withdraw', version: 1 },
      key,
    })
    expect(response.status).toBe(500)
    const { trace } = await problemOf(response)
    const lines = room.logged.slice(before).join('')
    expect(lines).toContain(trace)
    expect(lines).toMatch(/"level":50/)
    expect(room.logged.join('')).not.toMatch(/KANAREK|Bearer|eyJ|hds_/)
  })
})
