/** The view of all announcements: what is for now and ahead, the archive page by page, revisions, ninety days, feeds. */
import { GoEvent } from '../../widget/route.ts'
import { audit } from './audit.ts'
import { equal } from './equal.ts'
import { account, announcements } from './examples.ts'
import { archiveFor, nightWork, ninetyDays, phoneDown, phoneHistory } from './news-examples.ts'
import { all, button, clear, place, said, seen, until } from './page.ts'
import { base, TraderDesk } from './trader-desk.ts'

let desk: TraderDesk

beforeEach(() => {
  desk = new TraderDesk()
  desk.announcements = { ...announcements, notices: [phoneDown, nightWork] }
  desk.open.set(`/api/announcements/${phoneDown.number}`, () => Response.json(phoneHistory))
  desk.open.set('/api/history/systems', () => Response.json(ninetyDays))
  for (const page of [1, 2, 3])
    for (const size of [5, 10])
      for (const more of ['', '&system=ICS2', '&year=2025']) {
        const path = `/api/announcements/archive?page=${page}&size=${size}${more}`
        desk.open.set(path, () => Response.json(archiveFor(new URL(path, base).searchParams)))
      }
})
afterEach(() => {
  clear()
  desk.leave()
})

/** As a link of home leads there. */
async function opened(part: Part, more: { lang?: string; theme?: string } = {}): Promise<ShadowRoot> {
  place({ mode: 'inline', lang: 'pl', ...more })
  const home = await seen('hd-home')
  await seen('button.need')
  home.dispatchEvent(new GoEvent({ name: 'announcements' }))
  const root = (await seen('hd-news')).shadowRoot!
  await turn(root, part)
  return root
}

const parts = ['current', 'planned', 'archive', 'days', 'follow'] as const
type Part = (typeof parts)[number]

/** By the menu above it. */
async function turn(root: ShadowRoot, part: Part): Promise<void> {
  const button = await until(
    () => root.querySelectorAll<HTMLButtonElement>('nav.parts button')[parts.indexOf(part)],
  )
  button.click()
  const read = { archive: 'select', days: '.days' } as Partial<Record<Part, string>>
  await until(() => section(root, part)?.querySelector(read[part] ?? 'h3') ?? undefined)
}
const words = (root: ParentNode, selector: string) =>
  root.querySelector(selector)?.textContent?.replaceAll(/\s+/g, ' ').trim()
const section = (root: ShadowRoot, id: string): Element =>
  root.querySelector(`section[aria-labelledby=${id}]`)!

it('home names what is announced besides outages, and leads there', async () => {
  place({ mode: 'inline', lang: 'en' })
  ;(await button('The help desk’s telephone is down')).click()
  await said('Failures, difficulties and planned interruptions')
})

it('what is for now stands apart from what is ahead', async () => {
  const root = await opened('current')
  equal(section(root, 'current').textContent?.includes('Telefon Help Desku nie działa'), true)
  await turn(root, 'planned')
  equal(section(root, 'current'), null)
  equal(section(root, 'planned').textContent?.includes('ICS2 – prace w dwie noce'), true)
  equal(section(root, 'planned').querySelectorAll('dd div').length, 2)
})

it('of many that are open so many are shown as fit a screen, and it says which', async () => {
  const many = ['a', 'b', 'c', 'd'].map((end) => ({ ...phoneDown, number: `${phoneDown.number}${end}` }))
  desk.announcements = { ...announcements, items: [], notices: many }
  const root = await opened('current')
  equal(words(root, 'nav.parts [aria-current=true]'), 'Teraz (4)')
  equal(root.querySelectorAll('article').length, 3)
  equal(words(root, '.pages p'), 'Pozycje 1–3 z 4')
  root.querySelectorAll<HTMLButtonElement>('.pages button')[1]!.click()
  await until(() => words(root, '.pages p') === 'Pozycja 4 z 4')
  equal(root.querySelectorAll('article').length, 1)
})

it('the archive says which of how many are shown, page by page', async () => {
  const root = await opened('archive')
  equal(words(root, '.pages p'), 'Pozycje 1–5 z 13')
  const [newer, older] = root.querySelectorAll<HTMLButtonElement>('.pages button')
  equal(newer!.ariaDisabled, 'true')
  older!.click()
  await until(() => words(root, '.pages p') === 'Pozycje 6–10 z 13')
  root.querySelectorAll<HTMLButtonElement>('.pages button')[1]!.click()
  await until(() => words(root, '.pages p') === 'Pozycje 11–13 z 13')
  equal(root.querySelectorAll<HTMLButtonElement>('.pages button')[1]!.ariaDisabled, 'true')
  root.querySelectorAll<HTMLButtonElement>('.pages button')[1]!.click()
  equal(words(root, '.pages p'), 'Pozycje 11–13 z 13')
  const [, size] = section(root, 'archive').querySelectorAll('select')
  size!.value = '10'
  size!.dispatchEvent(new Event('change'))
  await until(() => words(root, '.pages p') === 'Pozycje 1–10 z 13')
})

it('the archive is read again when something is announced, and never from what the browser had kept', async () => {
  await opened('archive')
  const shelves = () => desk.asked.filter(({ path }) => path.startsWith('/api/announcements/archive'))
  const before = shelves().length
  desk.announce({ ...desk.announcements, notices: desk.announcements.notices.slice(1) })
  await until(() => shelves().length > before)
  equal(new Set(shelves().map(({ cache }) => cache)), new Set(['no-cache']))
})

it('who has chosen his systems sees these first, and all where he wants', async () => {
  desk.account = { ...account, services: ['ICS2'], concerns: ['ICS2'], chosen: true }
  const root = await opened('archive', { lang: 'en' })
  await until(() => root.textContent?.includes('There is nothing like this in the archive.'))
  const whose = root.querySelector<HTMLSelectElement>('label.filters select')!
  whose.value = 'all'
  whose.dispatchEvent(new Event('change'))
  await until(() => words(root, '.pages p') === 'Showing 1–5 of 13')
  await turn(root, 'current')
  equal(section(root, 'current').textContent?.includes('telephone is down'), true)
  whose.value = 'own'
  whose.dispatchEvent(new Event('change'))
  await until(() => !section(root, 'current').textContent?.includes('telephone is down'))
})

it('earlier revisions are read when they are asked for, with what each changed', async () => {
  const root = await opened('current', { lang: 'en' })
  const details = [...section(root, 'current').querySelectorAll('details')].find((one) =>
    one.textContent?.includes('2 revisions'),
  )!
  details.open = true
  await until(() => details.querySelectorAll('li').length === 2)
  equal(details.textContent?.includes('The cause is known.'), true)
  equal(details.textContent?.includes('Changed: text, time of the next information.'), true)
})

it('ninety days are told in words and as a table, not by colour alone', async () => {
  const root = await opened('days')
  const bars = root.querySelector('.bars')!
  equal(
    bars.getAttribute('aria-label'),
    'AES – wywóz: dni z awarią: 2, z utrudnieniami: 0, z planowaną przerwą: 1',
  )
  equal(bars.querySelectorAll('rect').length, 90)
  const heights = ['failure', 'planned', 'none'].map((kind) =>
    bars.querySelector(`.${kind}`)?.getAttribute('height'),
  )
  equal(heights, ['24', '8', '2'])
  equal(section(root, 'days').querySelectorAll('tbody tr').length, 4)
})

it('feeds and the calendar are links of the desk in the language of the page', async () => {
  const root = await opened('follow', { lang: 'en' })
  const links = [...section(root, 'follow').querySelectorAll('a')].map(({ href }) => href)
  equal(links, [
    `${base}/feeds/announcements.atom?lang=en`,
    `${base}/feeds/announcements.rss?lang=en`,
    `${base}/feeds/announcements.json?lang=en`,
    `${base}/mail/subscribe?l=en`,
    `${base}/feeds/planned.ics?lang=en`,
  ])
})

for (const theme of ['light', 'dark'])
  for (const lang of ['pl', 'en'])
    it(`breaks no rule of accessibility: ${theme}, ${lang}`, async () => {
      const root = await opened('current', { theme, lang })
      for (const part of parts) {
        await turn(root, part)
        for (const details of root.querySelectorAll('details')) details.open = true
        if (part === 'current') await until(() => root.querySelectorAll('.revisions li').length === 2)
        await audit(all('help-desk')[0] as HTMLElement)
      }
    })
