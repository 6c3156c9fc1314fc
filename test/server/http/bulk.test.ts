/** What hangs on a bulk decision, over HTTP: for staff alone, page by page, and nothing else than what was asked for. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { BulkPage, BulkSummary } from '../../../workflows/contracts/bulk.ts'
import type { View } from '../../../workflows/contracts/view.ts'
import { outageAnswers } from '../desk/desk-room.ts'
import { asks, firm, terms } from '../desk/bulk/bulk-room.ts'
import { httpRoom, problemOf, tokenOf, type HttpRoom } from './http-room.ts'

let room: HttpRoom
let path = ''
beforeAll(async () => {
  room = await httpRoom()
  const outage = await opened('outage', outageAnswers())
  for (let n = 1; n <= 5; n++) await room.open(asks(n), { token: tokenOf(firm(n)) })
  await room.work()
  const { id } = await opened('bulk', terms(outage))
  await room.work()
  path = `/api/staff/bulk/${id}`
})
afterAll(() => room.close())

const staff = (at: string) => room.ask(at, { token: room.staff.maria })

async function opened(kind: string, answers: object): Promise<View> {
  const reply = await room.ask('/api/cases', {
    token: room.staff.maria,
    body: { kind, answers },
    key: room.key(),
  })
  expect(reply.status).toBe(201)
  return (await reply.json()) as View
}

it('the summary and every page are what the contracts say', async () => {
  const summary = BulkSummary.parse(await (await staff(path)).json())
  expect(summary).toMatchObject({ step: 'draft', counts: { waiting: 5 }, preview: { officers: 2 } })
  const seen: string[] = []
  for (let cursor: string | null = ''; cursor !== null;) {
    const page = BulkPage.parse(
      await (await staff(`${path}/lines?limit=2${cursor && `&cursor=${cursor}`}`)).json(),
    )
    seen.push(...page.rows.map(({ number }) => number))
    cursor = page.next
  }
  expect(new Set(seen).size).toBe(5)
})

it('one state, and one firm by its EORI or number, can be asked for', async () => {
  const of = async (query: string) =>
    BulkPage.parse(await (await staff(`${path}/lines?${query}`)).json()).rows.map(
      ({ ownerEori }) => ownerEori,
    )
  expect(await of('state=granted')).toEqual([])
  expect(await of(`q=${firm(3).firm.eori.toLowerCase()}`)).toEqual([firm(3).firm.eori])
})

it('customers are not let in, and what is no bulk decision is not found', async () => {
  for (const at of [path, `${path}/lines`]) {
    expect((await room.ask(at, { token: tokenOf(firm(1)) })).status).toBe(403)
    expect((await room.ask(at, { token: null })).status).toBe(401)
  }
  for (const id of ['cas_nothing', '..%2f', 'Ą', '%00'])
    expect((await problemOf(await staff(`/api/staff/bulk/${id}`))).code).toBe('not-found')
})

it.each(['state=all', 'limit=0', 'limit=201', 'limit=x', "q=' OR 1=1", 'q=%F0%9F%98%80'])(
  'a strange %s is refused with its field',
  async (query) => {
    const problem = await problemOf(await staff(`${path}/lines?${query}`))
    expect(problem).toMatchObject({ code: 'body-invalid', faults: [{ field: query.split('=')[0] }] })
  },
)

it.each([
  [{ outage: 'nonsense' }, 'outage'],
  [{ system: 'XYZ' }, 'system'],
  [{ to: '2020-01-01T00:00:00.000Z' }, 'to'],
  [{ maxDeclarations: 0 }, 'maxDeclarations'],
  [{ refuse: 'R01' }, 'refuse'],
])('a list of %j is refused with its field', async (wrong, field) => {
  const answers = { ...terms({ outage: { callNumber: 'OC-26-0000001-9' } } as View), ...wrong }
  const reply = await room.ask('/api/cases', {
    token: room.staff.maria,
    body: { kind: 'bulk', answers },
    key: room.key(),
  })
  const problem = await problemOf(reply)
  expect(problem.code).toBe('answers-invalid')
  expect(problem.faults?.map((fault) => fault.field)).toContain(field)
})

it('the results come as a table, one line an application, and nothing in it is a formula', async () => {
  await room.db.write('UPDATE bulk_lines SET owner_name = \'=HYPERLINK("x");\' WHERE owner_eori = $1', [
    firm(2).firm.eori,
  ])
  const reply = await staff(`${path}/report`)
  expect(reply.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(reply.headers.get('content-disposition')).toMatch(/^attachment; filename="BD-[^"/]+\.csv"$/)
  const lines = (await reply.text()).trimEnd().split('\r\n')
  expect(lines).toHaveLength(6)
  expect(lines[0]).toContain('application;eori;name;state;')
  expect(lines.slice(1).every((line) => line.includes(';waiting;'))).toBe(true)
  expect(lines.join('\n')).toContain(`;"'=HYPERLINK(""x"");";`)
  const asCustomer = await room.ask(`${path}/report`, { token: tokenOf(firm(1)) })
  expect(asCustomer.status).toBe(403)
})
