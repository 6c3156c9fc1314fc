/** A call: the trader reads a number from her screen, the officer types it and has her before him. */
import { consolePl } from '../../workflows/words/console-pl.ts'
import type { Cast } from './cast.ts'
import { enterConsole } from './officer.ts'
import { says } from './screen.ts'
import { enterPortal } from './trader.ts'

export async function telephone({ stage, stack: { run }, anna, maria }: Cast): Promise<void> {
  let pin = ''

  await stage.step('anna has a PIN shown to her', anna, async () => {
    const { page } = anna
    await enterPortal(page, run, 'anna')
    await page.goto(`${run.portal}/inline`)
    await page.locator('hd-home').getByText(says('place.contact')).click()
    await page.getByRole('button', { name: says('contact.pin.show') }).click()
    pin = await page.locator('[data-pin] [aria-hidden]').innerText()
    if (!/^\d{4} \d{4}$/.test(pin)) throw new Error(`she reads ${pin}`)
    await stage.audit(anna, 'pin', ['light', 'dark'])
  })

  await stage.step('maria finds her by it', maria, async () => {
    maria.expected = /status of 401/
    const { page } = maria
    await enterConsole(maria, run, 'maria')
    await page.goto(`${run.console}#/in/callers`)
    await page.locator('hd-console-callers input[name="pin"]').fill(pin)
    await page.keyboard.press('Enter')
    await page.locator('hd-console-callers article', { hasText: 'Anna Nowak' }).waitFor()
    await stage.audit(maria, 'caller', ['light', 'dark'])
  })

  await stage.step('a new PIN ends the one before', anna, async () => {
    await anna.page.getByRole('button', { name: says('contact.pin.again') }).click()
    await anna.page.getByText(says('contact.pin.replaced')).waitFor()
    maria.expected = /status of 404/
    await maria.page.locator('hd-console-callers form button').first().click()
    await maria.page.getByText(consolePl['console.callers.unknown']).waitFor()
  })

  await stage.step('what maria says of the line is what anna reads', maria, async () => {
    await maria.page.locator('hd-console-callers input[name="minutes"]').fill('7')
    await maria.page.keyboard.press('Enter')
    await maria.page.locator('hd-console-callers section [role="status"]', { hasText: '7 min' }).waitFor()
    await anna.page.goto(`${run.desk}/desk?lang=pl&show=contact`)
    await anna.page.getByText(/około 7 minut/).waitFor()
  })
}
