/** Edge cases 2, 3, 6 and 8 through the door: the desk finds the outage that was, tells who waits, and counts debts. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Answers } from '../../../../workflows/contracts/form.ts'
import type { View } from '../../../../workflows/contracts/view.ts'
import {
  anna,
  application,
  deskRoom,
  jan,
  lrns,
  maria,
  minutesAgo,
  offeredGrant,
  outageAnswers,
  type DeskRoom,
} from '../desk-room.ts'

let room: DeskRoom
let outage: View
beforeEach(async () => {
  room = await deskRoom()
  outage = await room.open(outageAnswers(), maria, 'outage')
  await room.work()
})
afterEach(() => room.close())

async function send(of: View, event: string, viewer: typeof maria, answers?: Answers): Promise<View> {
  const view = await room.send(await room.look(of, viewer), event, viewer, answers)
  await room.work()
  return view
}
const resolve = (at: string) => send(outage, 'resolve', maria, { actualEnd: at })

describe('edge case 2: the outage is opened again', () => {
  it('whoever was waiting when it ended applies again by one click', async () => {
    const asked = await room.open()
    await room.work()
    await resolve(minutesAgo(1))
    const moot = await room.look(asked, anna)
    expect(moot).toMatchObject({ step: 'moot', final: true, offers: [] })
    const form = (await room.look(outage, maria)).offers.find(({ event }) => event === 'reopen')
    await send(outage, 'reopen', maria, { ...form?.answers, reason: 'Down again' })
    const open = await room.look(asked, anna)
    expect(open.offers.map(({ event }) => event)).toEqual(['apply-anew'])
    const again = await room.send(open, 'apply-anew', anna)
    expect(again).toMatchObject({ number: asked.number, step: 'checking', decision: null, final: false })
  })
})

describe('edge case 3: the application comes after the system is back', () => {
  const late = (more: Answers = {}) =>
    application({ goodsLeftAt: minutesAgo(20), startedAt: minutesAgo(40), ...more })

  it('is found to belong to the outage that was, and cannot be granted without evidence', async () => {
    await resolve(minutesAgo(10))
    const asked = await room.open(late())
    expect(asked.outage?.callNumber).toBe((await room.look(outage, maria)).outage?.callNumber)
    expect(asked.next.map(({ code }) => code)).toContain('next.fallback.retrospective')
    await room.work()
    const claimed = await room.send(await room.look(asked, maria), 'claim', maria)
    expect(claimed.offers.map(({ event }) => event)).not.toContain('propose')
    expect(claimed.staff?.policy[0]?.code).toBe('policy.grant.evidence-missing')
  })
})

describe('edge case 6: a notice that permits everybody from later on', () => {
  it('closes the open requests when it begins, and not before', async () => {
    const asked = await room.open()
    await room.work()
    const from = new Date(Date.now() + 3_600_000).toISOString()
    await send(outage, 'propose-general', maria, { fallbackFrom: from })
    await send(outage, 'publish-general', jan)
    expect((await room.look(asked, anna)).step).toBe('to-review')
    const clocks = await room.db.rows<{ dueAt: string }>(
      `SELECT due_at AS dueAt FROM agenda WHERE case_id = $1 AND name = 'notice-starts' AND state = 'waiting'`,
      [asked.id],
    )
    expect(clocks).toEqual([{ dueAt: from }])
    // Time is the database's: what begins in an hour has begun a minute ago.
    await room.db.write('UPDATE outages SET fallback_from = $1 WHERE id = $2', [
      minutesAgo(1).slice(0, 23).replace('T', ' '),
      outage.id,
    ])
    await room.db.write(`UPDATE agenda SET due_at = UTC_TIMESTAMP(3) WHERE name = 'notice-starts'`)
    await room.work()
    expect(await room.look(asked, anna)).toMatchObject({
      step: 'superseded',
      decision: { outcome: 'superseded' },
    })
  })
})

describe('edge case 8: declarations that are overdue', () => {
  const own = (more: Answers = {}) => application({ side: 'own-software', lrns: lrns(2, 'OWN'), ...more })

  async function granted(): Promise<View> {
    const asked = await room.open(own())
    await room.work()
    const claimed = await room.send(await room.look(asked, maria), 'claim', maria)
    const terms = offeredGrant(claimed)
    return room.send(claimed, 'propose', maria, terms)
  }

  it('stand against the next approval (R14) until they are accounted for', async () => {
    const first = await granted()
    await room.ring('window-ends')
    await room.ring('return-due')
    expect((await room.look(first, anna)).step).toBe('overdue')

    const next = await room.open(own({ lrns: lrns(2, 'NEXT') }))
    await room.work()
    const claimed = await room.send(await room.look(next, maria), 'claim', maria)
    const terms = offeredGrant(claimed)
    await expect(room.send(claimed, 'propose', maria, terms)).rejects.toMatchObject({ code: 'debts-open' })
    expect((await room.look(next, maria)).version).toBe(claimed.version)

    const overdue = await room.look(first, anna)
    const list = overdue.duties.map(({ value }) => `${value};not-used`)
    await room.send(overdue, 'settle-list', anna, { list: list.join('\n') })
    expect((await room.send(claimed, 'propose', maria, terms)).step).toBe('active')
  })

  it('a list of 10,000 lines with one that is wrong is refused as a whole, and names the line', async () => {
    const first = await granted()
    await room.ring('window-ends')
    const open = await room.look(first, anna)
    const [one, two] = open.duties.map(({ value }) => value)
    const blank = Array<string>(9_997).fill('')
    const list = ['number;outcome;mrn', `${one};not-used`, ...blank, `${two};eaten`].join('\r\n')
    await expect(room.send(open, 'settle-list', anna, { list })).rejects.toMatchObject({
      faults: [{ field: 'list', code: 'line-outcome', params: { line: 10_000, value: two } }],
    })
    expect((await room.look(first, anna)).version).toBe(open.version)
    const good = await room.send(open, 'settle-list', anna, { list: list.replace('eaten', 'not-used') })
    expect(good).toMatchObject({ step: 'reconciled', final: true })
    expect(good.next.map(({ code }) => code)).toContain('report.fallback.not-used')
  })
})
