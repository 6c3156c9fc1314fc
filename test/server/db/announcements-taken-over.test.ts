/** The table of announcements comes to a desk that has announced outages before. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { up } from '../../../server/db/migrations/060-announcements.ts'
import { deskRoom, jan, maria, minutesAgo, outageAnswers, type DeskRoom } from '../desk/desk-room.ts'

let room: DeskRoom
beforeAll(async () => {
  room = await deskRoom()
})
afterAll(() => room.close())

it('outages of before stand in it as if they had been announced through it', async () => {
  const open = await room.open(outageAnswers(), maria, 'outage')
  const other = await room.open(outageAnswers({ system: 'AES', outageKind: 'local' }), maria, 'outage')
  const over = await room.send(other, 'resolve', jan, { actualEnd: minutesAgo(10) })
  const numbers = [open, over].map(({ outage }) => outage!.callNumber)
  const histories = () => Promise.all(numbers.map((number) => room.desk.notices.history(number)))
  const before = await histories()
  for (const table of ['announcements', 'announcement_systems']) await room.db.write(`DROP TABLE ${table}`)
  await up(room.db)
  const after = await histories()
  // When earlier revisions came nobody knows any more, so the newest one counts from the first publication.
  const known = ({ notice }: (typeof after)[number]) => ({ ...notice, revisedAt: '' })
  expect(after.map(known)).toEqual(before.map(known))
  const { total } = await room.desk.notices.archive({ year: null, systems: ['AES'], page: 1, size: 5 })
  expect(total).toBe(1)
})
