/** What a customer may say of the desk's work: the questionnaire, a complaint, and what others' remarks have changed. */
import { complaintForm } from '../../../workflows/cases/complaint/forms.ts'
import { starterQuestionnaire } from '../../../workflows/questionnaire/starter-questionnaire.ts'
import type { ComplaintRow } from '../../../workflows/contracts/complaint.ts'
import type { GiveAnswer, QuestionnaireSheet } from '../../../workflows/contracts/questionnaire.ts'
import type { YouSaid } from '../../../workflows/contracts/remark.ts'
import type { View } from '../../../workflows/contracts/view.ts'
import { audit } from '../audit.ts'
import { equal } from '../equal.ts'
import { inMinutes, views } from '../examples.ts'
import { all, button, clear, focused, place, said, seen, textOf, type, until } from '../page.ts'
import { problem, TraderDesk } from '../trader-desk.ts'

const until14 = inMinutes(14 * 24 * 60)
const refused: View = {
  ...views.refused,
  afterwards: { complaint: true, questionnaireUntil: until14 },
}
const complaint: View = {
  ...views.refused,
  id: 'case-sk',
  number: 'SK-26-0000007-1',
  kind: 'complaint',
  step: 'answered',
  answers: { caseNumber: refused.number, grounds: ['solution-wrong'], text: 'Not so.' },
  next: [{ code: 'next.complaint.answered' }],
  decision: null,
  outage: null,
  complaint: {
    subject: { id: refused.id, number: refused.number, kind: 'fallback' },
    answer: {
      outcome: 'partly',
      facts: 'The office in the application was ours.',
      reasons: 'The refusal rests on a mistake.',
      measures: 'The application is decided anew.',
      at: inMinutes(-10),
      by: 'Jan Kowalczyk',
    },
    forwarded: null,
    extensions: [],
  },
}

let desk: TraderDesk
let given: GiveAnswer | null

/** A desk that knows the refused case, its questionnaire and these complaints about it. */
function answering(complaints: readonly ComplaintRow[] = []): void {
  given = null
  desk = new TraderDesk(refused, complaint)
  const at = `/api/cases/${refused.id}`
  const sheet = (): QuestionnaireSheet => ({
    questionnaire: starterQuestionnaire,
    given,
    until: until14,
    case: { number: refused.number, kind: 'fallback' },
  })
  desk.open.set(`${at}/complaints`, () => Response.json({ complaints }))
  desk.open.set(`${at}/questionnaire`, () => {
    const last = desk.asked.at(-1)
    if (last?.method === 'PUT') given = last.body as GiveAnswer
    return Response.json(sheet())
  })
  desk.open.set(`${at}/questionnaire/link`, () =>
    Response.json({ url: 'https://desk.test/questionnaire#case-1.abc.signature', until: until14 }),
  )
  desk.open.set('/api/kinds/complaint', () =>
    Response.json({ code: 'complaint', version: 1, form: complaintForm, policies: [], offices: [] }),
  )
}

async function openCase(number = refused.number, attributes: Record<string, string> = {}): Promise<void> {
  place({ mode: 'inline', ...attributes })
  const row = await until(() => all('button.case').find((one) => one.textContent?.includes(number)))
  row.click()
  await seen('hd-case')
}
const radios = (score: number) => all(`input[type=radio][value="${score}"]`) as HTMLInputElement[]
const questionnaire = () => seen('hd-questionnaire')

afterEach(() => {
  clear()
  desk.leave()
})

describe('the questionnaire', () => {
  it('asks each question as a group of five, each said in words', async () => {
    answering()
    await openCase()
    await said('How would you rate the handling of this case?')
    const panel = await questionnaire()
    equal(all('fieldset', panel.shadowRoot!).length, 4)
    for (const group of all('fieldset', panel.shadowRoot!)) {
      equal(all('input[type=radio]', group).length, 5)
      equal(new Set(all('input', group).map((one) => (one as HTMLInputElement).name)).size, 1)
    }
    for (const words of ['1 – very poor', '3 – fair', '5 – very good']) await said(words)
  })

  it('stands aside while the case goes on, and open once it is over', async () => {
    const isOpen = async (final: boolean) => {
      answering()
      desk.views.set(refused.id, { ...refused, final })
      await openCase()
      const card = await until(() => all('details.card')[0] as HTMLDetailsElement | undefined)
      return card.open
    }
    equal(await isOpen(false), false)
    clear()
    desk.leave()
    equal(await isOpen(true), true)
  })

  it('is sent with the version that was asked, and says until when it can be changed', async () => {
    answering()
    await openCase()
    await questionnaire()
    await until(() => radios(4).length === 4)
    for (const radio of radios(4)) radio.click()
    type(await seen('hd-questionnaire textarea, textarea#comment'), 'Quick and clear.')
    ;(await button('Send the questionnaire')).click()
    await said('Your answers are saved')
    equal(given, {
      version: 1,
      scores: { time: 4, clarity: 4, help: 4, courtesy: 4 },
      comment: 'Quick and clear.',
    })
    await button('Save the changes')
  })

  it('goes to the first question without an answer, and says so beside it', async () => {
    answering()
    await openCase()
    ;(await button('Send the questionnaire')).click()
    await said('This field is required.')
    equal((focused() as HTMLInputElement).name, 'time')
    equal(given, null)
  })

  it('refuses a secret before it leaves the device', async () => {
    answering()
    await openCase()
    await until(() => radios(2).length === 4)
    for (const radio of radios(2)) radio.click()
    type(await seen('textarea#comment'), 'password: Winter2026')
    ;(await button('Send the questionnaire')).click()
    await said('This looks like an access code')
    equal(given, null)
  })

  it('keeps what was answered while the desk is away', async () => {
    answering()
    await openCase()
    await until(() => radios(5).length === 4)
    for (const radio of radios(5)) radio.click()
    desk.refuse.set(`/api/cases/${refused.id}/questionnaire`, [problem('questionnaire-closed')])
    ;(await button('Send the questionnaire')).click()
    await said('The questionnaire of this case is not open')
    equal(
      radios(5).every(({ checked }) => checked),
      true,
    )
  })

  it('shows a link that works without sign-in', async () => {
    answering()
    await openCase()
    await questionnaire()
    const summary = await until(() =>
      all('summary').find((one) => one.textContent?.includes('Show the link to the questionnaire')),
    )
    summary.click()
    const link = (await seen('a.address')) as HTMLAnchorElement
    equal(link.href, 'https://desk.test/questionnaire#case-1.abc.signature')
    equal(link.rel, 'noreferrer')
  })
})

describe('a complaint', () => {
  it('is begun from the case, with its number filled in', async () => {
    answering()
    await openCase()
    ;(await button('Make a complaint')).click()
    await said('Number of the case the complaint is about')
    const number = await until(() =>
      (all('input') as HTMLInputElement[]).find(({ value }) => value === refused.number),
    )
    equal(number.value, refused.number)
    equal(textOf().includes('Known outage of'), false)
  })

  it('begun about one case is not shown as one about another', async () => {
    answering()
    sessionStorage.clear()
    await openCase()
    ;(await button('Make a complaint')).click()
    const text = await until(() => all('textarea')[0])
    type(text, 'About the first case.')
    text.dispatchEvent(new Event('change', { bubbles: true, composed: true }))
    ;(await button('Back')).click()
    const other: View = { ...refused, id: 'case-2', number: 'FB-26-0000099-9' }
    desk.open.set('/api/cases/case-2/complaints', () => Response.json({ complaints: [] }))
    desk.open.set('/api/cases/case-2/questionnaire', () => Response.json({}, { status: 409 }))
    desk.change(other)
    const row = await until(() => all('button.case').find((one) => one.textContent?.includes(other.number)))
    row.click()
    ;(await button('Make a complaint')).click()
    await until(() => (all('input') as HTMLInputElement[]).some(({ value }) => value === other.number))
    equal(textOf().includes('About the first case.'), false)
  })

  it('that is open is shown instead of another; its outcome is said in words', async () => {
    answering([
      { id: 'case-sk', number: complaint.number, step: 'in-review', outcome: null, openedAt: inMinutes(-60) },
    ])
    await openCase()
    await said('Complaint SK-26-0000007-1 – Being looked into')
    equal(
      all('button').some((one) => one.textContent?.trim() === 'Make a complaint'),
      false,
    )
    ;(await button(/SK-26-0000007-1/)).click()
    await said('Answer to the complaint')
  })

  it('shows its answer: outcome, facts, reasons, what will be done, and who signed', async () => {
    answering()
    await openCase(complaint.number)
    for (const words of [
      'upheld in part',
      'The office in the application was ours.',
      'The refusal rests on a mistake.',
      'The application is decided anew.',
      'Answered by Jan Kowalczyk',
    ])
      await said(words)
    ;(await button(`The complaint is about case ${refused.number}`)).click()
    await said('How would you rate the handling of this case?')
  })
})

const entry = (n: number): YouSaid => ({
  topic: 'idea',
  said: { pl: `Uwaga ${n}`, en: `Remark number ${n}` },
  did: { pl: 'Zmiana', en: 'We changed it' },
  publishedAt: inMinutes(-n * 1000),
})

describe('you said, we did', () => {
  it('is for everybody, page by page', async () => {
    desk = new TraderDesk()
    desk.open.set('/api/you-said?page=1&size=10', () =>
      Response.json({ items: Array.from({ length: 10 }, (_, n) => entry(n)), page: 1, size: 10, total: 11 }),
    )
    desk.open.set('/api/you-said?page=2&size=10', () =>
      Response.json({ items: [entry(10)], page: 2, size: 10, total: 11 }),
    )
    place({ mode: 'inline' }, null)
    ;(await button('You said, we did')).click()
    await said('10 of 11 shown')
    equal(desk.asked.find(({ path }) => path.startsWith('/api/you-said'))?.token, null)
    ;(await button('Show more')).click()
    await said('11 of 11 shown')
    await said('Remark number 10')
    await audit(await seen('help-desk'))
  })

  it('says that it is away, and keeps what it shows', async () => {
    desk = new TraderDesk()
    desk.open.set('/api/you-said?page=1&size=10', () => new Response('{}', { status: 503 }))
    place({ mode: 'inline' }, null)
    ;(await button('You said, we did')).click()
    await said('The list is not available at the moment.')
  })
})

for (const theme of ['light', 'dark']) {
  for (const lang of ['pl', 'en']) {
    it(`axe finds nothing: ${theme}, ${lang}`, async () => {
      answering()
      await openCase(refused.number, { theme, lang })
      await until(() => radios(4).length === 4)
      ;(await seen('hd-questionnaire button[type=submit], button[type=submit]')).click()
      await new Promise((resolve) => setTimeout(resolve, 150))
      await audit(await seen('help-desk'))
      clear()
      await openCase(complaint.number, { theme, lang })
      await seen('hd-complaint')
      await new Promise((resolve) => setTimeout(resolve, 150))
      await audit(await seen('help-desk'))
    })
  }
}

it('nothing is wider than 320 pixels', async () => {
  answering()
  const frame = document.createElement('div')
  frame.className = 'narrow'
  document.body.append(frame)
  await openCase(refused.number, { lang: 'pl' })
  const element = await seen('help-desk')
  frame.append(element)
  const sheet = new CSSStyleSheet()
  sheet.replaceSync('.narrow { inline-size: 320px }')
  document.adoptedStyleSheets.push(sheet)
  await questionnaire()
  await until(() => radios(4).length === 4)
  const wide = all('*', element.shadowRoot!).filter(
    (one) => one.getBoundingClientRect().right > frame.getBoundingClientRect().right + 1,
  )
  equal(
    wide.filter((one) => !one.matches('.unseen, .unseen *')).map(({ localName }) => localName),
    [],
  )
  frame.remove()
})
