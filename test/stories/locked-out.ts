/** Somebody cannot sign in: from the portal's login page, by a mailed link and a call back, to the unblocked account. */
import type { Page } from 'playwright-core'
import { words } from '../../demo/portal/words.ts'
import { unblockPagePl } from '../../workflows/words/unblock-page-pl.ts'
import type { Cast } from './cast.ts'
import { newest } from './mailbox.ts'
import { action, confirm, enterConsole, openCase, openSheet, review } from './officer.ts'
import { appears, choose, says, type } from './screen.ts'

const address = 'marek.dabrowski@post.example'

export async function lockedOut({ stage, stack, maria }: Cast): Promise<void> {
  const { run } = stack
  const marek = await stage.actor('marek')
  const { page } = marek

  await stage.step('marek is not let in, and asks for a link', marek, async () => {
    marek.expected = /status of 423/
    await page.goto(`${run.portal}/?lang=pl`)
    await page.locator('[data-sign-in="marek"]').click()
    await page.getByText(words.pl.blocked).waitFor()
    await page.getByRole('link', { name: words.pl.lockedOut }).click()
    await page.locator('#address').fill(address)
    await stage.audit(marek, 'asks-for-link', ['light', 'dark'])
    await page.locator('#ask button').click()
    await page.getByText(unblockPagePl['unblock.ask.sent']).waitFor()
  })

  await stage.step('by the mailed link he makes his request', marek, async () => {
    await page.goto((await newest(stack, 'account-link', address)).url)
    await page.locator('#request').waitFor()
    await fill(page)
    await stage.audit(marek, 'asks-to-be-unblocked', ['light', 'dark'])
    await page.locator('#request button').click()
    await page.locator('#news', { hasText: 'OB-' }).waitFor()
    await stage.audit(marek, 'is-waited-for')
  })

  await stage.step(
    'maria calls the number on file and compares the code from his address',
    maria,
    async () => {
      const { page: desk } = maria
      await enterConsole(maria, run, 'maria')
      const [row] = await stack.db.rows<{ id: string }>(
        `SELECT id FROM cases WHERE kind = 'unblock' AND owner_person = 'Marek Dąbrowski' ORDER BY opened_at DESC LIMIT 1`,
      )
      await openCase(desk, run, row!.id)
      await act(desk, 'claim')
      await appears(desk, '+48 600 100 20')
      await openSheet(desk, 'record')
      await choose(desk, 'proof', ['call-back'], 'account-proof')
      await choose(desk, 'outcome', ['confirmed'], 'account-outcome')
      await type(desk, 'reference', 'Rozmowa 17/2026')
      await review(desk)
      await confirm(desk)
      await act(desk, 'send-code')
      const { code } = await newest(stack, 'account-code', 'marek@narew.example')
      await action(desk, 'check-code').waitFor()
      await openSheet(desk, 'check-code')
      await type(desk, 'code', code)
      await review(desk)
      await confirm(desk)
      await action(desk, 'grant').waitFor()
      await stage.audit(maria, 'identity-is-proven', ['light', 'dark'])
    },
  )

  await stage.step('she unblocks it, the portal gives its receipt, and marek is in', maria, async () => {
    await act(maria.page, 'grant')
    await appears(maria.page, /rcp-[0-9a-f]+/)
    await stage.audit(maria, 'unblocked-with-receipt')
    await page.reload()
    await page.locator('#news', { hasText: 'odblokowane' }).waitFor()
    await page.goto(`${run.portal}/?lang=pl`)
    await page.locator('[data-sign-in="marek"]').click()
    await page.locator('[data-person]', { hasText: 'Marek Dąbrowski' }).waitFor()
  })
}

async function fill(page: Page): Promise<void> {
  await page.locator('#login').fill('marek@narew.example')
  await page.locator('#person').fill('Marek Dąbrowski')
  await page.locator('#about').fill('Zgubiłem telefon z drugim składnikiem logowania.')
  await page.locator('#route').selectOption('call-back')
  const signed = {
    name: 'wniosek.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.4\n%%EOF\n'),
  }
  await page.locator('#evidence').setInputFiles(signed)
  await page.locator('#own').check()
}

/** Done by a click, or by a sheet without a form, which says first what it leads to. */
async function act(page: Page, event: string): Promise<void> {
  await action(page, event).click()
  const sheet = page.locator('hd-console-sheet dialog')
  const done = page.locator('hd-console-case .done', { hasText: says(`event.unblock.${event}.done`) })
  await sheet.or(done).first().waitFor()
  if ((await sheet.count()) > 0) await confirm(page)
  await done.waitFor()
}
