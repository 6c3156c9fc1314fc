import type { View } from '../../../workflows/contracts/view.ts'
import { hostile, poisoned, ways } from '../hostile.ts'
import { maria } from '../../workflows/cases/people.ts'
import { ticketSheet, tickets, viewOf } from '../ticket-examples.ts'
import { equal, holds } from './claims.ts'
import { awaitingSecond, history, inReview, outageView, reconciling, rowOf, sheets } from './examples.ts'
import { FakeDesk } from './fake-desk.ts'
import { list, openConsole, page, type Opened } from './opened.ts'

/** Choices are looked up by code, and a moment must be one. */
const kept = [
  ...ways,
  'offers',
  'deadlines',
  'document',
  'code',
  'system',
  'outageKind',
  'identifier',
  'task',
]

describe('markup in every text, before an officer', () => {
  let opened: Opened
  let ran = 0
  before(() => {
    sheets['ticket'] = ticketSheet
  })
  after(() => {
    delete sheets['ticket']
  })
  beforeEach(() => {
    ran = 0
    Object.assign(globalThis, { hostile: () => ran++ })
  })
  afterEach(() => opened.close())

  async function show(view: View): Promise<void> {
    const desk = new FakeDesk()
    const entries = poisoned(history, [...kept, 'from', 'to'])
    desk.put(poisoned(view, kept), entries)
    desk.rows = [poisoned(rowOf(view), kept)]
    opened = await openConsole(desk, `#/cases/${view.id}`)
    await opened.come(page, 'article')
  }

  for (const [name, view] of Object.entries({
    'an application in review': inReview(),
    'a proposal for the second officer': awaitingSecond(),
    duties: reconciling(),
    'an outage': outageView(),
    'a conversation': viewOf(tickets.answered, maria),
  }))
    it(`is shown as it was written: ${name}`, async () => {
      await show(view)
      const article = opened.find(page, 'article')
      holds(article?.textContent?.includes(hostile), 'the text stands there as text')
      equal(opened.all(page, 'img, svg[onload], article script').length, 0)
      if (view.thread) {
        const talk = [page, 'hd-console-conversation', 'hd-thread']
        await opened.come(...talk, 'li')
        equal(opened.all(...talk, 'img, svg[onload], script').length, 0)
      }
      equal(opened.all(list, 'img, svg[onload], script').length, 0)
      equal(ran, 0)
    })
})
