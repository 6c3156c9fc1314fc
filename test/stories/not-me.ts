/** Somebody changes the login data of an account, and its owner says at his old address that it was not him. */
import type { Locator } from 'playwright-core'
import { words } from '../../demo/portal/words.ts'
import type { View } from '../../workflows/contracts/view.ts'
import { unblockPagePl } from '../../workflows/words/unblock-page-pl.ts'
import type { Cast } from './cast.ts'
import { newest } from './mailbox.ts'
import { act, action, confirm, enterConsole, openCase, openSheet, viewOf } from './officer.ts'
import { accept, appears, choose, says, type } from './screen.ts'
import type { Actor } from './stage.ts'
import { caseOf, enterPortal, openPortal, send } from './trader.ts'

export async function notMe(cast: Cast): Promise<void> {
  const { stage, stack, anna, maria, jan } = cast
  const { run } = stack
  const { page } = anna
  let made: View

  await stage.step('anna asks for another address to sign in with', anna, async () => {
    await enterPortal(page, run, 'anna')
    await openPortal(page, run, '/strict')
    await page.locator('hd-home button.need', { hasText: says('kind.login-change') }).click()
    await type(page, 'newLogin', 'anna@inna-skrzynka.example')
    await type(page, 'about', 'Firma zmieniła dostawcę poczty.')
    await choose(page, 'route', ['signed-request'], 'account-route')
    await accept(page, 'own')
    await stage.audit(anna, 'login-change-form', ['light', 'dark'])
    await send(page)
    await page.locator('hd-case h2 .code', { hasText: 'DL-' }).waitFor()
    made = await caseOf(page, run, 'anna')
  })

  await stage.step('she signs it at the portal', anna, async () => {
    const signing = await stage.actor('anna-signing')
    const sheet = signing.page
    await sheet.goto(`${run.portal}/?lang=pl`)
    await sheet.getByRole('link', { name: words.pl.signing }).click()
    await sheet.locator('[name="number"]').fill('DL-1')
    signing.expected = /status of 400/
    await sheet.getByRole('button', { name: words.pl.signingDo }).click()
    await sheet.getByText(words.pl.signingWrong).waitFor()
    await stage.audit(signing, 'signing-refused', ['light', 'dark'])
    await sheet.getByRole('link', { name: words.pl.other }).click()
    await stage.audit(signing, 'signing-english', ['light', 'dark'])
    await sheet.locator('[name="person"]').selectOption('anna')
    await sheet.locator('[name="number"]').fill(made.number)
    await sheet.getByRole('button', { name: words.en.signingDo }).click()
    await sheet.getByText(words.en.signingDone).waitFor()
    await stage.audit(signing, 'signed')
  })

  await stage.step('maria asks the portal, whose own statement proves it', maria, async () => {
    await enterConsole(maria, run, 'maria')
    await enterConsole(jan, run, 'jan')
    await act(cast, made.id, 'claim')
    await openCase(maria.page, run, made.id)
    await openSheet(maria.page, 'look-again')
    await stage.audit(maria, 'asks-the-portal', ['light', 'dark'])
    await confirm(maria.page)
    await action(maria.page, 'propose').waitFor()
    await appears(maria.page, /Poświadczył portal.*profil zaufany/)
    await stage.audit(maria, 'signature-of-the-portal', ['light', 'dark'])
    await maria.page.getByRole('button', { name: 'EN', exact: true }).click()
    await stage.audit(maria, 'signature-of-the-portal-english')
    await maria.page.getByRole('button', { name: 'PL', exact: true }).click()
  })

  await stage.step('jan confirms: the cooling period begins', maria, async () => {
    await act(cast, made.id, 'propose')
    await act(cast, made.id, 'approve', undefined, jan)
    await appears(maria.page, says('step.login-change.cooling'))
    await appears(maria.page, '+48 600 100 200')
    await stage.audit(maria, 'cooling-period')
    await appears(page, says('step.login-change.cooling'))
    await stage.audit(anna, 'cooling-period-of-hers')
  })

  await stage.step(
    'the telephone on file is told, by a message that nobody of the desk can read',
    anna,
    async () => {
      const phone = await stage.actor('telephone', { width: 480, height: 760 })
      const message = phone.page.locator('.message', { hasText: 'zmienia się login' })
      for (let n = 0; n < 50 && !(await shown(phone, `${run.mail}/phone`, message)); n += 1)
        await phone.page.waitForTimeout(200)
      await message.getByRole('link', { name: /not-me#/ }).waitFor()
      await stage.audit(phone, 'on-the-telephone', ['light', 'dark'])
      await maria.page.goto(`${run.console}#/in/phone-notices`)
      const notice = maria.page.locator('hd-console-phone-notices article', { hasText: made.number })
      await notice.waitFor()
      if (/not-me|https?:/.test(await notice.innerText())) throw new Error('an officer sees the link')
      await stage.audit(maria, 'told-by-telephone', ['light', 'dark'])
      await maria.page.getByRole('button', { name: 'EN', exact: true }).click()
      await stage.audit(maria, 'told-by-telephone-english')
      await maria.page.getByRole('button', { name: 'PL', exact: true }).click()
      await openCase(maria.page, run, made.id)
    },
  )

  await stage.step('at the old address it is stopped, without signing in and by a button', anna, async () => {
    const { url } = await newest(stack, 'login-cooling', 'anna@baltyk.example')
    const owner = await stage.actor('owner')
    await owner.page.goto(url)
    await owner.page.locator('#stop button').waitFor()
    await stage.audit(owner, 'not-me', ['light', 'dark'])
    if ((await viewOf(maria, run, made.id)).step !== 'cooling') throw new Error('opening the page stopped it')
    await owner.page.locator('#stop button').click()
    const [said = ''] = unblockPagePl['not-me.stopped'].split(': ').slice(1)
    await owner.page.getByText(said).waitFor()
    await appears(page, says('step.login-change.contested'))
    await maria.page.reload()
    await appears(maria.page, says('step.login-change.contested'))
  })

  async function shown({ page: screen }: Actor, address: string, what: Locator): Promise<boolean> {
    await screen.goto(address)
    return (await what.count()) > 0
  }
}
