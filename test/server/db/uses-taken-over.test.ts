/** Applications that were granted before use was counted are counted by the migration, like any later one. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { up } from '../../../server/db/migrations/111-abuse.ts'
import { application, deskRoom, lrns, maria, offeredGrant, type DeskRoom } from '../desk/desk-room.ts'

let room: DeskRoom
beforeAll(async () => {
  room = await deskRoom()
})
afterAll(() => room.close())

it('counts what was granted, and nothing else', async () => {
  const asked = { side: 'own-software', principals: [] }
  await room.open(application({ ...asked, lrns: lrns(2, 'ONLYASKED') }))
  const opened = await room.open(application({ ...asked, lrns: lrns(3, 'GRANTED') }))
  await room.work()
  const claimed = await room.send(await room.look(opened, maria), 'claim', maria)
  await room.send(claimed, 'propose', maria, offeredGrant(claimed))
  const counted = () => room.db.rows('SELECT * FROM fallback_uses ORDER BY case_id')
  const before = await counted()
  expect(before).toMatchObject([{ case_id: opened.id, declarations: 3, counts: 1, missed_return: 0 }])

  for (const table of ['fallback_uses', 'declaration_totals', 'abuse_acknowledgements'])
    await room.db.write(`DROP TABLE ${table}`)
  await up(room.db)
  expect(await counted()).toEqual(before)
})
