/** What everybody reads of announcements: written with the case, by revision, place, year and system. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { NoticeArchive, NoticeHistory, SystemHistory } from '../../../workflows/contracts/announcement.ts'
import type { Answers } from '../../../workflows/contracts/form.ts'
import type { View } from '../../../workflows/contracts/view.ts'
import { openNotices } from '../../../server/db/notices.ts'
import { chainFaults } from '../../record.ts'
import { deskRoom, jan, maria, minutesAgo, outageAnswers, type DeskRoom } from './desk-room.ts'
import { change, failureAnswers, plannedAnswers } from './announcement-answers.ts'

let room: DeskRoom
beforeAll(async () => {
  room = await deskRoom()
})
afterAll(() => room.close())

async function published(answers: Answers): Promise<View> {
  return room.send(await room.open(answers, maria, 'announcement'), 'publish', jan)
}
const whole = { year: null, systems: [], page: 1, size: 10 }

describe('an announcement', () => {
  let view: View
  const answers = failureAnswers()

  it('is nobody’s but staff’s until it is published', async () => {
    const draft = await room.open(answers, maria, 'announcement')
    expect(draft).toMatchObject({
      step: 'draft',
      number: expect.stringMatching(/^KM-\d\d-\d{7}-\d$/) as string,
    })
    expect(await openNotices(room.db)).toEqual([])
    view = await room.send(draft, 'publish', jan)
    await room.desk.board.refresh()
    expect(JSON.parse(room.desk.board.current()!.body)).toMatchObject({
      items: [],
      notices: [{ number: view.number, state: 'current', systems: ['PHONE', 'MAIL'], revision: 1 }],
    })
  })

  it('keeps every revision with what it changed, and moves to the archive with its end', async () => {
    view = await room.send(view, 'revise', maria, {
      ...answers,
      ...change,
      systems: ['PHONE'],
      titleEn: 'Calls are cut off',
    })
    view = await room.send(view, 'end', jan, { ...change, endedAt: minutesAgo(1) })
    const found = NoticeHistory.parse(await room.desk.notices.history(view.number))
    expect(found.notice).toMatchObject({ state: 'ended', revision: 3 })
    expect(found.revisions.map(({ revision, changed }) => [revision, changed])).toEqual([
      [3, ['state', 'nextUpdateAt']],
      [2, ['systems', 'title']],
      [1, []],
    ])
    expect(await openNotices(room.db)).toEqual([])
    expect((await room.desk.notices.archive({ ...whole, systems: ['MAIL'] })).total).toBe(0)
    expect(await room.desk.notices.archive({ ...whole, systems: ['PHONE', 'AES'] })).toMatchObject({
      total: 1,
      rows: [{ number: view.number, revision: 3, title: { en: 'Calls are cut off' } }],
    })
    await room.ring('archive-due')
    expect((await room.look(view, maria)).step).toBe('archived')
    expect((await room.desk.notices.history(view.number)).notice).toMatchObject({
      state: 'ended',
      revision: 3,
    })
    expect(await chainFaults(room.db, view.id)).toEqual([])
  })

  it('that was called off says so, also from the archive', async () => {
    const planned = await published(plannedAnswers())
    await room.desk.board.refresh()
    expect(JSON.parse(room.desk.board.current()!.body)).toMatchObject({
      notices: [{ number: planned.number, state: 'planned' }],
    })
    await room.send(planned, 'cancel', maria, change)
    await room.ring('archive-due')
    expect((await room.desk.notices.history(planned.number)).notice.state).toBe('cancelled')
  })

  it('that was planned ends when its time is over, without anybody', async () => {
    const planned = await published(
      plannedAnswers({ intervals: '1', from1: minutesAgo(90), to1: minutesAgo(30) }),
    )
    await room.work()
    expect((await room.look(planned, maria)).step).toBe('ended')
  })
})

describe('an outage', () => {
  it('stands in the same lists, and counts in the history of its system', async () => {
    const outage = await room.open(outageAnswers({ startedAt: minutesAgo(50) }), maria, 'outage')
    const number = outage.outage!.callNumber
    const open = await openNotices(room.db)
    expect(open).toMatchObject([{ number, outage: outage.id, type: 'failure', revision: 1 }])
    await room.send(outage, 'resolve', jan, { actualEnd: minutesAgo(10) })
    expect((await room.desk.notices.history(number)).notice).toMatchObject({ state: 'ended', revision: 2 })
    const { systems } = SystemHistory.parse(await room.desk.notices.systems())
    const minutes = systems.find(({ system }) => system === 'NCTS2')?.days.map(({ failure }) => failure) ?? []
    expect(minutes.reduce((sum, n) => sum + n, 0)).toBe(40)
  })
})

describe('the archive', () => {
  it('gives pages with how many there are, and the years that have any', async () => {
    const year = Number(minutesAgo(200).slice(0, 4))
    const first = NoticeArchive.parse(await room.desk.notices.archive({ ...whole, size: 3 }))
    expect(first).toMatchObject({ total: 4, page: 1, size: 3, years: [year] })
    expect(first.rows).toHaveLength(3)
    const second = await room.desk.notices.archive({ ...whole, size: 3, page: 2 })
    expect(second.rows).toHaveLength(1)
    const starts = [...first.rows, ...second.rows].map(({ intervals }) => intervals[0]!.from)
    expect(starts).toEqual(starts.toSorted().reverse())
    expect(await room.desk.notices.archive({ ...whole, year: year - 1 })).toMatchObject({
      total: 0,
      rows: [],
    })
  })
})
