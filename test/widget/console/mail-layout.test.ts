/** A mail as it was laid out, where officers read mail: the frame that shows it can do nothing, and is not there before it is wanted. */
import type { IncomingList, IncomingMail } from '../../../workflows/contracts/mail-in.ts'
import type { View } from '../../../workflows/contracts/view.ts'
import { maria } from '../../workflows/cases/people.ts'
import { ticketSheet, tickets, viewOf } from '../ticket-examples.ts'
import { axeFaults, equal, holds, until } from './claims.ts'
import { entry, inMinutes, sheets } from './examples.ts'
import { FakeDesk } from './fake-desk.ts'
import { openConsole, page, textOf, type Opened } from './opened.ts'

const incoming = 'hd-console-incoming'
const mail: IncomingMail = {
  id: 7,
  state: 'to-identify',
  reason: 'unknown-sender',
  kind: 'human',
  from: { name: 'Jan Obcy', address: 'jan@else.test' },
  subject: 'Zestawienie <1>',
  text: 'Proszę o pomoc.\n\n> On Monday Desk <d@desk.test> wrote:\n> stare',
  bytes: 4096,
  parts: 2,
  attachments: 0,
  checks: { spf: null, dkim: null, dmarc: null },
  confidence: null,
  case: null,
  storedAt: inMinutes(-10),
  rawGoneAt: null,
  showsLayout: true,
}
const none = { held: 0, quarantined: 0, stored: 0, entered: 0, silent: 0, closed: 0 }
const listOf = (...rows: IncomingMail[]): IncomingList => ({
  counts: { 'to-identify': rows.length, 'to-review': 0, ...none },
  rows,
  next: null,
  mailboxes: [],
  loops: [],
})

describe('a mail as it was laid out', () => {
  let opened: Opened
  before(() => {
    sheets['ticket'] = ticketSheet
  })
  after(() => {
    delete sheets['ticket']
  })
  afterEach(() => opened.close())

  const open = async (rows: IncomingMail[], lang = 'en') => {
    const desk = new FakeDesk()
    desk.more.set('GET /api/staff/incoming?state=to-identify', { status: 200, body: listOf(...rows) })
    opened = await openConsole(desk, '#/in/incoming', lang)
    await opened.come(incoming, '.mails')
  }
  const frame = () => opened.find(incoming, 'hd-mail-layout', 'iframe') as HTMLIFrameElement | null

  it('is behind a word, in a frame without any rights, and on a page of its own', async () => {
    await open([mail])
    equal(frame(), null, 'nothing is asked for before')
    const word = await opened.come(incoming, 'hd-mail-layout', 'summary')
    equal(textOf(word), 'As it was laid out')
    word.click()
    const shown = (await opened.come(incoming, 'hd-mail-layout', 'iframe')) as HTMLIFrameElement
    equal(shown.getAttribute('sandbox'), '')
    equal(shown.getAttribute('src'), '/api/staff/incoming/7/laid-out?lang=en')
    equal(shown.title, 'The mail as it was laid out: Zestawienie <1>')
    equal(shown.contentDocument, null, 'its origin is nobody’s')
    const alone = opened.find(incoming, 'hd-mail-layout', 'a') as HTMLAnchorElement
    equal([alone.target, alone.rel], ['_blank', 'noopener noreferrer'])
    holds(word.getBoundingClientRect().height >= 24, 'the word is large enough to hit')
    equal(await axeFaults(opened.element), [])
    word.click()
    await until('the frame is gone with its word closed', () => frame() === null)
  })

  it('is asked for in the officer’s language', async () => {
    await open([mail], 'pl')
    ;(await opened.come(incoming, 'hd-mail-layout', 'summary')).click()
    const shown = await opened.come(incoming, 'hd-mail-layout', 'iframe')
    equal(shown.getAttribute('src'), '/api/staff/incoming/7/laid-out?lang=pl')
  })

  it('is not offered where there is none; what is quoted in the text is folded', async () => {
    await open([{ ...mail, showsLayout: false }])
    equal(opened.all(incoming, 'hd-mail-layout').length, 0)
    const [own, quoted] = opened.all(incoming, 'pre').map((part) => part.textContent)
    equal([own, quoted], ['Proszę o pomoc.', '> On Monday Desk <d@desk.test> wrote:\n> stare'])
    const folded = opened.find(incoming, 'details.quoted') as HTMLDetailsElement
    equal(folded.open, false)
    equal(textOf(folded.querySelector('summary')), 'Quoted message')
    equal(await axeFaults(opened.element), [])
  })

  it('stands below the words of a case that came by it, and below no others', async () => {
    const view: View = viewOf(tickets.answered, maria)
    const [first] = view.thread ?? []
    holds(first?.by.role === 'customer', 'the customer has spoken first')
    const desk = new FakeDesk()
    desk.put(view, [
      { ...entry(1, 'open', 'customer', first.by.name, null, 'received', -9), at: first.at, mail: 12 },
    ])
    opened = await openConsole(desk, `#/cases/${view.id}`)
    const thread = [page, 'hd-console-conversation', 'hd-thread']
    const layout = await opened.come(...thread, 'li:first-child hd-mail-layout')
    equal(opened.all(...thread, 'hd-mail-layout').length, 1)
    layout.shadowRoot?.querySelector('summary')?.click()
    const shown = (await opened.come(...thread, 'hd-mail-layout', 'iframe')) as HTMLIFrameElement
    equal(shown.getAttribute('src'), '/api/staff/incoming/12/laid-out?lang=en')
    holds(shown.title.includes(first.by.name), shown.title)
  })
})
