/** What counts as news: by what the person has chosen to be told of. */
import type { Account } from '../../workflows/contracts/account.ts'
import type { Announcement } from '../../workflows/contracts/announcement.ts'
import { equal } from './equal.ts'
import { account, aesSlow, announcements, views } from './examples.ts'
import { phoneDown } from './news-examples.ts'
import { clear, place, said, textOf, until } from './page.ts'
import { TraderDesk } from './trader-desk.ts'

let desk: TraderDesk

afterEach(() => {
  clear()
  desk.leave()
})

const again: Announcement = { ...aesSlow, outage: { ...aesSlow.outage, revision: 9 } }

/** The last count that the host page was told. */
const unread = (events: readonly CustomEvent[]): number =>
  (events.findLast(({ type }) => type === 'unread')?.detail as { count: number } | undefined)?.count ?? 0

/** The element with the contact on its screen, then a new revision of the announcement on AES. */
async function announceAes(): Promise<readonly CustomEvent[]> {
  const { desk: element, events } = place({ mode: 'inline' })
  await said('What do you need?')
  await until(() => desk.streams === 1)
  element.show('contact')
  await said('When we answer')
  desk.announce({ ...announcements, items: [again] })
  return events
}

describe('announcements', () => {
  it('of an own system, or of one that it depends on, are news; on home they are read', async () => {
    desk = new TraderDesk()
    desk.account = { ...account, services: ['AES'], concerns: ['AES', 'SZPROT'] }
    const events = await announceAes()
    await said('New announcement: AES: slow answers')
    equal(unread(events), 1)
    document.querySelector('help-desk')!.show('home')
    await until(() => unread(events) === 0)
  })

  it('besides outages are news too, each revision once', async () => {
    desk = new TraderDesk()
    const { desk: element, events } = place({ mode: 'inline' })
    await said('What do you need?')
    await until(() => desk.streams === 1)
    element.show('contact')
    await said('When we answer')
    desk.announce({ ...announcements, notices: [phoneDown] })
    await said('New announcement: The help desk’s telephone is down')
    equal(unread(events), 1)
  })

  it('of all systems are news for whoever has chosen none', async () => {
    desk = new TraderDesk()
    const events = await announceAes()
    await until(() => unread(events) === 1)
  })

  const deaf: [string, Account][] = [
    ['of other systems', { ...account, services: ['SENT'], concerns: ['SENT'] }],
    ['for whoever wants none', { ...account, alerts: { announcements: 'none', cases: 'all' } }],
  ]
  for (const [what, settings] of deaf)
    it(`${what} are no news`, async () => {
      desk = new TraderDesk()
      desk.account = settings
      const events = await announceAes()
      await until(() => desk.asked.filter(({ path }) => path === '/api/announcements').length > 2)
      await new Promise((resolve) => setTimeout(resolve, 100))
      equal([unread(events), textOf().includes('New announcement')], [0, false])
    })
})

describe('changes of cases', () => {
  it('are news only where something was decided, for whoever wants it so', async () => {
    desk = new TraderDesk(views['to-review'])
    desk.account = { ...account, alerts: { announcements: 'own', cases: 'decisions' } }
    const { events } = place({ mode: 'inline' })
    await said('What do you need?')
    await until(() => desk.streams === 1)
    const view = views['to-review']
    desk.change({ ...view, version: view.version + 1 })
    await until(() => desk.asked.some(({ path }) => path === `/api/cases/${view.id}`))
    await new Promise((resolve) => setTimeout(resolve, 100))
    equal(unread(events), 0)
    desk.change({ ...views.active, id: view.id, number: view.number, version: view.version + 2 })
    await until(() => unread(events) === 1)
  })
})
