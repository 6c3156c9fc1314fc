/** The policy changes by two people; and what the watch over the fall-back procedure makes of a granted application. */
import type { CasePage } from '../../workflows/contracts/view.ts'
import { abuseStaffPl } from '../../workflows/words/abuse-staff-pl.ts'
import { policyStaffPl } from '../../workflows/words/policy-staff-pl.ts'
import type { Cast } from './cast.ts'
import { act, enterConsole } from './officer.ts'
import { appears } from './screen.ts'

const size = { width: 1280, height: 900 }

export async function policy(cast: Cast): Promise<void> {
  const {
    stage,
    stack: { run },
    maria,
  } = cast
  const [ewa, zofia] = [await stage.actor('ewa', size), await stage.actor('zofia', size)]
  const draft = ewa.page.locator('hd-console-policy-draft')
  const button = (page: typeof ewa.page, key: keyof typeof policyStaffPl) =>
    page.getByRole('button', { name: policyStaffPl[key], exact: true })

  await stage.step('ewa reads the policy with its legal basis', ewa, async () => {
    await enterConsole(ewa, run, 'ewa')
    await ewa.page.goto(`${run.console}#/in/policy`)
    await ewa.page.locator('hd-console-policy tbody button.link').first().click()
    await appears(ewa.page, 'Załącznik 72-04')
    await stage.audit(ewa, 'policy', ['light', 'dark'])
    await button(ewa.page, 'policy.back').click()
  })

  await stage.step('a row by which nobody would decide is refused by its place', ewa, async () => {
    await button(ewa.page, 'policy.draft.begin').click()
    await draft.locator('#note').fill('Dwie osoby przy wywozie akcyzy')
    await draft.getByRole('button', { name: /^EMCS – wysyłka.*przedsiębiorca/ }).click()
    await draft.locator('#cell-approvers').selectOption('0')
    await stage.audit(ewa, 'policy-row', ['light', 'dark'])
    await button(ewa.page, 'policy.row.done').click()
    ewa.expected = /status of 422/
    await button(ewa.page, 'policy.draft.save').click()
    await draft.getByText(policyStaffPl['policy-fault.approvers-zero']).waitFor()
  })

  await stage.step('with two it is saved, and tried on the cases of the last month', ewa, async () => {
    await draft.getByRole('button', { name: /^EMCS – wysyłka.*przedsiębiorca/ }).click()
    await draft.locator('#cell-approvers').selectOption('2')
    await button(ewa.page, 'policy.row.done').click()
    await button(ewa.page, 'policy.draft.save').click()
    await draft.getByText(policyStaffPl['policy.draft.saved']).waitFor()
    // The demo's cases are of today: the months that are over have none.
    await draft.locator('[name="month"]').selectOption('')
    await button(ewa.page, 'policy.trial.run').click()
    await draft.locator('#trial ~ .stack table').waitFor()
    await draft.getByText(policyStaffPl['policy.activate.author']).waitFor()
    await stage.audit(ewa, 'policy-draft', ['light', 'dark'])
  })

  await stage.step('zofia, who has not written in it, activates it', zofia, async () => {
    await enterConsole(zofia, run, 'zofia')
    await zofia.page.goto(`${run.console}#/in/policy`)
    await zofia.page.getByRole('button', { name: 'Dwie osoby przy wywozie akcyzy' }).click()
    await zofia.page.getByLabel(policyStaffPl['policy.activate.sure']).check()
    await button(zofia.page, 'policy.activate.do').click()
    await zofia.page.getByText(policyStaffPl['policy.activate.done']).waitFor()
    await zofia.page.locator('hd-console-policy tbody tr', { hasText: 'Ewa Mazur' }).waitFor()
    await stage.audit(zofia, 'policy-versions', ['light', 'dark'])
  })

  await stage.step('maria grants an application for a failure of the trader’s own', maria, async () => {
    await enterConsole(maria, run, 'maria')
    const asked = await maria.context.request.get(`${run.desk}/api/cases?lane=to-decide&limit=100`)
    const { rows } = (await asked.json()) as CasePage
    const { id } = rows.find(({ system, kind }) => kind === 'fallback' && system === 'EMCS')!
    await act(cast, id, 'claim')
    await act(cast, id, 'propose', { basis: 'Zapis monitoringu EMCS-0815.' })
  })

  await stage.step(
    'ewa loads the year’s declarations, sees the share and notes that she has',
    ewa,
    async () => {
      const page = ewa.page.locator('hd-console-abuse')
      await ewa.page.goto(`${run.console}#/in/abuse`)
      const eori = await page.locator('tbody .code').first().innerText()
      const table = (text: string) => ({
        name: 'totals.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(text),
      })
      ewa.expected = /status of 422/
      await page.locator('input[type="file"]').setInputFiles(table(`${eori};2026;sto`))
      await page.locator('[role="alert"]', { hasText: 'Linia 1' }).waitFor()
      const year = await page.locator('input[name="year"]').inputValue()
      await page.locator('input[type="file"]').setInputFiles(table(`${eori};${year};100`))
      await appears(page, abuseStaffPl['abuse.level.review'])
      await stage.audit(ewa, 'abuse', ['light', 'dark'])
      await page.locator('tbody button.link').first().click()
      await page.locator('textarea').fill('Przekazano do komórki pozwoleń.')
      await page.getByRole('button', { name: abuseStaffPl['abuse.acknowledge'] }).click()
      await page.getByText(abuseStaffPl['abuse.noted']).waitFor()
      await stage.audit(ewa, 'abuse-file', ['light', 'dark'])
    },
  )
}
