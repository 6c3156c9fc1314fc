/** Somebody changes the login data of an account, and its owner says at his old address that it was not him. */
import type { View } from '../../workflows/contracts/view.ts'
import { unblockPagePl } from '../../workflows/words/unblock-page-pl.ts'
import type { Cast } from './cast.ts'
import { newest } from './mailbox.ts'
import { enterConsole, openCase, post, viewOf } from './officer.ts'
import { accept, choose, says, type } from './screen.ts'
import type { Actor } from './stage.ts'
import { caseOf, enterPortal, openPortal, send } from './trader.ts'

export async function notMe({ stage, stack, anna, maria, jan }: Cast): Promise<void> {
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

  await stage.step('maria proves it, jan confirms: the cooling period begins', maria, async () => {
    await enterConsole(maria, run, 'maria')
    await enterConsole(jan, run, 'jan')
    const proof = { proof: 'signed-request', outcome: 'confirmed', reference: 'Protokół weryfikacji 3/2026' }
    await done(maria, 'claim')
    await done(maria, 'record', proof)
    await done(maria, 'propose')
    await done(jan, 'approve')
    await openCase(maria.page, run, made.id)
    await maria.page.getByText('+48 600 100 200').first().waitFor()
    await stage.audit(maria, 'cooling-period')
    await page.getByText(says('step.login-change.cooling')).first().waitFor()
    await stage.audit(anna, 'cooling-period-of-hers')
  })

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
    await page.getByText(says('step.login-change.contested')).first().waitFor()
    await maria.page.reload()
    await maria.page.getByText(says('step.login-change.contested')).first().waitFor()
  })

  async function done(by: Actor, event: string, answers?: unknown): Promise<void> {
    const { version } = await until(by, event)
    const body = answers === undefined ? { event, version } : { event, version, answers }
    const reply = await post(by, run, made.id, body)
    if (reply.status !== 200) throw new Error(`${event} was answered ${reply.status} ${reply.code}`)
  }

  /** What a worker does in between is waited for. */
  async function until(by: Actor, event: string): Promise<View> {
    for (let n = 0; n < 100; n += 1) {
      const view = await viewOf(by, run, made.id)
      const isSettled = event !== 'approve' || view.version > 5
      if (isSettled && view.offers.some((offer) => offer.event === event)) return view
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    throw new Error(`"${event}" is not offered`)
  }
}
