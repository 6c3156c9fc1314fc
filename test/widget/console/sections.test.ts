/** A kind that nobody here has heard of: the console lists it as the desk's catalogue says. */
import { equal, until } from './claims.ts'
import { inReview, kinds, outageView, rows } from './examples.ts'
import { FakeDesk } from './fake-desk.ts'
import { list, openConsole, page, textOf, type Opened } from './opened.ts'

describe('a section', () => {
  let desk: FakeDesk
  let opened: Opened
  afterEach(() => opened.close())

  async function at(hash: string): Promise<void> {
    desk = new FakeDesk()
    desk.rows = [{ ...rows(1)[0]!, kind: 'stranger', number: 'XX-26-0000001-4' }]
    desk.kinds = [
      ...kinds,
      { code: 'stranger', version: 1, opens: false, list: { lanes: ['to-decide', 'closed'] } },
    ]
    opened = await openConsole(desk, hash)
    await opened.come('hd-console-menu', 'nav a')
  }

  it('follows from the catalogue: in the menu behind the others, with its queues and its cases', async () => {
    await at('#/in/stranger')
    await opened.come(list, 'tr[data-id]')
    equal(opened.all('hd-console-menu', '#cases + ul a').map(textOf).slice(-2), ['Remarks', 'kind.stranger'])
    equal(opened.all('.lanes a').length, 2)
    equal(
      desk.asked.some(({ path }) => path.includes('kind=stranger') && path.includes('lane=to-decide')),
      true,
    )
    equal(opened.find('.list button.primary'), null)
  })

  it('that there is none of leads to the inbox', async () => {
    await at('#/in/nothing')
    await until('the inbox', () => location.hash === '#/lane/to-decide' || null)
  })
})

describe('a case', () => {
  let opened: Opened
  afterEach(() => opened.close())

  const marked = () => textOf(opened.find('hd-console-menu', 'a[aria-current="page"]'))
  const back = () => opened.find('a.back')?.getAttribute('href')

  async function at(hash: string): Promise<void> {
    const desk = new FakeDesk(outageView(), inReview())
    desk.rows = [{ ...rows(1)[0]!, kind: 'outage', id: outageView().id }, ...rows(1)]
    opened = await openConsole(desk, hash)
  }

  it('that was opened by its address lies in the section of its kind', async () => {
    await at(`#/cases/${outageView().id}`)
    await opened.come(page, 'h1')
    await until('the outages are marked', () => marked() === 'Outages')
    equal(back(), '#/in/outages')
  })

  it('of the inbox that was opened by its address lies in the inbox', async () => {
    await at(`#/cases/${inReview().id}`)
    await opened.come(page, 'h1')
    equal([marked(), back()], ['Fall-back procedure', '#/lane/to-decide'])
  })

  it('that was opened from a list stays with that list', async () => {
    await at('#/search?q=fb')
    await opened.come(list)
    location.hash = `#/cases/${outageView().id}`
    await opened.come(page, 'h1')
    equal([marked(), back()], ['Fall-back procedure', '#/search?q=fb'])
  })
})

describe('the language', () => {
  let opened: Opened
  afterEach(() => opened.close())

  it('is the browser’s where nothing was chosen, whatever the page says', async () => {
    document.documentElement.lang = 'pl'
    opened = await openConsole(new FakeDesk(), '', null)
    await opened.come('hd-console-menu', 'nav a')
    equal([navigator.language.slice(0, 2), document.documentElement.lang], ['en', 'en'])
  })

  it('changes how long the names in the menu are, and leaves in sight where one is', async () => {
    opened = await openConsole(new FakeDesk(), '#/in/phone-notices')
    const link = await opened.come('hd-console-menu', 'a[aria-current="page"]')
    const nav = link.closest('nav')!
    Object.assign(nav.style, { display: 'block', maxBlockSize: '8rem', overflowY: 'auto' })
    const before = textOf(link)
    opened
      .all('hd-console-bar', 'button')
      .find((button) => textOf(button) === 'PL')!
      .click()
    await until('the other language', () => textOf(link) !== before)
    await until('it is in sight', () => {
      const [seen, all] = [link.getBoundingClientRect(), nav.getBoundingClientRect()]
      return seen.top >= all.top && seen.bottom <= all.bottom + 1
    })
  })
})
