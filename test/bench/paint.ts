/** What a portal's page waits for: the launcher, and the first view after the click, on a slow processor. */
import type { Browser, Page } from 'playwright-core'
import { startDesk } from './desk.ts'
import type { BenchMachine } from './machine.ts'
import { measure, type Measure } from './measure.ts'
import { deskPage, plainPage } from './pages.ts'
import type { BenchPortal } from './portal.ts'

/** An inexpensive telephone beside this machine. */
const slowedBy = 4

export async function paint(
  machine: BenchMachine,
  portal: BenchPortal,
  browser: Browser,
  rounds: number,
): Promise<Measure[]> {
  const desk = await startDesk(machine, portal, 4, ['web'])
  try {
    portal.page('/plain', plainPage())
    portal.page('/launcher', deskPage(desk.base, 'launcher'))
    const floor: number[] = []
    const launcher: number[] = []
    const view: number[] = []
    for (let round = 0; round < rounds; round++) {
      floor.push(
        await withPage(browser, `${portal.origin}/plain`, (page) =>
          drawn(page, "document.querySelector('button')"),
        ),
      )
      await withPage(browser, `${portal.origin}/launcher`, async (page) => {
        launcher.push(
          await drawn(page, "document.querySelector('help-desk')?.shadowRoot?.querySelector('button')"),
        )
        view.push(await opened(page))
      })
    }
    return [measure('first-paint.ms', 'ms', launcher, floor), measure('first-view.ms', 'ms', view)]
  } finally {
    await desk.stop()
  }
}

/** A browser that has never been here: nothing is in its cache. */
async function withPage<T>(browser: Browser, url: string, work: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ locale: 'pl-PL', viewport: { width: 412, height: 800 } })
  try {
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowedBy })
    await page.goto(url, { waitUntil: 'commit' })
    return await work(page)
  } finally {
    await context.close()
  }
}

/** Milliseconds from the navigation to the frame that shows the element. */
function drawn(page: Page, element: string): Promise<number> {
  return page.evaluate(frameWhere(`${element}?.getClientRects().length > 0`, '0'))
}

/** Milliseconds from the click on the launcher to the frame with the firm's own cases. */
function opened(page: Page): Promise<number> {
  const home =
    "document.querySelector('help-desk').shadowRoot.querySelector('hd-desk')?.shadowRoot?.querySelector('hd-home')"
  return page.evaluate(
    `(() => {
      const began = performance.now()
      document.querySelector('help-desk').shadowRoot.querySelector('button').click()
      return ${frameWhere(`${home}?.shadowRoot?.querySelector('#cases')?.getClientRects().length > 0`, 'began')}
    })()`,
  )
}

/** Looks at every frame; the one after it has been drawn. */
function frameWhere(condition: string, began: string): string {
  return `new Promise((shown) => {
    const look = () => {
      if (${condition}) requestAnimationFrame(() => shown(performance.now() - ${began}))
      else requestAnimationFrame(look)
    }
    look()
  })`
}
