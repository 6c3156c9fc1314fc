import { axeFaults, equal, holds, until } from './claims.ts'
import { inMinutes, outageView, rowOf, rows } from './examples.ts'
import { FakeDesk } from './fake-desk.ts'
import { list, openConsole, page, sheet, type Opened } from './opened.ts'

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
})
