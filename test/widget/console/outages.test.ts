import { axeFaults, equal, holds, until } from './claims.ts'
import { inMinutes, outageView, rowOf, rows } from './examples.ts'
import { FakeDesk } from './fake-desk.ts'
import { list, openConsole, page, sheet, textOf, type Opened } from './opened.ts'

describe('the outages', () => {
  let desk: FakeDesk
  let opened: Opened

  beforeEach(async () => {
    desk = new FakeDesk(outageView())
    desk.rows = [{ ...rowOf(outageView()), dueAt: inMinutes(25) }, ...rows(3)]
    opened = await openConsole(desk, '#/in/outages')
    await opened.come(list, 'tbody tr')
  })
  afterEach(() => opened.close())

  it('are listed apart from the cases, accessibly', async () => {
    equal(
      opened.all(list, 'tbody tr').map((row) => row.dataset['id']),
      ['o-ncts'],
    )
    equal(await axeFaults(opened.element), [])
  })

  it('are declared with the form of their kind', async () => {
    location.hash = '#/in/outages/new'
    await opened.come(sheet, 'hd-form', '[data-field="titlePl"]')
    equal(await axeFaults(opened.element), [])
  })

  it('show the cases they touch', async () => {
    location.hash = '#/cases/o-ncts'
    await opened.come(page, '.affected hd-console-list', 'tbody tr')
    holds(
      desk.asked.some(({ path }) => path.includes('outage=o-ncts')),
      'asked for by outage',
    )
    await until('its own buttons', () => opened.all(page, '.actions button').length === 3)
  })

  it('tell how many cases know of the last change, what it made of them, and which could not be told', async () => {
    const news = {
      version: 3,
      counts: { waiting: 400, told: 4500, 'as-it-was': 99, failed: 1 },
      moves: [{ kind: 'fallback', was: 'active', step: 'reconciling', n: 4500 }],
    }
    const failed = [
      { caseId: 'cas_1', kind: 'fallback', number: 'FB-26-0000001-4', state: 'failed', was: 'active' },
    ]
    desk.more.set('GET /api/staff/outages/o-ncts/news', { status: 200, body: news })
    desk.more.set('GET /api/staff/outages/o-ncts/news/lines?state=failed&limit=20', {
      status: 200,
      body: { rows: failed, next: null },
    })
    location.hash = '#/cases/o-ncts'
    const told = await opened.come(page, 'hd-console-outage-news', '[role=status]')
    equal(textOf(told), 'Cases told of the last change of this outage: 4600 of 5000')
    holds(textOf(opened.find(page, 'hd-console-outage-news', 'li')).endsWith(': 4500'), 'how many went where')
    const link = opened.find(page, 'hd-console-outage-news', '[role=alert] a')
    equal(link?.getAttribute('href'), '#/cases/cas_1')
    equal(await axeFaults(opened.element), [])
    // It goes on by itself.
    const over = { ...news, counts: { ...news.counts, waiting: 0, told: 4901, failed: 0 } }
    desk.more.set('GET /api/staff/outages/o-ncts/news', { status: 200, body: over })
    await until('all are told', () => textOf(told).includes('5000 of 5000'))
    equal(opened.find(page, 'hd-console-outage-news', '[role=alert]'), null)
  })
})
