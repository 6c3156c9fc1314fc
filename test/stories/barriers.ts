/**
 * What would keep somebody out of a view: looked for in the browser's accessibility tree, by walking with the Tab key, at
 * four times the size, with the system's colours and without motion. Each gives the barriers in words; none is good.
 */
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'

export type Heard = readonly [role: string, name: string | RegExp]

type AxNode = {
  readonly ignored: boolean
  readonly role?: { readonly value?: unknown }
  readonly name?: { readonly value?: unknown }
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value?: unknown } }[]
}

export const inPageAccess = fileURLToPath(new URL('./in-page-access.js', import.meta.url))

/** WCAG 1.4.10: 1280 by 1024 pixels at 400 %. */
const magnified = { width: 320, height: 256 }
const mostStops = 400
/** Roles that a person acts on: without a name nobody knows what they do. */
const acting = new Set(
  'button link checkbox radio textbox searchbox combobox listbox spinbutton switch tab menuitem slider'.split(
    ' ',
  ),
)

/** As a screen reader meets the view: everything that acts has a name, news can be heard, and what was expected is there. */
export async function unheard(page: Page, expected: readonly Heard[]): Promise<string[]> {
  const session = await page.context().newCDPSession(page)
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: AxNode[] }
  await session.detach()
  const told = nodes.filter(({ ignored }) => !ignored)
  const nameless = told.filter((node) => acting.has(roleOf(node)) && nameOf(node) === '')
  const isLive = (node: AxNode) => (node.properties ?? []).some(({ name }) => name === 'live')
  return [
    ...nameless.map((node) => `a ${roleOf(node)} without a name`),
    ...(told.some(isLive) ? [] : ['no live region']),
    ...(told.some((node) => roleOf(node) === 'heading') ? [] : ['no heading']),
    ...expected
      .filter(([role, name]) => !told.some((node) => roleOf(node) === role && fits(nameOf(node), name)))
      .map(([role, name]) => `no ${role} is called ${String(name)}`),
  ]
}

const roleOf = ({ role }: AxNode): string => (typeof role?.value === 'string' ? role.value : '')
const nameOf = ({ name }: AxNode): string => (typeof name?.value === 'string' ? name.value.trim() : '')
const fits = (name: string, wanted: string | RegExp): boolean =>
  typeof wanted === 'string' ? name === wanted : wanted.test(name)

type Stop = { stop: string; name: string; isMarked: boolean; isOnScreen: boolean }

/** By the Tab key alone: through the whole view, out at its end, and back in. */
export async function unreached(page: Page): Promise<string[]> {
  const stops = new Map((await page.evaluate('access.stops()')) as [string, string][])
  const met = new Map<string, Stop>()
  await page.evaluate('access.beforeDesk()')
  let left = false
  for (let presses = 0; presses < mostStops && !left; presses++) {
    await page.keyboard.press('Tab')
    const at = (await page.evaluate('access.focused()')) as Stop | null
    if (at) met.set(at.stop, at)
    left = at === null
  }
  if (!left) return ['the focus does not get out of the desk']
  await page.keyboard.press('Shift+Tab')
  const back = await page.evaluate('access.focused()')
  return [
    ...(back === null ? ['Shift+Tab does not lead back in'] : []),
    ...[...stops].filter(([stop]) => !met.has(stop)).map(([, name]) => `${name} is not reached`),
    ...[...met.values()].filter(({ isMarked }) => !isMarked).map(({ name }) => `${name} shows no focus`),
    ...[...met.values()]
      .filter(({ isOnScreen }) => !isOnScreen)
      .map(({ name }) => `${name} is off the screen`),
  ]
}

/** At 400 %: nothing to be scrolled sideways, and every target can be hit. */
export async function outOfReach(page: Page): Promise<string[]> {
  const before = page.viewportSize() ?? { width: 1100, height: 820 }
  await page.setViewportSize(magnified)
  await page.evaluate('story.settled()')
  const found = [
    ...((await page.evaluate('story.wide()')) as string[]),
    ...((await page.evaluate('access.cut()')) as string[]),
    ...((await page.evaluate('access.small()')) as string[]),
  ]
  await page.setViewportSize(before)
  return found
}

/** With the system's colours every button still looks like one; without motion nothing moves. */
export async function overridden(page: Page): Promise<string[]> {
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
  await page.evaluate('story.settled()')
  const unmarked = (await page.evaluate('access.unmarked()')) as string[]
  const moving = (await page.evaluate('access.moving()')) as string[]
  await page.emulateMedia({ forcedColors: 'none' })
  return [
    ...unmarked.map((name) => `${name} is no button in forced colours`),
    ...moving.map((name) => `${name} moves`),
  ]
}
