import { type Browser, chromium, type Page } from 'playwright-core'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { checkPage } from '../../../server/http/spoken-pages/check-page.ts'
import { spokenPolicy } from '../../../server/http/spoken-pages/spoken-page.ts'
import { documentEn } from '../../../workflows/words/document-en.ts'
import { documentPl } from '../../../workflows/words/document-pl.ts'
import { type Answer, checkDesk, validCheck } from './check-desk.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8')
const fragment = '#number=FA-26-0000123-4&code=7KQF-M2XA-9TRW'

let browser: Browser
let desk: Awaited<ReturnType<typeof checkDesk>>
let answer: (body: string) => Answer | Promise<Answer>
let complaints: string[]

beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: '/usr/bin/chromium-headless-shell',
    args: ['--no-sandbox'],
  })
  desk = await checkDesk((body) => answer(body))
})
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()))
})
afterAll(async () => {
  await browser.close()
  await desk.stop()
})

async function open(
  options: {
    hash?: string
    locale?: string
    width?: number
    dark?: boolean
    script?: boolean
    told?: Answer
  } = {},
): Promise<Page> {
  const { hash = fragment, locale = 'pl-PL', width = 1000, dark = false, script = true } = options
  desk.asked.length = 0
  complaints = []
  answer = () => options.told ?? { status: 200, body: validCheck }
  const context = await browser.newContext({
    locale,
    viewport: { width, height: 700 },
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    javaScriptEnabled: script,
  })
  const page = await context.newPage()
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (/Content Security Policy|Refused/i.test(message.text())) complaints.push(message.text())
  })
  await page.goto(desk.url + hash)
  return page
}

const verdict = (page: Page) => page.locator('#verdict')
const settled = (page: Page) => page.locator('#result').waitFor({ state: 'visible' })

/** Rules that axe finds broken. */
async function faultsOf(page: Page): Promise<string[]> {
  // Not by a script element, which the page's policy refuses.
  await page.evaluate(`${axe};0`)
  return page.evaluate(async () => {
    const tool = (globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } }).axe
    return (await tool.run()).violations.map(({ id }) => id)
  })
}

describe('a scanned approval', () => {
  it('is checked at once, and its code leaves the address', async () => {
    const page = await open()
    await settled(page)
    expect(await verdict(page).textContent()).toBe('Ważna')
    expect(desk.asked.map((body): unknown => JSON.parse(body))).toEqual([
      { number: 'FA-26-0000123-4', code: '7KQF-M2XA-9TRW' },
    ])
    expect(new URL(page.url()).hash).toBe('')
    expect(complaints).toEqual([])
  })

  it('shows the minimum, times in Polish time whatever the device thinks', async () => {
    const page = await open()
    await settled(page)
    const facts = await page.locator('#facts').innerText()
    for (const wanted of [
      'PL100000001200000',
      'NCTS2',
      'tranzyt – wyjście',
      'PL322050',
      '22 listopada 2026',
      '14:30 CET',
      '16:02:07 CET',
    ]) {
      expect(facts).toContain(wanted)
    }
  })

  it.each([
    ['active', 'Ważna', 'Valid'],
    ['closed', 'Zamknięta', 'Closed'],
    ['revoked', 'Cofnięta', 'Revoked'],
    ['suspended', 'Zawieszona', 'Suspended'],
    ['not-yet', 'Jeszcze nieważna', 'Not yet valid'],
  ])('that is %s says so in both languages', async (state, polish, english) => {
    const page = await open({ told: { status: 200, body: { ...validCheck, state } } })
    await settled(page)
    expect(await verdict(page).textContent()).toBe(polish)
    await page.click('[data-language=en]')
    expect(await verdict(page).textContent()).toBe(english)
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    expect(await page.locator('#said').textContent()).toContain(english)
    // No second question for a change of language.
    expect(desk.asked).toHaveLength(1)
  })

  it('that was narrowed says so, and in place of which way of sending alone it holds', async () => {
    const narrowed = {
      ...validCheck.changes[0]!,
      what: 'narrowed' as const,
      number: `${validCheck.number}-E1`,
    }
    const body = { ...validCheck, channels: ['web-service'], changes: [...validCheck.changes, narrowed] }
    const page = await open({ told: { status: 200, body } })
    await settled(page)
    const facts = await page.locator('#facts').innerText()
    expect(facts).toContain('usługę sieciową (własne oprogramowanie)')
    expect(facts).toContain(`zawężono zakres – ${validCheck.number}-E1`)
    await page.click('[data-language=en]')
    expect(await page.locator('#facts').innerText()).toContain(`narrowed – ${validCheck.number}-E1`)
  })

  it('is checked again when another one is scanned into the same tab', async () => {
    const page = await open()
    await settled(page)
    answer = () => ({ status: 200, body: { ...validCheck, state: 'revoked' } })
    await page.goto(`${desk.url}#number=FA-26-0000124-2&code=AAAA-BBBB-CCCC`)
    await page.locator('#verdict:text("Cofnięta")').waitFor()
    expect(desk.asked).toHaveLength(2)
  })
})

it('an extended approval tells what its number went through', async () => {
  const at = '2026-11-22T16:00:00.000Z'
  const extended = { what: 'extended', number: 'FA-26-0000123-4-E1', at, to: '2026-11-24T13:30:00.000Z' }
  const page = await open({
    told: { status: 200, body: { ...validCheck, changes: [...validCheck.changes, extended] } },
  })
  await settled(page)
  const facts = await page.locator('#facts').innerText()
  expect(facts).toContain('wydano – FA-26-0000123-4\n')
  expect(facts).toMatch(/17:00 CET: przedłużono – FA-26-0000123-4-E1/)
})

describe('what cannot be confirmed', () => {
  it('an unknown pair is not found, without a word about which half was wrong', async () => {
    const page = await open({ told: { status: 404, body: { code: 'not-found' } } })
    await settled(page)
    expect(await verdict(page).textContent()).toBe('Nie znaleziono')
    expect(await page.locator('#facts').isVisible()).toBe(false)
  })

  it('too many attempts name the seconds to wait, in the right plural', async () => {
    const page = await open({ told: { status: 429, headers: { 'retry-after': '22' } } })
    await settled(page)
    expect(await page.locator('#why').textContent()).toContain('za 22 sekundy')
  })

  it.each([503, 500, 422])('an answer %i is a failed check, never an invalid approval', async (status) => {
    const page = await open({ told: { status } })
    await settled(page)
    expect(await verdict(page).textContent()).toBe('Nie udało się sprawdzić')
  })

  it('an answer that comes after a newer one is dropped', async () => {
    const page = await open({ hash: '' })
    let release: (told: Answer) => void = () => {}
    answer = (body) =>
      body.includes('SLOW')
        ? new Promise<Answer>((resolve) => (release = resolve))
        : { status: 200, body: validCheck }
    await page.fill('#number', 'SLOW')
    await page.fill('#code', '7KQF-M2XA-9TRW')
    await page.press('#code', 'Enter')
    await page.fill('#number', 'FA-26-0000123-4')
    await page.press('#number', 'Enter')
    await settled(page)
    const late = page.waitForResponse((response) => response.status() === 404)
    release({ status: 404 })
    await late
    expect(await verdict(page).textContent()).toBe('Ważna')
  })
})

describe('the form', () => {
  it('names what is missing, takes the focus there, and asks nobody', async () => {
    const page = await open({ hash: '' })
    await page.fill('#number', 'FA-26-0000123-4')
    await page.click('.submit')
    expect(await page.locator('#code').getAttribute('aria-invalid')).toBe('true')
    expect(await page.locator('#code-fault').isVisible()).toBe(true)
    expect(await page.evaluate<string>('document.activeElement.id')).toBe('code')
    expect(desk.asked).toEqual([])
    await page.fill('#code', '7')
    expect(await page.locator('#code-fault').isVisible()).toBe(false)
  })

  it('works by keyboard alone', async () => {
    const page = await open({ hash: '' })
    await page.focus('#number')
    await page.keyboard.type('fa-26-0000123-4')
    await page.keyboard.press('Tab')
    await page.keyboard.type('7kqf m2xa 9trw')
    await page.keyboard.press('Enter')
    await settled(page)
    expect(await verdict(page).textContent()).toBe('Ważna')
  })
})

describe.each([
  { name: 'light', dark: false, width: 1000 },
  { name: 'dark', dark: true, width: 1000 },
  { name: '320 px wide', dark: false, width: 320 },
])('the page $name', ({ dark, width }) => {
  it('breaks no accessibility rule, and nothing reaches past its edge', async () => {
    for (const told of [{ status: 200, body: validCheck }, { status: 404 }, { status: 503 }]) {
      const page = await open({ dark, width, told })
      await settled(page)
      expect(await faultsOf(page)).toEqual([])
      expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(width)
      expect(complaints).toEqual([])
      await page.context().close()
    }
  })
})

it('speaks the language of the browser, and Polish where no script runs', async () => {
  const english = await open({ hash: '', locale: 'de-DE' })
  expect(await english.title()).toBe(documentEn['check.title'])
  const still = await open({ hash: '', locale: 'en-GB', script: false })
  expect(await still.title()).toBe(documentPl['check.title'])
  expect(await still.locator('noscript').innerText()).toContain('telefonicznie')
})

it('names of offices cannot break out of the page', async () => {
  const page = await open()
  await settled(page)
  expect(await page.locator('#facts').innerText()).toContain(
    'PL322080 – Oddział Celny </script><b>Gdynia & Basen V',
  )
})

it('has nothing inline that its policy would refuse', () => {
  const html = checkPage()[0]?.body ?? ''
  expect(html).not.toMatch(/ style=| on\w+=|<style/)
  expect([...html.matchAll(/<script([^>]*)>/g)].map(([, attributes]) => attributes?.trim())).toEqual([
    'type="application/json" id="words"',
    'type="module" src="/check.js"',
  ])
  expect(spokenPolicy).not.toContain('unsafe')
})
