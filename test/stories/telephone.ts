/** A call: the trader reads a number from her screen, the officer types it and has her before him. */
import { exchangeToken } from '../../demo/telephone-exchange.ts'
import { consolePl } from '../../workflows/words/console-pl.ts'
import type { Cast } from './cast.ts'
import { enterConsole } from './officer.ts'
import { says, saysInEnglish } from './screen.ts'
import type { Actor } from './stage.ts'
import { enterPortal } from './trader.ts'

export async function telephone({ stage, stack: { run, home }, anna, maria }: Cast): Promise<void> {
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
    await stage.audit(anna, 'waiting', ['light', 'dark'])
    await anna.page.goto(`${run.desk}/desk?lang=en&show=contact`)
    await anna.page.getByText(/about 7 minutes/).waitFor()
    await stage.audit(anna, 'waiting-english')
  })

  const exchange = `${run.desk}/api/v1/cti/${await exchangeToken(home)}`
  const tells = async (callId: string, event: string, from: string) => {
    const body = JSON.stringify({ event, from, to: '48220000100', direction: 'in', callId, user: 'maria' })
    const response = await fetch(exchange, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    })
    if (response.status !== 200) throw new Error(`the exchange is answered ${response.status}`)
  }

  await stage.step('a call from anna opens the right case at hello', maria, async () => {
    const { page } = maria
    await page.goto(`${run.console}#/in/calls`)
    await page.locator('hd-console-calls h1').waitFor()
    await tells('story-1', 'newCall', '600100200')
    await tells('story-1', 'answer', '600100200')
    await page.locator('hd-console-call', { hasText: 'Anna Nowak' }).waitFor()
    await stage.audit(maria, 'call', ['light', 'dark'])
    await page.locator('hd-console-call').locator('ul.plain').last().getByRole('button').first().click()
    await page.waitForURL(/#\/cases\//)
    await page.locator('hd-console-case').getByText('+48600100200').waitFor()
  })

  await stage.step('what anna says is written down in her name', maria, async () => {
    const { page } = maria
    const write = page
      .locator('hd-console-call')
      .getByRole('button', { name: /Przyjmij/ })
      .first()
    await write.click()
    await page.locator('hd-console-sheet dialog', { hasText: 'Anna Nowak' }).waitFor()
    await stage.audit(maria, 'written-down', ['light'])
    await page.locator('hd-console-sheet .close').click()
    await tells('story-1', 'hangup', '600100200')
    await page
      .locator('hd-console-call')
      .getByRole('button', { name: consolePl['console.call.close'] })
      .click()
  })

  await stage.step('the call stands in the record of her case, and anna reads it there', maria, async () => {
    const id = new URL(maria.page.url()).hash.split('/').pop() ?? ''
    await maria.page.locator('hd-console-case .log', { hasText: says('history.note-call') }).waitFor()
    await stage.audit(maria, 'call-in-record', ['light', 'dark'])
    await anna.page.goto(`${run.portal}/inline?help-desk-case=${id}`)
    await readHistory(anna)
    await stage.audit(anna, 'call-in-history', ['light', 'dark'])
    await anna.page.goto(`${run.portal}/inline?lang=en&help-desk-case=${id}`)
    await anna.page.locator('hd-history summary').click()
    await anna.page.locator('hd-history li', { hasText: saysInEnglish('history.note-call') }).waitFor()
    await stage.audit(anna, 'call-in-history-english')
  })

  await stage.step('maria notes a call that no exchange told of', maria, async () => {
    const note = maria.page.locator('hd-console-note-call')
    await note.locator('summary').click()
    await stage.audit(maria, 'note-a-call', ['light', 'dark'])
    await note.locator('[name="way"]').selectOption('out')
    await note.locator('[name="minutes"]').fill('4')
    await note.locator('[name="text"]').fill('Numer GRN do uzupełnienia.')
    await note.getByRole('button').click()
    await maria.page.locator('hd-console-case .log', { hasText: 'Numer GRN do uzupełnienia.' }).waitFor()
  })

  await stage.step('a call from nobody known opens nothing', maria, async () => {
    const { page } = maria
    await page.goto(`${run.console}#/in/calls`)
    await tells('story-2', 'newCall', '500500500')
    await tells('story-2', 'answer', '500500500')
    await page.locator('hd-console-call').getByText(consolePl['console.call.unknown']).waitFor()
    await stage.audit(maria, 'unknown-caller', ['light'])
    await inEnglish(maria, 'Calls', () => stage.audit(maria, 'unknown-caller-english'))
    await tells('story-2', 'hangup', '500500500')
  })

  await stage.step('anna asks to be called, and gives it back', anna, async () => {
    const { page } = anna
    await enterPortal(page, run, 'anna')
    await page.goto(`${run.portal}/inline`)
    await page.locator('hd-home').getByText(says('place.contact')).click()
    await page.getByRole('button', { name: says('call-back.ask') }).click()
    await page.getByLabel(says('call-back.phone')).fill('+48 600 100 200')
    await stage.audit(anna, 'call-back', ['light', 'dark'])
    await page.getByRole('button', { name: says('call-back.book'), exact: true }).click()
    await page.getByText(/Zadzwonimy/).waitFor()
    await maria.page.goto(`${run.console}#/in/call-backs`)
    await maria.page.locator('hd-console-call-backs li', { hasText: 'Anna Nowak' }).waitFor()
    await stage.audit(maria, 'calls-to-make', ['light', 'dark'])
    await inEnglish(maria, 'Calls to make', () => stage.audit(maria, 'calls-to-make-english'))
    await page.getByRole('button', { name: says('call-back.cancel') }).click()
    await page.getByRole('button', { name: says('call-back.book'), exact: true }).waitFor()
  })
}

async function readHistory({ page }: Actor): Promise<void> {
  await page.locator('hd-history summary').click()
  await page.locator('hd-history li', { hasText: says('history.note-call') }).waitFor()
}

/** The same page in the other language, and back. */
export async function inEnglish({ page }: Actor, heading: string, look: () => Promise<void>): Promise<void> {
  await page.getByRole('button', { name: 'EN', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: heading }).waitFor()
  await look()
  await page.getByRole('button', { name: 'PL', exact: true }).click()
}
