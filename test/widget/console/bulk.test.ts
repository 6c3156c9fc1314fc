/** The list of a bulk decision: five thousand applications page by page, and how far it is. */
import type { BulkLine, BulkPage, BulkSummary, LineState } from '../../../workflows/contracts/bulk.ts'
import type { View } from '../../../workflows/contracts/view.ts'
import { bulk } from '../../../workflows/cases/bulk/bulk.ts'
import { bulkForm, handForm } from '../../../workflows/cases/bulk/forms.ts'
import { axeFaults, equal, holds, until } from './claims.ts'
import { inMinutes, ncts, sheets, toReview } from './examples.ts'
import { FakeDesk } from './fake-desk.ts'
import { openConsole, page, sheet, textOf, type, type Opened } from './opened.ts'

const panel = 'hd-console-bulk'
const grant = {
  offices: ['PL301010'],
  from: inMinutes(-5),
  to: inMinutes(600),
  maxDeclarations: 3,
  conditions: ['keep-records'],
  remark: null,
}

const lineOf = (n: number, state: LineState): BulkLine => ({
  caseId: `cas_${String(n).padStart(5, '0')}`,
  number: `FB-26-${String(n).padStart(7, '0')}-4`,
  ownerEori: `PL1000000${String(n).padStart(8, '0')}`,
  ownerName: `Firma ${n} sp. z o.o.`,
  state,
  reasons: state === 'excluded' ? ['R14'] : [],
  hand: null,
  grant: state === 'excluded' ? null : grant,
  second: false,
  late: false,
  result: null,
  approval: state === 'granted' ? `PA-26-${String(n).padStart(7, '0')}-1` : null,
  document: false,
})

/** Every tenth is left out. */
const lines = Array.from({ length: 5000 }, (_, n) => lineOf(n, n % 10 === 9 ? 'excluded' : 'waiting'))

const summary = (more: Partial<BulkSummary> = {}): BulkSummary => ({
  version: 2,
  step: 'draft',
  preview: {
    digest: 'a557a54c42dd0123456789',
    at: inMinutes(-2),
    included: 4500,
    excluded: 500,
    officers: 2,
    most: 5000,
  },
  first: null,
  second: null,
  approvedAt: null,
  counts: { waiting: 4500, granted: 0, 'left-out': 0, failed: 0, cancelled: 0, excluded: 500 },
  late: 0,
  documents: 0,
  closed: 0,
  reasons: [{ code: 'reason.R14', n: 500 }],
  ...more,
})

const draft: View = toReview({
  id: 'bd-1',
  kind: 'bulk',
  number: 'BD-26-0000390-5',
  step: 'draft',
  answers: {
    outage: ncts.callNumber,
    system: 'NCTS2',
    from: inMinutes(-5),
    to: inMinutes(600),
    maxDeclarations: 10,
    lateJoiners: true,
  },
  offers: [
    { event: 'include', tone: 'neutral', form: handForm('include') },
    { event: 'exclude', tone: 'neutral', form: handForm('exclude') },
  ],
  staff: null,
  deadlines: [],
  outage: ncts,
})

describe('a bulk decision', () => {
  let desk: FakeDesk
  let opened: Opened

  async function open(view: View, told: BulkSummary, lang = 'en'): Promise<void> {
    sheets['bulk'] = { code: bulk.code, version: 1, form: bulkForm, policies: [], offices: [] }
    desk = new FakeDesk(view)
    answer(told, lines)
    opened = await openConsole(desk, `#/cases/${view.id}`, lang)
    await opened.come(page, panel, 'tbody tr')
  }

  /** Any page that is asked for, as the desk cuts them. */
  function answer(told: BulkSummary, all: readonly BulkLine[]): void {
    desk.more.set('GET /api/staff/bulk/bd-1', { status: 200, body: told })
    desk.answers = (url) => {
      if (url.pathname !== '/api/staff/bulk/bd-1/lines') return null
      const { state, q, cursor, limit } = Object.fromEntries(url.searchParams)
      const found = all.filter(
        (line) =>
          (!state || line.state === state) &&
          (!q || line.number === q || line.ownerEori === q) &&
          (!cursor || line.caseId > cursor),
      )
      const rows = found.slice(0, Number(limit))
      const body: BulkPage = { rows, next: found.length > rows.length ? rows.at(-1)!.caseId : null }
      return { status: 200, body }
    }
  }

  const shown = () => opened.all(page, panel, 'tbody tr')
  const asked = () => desk.asked.filter(({ path }) => path.startsWith('/api/staff/bulk/bd-1/lines'))
  const more = () => opened.find(page, panel, 'button.more')

  afterEach(() => opened.close())

  it('of 5,000 is paged: fifty at once, the next by a press, none twice and none left out', async () => {
    await open(draft, summary())
    equal(shown().length, 50)
    for (let pages = 2; pages <= 6; pages++) {
      more()!.click()
      await until(`page ${pages}`, () => shown().length === pages * 50)
    }
    equal(
      shown().map((row) => row.dataset['id']),
      lines.slice(0, 300).map(({ caseId }) => caseId),
    )
    const limits = asked().map(({ path }) => Number(new URL(path, location.href).searchParams.get('limit')))
    holds(Math.max(...limits) <= 200, 'never more than two hundred at once')
    equal(await axeFaults(opened.element), [])
  })

  it('keeps the place of whoever has paged far when the list changes', async () => {
    await open(draft, summary())
    for (let pages = 2; pages <= 6; pages++) {
      more()!.click()
      await until(`page ${pages}`, () => shown().length === pages * 50)
    }
    const changed = lines.map((line, n) => (n === 3 ? lineOf(3, 'granted') : line))
    answer(summary({ step: 'running' }), changed)
    desk.put({ ...draft, version: draft.version + 1, step: 'running', offers: [] })
    desk.tell('bd-1', draft.version + 1)
    await until('the news', () => textOf(shown()[3]!).includes('PA-26-0000003-1'))
    equal(shown().length, 300)
    more()!.click()
    await until('the next page', () => shown().length === 350)
    equal(new Set(shown().map((row) => row.dataset['id'])).size, 350)
  })

  it('shows one state alone, and finds one by its number', async () => {
    await open(draft, summary())
    type(opened.find(page, panel, 'select')!, 'excluded')
    await until('those left out', () => textOf(shown()[0]!).includes('R14'))
    equal(shown().length, 50)
    type(opened.find(page, panel, 'select')!, '')
    type(opened.find(page, panel, 'input[type=search]')!, 'FB-26-0004711-4')
    opened.find(page, panel, 'form')!.dispatchEvent(new SubmitEvent('submit', { cancelable: true }))
    await until('the one', () => shown().length === 1)
    holds(textOf(shown()[0]!).includes('Firma 4711'), 'it is the one')
    equal(more(), null)
  })

  it('asks why one is taken out, with its number filled in', async () => {
    await open(draft, summary())
    const button = opened.find(page, panel, 'tbody tr button')!
    equal(button.getAttribute('aria-label'), 'Take out FB-26-0000000-4')
    button.click()
    await opened.come(page, sheet, 'hd-form')
    const cases = await opened.come(page, sheet, 'hd-form', '[data-field="cases"]')
    await until('the number', () => deepValue(cases) === 'FB-26-0000000-4')
  })

  it('says how far it is, in both languages, with nothing broken for whoever cannot see it', async () => {
    const counts = { waiting: 3000, granted: 1400, 'left-out': 60, failed: 0, cancelled: 40, excluded: 500 }
    const told = summary({ step: 'running', counts, documents: 12, first: { id: 'm', name: 'Maria' } })
    await open({ ...draft, step: 'running', offers: [] }, told)
    const status = () => textOf(opened.find(page, panel, '.progress [role=status]'))
    equal(status(), 'Approvals issued: 1400 of 4500')
    equal(opened.all(page, panel, 'tbody tr button').length, 0)
    const bar = opened.find(page, panel, 'progress') as HTMLProgressElement
    equal([bar.value, bar.max], [1500, 4500])
    equal(await axeFaults(opened.element), [])
    opened.close()
    await open({ ...draft, step: 'running', offers: [] }, told, 'pl')
    equal(status(), 'Wydane zgody: 1400 z 4500')
    const report = opened.find(page, panel, 'a[download]')!
    equal(report.getAttribute('href'), '/api/staff/bulk/bd-1/report')
  })
})

/** Of the field itself, which draws into a shadow root of its own or into the form's. */
function deepValue(element: HTMLElement): string | undefined {
  const root: ParentNode = element.shadowRoot ?? element
  return root.querySelector<HTMLTextAreaElement>('textarea')?.value
}
