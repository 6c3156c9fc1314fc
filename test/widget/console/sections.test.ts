/** A kind that nobody here has heard of: the console lists it as the desk's catalogue says. */
import { equal, until } from './claims.ts'
import { kinds, rows } from './examples.ts'
import { FakeDesk } from './fake-desk.ts'
import { list, openConsole, textOf, type Opened } from './opened.ts'

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
