/** Who stands in for whoever signed a list is no second person for it, nor is he for whom that one stands in. */
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { staffUnderLock } from '../../../../server/auth/sessions.ts'
import type { Officer } from '../../../../workflows/contracts/viewer.ts'
import type { View } from '../../../../workflows/contracts/view.ts'
import { jan, maria, officer } from '../desk-room.ts'
import { bulkRoom, type BulkRoom } from './bulk-room.ts'

const adam = officer('off_adam', 'Adam Wójcik')
const ewa: Officer = { ...officer('off_ewa', 'Ewa Lis'), roles: ['officer', 'duty-manager'] }
let room: BulkRoom
let outage: View
beforeAll(async () => {
  room = await bulkRoom()
  for (const { id, name, roles } of [adam, ewa])
    await room.db.write(
      "INSERT INTO staff (id, issuer, subject, name, roles) VALUES ($1, 'https://id.example', $1, $2, $3)",
      [id, name, JSON.stringify(roles)],
    )
  outage = await room.outage()
  await room.waiting(1, 2)
})
beforeEach(() => room.db.write('DELETE FROM substitutions'))
afterAll(() => room.close())

const hours = (n: number) => new Date(Date.now() + n * 3_600_000).toISOString()
/** As the desk's own routes know him: with whom he stands in for. */
const now = async (of: Officer) => (await room.db.transaction((tx) => staffUnderLock(tx, of))) as Officer
const note = (substitute: Officer, absent: Officer) =>
  room.desk.substitutions.note(
    { substitute: substitute.id, absent: absent.id, from: hours(-1), to: hours(1) },
    ewa,
  )

async function told(
  view: View,
  event: string,
  by: Officer,
  answers?: { digest: string } | { reason: string },
) {
  try {
    return (await room.send(await room.look(view, maria), event, by, answers)).step
  } catch (error) {
    return (error as { code: string }).code
  }
}

it.each<[string, () => Promise<unknown>, boolean]>([
  ['nobody stands in for anybody', () => Promise.resolve(), true],
  ['the second stands in for whoever signed', () => note(jan, maria), false],
  ['whoever signed stands in for the second', () => note(maria, jan), false],
  [
    'both stand in for a third',
    async () => {
      await note(maria, adam)
      await note(jan, adam)
    },
    false,
  ],
  ['the second stands in for somebody else', () => note(jan, adam), true],
])('%s', async (_, given, isSecond) => {
  const draft = await room.drafted(outage)
  const proposed = await room.sign(draft, 'propose', maria)
  await given()
  const offered = (await room.look(proposed, await now(jan))).offers.map(({ event }) => event)
  expect(offered.includes('approve')).toBe(isSecond)
  expect(offered.includes('return-to-first')).toBe(isSecond)
  const digest = (await room.contextOf(proposed)).preview!.digest
  if (isSecond) return
  expect(await told(proposed, 'approve', jan, { digest })).toBe('same-officer')
  expect(await told(proposed, 'return-to-first', jan, { reason: 'x' })).toBe('same-officer')
  expect((await room.look(proposed, maria)).step).toBe('proposed')
})

it('whoever changed the list is none either by his substitute', async () => {
  const draft = await room.drafted(outage, {}, adam)
  const proposed = await room.sign(draft, 'propose', maria)
  await note(jan, adam)
  const digest = (await room.contextOf(proposed)).preview!.digest
  expect(await told(proposed, 'approve', jan, { digest })).toBe('same-officer')
  await room.db.write('DELETE FROM substitutions')
  expect(await told(proposed, 'approve', jan, { digest })).toBe('running')
})
