/** The questionnaire by link, in Chromium: the page, the desk behind it and its database, without any sign-in. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { chromium, type Browser, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { listen, type WebServer } from '../../../server/web.ts'
import type { View } from '../../../workflows/contracts/view.ts'
import { anna, application, lrns, maria } from '../desk/desk-room.ts'
import { httpRoom, type HttpRoom } from './http-room.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8')

let room: HttpRoom
let web: WebServer
let browser: Browser
let refused: View
let complaints: string[]
let serial = 0
beforeAll(async () => {
  room = await httpRoom()
  web = await listen(room.app.fetch, '127.0.0.1', 0)
  browser = await chromium.launch({
    executablePath: '/usr/bin/chromium-headless-shell',
    args: ['--no-sandbox'],
  })
})
beforeEach(async () => {
  complaints = []
  const asked = await room.open(application({ principals: [], lrns: lrns(1, `QPG${++serial}X`) }))
  const view = (await asked.json()) as View
  await room.work()
  const mine = await room.send(await room.look(view, maria), 'claim', maria)
  refused = await room.send(mine, 'refuse', maria, { reason: 'R03', text: 'Portal działa.' })
})
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()))
})
afterAll(async () => {
  await browser.close()
  await web.drain(1000)
  await room.close()
})

type Look = { token?: string; locale?: string; width?: number; dark?: boolean }

async function open({ token, locale = 'pl-PL', width = 1000, dark = false }: Look = {}): Promise<Page> {
  const link = await room.desk.questionnaires.link(refused.id, anna)
  const context = await browser.newContext({
    locale,
    viewport: { width, height: 800 },
    colorScheme: dark ? 'dark' : 'light',
  })
  const page = await context.newPage()
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (/Content Security Policy|Refused/i.test(message.text())) complaints.push(message.text())
  })
  await page.goto(`http://127.0.0.1:${web.port}/questionnaire#${token ?? link.url.split('#')[1]}`)
  return page
}

const given = async () => (await room.desk.questionnaires.sheet(refused.id, anna)).given

async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(`${axe};0`)
  return page.evaluate(async () => {
    const tool = (globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } }).axe
    return (await tool.run()).violations.map(({ id }) => id)
  })
}

describe('the questionnaire by link', () => {
  it('is filled in by keyboard alone, sent, and opened again with what was given', async () => {
    const page = await open()
    await page.getByRole('group', { name: 'Czas oczekiwania na odpowiedź' }).waitFor()
    expect(await page.getByText(refused.number).count()).toBe(1)
    await page.getByRole('button', { name: 'EN' }).focus()
    for (const score of ['5', '4', '3', '2']) {
      await page.keyboard.press('Tab')
      await page.keyboard.press('Space')
      for (let step = 1; step < Number(score); step += 1) await page.keyboard.press('ArrowRight')
    }
    await page.keyboard.press('Tab')
    await page.keyboard.type('Dziękuję za szybką odpowiedź.')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByText('Dziękujemy. Odpowiedzi są zapisane').waitFor()
    expect(await given()).toEqual({
      version: 1,
      scores: { time: 5, clarity: 4, help: 3, courtesy: 2 },
      comment: 'Dziękuję za szybką odpowiedź.',
    })
    const again = await open({ locale: 'en-GB' })
    const chosen = again.locator('input[name=clarity]:checked')
    await chosen.waitFor()
    expect(await chosen.getAttribute('value')).toBe('4')
    await again.getByRole('button', { name: 'Save the changes' }).waitFor()
    expect(complaints).toEqual([])
  })

  it('says what is missing, beside the question, and goes there', async () => {
    const page = await open({ locale: 'en-GB' })
    await page.getByRole('button', { name: 'Send the questionnaire' }).click()
    expect(await page.getByText('This field is required.').count()).toBe(4)
    expect(await page.evaluate('document.activeElement.name')).toBe('time')
    expect(await given()).toBeNull()
  })

  it('refuses a password in the comment, and keeps what was written', async () => {
    const page = await open({ locale: 'en-GB' })
    for (const name of ['time', 'clarity', 'help', 'courtesy'])
      await page.locator(`input[name=${name}][value="3"]`).check()
    await page.locator('#comment').fill('password: Winter2026')
    await page.getByRole('button', { name: 'Send the questionnaire' }).click()
    await page.getByText('This looks like an access code').waitFor()
    expect(await page.locator('#comment').inputValue()).toBe('password: Winter2026')
    expect(await given()).toBeNull()
  })

  it('that is none says so, and shows no form', async () => {
    const page = await open({ token: 'cas_1.abc.def', locale: 'en-GB' })
    await page.getByText('can no longer be filled in').waitFor()
    expect(await page.locator('form').isVisible()).toBe(false)
  })

  it.each<[string, Look]>([
    ['wide and light', {}],
    ['narrow and dark', { width: 320, dark: true }],
    ['in English', { locale: 'en-GB' }],
  ])('has nothing that axe finds, and no sideways scrolling: %s', async (_, look) => {
    const page = await open(look)
    await page.locator('input[name=time]').first().waitFor()
    await page.locator('#send').click()
    expect(await faultsOf(page)).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
    await page.screenshot({
      path: `/tmp/questionnaire-${look.width ?? 'wide'}-${look.locale ?? 'pl'}.png`,
      fullPage: true,
    })
    expect(complaints).toEqual([])
  })
})
