/** The questions of the questionnaire as duty managers write them: faults by field, order, what differs, and who was faster. */
import { changesOf, draftFrom, moved, without } from '../../../widget/console/questions/draft.ts'
import type {
  PublishQuestionnaire,
  QuestionnaireBook,
  QuestionnaireVersion,
} from '../../../workflows/contracts/questionnaire.ts'
import { starterQuestionnaire } from '../../../workflows/questionnaire/starter-questionnaire.ts'
import { axeFaults, equal, holds, until } from './claims.ts'
import { inMinutes, maria } from './examples.ts'
import { FakeDesk, problem, refusal } from './fake-desk.ts'
import { openConsole, textOf, type, type Opened } from './opened.ts'

const place = 'hd-console-questions'
const path = '/api/staff/questionnaire/versions'

const version = (n: number, more: Partial<QuestionnaireVersion> = {}): QuestionnaireVersion => ({
  ...starterQuestionnaire,
  version: n,
  state: 'in-force',
  activeFrom: inMinutes(-5000),
  publishedBy: 'Ewa Mazur',
  publishedAt: inMinutes(-5000),
  ...more,
})
const first = version(1, { state: 'past', publishedBy: null, publishedAt: null })
const book: QuestionnaireBook = { versions: [version(2), first] }

describe('the questions', () => {
  let desk: FakeDesk
  let opened: Opened
  let serial = 0

  async function begin(roles = ['officer', 'duty-manager'], lang = 'en', told = book): Promise<void> {
    desk = new FakeDesk()
    // Each test's own officer: what one left unsent is nobody else's.
    serial += 1
    desk.me = { ...maria, id: `off_${serial}`, roles }
    desk.more.set(`GET ${path}`, { status: 200, body: told })
    opened = await openConsole(desk, '#/in/questions', lang)
    await opened.come(place, '[data-version]')
  }
  afterEach(() => opened.close())
  const press = async (selector: string) => (await opened.come(place, selector)).click()
  const field = (name: string) =>
    until(name, () => {
      const root = opened.find(place)?.shadowRoot
      return (root?.getElementById(name) as HTMLInputElement | null) ?? null
    })
  const fill = async (name: string, text: string) => type(await field(name), text)
  const faultAt = async (name: string, words: string) => {
    const place = await field(`fault-${name}`)
    await until(words, () => textOf(place) === words)
  }
  const write = async () => {
    await press('#write')
    await opened.come(place, 'form')
  }
  const puts = () => desk.asked.filter(({ method }) => method === 'PUT')
  const page = () => textOf((opened.find(place) as HTMLElement).shadowRoot as unknown as Element)

  it('are read in both languages with who published them and since when, by every officer', async () => {
    await begin(['officer'])
    equal(opened.find(place, '#write'), null)
    await until('who changes them', () => page().includes('The questions are changed by duty managers.'))
    const card = textOf(opened.find(place, 'article'))
    for (const words of ['Version 2', 'in force', 'Ewa Mazur', 'Courtesy', 'Uprzejmość obsługi', 'courtesy'])
      holds(card.includes(words), words)
    const past = opened.all(place, 'details')
    equal(
      past.map((one) => one.dataset['version']),
      ['1'],
    )
    holds(textOf(past[0]!).includes('The questions that came with the desk.'), 'whose the first are')
    equal(await axeFaults(opened.element), [])
  })

  it('are added to, told all faults at once at their fields, shown once more and published', async () => {
    await begin()
    await write()
    await press('#add')
    const added = await field('questions[4].text.pl')
    await until('focus', () => added.matches(':focus'))
    await fill('questions[4].code', 'time')
    await fill('questions[0].text.en', '')
    await press('.next')
    await faultAt('questions[4].code', 'Question 1 has the same.')
    await faultAt('questions[4].text.pl', 'This field is required.')
    await faultAt('questions[4].text.en', 'This field is required.')
    await faultAt('questions[0].text.en', 'This field is required.')
    await until('how many', () => page().includes('4 places need correcting.'))
    const wrong = await field('questions[0].text.en')
    await until('focus', () => wrong.matches(':focus'))
    equal(await axeFaults(opened.element), [])
    await fill('questions[0].text.en', 'Waiting time for the answer')
    await faultAt('questions[0].text.en', '')
    await fill('questions[4].text.pl', 'Czy odpowiedź przyszła na czas?')
    await fill('questions[4].text.en', 'Did the answer come in time?')
    await fill('questions[4].code', 'in-time')
    await press('.next')
    await opened.come(place, '.confirm')
    equal(
      opened.all(place, '[data-change]').map((one) => textOf(one)),
      ['Added: Did the answer come in time?'],
    )
    await until('from when', () => page().includes('as soon as they are published'))
    equal(puts().length, 0)
    equal(await axeFaults(opened.element), [])
    desk.more.set(`PUT ${path}/3`, { status: 200, body: { versions: [version(3), ...book.versions] } })
    await press('.confirm')
    await until('published', () => page().includes('Version 3 has been published.'))
    const { body } = puts()[0]!
    const sent = body as PublishQuestionnaire
    equal([sent.questions.length, sent.questions[4]!.code, sent.activeFrom], [5, 'in-time', null])
  })

  it('are put in another order and removed by keyboard, with the focus kept and each step said', async () => {
    await begin()
    await write()
    await press('[data-index="0"] .down')
    await until('said', () => page().includes('The question now stands at place 2.'))
    await until('focus', () => opened.find(place, '[data-index="1"] .down')?.matches(':focus') || null)
    equal((await field('questions[1].code')).value, 'time')
    await press('[data-index="2"] .down')
    await until(
      'focus at the end',
      () => opened.find(place, '[data-index="3"] .up')?.matches(':focus') || null,
    )
    await press('[data-index="3"] .remove')
    await until('focus', () => opened.find(place, '[data-index="2"] .remove')?.matches(':focus') || null)
    for (let left = 3; left > 0; left--) {
      await until('drawn', () => opened.all(place, '[data-index]').length === left)
      await press('.remove')
    }
    await until('focus', () => opened.find(place, '#add')?.matches(':focus'))
    equal(opened.all(place, '[data-index]').length, 0)
    await press('.next')
    await faultAt('questions', 'At least one question must remain.')
  })

  it('begin at a moment of Polish time, which there must be', async () => {
    await begin()
    await write()
    await fill('comment.pl', 'Co poprawić?')
    ;(opened.all(place, 'input[type="radio"]')[1] as HTMLInputElement).click()
    await press('.next')
    await faultAt('activeFrom', 'Please give a date and a time that there is.')
    await fill('activeFrom', '2027-01-04T08:00')
    await press('.next')
    await opened.come(place, '.confirm')
    await until('from when', () => page().includes('These questions will be asked from 4 Jan 2027'))
    desk.more.set(`PUT ${path}/3`, {
      status: 422,
      body: problem('answers-invalid', 422, {
        faults: [{ field: 'activeFrom', code: 'not-sound', params: { rule: 'in-the-past' } }],
      }),
    })
    await press('.confirm')
    await until('the fault', () => page().includes('That moment has passed.'))
    equal((puts()[0]!.body as PublishQuestionnaire).activeFrom, '2027-01-04T07:00:00.000Z')
    equal((await field('comment.pl')).value, 'Co poprawić?')
  })

  it('that somebody published meanwhile are shown, and nothing written is lost', async () => {
    await begin()
    await write()
    await fill('questions[0].text.en', 'How long it took')
    await press('.next')
    const theirs = version(3, {
      publishedBy: 'Zofia Lis',
      questions: starterQuestionnaire.questions.slice(1),
    })
    desk.more.set(`PUT ${path}/3`, refusal('view-stale', 409))
    desk.more.set(`GET ${path}`, { status: 200, body: { versions: [theirs, ...book.versions] } })
    await press('.confirm')
    await opened.come(place, '.overtaken')
    await until('by whom', () => page().includes('Version 3 was published meanwhile, by Zofia Lis'))
    equal(
      opened.all(place, '[data-change]').map((one) => textOf(one)),
      ['Added: How long it took'],
    )
    equal((await field('questions[0].text.en')).value, 'How long it took')
    equal(await axeFaults(opened.element), [])
    await press('.mine')
    await press('.next')
    desk.more.set(`PUT ${path}/4`, {
      status: 200,
      body: { versions: [version(4), theirs, ...book.versions] },
    })
    await press('.confirm')
    await until('published', () => page().includes('Version 4 has been published.'))
  })

  it('are kept as written while the officer looks at something else, until given up', async () => {
    await begin()
    await write()
    await fill('comment.en', 'What next?')
    location.hash = '#/in/questionnaire'
    await opened.come('hd-console-results')
    location.hash = '#/in/questions'
    await write()
    equal((await field('comment.en')).value, 'What next?')
    await press('button.quiet')
    await write()
    equal((await field('comment.en')).value, starterQuestionnaire.comment.en)
  })

  it('are kept as written while the desk is away', async () => {
    await begin()
    await write()
    await fill('comment.en', 'What next?')
    await press('.next')
    desk.more.set(`PUT ${path}/3`, refusal('database-away', 503))
    await press('.confirm')
    await until('said', () => opened.find(place, '[role="alert"] .banner'))
    await press('.back')
    equal((await field('comment.en')).value, 'What next?')
  })

  for (const lang of ['pl', 'en'])
    it(`axe finds nothing while they are written: ${lang}`, async () => {
      await begin(undefined, lang)
      await write()
      ;(opened.all(place, 'input[type="radio"]')[1] as HTMLInputElement).click()
      await press('.next')
      equal(await axeFaults(opened.element), [])
    })
})

describe('what differs', () => {
  const draft = draftFrom(version(2))
  const what = (after: typeof draft) => changesOf(version(2), after).map((one) => [one.what, one.text.en])

  it('is nothing of the same questions', () => equal(what(draft), []))
  it('is one moved question where one was moved, over however many', () => {
    equal(what(moved(draft, 0, 3)), [['moved', 'Waiting time for the answer']])
    equal(what(moved(draft, 3, 0)), [['moved', 'Courtesy']])
  })
  it('is a removed one, without those behind it', () => {
    equal(what(without(draft, 1)), [['removed', 'How easy the answer was to understand']])
  })
})

describe('the results', () => {
  it('are read by version', async () => {
    const desk = new FakeDesk()
    const versions = [2, 1].map((n) => ({ version: n, activeFrom: inMinutes(-n) }))
    const of = (n: number) => ({
      status: 200,
      body: {
        least: 5,
        version: n,
        versions,
        questions: starterQuestionnaire.questions.slice(0, n),
        cells: [],
      },
    })
    desk.more.set('GET /api/staff/questionnaire', of(2))
    desk.more.set('GET /api/staff/questionnaire?version=1', of(1))
    const opened = await openConsole(desk, '#/in/questionnaire')
    const choice = (await opened.come('hd-console-results', '#version')) as HTMLSelectElement
    equal(choice.value, '2')
    type(choice, '1')
    await until('the other', () => desk.asked.some(({ path: asked }) => asked.endsWith('?version=1')))
    await until(
      'shown',
      () => (opened.find('hd-console-results', '#version') as HTMLSelectElement).value === '1',
    )
    equal(await axeFaults(opened.element), [])
    opened.close()
  })
})
