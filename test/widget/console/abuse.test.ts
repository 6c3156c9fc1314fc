/** The watch over the fall-back procedure, as officers see it. */
import type { AbuseFile, AbuseList, AbuseRow } from '../../../workflows/contracts/abuse.ts'
import { axeFaults, equal, holds, until } from './claims.ts'
import { inMinutes, maria } from './examples.ts'
import { FakeDesk, refusal } from './fake-desk.ts'
import { openConsole, textOf, type, type Opened } from './opened.ts'

const pageOf = 'hd-console-abuse'
const row = (changes: Partial<AbuseRow> = {}): AbuseRow => ({
  eori: 'PL100000001200000',
  name: 'Agencja Celna Bałtyk',
  declarations: 9,
  total: 400,
  share: 225,
  cases: 3,
  missedReturns: 1,
  level: 'review',
  reached: 200,
  systems: ['NCTS2'],
  acknowledged: null,
  ...changes,
})
const rule = { reviewAt: 200, warnAt: [100, 150], missedReturnWarns: true }
const list: AbuseList = {
  year: 2026,
  rule,
  rows: [
    row(),
    row({
      eori: 'PL100000015300000',
      name: 'Skład Wisła',
      level: 'unknown',
      total: null,
      share: null,
      missedReturns: 0,
    }),
  ],
  totals: { n: 1, at: inMinutes(-60) },
}
const file: AbuseFile = {
  year: 2026,
  rule,
  row: row(),
  acknowledgements: [],
  cases: [
    {
      id: 'cas_1',
      number: 'FB/2026/000001/7',
      step: 'reconciled',
      system: 'NCTS2',
      from: inMinutes(-5000),
      to: inMinutes(-4000),
      declarations: 9,
      missedReturn: true,
      filedBy: 'Agencja Celna Bałtyk',
      seen: {
        outages: [{ number: 'OC/2026/000001/9', startedAt: inMinutes(-5000), actualEnd: null }],
        probes: { looks: 100, failed: 7 },
      },
      doubtful: true,
    },
  ],
}

describe('the abuse watch', () => {
  let desk: FakeDesk
  let opened: Opened

  beforeEach(async () => {
    desk = new FakeDesk()
    desk.me = { ...maria, roles: ['officer', 'duty-manager'] }
    desk.more.set('GET /api/staff/abuse', { status: 200, body: list })
    desk.more.set('GET /api/staff/abuse/PL100000001200000?year=2026', { status: 200, body: file })
    opened = await openConsole(desk, '#/in/abuse')
    await opened.come(pageOf, 'tbody tr')
  })
  afterEach(() => opened.close())

  it('lists holders with share, state and limit', async () => {
    const shown = textOf(opened.find(pageOf, 'table')!)
    for (const words of ['Agencja Celna Bałtyk', '2.25 %', 'to be reviewed', 'no number of declarations'])
      holds(shown.includes(words), `${words} in ${shown}`)
    const all = opened.all(pageOf, 'p').map(textOf).join(' ')
    holds(all.includes('reviewed from 2 %; earlier warnings: 1 %, 1.5 %'), all)
    equal(opened.find(pageOf, 'a[download]')?.getAttribute('href'), '/api/staff/abuse/export?year=2026')
    equal(await axeFaults(opened.element), [])
  })

  it('shows what was seen at the time of each case, and takes a note for what was seen', async () => {
    opened.find(pageOf, 'tbody button')!.click()
    const shown = textOf(
      await until('the cases', () => (opened.find(pageOf, 'a.code') ? opened.find(pageOf, 'table') : null)),
    )
    for (const words of ['OC/2026/000001/9', '100 looks, 7 failed', 'worth another look', 'missed return'])
      holds(shown.includes(words), `${words} in ${shown}`)
    equal(await axeFaults(opened.element), [])
    const path = '/api/staff/abuse/PL100000001200000/acknowledgements'
    desk.more.set(`POST ${path}`, {
      status: 201,
      body: {
        ...file,
        acknowledgements: [
          { level: 'review', share: 225, note: 'Told the unit.', by: 'Maria', at: inMinutes(0) },
        ],
      },
    })
    type(await opened.come(pageOf, 'textarea'), 'Told the unit.')
    opened.find(pageOf, 'form button.primary')!.click()
    await until('the note', () =>
      opened.all(pageOf, '.faults li').map(textOf).join().includes('Told the unit.'),
    )
    equal(desk.sent().at(-1)?.body, { year: 2026, level: 'review', declarations: 9, note: 'Told the unit.' })
  })

  it('tells what is wrong with a table by its lines', async () => {
    const refused = refusal('answers-invalid', 422)
    desk.more.set('POST /api/staff/abuse/totals', {
      ...refused,
      body: { ...(refused.body as object), faults: [{ field: 'lines[7777].total', code: 'not-whole' }] },
    })
    const input = (await opened.come(pageOf, 'input[type="file"]')) as HTMLInputElement
    const picked = new DataTransfer()
    picked.items.add(new File(['PL100000001200000;2026;x'], 'totals.csv'))
    input.files = picked.files
    input.dispatchEvent(new Event('change'))
    const alert = await opened.come(pageOf, '[role="alert"] .faults')
    holds(textOf(alert).includes('Line 7777'), textOf(alert))
  })
})
