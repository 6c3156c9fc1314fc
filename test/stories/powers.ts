/** Who represents whom: an officer records a power by a document, sees what outlasts it, ends it and revokes it. */
import { phoneNoticesStaffEn } from '../../workflows/words/phone-notices-staff-en.ts'
import { phoneNoticesStaffPl } from '../../workflows/words/phone-notices-staff-pl.ts'
import { powersStaffEn } from '../../workflows/words/powers-staff-en.ts'
import { powersStaffPl } from '../../workflows/words/powers-staff-pl.ts'
import type { Cast } from './cast.ts'
import { enterConsole } from './officer.ts'

export async function powers({ stage, stack: { run } }: Cast): Promise<void> {
  const maria = await stage.actor('maria-powers', { width: 1280, height: 900 })
  const page = maria.page.locator('hd-console-powers')
  const form = maria.page.locator('hd-console-power-form')
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
  const button = (key: keyof typeof powersStaffPl) => page.getByRole('button', { name: powersStaffPl[key] })

  await stage.step('maria records a power of attorney by the document that she saw', maria, async () => {
    await enterConsole(maria, run, 'maria')
    await maria.page.goto(`${run.console}#/in/powers`)
    await button('powers.record').click()
    const fields = {
      'principal.name': 'Tartak Narew sp. z o.o.',
      'principal.eori': 'PL100000015300000',
      'agent.name': 'Agencja Celna Bałtyk',
      'agent.eori': 'PL100000015300000',
      number: 'PO 44/2026',
      from: day(0),
      to: day(20),
      seenOn: day(0),
    }
    for (const [name, value] of Object.entries(fields)) await form.locator(`[name="${name}"]`).fill(value)
    await form.locator('[name="note"]').fill('Okazano w sekretariacie.')
    maria.expected = /status of (401|422)/
    await form.getByRole('button', { name: powersStaffPl['powers.save'] }).click()
    await form.getByText(powersStaffPl['powers.fault.agent.eori']).waitFor()
    await stage.audit(maria, 'power-refused', ['light', 'dark'])
    await form.locator('[name="agent.eori"]').fill('PL100000001200000')
    await form.getByRole('button', { name: powersStaffPl['powers.save'] }).click()
    await page.locator('article', { hasText: 'PO 44/2026' }).waitFor()
    await stage.audit(maria, 'powers', ['light', 'dark'])
  })

  await stage.step('it ends soon; she finds it, and sets an earlier last day', maria, async () => {
    await page.locator('[name="state"]').selectOption('ending')
    await page.locator('[name="q"]').fill('Tartak')
    await button('powers.find').click()
    const card = page.locator('article')
    await page.getByText('PO 44/2026').waitFor()
    await card.getByRole('button', { name: powersStaffPl['powers.end'] }).click()
    await page.locator('[name="to"]').fill(day(5))
    await page.locator('[name="reason"]').fill('Umowa wygasa.')
    await stage.audit(maria, 'power-end')
    await page.locator('form.sure button.primary').click()
    await page.getByText(powersStaffPl['powers.end.done']).waitFor()
    await card.getByRole('button', { name: powersStaffPl['powers.history'] }).click()
    await page.getByText('Umowa wygasa.').waitFor()
  })

  await stage.step('she revokes it, and reads the same in English', maria, async () => {
    await page.locator('article').getByRole('button', { name: powersStaffPl['powers.revoke'] }).click()
    await page.locator('[name="reason"]').fill('Na wniosek mocodawcy.')
    await page.locator('form.sure button.danger').click()
    await page.getByText(powersStaffPl['powers.revoke.done']).waitFor()
    await maria.page.getByRole('button', { name: 'EN', exact: true }).click()
    await maria.page
      .getByRole('heading', { level: 1, name: powersStaffEn['console.section.powers.title'] })
      .waitFor()
    await stage.audit(maria, 'powers-english')
  })

  await stage.step('she looks at what people were told by telephone', maria, async () => {
    await maria.page.goto(`${run.console}#/in/phone-notices`)
    const title = (words: Record<'console.section.phone-notices.title', string>) =>
      maria.page.getByRole('heading', { level: 1, name: words['console.section.phone-notices.title'] })
    await title(phoneNoticesStaffEn).waitFor()
    await maria.page.getByRole('button', { name: 'PL', exact: true }).click()
    await title(phoneNoticesStaffPl).waitFor()
    await stage.audit(maria, 'phone-notices', ['light', 'dark'])
  })
}
