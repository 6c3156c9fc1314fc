/** Which systems a person is supported for: chosen, saved, and first wherever there is an order. */
import type { AccountSettings } from '../../../workflows/contracts/account.ts'
import { equal } from '../equal.ts'
import { account } from '../examples.ts'
import { all, button, clear, place, said, seen, textOf, type, until } from '../page.ts'
import { problem, TraderDesk } from '../trader-desk.ts'

let desk: TraderDesk

afterEach(() => {
  clear()
  desk.leave()
})

const panel = () => seen('hd-services')
const shadow = async () => (await panel()).shadowRoot!
const boxOf = async (name: string): Promise<HTMLInputElement> => {
  const root = await shadow()
  return until(
    () =>
      all('.system label', root)
        .find((label) => label.textContent?.trim() === name)
        ?.querySelector('input') ?? undefined,
  )
}
const saved = (): AccountSettings[] =>
  desk.asked.filter(({ method }) => method === 'PUT').map(({ body }) => body as AccountSettings)

describe('my services', () => {
  it('are asked for once, in one line, and not again when the person does not want to', async () => {
    desk = new TraderDesk()
    desk.account = { ...account, chosen: false }
    const { desk: element } = place({ mode: 'inline' })
    await said('Which systems do you work with?')
    ;(await button('Not now')).click()
    await until(() => !textOf().includes('Which systems do you work with?'))
    element.remove()
    place({ mode: 'inline' })
    await said('What do you need?')
    equal(textOf().includes('Which systems do you work with?'), false)
  })

  it('ask for another address first where mail comes back', async () => {
    desk = new TraderDesk()
    desk.account = { ...account, chosen: false, mailReturns: true }
    place({ mode: 'inline' })
    await said('The mail that we send you comes back undelivered.')
    equal(textOf().includes('Which systems do you work with?'), false)
    ;(await button('Give another address')).click()
    await boxOf('NCTS2 – transit and TIR')
    const [first] = all('hd-mail-settings, .search', await shadow())
    equal(first?.localName, 'hd-mail-settings')
  })

  it('are chosen, saved whole and can be changed at any time', async () => {
    desk = new TraderDesk()
    desk.account = { ...account, chosen: false }
    const { desk: element } = place({ mode: 'inline' })
    ;(await button('Choose')).click()
    const ncts = await boxOf('NCTS2 – transit and TIR')
    await said('Depends on: OSOZ2, SZPROT, ZISAR')
    ncts.click()
    await said('1 system chosen')
    ;(await button('Save')).click()
    await said('Saved.')
    equal(saved(), [{ services: ['NCTS2'], language: null, alerts: { announcements: 'own', cases: 'all' } }])
    ;(await boxOf('NCTS2 – transit and TIR')).click()
    ;(await button('Save')).click()
    await until(() => saved().length === 2)
    equal(saved()[1]?.services, [])
    element.show('home')
    await said('What do you need?')
    equal(textOf().includes('Which systems do you work with?'), false)
  })

  it('are found by name and by what they are for, with and without diacritics', async () => {
    desk = new TraderDesk()
    const { desk: element } = place({ mode: 'inline', lang: 'pl' })
    element.show('services')
    const search = await seen<HTMLInputElement>('input[type="search"]', await shadow())
    type(search, 'przywoz')
    await until(() => /Znaleziono \d+ system/.test(textOf()))
    equal(all('.system', await shadow()).length < 10, true)
    await boxOf('AIS – przywóz')
    type(search, 'nothing of the kind')
    await said('Znaleziono 0 systemów')
  })

  it('put their announcements first', async () => {
    desk = new TraderDesk()
    desk.account = { ...account, services: ['AES'], concerns: ['AES'] }
    place({ mode: 'inline' })
    await said('What do you need?')
    const [first] = await until(() => {
      const titles = all('article .system').map(({ textContent }) => textContent ?? '')
      return titles.length > 1 ? titles : undefined
    })
    equal(first?.includes('AES'), true)
  })

  it('say what the desk refuses, and keep the choice', async () => {
    desk = new TraderDesk()
    desk.refuse.set('/api/account', [])
    const { desk: element } = place({ mode: 'inline' })
    element.show('services')
    ;(await boxOf('NCTS2 – transit and TIR')).click()
    desk.refuse.set('/api/account', [problem('not-allowed')])
    ;(await button('Save')).click()
    await seen('.banner.bad')
    equal((await boxOf('NCTS2 – transit and TIR')).checked, true)
  })

  it('are for whoever is signed in', async () => {
    desk = new TraderDesk()
    const { desk: element } = place({ mode: 'inline' }, null)
    element.show('services')
    await said('You can choose services once you are signed in')
  })
})
