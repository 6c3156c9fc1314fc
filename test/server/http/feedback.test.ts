/** Complaints, the questionnaire and "you said, we did" over HTTP. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { QuestionnaireBook } from '../../../workflows/contracts/questionnaire.ts'
import type { YouSaidPage } from '../../../workflows/contracts/remark.ts'
import type { View } from '../../../workflows/contracts/view.ts'
import { anna, application, maria, piotr } from '../desk/desk-room.ts'
import { httpRoom, portal, problemOf, tokenOf, type HttpRoom } from './http-room.ts'

let room: HttpRoom
let refused: View
let token: string
beforeAll(async () => {
  room = await httpRoom()
  const asked = (await (await room.open(application({ principals: [], lrns: ['FDB1'] }))).json()) as View
  await room.work()
  const mine = await room.send(await room.look(asked, maria), 'claim', maria)
  refused = await room.send(mine, 'refuse', maria, { reason: 'R03', text: 'Portal działa.' })
  token = (await room.desk.questionnaires.link(refused.id, anna)).url.split('#')[1]!
})
afterAll(() => room.close())

const scores = { time: 4, clarity: 4, help: 4, courtesy: 4 }
const answer = { version: 1, scores, comment: '' }
const complain = (caseNumber: string, as = anna) =>
  room.ask('/api/cases', {
    token: tokenOf(as),
    key: room.key(),
    body: { kind: 'complaint', answers: { caseNumber, grounds: ['other'], text: 'Nie tak.' } },
  })

describe('a complaint', () => {
  it('is no kind that is offered by itself: it begins from a case', async () => {
    const { kinds } = (await (await room.ask('/api/kinds')).json()) as { kinds: { code: string }[] }
    expect(kinds.map(({ code }) => code)).toContain('remark')
    expect(kinds.map(({ code }) => code)).not.toContain('complaint')
    expect((await room.ask('/api/kinds/complaint')).status).toBe(200)
  })

  it('about another firm’s case is 404, word for word as about none', async () => {
    const [foreign, none] = [await complain(refused.number, piotr), await complain('FB-26-9999999-9', piotr)]
    expect([foreign.status, none.status]).toEqual([404, 404])
    expect(await problemOf(foreign)).toEqual(await problemOf(none))
  })

  it('is answered with its number and its term; a second one while it is open is 409', async () => {
    const made = await complain(refused.number)
    expect(made.status).toBe(201)
    const view = (await made.json()) as View
    expect(view.number).toMatch(/^SK-/)
    expect(view.deadlines[0]?.explanation.map(({ code }) => code)).toContain('explain.promise.months')
    const again = await complain(refused.number)
    expect([again.status, (await problemOf(again)).code]).toEqual([409, 'complaint-open'])
    const claim = await room.ask(`/api/cases/${view.id}/events`, {
      token: room.staff.maria,
      key: room.key(),
      body: { event: 'claim', version: view.version },
    })
    const problem = await problemOf(claim)
    expect([claim.status, problem.code, problem.view?.step]).toEqual([409, 'not-independent', 'received'])
  })
})

describe('the questionnaire', () => {
  it.each([
    ['a score of six', { ...answer, scores: { ...scores, time: 6 } }, 'body-invalid'],
    ['half a score', { ...answer, scores: { ...scores, time: 2.5 } }, 'body-invalid'],
    ['a score that is text', { ...answer, scores: { ...scores, time: '5' } }, 'body-invalid'],
    ['a question that is none', { ...answer, scores: { ...scores, x: 1 } }, 'answers-invalid'],
    ['no scores', { version: 1, comment: '' }, 'body-invalid'],
    ['something more', { ...answer, case: 'cas_1' }, 'body-invalid'],
    ['a long comment', { ...answer, comment: 'x'.repeat(5000) }, 'answers-invalid'],
  ])('refuses %s', async (_, body, code) => {
    const response = await room.ask(`/api/cases/${refused.id}/questionnaire`, { method: 'PUT', body })
    expect((await problemOf(response)).code).toBe(code)
  })

  it('keeps HTML as the text it is', async () => {
    const comment = '<img src=x onerror=alert(1)>'
    const body = { ...answer, comment }
    const put = await room.ask(`/api/cases/${refused.id}/questionnaire`, { method: 'PUT', body })
    expect(put.headers.get('content-type')).toContain('application/json')
    expect(await put.json()).toMatchObject({ given: { comment } })
  })

  it('by link wants the link alone, and says of a bad one no more than that it is closed', async () => {
    const open = (given: string) =>
      room.ask('/api/questionnaire/open', { token: null, body: { token: given } })
    expect((await open(token)).status).toBe(200)
    for (const bad of [`${token}x`, token.slice(1), '../..', ''])
      expect((await problemOf(await open(bad))).code).toBe('questionnaire-closed')
  })

  it('is no use for guessing: who tries too often waits', async () => {
    const tries = await Promise.all(
      Array.from({ length: 40 }, () =>
        room.ask('/api/questionnaire/open', { token: null, body: { token: 'x' } }),
      ),
    )
    const statuses = tries.map(({ status }) => status)
    expect(statuses).toContain(429)
    expect(statuses.filter((status) => status === 409).length).toBeLessThanOrEqual(30)
  })

  it('has its page, with nothing inline and in no frame', async () => {
    const page = await room.ask('/questionnaire', { token: null })
    expect(page.headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'none'/)
    const html = await page.text()
    expect(html).not.toMatch(/ style=|<script>(?!<)|onclick/)
    expect(page.headers.get('referrer-policy')).toBe('no-referrer')
  })

  it('gives its results to staff alone', async () => {
    expect((await room.ask('/api/staff/questionnaire')).status).toBe(403)
    expect((await room.ask('/api/staff/questionnaire', { token: null })).status).toBe(401)
    const told = await room.ask('/api/staff/questionnaire', { token: room.staff.maria })
    expect(await told.json()).toMatchObject({ least: 5, cells: [] })
  })
})

describe('the questions', () => {
  const wish = (name: string) => ({
    questions: [{ code: 'time', text: { pl: name, en: `${name} in English` } }],
    comment: { pl: 'Uwagi', en: 'Comments' },
    activeFrom: null,
  })
  let ewa = ''
  const put = (version: number | string, body: unknown, as: string | null = ewa) =>
    room.ask(`/api/staff/questionnaire/versions/${version}`, { method: 'PUT', token: as, body })
  const book = async () => {
    const reply = await room.ask('/api/staff/questionnaire/versions', { token: room.staff.maria })
    return (await reply.json()) as QuestionnaireBook
  }
  beforeAll(async () => {
    await room.db.write(
      `INSERT INTO staff (id, issuer, subject, name, roles)
       VALUES ('off_ewa', 'https://id.example', 'off_ewa', 'Ewa Mazur', '["officer","duty-manager"]')`,
    )
    ewa = await room.sessions.begin('off_ewa')
  })

  it('are read by every officer and published by duty managers alone', async () => {
    expect((await book()).versions).toMatchObject([{ version: 1, state: 'in-force', publishedBy: null }])
    const { status, code } = await problemOf(await put(2, wish('Czas'), room.staff.maria))
    expect([status, code]).toEqual([403, 'not-allowed'])
    expect((await put(2, wish('Czas'), tokenOf(anna))).status).toBe(403)
    expect((await put(2, wish('Czas'), null)).status).toBe(401)
    expect((await book()).versions).toHaveLength(1)
    const told = (await (await put(2, wish('Czas'))).json()) as QuestionnaireBook
    expect(told.versions[0]).toMatchObject({ version: 2, state: 'in-force', publishedBy: 'Ewa Mazur' })
    expect(JSON.stringify(told)).not.toContain('off_ewa')
  })

  it('of a version that somebody published meanwhile are refused, and the same again is not', async () => {
    expect((await put(2, wish('Czas'))).status).toBe(200)
    const stale = await put(2, wish('Inne'))
    expect([stale.status, (await problemOf(stale)).code]).toEqual([409, 'view-stale'])
    expect((await book()).versions.map(({ version }) => version)).toEqual([2, 1])
  })

  it('are refused with every fault by its field', async () => {
    const bad = { questions: [{ code: 'TIME', text: { pl: '', en: 'x' } }], comment: { pl: 'x', en: '' } }
    const response = await put(3, { ...bad, activeFrom: null })
    const { code, faults } = await problemOf(response)
    expect([response.status, code]).toEqual([422, 'answers-invalid'])
    expect(faults?.map(({ field }) => field)).toEqual([
      'questions[0].code',
      'questions[0].text.pl',
      'comment.en',
    ])
  })

  it.each([
    ['something more', 3, { ...wish('x'), note: 'x' }, 'body-invalid'],
    ['a third language', 3, { ...wish('x'), comment: { pl: 'x', en: 'x', uk: 'x' } }, 'body-invalid'],
    [
      'another kind of question',
      3,
      { ...wish('x'), questions: [{ code: 'time', kind: 'date' }] },
      'body-invalid',
    ],
    ['a time that is none', 3, { ...wish('x'), activeFrom: '2026-02-30' }, 'body-invalid'],
    ['version 0', 0, wish('x'), 'not-found'],
    ['a version that is no number', 'x', wish('x'), 'not-found'],
  ])('refuse %s', async (_, version, body, code) => {
    expect((await problemOf(await put(version, body))).code).toBe(code)
  })

  it('keep HTML as the text it is, also on the page by link', async () => {
    const name = '<img src=x onerror=alert(1)>'
    expect((await put(3, wish(name))).status).toBe(200)
    const open = await room.ask(`/api/cases/${refused.id}/questionnaire`)
    expect(open.headers.get('content-type')).toContain('application/json')
    const { versions } = await book()
    expect(versions[0]!.questions[0]!.text.pl).toBe(name)
  })

  it('have their sums by version; of none that there is not', async () => {
    const sums = (query: string) => room.ask(`/api/staff/questionnaire${query}`, { token: room.staff.maria })
    expect(await (await sums('')).json()).toMatchObject({ version: 3 })
    expect(await (await sums('?version=1')).json()).toMatchObject({ version: 1 })
    expect((await sums('?version=99')).status).toBe(404)
    for (const bad of ['-1', '1.5', 'x'])
      expect((await problemOf(await sums(`?version=${bad}`))).code).toBe('body-invalid')
  })
})

describe('you said, we did', () => {
  it('is for everybody, from any registered page, and may be kept for a minute', async () => {
    const [origin] = portal.origins as [string]
    const response = await room.ask('/api/you-said', { token: null, headers: { origin } })
    expect(response.headers.get('cache-control')).toContain('max-age=60')
    expect(response.headers.get('access-control-allow-origin')).toBe(origin)
    expect((await response.json()) as YouSaidPage).toEqual({ items: [], page: 1, size: 10, total: 0 })
  })

  it.each(['page=0', 'page=-1', 'page=1.5', 'page=x', 'size=51', 'size=0', 'page=1e9'])(
    'refuses %s',
    async (query) => {
      const response = await room.ask(`/api/you-said?${query}`, { token: null })
      expect((await problemOf(response)).code).toBe('body-invalid')
    },
  )
})
