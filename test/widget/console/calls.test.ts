/** A call comes to the officer: the right case is there, or a choice; nobody who is unknown opens one. */
import type { CallBackList } from '../../../workflows/contracts/call-backs.ts'
import type { PaperBlocks } from '../../../workflows/contracts/spoken-cases.ts'
import type { CallSheet } from '../../../workflows/contracts/telephone.ts'
import { axeFaults, equal, until } from './claims.ts'
import { inMinutes, inReview, rows } from './examples.ts'
import { FakeDesk } from './fake-desk.ts'
import { openConsole, textOf, type Opened } from './opened.ts'

const [row, other] = rows(2)
const sheet: CallSheet = {
  id: 7,
  direction: 'in',
  number: '+48600100200',
  queue: 'outages',
  state: 'answered',
  officer: 'Maria Zielińska',
  startedAt: inMinutes(-2),
  answeredAt: inMinutes(-1),
  endedAt: null,
  cause: null,
  waitSeconds: 42,
  case: null,
  parties: [
    {
      id: 'demo:anna:PL100000001200000',
      portal: 'demo',
      name: 'Anna Nowak',
      firm: { eori: 'PL100000001200000', name: 'Agencja Celna Bałtyk' },
      known: 'number',
    },
  ],
  opens: null,
  cases: [row!, other!],
  suggested: [],
}

describe('a call', () => {
  let desk: FakeDesk
  let opened: Opened

  async function begin(place: string): Promise<void> {
    desk = new FakeDesk()
    opened = await openConsole(desk, place)
  }
  const { setInterval } = window
  afterEach(() => {
    window.setInterval = setInterval
    opened.close()
  })
  const told = async (more: Partial<CallSheet> = {}) => {
    desk.more.set('GET /api/staff/calls/7', { status: 200, body: { ...sheet, ...more } })
    desk.more.set('PUT /api/staff/calls/7/case', { status: 204, body: null })
    desk.ring(7)
    await opened.come('hd-console-call', 'h2')
  }
  const shown = () => textOf(opened.find('hd-console-call', 'section'))

  it('shows who it is and lets the officer choose among several cases', async () => {
    await begin('#/in/calls')
    await told()
    await until('the caller', () => shown().includes('Anna Nowak'))
    for (const words of ['+48600100200', 'confirmed', 'Waited 42 s', row!.number, other!.number])
      equal([words, shown().includes(words)], [words, true])
    equal(await axeFaults(opened.element), [])
  })

  it('of an unknown person opens nothing, and says that a number proves nothing', async () => {
    await begin('#/in/calls')
    await told({ parties: [], cases: [], suggested: [row!] })
    await until('the warning', () => shown().includes('Ask for the PIN'))
    equal(shown().includes('does not prove'), true)
    equal(location.hash, '#/in/calls')
  })

  it('leads to the only case, and says so to the desk; but never away from another one', async () => {
    await begin('#/in/calls')
    await told({ opens: row! })
    await until('the case', () => location.hash === `#/cases/${row!.id}`)
    equal(
      desk.asked.filter(({ method }) => method === 'PUT').map(({ body }) => body),
      [{ case: row!.id }],
    )
  })

  it('stands in the list as soon as it comes, also after the list was taken out and put back', async () => {
    // Not by asking again after a while.
    window.setInterval = () => 0 as unknown as ReturnType<typeof setInterval>
    await begin('#/in/calls')
    const list = await opened.come('hd-console-calls')
    await opened.come('hd-console-calls', 'h1')
    const places = () => list.shadowRoot!.querySelectorAll('li').length
    const answers = (...ids: number[]) =>
      desk.more.set('GET /api/staff/calls', {
        status: 200,
        body: { calls: ids.map((id) => ({ ...sheet, id })) },
      })
    answers(7)
    await told()
    await until('the first call', () => places() === 1)
    const before = list.nextSibling
    const parent = list.parentNode!
    list.remove()
    parent.insertBefore(list, before)
    answers(8, 7)
    desk.ring(8)
    await until('the second call', () => places() === 2)
  })
})

describe('a call during other work', () => {
  it('leaves the officer where he is', async () => {
    const view = inReview()
    const desk = new FakeDesk(view)
    const opened = await openConsole(desk, `#/cases/${view.id}`)
    await opened.come('hd-console-case', 'h1')
    desk.more.set('GET /api/staff/calls/7', { status: 200, body: { ...sheet, opens: row! } })
    desk.ring(7)
    await opened.come('hd-console-call', 'li')
    equal(location.hash, `#/cases/${view.id}`)
    opened.close()
  })
})

describe('a call that an officer notes', () => {
  it('goes into the record once, also when the first answer was lost, and is said to be done', async () => {
    const view = inReview()
    const desk = new FakeDesk(view)
    const path = `POST /api/staff/cases/${view.id}/calls`
    const opened = await openConsole(desk, `#/cases/${view.id}`)
    const note = 'hd-console-note-call'
    await opened.come('hd-console-case', 'hd-console-calls', note, 'summary')
    const find = <E extends HTMLElement>(selector: string) =>
      opened.find('hd-console-case', 'hd-console-calls', note, selector) as E
    find('summary').click()
    find<HTMLInputElement>('[name="at"]').value = '2026-03-02T10:30'
    find<HTMLInputElement>('[name="minutes"]').value = '4'
    find<HTMLTextAreaElement>('[name="text"]').value = 'GRN is missing.'
    equal(await axeFaults(opened.element), [])
    const sent = () => desk.asked.filter(({ method }) => method === 'POST')
    const problem = { type: 'x', title: 'x', status: 503, code: 'database-away', trace: 'x' }
    desk.more.set(path, { status: 503, body: problem })
    find('button.primary').click()
    await until('the failure', () => find('[role="alert"]') !== null)
    desk.more.set(path, { status: 200, body: { ...view, version: view.version + 1 } })
    find('button.primary').click()
    await until('what was done', () =>
      textOf(opened.find('hd-console-case', '.done')).includes('Telephone call'),
    )
    equal(sent()[0]?.body, {
      direction: 'in',
      outcome: 'spoken',
      at: '2026-03-02T09:30:00.000Z',
      minutes: 4,
      text: 'GRN is missing.',
    })
    equal(new Set(sent().map(({ key }) => key)).size, 1)
    opened.close()
  })
})

describe('calls to make and numbers on paper', () => {
  let desk: FakeDesk
  let opened: Opened
  beforeEach(() => {
    desk = new FakeDesk()
  })
  afterEach(() => opened.close())

  it('a call is made with one click', async () => {
    const list: CallBackList = {
      rows: [
        {
          id: 'cbk_1',
          at: inMinutes(-40),
          until: inMinutes(-10),
          phone: '+48600100200',
          state: 'booked',
          case: { id: row!.id, number: row!.number },
          person: 'Anna Nowak',
          firm: { eori: 'PL100000001200000', name: 'Agencja Celna Bałtyk' },
          tries: 2,
        },
      ],
      tasks: [],
      slots: [inMinutes(60)],
    }
    desk.more.set('GET /api/staff/call-backs', { status: 200, body: list })
    desk.more.set('POST /api/staff/call-backs/cbk_1', { status: 204, body: null })
    opened = await openConsole(desk, '#/in/call-backs')
    const button = await opened.come('hd-console-call-backs', 'li button')
    equal(textOf(opened.find('hd-console-call-backs', 'li')).includes('tried 2 times'), true)
    equal(await axeFaults(opened.element), [])
    button.click()
    await until('what was told', () => desk.sent().length === 1)
    equal(desk.sent()[0]?.body, { outcome: 'called' })
  })

  it('a gap among the numbers is said', async () => {
    const line = {
      printed: [{ kind: 'ticket', number: 'TK-26-0000001-1' }],
      case: null,
      enteredAt: null,
      enteredBy: null,
    }
    const body: PaperBlocks = {
      blocks: [
        {
          id: 'blk_1',
          madeAt: inMinutes(-90),
          maker: 'Ewa',
          year: 2026,
          numbers: [
            { ...line, sequence: 1, state: 'free', reason: null, missing: true },
            { ...line, sequence: 2, state: 'spoilt', reason: 'lost', missing: false, enteredBy: 'Jan' },
          ],
        },
      ],
    }
    desk.more.set('GET /api/staff/paper-blocks', { status: 200, body })
    opened = await openConsole(desk, '#/in/paper')
    await opened.come('hd-console-paper', 'li')
    const text = opened.all('hd-console-paper', 'li').map(textOf).join(' ')
    for (const words of ['a later number is used', 'given up by Jan: lost'])
      equal([words, text.includes(words)], [words, true])
    equal(await axeFaults(opened.element), [])
  })
})
