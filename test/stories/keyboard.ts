/** Every act of a trader by keyboard alone: opened, left again, opened, filled in, sent; the focus is never lost. */
import type { Page } from 'playwright-core'
import type { Route } from '../../widget/route.ts'
import { inPageAccess, outOfReach, overridden, unheard, unreached } from './barriers.ts'
import type { Cast } from './cast.ts'
import { isLedTo, press, told } from './keys.ts'
import { enterConsole } from './officer.ts'
import { says } from './screen.ts'
import { Broken, type Actor } from './stage.ts'
import { auditInBoth } from './tongues.ts'
import { enterPortal } from './trader.ts'
import { walks, type Walk } from './walks.ts'

export async function keyboard(cast: Cast): Promise<void> {
  const traders = new Map<string, Actor>()
  await enterWithoutMouse(cast, traders)
  for (const walk of walks) await alone(() => walked(cast, traders.get(walk.who ?? 'anna')!, walk))
}

async function enterWithoutMouse(
  { stage, stack: { run }, maria }: Cast,
  traders: Map<string, Actor>,
): Promise<void> {
  for (const who of new Set(walks.map((walk) => walk.who ?? 'anna'))) {
    const trader = await stage.actor(`${who}-by-keys`)
    traders.set(who, trader)
    await stage.step(`${who} comes, who has no mouse`, trader, async () => {
      await trader.context.addInitScript({ path: inPageAccess })
      await enterConsole(maria, run, 'maria')
      await enterPortal(trader.page, run, who)
      await trader.page.goto(`${run.portal}/inline`)
      await trader.page.locator('hd-home button.need').first().waitFor()
    })
  }
}

const walked = (cast: Cast, trader: Actor, walk: Walk): Promise<void> =>
  cast.stage.step(`by keyboard: ${walk.name}`, trader, async () => {
    await show(trader.page, await walk.begin(cast))
    await open(trader.page, walk)
    await lookAround(cast, trader, walk)
    await send(trader.page, walk)
  })

/** No walk stands on the one before it: all that fail are told. */
async function alone(walk: () => Promise<void>): Promise<void> {
  try {
    await walk()
  } catch (error) {
    if (!(error instanceof Broken)) throw error
  }
}

/** By the element's own method: how one comes there is the story of others. */
async function show(page: Page, view: Route): Promise<void> {
  await page.evaluate(`document.querySelector('help-desk').show({ name: 'home' })`)
  await page.locator('hd-home button.need').first().waitFor()
  await page.evaluate(`document.querySelector('help-desk').show(${JSON.stringify(view)})`)
}

/** Opened, left, and opened again. */
async function open(page: Page, walk: Walk): Promise<void> {
  const { opener, cancel, form } = walk
  await form(page)
    .or(opener?.(page) ?? form(page))
    .first()
    .waitFor()
  if (cancel && opener) {
    if (!(await form(page).isVisible())) await pressOpener(page, walk)
    await press(page, cancel(page))
    await isLedTo(page, opener(page))
  }
  if (opener) await pressOpener(page, walk)
}

async function pressOpener(page: Page, { opener, form }: Walk): Promise<void> {
  await press(page, opener!(page))
  await isLedTo(page, form(page))
}

/** As it stands open: heard, walked through, at 400 %, with the system's colours, in both languages and themes. */
async function lookAround({ stage }: Cast, trader: Actor, { name }: Walk): Promise<void> {
  const { page } = trader
  const found = [
    ...(await unheard(page, [])),
    ...(await unreached(page)),
    ...(await overridden(page)),
    ...(await outOfReach(page)),
  ]
  if (found.length > 0) throw new Error(found.join('\n'))
  await auditInBoth(
    stage,
    trader,
    `keyboard-${name}`,
    walks.findIndex((walk) => walk.name === name),
  )
}

async function send(page: Page, { fill, send: sender, lands, says: words }: Walk): Promise<void> {
  await fill(page)
  await press(page, sender(page))
  await isLedTo(page, lands(page))
  if (words === undefined) return
  const heard = says(words).split('{')[0]!
  for (let looks = 0; looks < 50; looks++) {
    if ((await told(page)).includes(heard)) return
    await page.waitForTimeout(100)
  }
  throw new Error(`${heard} is not said; what is said is: ${await told(page)}`)
}
