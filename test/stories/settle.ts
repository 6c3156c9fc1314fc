/** Steps 7 to 9: the public check, the end of the outage, and every declaration accounted for. */
import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import type { View } from '../../workflows/contracts/view.ts'
import { documentPl } from '../../workflows/words/document-pl.ts'
import { lrns, mrn } from './apply.ts'
import type { Cast } from './cast.ts'
import { remark } from './examine.ts'
import { confirm, openCase, openSheet, review } from './officer.ts'
import { pressToPage, says } from './screen.ts'
import type { Stack } from './stack.ts'
import { caseOf, step } from './trader.ts'

export async function settle(cast: Cast, decided: View): Promise<void> {
  await checkInPublic(cast)
  await endOutage(cast, decided)
  await account(cast, decided)
  await tellHistory(cast)
}

async function checkInPublic({ stage, anna: { page } }: Cast): Promise<void> {
  const stranger = await stage.actor('stranger')

  await stage.step('anybody can check the approval by the address in its QR code', stranger, async () => {
    const address = await page.getByRole('link', { name: says('approval.check') }).getAttribute('href')
    await stranger.page.goto(address ?? '')
    await stranger.page.locator('#verdict', { hasText: documentPl['check.state.active'] }).waitFor()
    const facts = await stranger.page.locator('#result').innerText()
    assert.ok(facts.includes('PL100000001200000'))
    for (const secret of ['Anna', lrns[0]!, mrn, 'Zielińska'])
      assert.ok(!facts.includes(secret), `it says ${secret}`)
    await stage.audit(stranger, 'check', ['light', 'dark'])
  })

  await stage.step('a wrong code tells nothing', stranger, async () => {
    await stranger.page.locator('#code').fill('0000-0000-0000')
    stranger.expected = /404/
    await stranger.page.getByRole('button', { name: documentPl['check.submit'] }).click()
    await stranger.page.locator('#verdict', { hasText: documentPl['check.none'] }).waitFor()
    assert.equal((await stranger.page.locator('#facts').innerText()).trim(), '')
  })
}

async function endOutage({ stage, stack: { run }, anna, maria }: Cast, before: View): Promise<void> {
  const { page } = anna

  await stage.step(
    'maria puts down the end of the outage, and the window closes earlier',
    maria,
    async () => {
      assert.ok(before.outage)
      await openCase(maria.page, run, before.outage.id)
      await openSheet(maria.page, 'resolve')
      await review(maria.page)
      const drawn = '.approval .facts p.muted'
      stage.measure(
        'end of outage to open page',
        await pressToPage(maria.page, () => confirm(maria.page), page, drawn),
      )
    },
  )

  await stage.step('anna sees the earlier end on the open page', anna, async () => {
    const { approval } = await caseOf(page, run, 'anna')
    assert.ok(Date.parse(approval?.windowEndsAt ?? '') < Date.parse(before.approval?.windowEndsAt ?? ''))
    await page.locator('hd-case .deadline details').click()
    await page.getByText(says('explain.window.outage-over').slice(0, 20)).waitFor()
    await stage.audit(anna, 'brought-forward')
  })
}

async function account({ stage, stack, anna }: Cast, { id }: View): Promise<void> {
  const { page } = anna

  await stage.step('when the window closes the list of duties appears on the open page', anna, async () => {
    await pass(stack, id, 'window-ends')
    await step(page, 'reconciling').waitFor()
    assert.equal(await page.locator('hd-duties li').count(), lrns.length + 1)
    await page.locator('hd-duties li', { hasText: lrns[0]! }).getByText(says('task.return-paper')).waitFor()
    await page.locator('hd-duties li', { hasText: mrn }).getByText(says('task.withdraw')).waitFor()
    await stage.audit(anna, 'duties', ['light', 'dark'])
  })

  await stage.step('anna is reminded', anna, async () => {
    await pass(stack, id, 'remind-half')
    await page.getByText(says('note.fallback.remind-half')).waitFor()
  })

  await stage.step('what is late is marked as overdue', anna, async () => {
    await pass(stack, id, 'return-due')
    await step(page, 'overdue').waitFor()
    await page.getByText(says('duties.overdue'), { exact: true }).waitFor()
    await stage.audit(anna, 'overdue')
  })

  await stage.step('anna ticks off what she used, and then all the rest', anna, async () => {
    await tickOff(page, lrns[0]!, 'paper-returned')
    await tickOff(page, lrns[1]!, 'paper-returned')
    await tickOff(page, mrn, 'withdrawn')
    await page.getByRole('button', { name: says('duties.all-unused') }).click()
    await page.locator('hd-duties button.sure').click()
    await step(page, 'reconciled').waitFor()
    await stage.audit(anna, 'reconciled')
  })
}

async function tellHistory({ stage, anna }: Cast): Promise<void> {
  const { page } = anna

  await stage.step('the history says who did what, when and why', anna, async () => {
    await page.locator('hd-history summary').click()
    await page.locator('hd-history li').first().waitFor()
    const told = await page
      .locator('hd-history li')
      .evaluateAll((items) => items.map((item) => (item as unknown as { innerText: string }).innerText))
    const wanted = [
      ['open', 'Anna Nowak'],
      ['return-for-completion', 'Maria Zielińska', says('field.fallback.detectedHow'), remark],
      ['resubmit', 'Anna Nowak'],
      ['outage-changed', says('history.engine')],
      ['approve', 'Jan Kowalczyk'],
      ['window-ends', says('history.engine')],
      ['return-due', says('history.engine')],
      ['settle', 'Anna Nowak', lrns[0]!],
    ] as const
    const oldestFirst = told.toReversed()
    let from = 0
    for (const [event, ...parts] of wanted) {
      const whole = [says(`event.fallback.${event}.done`), ...parts]
      const at = oldestFirst.findIndex(
        (text, index) => index >= from && whole.every((part) => text.includes(part)),
      )
      assert.ok(at >= 0, `${whole.join(', ')} is not told after ${from} of:\n${oldestFirst.join('\n--\n')}`)
      from = at
    }
    await stage.audit(anna, 'history', ['light', 'dark'])
  })
}

async function tickOff(page: Page, value: string, outcome: string): Promise<void> {
  const duty = page.locator('hd-duties li', { hasText: value })
  await duty.locator('select').selectOption({ label: says(`outcome.${outcome}`) })
  await duty.getByRole('button', { name: says('duties.tick-off') }).click()
  await duty.locator('.done').waitFor()
}

/** Time passes: clocks are rows and go by the database's clock, so one that is set is brought to now. */
export async function pass({ db }: Stack, caseId: string, clock: string): Promise<void> {
  const affected = await db.write(
    `UPDATE agenda SET due_at = UTC_TIMESTAMP(3)
     WHERE case_id = $1 AND type = 'timer' AND name LIKE $2 AND state = 'waiting'`,
    [caseId, `xstate.after.${clock}.%`],
  )
  assert.equal(affected, 1, `${clock} is not set`)
}
