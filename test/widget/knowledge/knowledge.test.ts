/** Searching, reading and voting, as a trader does it on a page; also with the desk away. */
import type { Account } from '../../../workflows/contracts/account.ts'
import { audit } from '../audit.ts'
import { equal } from '../equal.ts'
import { all, button, clear, focused, place, said, seen, textOf, type, until } from '../page.ts'
import { deskWithArticles, index } from './library.ts'
import { problem, type TraderDesk } from '../trader-desk.ts'

let desk: TraderDesk
/** Within the shadow root of a panel. */
const inside = (host: string, selector: string) => all(host).flatMap((one) => all(selector, one.shadowRoot!))
const titles = () => inside('hd-knowledge', 'h3 button').map((one) => one.textContent)

async function open(provider?: null, theme = 'light'): Promise<HTMLElement> {
  desk = deskWithArticles()
  const { desk: element } = place({ mode: 'inline', lang: 'pl', theme }, provider)
  ;(await button('Baza wiedzy')).click()
  await seen('hd-knowledge')
  await said('Wszystkie artykuły')
  return element
}
async function search(query: string): Promise<void> {
  type(await until(() => inside('hd-knowledge', 'input[type=search]')[0]), query)
  await until(
    () => all('hd-knowledge')[0] && (titles().length > 0 || inside('hd-knowledge', '.banner').length > 0),
  )
}

/** The device has its copy. */
async function kept(): Promise<void> {
  while ((await caches.match('https://desk.test/api/knowledge?lang=pl')) === undefined)
    await new Promise((resolve) => setTimeout(resolve, 10))
}

afterEach(async () => {
  clear()
  desk.leave()
  await caches.delete('hd-knowledge')
})

describe('the knowledge base', () => {
  it('answers while typing: inflected, without diacritics, by code, with the words marked', async () => {
    await open()
    await search('zablokowane konta')
    equal(titles()[0], 'Odblokowanie konta')
    equal(
      inside('hd-knowledge', 'h3 mark')
        .map((one) => one.textContent)
        .slice(0, 2),
      ['Odblokowanie', 'konta'],
    )
    await search('zmiana hasla')
    equal(titles()[0], 'Zmiana hasła')
    await search('xsd 102')
    equal(titles()[0], 'Błąd schematu')
    await said('Wyjaśnia kod XSD-102')
  })

  it('says how many there are in the right plural, once nobody types any more', async () => {
    await open()
    await search('hasła')
    await until(
      () =>
        inside('hd-knowledge', '[role=status]')[0]?.textContent === `${titles().length} wyniki` ||
        inside('hd-knowledge', '[role=status]')[0]?.textContent === `${titles().length} wynik`,
    )
  })

  it('shows nothing that is over, also from an old copy', async () => {
    await open()
    equal(/Zasady na zeszły rok|Obejście awarii/.test(textOf()), false)
    await search('zasady na zeszły rok')
    equal(titles().includes('Zasady na zeszły rok'), false)
  })

  it('puts the own systems first', async () => {
    desk = deskWithArticles()
    const account = {
      services: ['AES'],
      concerns: ['AES'],
      language: null,
      chosen: true,
    } as unknown as Account
    desk.open.set('/api/account', () => Response.json(account))
    place({ mode: 'inline', lang: 'pl' })
    ;(await button('Baza wiedzy')).click()
    await said('O Państwa systemach')
    equal(
      inside('hd-knowledge', 'section[aria-labelledby=own] li').map((one) => one.textContent?.trim()),
      ['Błąd schematu'],
    )
  })

  it('offers a notification with the question where nothing is found, to whoever may write one', async () => {
    desk = deskWithArticles()
    desk.open.set('/api/kinds', () => Response.json({ kinds: [{ code: 'ticket', version: 1, opens: true }] }))
    place({ mode: 'inline', lang: 'pl' })
    ;(await button('Baza wiedzy')).click()
    await search('qqqqqq')
    const asked = new Promise((resolve) =>
      document.addEventListener('go', (event) => resolve((event as CustomEvent).detail), { once: true }),
    )
    ;(await button('Zgłoszenie z tym pytaniem')).click()
    equal(await asked, { name: 'apply', kind: 'ticket', given: { subject: 'qqqqqq' } })
  })

  it('goes on while the desk is away: searching and reading, with the time of the copy', async () => {
    await open()
    await seen('hd-knowledge')
    await kept()
    clear()
    desk.away = true
    place({ mode: 'inline', lang: 'pl' }, null)
    ;(await button('Baza wiedzy')).click()
    await said('Artykuły zapisane na tym urządzeniu, stan na')
    await search('odblokować konto')
    ;(await button('Odblokowanie konta')).click()
    await said('Poczekać')
  })

  it('says that it cannot be read where the device has no copy, and is there as soon as the desk is', async () => {
    desk = deskWithArticles()
    desk.away = true
    place({ mode: 'inline', lang: 'pl' }, null)
    ;(await button('Baza wiedzy')).click()
    await said('na tym urządzeniu nie ma jej kopii')
    desk.away = false
    ;(await until(() => inside('hd-knowledge', 'button').find((one) => !one.matches('.link')))).click()
    await said('Wszystkie artykuły')
  })

  it('is read from the continuity files where the desk has lost its database and the device has no copy', async () => {
    desk = deskWithArticles()
    desk.refuse.set('/api/knowledge?lang=pl', [problem('database-away')])
    desk.open.set('/continuity/v1/knowledge.pl.json', () =>
      Response.json(index, { headers: { 'last-modified': 'Sun, 22 Nov 2026 12:00:00 GMT' } }),
    )
    place({ mode: 'inline', lang: 'pl' }, null)
    ;(await button('Baza wiedzy')).click()
    await said('stan na 22 lis 2026, 13:00')
    await search('konto')
    equal(titles()[0], 'Odblokowanie konta')
  })

  it('asks the desk only whether the copy still holds', async () => {
    await open()
    await kept()
    const before = desk.asked.filter(({ path }) => path.startsWith('/api/knowledge')).length
    clear()
    let status = 0
    const answer = desk.open.get('/api/knowledge?lang=pl')!
    desk.open.set('/api/knowledge?lang=pl', (request) => {
      const response = answer(request)
      status = response.status
      return response
    })
    place({ mode: 'inline', lang: 'pl' }, null)
    ;(await button('Baza wiedzy')).click()
    await said('Odblokowanie konta')
    await until(() => desk.asked.filter(({ path }) => path.startsWith('/api/knowledge')).length > before)
    equal(status, 304)
  })
})

describe('an article', () => {
  async function read(code = 'Odblokowanie konta', provider?: null): Promise<void> {
    await open(provider)
    ;(await button(code)).click()
    await seen('hd-vote')
  }

  it('is read from the device, leads to others, and back to what was searched', async () => {
    await open()
    await search('konto')
    ;(await button(/^Odblokowanie konta$/)).click()
    await until(() => focused()?.localName === 'h2')
    ;(await button('Hasło')).click()
    await until(() => inside('hd-article', 'h2')[0]?.textContent === 'Zmiana hasła')
    ;(await button('Wróć do wyszukiwania')).click()
    equal((await seen<HTMLInputElement>('input[type=search]')).value, 'konto')
    equal(
      desk.asked.filter(({ path }) => /knowledge\/.+lang/.test(path)),
      [],
    )
  })

  it('takes a "yes" at once, and a "no" with its reason', async () => {
    await read()
    ;(await button('Tak')).click()
    await said('Dziękujemy za ocenę')
    ;(await button('Nie')).click()
    ;(await button('Wyślij ocenę')).click()
    await said('Prosimy wybrać powód.')
    ;(await until(() => inside('hd-vote', 'input[type=radio]')[4])).click()
    ;(await button('Wyślij ocenę')).click()
    await said('Prosimy napisać, co poprawić.')
    type(await seen('textarea'), 'Kolejność kroków.')
    ;(await button('Wyślij ocenę')).click()
    await said('Dziękujemy za ocenę')
    equal(
      desk.sent().map(({ body }) => body),
      [
        { version: 2, useful: true, reason: null, text: null, device: null },
        { version: 2, useful: false, reason: 'other', text: 'Kolejność kroków.', device: null },
      ],
    )
  })

  it('takes the vote of nobody in particular by a number for this article alone', async () => {
    await read('Odblokowanie konta', null)
    ;(await button('Tak')).click()
    await said('Dziękujemy za ocenę')
    const vote = desk.sent()[0]!
    const { device } = vote.body as { device: string }
    equal([/^[0-9a-f]{32}$/.test(device), vote.token], [true, null])
  })

  it('that is gone says so', async () => {
    await open()
    desk.open.set('/api/knowledge/nowhere?lang=pl', () =>
      Response.json(
        { code: 'not-found', status: 404 },
        { status: 404, headers: { 'content-type': 'application/problem+json' } },
      ),
    )
    const go = new CustomEvent('go', {
      detail: { name: 'article', code: 'nowhere' },
      bubbles: true,
      composed: true,
    })
    all('hd-knowledge')[0]!.dispatchEvent(go)
    await said('Tego artykułu już nie ma')
  })
})

describe("nothing is in anybody's way", () => {
  for (const theme of ['light', 'dark']) {
    it(`on the list, among results, at nothing found, in an article, ${theme}`, async () => {
      const element = await open(undefined, theme)
      await audit(element)
      await search('konto')
      await audit(element)
      await search('qqqqqq')
      await audit(element)
      await search('konto')
      ;(await button('Odblokowanie konta')).click()
      ;(await button('Nie')).click()
      ;(await button('Wyślij ocenę')).click()
      await said('Prosimy wybrać powód.')
      await audit(element)
    })
  }

  it('within 320 pixels', async () => {
    const narrow = new CSSStyleSheet()
    narrow.replaceSync('help-desk { inline-size: 320px }')
    document.adoptedStyleSheets = [narrow]
    const element = await open()
    await search('konto')
    const edge = element.getBoundingClientRect().right + 1
    const wide = (root: string) =>
      inside(root, '*').filter((one) => one.getBoundingClientRect().right > edge && !one.closest('.unseen'))
    equal(wide('hd-knowledge').length, 0)
    ;(await button('Odblokowanie konta')).click()
    ;(await button('Nie')).click()
    equal(wide('hd-article').length, 0)
    document.adoptedStyleSheets = []
  })

  it('by keyboard alone: every result is a button in a list', async () => {
    await open()
    await search('konto')
    const items = inside('hd-knowledge', 'ul > li')
    equal(
      items.every((item) => item.querySelector('button') !== null),
      true,
    )
    equal(index.items.length > items.length, true)
  })
})
