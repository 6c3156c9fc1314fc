import { axeFaults, equal, holds, until } from './claims.ts'
import {
  awaitingSecond,
  entry,
  history,
  inReview,
  outageView,
  reconciling,
  rows,
  toReview,
} from './examples.ts'
import { FakeDesk, problem } from './fake-desk.ts'
import { openConsole, page, press, sheet, textOf, type Opened } from './opened.ts'
import type { View } from '../../../workflows/contracts/view.ts'

describe('the case page', () => {
  let desk: FakeDesk
  let opened: Opened

  async function show(view: View): Promise<void> {
    desk = new FakeDesk(view)
    desk.rows = rows(3)
    opened = await openConsole(desk, `#/cases/${view.id}`)
    await opened.come(page, 'article')
  }
  afterEach(() => opened.close())

  const buttons = () => opened.all(page, '.actions button').map((button) => button.dataset['event'])
  const panel = (name: string) => textOf(opened.find(page, `.panel.${name}`))

  it('says that nobody has taken the case only while somebody might', async () => {
    const head = () => textOf(opened.find(page, '.head'))
    await show({ ...inReview(), assignee: null })
    equal(head().includes('Nobody has taken this case yet'), true)
    opened.close()
    await show({ ...inReview(), assignee: null, final: true, lane: 'closed', offers: [], deadlines: [] })
    equal(head().includes('Nobody has taken this case yet'), false)
  })

  for (const [name, view] of Object.entries({
    'in review': inReview(),
    'for the second officer': awaitingSecond(),
    overdue: reconciling(),
    outage: outageView(),
  })) {
    it(`passes the accessibility rules: ${name}`, async () => {
      await show(view)
      equal(await axeFaults(opened.element), [])
    })
  }

  it('has a button for each offer and no other', async () => {
    await show(inReview())
    equal(buttons(), ['propose', 'return-for-completion', 'correct-side', 'release', 'refuse'])
  })

  it('shows the application with values a person can read', async () => {
    await show(inReview())
    holds(panel('application').includes('PL301010 Oddział Celny Gdynia Port'), panel('application'))
    holds(opened.find(page, '.application dd .code'), 'identifiers in fixed width')
    holds(/Not given: .+\./.test(panel('application')), 'what was left out is said, in one sentence')
  })

  it('says that the checks wait for a worker', async () => {
    await show(toReview({ staff: { checks: null, proposal: null, policy: [] } }))
    holds(panel('checks').includes('wait for a worker'), panel('checks'))
  })

  it('puts everything the first officer proposed before the second', async () => {
    await show(awaitingSecond())
    const text = panel('proposal')
    for (const part of ['Jan Kowalczyk', 'PL301010', '12', 'Awaria potwierdzona', 'NCTS2-4711'])
      holds(text.includes(part), part)
  })

  it('shows what changed on completion, in words', async () => {
    const view = inReview()
    await show({
      ...view,
      staff: { checks: [], policy: [], proposal: null, before: { ...view.answers, contactName: 'Anna N.' } },
    })
    equal(opened.all(page, '.difference').map(textOf), ['changed on completion Before: Anna N.'])
  })

  it('says which duties are settled and which are overdue', async () => {
    await show(reconciling())
    holds(panel('duties').includes('1 of 3 settled'), panel('duties'))
    equal(opened.all(page, '.duties tbody .badge.bad').length, 2)
  })

  it('claims with one click and, clicked twice, with one request', async () => {
    await show(toReview())
    let letGo = () => {}
    desk.hold = new Promise((resolve) => (letGo = resolve))
    desk.onEvent = () => inReview()
    const button = opened.find(page, '[data-event="claim"]')
    button?.click()
    button?.click()
    letGo()
    await until('claimed', () => buttons().includes('propose'))
    equal(desk.sent().length, 1)
    equal(desk.sent()[0]?.body, { event: 'claim', version: 3 })
  })

  it('asks before it claims by keyboard', async () => {
    await show(toReview())
    press('c')
    await opened.come(page, sheet, '.confirm')
    equal(desk.sent(), [])
  })

  it('shows who was first when a claim comes too late', async () => {
    await show(toReview())
    const taken = inReview({ assignee: { id: 'jan', name: 'Jan Kowalczyk' }, offers: [] })
    desk.histories.set('c-1', [
      ...history,
      entry(5, 'claim', 'officer', 'Jan Kowalczyk', 'to-review', 'in-review', 0),
    ])
    desk.onEvent = () => problem('view-stale', 409, { view: { ...taken, version: 5 } })
    opened.find(page, '[data-event="claim"]')?.click()
    const news = await until('news', () => textOf(opened.find(page, '.messages .banner.info')))
    holds(news.includes('This case changed') && news.includes('Jan Kowalczyk'), news)
    equal(buttons(), [])
  })

  it('takes in a change by somebody else without reload', async () => {
    await show(inReview())
    desk.put({ ...awaitingSecond(), version: 6 }, [
      ...history,
      entry(6, 'propose', 'officer', 'Jan Kowalczyk', 'in-review', 'proposed', 0),
    ])
    desk.tell('c-1', 6)
    await until('the new buttons', () => buttons().includes('approve'))
    holds(textOf(opened.find(page, '.messages')).includes('Jan Kowalczyk'), 'says who')
  })

  it('answers the same for a case that is not there and one that is not for this officer', async () => {
    desk = new FakeDesk()
    opened = await openConsole(desk, '#/cases/none')
    const text = await until('not found', () => textOf(opened.find(page, '.banner')))
    equal(text, 'There is no such case, or it is not open to you.')
  })
})
