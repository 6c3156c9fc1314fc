/** The pages behind mailed links, as they are seen. */
import { readFileSync } from 'node:fs'
import { chromium, type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { homeStyle } from '../../../server/http/home-page.ts'
import { mailPage } from '../../../server/http/mail-page.ts'
import { subscribePage } from '../../../server/http/subscribe-page.ts'

const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8')
const style = read('server/http/spoken-pages/check.css') + homeStyle
const axe = read('node_modules/axe-core/axe.min.js')

let browser: Browser
let page: Page
beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: '/usr/bin/chromium-headless-shell',
    args: ['--no-sandbox'],
  })
  page = await browser.newPage()
}, 30_000)
afterAll(() => browser.close())

const pages = (['pl', 'en'] as const).flatMap((language) => [
  [`confirm ${language}`, mailPage({ what: 'confirm', state: 'asked', token: 'x', language })] as const,
  [`confirmed ${language}`, mailPage({ what: 'confirm', state: 'done', token: '', language })] as const,
  [
    `unsubscribe ${language}`,
    mailPage({ what: 'unsubscribe', state: 'asked', token: 'x', language }),
  ] as const,
  [`void ${language}`, mailPage({ what: 'unsubscribe', state: 'void', token: '', language })] as const,
  [`subscribe ${language}`, subscribePage({ language, state: 'asked', address: '', chosen: [] })] as const,
  [`wrong ${language}`, subscribePage({ language, state: 'wrong', address: 'x', chosen: ['AES'] })] as const,
])

describe.each(pages)('%s', (_, content) => {
  it.each(['light', 'dark'] as const)(
    'is accessible in %s, at 320 px and with buttons to hit',
    async (colorScheme) => {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width: 320, height: 800 })
      await page.setContent(String(await content))
      await page.addStyleTag({ content: style })
      await page.evaluate(axe)
      const found = await page.evaluate(`(async () => ({
      faults: (await axe.run()).violations.map(({ id }) => id),
      width: document.documentElement.scrollWidth,
      low: [...document.querySelectorAll('button')].filter((one) => one.getBoundingClientRect().height < 44).length,
    }))()`)
      expect(found).toEqual({ faults: [], width: 320, low: 0 })
    },
  )
})
