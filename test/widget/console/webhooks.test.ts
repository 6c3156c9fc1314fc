/** What portals' back ends were told, as duty managers see it. */
import type { WebhookDelivery, WebhookLog } from '../../../workflows/contracts/webhook.ts'
import { axeFaults, equal, holds, until } from './claims.ts'
import { inMinutes, maria } from './examples.ts'
import { FakeDesk } from './fake-desk.ts'
import { openConsole, textOf, type, type Opened } from './opened.ts'

const page = 'hd-console-webhooks'
const path = '/api/staff/webhooks'
const delivery = (id: number, more: Partial<WebhookDelivery> = {}): WebhookDelivery => ({
  id,
  portal: 'demo',
  state: 'delivered',
  caseId: `cas_${id}`,
  caseNumber: `FB-26-${String(id).padStart(7, '0')}-4`,
  version: 3,
  attempts: 1,
  since: inMinutes(-30),
  due: inMinutes(-30),
  settledAt: inMinutes(-29),
  lastStatus: 204,
  lastError: null,
  ...more,
})
const deliveries = [
  delivery(9, { state: 'waiting', attempts: 4, due: inMinutes(20), settledAt: null, lastStatus: 503 }),
  delivery(8, { state: 'dead', attempts: 12, lastStatus: null, lastError: 'connect ECONNREFUSED' }),
  delivery(7, { state: 'waiting', attempts: 0, settledAt: null, lastStatus: null }),
  delivery(6),
]
const log: WebhookLog = {
  deliveries,
  next: null,
  portals: [{ portal: 'demo', waiting: 2, delivered: 410, dead: 1 }],
}

describe('webhooks', () => {
  let desk: FakeDesk
  let opened: Opened
  const open = async (told: WebhookLog, lang = 'en', roles = ['officer', 'duty-manager']) => {
    desk = new FakeDesk()
    desk.me = { ...maria, roles }
    desk.answers = (url) => (url.pathname === path && url.search === '' ? { status: 200, body: told } : null)
    opened = await openConsole(desk, '#/in/webhooks', lang)
    await opened.come(page, 'h1')
  }
  afterEach(() => opened.close())

  for (const lang of ['en', 'pl'])
    it(`are listed with their state, tries and last answer, in ${lang}`, async () => {
      await open(log, lang)
      await opened.come(page, 'tbody tr')
      const rows = opened.all(page, 'tbody tr').map(textOf)
      equal(rows.length, 4)
      holds(rows[0]!.includes('503') && rows[1]!.includes('ECONNREFUSED'), rows.join('\n'))
      equal(opened.all(page, 'tbody button').length, 2, 'what waits is not sent again by hand')
      equal(await axeFaults(opened.element), [])
    })

  it('that were given up are sent again, and the page says so', async () => {
    await open(log)
    const again = await opened.come(page, 'tr[data-id="8"] button')
    desk.more.set(`POST ${path}/8/replay`, { status: 204, body: null })
    again.click()
    await until('the word', () => textOf(opened.find(page, '[role=status]')).includes('will be sent again'))
    equal(desk.sent().at(-1)?.path, `${path}/8/replay`)
  })

  it('are shown by state, and older ones after them', async () => {
    await open(log)
    const dead = (id: number) => delivery(id, { state: 'dead' })
    desk.more.set(`GET ${path}?state=dead`, {
      status: 200,
      body: { ...log, deliveries: [dead(8)], next: 8 },
    })
    desk.more.set(`GET ${path}?state=dead&before=8`, { status: 200, body: { ...log, deliveries: [dead(2)] } })
    type(await opened.come(page, 'select'), 'dead')
    await until('one', () => opened.all(page, 'tbody tr').length === 1)
    opened
      .all(page, 'button')
      .find((one) => textOf(one) === 'Show older ones')!
      .click()
    await until('both', () => opened.all(page, 'tbody tr').length === 2)
  })

  it('say when no portal wants any, and for whom the page is', async () => {
    await open({ deliveries: [], portals: [], next: null })
    await until('the word', () => textOf(opened.find(page, 'p:last-of-type')).includes('No portal'))
    equal(await axeFaults(opened.element), [])
    opened.close()
    await open(log, 'en', ['officer'])
    holds(textOf(opened.find(page, '.banner')).includes('duty managers'), 'says for whom')
    holds(!desk.asked.some((one) => one.path.startsWith(path)), 'and asks for nothing')
    equal(await axeFaults(opened.element), [])
  })
})
