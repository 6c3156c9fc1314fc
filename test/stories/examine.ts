/** Step 5, first half: an officer reads the case and sends it back, and the trader completes it. */
import assert from 'node:assert/strict'
import type { View } from '../../workflows/contracts/view.ts'
import type { Cast } from './cast.ts'
import { click, confirm, openFromList, openSheet, review, sheet, signInAtConsole, viewOf } from './officer.ts'
import { field, pressToPage, says, type } from './screen.ts'
import { step } from './trader.ts'

export const remark = 'Prosimy podać treść błędu albo czas bez odpowiedzi systemu.'
const detected = 'Od 23:10 brak odpowiedzi IE928 na każdy komunikat IE015.'

export async function examine(cast: Cast, opened: View): Promise<void> {
  await read(cast, opened)
  await complete(cast)
}

async function read({ stage, stack: { run }, maria }: Cast, { number }: View): Promise<void> {
  await stage.step('maria signs in with the identity provider', maria, async () => {
    await signInAtConsole(maria, run, 'maria')
  })

  await stage.step('the inbox is ordered by term', maria, async () => {
    const { page } = maria
    await page.getByRole('link', { name: number }).waitFor()
    const shown = await page
      .locator('.list hd-console-list tbody tr')
      .evaluateAll((rows) => rows.map((row) => (row as unknown as { dataset: { id: string } }).dataset.id))
    const terms = await Promise.all(
      shown.map(async (one) => (await viewOf(maria, run, one)).deadlines[0]?.dueAt ?? ''),
    )
    assert.ok(shown.length >= 2, 'there is more than one case in the inbox')
    assert.deepEqual(terms, terms.toSorted())
    await stage.audit(maria, 'inbox', ['light', 'dark'])
  })

  await stage.step('maria opens the case and sees its checks', maria, async () => {
    const { page } = maria
    await openFromList(page, number)
    for (const check of ['system-out', 'duplicates', 'earlier-requests', 'debts'])
      await page.getByRole('heading', { name: says(`check.${check}`) }).waitFor()
    await page.getByText(says('policy.second-above', { hours: 24, declarations: 10 })).waitFor()
    await stage.audit(maria, 'case', ['light', 'dark'])
  })
}

async function complete({ stage, anna, maria }: Cast): Promise<void> {
  await stage.step('maria claims it and sends it back with a remark to a field', maria, async () => {
    const { page } = maria
    await click(page, 'claim')
    await openSheet(page, 'return-for-completion')
    const label = says('field.fallback.detectedHow')
    await sheet(page).getByRole('checkbox', { name: label }).check()
    await sheet(page)
      .getByLabel(says('form.remark.to', { field: label }))
      .fill(remark)
    await stage.audit(maria, 'sheet-remarks')
    await review(page)
    stage.measure('remark to open page', await pressToPage(page, () => confirm(page), anna.page, '.remark'))
  })

  await stage.step('anna sees the remark on the open page, corrects and sends again', anna, async () => {
    const { page } = anna
    await step(page, 'completion').waitFor()
    await field(page, 'detectedHow').getByText(remark).waitFor()
    await stage.audit(anna, 'completion', ['light', 'dark'])
    await type(page, 'detectedHow', detected)
    await page.locator('hd-offers button.sure').click()
    await step(page, 'to-review').waitFor()
  })
}
