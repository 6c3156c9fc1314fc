/** Who represents whom: what ends soon, what outlasts a power, and powers that are recorded, ended and revoked. */
import type { PowerEntry, PowerRegister } from '../../../workflows/contracts/power-register.ts'
import { axeFaults, equal, holds, until } from './claims.ts'
import { FakeDesk, problem } from './fake-desk.ts'
import { openConsole, textOf, type, type Opened } from './opened.ts'

const page = 'hd-console-powers'
const form = 'hd-console-power-form'

const entry = (n: number, more: Partial<PowerEntry> = {}): PowerEntry => ({
  id: `pow_${n}`,
  portal: 'demo',
  principal: { eori: 'PL100000008700000', name: 'Import Pomorze sp. z o.o.' },
  agent: { eori: 'PL100000001200000', name: 'Agencja Celna Bałtyk' },
  kinds: [],
  systems: ['NCTS2'],
  rights: ['file', 'complete'],
  from: '2026-01-01',
  to: null,
  source: 'desk',
  reference: 'PA 17/2026',
  revokedAt: null,
  state: 'in-force',
  evidence: {
    document: 'original',
    number: 'PA 17/2026',
    seenOn: '2026-01-02',
    note: '',
    scan: { name: 'pelnomocnictwo.pdf', sha256: 'ab'.repeat(32) },
  },
  approvals: [],
  ...more,
})
const outlasting = {
  caseId: 'cas_1',
  number: 'FB-26-0000001-4',
  approval: 'PA-26-0000001-1',
  windowEndsAt: '2026-12-02T10:00:00.000Z',
  outlasts: true,
}
const rows = [
  entry(1),
  entry(2, { state: 'ending', to: '2026-12-01', approvals: [outlasting] }),
  entry(3, { source: 'token', evidence: null, reference: '' }),
  entry(4, { state: 'revoked', revokedAt: '2026-11-01T10:00:00.000Z' }),
]
const register: PowerRegister = {
  rows,
  next: null,
  counts: { 'in-force': 2, ending: 1, later: 0, over: 0, revoked: 1 },
  portals: [{ code: 'demo', name: 'Portal' }],
}

let desk: FakeDesk
let opened: Opened
afterEach(() => opened.close())

async function open(lang = 'en'): Promise<void> {
  desk = new FakeDesk()
  desk.answers = (url) => (url.pathname === '/api/staff/powers' ? { status: 200, body: register } : null)
  opened = await openConsole(desk, '#/in/powers', lang)
  await opened.come(page, 'article')
}
const button = (id: string, text: string) =>
  opened.all(page, `article[id=${id}] button`).find((one) => textOf(one).startsWith(text)) ?? null

describe('powers of attorney', () => {
  for (const lang of ['en', 'pl'])
    it(`are told with their document and what outlasts them, accessibly, in ${lang}`, async () => {
      await open(lang)
      const cards = opened.all(page, 'article').map(textOf)
      equal(cards.length, 4)
      holds(cards[0]!.includes('PA 17/2026') && cards[0]!.includes('abababababababab'), cards[0]!)
      holds(cards[1]!.includes('PA-26-0000001-1'), cards[1]!)
      equal(opened.find(page, 'article[id=pow_2] .banner a')?.getAttribute('href'), '#/cases/cas_1')
      equal(await axeFaults(opened.element), [])
    })

  it('of the desk are ended, those of a portal only revoked, and what is over neither', async () => {
    await open()
    equal(
      [1, 3, 4].map((n) => opened.all(page, `article[id=pow_${n}] button`).length),
      [3, 2, 1],
    )
  })

  it('are ended on a day, for a reason; what the desk says against it stays beside what was typed', async () => {
    await open()
    button('pow_2', 'Set the last day')!.click()
    const field = await opened.come(page, 'article[id=pow_2] [name=to]')
    type(field, '2026-11-28')
    type(opened.find(page, '[name=reason]')!, 'The contract ends.')
    desk.more.set('POST /api/staff/powers/pow_2/end', {
      status: 422,
      body: { ...problem('answers-invalid', 422), faults: [{ field: 'to', code: 'outside-window' }] },
    })
    const submit = () =>
      opened
        .find(page, 'form.sure')!
        .dispatchEvent(new SubmitEvent('submit', { cancelable: true, bubbles: true }))
    submit()
    await until('the reason', () => textOf(opened.find(page, '.sure [role=alert]')).includes('The last day'))
    equal((opened.find(page, '[name=reason]') as HTMLTextAreaElement).value, 'The contract ends.')
    desk.more.set('POST /api/staff/powers/pow_2/end', { status: 200, body: rows[1] })
    submit()
    await until('the word', () => textOf(opened.find(page, '[role=status]')).includes('has been set'))
    equal(desk.sent().at(-1)?.body, { to: '2026-11-28', reason: 'The contract ends.' })
  })

  it('are revoked, after saying how many approvals rest on one', async () => {
    await open()
    button('pow_2', 'Revoke')!.click()
    const sure = await opened.come(page, 'form.sure')
    holds(textOf(sure).includes('rest on it: 1'), textOf(sure))
    type(opened.find(page, '[name=reason]')!, 'By the principal.')
    desk.more.set('POST /api/powers/pow_2/revoke', { status: 200, body: rows[3] })
    sure.dispatchEvent(new SubmitEvent('submit', { cancelable: true, bubbles: true }))
    await until('the word', () => textOf(opened.find(page, '[role=status]')).includes('has been revoked'))
  })

  it('are recorded with the digest of the scan, which itself is not sent', async () => {
    await open()
    opened.find(page, 'button.primary')!.click()
    await opened.come(page, form, 'form')
    equal(await axeFaults(opened.element), [])
    const fields = {
      'principal.name': 'Import Pomorze sp. z o.o.',
      'principal.eori': 'pl100000008700000',
      'agent.name': 'Agencja Celna Bałtyk',
      'agent.eori': 'PL100000001200000',
      number: 'PA 20/2026',
      from: '2026-11-23',
      seenOn: '2026-11-23',
    }
    for (const [name, value] of Object.entries(fields))
      type(opened.find(page, form, `[name="${name}"]`)!, value)
    const scan = new DataTransfer()
    scan.items.add(new File(['abc'], 'scan.pdf'))
    ;(opened.find(page, form, '[name=scan]') as HTMLInputElement).files = scan.files
    desk.more.set('POST /api/staff/powers', { status: 201, body: rows[0] })
    opened
      .find(page, form, 'form')!
      .dispatchEvent(new SubmitEvent('submit', { cancelable: true, bubbles: true }))
    await until('the word', () => textOf(opened.find(page, '[role=status]')).includes('has been recorded'))
    const sent = desk.sent().at(-1)?.body as { principal: object; evidence: { scan: { sha256: string } } }
    equal(sent.principal, { eori: 'PL100000008700000', name: 'Import Pomorze sp. z o.o.' })
    equal(sent.evidence.scan.sha256, 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  })
})
