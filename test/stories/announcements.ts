/** An announcement's life in the console: written, published, revised, called off; another one ended and put away. */
import assert from 'node:assert/strict'
import type { Locator, Page } from 'playwright-core'
import type { Cast } from './cast.ts'
import { action, confirm, enterConsole, openSheet, review, sheet } from './officer.ts'
import { choose, enterMoment, says, type } from './screen.ts'
import { enterPortal } from './trader.ts'

const nightWork = `Prace w nocy ${Date.now() % 100_000}`
const slowness = `Wolniejsze odpowiedzi ${Date.now() % 100_000}`
const hourMs = 3_600_000

export async function announcements(cast: Cast): Promise<void> {
  await writeAndPublish(cast)
  await revise(cast)
  await callOff(cast)
  await endAndPutAway(cast)
}

async function writeAndPublish({ stage, stack: { run }, anna, maria }: Cast): Promise<void> {
  const { page } = maria
  await stage.step(
    'maria writes of planned work, which nobody outside reads before it is published',
    maria,
    async () => {
      await enterConsole(maria, run, 'maria')
      await page.goto(`${run.console}#/in/announcements`)
      await page.locator('hd-console-list tbody tr').first().waitFor()
      await stage.audit(maria, 'announcements-list', ['light', 'dark'])
      await write(page, 'planned', nightWork, Date.now() + 50 * hourMs, Date.now() + 54 * hourMs)
      await action(page, 'publish').waitFor()
      await stage.audit(maria, 'announcement-draft')
      await enterPortal(anna.page, run, 'anna')
      await anna.page.goto(`${run.portal}/inline`)
      await anna.page.getByRole('button', { name: says('place.announcements') }).click()
      await part(anna.page, 'news.planned')
      assert.equal(await anna.page.getByText(nightWork).count(), 0)
    },
  )
  await stage.step('she publishes it, and it stands on the open page', maria, async () => {
    await action(page, 'publish').click()
    await confirm(page)
    await action(page, 'revise').waitFor()
    await found(anna.page, nightWork)
  })
}

async function revise({ stage, anna, maria }: Cast): Promise<void> {
  await stage.step('she revises it, says what changed, and the earlier one is kept', maria, async () => {
    await openSheet(maria.page, 'revise')
    await enterMoment(maria.page, 'to1', Date.now() + 58 * hourMs)
    await changed(maria.page, 'Prace potrwają dłużej.', 'The work will take longer.')
    await stage.audit(maria, 'sheet-revise')
    await review(maria.page)
    await confirm(maria.page)
    const card = anna.page.locator('hd-news article', { hasText: nightWork })
    await card.getByText('Prace potrwają dłużej.').waitFor()
    await card.locator('summary', { hasText: '2' }).click()
    await card.locator('.revisions li').nth(1).waitFor()
    await stage.audit(anna, 'announcement-revised', ['light', 'dark'])
  })
}

async function callOff({ stage, anna, maria }: Cast): Promise<void> {
  await stage.step('she calls it off: it is planned no more, and the archive says so', maria, async () => {
    await openSheet(maria.page, 'cancel')
    await changed(maria.page, 'Prace odwołano.', 'The work was called off.')
    await review(maria.page)
    await confirm(maria.page)
    await action(maria.page, 'archive').waitFor()
    await anna.page.locator('hd-news article', { hasText: nightWork }).waitFor({ state: 'detached' })
    // The page has read its archive before and is told of the change: what it had kept must not be shown again.
    await part(anna.page, 'news.archive')
    await anna.page.locator('hd-news article', { hasText: nightWork }).waitFor()
  })
}

async function endAndPutAway({ stage, stack: { run }, anna, maria }: Cast): Promise<void> {
  const { page } = maria
  await stage.step('she tells of a difficulty, and ends it', maria, async () => {
    await page.goto(`${run.console}#/in/announcements`)
    await write(page, 'difficulty', slowness, Date.now() - hourMs, null)
    await action(page, 'publish').click()
    await confirm(page)
    await part(anna.page, 'news.current')
    await found(anna.page, slowness)
    await openSheet(page, 'end')
    await changed(page, 'Odpowiedzi przychodzą na czas.', 'Answers come in time.')
    await review(page)
    await confirm(page)
    await action(page, 'archive').waitFor()
    await anna.page.locator('hd-news article', { hasText: slowness }).waitFor({ state: 'detached' })
  })
  await stage.step('put away, it stands apart from those that are open', maria, async () => {
    await action(page, 'archive').click()
    await confirm(page)
    await page.goto(`${run.console}#/in/announcements`)
    await page.locator('hd-console-list tbody tr').first().waitFor()
    assert.equal(await page.getByRole('link', { name: slowness }).count(), 0)
    await page.getByRole('link', { name: says('console.section.announcements.lane.closed') }).click()
    await page.locator('hd-console-list tbody tr', { hasText: slowness }).waitFor()
    await stage.audit(maria, 'announcements-archive-in-console', ['light', 'dark'])
  })
}

async function write(
  page: Page,
  noticeType: string,
  title: string,
  from: number,
  to: number | null,
): Promise<void> {
  await page.getByRole('button', { name: says('console.section.announcements.new') }).click()
  await sheet(page).waitFor()
  await choose(page, 'noticeType', [noticeType], 'notice-type')
  await choose(page, 'systems', ['EMCS'], 'system')
  await choose(page, 'intervals', ['1'], 'interval-count')
  await enterMoment(page, 'from1', from)
  if (to !== null) await enterMoment(page, 'to1', to)
  await type(page, 'titlePl', title)
  await type(page, 'bodyPl', 'Prosimy zaplanować wysyłanie zgłoszeń.')
  await type(page, 'titleEn', `${title} (EN)`)
  await type(page, 'bodyEn', 'Please plan when you send declarations.')
  await review(page)
  await confirm(page)
  await page.locator('hd-console-case h1').waitFor()
}

async function changed(page: Page, pl: string, en: string): Promise<void> {
  await type(page, 'changePl', pl)
  await type(page, 'changeEn', en)
}

const part = (page: Page, key: string): Promise<void> =>
  page
    .locator('hd-news nav.parts')
    .getByRole('button', { name: says(key) })
    .click()

/** On whichever page of the part it stands, once it has come. */
async function found(page: Page, title: string): Promise<void> {
  const card = page.locator('hd-news article', { hasText: title })
  const [before, after] = [
    page.locator('hd-news .pages button').first(),
    page.locator('hd-news .pages button').last(),
  ]
  const isOn = async (button: Locator) =>
    (await button.count()) > 0 && (await button.getAttribute('aria-disabled')) === 'false'
  for (let looks = 0; looks < 100 && !(await card.isVisible()); looks++) {
    if (await isOn(after)) await after.click({ force: true })
    else while (await isOn(before)) await before.click({ force: true })
    await page.waitForTimeout(100)
  }
  await card.waitFor()
}
