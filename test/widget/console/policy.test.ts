/** The policy as officers see and change it: rows in words, forms, faults by row and column, the dry run, two people. */
import { cellFor, readCell, withValue } from '../../../widget/console/policy/cells.ts'
import type { Draft, Outcome, PolicyBook, PolicyVersion } from '../../../workflows/contracts/policy-drafts.ts'
import { starterPolicy } from '../../../workflows/outages/starter-policy.ts'
import { axeFaults, equal, holds, until } from './claims.ts'
import { inMinutes, maria } from './examples.ts'
import { FakeDesk, refusal } from './fake-desk.ts'
import { openConsole, textOf, type, type Opened } from './opened.ts'

const pageOf = 'hd-console-policy'
const draftOf = [pageOf, 'hd-console-policy-draft'] as const
const id = `pol_${'0'.repeat(32)}`
const { rows, sections } = starterPolicy

const granted: Outcome = {
  mode: 'approval-required',
  step: 'checking',
  ended: 'active',
  reason: null,
  officers: 1,
  decisionDueAt: inMinutes(-4900),
  windowEndsAt: inMinutes(-4000),
  returnDueAt: null,
  overdue: false,
}
const draft: Draft = {
  id,
  state: 'open',
  revision: 2,
  basedOn: 1,
  note: 'Longer windows',
  authors: [{ id: 'ewa', name: 'Ewa Mazur' }],
  changedAt: inMinutes(-5),
  tried: 2,
  rows,
  sections,
  difference: {
    rows: [
      {
        key: { system: 'NCTS2', side: 'trader', traderClass: 'any', direction: 'departure', planned: 'any' },
        change: 'changed',
        cells: [{ column: 'maxHours', before: '72', after: '96' }],
      },
    ],
    sections: [{ column: 'bulk.maxCases', before: '10000', after: '5000' }],
  },
  trial: { id: 'try_1', state: 'done', revision: 2, total: 120, done: 120 },
  dryRun: {
    at: inMinutes(-3),
    from: inMinutes(-50_000),
    to: inMinutes(-5000),
    cases: 120,
    otherwiseCount: 1,
    otherTerms: 4,
    unreadable: 0,
    otherwise: [
      {
        id: 'cas_1',
        number: 'FB/2026/000001/7',
        openedAt: inMinutes(-5000),
        key: { system: 'NCTS2', side: 'trader', traderClass: 'any', direction: 'departure', planned: 'any' },
        before: granted,
        after: { ...granted, mode: null, step: null, ended: null, officers: 0, windowEndsAt: null },
        why: [{ code: 'no-row', event: null, fault: null }],
        columns: [],
      },
      {
        id: 'cas_2',
        number: 'FB/2026/000002/5',
        openedAt: inMinutes(-4000),
        key: { system: 'NCTS2', side: 'trader', traderClass: 'any', direction: 'departure', planned: 'any' },
        before: granted,
        after: { ...granted, ended: 'in-review', officers: 0, windowEndsAt: null },
        why: [
          { code: 'officers', event: null, fault: null },
          { code: 'missed', event: 'propose', fault: 'to:outside-window' },
        ],
        columns: ['maxHours'],
      },
    ],
  },
}
const { rows: _, sections: __, difference: ___, dryRun: ____, trial: _____, ...card } = draft
const book: PolicyBook = {
  versions: [
    {
      version: 1,
      state: 'in-force',
      activeFrom: inMinutes(-9000),
      note: '',
      authors: [],
      activatedBy: null,
      activatedAt: null,
      rows: rows.length,
    },
  ],
  drafts: [card],
}
const version: PolicyVersion = { ...book.versions[0]!, rows, sections, difference: null }

describe('the policy', () => {
  let desk: FakeDesk
  let opened: Opened

  async function begin(roles = ['officer', 'duty-manager'], meId = 'maria'): Promise<void> {
    desk = new FakeDesk()
    desk.me = { ...maria, id: meId, roles }
    desk.more.set('GET /api/staff/policy', { status: 200, body: book })
    desk.more.set('GET /api/staff/policy/versions/1', { status: 200, body: version })
    desk.more.set(`GET /api/staff/policy/drafts/${id}`, { status: 200, body: draft })
    opened = await openConsole(desk, '#/in/policy')
    await opened.come(pageOf, 'table')
  }
  afterEach(() => opened.close())
  const press = async (...path: string[]) => (await opened.come(...path)).click()
  const named = (root: readonly string[], name: string) =>
    until(name, () => opened.all(...root, 'button').find((button) => textOf(button) === name) ?? null)
  const openDraft = async () => {
    await press(pageOf, '.faults button.link')
    await opened.come(...draftOf, 'table')
  }

  it('is read by every officer in words, with the acts it rests on', async () => {
    await begin(['officer'])
    equal(opened.find(pageOf, 'input[type="file"]'), null)
    await press(pageOf, 'tbody button.link')
    const table = await until('the rows', () =>
      opened.all(pageOf, 'tbody tr').length === rows.length ? opened.find(pageOf, 'table') : null,
    )
    for (const words of ['NCTS2 – transit – departure', 'Approval required', 'Article 6(3)(b)'])
      holds(textOf(table).includes(words), words)
    await press(pageOf, 'tbody button.link')
    await opened.come(pageOf, 'fieldset')
    equal(opened.find(pageOf, '#cell-maxHours')?.hasAttribute('readonly'), true)
    equal(await axeFaults(opened.element), [])
  })

  it('a row is changed in a form and sent with the draft as a whole', async () => {
    await begin()
    await openDraft()
    ;(await until('the second row', () => opened.all(...draftOf, 'tbody button.link')[1] ?? null)).click()
    const hours = (await opened.come(...draftOf, '#cell-maxHours')) as HTMLInputElement
    hours.value = '96'
    hours.dispatchEvent(new Event('change', { bubbles: true }))
    equal(await axeFaults(opened.element), [])
    ;(await named(draftOf, 'Done')).click()
    desk.more.set(`PUT /api/staff/policy/drafts/${id}`, { status: 200, body: { ...draft, revision: 3 } })
    ;(await named(draftOf, 'Save the draft')).click()
    const put = await until('the save', () => desk.asked.find(({ method }) => method === 'PUT') ?? null)
    const sent = put.body as { revision: number; rows: { maxHours: number }[] }
    equal([sent.revision, sent.rows[1]?.maxHours, sent.rows.length], [2, 96, rows.length])
  })

  it('what the desk does not take is told by row and column, and stays as it was written', async () => {
    await begin()
    await openDraft()
    type(await opened.come(...draftOf, '#note'), 'Nobody decides')
    desk.more.set(`PUT /api/staff/policy/drafts/${id}`, {
      ...refusal('answers-invalid', 422),
      body: {
        ...(refusal('answers-invalid', 422).body as object),
        faults: [
          { field: 'rows[1].approvers', code: 'not-sound', params: { rule: 'approvers-zero' } },
          { field: 'rows[2].decisionMinutes', code: 'too-small', params: { min: 0 } },
        ],
      },
    })
    ;(await named(draftOf, 'Save the draft')).click()
    const alert = await opened.come(...draftOf, '[role="alert"] .faults')
    holds(
      textOf(alert).includes('Row 2, Persons who decide: Where approval is required, one person'),
      textOf(alert),
    )
    holds(textOf(alert).includes('Row 3, Decision (min)'), textOf(alert))
    equal((opened.find(...draftOf, '#note') as HTMLInputElement).value, 'Nobody decides')
  })

  it('shows what changes and what would have been decided otherwise, and is activated by another', async () => {
    await begin()
    await openDraft()
    const shown = textOf(await opened.come(...draftOf, 'section'))
    for (const words of ['Longest approval (h): 72', '96', 'cases at once at most: 10000'])
      holds(shown.includes(words), `${words} in ${shown}`)
    holds(
      textOf(await opened.come(...draftOf, '#trial ~ .stack')).includes('no row fits'),
      'the case that no row covers',
    )
    equal(await axeFaults(opened.element), [])
    const go = (await named(draftOf, 'Activate as a new version')) as HTMLButtonElement
    equal(go.disabled, true)
    ;(await opened.come(...draftOf, '[aria-labelledby="activation"] input[type="checkbox"]')).click()
    await until('the button', () => !go.disabled)
    desk.more.set(`POST /api/staff/policy/drafts/${id}/activate`, { status: 201, body: version })
    go.click()
    const sent = await until('the activation', () => desk.sent()[0] ?? null)
    equal(sent.body, { revision: 2, activeFrom: null })
    await until('the news', () =>
      textOf(opened.find(pageOf, '[role="status"]')!).includes('has been activated'),
    )
  })

  it('says of each case why, and gives the whole list away', async () => {
    await begin()
    await openDraft()
    const said = textOf(await opened.come(...draftOf, '#trial ~ .stack'))
    for (const words of ['No row covers it', 'Another number of officers', 'Could not have been done'])
      holds(said.includes(words), `${words} in ${said}`)
    const link = opened.find(...draftOf, 'a[download]')
    holds(link?.getAttribute('href')?.endsWith(`/drafts/${id}/dry-run/report`) === true, 'the list')
  })

  it('shows how far the dry run is, and its result when it is there, while somebody goes on writing', async () => {
    await begin()
    const untried = { ...draft, dryRun: null, tried: null, trial: null }
    desk.more.set(`GET /api/staff/policy/drafts/${id}`, { status: 200, body: untried })
    await openDraft()
    const under = (state: 'queued' | 'running', done: number) => ({
      ...draft,
      dryRun: null,
      tried: null,
      trial: { id: 'try_1', state, revision: 2, total: 120, done },
    })
    desk.more.set(`POST /api/staff/policy/drafts/${id}/dry-run`, { status: 202, body: under('queued', 0) })
    ;(await named(draftOf, 'Try it')).click()
    await until('it waits', () =>
      textOf(opened.find(...draftOf, '#trial ~ .stack')).includes('waits to be done'),
    )
    desk.more.set(`GET /api/staff/policy/drafts/${id}`, { status: 200, body: under('running', 50) })
    type(opened.find(...draftOf, '#note')!, 'Still writing')
    await until('it runs', () => textOf(opened.find(...draftOf, '#trial ~ .stack')).includes('50 of 120'))
    equal((opened.find(...draftOf, '#note') as HTMLInputElement).value, 'Still writing')
    desk.more.set(`GET /api/staff/policy/drafts/${id}`, { status: 200, body: draft })
    await until('it is done', () => opened.find(...draftOf, '#trial ~ .stack progress') === null)
  })

  it('whoever wrote in a draft is told that another activates it', async () => {
    await begin(['duty-manager'], 'ewa')
    await openDraft()
    const words = textOf(await opened.come(...draftOf, '[aria-labelledby="activation"]'))
    holds(words.includes('somebody who has not written in it'), words)
    equal(opened.find(...draftOf, '[aria-labelledby="activation"] form'), null)
  })

  it('a changed draft is not activated before it was saved and tried', async () => {
    await begin()
    await openDraft()
    type(await opened.come(...draftOf, '#note'), 'Another')
    const words = await until('the words', () => {
      const text = textOf(opened.find(...draftOf, '[aria-labelledby="activation"]')!)
      return text.includes('saved and tried') ? text : null
    })
    holds(words !== null, 'the hindrance')
  })
})

describe('a cell', () => {
  it('holds what was typed as the row needs it', () => {
    equal(readCell({ kind: 'number' }, '12'), 12)
    equal(readCell({ kind: 'number' }, 'many'), 'many')
    equal(readCell({ kind: 'numbers' }, '0.5, 0.9'), [0.5, 0.9])
    equal(readCell({ kind: 'list' }, 'R05 R06'), ['R05', 'R06'])
    equal(readCell({ kind: 'lines' }, 'A, B\nC\n'), ['A, B', 'C'])
    equal(readCell({ kind: 'choice', options: [0, 1, 2] }, '2'), 2)
    equal(readCell({ kind: 'text' }, ''), null)
    equal(readCell({ kind: 'json' }, '[{"a":1}]'), [{ a: 1 }])
    equal(readCell({ kind: 'json' }, '[{'), '[{')
  })

  it('lies in a part of the row, or is the part', () => {
    equal(withValue({ a: { b: 1, c: 2 } }, 'a.b', 3), { a: { b: 3, c: 2 } })
    equal(withValue({ a: 1 }, 'a', null), { a: null })
    equal(withValue({ returnTerm: { kind: 'elapsed', minutes: 5 } }, 'returnTerm.kind', 'next-working-day'), {
      returnTerm: { kind: 'next-working-day', time: '23:59' },
    })
  })

  it('of a section is written by what it holds', () => {
    equal(
      [1, true, ['R05'], [0.5], 'x', [{ a: 1 }]].map((value) => cellFor(value).kind),
      ['number', 'yes-no', 'list', 'numbers', 'text', 'json'],
    )
  })
})
