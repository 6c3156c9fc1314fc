/** What the person is written by mail, and where. */
import type { MailAccount } from '../../../workflows/contracts/mail.ts'
import { audit } from '../audit.ts'
import { equal } from '../equal.ts'
import { all, clear, place, seen, until } from '../page.ts'
import { TraderDesk } from '../trader-desk.ts'

let desk: TraderDesk

afterEach(() => {
  clear()
  desk.leave()
})

async function open(mail: Partial<MailAccount> = {}): Promise<ShadowRoot> {
  desk = new TraderDesk()
  desk.mail = { ...desk.mail, ...mail }
  const { desk: element } = place({ mode: 'inline' })
  await seen('hd-home')
  element.show('services')
  const root = (await seen('hd-mail-settings')).shadowRoot!
  await until(() => root.querySelector('form') !== null || undefined)
  return root
}
const choice = (root: ShadowRoot, text: string): HTMLInputElement =>
  all('label', root)
    .find((label) => label.textContent?.trim() === text)!
    .querySelector('input')!
const text = (root: ShadowRoot) => root.textContent!.replaceAll(/\s+/g, ' ')
const sent = () =>
  desk.asked.filter(({ path, method }) => path.startsWith('/api/account/mail') && method !== 'GET')

describe('mail', () => {
  it('goes where the portal says, and a choice is kept at once', async () => {
    const root = await open()
    equal(text(root).includes('anna@baltyk.example'), true)
    choice(root, 'answers and decisions').click()
    await until(() => text(root).includes('Saved.') || undefined)
    choice(root, 'What is not urgent once a day, in one message').click()
    await until(() => sent().length === 2 || undefined)
    equal(sent()[1]?.body, { choice: 'decisions', digest: true, news: 'none' })
  })

  it('goes to another address once that is confirmed, and says what it waits for', async () => {
    const root = await open()
    const input = root.querySelector<HTMLInputElement>('input[type=email]')!
    input.value = 'own@firm.example'
    root.querySelector('form')!.requestSubmit()
    await until(() => text(root).includes('A link was sent to own@firm.example') || undefined)
    equal(sent().at(-1)?.body, { address: 'own@firm.example' })
    equal(input.value, '')
    equal(text(root).includes('given: anna@baltyk.example'), true)
  })

  it('that could not be delivered is told, and the address stands there to be confirmed anew', async () => {
    const root = await open({ bouncing: true, source: 'own', address: 'own@firm.example' })
    equal(text(root).includes('could not be delivered'), true)
    equal(root.querySelector<HTMLInputElement>('input[type=email]')!.value, 'own@firm.example')
    ;[...root.querySelectorAll('button')].find((one) => one.textContent!.includes('portal’s'))!.click()
    await until(() => text(root).includes('We do not know your e-mail address') || undefined)
  })

  it('is accessible', async () => {
    const root = await open({ bouncing: true, unconfirmed: 'own@firm.example', source: 'own' })
    await audit(root.host)
  })
})
