/** Mail that the desk sends, as staff sees it. */
import type { MailList, MailRow } from '../../../workflows/contracts/mail.ts'
import { axeFaults, equal, holds, until } from './claims.ts'
import { inMinutes, maria } from './examples.ts'
import { FakeDesk } from './fake-desk.ts'
import { openConsole, textOf, type Opened } from './opened.ts'

const pageOf = 'hd-console-mail'
const row: MailRow = {
  id: 7,
  state: 'dead',
  template: 'decision',
  address: 'anna@baltyk.example',
  case: { id: 'cas_1', number: 'FB-26-0000001-4' },
  attempts: 3,
  repeatable: true,
  reason: '550 5.7.1 refused by policy',
  createdAt: inMinutes(-60),
  dueAt: inMinutes(-30),
  sentAt: null,
}
const counts = { waiting: 2, digest: 0, sent: 40, dead: 1, dropped: 0 }
const dead: MailList = { configured: true, manages: true, counts, rows: [row], next: null }

describe('mail', () => {
  let desk: FakeDesk
  let opened: Opened
  const open = async (list: MailList) => {
    desk = new FakeDesk()
    desk.me = { ...maria, roles: ['officer', 'duty-manager'] }
    desk.more.set('GET /api/staff/mail?state=dead', { status: 200, body: list })
    opened = await openConsole(desk, '#/in/mail')
    await opened.come(pageOf, '[aria-pressed="true"]')
  }
  afterEach(() => opened.close())

  it('shows dead letters first, with the reason, and sends one again', async () => {
    await open(dead)
    const shown = textOf(opened.find(pageOf, 'table')!)
    for (const words of ['decision', 'anna@baltyk.example', 'FB-26-0000001-4', '3 attempts: 550 5.7.1'])
      holds(shown.includes(words), `${words} in ${shown}`)
    equal(await axeFaults(opened.element), [])
    desk.more.set('POST /api/staff/mail/7/again', { status: 204, body: null })
    desk.more.set('GET /api/staff/mail?state=dead', { status: 200, body: { ...dead, rows: [] } })
    opened.find(pageOf, 'tbody button')!.click()
    await until('the word', () =>
      textOf(opened.find(pageOf, '[role=status]')!).includes('waits to be sent again'),
    )
  })

  it('shows what waits when that is chosen, and more of a long list', async () => {
    await open(dead)
    const waiting = {
      ...row,
      id: 8,
      state: 'waiting',
      template: 'case-opened',
      attempts: 0,
      reason: null,
    } as const
    desk.more.set('GET /api/staff/mail?state=waiting', {
      status: 200,
      body: { ...dead, rows: [waiting], next: 'more' },
    })
    desk.more.set('GET /api/staff/mail?state=waiting&cursor=more', {
      status: 200,
      body: { ...dead, rows: [{ ...waiting, id: 9 }], next: null },
    })
    opened
      .all(pageOf, '[role=group] button')
      .find((one) => textOf(one).startsWith('Waiting'))!
      .click()
    await until('the list', () => opened.find(pageOf, 'tr[data-id="8"]'))
    holds(opened.find(pageOf, 'tbody button') === null, 'nothing to send again')
    opened
      .all(pageOf, 'button')
      .find((one) => textOf(one).includes('Show earlier'))!
      .click()
    await until(
      'both',
      () => opened.find(pageOf, 'tr[data-id="9"]') && opened.find(pageOf, 'tr[data-id="8"]'),
    )
  })

  it('says that there is no server, and shows an officer neither addresses nor the button', async () => {
    await open({
      ...dead,
      configured: false,
      manages: false,
      rows: [{ ...row, address: 'a…@baltyk.example' }],
    })
    const said = opened.all(pageOf, 'p').map(textOf).join(' ')
    holds(said.includes('No mail server is configured'), said)
    holds(said.includes('duty managers alone'), said)
    holds(opened.find(pageOf, 'tbody button') === null, 'no button')
    equal(await axeFaults(opened.element), [])
  })
})
