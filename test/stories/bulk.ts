/** Many applications of one outage are decided together: signed by two, carried out before their eyes, each by itself. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import type { View } from '../../workflows/contracts/view.ts'
import { bulkEn } from '../../workflows/words/bulk-en.ts'
import { ask, checked, graceIsOver, linesOf, outageOf } from './bulk-scene.ts'
import type { Cast } from './cast.ts'
import { action, confirm, enterConsole, openCase, openSheet, review, sheet } from './officer.ts'
import { appears, says } from './screen.ts'
import { enterPortal, openPortal, step } from './trader.ts'

const panel = (page: Page) => page.locator('hd-console-bulk')
const row = (page: Page, { number }: Pick<View, 'number'>) => panel(page).locator('tr', { hasText: number })

const asking = [
  ['anna', 1],
  ['anna', 2],
  ['piotr', 1],
  ['katarzyna', 1],
  ['katarzyna', 2],
] as const

export async function bulk(cast: Cast): Promise<void> {
  const {
    stage,
    stack: { run },
    anna,
    maria,
    jan,
  } = cast
  const { page } = maria
  const asked: View[] = []
  let [down, first, third] = [] as unknown as [View, View, View]
  let list = ''

  await stage.step('five ask while NCTS2 is down', maria, async () => {
    await enterConsole(maria, run, 'maria')
    down = await outageOf(cast)
    for (const [person, n] of asking) asked.push(await ask(cast, person, `${person}${n}`))
    ;[first, , third] = asked as [View, View, View]
    await checked(cast, asked)
  })

  await stage.step('maria goes from the outage to one decision on all that wait for it', maria, async () => {
    await openCase(page, run, down.id)
    await page.getByRole('button', { name: says('console.bulk.start') }).click()
    await page.locator('hd-form [data-field="outage"]').waitFor()
    await stage.audit(maria, 'bulk-form', ['light', 'dark'])
    await review(page)
    await confirm(page)
    await row(page, first).waitFor()
    list = page.url().split('/').at(-1)!
    await stage.audit(maria, 'bulk-draft', ['light', 'dark'])
  })

  await stage.step('she takes one out, by the keyboard alone, and says why', maria, async () => {
    await byKeyboard(page, says('console.bulk.exclude', { number: third.number }))
    await page.keyboard.press('Enter')
    await sheet(page).waitFor()
    const cases = page.locator('hd-form [data-field="cases"] textarea')
    assert.equal(await cases.inputValue(), third.number)
    await byKeyboard(page, null, 'reason')
    await page.keyboard.type('Trzeba najpierw zadzwonić do składu.')
    await byKeyboard(page, await sheet(page).locator('button.next').innerText())
    await page.keyboard.press('Enter')
    await byKeyboard(page, await sheet(page).locator('button.confirm').innerText())
    await page.keyboard.press('Enter')
    await row(page, third).getByText('Trzeba najpierw zadzwonić do składu.').waitFor()
    await row(page, third).getByText(says('bulk.state.excluded')).waitFor()
    await stage.audit(maria, 'bulk-one-out')
  })

  await stage.step('she signs the list, and cannot be its second person', maria, async () => {
    await openSheet(page, 'propose')
    await review(page)
    await stage.audit(maria, 'bulk-propose')
    await confirm(page)
    await panel(page).getByText(says('console.bulk.officers.two')).waitFor()
    assert.equal(await action(page, 'approve').count(), 0)
    await stage.audit(maria, 'bulk-proposed')
  })

  await stage.step('anna has her application open', anna, async () => {
    await enterPortal(anna.page, run, 'anna')
    await openPortal(anna.page, run, '/strict')
    await anna.page.locator('help-desk').waitFor()
    await anna.page.evaluate(`document.querySelector('help-desk').show({ name: 'case', id: '${first.id}' })`)
    await step(anna.page, 'to-review').waitFor()
  })

  await stage.step('jan approves what he saw; both follow how far it is', jan, async () => {
    await enterConsole(jan, run, 'jan')
    await openCase(jan.page, run, list)
    await openSheet(jan.page, 'approve')
    await review(jan.page)
    await stage.audit(jan, 'bulk-approve', ['light', 'dark'])
    await confirm(jan.page)
    for (const one of [page, jan.page])
      await panel(one)
        .getByText(says('console.bulk.documents', { documents: 4, granted: 4 }))
        .waitFor()
    await panel(page)
      .getByText(says('console.bulk.progress', { granted: 4, all: 4 }))
      .waitFor()
    await action(page, 'end-standing').waitFor()
    await stage.audit(maria, 'bulk-standing', ['light', 'dark'])
  })

  await stage.step(
    'everybody has a number and a document of his own, anna before her eyes',
    anna,
    async () => {
      await step(anna.page, 'active').waitFor()
      const lines = await linesOf(cast, list)
      const granted = lines.filter(({ state }) => state === 'granted')
      assert.equal(new Set(granted.map(({ approval }) => approval)).size, 4)
      assert.ok(granted.every(({ document }) => document))
      const mine = granted.find(({ number }) => number === first.number)!.approval!
      await appears(anna.page.locator('hd-case .approval'), mine, { exact: true })
      const link = anna.page.locator('hd-case .approval button', { hasText: says('approval.document') })
      const [download] = await Promise.all([anna.page.waitForEvent('download'), link.click()])
      assert.equal(
        readFileSync(await download.path())
          .subarray(0, 4)
          .toString(),
        '%PDF',
      )
      await stage.audit(anna, 'bulk-approval')
    },
  )

  await stage.step('whoever asks now gets his by the decision that stands', maria, async () => {
    const late = await ask(cast, 'helena', 'helena1')
    await row(page, late).getByText(says('bulk.state.granted')).waitFor()
    await row(page, late).getByText(says('console.bulk.is-late')).waitFor()
    await panel(page)
      .getByText(says('console.bulk.late', { late: 1 }))
      .waitFor()
    await stage.audit(maria, 'bulk-late')
  })

  await stage.step('the same in English', maria, async () => {
    await page.getByRole('button', { name: 'EN', exact: true }).click()
    await appears(panel(page).locator('td'), bulkEn['bulk.state.granted'])
    await stage.audit(maria, 'bulk-english', ['light', 'dark'])
    await page.getByRole('button', { name: 'PL', exact: true }).click()
    await appears(panel(page).locator('td'), says('bulk.state.granted'))
  })

  await stage.step('the results go into a spreadsheet', maria, async () => {
    const link = panel(page).getByRole('link', { name: says('console.bulk.report') })
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
    const lines = readFileSync(await download.path(), 'utf8')
      .trimEnd()
      .split('\r\n')
    assert.equal(lines.length, 1 + 6)
    assert.ok(lines.some((line) => line.includes(third.number) && line.includes(';excluded;')))
  })

  await stage.step('the outage ends: nobody joins any more, and the windows close', maria, async () => {
    await openCase(page, run, down.id)
    await openSheet(page, 'resolve')
    await review(page)
    await confirm(page)
    await openCase(page, run, list)
    await page.getByText(says('next.bulk.closed')).waitFor()
    await graceIsOver(cast, list)
    await page.reload()
    await panel(page)
      .getByText(says('console.bulk.windows-closed', { closed: 5, granted: 5 }))
      .waitFor()
    await step(anna.page, 'reconciling').waitFor()
    await stage.audit(maria, 'bulk-closed', ['light', 'dark'])
  })
}

/** Presses Tab until the focus is on the button with this name, or in the field. */
async function byKeyboard(page: Page, button: string | null, field?: string): Promise<void> {
  for (let presses = 0; presses < 200; presses++) {
    await page.keyboard.press('Tab')
    const isThere = field
      ? (await page.evaluate('story.focusedField()')) === field
      : (await page.evaluate('story.focusedName()')) === button?.trim()
    if (isThere) return
  }
  throw new Error(`the Tab key does not lead to ${button ?? field}`)
}
