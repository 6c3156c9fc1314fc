/** What a duty manager looks after: who stands in for whom, the record for auditors, what portals were told. */
import { oversightStaffPl } from '../../workflows/words/oversight-staff-pl.ts'
import { webhooksStaffEn } from '../../workflows/words/webhooks-staff-en.ts'
import type { Cast } from './cast.ts'
import { enterConsole } from './officer.ts'

export async function oversight({ stage, stack: { run } }: Cast): Promise<void> {
  const ewa = await stage.actor('ewa', { width: 1280, height: 900 })
  const page = ewa.page.locator('hd-console-substitutions')
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

  await stage.step('ewa notes that jan stands in for maria', ewa, async () => {
    await enterConsole(ewa, run, 'ewa')
    await ewa.page.goto(`${run.console}#/in/substitutions`)
    await page.locator('[name="substitute"]').selectOption({ label: 'Jan Kowalczyk' })
    await page.locator('[name="absent"]').selectOption({ label: 'Maria Zielińska' })
    await page.locator('[name="from"]').fill(`${day(30)}T08:00`)
    await page.locator('[name="to"]').fill(`${day(29)}T16:00`)
    ewa.expected = /status of (401|422)/
    await page.getByRole('button', { name: oversightStaffPl['substitutions.note'] }).click()
    await page.getByText(oversightStaffPl['substitutions.fault.end-before-start']).waitFor()
    await stage.audit(ewa, 'substitution-refused')
    await page.locator('[name="to"]').fill(`${day(35)}T16:00`)
    await page.getByRole('button', { name: oversightStaffPl['substitutions.note'] }).click()
    await page.locator('li', { hasText: 'Jan Kowalczyk' }).first().waitFor()
    await stage.audit(ewa, 'substitutions', ['light', 'dark'])
    await page.locator('li button').first().click()
    await page.getByText(oversightStaffPl['substitutions.ended']).waitFor()
  })

  await stage.step('she takes away the record of a month and the seals', ewa, async () => {
    await ewa.page.goto(`${run.console}#/in/record`)
    const link = ewa.page.getByRole('link', { name: oversightStaffPl['record.download'] })
    const [download] = await Promise.all([ewa.page.waitForEvent('download'), link.click()])
    if (download.suggestedFilename() !== 'record.ndjson') throw new Error(download.suggestedFilename())
    await stage.audit(ewa, 'record', ['light', 'dark'])
    await ewa.page.getByRole('button', { name: 'EN', exact: true }).click()
    await ewa.page.getByRole('heading', { level: 1, name: 'Record of decisions' }).waitFor()
    await stage.audit(ewa, 'record-english')
  })
  await stage.step(
    'she sees what the portal was told, and the portal shows that it took it',
    ewa,
    async () => {
      await ewa.page.getByRole('button', { name: 'PL', exact: true }).click()
      await ewa.page.goto(`${run.console}#/in/webhooks`)
      await ewa.page.locator('hd-console-webhooks tbody .badge.good').first().waitFor()
      await stage.audit(ewa, 'webhooks', ['light', 'dark'])
      await ewa.page.getByRole('button', { name: 'EN', exact: true }).click()
      await ewa.page
        .getByRole('heading', { level: 1, name: webhooksStaffEn['console.section.webhooks.title'] })
        .waitFor()
      await stage.audit(ewa, 'webhooks-english')
      await ewa.page.goto(`${run.portal}/webhooks?lang=pl`)
      await ewa.page.locator('tbody tr').first().waitFor()
      await stage.audit(ewa, 'portal-webhooks', ['light', 'dark'])
    },
  )
}
