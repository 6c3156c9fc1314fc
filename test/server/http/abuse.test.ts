/** The watch over HTTP: tables in and out, who may, and bad input. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { AbuseList } from '../../../workflows/contracts/abuse.ts'
import { httpRoom, problemOf, type HttpRoom } from './http-room.ts'

let room: HttpRoom
let manager: string
beforeAll(async () => {
  room = await httpRoom()
  await room.db.write('INSERT INTO staff (id, issuer, subject, name, roles) VALUES ($1, $2, $1, $1, $3)', [
    'off_ewa',
    'https://id.example',
    '["duty-manager"]',
  ])
  manager = await room.sessions.begin('off_ewa')
})
afterAll(() => room.close())

const table = (text: string, token = manager, type = 'text/csv; charset=utf-8') =>
  room.ask('/api/staff/abuse/totals', {
    token,
    method: 'POST',
    raw: Buffer.from(text),
    headers: { 'content-type': type },
  })

describe('a table of totals', () => {
  it('is taken from a duty manager', async () => {
    const answer = await table('EORI;year;declarations\nPL100000001200000;2026;400\n')
    expect([answer.status, await answer.json()]).toEqual([200, { holders: 1 }])
    const list = AbuseList.parse(
      await (await room.ask('/api/staff/abuse?year=2026', { token: room.staff.maria })).json(),
    )
    expect(list).toMatchObject({ year: 2026, rows: [], totals: { n: 1 }, rule: { reviewAt: 200 } })
  })

  it('is refused line by line', async () => {
    const problem = await problemOf(await table('PL100000001200000;2026;x\nPL1;2026;1'))
    expect(problem.status).toBe(422)
    expect(problem.faults?.map(({ field }) => field)).toEqual(['lines[1].total', 'lines[2].eori'])
  })

  it.each([
    ['from an ordinary officer', () => table('PL100000001200000;2026;1', room.staff.maria), 'not-allowed'],
    ['as JSON', () => table('{}', manager, 'application/json'), 'content-type-unsupported'],
    ['of more than two megabytes', () => table('x'.repeat(2 * 1024 * 1024 + 1)), 'body-too-large'],
  ])('%s is refused', async (_, ask, code) => {
    expect((await problemOf(await ask())).code).toBe(code)
  })
})

it('goes out as a table that a spreadsheet reads', async () => {
  const answer = await room.ask('/api/staff/abuse/export?year=2026', { token: room.staff.maria })
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(answer.headers.get('content-disposition')).toContain('fallback-2026.csv')
  expect(Buffer.from(await answer.arrayBuffer()).toString('utf8')).toMatch(/^\uFEFFeori;name;/)
})

it.each([
  ['/api/staff/abuse?year=26', 'body-invalid'],
  ['/api/staff/abuse/PL100000001200000?year=2026', 'not-found'],
  ['/api/staff/abuse/%27%20OR%201', 'not-found'],
])('%s is refused', async (path, code) => {
  expect((await problemOf(await room.ask(path, { token: room.staff.maria }))).code).toBe(code)
})
