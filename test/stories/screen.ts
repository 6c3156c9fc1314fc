/** What a person does with the desk's forms, the same in the trader's element and in the officers' console. */
import type { Locator, Page } from 'playwright-core'
import { say, type SayParams } from '../../workflows/words/say.ts'
import { toWarsaw } from '../../widget/warsaw-time.ts'
import { en, staffPl as words } from '../words.ts'
import { waitMs } from './stage.ts'

/** The words a person sees; a key that is no longer there is a fault of the story. */
export function says(key: string, params: SayParams = {}): string {
  return known(say(words, 'pl', key, params), key)
}

export function saysInEnglish(key: string, params: SayParams = {}): string {
  return known(say(en, 'en', key, params), key)
}

function known(text: string, key: string): string {
  if (text === key) throw new Error(`there are no words for ${key}`)
  return text
}

export const field = (page: Page, name: string): Locator => page.locator(`hd-form [data-field="${name}"]`)

/** Ticks boxes or radio buttons, or chooses from a drop-down list, by the words of the codes. */
export async function choose(
  page: Page,
  name: string,
  codes: readonly string[],
  words = name,
): Promise<void> {
  for (const code of codes) {
    const label = says(`option.${words}.${code}`)
    const list = field(page, name).locator('select')
    if ((await list.count()) > 0) await list.selectOption({ label })
    else await field(page, name).getByLabel(label, { exact: true }).check()
  }
}

/** Customs offices and principals: their labels begin or end with the code itself. */
export async function tick(page: Page, name: string, code: string): Promise<void> {
  await field(page, name).locator('label', { hasText: code }).locator('input').check()
}

/**
 * Waits until it stands somewhere that people see: what is put away may say the same, and whichever of the two is loaded
 * first comes first.
 */
export const appears = (
  within: Pick<Locator, 'getByText'>,
  text: string | RegExp,
  options: { exact?: boolean } = {},
): Promise<void> => within.getByText(text, options).filter({ visible: true }).first().waitFor()

/** Types and leaves the field. */
export async function type(page: Page, name: string, text: string): Promise<void> {
  const input = field(page, name).locator('input, textarea').first()
  await input.fill(text)
  await input.blur()
}

export async function enterMoment(page: Page, name: string, instant: number): Promise<void> {
  await type(page, name, toWarsaw(new Date(instant).toISOString()))
}

export async function accept(page: Page, name: string): Promise<void> {
  await field(page, name).locator('input').check()
}

export const faultsOf = (page: Page, name: string): Locator => field(page, name).locator('.fault')

/** Milliseconds from the last press of a button in `from` until something like `selector` is drawn in `to`. */
export async function pressToPage(
  from: Page,
  press: () => Promise<void>,
  to: Page,
  selector: string,
): Promise<number> {
  const drawn = to.evaluate(`story.drawnAt(${JSON.stringify(selector)}, ${waitMs})`)
  await press()
  const pressedAt = (await from.evaluate('story.pressedAt')) as number
  return ((await drawn) as number) - pressedAt
}
