import type { Speech } from '../../../widget/speech.ts'
import { axeFaults, equal, holds, until } from './claims.ts'
import { awaitingSecond, inReview, inMinutes, rows } from './examples.ts'
import { FakeDesk } from './fake-desk.ts'
import { list, openConsole, press, textOf, type, type Opened } from './opened.ts'

/** Long enough for whatever was going to happen. */
const nothing = () => new Promise((resolve) => setTimeout(resolve, 60))

describe('the inbox', () => {
  let desk: FakeDesk
  let opened: Opened

  beforeEach(async () => {
    desk = new FakeDesk(inReview(), awaitingSecond({ id: 'c-2' }))
    desk.rows = [...rows(9), ...rows(2, 'second-person').map((row) => ({ ...row, id: `s${row.id}` }))]
    opened = await openConsole(desk)
    await opened.come(list, 'tbody tr')
  })
  afterEach(() => opened.close())

  const selected = () => opened.find(list, 'tr[data-selected]')?.dataset['id']
  const due = () => opened.all(list, 'td.due').map((cell) => textOf(cell))

  it('passes the accessibility rules, light and dark', async () => {
    equal(await axeFaults(opened.element), [])
    opened.element.setAttribute('theme', 'dark')
    equal(await axeFaults(opened.element), [])
  })

  it('shows the rows in the order of the desk, nearest term first, overdue and urgent in words', () => {
    const shown = opened.all(list, 'tbody tr').map((row) => row.dataset['id'])
    equal(
      shown,
      rows(9).map(({ id }) => id),
    )
    const [overdue = '', , urgent = '', , later = ''] = due()
    holds(overdue.startsWith('overdue by'), overdue)
    holds(urgent.startsWith('urgent,'), urgent)
    holds(later.includes('left') && !later.includes('urgent'), later)
    holds(opened.find(list, 'td.due .badge svg'), 'an icon stands beside the words')
  })

  it('counts the cases of each queue', () => {
    equal(opened.all('.lanes a').map(textOf).slice(0, 2), ['To be decided 9', 'With a second person 2'])
  })

  it('moves with j and k, and the focus goes along', async () => {
    for (const key of ['j', 'j', 'j', 'k']) press(key)
    await until('second row selected', () => selected() === 'c-2')
    equal(opened.find(list)?.shadowRoot?.activeElement?.textContent, 'FB/2026/000422')
  })

  it('opens a sheet for c, g and r and sends nothing', async () => {
    press('j')
    await until('selected', selected)
    press('r')
    await opened.come('hd-console-case', 'hd-console-sheet', 'dialog[open]')
    equal(location.hash, '#/cases/c-1/refuse')
    equal(desk.sent(), [])
  })

  it('keeps silent while somebody types', async () => {
    const search = opened.find('.search input')
    holds(search, 'a search field')
    press('j', search)
    await nothing()
    equal(selected(), undefined)
  })

  it('lists its shortcuts, and switched off they do nothing', async () => {
    press('?')
    const box = await opened.come('hd-console-shortcuts', 'input[type="checkbox"]')
    equal(await axeFaults(opened.element), [])
    box.click()
    opened.find('hd-console-shortcuts', '.top button')?.click()
    await until('the list is closed', () => opened.find('hd-console-shortcuts') === null)
    press('j')
    await nothing()
    equal(selected(), undefined)
  })

  it('takes in a change without reload and leaves the selection where it was', async () => {
    press('j')
    press('j')
    await until('second row', () => selected() === 'c-2')
    desk.rows = desk.rows.filter(({ id }) => id !== 'c-1')
    desk.tell('c-1', 9)
    await until('the row is gone', () => opened.all(list, 'tbody tr').length === 8)
    equal(selected(), 'c-2')
  })

  it('gives the place of a row that left to the one behind it', async () => {
    press('j')
    await until('first row', () => selected() === 'c-1')
    desk.rows = desk.rows.filter(({ id }) => id !== 'c-1')
    desk.tell('c-1', 9)
    await until('next row selected', () => selected() === 'c-2')
  })

  it('searches over all queues', async () => {
    const search = opened.find('.search input')
    holds(search instanceof HTMLInputElement, 'a search field')
    search.value = 'fb/2026/000423'
    search.form?.requestSubmit()
    await until('one row', () => opened.all(list, 'tbody tr').length === 1)
    equal(location.hash, '#/search?q=fb%2F2026%2F000423')
  })

  it('is narrowed and ordered from above it; that stands in the address and goes along to the next queue', async () => {
    const [system, whose, order] = opened.all('.filters select')
    for (const [select, value] of [
      [system, 'NCTS2'],
      [whose, 'mine'],
      [order, 'newest'],
    ] as const) {
      type(select!, value)
      await until(value, () => desk.asked.at(-1)?.path.includes(value))
    }
    equal(location.hash, '#/lane/to-decide?system=NCTS2&whose=mine&order=newest')
    const asked = desk.asked.at(-1)?.path ?? ''
    for (const part of ['lane=to-decide', 'system=NCTS2', 'whose=mine', 'order=newest'])
      holds(asked.includes(part), `${part} in ${asked}`)
    equal(
      opened.find('.lanes a[href*="closed"]')?.getAttribute('href'),
      '#/lane/closed?system=NCTS2&whose=mine&order=newest',
    )
    type(opened.all('.filters select')[1]!, '')
    await until('narrowed less', () => location.hash === '#/lane/to-decide?system=NCTS2&order=newest')
    desk.rows = []
    desk.tell('c-1', 9)
    await until(
      'nothing fits',
      () => textOf(opened.find(list, '.nothing')) === 'No case fits what was chosen.',
    )
  })

  it('says so where nothing waits', async () => {
    location.hash = '#/lane/closed'
    await until('empty', () => textOf(opened.find(list, '.nothing')) === 'No closed cases.')
  })
})

describe('an inbox of two thousand cases', () => {
  it('comes page by page, and is not drawn anew for a key or for a change of one case', async () => {
    const desk = new FakeDesk()
    desk.rows = rows(2000).map((row) => ({ ...row, dueAt: row.dueAt ?? inMinutes(9000) }))
    const opened = await openConsole(desk)
    const found = await opened.come(list)
    const more = () => opened.find(list, 'footer button')
    await opened.come(list, 'tbody tr')
    equal(opened.all(list, 'tbody tr').length, 50)
    for (let shown = 50; shown < 2000; shown += 50) {
      more()?.click()
      await until(`more than ${shown} rows`, () => opened.all(list, 'tbody tr').length > shown)
    }
    // However many there are, those in which nothing changed are not worked out again.
    const cases = found as unknown as {
      step: (by: 1) => void
      speech: Speech
      updateComplete: Promise<boolean>
    }
    const duration = cases.speech.duration.bind(cases.speech)
    let workedOut = 0
    cases.speech.duration = (ms) => {
      workedOut += 1
      return duration(ms)
    }
    cases.step(1)
    await cases.updateComplete
    equal(opened.all(list, 'tbody tr[data-selected]').length, 1)
    equal(workedOut, 0)
    desk.tell(desk.rows[0]!.id, 9)
    await until('the first page is worked out again', () => workedOut > 0)
    holds(workedOut < 1000, `only that page, not all: ${workedOut}`)
    opened.close()
  }).timeout(20_000)
})
