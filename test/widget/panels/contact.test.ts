/** How the desk is reached, and the number that a caller reads out. */
import { equal } from '../equal.ts'
import { contact, views } from '../examples.ts'
import { all, button, clear, place, said, seen, textOf } from '../page.ts'
import { base, problem, TraderDesk } from '../trader-desk.ts'

let desk: TraderDesk

afterEach(() => {
  clear()
  desk.leave()
})

const digits = async () =>
  (await seen('[data-pin]')).querySelector('[aria-hidden]')?.textContent?.replaceAll(/\s/g, '')

describe('the contact view', () => {
  it('needs no sign-in: telephone, mail, hours, what is open now, and the waiting time', async () => {
    desk = new TraderDesk()
    const { desk: element } = place({ mode: 'inline' }, null)
    element.show('contact')
    await said('Waiting time: about 4 minutes')
    for (const words of ['+48 22 111 22 33', 'day and night', '07:15–15:15', 'closed until'])
      await said(words)
    equal(all('a[href="tel:+48221112233"]').length > 0, true)
    const mail = all('a[href="mailto:desk@customs.example"]')[0]?.querySelector(':scope > span:last-of-type')
    equal([mail?.textContent, mail?.querySelectorAll('wbr').length], ['desk@customs.example', 3])
    await said('A PIN is available once you are signed in')
    equal(textOf().includes('Please sign in to the portal again'), false)
  })

  it('says that nobody waits, and that nobody knows', async () => {
    desk = new TraderDesk()
    desk.contact = { ...contact, waiting: { minutes: 0, at: contact.asOf } }
    const { desk: element } = place({ mode: 'inline' })
    element.show('contact')
    await said('There is no queue just now')
    desk.contact = { ...contact, waiting: null }
    element.show('home')
    await seen('hd-home')
    element.show('contact')
    await said('The waiting time is not known just now.')
  })

  it('shows a PIN when it is asked for, for the case that is chosen, and a new one replaces it', async () => {
    desk = new TraderDesk(views.proposed)
    place({ mode: 'inline' })
    ;(await seen('button.case')).click()
    ;(await button('Call about this case')).click()
    ;(await button('Show a PIN')).click()
    equal(await digits(), '12345671')
    equal(desk.sent().at(-1)?.body, { case: views.proposed.id })
    await said('1 2 3 4 5 6 7 1')
    await said('Good until')
    ;(await button('New PIN')).click()
    await said('1 2 3 4 5 6 7 2')
    await said('The one before no longer works.')
  })

  it('says why there is none', async () => {
    desk = new TraderDesk()
    desk.refuse.set('/api/account/pin', [problem('not-allowed')])
    const { desk: element } = place({ mode: 'inline' })
    element.show('contact')
    ;(await button('Show a PIN')).click()
    await seen('.banner.bad')
    equal(all('[data-pin]').length, 0)
  })

  it('takes the PIN away with the person', async () => {
    desk = new TraderDesk()
    const { desk: element } = place({ mode: 'inline' })
    element.show('contact')
    ;(await button('Show a PIN')).click()
    await digits()
    element.logout()
    await said('Please sign in to the portal')
    equal(textOf().includes('1234 5671'), false)
  })

  it('knows the way from the last visit while the desk is away, and says so', async () => {
    localStorage.setItem(`hd-contact:${base}`, JSON.stringify({ ...contact, asOf: undefined }))
    desk = new TraderDesk()
    desk.away = true
    const { desk: element } = place({ mode: 'inline' })
    await said('+48 22 111 22 33')
    element.show('contact')
    await said('could not be looked up')
  })
})
