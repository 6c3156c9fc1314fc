/** Complaints and the results of the questionnaire, as officers see them. */
import { grouped, mean } from '../../../widget/console/questionnaire-sums.ts'
import { answerForm, complaintForm } from '../../../workflows/cases/complaint/forms.ts'
import type { QuestionnaireResults, ResultCell } from '../../../workflows/contracts/questionnaire.ts'
import type { View } from '../../../workflows/contracts/view.ts'
import { starterQuestionnaire } from '../../../workflows/questionnaire/starter-questionnaire.ts'
import { axeFaults, equal, holds, until } from './claims.ts'
import { inMinutes, inReview, rowOf } from './examples.ts'
import { FakeDesk } from './fake-desk.ts'
import { list, openConsole, page, sheet, textOf, type, type Opened } from './opened.ts'

const cell = (system: string, month: string, counts: number[], comments: string[] = []): ResultCell => ({
  month,
  kind: 'fallback',
  system,
  answers: counts.reduce((sum, n) => sum + n, 0),
  tallies: starterQuestionnaire.questions.map(({ code }) => ({ question: code, counts })),
  comments,
})
const results: QuestionnaireResults = {
  least: 5,
  version: 1,
  versions: [{ version: 1, activeFrom: inMinutes(-9999) }],
  questions: starterQuestionnaire.questions,
  cells: [
    cell('NCTS2', '2026-11', [0, 0, 1, 2, 3], ['Quick.', 'Clear.']),
    cell('AES', '2026-11', [5, 0, 0, 0, 0]),
    cell('NCTS2', '2026-10', [0, 0, 0, 0, 5]),
  ],
}
const complaint: View = {
  ...inReview(),
  id: 'sk-1',
  number: 'SK-26-0000007-1',
  kind: 'complaint',
  step: 'in-review',
  answers: { caseNumber: 'FB-26-0000001-4', grounds: ['solution-wrong'], text: 'Not so.' },
  offers: [{ event: 'answer', tone: 'primary', form: answerForm }],
  outage: null,
  complaint: {
    subject: { id: 'cas_1', number: 'FB-26-0000001-4', kind: 'fallback' },
    answer: null,
    forwarded: null,
    extensions: [{ reason: 'The log is awaited.', dueAt: inMinutes(9999), at: inMinutes(-5) }],
  },
  staff: {
    checks: null,
    proposal: null,
    policy: [{ code: 'policy.complaint.independent', params: { names: 'Maria Zielińska' } }],
  },
}

let desk: FakeDesk
let opened: Opened
afterEach(() => opened.close())

describe('a complaint', () => {
  beforeEach(() => {
    desk = new FakeDesk(complaint)
    desk.rows = [rowOf(complaint)]
    desk.more.set('GET /api/kinds/complaint', {
      status: 200,
      body: { code: 'complaint', version: 1, form: complaintForm, policies: [], offices: [] },
    })
  })

  it('has a queue of its own', async () => {
    opened = await openConsole(desk, '#/in/complaints')
    await opened.come(list, 'tbody tr')
    equal(
      opened.all(list, 'tbody tr').map((row) => row.dataset['id']),
      ['sk-1'],
    )
    equal(await axeFaults(opened.element), [])
  })

  it('shows the case it is about, who must keep away, and is answered with facts and reasons', async () => {
    opened = await openConsole(desk, '#/cases/sk-1')
    const about = await opened.come(page, '.complaint-about')
    holds(textOf(about).includes('FB-26-0000001-4'), 'the case')
    equal(about.querySelector('a')?.getAttribute('href'), '#/cases/cas_1')
    holds(textOf(about).includes('The log is awaited.'), 'the extension')
    holds(
      opened.all(page, '.panel').some((panel) => textOf(panel).includes('Maria Zielińska')),
      'who must keep away',
    )
    location.hash = '#/cases/sk-1/answer'
    for (const field of ['outcome', 'facts', 'reasons', 'measures'])
      await opened.come(page, sheet, 'hd-form', `[data-field="${field}"]`)
    equal(await axeFaults(opened.element), [])
  })
})

describe('an answered case', () => {
  it('lists the complaints about it, and gives the link to its questionnaire to pass on', async () => {
    const answered = {
      ...inReview(),
      afterwards: { complaint: true, questionnaireUntil: inMinutes(9999) },
    }
    desk = new FakeDesk(answered)
    desk.more.set(`GET /api/cases/${answered.id}/complaints`, {
      status: 200,
      body: {
        complaints: [
          {
            id: 'sk-1',
            number: complaint.number,
            step: 'answered',
            outcome: 'upheld',
            openedAt: inMinutes(-9),
          },
        ],
      },
    })
    desk.more.set(`GET /api/cases/${answered.id}/questionnaire/link`, {
      status: 200,
      body: { url: 'https://desk.test/questionnaire#x.y.z', until: inMinutes(9999) },
    })
    opened = await openConsole(desk, `#/cases/${answered.id}`)
    const place = 'hd-console-afterwards'
    await until('the complaint', () =>
      textOf(opened.find(page, place, '.afterwards')).includes(complaint.number),
    )
    holds(textOf(opened.find(page, place, '.afterwards')).includes('upheld'), 'its outcome')
    ;(await opened.come(page, place, 'button')).click()
    await until('the link', () =>
      textOf(opened.find(page, place, '.afterwards')).includes('https://desk.test/questionnaire#x.y.z'),
    )
    equal(await axeFaults(opened.element), [])
  })
})

describe('the results of the questionnaires', () => {
  const place = 'hd-console-results'
  const answer = (body: unknown) => {
    desk = new FakeDesk()
    desk.more.set('GET /api/staff/questionnaire', { status: 200, body })
  }

  it('are a table with numbers, of which the bars only repeat what is written', async () => {
    answer(results)
    opened = await openConsole(desk, '#/in/questionnaire')
    await opened.come(place, 'tbody tr')
    const rows = opened.all(place, 'tbody tr').map((row) => textOf(row))
    equal(rows.length, 3)
    holds(rows[0]!.startsWith('2026-11'), 'the month')
    holds(rows[0]!.includes('4.3') && rows[0]!.includes('0 · 0 · 1 · 2 · 3'), 'mean and counts')
    holds(
      opened.all(place, 'meter').every((bar) => bar.getAttribute('aria-hidden') === 'true'),
      'bars are hidden',
    )
    equal(await axeFaults(opened.element), [])
  })

  it('are summed by system', async () => {
    answer(results)
    opened = await openConsole(desk, '#/in/questionnaire')
    type(await opened.come(place, 'select'), 'system')
    await until('two systems', () => opened.all(place, 'tbody tr').length === 2)
    const rows = opened.all(place, 'tbody tr').map((row) => textOf(row))
    holds(rows[0]!.startsWith('NCTS2 11'), 'the sum')
    holds(rows[1]!.startsWith('AES 5'), 'the other')
  })

  it('say so where there are too few', async () => {
    answer({ ...results, cells: [] })
    opened = await openConsole(desk, '#/in/questionnaire')
    await until('words', () =>
      textOf(opened.find(place, 'p:not(.lede, [role])')).includes('There are not enough answers yet'),
    )
  })

  it('are sums of whole cells, and means of what was counted', async () => {
    answer(results)
    opened = await openConsole(desk)
    const [ncts] = grouped(results.cells, 'system')
    equal(ncts?.tallies[0]?.counts, [0, 0, 1, 2, 8])
    equal(ncts?.comments, ['Quick.', 'Clear.'])
    equal(mean({ question: 'time', counts: [0, 0, 0, 0, 0] }), null)
    equal(mean({ question: 'time', counts: [1, 0, 0, 0, 1] }), 3)
  })
})
