/** The ways into a portal's page: two lines of HTML, a pinned release, and a page of the desk's own. */
import type { Page } from 'playwright-core'
import type { Cast } from './cast.ts'
import { field, says } from './screen.ts'
import type { Actor } from './stage.ts'
import { enterPortal } from './trader.ts'

const home = (page: Page) => page.locator('hd-home button.need').first()

export async function embedding({ stage, stack: { run } }: Cast): Promise<void> {
  const trader = await stage.actor('anna-embeds')
  const { page, context } = trader

  await stage.step('the plain example hands its context to the form', trader, async () => {
    await page.goto(`${run.portal}/example?secret=1`)
    await page.locator('#stuck').click()
    await page.locator('hd-apply hd-form').waitFor()
    const values = await Promise.all(
      ['pageUrl', 'formCode', 'lastErrorCode'].map((name) => field(page, name).locator('input').inputValue()),
    )
    const expected = [`${run.portal}/example`, 'WRR0002', 'XSD-102']
    if (String(values) !== String(expected)) throw new Error(`the form was given ${String(values)}`)
    await stage.audit(trader, 'example')
  })

  await stage.step('a pinned release loads nothing but itself', trader, async () => {
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.goto(`${run.portal}/example?pinned`)
    await page.locator('[part="launcher"]').click()
    await home(page).waitFor()
    const scripts = asked.filter((url) => url.startsWith(run.desk) && url.endsWith('.js'))
    const foreign = scripts.filter((url) => !/\/embed\/[0-9a-f]{16}\//.test(url))
    if (scripts.length < 3 || foreign.length > 0) throw new Error(`it loaded ${scripts.join(' ')}`)
  })

  await stage.step('a loader that was tampered with does not run', trader, async () => {
    trader.expected = /integrity|digest/i
    await page.route('**/embed/*/embed.js', async (route) => {
      const response = await route.fetch()
      await route.fulfill({ response, body: `${await response.text()}//` })
    })
    await page.goto(`${run.portal}/example?pinned`)
    await page.locator('#stuck').waitFor()
    await page.waitForTimeout(300)
    if (await page.evaluate(`customElements.get('help-desk') !== undefined`))
      throw new Error('the browser ran a loader with another digest')
    await page.unroute('**/embed/*/embed.js')
  })

  await stage.step(
    'the portal sends anna to the desk’s own page, and nothing of her token stays',
    trader,
    async () => {
      await enterPortal(page, run, 'anna')
      const opened = context.waitForEvent('page')
      await page.locator('[data-desk-page] button').click()
      const own = await opened
      await home(own).waitFor()
      const kept = (await own.evaluate(`JSON.stringify({
      cookie: document.cookie, address: location.href, meta: document.querySelectorAll('meta[name="desk-token"]').length,
      stored: [...Object.values(sessionStorage), ...Object.values(localStorage)].filter((text) => /eyJ/.test(text)),
    })`)) as string
      const expected = { cookie: '', address: `${run.desk}/desk?lang=pl`, meta: 0, stored: [] }
      if (kept !== JSON.stringify(expected)) throw new Error(kept)
      await stage.audit(as(trader, own), 'hosted', ['light', 'dark'])
      await own.reload()
      await own.getByText(says('home.signed-out'), { exact: true }).waitFor()
      await own.close()
    },
  )

  await stage.step('what is public works there without signing in', trader, async () => {
    await page.goto(`${run.desk}/desk?lang=pl&show=contact`)
    await page.getByText(says('contact.hours')).waitFor()
    await page.getByText(says('contact.pin.signed-out')).waitFor()
  })
}

/** The same person in another window. */
const as = (actor: Actor, page: Page): Actor => ({ ...actor, page })
