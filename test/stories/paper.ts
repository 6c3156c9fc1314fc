/** When everything was down: a block printed beforehand, numbers given out by hand, entered later with the true time. */
import assert from 'node:assert/strict'
import { consolePl } from '../../workflows/words/console-pl.ts'
import { toWarsaw } from '../../widget/warsaw-time.ts'
import type { Cast } from './cast.ts'
import { enterConsole, review, sheet } from './officer.ts'
import { choose, type } from './screen.ts'
import { inEnglish } from './telephone.ts'
import { enterPortal } from './trader.ts'

const firm = 'PL100000001200000'

export async function paper({ stage, stack: { run }, anna, jan }: Cast): Promise<void> {
  const ewa = await stage.actor('ewa', { width: 1280, height: 900 })
  const title = consolePl['console.section.paper.title']
  const lines = (who = jan) => who.page.locator('hd-console-paper li')

  await stage.step('ewa makes a block of numbers and takes the print', ewa, async () => {
    await enterConsole(ewa, run, 'ewa')
    await ewa.page.goto(`${run.console}#/in/paper`)
    await ewa.page.getByRole('heading', { level: 1, name: title }).waitFor()
    await stage.audit(ewa, 'paper-none')
    await ewa.page.locator('hd-console-paper [name="size"]').fill('3')
    await ewa.page.getByRole('button', { name: consolePl['console.paper.make'] }).click()
    await lines(ewa).nth(2).waitFor()
    const link = ewa.page.getByRole('link', { name: consolePl['console.paper.print'] })
    const [download] = await Promise.all([ewa.page.waitForEvent('download'), link.click()])
    assert.match(download.suggestedFilename(), /\.pdf$/)
    await stage.audit(ewa, 'paper', ['light', 'dark'])
    await inEnglish(ewa, 'Numbers on paper', () => stage.audit(ewa, 'paper-english'))
  })

  const at = Date.now()
  await stage.step(
    'jan enters what was taken down on the second number, with the time of the call',
    jan,
    async () => {
      const { page } = jan
      await enterConsole(jan, run, 'jan')
      await page.goto(`${run.console}#/in/paper`)
      await lines().nth(1).getByRole('button', { name: consolePl['console.paper.enter'] }).click()
      await page.locator('hd-console-paper [name="eori"]').fill(firm)
      await page.getByRole('button', { name: consolePl['console.paper.find'] }).click()
      await page.locator('hd-console-paper [name="at"]').fill(toWarsaw(new Date(at).toISOString()))
      await stage.audit(jan, 'paper-enter', ['light', 'dark'])
      await inEnglish(jan, 'Numbers on paper', () => stage.audit(jan, 'paper-enter-english'))
      await page.getByRole('button', { name: consolePl['console.paper.write'], exact: true }).click()
      await sheet(page).waitFor()
      await choose(page, 'system', ['NCTS2'])
      await choose(page, 'classification', ['no-answer'])
      await type(page, 'subject', 'Telefonicznie w czasie awarii')
      await choose(page, 'environment', ['production'])
      await type(page, 'description', 'Brak komunikatu IE029 od rana.')
      await choose(page, 'impact', ['one'])
      await choose(page, 'urgency', ['today'], 'ticket-urgency')
      await type(page, 'contactPhone', '+48 600 100 200')
      await stage.audit(jan, 'paper-form')
      await review(page)
      await sheet(page).locator('button.confirm').click()
      await lines().nth(1).getByRole('link').waitFor()
    },
  )

  await stage.step(
    'the first number is missing now: it was skipped, and is given up with a reason',
    jan,
    async () => {
      const { page } = jan
      await lines().first().getByText(consolePl['console.paper.missing']).waitFor()
      await stage.audit(jan, 'paper-missing', ['light', 'dark'])
      await lines().first().getByRole('button', { name: consolePl['console.paper.spoil'] }).click()
      await page.locator('hd-console-paper [name="reason"]').fill('Kartka zalana kawą')
      await lines().first().getByRole('button', { name: consolePl['console.paper.spoil'] }).last().click()
      await lines().first().getByText('Kartka zalana kawą').waitFor()
    },
  )

  await stage.step(
    'anna finds the case under the number that she was told, since the time of the call',
    anna,
    async () => {
      const number = await lines().nth(1).getByRole('link').innerText()
      await lines().nth(1).getByRole('link').click()
      await jan.page.locator('hd-console-case h1', { hasText: number }).waitFor()
      await stage.audit(jan, 'paper-case')
      await enterPortal(anna.page, run, 'anna')
      const id = new URL(jan.page.url()).hash.split('/').pop() ?? ''
      await anna.page.goto(`${run.portal}/inline?help-desk-case=${id}`)
      await anna.page.locator('hd-case h2 .code', { hasText: number }).waitFor()
      await anna.page.locator('hd-history summary').click()
      await anna.page.locator('hd-history li', { hasText: 'Jan Kowalczyk' }).waitFor()
      await stage.audit(anna, 'paper-history', ['light', 'dark'])
    },
  )
}
