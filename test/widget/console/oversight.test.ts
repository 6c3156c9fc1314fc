/** Who stands in for whom, and the record for whoever audits the desk. */
import type { Substitution } from '../../../workflows/contracts/substitution.ts'
import { axeFaults, equal, holds, until } from './claims.ts'
import { inMinutes, maria } from './examples.ts'
import { FakeDesk, problem } from './fake-desk.ts'
import { openConsole, textOf, type, type Opened } from './opened.ts'

const manager = { ...maria, roles: ['officer', 'duty-manager'] }
const officers = [
  { id: 'off_jan', name: 'Jan Kowalczyk' },
  { id: 'off_maria', name: 'Maria Zielińska' },
]
const [jan, marie] = officers as [(typeof officers)[0], (typeof officers)[0]]
const noted = (id: string, from: number, to: number): Substitution => ({
  id,
  substitute: jan,
  absent: marie,
  from: inMinutes(from),
  to: inMinutes(to),
  notedBy: 'off_ewa',
  notedAt: inMinutes(-9000),
})
const list = [noted('3', 600, 2000), noted('2', -60, 60), noted('1', -6000, -5000)]

let desk: FakeDesk
let opened: Opened
afterEach(() => opened.close())

async function open(place: string, me = manager, lang = 'en'): Promise<void> {
  desk = new FakeDesk()
  desk.me = me
  desk.more.set('GET /api/staff/substitutions', { status: 200, body: list })
  desk.more.set('GET /api/staff/officers', { status: 200, body: officers })
  opened = await openConsole(desk, `#/in/${place}`, lang)
}

describe('substitutions', () => {
  const page = 'hd-console-substitutions'
  const fields = {
    substitute: 'off_jan',
    absent: 'off_maria',
    from: '2026-12-01T08:00',
    to: '2026-12-05T16:00',
  }

  async function fill(more: Partial<typeof fields> = {}): Promise<void> {
    await until('the officers', () => opened.all(page, 'select[name=absent] option').length === 3)
    for (const [name, value] of Object.entries({ ...fields, ...more }))
      type(opened.find(page, `[name=${name}]`)!, value)
    opened.find(page, 'form')!.dispatchEvent(new SubmitEvent('submit', { cancelable: true, bubbles: true }))
  }

  for (const lang of ['en', 'pl'])
    it(`are told with what is over and what is to come, in ${lang}`, async () => {
      await open('substitutions', manager, lang)
      await opened.come(page, 'li')
      const words = lang === 'en' ? ['later', 'now', 'over'] : ['zacznie się', 'trwa', 'zakończone']
      const rows = opened.all(page, 'li').map(textOf)
      rows.forEach((row, i) => holds(row.includes(words[i]!) && row.includes('Jan Kowalczyk'), row))
      equal(opened.all(page, 'li button').length, 2, 'what is over is not ended again')
      equal(await axeFaults(opened.element), [])
    })

  it('are noted in Polish time, and ended', async () => {
    await open('substitutions')
    desk.more.set('POST /api/staff/substitutions', { status: 201, body: list })
    await fill()
    await until('the word', () => textOf(opened.find(page, '[role=status]')).includes('has been noted'))
    equal(desk.sent().at(-1)?.body, {
      substitute: 'off_jan',
      absent: 'off_maria',
      from: '2026-12-01T07:00:00.000Z',
      to: '2026-12-05T15:00:00.000Z',
    })
    desk.more.set('DELETE /api/staff/substitutions/2', { status: 204, body: null })
    opened.find(page, 'li[data-id="2"] button')!.click()
    await until('the word', () => textOf(opened.find(page, '[role=status]')).includes('has been ended'))
  })

  it('that cannot be are refused in words, and what was chosen stays', async () => {
    await open('substitutions')
    const faults = [{ field: 'to', code: 'end-before-start' as const }]
    desk.more.set('POST /api/staff/substitutions', {
      status: 422,
      body: problem('answers-invalid', 422, { faults }),
    })
    await fill({ to: '2026-11-30T08:00' })
    await until('the fault', () =>
      textOf(opened.find(page, '[role=alert]')).includes('must end after it begins'),
    )
    equal((opened.find(page, '[name=absent]') as HTMLSelectElement).value, 'off_maria')
    equal(await axeFaults(opened.element), [])
  })

  it('are read by every officer, and changed by none but duty managers', async () => {
    await open('substitutions', maria)
    await opened.come(page, 'li')
    equal(opened.all(page, 'form, li button').length, 0)
    holds(!desk.asked.some(({ path }) => path.endsWith('/officers')), 'nobody asks who there is')
  })
})

describe('the record', () => {
  const page = 'hd-console-record'
  const links = () => opened.all(page, 'a[download]').map((link) => link.getAttribute('href'))

  for (const lang of ['en', 'pl'])
    it(`of a period goes from midnight to midnight in Poland, summer time included, in ${lang}`, async () => {
      await open('record', manager, lang)
      type(await opened.come(page, '[name=from]'), '2026-03-29')
      type(opened.find(page, '[name=to]')!, '2026-03-29')
      const query = 'from=2026-03-28T23%3A00%3A00.000Z&to=2026-03-29T22%3A00%3A00.000Z'
      await until('the link', () => links()[0] === `/api/staff/records?${query}`)
      type(opened.find(page, '[name=seal]')!, '12')
      await until('the other', () => links()[1] === '/api/staff/records/seals?from=12')
      equal(await axeFaults(opened.element), [])
    })

  it('of no period, or one that is too long, is not offered', async () => {
    await open('record')
    type(await opened.come(page, '[name=from]'), '2026-01-02')
    for (const to of ['2026-01-01', '2027-02-06', '']) {
      type(opened.find(page, '[name=to]')!, to)
      await until('why', () => textOf(opened.find(page, '#wrong')).includes('400 days'))
      equal(links().length, 1)
    }
    type(opened.find(page, '[name=to]')!, '2027-02-05')
    await until('400 days', () => links().length === 2)
  })

  it('is for duty managers', async () => {
    await open('record', maria)
    await opened.come(page, 'h1')
    equal(links(), [])
    holds(textOf(opened.find(page, '.banner')).includes('duty managers'), 'says for whom')
    equal(await axeFaults(opened.element), [])
  })
})
