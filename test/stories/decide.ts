/** Steps 5 to 7: two officers decide, and the trader sees it without asking. */
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import type { Page } from 'playwright-core'
import type { View } from '../../workflows/contracts/view.ts'
import type { Cast } from './cast.ts'
import {
  action,
  click,
  confirm,
  openCase,
  openFromList,
  openSheet,
  post,
  review,
  sheet,
  signInAtConsole,
  viewOf,
} from './officer.ts'
import { appears, pressToPage, says, type } from './screen.ts'
import { caseOf, step } from './trader.ts'

export async function decide(cast: Cast, opened: View): Promise<void> {
  await proposeAlone(cast, opened)
  await makeVoid(cast, opened)
  await approve(cast)
}

async function proposeAlone({ stage, stack: { run }, maria }: Cast, { id }: View): Promise<void> {
  await stage.step('maria claims it again and proposes the grant', maria, async () => {
    await propose(maria.page)
    await stage.audit(maria, 'proposed')
  })

  await stage.step('maria cannot approve what she proposed', maria, async () => {
    assert.equal(await action(maria.page, 'approve').count(), 0)
    await maria.page.getByText(says('console.proposal.same-officer')).waitFor()
    const { version } = await viewOf(maria, run, id)
    assert.deepEqual(await post(maria, run, id, { event: 'approve', version }), {
      status: 409,
      code: 'same-officer',
    })
  })
}

/** What the second person would decide on has changed in the meantime. */
async function makeVoid({ stage, stack: { run }, maria, jan }: Cast, { id, number }: View): Promise<void> {
  await stage.step('jan opens it as the second person', jan, async () => {
    await signInAtConsole(jan, run, 'jan')
    await jan.page.getByRole('link', { name: says('lane.second-person') }).click()
    await openFromList(jan.page, number)
    await action(jan.page, 'approve').waitFor()
    await stage.audit(jan, 'second-person', ['light', 'dark'])
  })

  await stage.step('maria updates the outage', maria, async () => {
    const { page } = maria
    await page.getByRole('link', { name: says('console.section.outages'), exact: true }).click()
    await page.locator('.list hd-console-list tr', { hasText: 'NCTS2' }).waitFor()
    await stage.audit(maria, 'outages')
    await page.locator('.list hd-console-list tr', { hasText: 'NCTS2' }).getByRole('link').click()
    await openSheet(page, 'update')
    await type(
      page,
      'bodyPl',
      'System NCTS2 przyjmuje część komunikatów z opóźnieniem. Prosimy nie wysyłać ponownie.',
    )
    await stage.audit(maria, 'sheet-outage')
    await review(page)
    await confirm(page)
  })

  await stage.step('the first approval is void and says so on the open page of jan', jan, async () => {
    await appears(jan.page, says('note.fallback.voided'))
    assert.equal(await action(jan.page, 'approve').count(), 0)
    await action(jan.page, 'claim').waitFor()
    await stage.audit(jan, 'voided')
  })

  await stage.step('maria proposes once more', maria, async () => {
    await openCase(maria.page, run, id)
    await propose(maria.page)
  })
}

async function approve({ stage, stack: { run }, anna, jan }: Cast): Promise<void> {
  await stage.step('jan approves, and anna sees it at once', jan, async () => {
    const { page } = jan
    await openSheet(page, 'approve')
    await stage.audit(jan, 'sheet-approve', ['light', 'dark'])
    stage.measure(
      'decision to open page',
      await pressToPage(page, () => confirm(page), anna.page, '.approval.active'),
    )
  })

  await stage.step('anna has number, validity, conditions and the text for the documents', anna, async () => {
    const { page } = anna
    await step(page, 'active').waitFor()
    const { approval } = await caseOf(page, run, 'anna')
    assert.ok(approval)
    const card = page.locator('hd-case .approval')
    for (const text of [
      approval.number,
      approval.verifyCode,
      says('option.conditions.withdraw-electronic-data'),
      ...approval.stamp.pl,
    ])
      await appears(card, text, { exact: true })
    await stage.audit(anna, 'approval', ['light', 'dark'])
  })

  await stage.step('the document is a PDF with the number', anna, async () => {
    const { page } = anna
    const link = page.locator('hd-case .approval button', { hasText: says('approval.document') })
    await link.waitFor()
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
    const path = await download.path()
    assert.equal(readFileSync(path).subarray(0, 4).toString(), '%PDF')
    const approvalNumber = (await caseOf(page, run, 'anna')).approval?.number ?? ''
    if (existsSync('/usr/bin/pdftotext')) {
      const { stdout } = await promisify(execFile)('pdftotext', ['-layout', path, '-'])
      assert.ok(stdout.includes(approvalNumber), `the document says ${stdout}`)
    }
  })
}

async function propose(page: Page): Promise<void> {
  await action(page, 'claim').waitFor()
  await click(page, 'claim')
  await openSheet(page, 'propose')
  await review(page)
  await sheet(page)
    .getByText(says('effect.fallback.propose', { hours: 24, declarations: 10 }))
    .waitFor()
  await confirm(page)
  await page.getByRole('heading', { name: says('console.panel.proposal') }).waitFor()
}
