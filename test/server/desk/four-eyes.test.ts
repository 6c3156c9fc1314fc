/** Nobody is two people, and what was taken from somebody is gone at his next click. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lockCase } from '../../../server/db/cases.ts'
import { duplicateKey } from '../../../server/db/faults.ts'
import { insertingSignature } from '../../../server/db/records.ts'
import { kindOfCase, storedOf } from '../../../server/desk/show.ts'
import { nextOf, put } from '../../../server/desk/write.ts'
import { actorOf } from '../../../workflows/contracts/viewer.ts'
import type { Answers } from '../../../workflows/contracts/form.ts'
import type { View } from '../../../workflows/contracts/view.ts'
import { anna, deskRoom, jan, maria, offeredGrant, outageAnswers, type DeskRoom } from './desk-room.ts'

/** All applications here name the same declarations: whoever grants one says why. */
const grantOf = (view: View): Answers => offeredGrant(view, { remark: 'The others are withdrawn.' })

let room: DeskRoom
beforeAll(async () => {
  room = await deskRoom()
})
afterAll(() => room.close())

async function claimed(): Promise<View> {
  const asked = await room.open()
  await room.work()
  return room.send(await room.look(asked, maria), 'claim', maria)
}

async function proposed(): Promise<View> {
  const mine = await claimed()
  return room.send(mine, 'propose', maria, grantOf(mine))
}

const rowsOf = (id: string) =>
  room.db.rows(
    'SELECT c.version, c.step, s.seat, s.officer_id FROM cases c JOIN signatures s ON s.case_id = c.id WHERE c.id = $1',
    [id],
  )

describe('the second pair of eyes', () => {
  it('is not the first: the guard refuses', async () => {
    const waiting = await proposed()
    const before = await rowsOf(waiting.id)
    for (const event of ['approve', 'return-to-first']) {
      await expect(
        room.send(waiting, event, maria, event === 'approve' ? undefined : { reason: 'x' }),
      ).rejects.toMatchObject({ code: 'same-officer', view: { step: 'proposed' } })
    }
    expect(await rowsOf(waiting.id)).toEqual(before)
  })

  it('is not the first: the database refuses whoever gets past the guard', async () => {
    const waiting = await proposed()
    const before = await rowsOf(waiting.id)
    const second = { round: 1, seat: 2, officerId: maria.id }
    const direct = room.db.transaction((tx) => tx.batch([insertingSignature(waiting.id, 99, second)]))
    await expect(direct).rejects.toSatisfy((error) => duplicateKey(error) === 'four_eyes')

    const forged = room.db.transaction(async (tx) => {
      const row = (await lockCase(tx, waiting.id))!
      const nothing = { effects: [], arm: [], cancel: [], final: false }
      const forgery = nextOf({
        kind: kindOfCase(row),
        before: row,
        event: 'approve',
        now: { at: row.at, by: actorOf(maria), answers: {}, facts: {} },
        advanced: { ...nothing, stored: storedOf(row), step: 'active', signatures: [second] },
        lines: [],
      })
      await put(tx, forgery)
    })
    await expect(forged).rejects.toMatchObject({ code: 'same-officer' })
    expect(await rowsOf(waiting.id)).toEqual(before)
  })

  it('does not count a seat twice: a third officer cannot sign for the second', async () => {
    const waiting = await proposed()
    await room.send(waiting, 'approve', jan)
    const ewa = { round: 1, seat: 2, officerId: 'off_ewa' }
    const third = room.db.batch([insertingSignature(waiting.id, 99, ewa)])
    await expect(third).rejects.toSatisfy((error) => duplicateKey(error) === 'PRIMARY')
  })

  it('is nobody who changed what the decision rests on', async () => {
    const mine = await claimed()
    const corrected = await room.send(mine, 'correct-side', maria, {
      side: 'own-software',
      reason: 'Awaria po stronie zgłaszającego.',
    })
    const taken = await room.send(corrected, 'take-over', jan, { reason: 'Koniec zmiany.' })
    const waiting = await room.send(taken, 'propose', jan, grantOf(taken))
    expect(waiting.step).toBe('proposed')
    await expect(room.send(waiting, 'approve', maria)).rejects.toMatchObject({ code: 'same-officer' })
    await expect(room.send(waiting, 'approve', jan)).rejects.toMatchObject({ code: 'same-officer' })
  })

  it('is never the applicant or the desk itself', async () => {
    const waiting = await proposed()
    await expect(room.send(waiting, 'approve', anna)).rejects.toMatchObject({ code: 'event-not-allowed' })
    await expect(room.desk.door.fire(waiting.id, 'approve')).rejects.toThrow(
      'the desk itself sends no "approve"',
    )
    expect((await room.look(waiting)).version).toBe(waiting.version)
  })
})

describe('rights taken between open and click', () => {
  const give = (roles: string[], disabled: boolean) =>
    room.db.write('UPDATE staff SET roles = $1, disabled_at = IF($2, UTC_TIMESTAMP(3), NULL) WHERE id = $3', [
      JSON.stringify(roles),
      disabled,
      jan.id,
    ])

  it.each([
    ['the role', [], false],
    ['the account', ['officer'], true],
  ] as const)('%s: the click is refused and nothing is written', async (_, roles, disabled) => {
    const waiting = await proposed()
    await give([...roles], disabled)
    try {
      await expect(room.send(waiting, 'approve', jan)).rejects.toMatchObject({ code: 'not-allowed' })
      expect((await room.look(waiting)).version).toBe(waiting.version)
    } finally {
      await give(['officer'], false)
    }
    expect((await room.send(waiting, 'approve', jan)).step).toBe('active')
  })

  it('an officer who is gone opens no outage either', async () => {
    await give(['officer'], true)
    try {
      await expect(room.open(outageAnswers(), jan, 'outage')).rejects.toMatchObject({ code: 'not-allowed' })
    } finally {
      await give(['officer'], false)
    }
  })

  it('whoever is not on the staff list decides nothing', async () => {
    const waiting = await proposed()
    const stranger = { ...jan, id: 'off_nobody' }
    await expect(room.send(waiting, 'approve', stranger)).rejects.toMatchObject({ code: 'not-allowed' })
  })
})
