/** A year of outages and the probes over HTTP: for officers alone. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Answers } from '../../../workflows/contracts/form.ts'
import { OutageReport } from '../../../workflows/contracts/outage-report.ts'
import { ProbeBoard, ProbeSetting } from '../../../workflows/contracts/probes.ts'
import type { View } from '../../../workflows/contracts/view.ts'
import { recordProbe, settleProbes, takeProbes } from '../../../server/db/probes.ts'
import { anna, jan, maria, minutesAgo, outageAnswers } from '../desk/desk-room.ts'
import { httpRoom, tokenOf, type HttpRoom } from './http-room.ts'

let room: HttpRoom
beforeAll(async () => {
  room = await httpRoom()
})
afterAll(() => room.close())

const staff = (path: string) => room.ask(path, { token: room.staff.maria })
const report = async () => OutageReport.parse(await (await staff('/api/staff/outages')).json())
const declare = async (more: Answers): Promise<View> => {
  const reply = await room.desk.door.open({ kind: 'outage', answers: outageAnswers(more) }, maria, room.key())
  await room.work()
  return JSON.parse(reply.body) as View
}

it('lets in nobody but officers', async () => {
  for (const path of ['/api/staff/outages', '/api/staff/outages/export', '/api/staff/probes']) {
    expect([path, (await room.ask(path, { token: tokenOf(anna) })).status]).toEqual([path, 403])
    expect([path, (await room.ask(path, { token: null })).status]).toEqual([path, 401])
  }
  expect((await staff('/api/staff/outages?year=soon')).status).toBe(400)
})

it('counts minutes once, keeps planned work apart, and leaves false alarms out', async () => {
  const first = await declare({ startedAt: minutesAgo(100) })
  const ended = await room.send(await room.look(first, maria), 'resolve', jan, { actualEnd: minutesAgo(60) })
  const again = await room.send(ended, 'reopen', maria, { downSince: minutesAgo(50), reason: 'Again' })
  await room.send(again, 'resolve', jan, { actualEnd: minutesAgo(40) })
  const beside = await declare({ startedAt: minutesAgo(90) })
  await room.send(await room.look(beside, maria), 'resolve', jan, { actualEnd: minutesAgo(70) })
  await declare({ outageKind: 'planned', startedAt: minutesAgo(30) })
  const none = await declare({ startedAt: minutesAgo(500) })
  await room.send(await room.look(none, maria), 'dismiss', jan, { reason: 'It was not.' })
  await declare({ handling: 'report', startedAt: minutesAgo(900) })

  const { systems, year, years } = await report()
  expect(years[0]).toBe(year)
  expect(systems).toEqual([
    {
      system: 'NCTS2',
      unplanned: { outages: 2, minutes: 50 },
      planned: { outages: 1, minutes: 30 },
      reopened: 1,
      falseAlarms: 1,
      approvals: 0,
      declarations: 0,
    },
  ])
  const csv = await staff('/api/staff/outages/export')
  expect(csv.headers.get('content-disposition')).toContain(`outages-${year}.csv`)
  expect(await csv.text()).toMatch(new RegExp(`\r\n${year};NCTS2;2;50;1;30;1;1;0;0\r\n$`))
  expect((await (await staff('/api/staff/outages?year=2019')).json()) as object).toMatchObject({
    systems: [],
  })
})

it('shows how the probes stand, and of their targets no more than the host', async () => {
  const setting = ProbeSetting.parse({
    code: 'aes',
    system: 'AES',
    channel: 'web-service',
    target: 'https://aes.example/secret/path?key=1',
  })
  const known = new Map([['aes', setting]])
  await settleProbes(room.db, [setting])
  const board = async () => ProbeBoard.parse(await (await staff('/api/staff/probes')).json())
  expect((await board()).probes[0]).toMatchObject({
    state: 'unknown',
    target: 'https://aes.example',
    days: [],
  })
  for (const ok of [true, false]) {
    await room.db.write('UPDATE probes SET next_at = UTC_TIMESTAMP(3)')
    const [taken] = await takeProbes(room.db, known, 1)
    await recordProbe(room.db, taken!, { ok, ms: 40, detail: ok ? 'HTTP 200' : 'timeout' })
  }
  const [probe] = (await board()).probes
  expect(probe).toMatchObject({ state: 'fails-once', lastDetail: 'timeout' })
  expect(probe?.days).toMatchObject([{ answered: 1, failed: 1, averageMs: 40 }])
})
