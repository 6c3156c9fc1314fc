/** Many similar tickets draft an outage; it is public only once an officer has confirmed it. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { plannedAnswers } from '../announcement-answers.ts'
import { jan, maria, minutesAgo } from '../desk-room.ts'
import { firm, outageRoom, report, type OutageRoom } from './outage-room.ts'

let room: OutageRoom
beforeEach(async () => {
  room = await outageRoom()
})
afterEach(() => room.close())

const announced = async () => {
  await room.desk.board.refresh()
  return room.desk.board.published()!.open.length
}
const affected = async (outageId: string, kind: 'ticket' | null = 'ticket') => {
  const ask = { kind, lane: null, outageId, term: null, cursor: null, limit: 50 }
  return (await room.desk.reading.list(ask, maria)).rows.length
}

describe('similar tickets', () => {
  it('draft nothing below the threshold, and one outage at it, with all of them linked', async () => {
    await room.tickets(4)
    expect(await room.outages()).toEqual([])
    await room.tickets(1, {}, 1)
    const [draft, ...others] = await room.outages()
    expect(others).toEqual([])
    expect(draft).toMatchObject({ step: 'reported', lane: 'to-decide', answers: { system: 'AES' } })
    const evidence = draft?.notes.find(({ code }) => code === 'evidence.outage.tickets')
    expect([evidence?.params?.n, evidence?.params?.firms]).toEqual([5, 3])
    expect(await affected(draft!.id)).toBe(5)
    // Also for whoever asks what it touches, of whatever kind.
    expect(await affected(draft!.id, null)).toBe(5)
    expect(await announced()).toBe(0)
  })

  it('of too few firms are no sign, nor are questions, tests, other systems and old ones', async () => {
    await room.tickets(8, {}, 2)
    await room.tickets(6, { system: 'NCTS2', classification: 'how-to' })
    await room.tickets(6, { system: 'NCTS2', environment: 'test' })
    await room.tickets(4, { system: 'NCTS2' })
    await room.db.write("UPDATE outage_signs SET at = at - INTERVAL 61 MINUTE WHERE `system` = 'NCTS2'")
    await room.tickets(4, { system: 'NCTS2' })
    expect(await room.outages()).toEqual([])
  })

  it('that come later join the draft, and are said again at each doubling only', async () => {
    await room.tickets(5)
    const [draft] = await room.outages()
    await room.tickets(4)
    expect((await room.outages())[0]?.version).toBe(draft?.version)
    await room.tickets(1)
    const [after] = await room.outages()
    expect(after?.version).toBe(draft!.version + 1)
    expect(after?.notes.find(({ code }) => code === 'evidence.outage.tickets')?.params?.n).toBe(10)
    expect(await affected(draft!.id)).toBe(10)
  })

  it('that come at the same moment draft one', async () => {
    for (let i = 0; i < 8; i++) await room.open(report(), firm(i % 4), 'ticket')
    const due = await room.db.rows<{ caseId: string; version: number; n: number }>(
      "SELECT case_id AS caseId, version, n FROM agenda WHERE name = 'count-reports'",
    )
    await Promise.all(due.map((key) => room.desk.perform(key)))
    await room.work()
    expect((await room.outages()).map(({ step }) => step)).toEqual(['reported'])
    const dead = await room.db.rows("SELECT name FROM agenda WHERE state = 'dead' OR attempts > 0")
    expect(dead).toEqual([])
  })

  it('are told once an officer confirms, and answered together under his name', async () => {
    const [ticket] = await room.tickets(5)
    const [draft] = await room.outages()
    const confirmed = await room.confirm(draft!)
    expect(confirmed.step).toBe('confirmed')
    expect(await announced()).toBe(1)
    expect(await room.look(ticket!, firm(0))).toMatchObject({
      outage: { id: draft!.id },
      notes: [{ code: 'note.ticket.outage-known' }],
    })
    const late = (await room.tickets(1, {}, 1))[0]!
    expect(late.outage?.id).toBe(draft!.id)

    const ended = await room.send(await room.again(draft!), 'resolve', jan, { actualEnd: minutesAgo(0) })
    await room.work()
    await room.send(ended, 'answer-reports', maria, { text: 'AES works again.' })
    await room.work()
    for (const [one, by] of [
      [ticket!, firm(0)],
      [late, firm(0)],
    ] as const) {
      const answered = await room.look(one, by)
      expect(answered.step).toBe('answered')
      expect(answered.thread?.at(-1)).toMatchObject({
        kind: 'solution',
        text: 'AES works again.',
        by: { role: 'officer', name: maria.name },
      })
    }
  })

  it('that were a false alarm do not draft the same again; nothing was ever announced', async () => {
    await room.tickets(5)
    const [draft] = await room.outages()
    const dismissed = await room.send(draft!, 'dismiss', maria, { reason: 'Their own line.' })
    expect(dismissed).toMatchObject({ step: 'false-alarm', final: true })
    await room.tickets(4)
    expect(await room.outages()).toHaveLength(1)
    expect(await announced()).toBe(0)
    await room.tickets(1)
    expect((await room.outages()).map(({ step }) => step)).toEqual(['false-alarm', 'reported'])
    expect(await room.db.rows('SELECT * FROM announcements')).toEqual([])
  })

  it('while the outage is announced draft none', async () => {
    await room.tickets(5)
    await room.confirm((await room.outages())[0]!)
    await room.tickets(9)
    expect(await room.outages()).toHaveLength(1)
  })

  it('and cases of kinds that have no use for the news are left alone', async () => {
    await room.open(plannedAnswers(), maria, 'announcement')
    await room.tickets(5)
    await room.confirm((await room.outages())[0]!)
    expect(await room.db.rows('SELECT name FROM agenda WHERE attempts > 0')).toEqual([])
  })
})
