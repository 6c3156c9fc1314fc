/** The accessibility statement, and the way from it to a remark. */
import { equal } from '../equal.ts'
import { all, button, clear, place, said, seen } from '../page.ts'
import { TraderDesk } from '../trader-desk.ts'

let desk: TraderDesk

afterEach(() => {
  clear()
  desk.leave()
})

describe('the accessibility statement', () => {
  it('is one click from home, for everybody, and tells where to call without signing in', async () => {
    desk = new TraderDesk()
    place({ mode: 'inline' }, null)
    ;(await button('Accessibility statement')).click()
    await said('WCAG 2.2')
    await said('NVDA')
    await said('The form is available once you are signed in')
    const panel = await seen('hd-accessibility')
    equal(all('a[href^="tel:"]', panel.shadowRoot!).length, 1)
    equal(
      all('h2, h3', panel.shadowRoot!).map(({ localName }) => localName),
      ['h2', 'h3', 'h3', 'h3', 'h3'],
    )
  })

  it('leads a signed-in person to a remark on accessibility', async () => {
    desk = new TraderDesk()
    desk.kinds = ['fallback', 'remark']
    const { desk: element } = place({ mode: 'inline' })
    element.show('accessibility')
    ;(await button('Report an obstacle')).click()
    await said('Remark on the help desk')
    equal(
      desk.asked.some(({ path }) => path === '/api/kinds/remark'),
      true,
    )
  })
})
