/** Edge case 3: which outage an application that comes late belongs to, by when the goods left, by when it all began, by when it was said. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fallback } from '../../../../workflows/cases/fallback/fallback.ts'
import type { Answers } from '../../../../workflows/contracts/form.ts'
import type { View } from '../../../../workflows/contracts/view.ts'
import { concerningNow } from '../../../../server/desk/circumstances.ts'
import { openOutages } from '../../../../server/db/records.ts'
import { anna, application, deskRoom, maria, minutesAgo, outageAnswers, type DeskRoom } from '../desk-room.ts'

let room: DeskRoom
let first: View
beforeEach(async () => {
  room = await deskRoom()
  first = await room.open(outageAnswers({ startedAt: minutesAgo(300) }), maria, 'outage')
  await room.work()
})
afterEach(() => room.close())

async function send(of: View, event: string, answers?: Answers): Promise<View> {
  const view = await room.send(await room.look(of, maria), event, maria, answers)
  await room.work()
  return view
}
const resolve = (of: View, at: string) => send(of, 'resolve', { actualEnd: at })
const late = (more: Answers = {}) => application({ startedAt: minutesAgo(260), ...more })
const numberOf = async (of: View) => (await room.look(of, maria)).outage?.callNumber
async function claimed(answers: Answers): Promise<View> {
  const asked = await room.open(answers)
  await room.work()
  return room.send(await room.look(asked, maria), 'claim', maria)
}

describe('an application that came after the system was back', () => {
  it('belongs to the outage in which it began, also where it does not say when goods left', async () => {
    await resolve(first, minutesAgo(200))
    const asked = await room.open(late())
    expect(asked.outage?.callNumber).toBe(await numberOf(first))
    // The applicant sees that it came late, and for which time alone it can still be granted.
    expect(asked.next.map(({ code }) => code)).toContain('next.fallback.retrospective')
    await room.work()
    const view = await room.send(await room.look(asked, maria), 'claim', maria)
    // The officer sees why it cannot be granted as it is: he may send it back, or refuse it (R02).
    expect(view.staff?.policy[0]?.code).toBe('policy.grant.goods-left-missing')
    const events = view.offers.map(({ event }) => event)
    expect(events).toEqual(expect.arrayContaining(['refuse', 'return-for-completion']))
    expect(events).not.toContain('propose')
  })

  it('completed with the time and evidence missing, it is judged like any other that came late', async () => {
    await resolve(first, minutesAgo(200))
    const view = await claimed(late())
    const back = await room.send(view, 'return-for-completion', maria, { remarks: { goodsLeftAt: 'When?' } })
    const again = await room.send(
      await room.look(back),
      'resubmit',
      anna,
      late({ goodsLeftAt: minutesAgo(230) }),
    )
    await room.work()
    const now = await room.look(again, maria)
    expect(now.staff?.policy[0]?.code).toBe('policy.grant.evidence-missing')
  })

  it('whose goods left after the end is tied to it and cannot be granted', async () => {
    await resolve(first, minutesAgo(200))
    const view = await claimed(late({ goodsLeftAt: minutesAgo(190) }))
    expect(view.staff?.policy[0]?.code).toBe('policy.grant.outside-outage')
    expect(view.offers.map(({ event }) => event)).not.toContain('propose')
  })

  it('that began when nothing was out belongs to no outage, and a failure of his own to none of ours', async () => {
    await resolve(first, minutesAgo(200))
    expect((await room.open(late({ startedAt: minutesAgo(190) }))).outage).toBeNull()
    expect((await room.open(late({ side: 'own-software' }))).outage).toBeNull()
  })

  it('goes by when the goods left, also where another outage is open by now', async () => {
    await resolve(first, minutesAgo(200))
    const second = await room.open(outageAnswers({ startedAt: minutesAgo(60) }), maria, 'outage')
    await room.work()
    const about = async (leftAt: string) =>
      (await room.open(late({ goodsLeftAt: leftAt }))).outage?.callNumber
    expect(await about(minutesAgo(230))).toBe(await numberOf(first))
    expect(await about(minutesAgo(30))).toBe(await numberOf(second))
    // Nothing was out then: what is open now is all there is to go by.
    expect(await about(minutesAgo(100))).toBe(await numberOf(second))
  })

  it('each stretch of an outage that was opened again counts for itself', async () => {
    await resolve(first, minutesAgo(250))
    await send(first, 'reopen', { downSince: minutesAgo(200), reason: 'Down again' })
    await resolve(first, minutesAgo(150))
    const inFirst = await room.open(late({ startedAt: minutesAgo(290), goodsLeftAt: minutesAgo(280) }))
    expect(inFirst.outage?.callNumber).toBe(await numberOf(first))
    const line = inFirst.next.find(({ code }) => code === 'next.fallback.retrospective')
    const minutes = (at: unknown) => Math.round((Date.now() - Date.parse(String(at))) / 60_000)
    // From the beginning of that stretch to its end, and the grace: not the newest stretch's.
    expect(minutes(line?.params?.from)).toBe(300)
    expect(minutes(line?.params?.to)).toBeLessThanOrEqual(250)
    expect(minutes(line?.params?.to)).toBeGreaterThan(100)
    const between = await claimed(late({ startedAt: minutesAgo(290), goodsLeftAt: minutesAgo(225) }))
    expect(between.staff?.policy[0]?.code).toBe('policy.grant.outside-outage')
  })

  it('what was said while it was out is found by when it was said, however late it is written down', async () => {
    await resolve(first, minutesAgo(200))
    const { outages } = await openOutages(room.db, 'NCTS2')
    const concerns = fallback.concerns!(late({ startedAt: minutesAgo(310), side: 'own-software' }))
    expect(await concerningNow(room.db, outages, concerns)).toBeNull()
    const found = await concerningNow(room.db, outages, concerns, minutesAgo(240))
    expect(found?.callNumber).toBe(await numberOf(first))
    expect(await concerningNow(room.db, outages, concerns, minutesAgo(190))).toBeNull()
  })
})

describe('an outage of some offices and ways of sending', () => {
  it('concerns who names one of each, and the checks tell an officer what it leaves out', async () => {
    await resolve(first, minutesAgo(200))
    const service = {
      startedAt: minutesAgo(90),
      webService: 'closed',
      webForm: 'works',
      offices: ['PL322080'],
    }
    await room.open(outageAnswers(service), maria, 'outage')
    await room.work()
    const checkOf = async (more: Answers) => {
      const asked = await room.open(application(more))
      await room.work()
      const { outage, staff } = await room.look(asked, maria)
      const lines = staff?.checks?.find(({ code }) => code === 'check.system-out')?.lines ?? []
      return [outage !== null, lines.map(({ code }) => code.replace('check.system-out.', ''))] as const
    }
    expect(await checkOf({ channelsTried: ['web-service'], lrns: ['A-1'] })).toEqual([true, ['open']])
    expect(await checkOf({ lrns: ['A-2'], offices: ['PL322080', 'PL301010'] })).toEqual([
      true,
      ['open', 'not-there', 'not-that-way'],
    ])
    const elsewhere = [false, ['none', 'elsewhere', 'ended']]
    expect(await checkOf({ channelsTried: ['web-form'], lrns: ['A-3'] })).toEqual(elsewhere)
    expect(await checkOf({ offices: ['PL301010'], lrns: ['A-4'] })).toEqual(elsewhere)
  })
})
