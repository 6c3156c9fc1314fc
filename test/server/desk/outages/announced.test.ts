/** What everybody reads of an outage: planned work before and while it lasts, several stretches, and what was none. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Answers } from '../../../../workflows/contracts/form.ts'
import { jan, maria, minutesAgo, outageAnswers } from '../desk-room.ts'
import { outageRoom, type OutageRoom } from './outage-room.ts'

let room: OutageRoom
beforeEach(async () => {
  room = await outageRoom()
})
afterEach(() => room.close())

const declare = async (more: Answers) => {
  const opened = await room.open(outageAnswers(more), maria, 'outage')
  await room.work()
  return opened
}
const said = async () => {
  await room.desk.board.refresh()
  const { items, notices } = room.desk.board.current()!.said
  return { items: items.map(({ outage }) => outage.state), notices: notices.map(({ state }) => state) }
}

it('work that is planned is announced for later, and out of order once it begins', async () => {
  const soon = new Date(Date.now() + 1500).toISOString()
  const opened = await declare({ outageKind: 'planned', startedAt: soon, expectedEnd: minutesAgo(-120) })
  expect(opened.step).toBe('planned')
  expect(await said()).toEqual({ items: [], notices: ['planned'] })
  await new Promise((resolve) => setTimeout(resolve, Date.parse(soon) - Date.now() + 300))
  await room.work()
  expect(await said()).toEqual({ items: ['in-progress'], notices: [] })
  await room.send(await room.again(opened), 'complete', jan, { actualEnd: new Date().toISOString() })
  expect(await said()).toEqual({ items: ['completed'], notices: [] })
})

it('work that is called off before it began disappears, and no clock begins it', async () => {
  const opened = await declare({ outageKind: 'planned', startedAt: minutesAgo(-60) })
  await room.send(opened, 'cancel', jan, { reason: 'Not ready.' })
  await room.ring('begins')
  expect((await room.again(opened)).step).toBe('cancelled')
  expect(await said()).toEqual({ items: [], notices: [] })
  const { notice } = await room.desk.notices.history(opened.outage!.callNumber)
  expect(notice.state).toBe('cancelled')
})

it('the same outage once more has one history under either number, with both stretches', async () => {
  const opened = await declare({ startedAt: minutesAgo(100) })
  const ended = await room.send(await room.again(opened), 'resolve', jan, { actualEnd: minutesAgo(60) })
  const again = await room.send(ended, 'reopen', maria, { downSince: minutesAgo(30), reason: 'Again' })
  expect(again.outage?.callNumber).toBe(`${opened.outage!.callNumber}/2`)
  const first = await room.desk.notices.history(opened.outage!.callNumber)
  const second = await room.desk.notices.history(again.outage!.callNumber)
  expect(second.revisions).toEqual(first.revisions)
  expect(second.notice.intervals).toHaveLength(2)
  const today = (await room.desk.notices.systems()).systems.find(({ system }) => system === 'NCTS2')
  expect(today?.days.reduce((sum, day) => sum + day.failure, 0)).toBe(70)
})

it('a false alarm is called off, and no minute of it is counted', async () => {
  const opened = await declare({ startedAt: minutesAgo(100) })
  await room.send(await room.again(opened), 'dismiss', jan, { reason: 'A monitor was wrong.' })
  await room.work()
  expect(await said()).toEqual({ items: [], notices: [] })
  const { notice } = await room.desk.notices.history(opened.outage!.callNumber)
  expect([notice.state, notice.change?.en]).toEqual(['cancelled', 'Called off: there was no outage.'])
  expect((await room.desk.notices.systems()).systems).toEqual([])
})
