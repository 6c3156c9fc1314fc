/** What a trader does on the portal's page and in the element on it. */
import type { Locator, Page } from 'playwright-core'
import type { Run } from '../../demo/start/home.ts'
import type { View } from '../../workflows/contracts/view.ts'
import { accept, choose, says, tick, type } from './screen.ts'

export type PortalPage = '/' | '/inline' | '/strict'

export async function signInAtPortal(page: Page, run: Run, person: string): Promise<void> {
  await page.goto(run.portal)
  await page.locator(`[data-sign-in="${person}"]`).click()
  await page.locator('[data-sign-out]').waitFor()
}

/** For a story that is played alone: the trader may have signed in before. */
export async function enterPortal(page: Page, run: Run, person: string): Promise<void> {
  await page.goto(run.portal)
  const [signIn, signOut] = [page.locator(`[data-sign-in="${person}"]`), page.locator('[data-sign-out]')]
  await signIn.or(signOut).filter({ visible: true }).first().waitFor()
  if (await signIn.isVisible()) await signIn.click()
  await signOut.waitFor()
}

export async function openPortal(page: Page, run: Run, where: PortalPage): Promise<void> {
  await page.goto(run.portal + where)
  await page.locator('[data-sign-out]').waitFor()
}

export const announcement = (page: Page, system: string): Locator =>
  page.locator('hd-home article .system', { hasText: system }).locator('xpath=ancestor::article')

export const step = (page: Page, name: string): Locator =>
  page.locator('hd-case header', { hasText: says(`step.fallback.${name}`) })

/** From the first view to the application's form. */
export async function beginApplication(page: Page): Promise<void> {
  await page.locator('hd-home button.need', { hasText: says('kind.fallback') }).click()
  await page.locator('hd-apply hd-form').waitFor()
}

export type Application = {
  readonly system: string
  readonly direction: string
  readonly side: string
  readonly office: string
  readonly lrns: readonly string[]
  readonly grn?: string
}

/** Fills what an application needs; the rest of the form stays as it is. */
export async function fillApplication(page: Page, wanted: Application): Promise<void> {
  const { system, direction, side, office, lrns, grn } = wanted
  await choose(page, 'system', [system])
  await choose(page, 'direction', [direction])
  await choose(page, 'side', [side])
  const began = page.locator('hd-form [data-field="startedAt"]')
  if ((await began.locator('input').inputValue()) === '')
    await began.getByRole('button', { name: says('form.now') }).click()
  await choose(page, 'channelsTried', ['web-service'])
  await tick(page, 'offices', office)
  await choose(page, 'urgency', ['departure'])
  await type(page, 'lrns', lrns.join('\n'))
  if (grn !== undefined) await type(page, 'grn', grn)
  await type(page, 'contactPhone', '+48 600 300 400')
  await accept(page, 'declarationRecords')
}

export const send = (page: Page): Promise<void> => page.locator('hd-apply footer button.primary').click()

/** The case on the screen, as the desk last told it to this page. */
export async function caseOf(page: Page, run: Run, person: string): Promise<View> {
  const number = await page.locator('hd-case h2 .code').innerText()
  const token = await (await fetch(`${run.portal}/token?as=${person}`)).text()
  const ask = async (path: string) =>
    (await fetch(run.desk + path, { headers: { authorization: `Bearer ${token}` } })).json()
  const { rows } = (await ask('/api/cases?limit=50')) as { rows: View[] }
  const id = rows.find((row) => row.number === number)?.id
  if (id === undefined) throw new Error(`there is no case ${number}`)
  return (await ask(`/api/cases/${id}`)) as View
}

/** Chooses what can be done with the case; what cannot be taken back asks once more. */
export async function act(page: Page, event: string): Promise<void> {
  await page.locator(`hd-offers [data-event="${event}"]`).click()
  await page.locator('hd-offers button.sure').click()
}
