/** The examples for portals in React and on Liferay, each run as it is written: only its addresses are this run's. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { build, type Rolldown } from 'vite'
import type { Run } from '../../demo/start/home.ts'
import type { Cast } from './cast.ts'
import { field, says } from './screen.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const example = (file: string) => readFileSync(`${root}demo/examples/${file}`, 'utf8')
const home = (page: Page) => page.locator('hd-home button.need').first()

export async function frameworks(cast: Cast): Promise<void> {
  await inReact(cast)
  await onLiferay(cast)
}

async function inReact({ stage, stack: { run } }: Cast): Promise<void> {
  const trader = await stage.actor('anna-in-react')
  const { page } = trader
  const asked = await serve(page, run, {
    '/react': pageWith('<main></main><script type="module" src="/react.js"></script>'),
    '/react.js': await bundled('demo/examples/react/portal.tsx'),
  })

  await stage.step('in React it knows the person, and what the page is about', trader, async () => {
    await page.goto(`${run.portal}/react`)
    await page.locator('[part="launcher"]').click()
    await home(page).waitFor()
    await page.evaluate(`document.querySelector('help-desk').show({ name: 'apply', kind: 'ticket' })`)
    await page.locator('hd-apply hd-form').waitFor()
    assert.equal(await field(page, 'formCode').locator('input').inputValue(), 'WRR0002')
    // Drawn anew, twice over in strict mode, the provider is the same: nobody is asked for another token.
    assert.equal(asked.filter((path) => path === '/help-desk-token').length, 1)
  })
  await stage.step(
    'its events are heard, and it goes on where it was after it was taken out',
    trader,
    async () => {
      await page.evaluate(
        `document.querySelector('help-desk').dispatchEvent(new CustomEvent('decision', { detail: { number: 'FB-1' } }))`,
      )
      await page.locator('output', { hasText: 'FB-1' }).waitFor()
      const toggle = () => page.locator('#toggle').click()
      await toggle()
      await page.locator('help-desk').waitFor({ state: 'detached' })
      await toggle()
      await page.locator('[part="launcher"]').click()
      await home(page).waitFor()
    },
  )
}

async function onLiferay({ stage, stack: { run } }: Cast): Promise<void> {
  const trader = await stage.actor('anna-on-liferay')
  const { page } = trader
  const view = example('liferay/view.jsp')
    .replace(/<%.*?%>|<portlet:.*?>/gs, '')
    .replace('${tokenUrl}', '/help-desk-token')
    .replace('${pageContext.request.contextPath}', '')
  // The platform's bus of events, which the example hangs on to.
  const platform = `globalThis.Liferay = { heard: {}, on(name, does) { (this.heard[name] ??= []).push(does) },
    fire(name) { for (const does of this.heard[name] ?? []) does() } }`
  await serve(page, run, {
    '/liferay': pageWith(`<script>${platform}</script><main>${view}</main>`),
    '/js/help-desk.js': example('liferay/help-desk.js'),
  })

  await stage.step('on Liferay it is there within the page, and again on the next one', trader, async () => {
    await page.goto(`${run.portal}/liferay`)
    await home(page).waitFor()
    await page.evaluate(`{
      const main = document.querySelector('main')
      const next = main.querySelector('help-desk').cloneNode()
      main.replaceChildren(next)
      Liferay.fire('endNavigate')
    }`)
    await home(page).waitFor()
    await stage.audit(trader, 'liferay')
  })
  await stage.step('it forgets the person with his session', trader, async () => {
    await page.evaluate(`Liferay.fire('sessionExpired')`)
    await page.getByText(says('home.signed-out'), { exact: true }).waitFor()
    // What stays is the same for everybody.
    const kept = (await page.evaluate('Object.keys(localStorage)')) as string[]
    assert.deepEqual(
      kept.filter((key) => !/^hd-(announcements|contact|public)[:-]/.test(key)),
      [],
    )
  })
}

/** Answers these paths of the portal's origin, and the door for tokens; what was asked for is noted. */
async function serve(page: Page, run: Run, files: Readonly<Record<string, string>>): Promise<string[]> {
  const asked: string[] = []
  // Where such a page came from the browser does not know, and then it must not ask a desk on this machine.
  await page.context().grantPermissions(['local-network-access'], { origin: run.portal })
  await page.route(
    (url) => url.origin === run.portal && (url.pathname in files || url.pathname === '/help-desk-token'),
    async (route) => {
      const path = new URL(route.request().url()).pathname
      asked.push(path)
      if (path === '/help-desk-token') {
        const token = await fetch(`${run.portal}/token?as=anna`)
        return route.fulfill({ contentType: 'text/plain', body: await token.text() })
      }
      const contentType = path.endsWith('.js') ? 'text/javascript' : 'text/html; charset=utf-8'
      return route.fulfill({
        contentType,
        body: (files[path] ?? '').replaceAll('https://desk.example', run.desk),
      })
    },
  )
  return asked
}

const pageWith = (body: string): string =>
  `<!doctype html><html lang="pl"><head><meta charset="utf-8"><title>Portal</title></head><body>${body}</body></html>`

async function bundled(entry: string): Promise<string> {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"development"' },
    build: { write: false, lib: { entry, formats: ['es'] } },
  })
  const [first] = (Array.isArray(built) ? built : [built]) as Rolldown.RolldownOutput[]
  return first?.output[0].code ?? ''
}
