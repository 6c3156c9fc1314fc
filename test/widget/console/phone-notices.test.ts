/** Notices by telephone: what was sent, what an officer has to call about, and his word on it. */
import type { PhoneNotice, PhoneNotices } from '../../../workflows/contracts/phone-notice.ts'
import { axeFaults, equal, holds, until } from './claims.ts'
import { inMinutes } from './examples.ts'
import { FakeDesk } from './fake-desk.ts'
import { openConsole, textOf, type, type Opened } from './opened.ts'

const page = 'hd-console-phone-notices'
const notice = (id: string, state: PhoneNotice['state']): PhoneNotice => ({
  id,
  caseId: 'cas_1',
  number: 'DL-26-0000001-3',
  template: 'login-changed',
  phone: '+48 600 100 200',
  name: 'Anna Nowak',
  text: 'The login of your account has been changed.',
  language: 'en',
  state,
  attempts: 1,
  error: state === 'to-call' ? 'HTTP 400' : null,
  note: null,
  officer: null,
  createdAt: inMinutes(-5),
  settledAt: null,
})
const list: PhoneNotices = { gateway: false, rows: [notice('2', 'to-call'), notice('1', 'sent')] }

let opened: Opened
let desk: FakeDesk
afterEach(() => opened.close())

for (const lang of ['en', 'pl'])
  it(`are told, and a call is noted, accessibly, in ${lang}`, async () => {
    desk = new FakeDesk()
    desk.more.set('GET /api/staff/phone-notices', { status: 200, body: list })
    opened = await openConsole(desk, '#/in/phone-notices', lang)
    const card = await opened.come(page, 'article')
    holds(textOf(card).includes('HTTP 400') && textOf(card).includes('+48 600 100 200'), textOf(card))
    equal(await axeFaults(opened.element), [])
    equal(opened.all(page, 'form').length, 1)
    const called = { ...notice('2', 'called'), officer: 'Maria', note: 'Told.' }
    desk.more.set('POST /api/staff/phone-notices/2/called', {
      status: 200,
      body: { ...list, rows: [called, list.rows[1]] },
    })
    type(opened.find(page, '[name=note]')!, 'Told.')
    opened.find(page, 'form')!.dispatchEvent(new SubmitEvent('submit', { cancelable: true, bubbles: true }))
    await until('it is noted', () => opened.all(page, 'form').length === 0)
    equal(desk.sent().at(-1)?.body, { note: 'Told.' })
    holds(textOf(opened.find(page, '[role=status]')).includes('Anna Nowak'), 'the word')
  })
