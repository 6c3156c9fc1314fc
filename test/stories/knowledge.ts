/** An answer is found before anybody has to be asked; and where it does not help, editors hear of it and mend it. */
import assert from 'node:assert/strict'
import type { Locator, Page } from 'playwright-core'
import type { Cast } from './cast.ts'
import { enterConsole } from './officer.ts'
import { appears, field, says, type } from './screen.ts'
import type { Actor } from './stage.ts'
import { enterPortal, openPortal } from './trader.ts'

const title = 'Odblokowanie konta'
const search = (page: Page): Locator => page.locator('hd-knowledge').getByRole('searchbox')
const results = (page: Page): Locator => page.locator('hd-knowledge h3 button')
const heading = (page: Page, text: string): Locator =>
  page.locator('hd-article').getByRole('heading', { level: 2, name: text })

export async function knowledge(cast: Cast): Promise<void> {
  await find(cast)
  await readWhileAway(cast)
  await disagree(cast)
  await leaveWithAnswer(cast)
  await mend(cast)
  await look(cast)
}

async function enter(actor: Actor, { stack: { run } }: Cast): Promise<void> {
  await enterPortal(actor.page, run, 'anna')
  await openPortal(actor.page, run, '/strict')
  await toKnowledge(actor.page)
}

async function toKnowledge(page: Page): Promise<void> {
  await page
    .locator('hd-home')
    .getByRole('button', { name: says('place.knowledge') })
    .click()
  await search(page).waitFor()
}

async function find(cast: Cast): Promise<void> {
  const { stage, anna } = cast
  await stage.step('anna finds an answer while she types, on a page with a strict policy', anna, async () => {
    await enter(anna, cast)
    await search(anna.page).pressSequentially('zablokowane konta', { delay: 15 })
    await results(anna.page).first().filter({ hasText: title }).waitFor()
    const counted = says('knowledge.count', { n: await results(anna.page).count() })
    await anna.page
      .locator('hd-knowledge [role="status"]', { hasText: counted })
      .waitFor({ state: 'attached' })
    await stage.audit(anna, 'knowledge-results', ['light', 'dark'])
  })

  await stage.step('she reads it by the keyboard alone', anna, async () => {
    const { page } = anna
    await search(page).focus()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await heading(page, title).waitFor()
    await stage.audit(anna, 'knowledge-article', ['light', 'dark'])
  })
}

async function readWhileAway({ stage, anna }: Cast): Promise<void> {
  await stage.step('the desk is out of reach: searching and reading go on', anna, async () => {
    const { page, context } = anna
    await context.setOffline(true)
    anna.expected = /ERR_INTERNET_DISCONNECTED|Failed to fetch|net::ERR/
    await page.getByRole('button', { name: says('knowledge.back') }).click()
    await search(page).fill('xsd 102')
    await appears(page, says('knowledge.by-code', { code: 'XSD-102' }))
    await results(page).first().click()
    await page.locator('hd-article .prose p').first().waitFor()
    await context.setOffline(false)
  })
}

async function disagree({ stage, anna }: Cast): Promise<void> {
  await stage.step(
    'an article that did not help leads to a notification that is begun already',
    anna,
    async () => {
      const { page } = anna
      await page.getByRole('button', { name: says('knowledge.back') }).click()
      await search(page).fill('odblokowac konto')
      await results(page).first().click()
      const vote = page.locator('hd-vote')
      await vote.getByRole('button', { name: says('knowledge.vote.no'), exact: true }).click()
      await vote.getByLabel(says('option.vote-reason.unclear')).check()
      await vote.getByLabel(says('knowledge.vote.text')).fill('Nie wiadomo, gdzie jest wniosek.')
      await vote.getByRole('button', { name: says('knowledge.vote.send-and-write') }).click()
      assert.equal(await field(page, 'subject').locator('input').inputValue(), title)
      assert.equal(await field(page, 'system').locator('select').inputValue(), 'LOGIN')
    },
  )
}

async function leaveWithAnswer({ stage, stack, anna }: Cast): Promise<void> {
  await stage.step(
    'beside what she writes stands an answer; she leaves with it, and nothing is sent',
    anna,
    async () => {
      const { page } = anna
      await type(page, 'subject', 'nie pamiętam hasła')
      const offered = page.locator('hd-suggestions summary', { hasText: 'Zapomniane hasło' })
      await offered.click()
      await stage.audit(anna, 'knowledge-offered')
      await page
        .getByRole('button', { name: says('knowledge.solved') })
        .first()
        .click()
      await page.getByRole('button', { name: says('knowledge.solved.leave') }).click()
      await page.locator('hd-home button.need').first().waitFor()
      const rows = await stack.db.rows('SELECT code, state, person FROM article_deflections')
      assert.deepEqual(rows, [{ code: 'forgotten-password', state: 'waiting', person: 'demo:anna' }])
    },
  )
}

async function mend({ stage, stack: { run }, anna, maria }: Cast): Promise<void> {
  const section = maria.page.locator('hd-console-knowledge')
  await stage.step('maria reads what was missing, mends both languages and publishes', maria, async () => {
    await enterConsole(maria, run, 'maria')
    await maria.page.goto(`${run.console}#/in/knowledge`)
    await section.getByRole('button', { name: says('console.articles.shelf.tasks') }).click()
    await section.getByText('Nie wiadomo, gdzie jest wniosek.').waitFor()
    await section.getByRole('button', { name: says('console.tasks.edit') }).click()
    await section
      .locator('#summary-pl')
      .fill('Konto odblokowuje się samo po 30 minutach; wniosek jest na stronie głównej.')
    await section
      .locator('#summary-en')
      .fill('An account unlocks by itself after 30 minutes; the application is on the first page.')
    await stage.audit(maria, 'knowledge-editor')
    await section.getByRole('button', { name: says('console.article.save-and-publish') }).click()
    await section.getByRole('button', { name: says('console.article.sure') }).click()
    await section.getByText(says('console.article.published', { n: 2 })).waitFor()
    await section.getByRole('button', { name: says('console.tasks.close') }).click()
    await section.getByRole('button', { name: says('console.articles.back') }).click()
    await section.getByRole('button', { name: `${says('console.articles.shelf.tasks')} 0` }).waitFor()
  })

  await stage.step('anna reads the new version', anna, async () => {
    await anna.page.reload()
    await toKnowledge(anna.page)
    await search(anna.page).fill(title)
    await anna.page.locator('hd-knowledge article', { hasText: 'wniosek jest na stronie głównej' }).waitFor()
  })
}

/** For whoever is not signed in, at 320 pixels and in English. */
async function look({ stage, stack: { run } }: Cast): Promise<void> {
  const nobody = await stage.actor('nobody', { lang: 'en', width: 320, height: 740, dark: true })
  await stage.step(
    'nobody in particular reads it on a small screen, in the dark, in English',
    nobody,
    async () => {
      const { page } = nobody
      await page.goto(`${run.desk}/desk?lang=en&show=knowledge`)
      await search(page).fill('account locked')
      await results(page).first().click()
      await heading(page, 'Unlocking an account').waitFor()
      const width = await page.evaluate('document.documentElement.scrollWidth')
      assert.equal(width, 320)
      await page.locator('hd-vote').getByRole('button', { name: 'Yes' }).click()
      await page.getByText('Thank you for your vote').waitFor()
    },
  )
}
