/** A ticket as a conversation: reported, asked about, answered, opened again, answered, confirmed, found and taken away. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import type { OwnData } from '../../workflows/contracts/own-data.ts'
import type { Cast } from './cast.ts'
import { action, enterConsole } from './officer.ts'
import { choose, pressToPage, says, type } from './screen.ts'
import { enterPortal, openPortal, send } from './trader.ts'

const subject = `Brak IE029 po zwolnieniu ${Date.now() % 1_000_000}`
const lrn = `ZGL26T${Date.now() % 1_000_000}`

export async function tickets(cast: Cast): Promise<void> {
  await report(cast)
  const number = await cast.anna.page.locator('hd-case h2 .code').innerText()
  await ask(cast, number)
  await solve(cast)
  await doubt(cast, number)
  await find(cast, number)
}

async function report({ stage, stack: { run }, anna }: Cast): Promise<void> {
  const { page } = anna
  await stage.step('anna reports a problem, and comes back to what she was writing', anna, async () => {
    await enterPortal(page, run, 'anna')
    await openPortal(page, run, '/strict')
    await begin(page)
    await choose(page, 'system', ['NCTS2'])
    await choose(page, 'classification', ['no-answer'])
    await type(page, 'subject', subject)
    await page.reload()
    await begin(page)
    assert.equal(await page.locator('hd-form [data-field="subject"] input').inputValue(), subject)
    await choose(page, 'environment', ['production'])
    await type(page, 'description', 'Tranzyt zwolniony wczoraj, komunikatu nie ma.')
    await type(page, 'lrns', lrn)
    await choose(page, 'impact', ['one'])
    await choose(page, 'urgency', ['today'], 'ticket-urgency')
    await type(page, 'contactPhone', '+48 600 300 400')
    await send(page)
    await stands(page, 'next.ticket.received')
    await stage.audit(anna, 'ticket', ['light', 'dark'])
  })
}

async function begin(page: Page): Promise<void> {
  await page.locator('hd-home button.need', { hasText: says('kind.ticket') }).click()
  await page.locator('hd-apply hd-form').waitFor()
}

/** A sentence without parameters, on the trader's case. */
const stands = (page: Page, key: string) => page.locator('hd-case', { hasText: says(key) }).waitFor()

async function ask({ stage, stack: { run }, anna, maria }: Cast, number: string): Promise<void> {
  const officer = maria.page
  await stage.step('maria asks, and the question stands on the open page', maria, async () => {
    await enterConsole(maria, run, 'maria')
    await officer.goto(`${run.console}#/in/tickets/to-decide`)
    await officer.locator('hd-console-list', { hasText: subject }).waitFor()
    await officer.getByRole('link', { name: number, exact: true }).click()
    await action(officer, 'claim').click()
    await action(officer, 'release').waitFor()
    await write(officer, 'note', 'Do sprawdzenia w rejestrze komunikatów.')
    await write(officer, 'ask', 'Czy przyszedł komunikat IE028?')
    await anna.page.locator('hd-thread li.question').waitFor()
    assert.equal(await anna.page.locator('hd-thread', { hasText: 'rejestrze' }).count(), 0)
    await stage.audit(maria, 'ticket-in-console')
  })
}

/** Below the conversation; sent from there. */
async function write(page: Page, event: string, text: string): Promise<void> {
  const place = page.locator('hd-console-conversation')
  await place.locator(`[data-event="${event}"]`).click()
  await type(page, 'text', text)
  await place.locator('button.sure').click()
  await place.locator('hd-thread li', { hasText: text }).waitFor()
}

async function solve({ stage, anna, maria }: Cast): Promise<void> {
  const { page } = anna
  await stage.step('anna replies, and sees the solution the moment it is given', anna, async () => {
    await type(page, 'text', 'Tak, IE028 przyszedł od razu.')
    await page.locator('hd-offers button.sure').click()
    await maria.page.locator('hd-thread li', { hasText: 'IE028 przyszedł' }).waitFor()
    const place = maria.page.locator('hd-console-conversation')
    await place.locator('[data-event="solve"]').click()
    await type(maria.page, 'text', 'Komunikat wysłano ponownie, prosimy sprawdzić skrzynkę.')
    const press = () => place.locator('button.sure').click()
    stage.measure('solution on the page', await pressToPage(maria.page, press, page, 'li.solution'))
    await stage.audit(anna, 'ticket-answered', ['light', 'dark'])
  })
}

async function doubt({ stage, anna, maria }: Cast, number: string): Promise<void> {
  const { page } = anna
  await stage.step('it did not help; opened again, answered again, confirmed', anna, async () => {
    await page.locator('hd-offers [data-event="reopen"]').click()
    await type(page, 'text', 'W skrzynce nadal nic nie ma.')
    await page.locator('hd-offers button.sure').click()
    await stands(page, 'next.ticket.received')
    await action(maria.page, 'claim').click()
    await action(maria.page, 'release').waitFor()
    await write(maria.page, 'solve', 'Adres skrzynki był nieaktualny, poprawiono go i wysłano komunikat.')
    await page.locator('hd-offers [data-event="confirm"]').click()
    await page.locator('hd-offers button.sure').click()
    await stands(page, 'next.ticket.closed.confirmed')
    assert.equal(await page.locator('hd-case h2 .code').innerText(), number)
  })
}

async function find({ stage, anna }: Cast, number: string): Promise<void> {
  const { page } = anna
  await stage.step(
    'she finds it among all cases by its LRN, and takes everything with her',
    anna,
    async () => {
      const report = page.waitForEvent('download')
      await page.getByRole('button', { name: says('case.report') }).click()
      assert.equal((await report).suggestedFilename(), `${number}.pdf`)
      await page.getByRole('button', { name: says('desk.back') }).click()
      await page
        .getByRole('button', { name: says('place.cases') })
        .first()
        .click()
      await page.locator('hd-cases #term').fill(lrn.toLowerCase())
      await page.locator('hd-cases button.case', { hasText: number }).waitFor()
      await page.locator('hd-cases [role="status"]', { hasText: says('cases.count', { n: 1 }) }).waitFor()
      await page.locator('hd-cases #state').selectOption('open')
      await page.locator('hd-cases [role="status"]', { hasText: says('cases.none') }).waitFor()
      await page.locator('hd-cases #state').selectOption('all')
      await stage.audit(anna, 'all-cases', ['light', 'dark'])
      const data = page.waitForEvent('download')
      await page.getByRole('button', { name: says('cases.export.do') }).click()
      const { cases } = JSON.parse(readFileSync(await (await data).path(), 'utf8')) as OwnData
      assert.ok(cases.some(({ view }) => view.number === number))
      assert.ok(!JSON.stringify(cases).includes('rejestrze komunikatów'))
    },
  )
}
