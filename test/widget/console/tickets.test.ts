import { anna, jan, maria, minute } from '../../workflows/cases/people.ts'
import { done } from '../../workflows/cases/play.ts'
import * as stage from '../../workflows/cases/ticket/stage.ts'
import { ticketSheet, tickets, viewOf } from '../ticket-examples.ts'
import { axeFaults, equal, holds, until } from './claims.ts'
import { sheets } from './examples.ts'
import { FakeDesk } from './fake-desk.ts'
import { openConsole, page, textOf, type, type Opened } from './opened.ts'

/** The fake desk's Maria bears another id than the domain's. */
const me = { ...maria, roles: [...maria.roles] }
const talk = [page, 'hd-console-conversation'] as const

describe('a ticket in the console', () => {
  let desk: FakeDesk
  let opened: Opened

  before(() => {
    sheets['ticket'] = ticketSheet
  })
  after(() => {
    delete sheets['ticket']
  })

  async function show(played: stage.Case): Promise<void> {
    const view = viewOf(played, maria)
    desk = new FakeDesk(view)
    desk.me = {
      role: 'officer',
      id: me.id,
      name: me.name,
      firm: null,
      represents: [],
      roles: me.roles,
      at: new Date().toISOString(),
    }
    opened = await openConsole(desk, `#/cases/${view.id}`)
    await opened.come(...talk, 'hd-thread', 'li')
  }
  afterEach(() => opened.close())

  const buttons = (...path: string[]) => opened.all(...path).map((button) => button.dataset['event'])
  const written = () => buttons(...talk, 'hd-offers', 'p.row button[data-event]')
  const press = async (event: string) =>
    (await opened.come(...talk, 'hd-offers', `button[data-event="${event}"]`)).click()
  const title = () => textOf(opened.find(...talk, 'hd-offers', '.card h3'))
  const area = () => opened.come(...talk, 'hd-offers', 'hd-form', 'hd-text-field', 'textarea')

  for (const [step, played] of Object.entries({
    'in-progress': tickets['in-progress'],
    answered: tickets.answered,
    news: tickets.news,
  }))
    it(`passes the accessibility rules: ${step}`, async () => {
      await show(played)
      equal(await axeFaults(opened.element), [])
    })

  it('has what is written below the conversation, and everything else above it', async () => {
    await show(tickets['in-progress'])
    equal(buttons(page, '.actions button'), ['release'])
    equal(written(), ['solve', 'ask', 'note', 'hand-on', 'await-third-party', 'classify', 'close'])
    const texts = opened.all(page, '.panel').map(textOf).join(' ')
    for (const part of ['Priority: high', 'Team: first line', 'Promised by', 'Statutory time limit'])
      holds(texts.includes(part), part)
  })

  it('solves from there: what it leads to stands above, and the answer is in the thread', async () => {
    await show(tickets['in-progress'])
    desk.onEvent = (_, { answers = {} }) =>
      viewOf(done(tickets['in-progress'], 'solve', maria, { at: minute(20), answers }), maria)
    await press('solve')
    await until('what happens', () =>
      textOf(opened.find(...talk, 'hd-offers', '.card')).includes('The customer sees the solution at once.'),
    )
    type(await area(), 'Register the new certificate.')
    ;(await opened.come(...talk, 'hd-offers', 'button.sure')).click()
    await until('the solution', () => opened.find(...talk, 'hd-thread', 'li.solution'))
    equal(
      desk.sent().map(({ body }) => body),
      [{ event: 'solve', version: 2, answers: { text: 'Register the new certificate.' } }],
    )
    await until('what was done', () => textOf(opened.find(page, '.done')).includes('Solution given'))
  })

  it('leaves open what is being written when the case moves on, as long as it can be sent', async () => {
    await show(tickets.received)
    await press('note')
    type(await area(), 'Half a note')
    desk.put(viewOf(done(tickets.received, 'claim', maria, { at: minute(5) }), maria))
    desk.tell(tickets.received.state.id, 2)
    await until('the step', () => buttons(page, '.actions button').includes('release'))
    equal(title(), 'Internal note')
    equal(((await area()) as HTMLTextAreaElement).value, 'Half a note')
  })

  it('keeps a note a note: what was typed there is in no other field', async () => {
    await show(tickets['in-progress'])
    await press('note')
    type(await area(), 'He is wrong again')
    await press('solve')
    await until('the other form', () => title() === 'Give the solution')
    equal(((await area()) as HTMLTextAreaElement).value, '')
    await press('note')
    await until('the note', () => title() === 'Internal note')
    equal(((await area()) as HTMLTextAreaElement).value, 'He is wrong again')
  })

  it('tells notes from what the customer reads', async () => {
    const noted = done(stage.claimed(), 'note', jan, { at: minute(9), answers: { text: 'Between us' } })
    await show(noted)
    const last = opened.all(...talk, 'hd-thread', 'li').at(-1) ?? null
    holds(last?.classList.contains('internal'), 'drawn apart')
    holds(textOf(last).includes('for staff alone'), textOf(last))
  })

  it('shows what the customer adds while an answer is being written, which stays', async () => {
    await show(tickets['in-progress'])
    await press('solve')
    type(await area(), 'Half an answer')
    const more = done(tickets['in-progress'], 'add-information', anna, {
      at: minute(9),
      answers: { text: 'One more thing' },
    })
    desk.put(viewOf(more, maria))
    desk.tell(more.state.id, more.state.version)
    await until('the news', () => textOf(opened.find(...talk, 'hd-thread', 'ol')).includes('One more thing'))
    equal(((await area()) as HTMLTextAreaElement).value, 'Half an answer')
  })
})

describe('the tickets’ queue', () => {
  it('is a section of its own, with queues named for it and each ticket by its title', async () => {
    const desk = new FakeDesk(viewOf(tickets.received, maria))
    const { id, number, step, lane, version, openedAt, changedAt } = viewOf(tickets.received, maria)
    desk.rows = [
      {
        id,
        number,
        kind: 'ticket',
        version,
        step,
        lane,
        system: 'NCTS2',
        title: 'IE015 rejected',
        ownerEori: anna.firm.eori,
        ownerName: anna.firm.name,
        openedAt,
        changedAt,
        dueAt: openedAt,
        assignee: null,
      },
    ]
    const opened = await openConsole(desk, '#/in/tickets/to-decide')
    await until('the row', () =>
      textOf(opened.find('.list > hd-console-list', 'tbody')).includes('IE015 rejected'),
    )
    holds(textOf(opened.find('nav.lanes')).includes('To work on'), 'its own words')
    equal(await axeFaults(opened.element), [])
    opened.close()
  })
})
