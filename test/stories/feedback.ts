/** What people say of the desk's work: the questionnaire after a refusal, a complaint about it, a remark that is told on. */
import assert from 'node:assert/strict'
import type { Locator } from 'playwright-core'
import type { View } from '../../workflows/contracts/view.ts'
import { openAs } from './by-interface.ts'
import type { Cast } from './cast.ts'
import { act, action, confirm, enterConsole, openCase, openSheet, post, review } from './officer.ts'
import { choose, says, type } from './screen.ts'
import type { Stack } from './stack.ts'
import { beginApplication, caseOf, enterPortal, fillApplication, openPortal, send } from './trader.ts'

export async function feedback(cast: Cast): Promise<void> {
  const refused = await refuse(cast)
  const address = await answer(cast, refused)
  await ask(cast, address)
  await writeAtOnce(cast)
  await complain(cast, refused)
  await handle(cast, refused)
  await remark(cast)
}

async function refuse(cast: Cast): Promise<View> {
  const {
    stage,
    stack: { run },
    anna,
    maria,
  } = cast
  const { page } = anna
  await stage.step('anna applies, and maria refuses', anna, async () => {
    await enterPortal(page, run, 'anna')
    await openPortal(page, run, '/strict')
    await beginApplication(page)
    await fillApplication(page, {
      system: 'AES',
      direction: 'export',
      side: 'own-network',
      office: 'PL322050',
      lrns: [`ODMOWA26E${Date.now() % 1_000_000}`],
    })
    await send(page)
    await page.locator('hd-case h2 .code').waitFor()
    const asked = await caseOf(page, run, 'anna')
    await enterConsole(maria, run, 'maria')
    await act(cast, asked.id, 'claim')
    await act(cast, asked.id, 'refuse', { reason: 'R03', text: 'Formularz na portalu działa.' })
    await page.locator('hd-questionnaire fieldset').first().waitFor()
    await stage.audit(anna, 'refused-with-questionnaire', ['light', 'dark'])
  })
  return caseOf(page, run, 'anna')
}

/** The address of the link that she passes on. */
async function answer({ stage, stack: { run }, anna }: Cast, refused: View): Promise<string> {
  const { page } = anna
  let address = ''
  await stage.step(
    'she says how it was, by the page and then by the link without signing in',
    anna,
    async () => {
      const panel = page.locator('hd-questionnaire')
      for (const group of await panel.locator('fieldset').all())
        await group.getByRole('radio', { name: `2 – ${says('questionnaire.score.2')}` }).check()
      await panel.getByRole('button', { name: says('questionnaire.send') }).click()
      await panel.getByRole('button', { name: says('questionnaire.change') }).waitFor()
      await panel.locator('form summary').click()
      address = (await panel.locator('a.address').getAttribute('href')) ?? ''
      assert.ok(address.startsWith(`${run.desk}/questionnaire#`))
      const visitor = await stage.actor('visitor')
      await visitor.page.goto(address)
      await visitor.page.getByText(refused.number).waitFor()
      const chosen = visitor.page.locator('input[name="time"]:checked')
      await chosen.waitFor()
      assert.equal(await chosen.getAttribute('value'), '2')
      await visitor.page.locator('#comment').fill('Powód był zrozumiały dopiero po telefonie.')
      await visitor.page.getByRole('button', { name: says('questionnaire.change') }).click()
      await visitor.page.locator('#news[data-tone="good"]').waitFor()
      await stage.audit(visitor, 'questionnaire-by-link', ['light', 'dark'])
    },
  )
  return address
}

const added = { pl: 'Czy decyzja przyszła na czas?', en: 'Did the decision come in time?' }

/** Another question, from now on: who has answered keeps the questions of before, and the next one is asked the new ones. */
async function ask(cast: Cast, address: string): Promise<void> {
  const { stage, stack, maria } = cast
  const { run } = stack
  const ewa = await stage.actor('ewa', { width: 1280, height: 900 })
  const board = ewa.page.locator('hd-console-questions')
  await stage.step('maria reads the questions and cannot change them', maria, async () => {
    await maria.page.goto(`${run.console}#/in/questions`)
    const reads = maria.page.locator('hd-console-questions')
    await reads.getByText(says('questions.managers-only')).waitFor()
    assert.equal(await reads.locator('#write').count(), 0)
  })
  await stage.step(
    'ewa, a duty manager, adds a question, forgets its words, and publishes it',
    ewa,
    async () => {
      await enterConsole(ewa, run, 'ewa')
      await ewa.page.goto(`${run.console}#/in/questions`)
      await board.locator('article').first().waitFor()
      await stage.audit(ewa, 'questions', ['light', 'dark'])
      await board.locator('#write').click()
      await board.locator('#add').click()
      await board.locator('.next').click()
      await board.locator('[aria-invalid="true"]').first().waitFor()
      await stage.audit(ewa, 'questions-faults', ['light', 'dark'])
      const question = board.locator('fieldset[data-index]').last()
      await question.getByLabel(says('questions.text.pl')).fill(added.pl)
      await question.getByLabel(says('questions.text.en')).fill(added.en)
      await question.getByLabel(says('questions.code'), { exact: true }).fill('in-time')
      await question.locator('.up').click()
      await board.locator('.next').click()
      await board.locator('[data-change="added"]', { hasText: added.pl }).waitFor()
      await stage.audit(ewa, 'questions-check', ['light', 'dark'])
      await board.locator('.confirm').click()
      await board.locator('article', { hasText: added.pl }).waitFor()
    },
  )
  await stage.step(
    'who has answered keeps his questions; the next one is mailed the new ones',
    ewa,
    async () => {
      const visitor = await stage.actor('answered')
      await visitor.page.goto(address)
      await visitor.page.locator('input[name="time"]:checked').waitFor()
      assert.equal(await visitor.page.getByText(added.pl).count(), 0)
      // For her nobody has changed what she is mailed.
      const next = await refusedByInterface(cast, 'katarzyna')
      const asked = await stage.actor('asked')
      await asked.page.goto(await linkTo(stack, next, 'katarzyna@odra.example'))
      await asked.page.getByRole('group', { name: added.pl }).waitFor()
      await stage.audit(asked, 'questionnaire-new-question')
      for (const group of await asked.page.locator('fieldset').all())
        await group.locator('input[value="4"]').check()
      await asked.page.locator('#send').click()
      await asked.page.locator('#news[data-tone="good"]').waitFor()
    },
  )
}

/** Two duty managers write at once: the second one is told, and goes on with what she wrote. */
async function writeAtOnce({ stage, stack: { run } }: Cast): Promise<void> {
  const [ewa, zofia] = [
    stage.actors.find(({ name }) => name === 'ewa')!,
    await stage.actor('zofia', { width: 1280, height: 900, lang: 'en' }),
  ]
  const [hers, theirs] = [ewa, zofia].map(({ page }) => page.locator('hd-console-questions')) as [
    Locator,
    Locator,
  ]
  await stage.step('zofia publishes while ewa still writes; ewa loses nothing', zofia, async () => {
    await ewa.page.goto(`${run.console}#/in/questions`)
    await hers.locator('#write').click()
    await hers.getByLabel(says('questions.comment.pl')).fill('Co było dobre, a co złe?')
    await hers.locator('.next').click()
    await enterConsole(zofia, run, 'zofia')
    await zofia.page.goto(`${run.console}#/in/questions`)
    await theirs.locator('article').first().waitFor()
    await stage.audit(zofia, 'questions-english')
    await theirs.locator('#write').click()
    await theirs.locator('[data-index="3"] .remove').click()
    await theirs.locator('.next').click()
    await theirs.locator('.confirm').click()
    await theirs.locator('article[data-version="3"]').waitFor()
    ewa.expected = /status of 409/
    await hers.locator('.confirm').click()
    await hers.locator('.overtaken').waitFor()
    await stage.audit(ewa, 'questions-overtaken', ['light', 'dark'])
    await hers.locator('.mine').click()
    await hers.locator('.next').click()
    await hers.locator('.confirm').click()
    await hers.locator('article[data-version="4"]', { hasText: 'Co było dobre, a co złe?' }).waitFor()
    await hers.locator('details[data-version="3"]', { hasText: 'Zofia' }).waitFor()
  })
}

/** An application of this person's, that maria refuses. */
export async function refusedByInterface(cast: Cast, person: string): Promise<View> {
  const { id } = await openAs(cast.stack.run, person, 'fallback', {
    system: 'NCTS2',
    direction: 'departure',
    side: 'own-software',
    startedAt: new Date(Date.now() - 7_200_000).toISOString(),
    channelsTried: ['web-service'],
    offices: ['PL322080'],
    urgency: ['departure'],
    lrns: [`PYT26E${Date.now() % 1_000_000}`],
    grn: '26PL000000G000127',
    contactName: 'Osoba do kontaktu',
    contactPhone: '+48 600 300 400',
    declarationRecords: true,
  })
  await act(cast, id, 'claim')
  return act(cast, id, 'refuse', { reason: 'R03', text: 'Formularz na portalu działa.' })
}

/** The link as it was mailed. */
async function linkTo({ run }: Stack, { number }: View, to: string): Promise<string> {
  for (let tries = 0; tries < 200; tries++) {
    const mails = (await (await fetch(`${run.mail}/mails.json?to=${to}`)).json()) as { text: string }[]
    const texts = mails.map(({ text }) => text).filter((text) => text.includes(number))
    const link = texts.flatMap((text) => /https?:\/\/\S+\/questionnaire#[\w.-]+/.exec(text) ?? [])[0]
    if (link !== undefined) return link
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  return assert.fail(`no link to the questionnaire was mailed to ${to}`)
}

async function complain({ stage, anna }: Cast, refused: View): Promise<void> {
  const { page } = anna
  await stage.step('she complains, from the case itself, and has number and term at once', anna, async () => {
    await page.getByRole('button', { name: says('afterwards.complain') }).click()
    const number = page.locator('hd-form [data-field="caseNumber"] input')
    await number.waitFor()
    assert.equal(await number.inputValue(), refused.number)
    await choose(page, 'grounds', ['solution-wrong'], 'complaint-grounds')
    await type(page, 'text', 'Formularz na portalu nie działał przez cały dzień.')
    await stage.audit(anna, 'complaint-form', ['light', 'dark'])
    await send(page)
    await page.locator('hd-case h2 .code', { hasText: 'SK-' }).waitFor()
    await page.locator('hd-case .deadline', { hasText: says('deadline.complaint.answer') }).waitFor()
    await stage.audit(anna, 'complaint-received')
  })
}

async function handle({ stage, stack: { run }, anna, maria, jan }: Cast, refused: View): Promise<void> {
  const complaint = await caseOf(anna.page, run, 'anna')
  await stage.step('maria, who refused, is not let near it', maria, async () => {
    await openCase(maria.page, run, complaint.id)
    assert.equal(await action(maria.page, 'claim').count(), 0)
    const tried = await post(maria, run, complaint.id, { event: 'claim', version: complaint.version })
    assert.deepEqual(tried, { status: 409, code: 'not-independent' })
  })
  await stage.step('jan upholds it, with facts and reasons', jan, async () => {
    const { page } = jan
    await enterConsole(jan, run, 'jan')
    await page.goto(`${run.console}#/in/complaints`)
    await page.locator('hd-console-list tbody tr').first().waitFor()
    await stage.audit(jan, 'complaints')
    await openCase(page, run, complaint.id)
    await action(page, 'claim').click()
    await action(page, 'answer').waitFor()
    await openSheet(page, 'answer')
    await choose(page, 'outcome', ['upheld'], 'complaint-outcome')
    await type(page, 'facts', 'Dziennik portalu potwierdza przerwę od 8.10 do 15.40.')
    await type(page, 'reasons', 'Powód odmowy nie istniał.')
    await type(page, 'measures', 'Prosimy o nowy wniosek; zostanie rozpatrzony w pierwszej kolejności.')
    await stage.audit(jan, 'complaint-sheet')
    await review(page)
    await confirm(page)
  })
  await stage.step('anna reads the answer on her open page, signed', anna, async () => {
    const { page } = anna
    await page.getByText('Powód odmowy nie istniał.').waitFor()
    await stage.audit(anna, 'complaint-answered', ['light', 'dark'])
    await page.getByRole('button', { name: says('complaint.about', { number: refused.number }) }).click()
    await page.getByText(says('afterwards.outcome.upheld')).waitFor()
  })
}

async function remark({ stage, stack: { run }, anna, maria }: Cast): Promise<void> {
  const { page } = anna
  await stage.step('anna makes a remark', anna, async () => {
    await openPortal(page, run, '/strict')
    await page.locator('hd-home button.need', { hasText: says('kind.remark') }).click()
    await choose(page, 'topic', ['idea'], 'remark-topic')
    await type(page, 'text', 'Lista spraw mogłaby być dłuższa.')
    await send(page)
    await page.locator('hd-case h2 .code', { hasText: 'UW-' }).waitFor()
  })
  const made = await caseOf(page, run, 'anna')
  await stage.step('maria answers it, and tells everybody what has changed', maria, async () => {
    await openCase(maria.page, run, made.id)
    const written = maria.page.locator('hd-console-conversation')
    await written.locator('[data-event="answer"]').click()
    await type(maria.page, 'text', 'Lista pokazuje odtąd 25 spraw.')
    await written.locator('button.sure').click()
    await openSheet(maria.page, 'publish')
    await type(maria.page, 'saidPl', 'Lista spraw jest zbyt krótka.')
    await type(maria.page, 'didPl', 'Lista pokazuje odtąd 25 spraw.')
    await type(maria.page, 'saidEn', 'The list of cases is too short.')
    await type(maria.page, 'didEn', 'The list now shows 25 cases.')
    await stage.audit(maria, 'remark-sheet')
    await review(maria.page)
    await confirm(maria.page)
  })
  await stage.step('everybody reads it, signed in or not', anna, async () => {
    const passer = await stage.actor('passer-by')
    await passer.page.goto(`${run.desk}/desk`)
    await passer.page.getByRole('button', { name: says('place.you-said') }).click()
    await passer.page.getByText('Lista spraw jest zbyt krótka.').waitFor()
    await stage.audit(passer, 'you-said', ['light', 'dark'])
    await page.getByText('Lista pokazuje odtąd 25 spraw.').waitFor()
  })
}
