/** Use that was counted for agents is counted anew for their principals when a desk is brought up to date. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { up } from '../../../server/db/migrations/253-uses-of-holders.ts'
import { anna, application, deskRoom, lrns, maria, offeredGrant, type DeskRoom } from '../desk/desk-room.ts'

let room: DeskRoom
beforeAll(async () => {
  room = await deskRoom()
})
afterAll(() => room.close())

it('moves it from the agent to whose declarations they are', async () => {
  const opened = await room.open(application({ side: 'own-software', lrns: lrns(3, 'MOVED') }))
  await room.work()
  const claimed = await room.send(await room.look(opened, maria), 'claim', maria)
  await room.send(claimed, 'propose', maria, offeredGrant(claimed))
  const counted = () => room.db.rows('SELECT * FROM fallback_uses ORDER BY case_id, holder_eori')
  const after = await counted()
  expect(after).toMatchObject([{ case_id: opened.id, holder_eori: 'PL100000008700000', declarations: 3 }])

  // As an earlier release had it.
  await room.db.write('ALTER TABLE fallback_uses DROP PRIMARY KEY, ADD PRIMARY KEY (case_id)')
  await room.db.write('UPDATE fallback_uses SET holder_eori = $1', [anna.firm.eori])
  await up(room.db)
  expect(await counted()).toEqual(after)
})
