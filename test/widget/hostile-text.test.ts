import type { Announcement } from '../../workflows/contracts/announcement.ts'
import type { View } from '../../workflows/contracts/view.ts'
import { equal } from './equal.ts'
import { nctsDown, views } from './examples.ts'
import { hostile, poisoned, ways } from './hostile.ts'
import { all, clear, place, said, seen, until } from './page.ts'
import { ticketSheet, tickets, viewOf } from './ticket-examples.ts'
import { TraderDesk } from './trader-desk.ts'

const more = ['next', 'deadlines', 'notes', 'offers', 'document', 'fallback', 'fallbackFrom']
const kept = [...ways, ...more]

describe('markup in every text', () => {
  let desk: TraderDesk
  let ran = 0
  beforeEach(() => {
    ran = 0
    Object.assign(globalThis, { hostile: () => ran++ })
  })
  afterEach(() => {
    clear()
    desk.leave()
  })

  const cases: readonly (readonly [string, View])[] = [
    ['a ticket with its conversation', viewOf(tickets.answered)],
    ['a decision with its approval', views.active],
    ['a case to complete', views.completion],
  ]
  for (const [name, view] of cases)
    it(`is shown as it was written: ${name}`, async () => {
      desk = new TraderDesk(poisoned(view, kept))
      desk.kinds = ['fallback', 'ticket']
      desk.sheets.set('ticket', ticketSheet)
      place({ mode: 'inline' })
      ;(await seen('button.case')).click()
      await seen('hd-history')
      // The conversation is drawn by code of its own.
      if (view.thread) await until(() => all('li .text').length === view.thread?.length)
      await said(hostile)
      equal(all('img, svg[onload], hd-desk script').length, 0)
      equal(ran, 0)
    })

  it('is shown as it was written: an announcement', async () => {
    desk = new TraderDesk(views.active)
    const item: Announcement = poisoned(nctsDown, [...kept, 'outage', 'channels', 'offices'])
    desk.announcements = { asOf: item.publishedAt, items: [item], notices: [] }
    place({ mode: 'inline' }, null)
    await said(hostile)
    equal(all('img, svg[onload]').length, 0)
    equal(ran, 0)
  })
})
