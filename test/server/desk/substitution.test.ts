/** Nobody becomes two people by standing in for somebody. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { staffUnderLock } from '../../../server/auth/sessions.ts'
import type { Officer } from '../../../workflows/contracts/viewer.ts'
import type { View } from '../../../workflows/contracts/view.ts'
import { application, deskRoom, jan, lrns, maria, offeredGrant, officer, type DeskRoom } from './desk-room.ts'

const adam = officer('off_adam', 'Adam Wójcik')
const ewa: Officer = { ...officer('off_ewa', 'Ewa Lis'), roles: ['officer', 'duty-manager'] }
let room: DeskRoom
beforeAll(async () => {
  room = await deskRoom()
  for (const { id, name, roles } of [adam, ewa])
    await room.db.write(
      "INSERT INTO staff (id, issuer, subject, name, roles) VALUES ($1, 'https://id.example', $1, $2, $3)",
      [id, name, JSON.stringify(roles)],
    )
})
beforeEach(() => room.db.write('DELETE FROM substitutions'))
afterAll(() => room.close())

const hours = (n: number) => new Date(Date.now() + n * 3_600_000).toISOString()
/** As the desk's own routes know him: with whom he stands in for. */
const now = async (of: Officer) => (await room.db.transaction((tx) => staffUnderLock(tx, of))) as Officer
const note = (substitute: Officer, absent: Officer, from = hours(-1), to = hours(1)) =>
  room.desk.substitutions.note({ substitute: substitute.id, absent: absent.id, from, to }, ewa)

let asked = 0
/** More declarations than one officer may decide: Maria has proposed, a second person is needed. */
async function proposed(): Promise<View> {
  asked += 1
  const view = await room.open(application({ lrns: lrns(12, `SUB${asked}X`) }))
  await room.work()
  const claimed = await room.send(await room.look(view, maria), 'claim', maria)
  return room.send(claimed, 'propose', maria, offeredGrant(claimed))
}
async function approving(view: View, by: Officer): Promise<string> {
  try {
    return (await room.send(view, 'approve', by)).step
  } catch (error) {
    return (error as { code: string }).code
  }
}

describe('the second person', () => {
  it.each<[string, () => Promise<unknown>, Officer, string]>([
    ['who stands in for the first is none', () => note(jan, maria), jan, 'same-officer'],
    ['for whom the first stands in is none', () => note(maria, jan), jan, 'same-officer'],
    [
      'who stands in for a third, as the first does, is none',
      async () => {
        await note(maria, adam)
        await note(jan, adam)
      },
      jan,
      'same-officer',
    ],
    [
      'who stood in for the first until an hour ago is none',
      () => note(jan, maria, hours(-9), hours(-1)),
      jan,
      'same-officer',
    ],
    [
      'who stood in for the first four days ago is one',
      () => note(jan, maria, hours(-200), hours(-97)),
      jan,
      'active',
    ],
    ['who will stand in tomorrow is one', () => note(jan, maria, hours(20), hours(30)), jan, 'active'],
    ['who stands in for somebody else is one', () => note(jan, adam), jan, 'active'],
    ['is another than the substitute', () => note(jan, maria), adam, 'active'],
  ])('%s', async (_, given, by, told) => {
    const view = await proposed()
    await given()
    const offered = (await room.look(view, await now(by))).offers.map(({ event }) => event)
    expect(offered.includes('approve')).toBe(told === 'active')
    expect(await approving(view, by)).toBe(told)
  })

  it('is asked for under the lock: what the screen was told before does not count', async () => {
    const view = await proposed()
    const before = await now(jan)
    await note(jan, maria)
    expect(await approving(view, before)).toBe('same-officer')
  })
})

it('the record says for whom an officer stood in', async () => {
  const view = await proposed()
  await note(jan, adam)
  await room.send(view, 'approve', jan)
  const [row] = await room.db.rows<{ data: string }>(
    "SELECT data FROM history WHERE case_id = $1 AND event = 'approve'",
    [view.id],
  )
  expect(JSON.parse(row!.data)).toMatchObject({
    record: { standsFor: [{ id: 'off_adam', name: 'Adam Wójcik' }] },
  })
})

describe('noting a substitution', () => {
  it('is for duty managers, and nothing is taken away: one that is ended has another end', async () => {
    await expect(
      room.desk.substitutions.note(
        { substitute: jan.id, absent: maria.id, from: hours(0), to: hours(1) },
        jan,
      ),
    ).rejects.toMatchObject({ code: 'not-allowed' })
    const [noted] = await note(jan, maria)
    await expect(room.desk.substitutions.end(noted!.id, maria)).rejects.toMatchObject({ code: 'not-allowed' })
    // A manager who has signed out, or manages no more, between his click and the lock.
    await expect(
      room.desk.substitutions.end(noted!.id, { ...ewa, session: '00'.repeat(32) }),
    ).rejects.toMatchObject({
      code: 'session-expired',
    })
    await expect(
      room.desk.substitutions.end(noted!.id, { ...maria, roles: ['duty-manager'] }),
    ).rejects.toMatchObject({ code: 'not-allowed' })
    await room.desk.substitutions.end(noted!.id, ewa)
    const [ended] = await room.desk.substitutions.list()
    expect(ended).toMatchObject({ id: noted!.id, notedBy: 'off_ewa' })
    expect(Date.parse(ended!.to)).toBeLessThan(Date.parse(noted!.to))
    await expect(room.desk.substitutions.end(noted!.id, ewa)).rejects.toMatchObject({ code: 'not-found' })
  })

  const day = 24
  it.each<[string, Officer, Officer, string, string, string | null]>([
    ['for himself', jan, jan, hours(0), hours(1), 'duplicate'],
    ['that ends when it begins', jan, maria, hours(1), hours(1), 'end-before-start'],
    ['of 92 days', jan, maria, hours(0), hours(92 * day), null],
    ['of 93 days', jan, maria, hours(0), hours(93 * day), 'outside-window'],
    ['by somebody unknown', officer('off_nobody', ''), maria, hours(0), hours(1), 'not-an-option'],
  ])('%s: %s', async (_, substitute, absent, from, to, fault) => {
    const noted = note(substitute, absent, from, to)
    if (fault === null) await expect(noted).resolves.toHaveLength(1)
    else await expect(noted).rejects.toMatchObject({ code: 'answers-invalid', faults: [{ code: fault }] })
  })
})
