/** From a system that stops to answer to the same outage once more: drafted, confirmed, with what follows from it. */
import assert from 'node:assert/strict'
import type { CasePage, View } from '../../workflows/contracts/view.ts'
import { turn } from '../../demo/customs-systems/turn.ts'
import type { Run } from '../../demo/start/home.ts'
import type { Cast } from './cast.ts'
import type { Actor } from './stage.ts'
import { action, confirm, enterConsole, openCase, openSheet, review } from './officer.ts'
import { appears, says, type } from './screen.ts'
import { announcement, enterPortal } from './trader.ts'

export async function outage(cast: Cast): Promise<void> {
  const { stage, stack, anna, maria } = cast
  const { run } = stack
  await enterConsole(maria, run, 'maria')

  await stage.step('OSOZ2 stops to answer, and the probe drafts an outage', maria, async () => {
    await turn(run.customsSystems, 'osoz2-web-service', 'fails')
    await maria.page.goto(`${run.console}#/in/outages`)
    const drafted = maria.page.locator('hd-console-list tr', { hasText: says('step.outage.reported') })
    await drafted.first().waitFor()
    const draft = await outageOf(maria, run, 'OSOZ2', 'reported')
    await openCase(maria.page, run, draft.id)
    await appears(maria.page, 'osoz2-web-service', { exact: false })
    await stage.audit(maria, 'outage-draft', ['light', 'dark'])
  })

  await stage.step('nobody outside has been told of it', anna, async () => {
    await enterPortal(anna.page, run, 'anna')
    await anna.page.goto(`${run.portal}/inline`)
    // Out of order from the demo's first minute to its last.
    await announcement(anna.page, 'SENT').waitFor()
    assert.equal(await announcement(anna.page, 'OSOZ2').count(), 0)
  })

  await stage.step('maria confirms it, and what follows from it is drafted', maria, async () => {
    await openSheet(maria.page, 'confirm')
    await stage.audit(maria, 'sheet-confirm')
    await review(maria.page)
    await confirm(maria.page)
    await maria.page.getByRole('link', { name: /^AIS/ }).first().waitFor()
    await stage.audit(maria, 'outage-with-dependents')
  })

  await stage.step('she confirms that of AIS, too, and the portal shows both', anna, async () => {
    const child = await outageOf(maria, run, 'AIS', 'reported')
    await openCase(maria.page, run, child.id)
    await openSheet(maria.page, 'confirm')
    await review(maria.page)
    await confirm(maria.page)
    await action(maria.page, 'keep').waitFor()
    await stage.audit(maria, 'outage-derived')
    await announcement(anna.page, 'AIS').getByText(says('announcement.parent')).waitFor()
    await announcement(anna.page, 'OSOZ2').getByText(says('announcement.derived')).waitFor()
    await stage.audit(anna, 'both-outages')
  })

  await stage.step('the probe is answered again, which is noted and ends nothing', maria, async () => {
    const parent = await outageOf(maria, run, 'OSOZ2', 'confirmed')
    await openCase(maria.page, run, parent.id)
    await turn(run.customsSystems, 'osoz2-web-service', 'answers')
    await maria.page
      .getByText(
        says('evidence.outage.probe-answers').split('{since}')[0]!.replace('{probe}', 'osoz2-web-service'),
      )
      .waitFor()
    assert.equal((await outageOf(maria, run, 'OSOZ2', 'confirmed')).id, parent.id)
  })

  await stage.step('maria puts down its end, and that of AIS with it', maria, async () => {
    await openSheet(maria.page, 'resolve')
    await review(maria.page)
    await confirm(maria.page)
    await action(maria.page, 'reopen').waitFor()
    await announcement(anna.page, 'AIS').waitFor({ state: 'detached' })
    assert.equal(await announcement(anna.page, 'OSOZ2').count(), 0)
  })

  await stage.step('it comes back under the same number, and so does AIS', anna, async () => {
    await openSheet(maria.page, 'reopen')
    await type(maria.page, 'reason', 'OSOZ2 znów nie odpowiada.')
    await review(maria.page)
    await confirm(maria.page)
    await appears(maria.page, /OC-\d\d-\d{7}-\d\/2/)
    await announcement(anna.page, 'OSOZ2').waitFor()
    await announcement(anna.page, 'AIS').waitFor()
    await stage.audit(maria, 'outage-again')
  })

  await stage.step('the year and the probes are there to be read', maria, async () => {
    await maria.page.goto(`${run.console}#/in/outage-report`)
    await maria.page.locator('hd-console-outage-report tbody tr').first().waitFor()
    await stage.audit(maria, 'outage-report', ['light', 'dark'])
    await maria.page.goto(`${run.console}#/in/probes`)
    await maria.page.locator('hd-console-probes article').first().waitFor()
    await stage.audit(maria, 'probes', ['light', 'dark'])
  })
}

async function outageOf(officer: Actor, run: Run, system: string, step: string): Promise<View> {
  const list = await officer.context.request.get(`${run.desk}/api/cases?kind=outage&limit=100`)
  const { rows } = (await list.json()) as CasePage
  const row = rows.find((one) => one.system === system && one.step === step)
  assert.ok(row, `an outage of ${system} that is ${step}`)
  return (await (await officer.context.request.get(`${run.desk}/api/cases/${row.id}`)).json()) as View
}
