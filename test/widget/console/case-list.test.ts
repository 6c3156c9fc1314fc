import { CaseList } from '../../../widget/console/case-list.ts'
import { fragmentOf, readRoute } from '../../../widget/console/route.ts'
import { urgencyOf } from '../../../widget/console/time-left.ts'
import type { CasePage, CaseRow } from '../../../workflows/contracts/view.ts'
import { equal } from './claims.ts'
import { rows } from './examples.ts'

describe('a list of cases', () => {
  let stored: CaseRow[]
  const ask = async ({
    cursor,
    limit = 3,
    q,
  }: {
    cursor?: string
    limit?: number
    q?: string
  }): Promise<CasePage> => {
    const found = q === undefined ? stored : stored.filter(({ number }) => number === q)
    const from = Number(cursor ?? 0)
    return {
      rows: found.slice(from, from + limit),
      next: from + limit < found.length ? String(from + limit) : null,
      counts: null,
    }
  }
  const shown = (cases: CaseList) => cases.rows.map(({ id }) => id)

  it('keeps the rows further down when the first page is renewed', async () => {
    stored = rows(7)
    const cases = new CaseList({}, ask, 3)
    await cases.renew()
    await cases.more()
    await cases.renew(new Set(['c-2']))
    equal(shown(cases), ['c-1', 'c-2', 'c-3', 'c-4', 'c-5', 'c-6'])
  })

  it('keeps them also where the newest stand first', async () => {
    stored = rows(7).map((row, n) => ({ ...row, openedAt: new Date(9e11 - n).toISOString() }))
    const cases = new CaseList({ order: 'newest' }, ask, 3)
    await cases.renew()
    await cases.more()
    await cases.renew(new Set(['c-2']))
    equal(shown(cases), ['c-1', 'c-2', 'c-3', 'c-4', 'c-5', 'c-6'])
  })

  it('drops a row further down that has left the list', async () => {
    stored = rows(8)
    const cases = new CaseList({}, ask, 3)
    await cases.renew()
    await cases.more()
    stored = stored.filter(({ id }) => id !== 'c-5')
    await cases.renew(new Set(['c-5']))
    equal(shown(cases), ['c-1', 'c-2', 'c-3', 'c-4', 'c-6'])
  })

  it('never lets an older answer overwrite a newer one', async () => {
    stored = rows(4)
    const waits = [30, 0]
    const slow = async (query: Parameters<typeof ask>[0]) => {
      const page = await ask(query)
      await new Promise((resolve) => setTimeout(resolve, waits.shift() ?? 0))
      return page
    }
    const cases = new CaseList({}, slow, 10)
    const first = cases.renew()
    stored = rows(5)
    await Promise.all([first, cases.renew()])
    equal(cases.rows.length, 5)
  })
})

describe('the address', () => {
  it('leads back to the same place', () => {
    for (const fragment of [
      '#/lane/running',
      '#/search?q=PL1+2',
      '#/cases/c-1',
      '#/cases/c-1/refuse',
      '#/in/outages',
      '#/in/outages/new',
      '#/in/outages/closed',
      '#/in/test-account/closed',
      '#/in/tickets?system=AES&whose=nobody',
      '#/lane/closed?order=newest',
    ]) {
      equal(fragmentOf(readRoute(fragment)), fragment)
    }
  })

  it('leaves out what no list is narrowed by', () => {
    const fragment = '#/lane/closed?system=NOWHERE&whose=theirs&order=due&q=x'
    equal(fragmentOf(readRoute(fragment)), '#/lane/closed')
  })

  it('leads to the inbox where it is unknown or broken', () => {
    for (const fragment of ['', '#', '#/lane/none', '#/cases', '#/nothing', '#/in', '#/in/No-Section'])
      equal(fragmentOf(readRoute(fragment)), '#/lane/to-decide')
    equal(fragmentOf(readRoute('#/cases/%E0%A4%A')), '#/cases/%25E0%25A4%25A')
  })
})

describe('a term', () => {
  it('is overdue after its moment, urgent in the last quarter of an hour', () => {
    const now = Date.parse('2026-11-22T12:00:00.000Z')
    const at = (minutes: number) => new Date(now + minutes * 60_000).toISOString()
    equal(
      [at(-1), at(1), at(14), at(15), null].map((dueAt) => urgencyOf(dueAt, now)),
      ['overdue', 'soon', 'soon', 'running', 'none'],
    )
  })
})
