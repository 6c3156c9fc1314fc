/** The officer's side of the telephone: a number is typed, person and case are there. */
import type { Caller } from '../../../workflows/contracts/account.ts'
import { contact } from '../examples.ts'
import { axeFaults, equal, until } from './claims.ts'
import { inMinutes, rows } from './examples.ts'
import { FakeDesk, refusal } from './fake-desk.ts'
import { openConsole, textOf, type, type Opened } from './opened.ts'

const pageOf = 'hd-console-callers'
const [row] = rows(1)
const caller: Caller = {
  person: { id: 'demo:anna', name: 'Anna Nowak', language: 'pl' },
  firm: { eori: 'PL100000001200000', name: 'Agencja Celna Bałtyk' },
  portal: 'demo',
  services: ['NCTS2', 'AES'],
  expiresAt: inMinutes(20),
  case: row!,
  cases: rows(3),
}

describe('the telephone', () => {
  let desk: FakeDesk
  let opened: Opened

  beforeEach(async () => {
    desk = new FakeDesk()
    desk.more.set('GET /api/contact', { status: 200, body: { ...contact, waiting: null } })
    opened = await openConsole(desk, '#/in/callers')
    await opened.come(pageOf, 'form')
  })
  afterEach(() => opened.close())

  async function look(pin: string): Promise<void> {
    type(await opened.come(pageOf, 'input[name="pin"]'), pin)
    ;(await opened.come(pageOf, 'form button')).click()
  }
  const found = () => textOf(opened.find(pageOf, '#found'))

  it('finds person and case by the PIN, however it is spaced, and leads to the case', async () => {
    desk.more.set('GET /api/staff/callers?pin=12345678', { status: 200, body: caller })
    await look('1234 56-78')
    await until('the person', () => found().includes('Anna Nowak'))
    for (const words of [
      'Agencja Celna Bałtyk',
      'NCTS2, AES',
      'The case that the call is about',
      row!.number,
    ])
      equal([words, found().includes(words)], [words, true])
    equal(opened.all(pageOf, 'article a')[0]?.getAttribute('href'), `#/cases/${row!.id}`)
    equal(await axeFaults(opened.element), [])
  })

  it('says the same of every number that is not good, and asks the desk only for eight digits', async () => {
    desk.more.set('GET /api/staff/callers?pin=00000000', refusal('not-found', 404))
    await look('0000')
    await until('what is wrong', () => found().includes('eight digits'))
    equal(
      desk.asked.some(({ path }) => path.includes('callers')),
      false,
    )
    await look('00000000')
    await until('the refusal', () => found().includes('There is no such PIN'))
    equal(await axeFaults(opened.element), [])
  })

  it('says when too many numbers were tried', async () => {
    desk.more.set('GET /api/staff/callers?pin=00000000', refusal('too-many-requests', 429))
    await look('00000000')
    await until('the refusal', () => opened.find(pageOf, '#found .banner') !== null)
    equal(found().includes('There is no such PIN'), false)
  })

  it('tells everybody the waiting time, and takes it back', async () => {
    desk.more.set('PUT /api/staff/waiting', { status: 204, body: null })
    desk.more.set('GET /api/contact', { status: 200, body: contact })
    type(await opened.come(pageOf, 'input[name="minutes"]'), '4')
    opened.all(pageOf, 'section button')[0]?.click()
    await until('the time', () => textOf(opened.find(pageOf, 'section')).includes('Told: 4 min'))
    desk.more.set('GET /api/contact', { status: 200, body: { ...contact, waiting: null } })
    opened.all(pageOf, 'section button')[1]?.click()
    await until('none', () => textOf(opened.find(pageOf, 'section')).includes('No waiting time is told'))
    equal(
      desk.asked.filter(({ method }) => method === 'PUT').map(({ body }) => body),
      [{ minutes: 4 }, { minutes: null }],
    )
  })
})
