/** While a notification is written, what may answer it is offered; leaving with an answer is told to the desk. */
import { ticket } from '../../../workflows/cases/ticket/ticket.ts'
import { audit } from '../audit.ts'
import { equal } from '../equal.ts'
import { announcements } from '../examples.ts'
import { all, button, clear, place, said, seen, type, until } from '../page.ts'
import type { TraderDesk } from '../trader-desk.ts'
import { deskWithArticles } from './library.ts'

let desk: TraderDesk
const offered = () =>
  all('hd-suggestions').flatMap((one) =>
    all('summary', one.shadowRoot!).map(({ textContent }) => textContent),
  )
type FieldHost = HTMLElement & { field?: { name: string } }
const field = (name: string) =>
  until(() => {
    const host = all('*').find((one) => (one as FieldHost).field?.name === name)
    return host?.shadowRoot?.querySelector<HTMLInputElement>('#control') ?? undefined
  })

async function write(given: Record<string, string> = {}): Promise<HTMLElement> {
  desk = deskWithArticles()
  desk.open.set('/api/kinds', () => Response.json({ kinds: [{ code: 'ticket', version: 1, opens: true }] }))
  desk.open.set('/api/kinds/ticket', () =>
    Response.json({
      code: 'ticket',
      version: 1,
      form: ticket.form,
      policies: [],
      suggests: true,
      offices: [],
    }),
  )
  const { desk: element } = place({ mode: 'inline', lang: 'pl' })
  const home = await seen('hd-home')
  await seen('button.need')
  const go = new CustomEvent('go', {
    detail: { name: 'apply', kind: 'ticket', given },
    bubbles: true,
    composed: true,
  })
  home.dispatchEvent(go)
  await seen('hd-suggestions')
  return element
}

afterEach(async () => {
  clear()
  desk.leave()
  await caches.delete('hd-knowledge')
})

describe('beside a notification', () => {
  it('stands nothing as long as nothing is written', async () => {
    await write()
    await new Promise((resolve) => setTimeout(resolve, 700))
    equal(offered(), [])
  })

  it('articles are offered by its sentence and its error, once the hand rests', async () => {
    await write()
    type(await field('subject'), 'zablokowane konto')
    await until(() => offered().length > 0)
    equal(offered()[0], 'Odblokowanie konta')
    type(await field('errorText'), 'xsd-102')
    await until(() => offered()[0] === 'Błąd schematu')
    await said('pasuj')
  })

  it('a known outage of its system is offered, too', async () => {
    const [known] = announcements.items
    await write({ system: known!.outage.system })
    await until(() => all('hd-suggestions').some((one) => one.shadowRoot!.querySelector('.banner.warn')))
  })

  it('an answer is read where it stands; "this solved it" is counted, and nothing is sent', async () => {
    const element = await write({ system: 'PUESC', subject: 'zablokowane konto' })
    const summary = await until(
      () => all('hd-suggestions').flatMap((one) => all('summary', one.shadowRoot!))[0],
    )
    summary.click()
    await said('Poczekać')
    await audit(element)
    ;(await button('To rozwiązało sprawę')).click()
    ;(await button('Usuń szkic i wróć na stronę główną')).click()
    await seen('button.need')
    const asked = desk.sent().filter(({ path }) => path !== '/api/cases')
    equal(
      asked.map(({ path, body }) => [path, body]),
      [['/api/knowledge/unlock-account/deflections', { version: 2, system: 'PUESC' }]],
    )
    equal(asked.length, desk.sent().length)
  })

  it('what was typed stays, whatever is opened beside it', async () => {
    await write()
    type(await field('subject'), 'zmiana hasła')
    const summary = await until(
      () => all('hd-suggestions').flatMap((one) => all('summary', one.shadowRoot!))[0],
    )
    summary.click()
    ;(await button('To rozwiązało sprawę')).click()
    ;(await button('Jednak napiszę zgłoszenie')).click()
    equal((await field('subject')).value, 'zmiana hasła')
  })
})
