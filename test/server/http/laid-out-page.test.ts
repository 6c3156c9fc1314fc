/** The page that shows a mail as it was laid out, in a real browser: nothing runs, nothing is asked for, and it can be read. */
import { readFileSync } from 'node:fs'
import { chromium, type Browser, type BrowserContext, type Page, type Route } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { layOut } from '../../../server/channels/mailbox/laid-out/lay-out.ts'
import { laidOutHeaders, laidOutPage } from '../../../server/http/laid-out-page.ts'
import { hostileHtml, htmlMail } from '../../mail/hostile-html.ts'

const axe = readFileSync(new URL('../../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8')
const desk = 'https://desk.example'
const samples = hostileHtml('https://outside.test')
const html = { 'Content-Type': 'text/html; charset=utf-8' }

let browser: Browser
let context: BrowserContext
let page: Page
/** Whatever was asked for besides our own pages. */
let asked: string[] = []
beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: '/usr/bin/chromium-headless-shell',
    args: ['--no-sandbox'],
  })
  context = await browser.newContext()
  await context.route('**/*', answer)
  page = await context.newPage()
}, 30_000)
afterAll(() => browser.close())

/** `/frames/HOW` shows every sample in a frame, `/HOW/N` one of them. */
async function answer(route: Route): Promise<void> {
  const { origin, pathname } = new URL(route.request().url())
  const [, how = '', what = ''] = pathname.split('/')
  const sample = samples[Number(what)]?.[1]
  if (origin !== desk) asked.push(route.request().url())
  else if (how === 'frames') return route.fulfill({ headers: html, body: frames(what) })
  else if (how === 'mail' && sample !== undefined)
    return route.fulfill({ headers: { ...html, ...laidOutHeaders }, body: await shown(sample) })
  else if (how === 'unsanitised' && sample !== undefined)
    return route.fulfill({ headers: { ...html, ...laidOutHeaders }, body: await inOurPage(sample) })
  else if (how === 'as-it-came') return route.fulfill({ headers: html, body: sample ?? '' })
  else if (pathname !== '/favicon.ico') asked.push(pathname)
  return route.abort()
}

const shown = async (sample: string) =>
  String(await laidOutPage(await layOut(htmlMail(sample)), 'Temat', 'pl'))
const inOurPage = async (sample: string) =>
  String(await laidOutPage({ html: sample, outside: 0, left: 0 }, 'Temat', 'pl'))

const frames = (how: string) =>
  `<!doctype html><title>frames</title><script>ran = 0; addEventListener('message', ({ data }) => { if (data === 'ran') ran++ })</script>
  ${samples.map((_, i) => `<iframe ${how === 'as-it-came' ? '' : 'sandbox=""'} src="/${how}/${i}"></iframe>`).join('')}`

async function look(path: string): Promise<{ ran: number; asked: string[] }> {
  asked = []
  await page.goto(`${desk}${path}`, { waitUntil: 'load' })
  await page.waitForTimeout(400)
  return { ran: Number(await page.evaluate('globalThis.ran')), asked }
}

describe('mails that want more than to be read', () => {
  it('run and ask for things where they are shown as they came: the test would see it', async () => {
    const { ran, asked: outside } = await look('/frames/as-it-came')
    expect(ran).toBeGreaterThan(20)
    expect(new Set(outside).size).toBeGreaterThan(30)
  })

  it('do neither as we show them', async () => {
    expect(await look('/frames/mail')).toEqual({ ran: 0, asked: [] })
  })

  it('do neither even where the sanitiser would let everything through', async () => {
    expect(await look('/frames/unsanitised')).toEqual({ ran: 0, asked: [] })
  })

  it('do neither on a page of their own, and lead nowhere', async () => {
    asked = []
    const alone = await context.newPage()
    let ran = 0
    await alone.exposeFunction('noted', () => ran++)
    await alone.addInitScript("addEventListener('message', () => noted())")
    for (const [i, [name]] of samples.entries()) {
      await alone.goto(`${desk}/mail/${i}`, { waitUntil: 'load' })
      expect(
        await alone.locator('a[href], [src]:not([src^="data:image/"]), form, iframe, script').count(),
        name,
      ).toBe(0)
      expect(alone.url()).toBe(`${desk}/mail/${i}`)
    }
    expect({ ran, asked }).toEqual({ ran: 0, asked: [] })
    await alone.close()
  }, 60_000)
})

const letter = `<h1>Zestawienie</h1><p style="color:#eee">Szanowni Państwo, <b>proszę</b> o pomoc: <a href="https://bank.test/a/${'x'.repeat(120)}">tutaj</a>.</p>
  <table border="1"><tr bgcolor="#000080"><th scope="col"><font color="white">LRN</font></th><th scope="col">Kod</th></tr>
  ${'<tr><td>BAL26-0042-0042-0042-0042</td><td style="background:yellow;color:yellow">E001</td></tr>'.repeat(3)}</table>
  <ul><li>jeden</li><li>dwa</li></ul><img src="https://outside.test/x.png" alt="Wykres"><pre>${'długi wiersz '.repeat(20)}</pre>`

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  it.each([320, 1280])('a mail can be read at %i px, its colours as well', async (width) => {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width, height: 800 })
    await page.goto('about:blank')
    await page.setContent(await shown(letter))
    await page.evaluate(axe)
    const found = await page.evaluate(`(async () => ({
      faults: (await axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] })).violations.map(({ id, nodes }) => id + nodes[0].html),
      width: document.documentElement.scrollWidth,
      note: document.querySelector('.note').textContent,
    }))()`)
    expect(found).toEqual({
      faults: [],
      width,
      note: 'Nie pokazano 1 obrazu z zewnątrz: nic nie jest pobierane z obcych serwerów.',
    })
  })
})

describe('what is said', () => {
  it.each([
    [{ reason: 'no-layout' }, 'There is only its text|there is only its text'],
    [{ reason: 'too-large' }, 'too large to be shown safely'],
    [{ reason: 'too-long' }, 'took too long'],
    [{ reason: 'unreadable' }, 'cannot be read'],
    [{ html: '<p>x</p>', outside: 2, left: 0 }, '2 pictures from outside are not shown'],
    [{ html: '<p>x</p>', outside: 0, left: 1 }, '1 picture of the mail itself is not shown'],
  ] as const)('%o', async (laidOut, words) => {
    expect(String(await laidOutPage(laidOut, '', 'en'))).toMatch(new RegExp(words))
  })

  it('is the subject as text, whatever it is', async () => {
    const said = String(await laidOutPage({ reason: 'no-layout' }, '"><script>x</script>', 'pl'))
    expect(said).not.toContain('<script>')
    expect(String(await laidOutPage({ reason: 'no-layout' }, '', 'pl'))).toContain('(bez tematu)')
  })
})
