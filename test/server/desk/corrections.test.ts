/** A correction is a new record: what was sealed stays, and the case stays where it is. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Viewer } from '../../../workflows/contracts/viewer.ts'
import type { View } from '../../../workflows/contracts/view.ts'
import { chainFaults, replayFaults } from '../../record.ts'
import { anna, application, deskRoom, maria, type DeskRoom } from './desk-room.ts'

let room: DeskRoom
/** Withdrawn: no machine takes anything any more. */
let over: View
beforeAll(async () => {
  room = await deskRoom()
  over = await room.send(await room.open(application({ lrns: ['COR1'] })), 'withdraw', anna)
  await room.work()
  over = await room.look(over, maria)
})
afterAll(() => room.close())

const correct = (version: number, more: object = {}, viewer: Viewer = maria, key = room.key()) =>
  room.desk.correct(
    over.id,
    { version, entry: 1, text: 'Numer LRN powinien brzmieć COR2.', ...more },
    viewer,
    key,
  )

it('of a case that is over stands at the end of its history, in the same chain', async () => {
  const before = await room.desk.reading.history(over.id, maria)
  const reply = JSON.parse((await correct(over.version)).body) as View
  expect(reply).toMatchObject({
    version: over.version + 1,
    step: over.step,
    final: true,
    answers: over.answers,
  })
  const after = await room.desk.reading.history(over.id, anna)
  expect(after.slice(0, -1)).toEqual(before)
  expect(after.at(-1)).toMatchObject({
    event: 'correct-record',
    actor: { role: 'officer', name: maria.name },
    lines: [{ code: 'history.correction', params: { entry: 1, text: 'Numer LRN powinien brzmieć COR2.' } }],
  })
  expect(await chainFaults(room.db, over.id)).toEqual([])
  expect(await replayFaults(room.db, over.id)).toEqual([])
  over = reply
})

describe('is refused', () => {
  it('to whoever is no officer, of this case or any', async () => {
    await expect(correct(over.version, {}, anna)).rejects.toMatchObject({ code: 'not-allowed' })
    await expect(
      room.desk.correct('cas_none', { version: 1, entry: 1, text: 'x' }, maria, room.key()),
    ).rejects.toMatchObject({ code: 'not-found' })
  })

  it('where the case has moved on, with the case as it is', async () => {
    await expect(correct(over.version - 1)).rejects.toMatchObject({
      code: 'view-stale',
      view: { version: over.version },
    })
  })

  it('for an entry that there is none of, and taken for the last one', async () => {
    await expect(correct(over.version, { entry: over.version + 1 })).rejects.toMatchObject({
      code: 'answers-invalid',
    })
    expect((await correct(over.version, { entry: over.version })).version).toBe(over.version + 1)
  })
})

it('sent twice with one key is one', async () => {
  const seen = (await room.look(over, maria)).version
  const first = await correct(seen, {}, maria, 'twice')
  expect(await correct(seen, {}, maria, 'twice')).toEqual(first)
  expect((await room.look(over, maria)).version).toBe(seen + 1)
})
