/** Axe over a view in both languages and both themes. */
import { press } from './keys.ts'
import type { Actor, Stage } from './stage.ts'

const themes = ['light', 'dark'] as const

/**
 * Each language in one theme, by turns the other way round: a language changes names and widths, a theme the contrast, so two
 * looks find what four would. The desk's own button changes the language, by keyboard; in the end it is Polish again.
 */
export async function auditInBoth(stage: Stage, actor: Actor, name: string, turn: number): Promise<void> {
  const [first, second] = turn % 2 === 0 ? themes : (themes.toReversed() as ['dark', 'light'])
  await stage.audit(actor, name, [first])
  await speak(actor, 'en')
  await stage.audit(actor, `${name}-en`, [second])
  await speak(actor, 'pl')
}

async function speak({ page }: Actor, language: 'pl' | 'en'): Promise<void> {
  await press(page, page.locator(`hd-desk .bar button[lang="${language}"]`))
  await page.locator(`hd-desk section.frame[lang="${language}"]`).waitFor()
  await page.evaluate('story.settled()')
}
