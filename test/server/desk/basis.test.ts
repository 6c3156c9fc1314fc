/** What a grant rests on stays with the case: an officer's words, or the outage that the desk notes by itself. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  anna,
  application,
  deskRoom,
  maria,
  offeredGrant,
  outageAnswers,
  type DeskRoom,
} from './desk-room.ts'

let room: DeskRoom
beforeAll(async () => {
  room = await deskRoom()
})
afterAll(() => room.close())

it('is asked for where no outage is behind it, and kept in the history and in the record', async () => {
  const opened = await room.open(application({ principals: [], lrns: ['BASIS1'] }))
  await room.work()
  const claimed = await room.send(await room.look(opened, maria), 'claim', maria)
  const { basis, ...silent } = offeredGrant(claimed)
  await expect(room.send(claimed, 'propose', maria, silent)).rejects.toMatchObject({
    faults: [{ field: 'basis', code: 'required' }],
  })
  const granted = await room.send(claimed, 'propose', maria, { ...silent, basis })
  const noted = { code: 'basis.noted', params: { text: basis } }
  expect(granted.decision?.facts).toEqual([noted])
  const history = await room.desk.reading.history(opened.id, anna)
  expect(history.find(({ event }) => event === 'propose')?.lines).toContainEqual(noted)
  const [entry] = await room.db.rows<{ data: string }>(
    "SELECT data FROM history WHERE case_id = $1 AND event = 'propose'",
    [opened.id],
  )
  expect(entry?.data).toContain(String(basis))
})

it('is the outage where one is confirmed, without a word of the officer', async () => {
  const outage = await room.open(outageAnswers(), maria, 'outage')
  await room.work()
  const opened = await room.open(application({ principals: [], lrns: ['BASIS2'] }))
  await room.work()
  const claimed = await room.send(await room.look(opened, maria), 'claim', maria)
  const { basis: _, ...silent } = offeredGrant(claimed)
  const granted = await room.send(claimed, 'propose', maria, silent)
  const { callNumber: number, startedAt } = outage.outage!
  const noted = { code: 'basis.outage', params: { number, startedAt } }
  expect(granted.decision?.facts).toEqual([noted])
  const history = await room.desk.reading.history(opened.id, anna)
  expect(history.find(({ event }) => event === 'propose')?.lines).toContainEqual(noted)
})
