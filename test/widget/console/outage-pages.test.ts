/** A year of outages and the probes, as officers read them. */
import type { OutageReport } from '../../../workflows/contracts/outage-report.ts'
import type { ProbeBoard, ProbeStatus } from '../../../workflows/contracts/probes.ts'
import { axeFaults, equal, holds, until } from './claims.ts'
import { FakeDesk } from './fake-desk.ts'
import { openConsole, textOf, type Opened } from './opened.ts'

const asOf = '2026-11-23T12:00:00.000Z'
const system = (code: string, minutes: number, planned = 0): OutageReport['systems'][number] => ({
  system: code,
  unplanned: { outages: 2, minutes },
  planned: { outages: planned > 0 ? 1 : 0, minutes: planned },
  reopened: 1,
  falseAlarms: 0,
  approvals: 3,
  declarations: 40,
})
const report: OutageReport = {
  asOf,
  year: 2026,
  years: [2026, 2025],
  systems: [system('AES', 1250), system('NCTS2', 61, 240)],
}
const probe = (code: string, state: ProbeStatus['state'], more: Partial<ProbeStatus> = {}): ProbeStatus => ({
  code,
  system: 'NCTS2',
  channel: 'web-service',
  target: 'https://ncts.example',
  everySeconds: 60,
  failuresInARow: 3,
  state,
  since: asOf,
  lastAt: asOf,
  lastMs: 41,
  lastDetail: 'HTTP 503',
  days: [
    { day: '2026-11-22', answered: 1440, failed: 0, averageMs: 38 },
    { day: '2026-11-23', answered: 700, failed: 20, averageMs: 44 },
  ],
  ...more,
})
const board: ProbeBoard = {
  asOf,
  from: '2026-08-26',
  to: '2026-11-23',
  probes: [
    probe('ncts-service', 'fails'),
    probe('aes-form', 'unknown', { lastAt: null, lastMs: null, lastDetail: null, since: null, days: [] }),
  ],
}

let desk: FakeDesk
let opened: Opened
afterEach(() => {
  opened.close()
  desk.leave()
})
const open = async (place: string, answers: Record<string, unknown>) => {
  desk = new FakeDesk()
  for (const [path, body] of Object.entries(answers)) desk.more.set(`GET ${path}`, { status: 200, body })
  opened = await openConsole(desk, `#/in/${place}`)
}

describe('the report on outages', () => {
  const place = 'hd-console-outage-report'

  it('is a table with its sum, and the same as a file', async () => {
    await open('outage-report', { '/api/staff/outages': report })
    await opened.come(place, 'tbody tr')
    const rows = opened.all(place, 'tbody tr').map((row) => textOf(row))
    equal(rows.length, 2)
    holds(rows[0]!.includes('1,250'), 'minutes')
    const sum = textOf(opened.find(place, 'tfoot tr'))
    holds(sum.includes('1,311') && sum.includes('240') && sum.includes('80'), 'the sum')
    const link = opened.find(place, 'a[download]')?.getAttribute('href')
    holds(link?.endsWith('/api/staff/outages/export?year=2026') === true, 'the file')
    equal(await axeFaults(opened.element), [])
  })

  it('shows another year when asked for it', async () => {
    await open('outage-report', {
      '/api/staff/outages': report,
      '/api/staff/outages?year=2025': { ...report, year: 2025, systems: [] },
    })
    const select = (await opened.come(place, 'select')) as HTMLSelectElement
    select.value = '2025'
    select.dispatchEvent(new Event('change'))
    await until('the other year', () =>
      opened.all(place, 'p').some((one) => textOf(one).includes('no outages')),
    )
    const link = opened.find(place, 'a[download]')?.getAttribute('href')
    holds(link?.endsWith('year=2025') === true, 'its file')
  })
})

describe('the probes', () => {
  const place = 'hd-console-probes'

  it('say how each stands in words, and their days as a table, too', async () => {
    await open('probes', { '/api/staff/probes': board })
    await opened.come(place, 'article')
    const [first, second] = opened.all(place, 'article').map((one) => textOf(one))
    holds(first!.includes('does not answer') && first!.includes('HTTP 503, 41 ms'), 'the one that fails')
    holds(first!.includes('20 failed of 2160'), 'ninety days')
    holds(second!.includes('not asked yet'), 'the new one')
    equal(opened.all(place, 'article:first-of-type tbody tr').length, 2)
    equal(await axeFaults(opened.element), [])
  })

  it('say so where there are none', async () => {
    await open('probes', { '/api/staff/probes': { ...board, probes: [] } })
    await until('the sentence', () => opened.all(place, 'p').some((one) => textOf(one).includes('no probes')))
  })
})
