/** The web process, MySQL and Redis go away in turn while a trader is writing: nothing typed is lost, and it goes by itself. */
import assert from 'node:assert/strict'
import { ContinuityBundle } from '../../workflows/contracts/continuity.ts'
import { outboxPl } from '../../workflows/words/outbox-pl.ts'
import type { View } from '../../workflows/contracts/view.ts'
import { asTrader, openAs } from './by-interface.ts'
import type { Cast } from './cast.ts'
import { refusedByInterface } from './feedback.ts'
import { enterConsole } from './officer.ts'
import { appears, field, says } from './screen.ts'
import type { Stack } from './stack.ts'
import {
  type Application,
  beginApplication,
  enterPortal,
  fillApplication,
  openPortal,
  send,
  step,
} from './trader.ts'

const application: Application = {
  system: 'AES',
  direction: 'export',
  side: 'own-software',
  office: 'PL322050',
  lrns: ['KONT26E001'],
}

export async function continuity(cast: Cast): Promise<void> {
  await readAnnouncements(cast)
  await loseWeb(cast)
  await loseDatabaseFromTheStart(cast)
  await loseDatabaseWhileAnswering(cast)
  await loseDatabaseWhileRating(cast)
  await loseRedis(cast)
}

async function readAnnouncements({ stage, stack: { run }, anna }: Cast): Promise<void> {
  const { page } = anna

  await stage.step(
    'a trader reads what is announced, what was, and how it has been for ninety days',
    anna,
    async () => {
      await enterPortal(page, run, 'anna')
      await openPortal(page, run, '/strict')
      // Once everything is in its place: what arrives moves what stands below it.
      await page.locator('hd-home button.case').first().waitFor()
      await page.getByRole('button', { name: says('place.announcements') }).click()
      const turn = (key: string) =>
        page
          .locator('hd-news nav.parts')
          .getByRole('button', { name: says(key) })
          .click()
      await page.locator('hd-news #current').waitFor()
      await stage.audit(anna, 'announcements', ['light', 'dark'])
      await turn('news.days')
      await page.locator('hd-news .bars').first().waitFor()
      await stage.audit(anna, 'announcements-90-days', ['light', 'dark'])
      await turn('news.archive')
      await page
        .locator('hd-news')
        .getByText(/^Pozycje 1–5 z \d+$/)
        .waitFor()
      await stage.audit(anna, 'announcements-archive')
      await page.locator('hd-news .pages button').last().click()
      await page
        .locator('hd-news')
        .getByText(/^Pozycje 6–10 z \d+$/)
        .waitFor()
    },
  )
}

async function loseWeb({ stage, stack, anna }: Cast): Promise<void> {
  const { page } = anna

  await stage.step(
    'the web process dies while somebody is writing: what he sends goes once it is back',
    anna,
    async () => {
      for (const actor of stage.actors) actor.expected = /ERR_|status of 50/
      await openPortal(page, stack.run, '/strict')
      await beginApplication(page)
      await fillApplication(page, application)
      stack.killWeb()
      await field(page, 'lrns').locator('textarea').fill('KONT26E001\nKONT26E002')
      await send(page)
      await step(page, 'to-review').waitFor()
      await onceOnly(stack, ['KONT26E001', 'KONT26E002'])
    },
  )
}

async function loseDatabaseFromTheStart({ stage, stack, anna }: Cast): Promise<void> {
  const { page } = anna
  const lrn = 'KONT26E003'

  await stage.step(
    'a web process that never saw MySQL tells what is announced, and how to reach the desk',
    anna,
    async () => {
      for (const actor of stage.actors) actor.expected = /ERR_|status of 50/
      await openPortal(page, stack.run, '/strict')
      await beginApplication(page)
      await fillApplication(page, { ...application, lrns: [lrn] })
      stack.freeze('mariadb')
      stack.killWeb()
      await answering(`${stack.run.desk}/livez`)
      assert.equal((await fetch(`${stack.run.desk}/api/announcements`)).status, 503)
      const bundle = await fetch(`${stack.run.desk}/continuity/v1/bundle.json`)
      const { payload } = ContinuityBundle.parse(await bundle.json())
      assert.ok(payload.announcements.items.length > 0)
    },
  )

  await stage.step(
    'what is sent meanwhile waits, also over a reload, with the form as it was',
    anna,
    async () => {
      for (const actor of stage.actors) actor.expected = /ERR_|status of 50/
      await send(page)
      await page.locator('hd-apply').getByText(outboxPl['outbox.held']).waitFor()
      assert.equal(await field(page, 'lrns').locator('textarea').inputValue(), lrn)
      await stage.audit(anna, 'outbox-form')
      await openPortal(page, stack.run, '/strict')
      await page.getByText(outboxPl['outbox.waits'].split('{')[0]!).waitFor()
      // Out of order from the demo's first minute to its last.
      await appears(page.locator('hd-home'), 'SENT')
      await stage.audit(anna, 'outbox-home')
      await page.getByRole('button', { name: outboxPl['outbox.open'] }).click()
      await page.locator('hd-apply hd-form').waitFor()
      assert.equal(await field(page, 'lrns').locator('textarea').inputValue(), lrn)
    },
  )

  await stage.step('once MySQL is back it goes by itself, once', anna, async () => {
    for (const actor of stage.actors) actor.expected = /ERR_|status of 50/
    stack.thaw('mariadb')
    await step(page, 'to-review').waitFor()
    await onceOnly(stack, [lrn])
  })
}

async function loseDatabaseWhileAnswering({ stage, stack, anna }: Cast): Promise<void> {
  const { page } = anna
  const text = 'Wysłano ponownie o 10:15, numer LRN bez zmian.'

  await stage.step(
    'MySQL goes while somebody adds to his case: it waits over a reload, and arrives once',
    anna,
    async () => {
      for (const actor of stage.actors) actor.expected = /ERR_|status of 50/
      const { id, number } = await openAs(stack.run, 'anna', 'ticket', {
        system: 'AES',
        classification: 'how-to',
        environment: 'production',
        subject: 'Co po przywróceniu systemu',
        description: 'Czy zgłoszenia wysłane w czasie przerwy trzeba powtórzyć?',
        impact: 'one',
        urgency: 'today',
        contactName: 'Anna Nowak',
        contactPhone: '+48 600 300 400',
      })
      await openPortal(page, stack.run, '/strict')
      await page.locator('hd-home button.case', { hasText: number }).click()
      await page.locator('hd-offers textarea').first().fill(text)
      stack.freeze('mariadb')
      await page.locator('hd-offers button.sure').click()
      await page.locator('hd-offers').getByText(outboxPl['outbox.held']).waitFor()
      await stage.audit(anna, 'outbox-message')
      await openPortal(page, stack.run, '/strict')
      await page.getByText(outboxPl['outbox.waits'].split('{')[0]!).waitFor()
      await appears(page.locator('hd-desk'), number)
      stack.thaw('mariadb')
      await page.getByText(outboxPl['outbox.waits'].split('{')[0]!).waitFor({ state: 'hidden' })
      await page.locator('hd-home button.case', { hasText: number }).click()
      await page.locator('hd-thread li', { hasText: text }).waitFor()
      assert.equal(await page.locator('hd-thread li', { hasText: text }).count(), 1)
      const ask = await asTrader(stack.run, 'anna')
      const { thread = [] } = (await ask(`cases/${id}`)) as View
      assert.equal(thread.filter((one) => one.text === text).length, 1)
    },
  )
}

async function loseDatabaseWhileRating(cast: Cast): Promise<void> {
  const { stage, stack, anna, maria } = cast
  const { page } = anna

  await stage.step(
    'MySQL goes while somebody fills in the questionnaire: it waits over a reload, and arrives once',
    anna,
    async () => {
      await enterConsole(maria, stack.run, 'maria')
      for (const actor of stage.actors) actor.expected = /ERR_|status of (401|50)/
      const { id, number } = await refusedByInterface(cast, 'anna')
      await openPortal(page, stack.run, '/strict')
      await page.locator('hd-home button.case', { hasText: number }).click()
      const panel = page.locator('hd-questionnaire')
      await panel.locator('fieldset').first().waitFor()
      for (const group of await panel.locator('fieldset').all())
        await group.locator('input[value="5"]').check()
      stack.freeze('mariadb')
      await panel.locator('button.primary').click()
      await panel.getByText(outboxPl['outbox.held']).waitFor()
      await stage.audit(anna, 'outbox-questionnaire', ['light', 'dark'])
      await openPortal(page, stack.run, '/strict')
      const kind = `${outboxPl['outbox.questionnaire']} ${number}`
      const waits = page.getByText(outboxPl['outbox.waits'].replace('{kind}', kind))
      await waits.waitFor()
      await stage.audit(anna, 'outbox-questionnaire-home')
      stack.thaw('mariadb')
      await waits.waitFor({ state: 'hidden' })
      const given = await stack.db.rows('SELECT scores FROM questionnaire_answers WHERE case_id = $1', [id])
      assert.equal(given.length, 1)
    },
  )
}

async function loseRedis({ stage, stack, anna }: Cast): Promise<void> {
  const { page } = anna

  await stage.step(
    'Redis goes while somebody is writing: he does not notice, and the checks come with it',
    anna,
    async () => {
      await openPortal(page, stack.run, '/strict')
      await beginApplication(page)
      stack.freeze('redis')
      await fillApplication(page, { ...application, lrns: ['KONT26E004'] })
      await send(page)
      await step(page, 'checking').waitFor()
      stack.thaw('redis')
      await step(page, 'to-review').waitFor()
      await onceOnly(stack, ['KONT26E004'])
    },
  )
}

/** One case with all of these, and no second one with any. */
async function onceOnly({ db }: Stack, lrns: readonly string[]): Promise<void> {
  const found = await db.rows<{ n: number }>(
    `SELECT COUNT(DISTINCT case_id) AS n FROM case_terms WHERE value IN (${lrns.map((_, i) => `$${i + 1}`).join(', ')})`,
    lrns,
  )
  assert.equal(Number(found[0]?.n), 1)
}

async function answering(url: string): Promise<void> {
  const until = Date.now() + 40_000
  for (;;) {
    const response = await fetch(url).catch(() => null)
    if (response?.ok) return
    if (Date.now() > until) throw new Error(`${url} does not answer`)
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}
