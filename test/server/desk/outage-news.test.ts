/** The outage changes while somebody decides: what rested on it is void, moot or late, and says so. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Answers } from '../../../workflows/contracts/form.ts'
import type { View } from '../../../workflows/contracts/view.ts'
import {
  anna,
  application,
  deskRoom,
  jan,
  maria,
  minutesAgo,
  offeredGrant,
  outageAnswers,
  type DeskRoom,
} from './desk-room.ts'

let room: DeskRoom
let outage: View
beforeEach(async () => {
  room = await deskRoom()
  outage = await room.open(outageAnswers(), maria, 'outage')
  await room.work()
})
afterEach(() => room.close())

async function proposed(more: Answers = {}): Promise<View> {
  const asked = await room.open(application(more))
  await room.work()
  const claimed = await room.send(await room.look(asked, maria), 'claim', maria)
  return room.send(claimed, 'propose', maria, offeredGrant(claimed))
}

/** The answers of an update are all of the announcement, but for the system. */
async function updateOutage(more: Answers): Promise<void> {
  const { system: _, ...answers } = outageAnswers(more)
  await room.send(await room.look(outage, maria), 'update', maria, answers)
}

const resolveOutage = async (actualEnd: string) =>
  room.send(await room.look(outage, maria), 'resolve', maria, { actualEnd })

describe('between the two officers', () => {
  it('any change voids the first approval, says so, and the next round needs two again', async () => {
    const waiting = await proposed()
    await updateOutage({ expectedEnd: new Date(Date.now() + 3_600_000).toISOString() })
    await room.work()
    const voided = await room.look(waiting, maria)
    expect(voided).toMatchObject({ step: 'to-review', assignee: null, staff: { proposal: null } })
    expect(voided.notes.map(({ code }) => code)).toContain('note.fallback.voided')

    const again = await room.send(voided, 'claim', maria)
    const second = await room.send(again, 'propose', maria, offeredGrant(again))
    expect(second.staff?.proposal?.round).toBe(2)
    await expect(room.send(second, 'approve', maria)).rejects.toMatchObject({ code: 'same-officer' })
    expect((await room.send(second, 'approve', jan)).step).toBe('active')
    const signed = await room.db.rows(
      'SELECT round, seat, officer_id FROM signatures WHERE case_id = $1 ORDER BY round, seat',
      [waiting.id],
    )
    expect(signed).toEqual([
      { round: 1, seat: 1, officer_id: maria.id },
      { round: 2, seat: 1, officer_id: maria.id },
      { round: 2, seat: 2, officer_id: jan.id },
    ])
  })

  it('the second officer who is faster than the news grants nothing that rested on the old outage', async () => {
    const waiting = await proposed()
    await updateOutage({ nextUpdateAt: new Date(Date.now() + 600_000).toISOString() })
    // No worker has told the case yet: the approval itself sees the outage as it is now.
    const voided = await room.send(waiting, 'approve', jan)
    expect(voided).toMatchObject({ step: 'to-review', approval: null, decision: null })
    expect(voided.notes.map(({ code }) => code)).toContain('note.fallback.voided')
    const [count] = await room.db.rows('SELECT COUNT(*) AS n FROM approvals WHERE case_id = $1', [waiting.id])
    expect(count).toEqual({ n: 0 })
    await room.work()
    expect((await room.look(waiting)).version).toBe(voided.version)
  })

  it('an approval and the end of the outage at the same moment: never a grant that nobody closes', async () => {
    const waiting = await proposed()
    const end = minutesAgo(1)
    const [approval] = await Promise.allSettled([room.send(waiting, 'approve', jan), resolveOutage(end)])
    await room.work()
    const now = await room.look(waiting)
    expect(['active', 'moot']).toContain(now.step)
    expect(approval.status).toBe('fulfilled')
    if (now.step === 'active') {
      expect(now.approval?.windowEndsAt).toBe(new Date(Date.parse(end) + 120 * 60_000).toISOString())
    } else expect(now.approval).toBeNull()
  })
})

describe('the outage is over while the request waits', () => {
  it('a request whose goods are still there is moot, and nobody can decide it', async () => {
    const waiting = await proposed()
    await resolveOutage(minutesAgo(1))
    await room.work()
    const moot = await room.look(waiting)
    expect(moot).toMatchObject({ step: 'moot', final: true, offers: [], decision: { outcome: 'moot' } })
    await expect(room.send(moot, 'approve', jan)).rejects.toMatchObject({ code: 'event-not-allowed' })
  })

  it('goods that had left get a late decision, no longer than the outage and its grace', async () => {
    const waiting = await proposed({ goodsLeftAt: minutesAgo(20) })
    const end = minutesAgo(5)
    await resolveOutage(end)
    await room.work()
    const late = await room.look(waiting, maria)
    const limit = new Date(Date.parse(end) + 120 * 60_000).toISOString()
    expect(late.step).toBe('to-review')
    expect(late.next).toContainEqual({
      code: 'next.fallback.late',
      params: { from: outageAnswers().startedAt && late.outage?.startedAt, to: limit },
    })
    const claimed = await room.send(late, 'claim', maria)
    const grant = offeredGrant(claimed)!
    const tooLong = { ...grant, to: new Date(Date.parse(limit) + 60_000).toISOString() }
    await expect(room.send(claimed, 'propose', maria, tooLong)).rejects.toMatchObject({
      code: 'answers-invalid',
      faults: [{ field: 'to', code: 'outside-window' }],
    })
    const within = await room.send(claimed, 'propose', maria, grant)
    const granted = await room.send(within, 'approve', jan)
    expect(granted.approval?.windowEndsAt).toBe(limit)
  })

  it('every open request is told, although one of them cannot be read', async () => {
    const first = await room.open(application({ lrns: ['TOLD1'] }))
    const second = await room.open(application({ lrns: ['TOLD2'] }))
    await room.work()
    // A case of a later release, or one that was damaged: it must not keep the others from being told.
    await room.db.write('UPDATE cases SET kind_version = 99 WHERE id = $1', [
      first.id < second.id ? first.id : second.id,
    ])
    await resolveOutage(minutesAgo(1))
    await room.work()
    const other = first.id < second.id ? second : first
    expect((await room.look(other)).step).toBe('moot')
    const [row] = await room.db.rows(
      "SELECT state, attempts FROM agenda WHERE case_id = $1 AND name = 'tell-cases' ORDER BY version DESC LIMIT 1",
      [outage.id],
    )
    expect(row).toEqual({ state: 'waiting', attempts: 1 })
  })
})

describe('a request and an outage that is confirmed at the same moment', () => {
  it('ends up tied to the outage, whichever was first', async () => {
    const other = outageAnswers({ system: 'AES', titlePl: 'Awaria AES', titleEn: 'AES is down' })
    const asked = application({ system: 'AES', direction: 'export', grn: undefined, lrns: ['SAME1'] })
    const [opened, confirmed] = await Promise.all([room.open(asked, anna), room.open(other, maria, 'outage')])
    await room.work()
    expect((await room.look(opened)).outage?.id).toBe(confirmed.id)
  })
})
