/** What a person does who has a keyboard and no mouse: nothing here clicks, fills or focuses by itself. */
import type { Locator, Page } from 'playwright-core'
import { field, says } from './screen.ts'

const mostPresses = 150
const patienceMs = 10_000

/** The focus is on it, or within it. */
export const hasFocus = (what: Locator): Promise<boolean> =>
  what.evaluateAll((found) =>
    (found as unknown as { matches(selector: string): boolean }[]).some((one) =>
      one.matches(':focus, :focus-within'),
    ),
  )

/** Walks on with the Tab key, and once more from before the desk where it was behind. */
export async function reach(page: Page, what: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await what.first().waitFor()
  for (let presses = 0, begun = 0; presses < mostPresses; presses++) {
    if (await hasFocus(what)) return
    if ((await page.evaluate('access.focused()')) === null && ++begun > 2) break
    if (begun > 0 && (await page.evaluate('access.focused()')) === null)
      await page.evaluate('access.beforeDesk()')
    await page.keyboard.press(key)
  }
  throw new Error(`${String(what)} is not reached by ${key}; the focus is on ${await focusName(page)}`)
}

export async function press(page: Page, what: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  await reach(page, what)
  await page.keyboard.press(key)
}

/** After an act: the focus has been led there, and nobody has to look for it. */
export async function isLedTo(page: Page, what: Locator): Promise<void> {
  const until = Date.now() + patienceMs
  while (Date.now() < until) {
    if (await hasFocus(what)) return
    await page.waitForTimeout(50)
  }
  throw new Error(`the focus is not led to ${String(what)}; it is on ${await focusName(page)}`)
}

export async function write(page: Page, input: Locator, text: string): Promise<void> {
  await reach(page, input)
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type(text)
}

/** A list, a group of radio buttons or a tick, by the arrows and the space bar. */
export async function pick(page: Page, group: Locator, label: string): Promise<void> {
  const list = group.locator('select')
  if ((await list.count()) > 0) {
    await reach(page, list)
    for (let presses = 0; presses < mostPresses; presses++) {
      const chosen = await list.evaluate((one: { selectedOptions: { textContent: string }[] }) =>
        one.selectedOptions[0]?.textContent.trim(),
      )
      if (chosen === label) return
      await page.keyboard.press('ArrowDown')
    }
    throw new Error(`${label} is not chosen by arrows`)
  }
  const wanted = group.getByLabel(label, { exact: true })
  const isRadio = (await wanted.getAttribute('type')) === 'radio'
  if (!isRadio) return press(page, wanted, 'Space')
  await reach(page, group.locator('input[type=radio]'))
  await page.keyboard.press('Space')
  for (let presses = 0; presses < mostPresses && !(await wanted.isChecked()); presses++)
    await page.keyboard.press('ArrowDown')
}

/** By the codes of the answers, as `choose` does it with a mouse. */
export const pickCode = (page: Page, name: string, code: string, words = name): Promise<void> =>
  pick(page, field(page, name), says(`option.${words}.${code}`))

export const writeField = (page: Page, name: string, text: string): Promise<void> =>
  write(page, field(page, name).locator('input, textarea').first(), text)

/** What the live regions of the page say, as the accessibility tree has it. */
export async function told(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page)
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: Told[] }
  await session.detach()
  const byId = new Map(nodes.map((node) => [node.nodeId, node]))
  const text = (node: Told | undefined): string =>
    node === undefined
      ? ''
      : node.role?.value === 'StaticText'
        ? String(node.name?.value)
        : (node.childIds ?? []).map((id) => text(byId.get(id))).join(' ')
  return nodes
    .filter(({ properties }) => properties?.some(({ name }) => name === 'live'))
    .map(text)
    .join('\n')
}

type Told = {
  readonly nodeId: string
  readonly childIds?: readonly string[]
  readonly role?: { readonly value?: unknown }
  readonly name?: { readonly value?: unknown }
  readonly properties?: readonly { readonly name: string }[]
}

async function focusName(page: Page): Promise<string> {
  const at = (await page.evaluate('access.focused()')) as { name: string } | null
  return at?.name ?? 'nothing of the desk'
}
