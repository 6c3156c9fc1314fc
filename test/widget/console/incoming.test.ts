/** Mail that came in, as staff sees it. */
import type { IncomingList, IncomingMail } from '../../../workflows/contracts/mail-in.ts'
import { axeFaults, equal, holds, until } from './claims.ts'
import { inMinutes, maria } from './examples.ts'
import { FakeDesk } from './fake-desk.ts'
import { openConsole, textOf, type Opened } from './opened.ts'

const pageOf = 'hd-console-incoming'
const row: IncomingMail = {
  id: 7,
  state: 'to-identify',
  reason: 'unknown-sender',
  kind: 'human',
  from: { name: 'Jan <b>Obcy</b>', address: 'jan@else.test' },
  subject: 'Pytanie o tranzyt',
  text: 'Dzień dobry\n<script>alert(1)</script>',
  bytes: 4096,
  parts: 1,
  attachments: 2,
  checks: { spf: 'pass', dkim: null, dmarc: 'none' },
  confidence: null,
  case: null,
  storedAt: inMinutes(-10),
  rawGoneAt: null,
  showsLayout: false,
}
const counts = {
  'to-identify': 1,
  'to-review': 1,
  held: 0,
  quarantined: 0,
  stored: 0,
  entered: 3,
  silent: 2,
  closed: 0,
}
const list: IncomingList = {
  counts,
  rows: [row],
  next: null,
  mailboxes: [
    {
      name: 'desk@imap.test/INBOX',
      lookedAt: inMinutes(-1),
      awaySince: inMinutes(-5),
      missing: 2,
      missingSince: inMinutes(-60),
    },
  ],
  loops: [{ address: 'bot@else.test', since: inMinutes(-9), until: inMinutes(50), held: 4 }],
}

describe('incoming mail', () => {
  let desk: FakeDesk
  let opened: Opened
  const open = async (shown: IncomingList) => {
    desk = new FakeDesk()
    desk.me = { ...maria, roles: ['officer', 'duty-manager'] }
    desk.more.set('GET /api/staff/incoming?state=to-identify', { status: 200, body: shown })
    opened = await openConsole(desk, '#/in/incoming')
    await opened.come(pageOf, '[aria-pressed="true"]')
  }
  afterEach(() => opened.close())

  it('shows who waits to be identified, and every alarm, without a barrier', async () => {
    await open(list)
    const shown = textOf(opened.find(pageOf, ':host, .mails')!)
    for (const words of [
      'Pytanie o tranzyt',
      'Jan <b>Obcy</b>',
      'sender not verified',
      'nobody has this address',
      'DMARC: none',
    ])
      holds(shown.includes(words), `${words} in ${shown}`)
    const banners = opened.all(pageOf, '.banner').map(textOf).join(' ')
    for (const words of ['has not answered since', 'are not stored: 2', 'bot@else.test writes too much'])
      holds(banners.includes(words), `${words} in ${banners}`)
    equal(opened.all(pageOf, 'script').length, 0)
    equal(await axeFaults(opened.element), [])
  })

  it('finds the account and opens a ticket of it', async () => {
    await open(list)
    const account = { portal: 'demo', subject: 'anna', name: 'Anna Nowak', eori: 'PL1', firm: 'Agencja' }
    desk.more.set('GET /api/staff/incoming/accounts?q=Anna', { status: 200, body: { accounts: [account] } })
    const field = opened.find(pageOf, 'hd-incoming-decision', 'input[name=q]') as HTMLInputElement
    field.value = 'Anna'
    field.form!.requestSubmit()
    const button = await until('the account', () =>
      opened.find(pageOf, 'hd-incoming-decision', '[role=status] button'),
    )
    equal(textOf(button), 'Open as a ticket: Anna Nowak, Agencja')
    desk.more.set('POST /api/staff/incoming/7', { status: 204, body: null })
    desk.more.set('GET /api/staff/incoming?state=to-identify', { status: 200, body: { ...list, rows: [] } })
    button.click()
    await until('the word', () =>
      textOf(opened.find(pageOf, ':host > [role=status], p[role=status]')!).includes('being handled'),
    )
  })

  it('accepts a doubtful contribution into its case', async () => {
    const doubtful = {
      ...row,
      state: 'to-review',
      reason: 'not-a-party',
      confidence: 'address',
      case: { id: 'cas_1', number: 'HD-26-0000001-4' },
    }
    await open({ ...list, rows: [doubtful] })
    const accept = await opened.come(pageOf, 'hd-incoming-decision', '[data-action=accept]')
    equal(textOf(accept), 'Add to case HD-26-0000001-4')
  })
})
