/** A permission for everybody, given by two officers, that begins later: it wakes those who wait, at its time. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { View } from '../../../../workflows/contracts/view.ts'
import { anna, application, jan, maria, minutesAgo, outageAnswers } from '../desk-room.ts'
import { outageRoom, type OutageRoom } from './outage-room.ts'

let room: OutageRoom
beforeEach(async () => {
  room = await outageRoom()
})
afterEach(() => room.close())

const permit = async (outage: View, fallbackFrom: string) => {
  const proposed = await room.send(await room.again(outage), 'propose-general', maria, { fallbackFrom })
  await expect(room.send(proposed, 'publish-general', maria)).rejects.toMatchObject({ code: 'same-officer' })
  const published = await room.send(proposed, 'publish-general', jan)
  await room.work()
  return published
}

it('closes open requests against the notice only from its time on', async () => {
  const outage = await room.open(outageAnswers(), maria, 'outage')
  await room.work()
  const waiting = await room.open(application(), anna)
  await room.work()
  const from = new Date(Date.now() + 2000).toISOString()
  await permit(outage, from)
  expect((await room.look(waiting)).step).toBe('to-review')

  await new Promise((resolve) => setTimeout(resolve, Date.parse(from) - Date.now() + 300))
  await room.work()
  expect(await room.look(waiting)).toMatchObject({ step: 'superseded', decision: { outcome: 'superseded' } })
  expect((await room.open(application({ lrns: ['LATE1'] }), anna)).step).toBe('superseded')
})

it('wakes nobody where the outage was over before', async () => {
  const outage = await room.open(outageAnswers(), maria, 'outage')
  await room.work()
  await permit(outage, new Date(Date.now() + 3_600_000).toISOString())
  await room.send(await room.again(outage), 'resolve', jan, { actualEnd: minutesAgo(1) })
  await room.work()
  expect(await room.db.rows("SELECT state FROM agenda WHERE name = 'general-begins'")).toEqual([
    { state: 'cancelled' },
  ])
})

it('is told with the offices and channels of the outage as they are now', async () => {
  const outage = await room.open(outageAnswers({ offices: ['PL322080', 'PL322050'] }), maria, 'outage')
  await room.work()
  const waiting = await room.open(application(), anna)
  await room.work()
  const { system: _, ...fewer } = outageAnswers({ offices: ['PL322050'], webForm: 'works' })
  await room.send(await room.again(outage), 'update', maria, fewer)
  await room.work()
  const [row] = await room.db.rows<{ snapshot: string }>('SELECT snapshot FROM cases WHERE id = $1', [
    waiting.id,
  ])
  const seen = (JSON.parse(row!.snapshot) as { context: { outage: object } }).context.outage
  expect(seen).toMatchObject({
    offices: ['PL322050'],
    channels: { 'web-service': 'rejected', 'web-form': 'works' },
    revision: 2,
  })
})
