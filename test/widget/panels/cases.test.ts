import { audit } from '../audit.ts'
import { equal } from '../equal.ts'
import { views } from '../examples.ts'
import { all, button, clear, place, said, seen, type, until } from '../page.ts'
import { tickets, viewOf } from '../ticket-examples.ts'
import { TraderDesk } from '../trader-desk.ts'

/** Selectors do not cross roots. */
const cards = () =>
  all('hd-cases').flatMap(({ shadowRoot }) => (shadowRoot ? all('button.case', shadowRoot) : []))

let desk: TraderDesk
afterEach(() => {
  clear()
  desk.leave()
})

async function open(attributes: Record<string, string> = {}, name = 'All cases'): Promise<HTMLElement> {
  desk = new TraderDesk(viewOf(tickets.answered), views.active)
  desk.kinds = ['fallback', 'ticket']
  const { desk: element } = place({ mode: 'inline', ...attributes })
  ;(await button(name)).click()
  await until(() => cards().length === 2)
  return element
}
const asked = () => {
  const [last] = desk.asked.filter(({ path }) => path.startsWith('/api/cases?')).slice(-1)
  return Object.fromEntries(new URLSearchParams(last?.path.split('?')[1]))
}

describe('all own cases', () => {
  it('are narrowed by kind and state, and searched while typing', async () => {
    await open()
    await said('2 cases')
    const choose = (select: HTMLSelectElement, value: string) => {
      select.value = value
      select.dispatchEvent(new Event('change', { bubbles: true }))
    }
    choose(await seen<HTMLSelectElement>('#kind'), 'ticket')
    await until(() => asked()['kind'] === 'ticket')
    choose(await seen<HTMLSelectElement>('#state'), 'closed')
    await until(() => asked()['state'] === 'closed')
    type(await seen('#term'), 'GDY26-001')
    await until(() => asked()['q'] === 'GDY26-001')
    equal(asked(), { limit: '20', kind: 'ticket', state: 'closed', q: 'GDY26-001' })
  })

  it('show the title of each, and open it', async () => {
    await open()
    await said('IE015 rejected since this morning')
    cards()[0]?.click()
    await seen('hd-case')
  })

  it('are taken away as one file', async () => {
    await open()
    desk.open.set('/api/export', () => Response.json({ cases: [] }))
    const saved: string[] = []
    const click = HTMLAnchorElement.prototype.click
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      saved.push(this.download)
    }
    ;(await button('Download all cases (JSON)')).click()
    await until(() => saved.length === 1)
    HTMLAnchorElement.prototype.click = click
    equal(saved, ['cases.json'])
  })

  it('that there are none of say so', async () => {
    await open()
    desk.views.clear()
    type(await seen('#term'), 'nothing')
    await said('There are no such cases.')
  })
})

for (const theme of ['light', 'dark'])
  for (const [lang, name] of [
    ['pl', 'Wszystkie sprawy'],
    ['en', 'All cases'],
  ] as const)
    it(`axe finds nothing: ${theme}, ${lang}`, async () => audit(await open({ theme, lang }, name)))
