/** The main views once more in English, for the pictures and for words that were forgotten. */
import { consoleEn } from '../../workflows/words/console-en.ts'
import type { Cast } from './cast.ts'
import { enterConsole, openCase } from './officer.ts'
import { announcement, enterPortal } from './trader.ts'

export async function english({ stage, stack: { run, db } }: Cast): Promise<void> {
  const both = ['light', 'dark'] as const
  const trader = await stage.actor('anna-en', { lang: 'en' })
  const officer = await stage.actor('ewa-en', { lang: 'en', width: 1280, height: 900 })

  await stage.step('anna reads the desk in English', trader, async () => {
    const { page } = trader
    await enterPortal(page, run, 'anna')
    await page.goto(`${run.portal}/inline?lang=en`)
    await announcement(page, 'SENT').waitFor()
    await stage.audit(trader, 'inline-en', both)
  })

  await stage.step('her form in English', trader, async () => {
    await trader.page.locator('hd-home button.need').first().click()
    await trader.page.locator('hd-apply hd-form').waitFor()
    await trader.page.locator('hd-apply footer button.primary').click()
    await trader.page.locator('hd-form .summary').waitFor()
    await stage.audit(trader, 'form-en')
  })

  await stage.step('ewa reads the inbox in English', officer, async () => {
    officer.expected = /status of 401/
    await enterConsole(officer, run, 'ewa')
    // The console's page is Polish until an officer says otherwise.
    await officer.page.getByRole('button', { name: 'EN', exact: true }).click()
    await officer.page.getByText(consoleEn['console.brand']).waitFor()
    await stage.audit(officer, 'inbox-en', both)
  })

  await stage.step('every case in English', officer, async () => {
    for (const step of ['reconciled', 'active', 'not-available', 'withdrawn', 'to-review', 'completion']) {
      const [found] = await db.rows<{ id: string }>(
        `SELECT id FROM cases WHERE kind = 'fallback' AND step = $1 LIMIT 1`,
        [step],
      )
      if (found === undefined) continue
      await openCase(officer.page, run, found.id)
      await officer.page.locator('hd-console-case .log').waitFor()
      await stage.audit(officer, `case-en-${step}`)
    }
  })
}
