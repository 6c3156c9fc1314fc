/** The policy over HTTP: who reads and who writes it, and how bad input is answered. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Draft, PolicyBook, PolicyVersion } from '../../../workflows/contracts/policy-drafts.ts'
import { httpRoom, problemOf, type HttpRoom } from './http-room.ts'

let room: HttpRoom
let cookies: Record<'author' | 'activator', string>
beforeAll(async () => {
  room = await httpRoom()
  for (const id of ['off_ewa', 'off_ola'])
    await room.db.write('INSERT INTO staff (id, issuer, subject, name, roles) VALUES ($1, $2, $1, $1, $3)', [
      id,
      'https://id.example',
      '["officer","duty-manager"]',
    ])
  cookies = {
    author: await room.sessions.begin('off_ewa'),
    activator: await room.sessions.begin('off_ola'),
  }
})
afterAll(() => room.close())

const as = (token: string) => ({ token })
const made = async (): Promise<Draft> =>
  Draft.parse(
    await (await room.ask('/api/staff/policy/drafts', { ...as(cookies.author), body: { note: 'x' } })).json(),
  )

it('is read by every officer, and by nobody else', async () => {
  const book = await room.ask('/api/staff/policy', as(room.staff.maria))
  expect(PolicyBook.parse(await book.json()).versions).toMatchObject([{ version: 1, state: 'in-force' }])
  const version = await room.ask('/api/staff/policy/versions/1', as(room.staff.maria))
  expect(PolicyVersion.parse(await version.json()).difference).toBeNull()
  expect((await problemOf(await room.ask('/api/staff/policy'))).code).toBe('not-allowed')
  expect((await problemOf(await room.ask('/api/staff/policy', { token: null }))).code).toBe('token-missing')
})

it('goes from draft to version by two people', async () => {
  const draft = await made()
  const at = `/api/staff/policy/drafts/${draft.id}`
  const { rows, sections, revision } = draft
  const put = await room.ask(at, {
    ...as(cookies.author),
    method: 'PUT',
    body: { revision, rows, sections, note: 'y' },
  })
  expect(Draft.parse(await put.json()).note).toBe('y')
  const stale = await room.ask(at, {
    ...as(cookies.author),
    method: 'PUT',
    body: { revision, rows, sections, note: 'z' },
  })
  expect(stale.status).toBe(409)
  const tried = await room.ask(`${at}/dry-run`, { ...as(cookies.author), body: { revision: 2, days: 30 } })
  expect(tried.status).toBe(202)
  expect(Draft.parse(await tried.json()).trial).toMatchObject({ state: 'queued' })
  while (await room.desk.trials.work());
  const seen = Draft.parse(await (await room.ask(at, as(cookies.author))).json())
  expect(seen.trial?.state).toBe('done')
  const report = await room.ask(`${at}/dry-run/report`, as(cookies.author))
  expect(report.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect((await report.text()).split('\r\n')[0]).toContain('application;opened;system')
  const now = { revision: 2, activeFrom: null }
  expect((await problemOf(await room.ask(`${at}/activate`, { ...as(cookies.author), body: now }))).code).toBe(
    'same-officer',
  )
  const done = await room.ask(`${at}/activate`, { ...as(cookies.activator), body: now })
  expect(done.status).toBe(201)
  expect(PolicyVersion.parse(await done.json())).toMatchObject({ version: 2, state: 'in-force' })
})

it('a draft that is given up is gone from the list', async () => {
  const { id } = await made()
  const gone = await room.ask(`/api/staff/policy/drafts/${id}`, { ...as(cookies.author), method: 'DELETE' })
  expect(gone.status).toBe(204)
  const book = PolicyBook.parse(await (await room.ask('/api/staff/policy', as(cookies.author))).json())
  expect(book.drafts.some((draft) => draft.id === id)).toBe(false)
})

describe('bad input', () => {
  it.each([
    ['/api/staff/policy/versions/99', 404, 'not-found'],
    ['/api/staff/policy/versions/1;', 404, 'not-found'],
    ['/api/staff/policy/versions/-1', 404, 'not-found'],
    ['/api/staff/policy/drafts/pol_00000000000000000000000000000000', 404, 'not-found'],
    ['/api/staff/policy/drafts/x', 404, 'not-found'],
  ])('%s', async (path, status, code) => {
    expect(await problemOf(await room.ask(path, as(cookies.author)))).toMatchObject({ status, code })
  })

  it('is told by row and column, and keeps nothing', async () => {
    const draft = await made()
    const rows = draft.rows.map((row, i) => (i === 1 ? { ...row, approvers: 0, decisionMinutes: 60 } : row))
    const answer = await room.ask(`/api/staff/policy/drafts/${draft.id}`, {
      ...as(cookies.author),
      method: 'PUT',
      body: { revision: 1, rows, sections: draft.sections, note: '' },
    })
    expect(await problemOf(answer)).toMatchObject({
      status: 422,
      faults: [{ field: 'rows[1].approvers', code: 'not-sound', params: { rule: 'approvers-zero' } }],
    })
  })

  it.each([
    [{ revision: 1, days: 0 }],
    [{ revision: 1, days: 367 }],
    [{ revision: 1 }],
    [{ revision: 1, days: 30, more: true }],
    [{ revision: 1, month: '2026-13' }],
    [{ revision: 1, month: '2026-01', days: 3 }],
  ])('a dry run of %j is refused', async (body) => {
    const { id } = await made()
    const answer = await room.ask(`/api/staff/policy/drafts/${id}/dry-run`, { ...as(cookies.author), body })
    expect((await problemOf(answer)).code).toBe('body-invalid')
  })

  it('an import of a table that cannot be is refused with its faults', async () => {
    const answer = await room.ask('/api/staff/policy/drafts', {
      ...as(cookies.author),
      body: { rows: [{ system: 'NCTS2' }], note: '' },
    })
    const problem = await problemOf(answer)
    expect(problem.code).toBe('answers-invalid')
    expect(problem.faults!.length).toBeGreaterThan(20)
  })
})
