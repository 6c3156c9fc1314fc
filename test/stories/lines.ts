/**
 * An agent for two: she says which declaration is whose, an officer decides line by line, the second one reads what it
 * rests on; and when the window is over what was done comes back as a list in a file.
 */
import assert from 'node:assert/strict'
import type { View } from '../../workflows/contracts/view.ts'
import { inPageAccess } from './barriers.ts'
import type { Cast } from './cast.ts'
import { action, click, confirm, enterConsole, openCase, openSheet, review, sheet } from './officer.ts'
import { accept, appears, choose, faultsOf, field, says, tick, type } from './screen.ts'
import { pass } from './settle.ts'
import { auditInBoth } from './tongues.ts'
import { beginApplication, caseOf, enterPortal, openPortal, send, step } from './trader.ts'

const both = ['light', 'dark'] as const
const [pomorze, kujawy] = ['PL100000008700000', 'PL100000015300000']
const lrns = Array.from({ length: 12 }, (_, i) => `AGENT26L0${String(i + 1).padStart(2, '0')}`)
/** The first eight are those of the one, the others those of the other. */
const granted = lrns.slice(0, 8)
const test = 'Zapis monitoringu NCTS2-4711: od 9:40 bramka agencji nie odbiera potwierdzeń.'

export async function lines(cast: Cast): Promise<void> {
  const { stage, stack, maria } = cast
  const { run } = stack
  const agent = await stage.actor('anna-for-two')
  const jan = await stage.actor('jan-en', { lang: 'en', width: 1280, height: 900 })
  const { page } = agent
  let held = {} as View

  /** A choice holds for the lines below it, too. */
  const whose = async (at: number, eori: string): Promise<void> => {
    await field(page, 'lrnPrincipals').locator('select').nth(at).selectOption(eori)
  }

  /** As a firm's own software writes it, with a heading and in the order of the form. */
  const list = (third: string): string =>
    ['number;outcome;MRN;principal', ...granted.map((lrn, i) => line(i === 2 ? third : lrn))].join('\r\n')
  const line = (number: string) => `${number};captured;;${pomorze}`

  const choosing = (text: string): Promise<void> =>
    field(page, 'list')
      .locator('input[type="file"]')
      .setInputFiles({ name: 'lista.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })

  await stage.step('anna says which declaration is whose', agent, async () => {
    await agent.context.addInitScript({ path: inPageAccess })
    await enterPortal(page, run, 'anna')
    await openPortal(page, run, '/inline')
    await beginApplication(page)
    await choose(page, 'system', ['NCTS2'])
    await choose(page, 'direction', ['departure'])
    await choose(page, 'side', ['own-software'])
    await field(page, 'startedAt')
      .getByRole('button', { name: says('form.now') })
      .click()
    await choose(page, 'channelsTried', ['web-service', 'web-form'])
    await tick(page, 'offices', 'PL322080')
    await choose(page, 'urgency', ['departure'])
    for (const eori of [pomorze, kujawy]) await tick(page, 'principals', eori!)
    await type(page, 'lrns', lrns.join('\n'))
    await whose(0, pomorze!)
    await whose(8, kujawy!)
    await type(page, 'grn', '26PL000000G000127')
    await type(page, 'contactPhone', '+48 600 100 200')
    await accept(page, 'declarationRecords')
    await field(page, 'lrnPrincipals').scrollIntoViewIfNeeded()
    await auditInBoth(stage, agent, 'lines-form', 0)
  })

  await stage.step('a start of long ago is refused while it is typed', agent, async () => {
    const began = field(page, 'startedAt')
    const now = await began.locator('input').inputValue()
    await type(page, 'startedAt', `1970${now.slice(4)}`)
    await faultsOf(page, 'startedAt')
      .getByText(says('fault.too-long-ago', { n: 30 }))
      .waitFor()
    await began.scrollIntoViewIfNeeded()
    await auditInBoth(stage, agent, 'lines-start', 1)
    await type(page, 'startedAt', now)
    await faultsOf(page, 'startedAt').waitFor({ state: 'detached' })
    await send(page)
    await step(page, 'to-review').waitFor()
    held = await caseOf(page, run, 'anna')
  })

  await stage.step(
    'maria grants the one and refuses the other, and must say what it rests on',
    maria,
    async () => {
      await enterConsole(maria, run, 'maria')
      await openCase(maria.page, run, held.id)
      await click(maria.page, 'claim')
      await openSheet(maria.page, 'propose')
      await sheet(maria.page)
        .getByLabel(says('lines.decision', { eori: kujawy! }))
        .selectOption('R07')
      await review(maria.page)
      await faultsOf(maria.page, 'basis').getByText(says('fault.required')).waitFor()
      assert.equal(await maria.page.evaluate('story.focusedField()'), 'basis')
      await stage.audit(maria, 'lines-basis-missing', both)
      await type(maria.page, 'basis', test)
      await field(maria.page, 'lines').scrollIntoViewIfNeeded()
      await stage.audit(maria, 'lines-table', both)
      await review(maria.page)
      await stage.audit(maria, 'lines-summary', both)
      await confirm(maria.page)
      await maria.page.getByRole('heading', { name: says('console.panel.proposal') }).waitFor()
      await stage.audit(maria, 'lines-proposed', both)
    },
  )

  await stage.step(
    'jan reads it in English, line by line and with its basis, and approves',
    jan,
    async () => {
      await enterConsole(jan, run, 'jan')
      await jan.page.getByRole('button', { name: 'EN', exact: true }).click()
      await openCase(jan.page, run, held.id)
      await appears(jan.page.locator('hd-console-case'), test)
      await action(jan.page, 'approve').waitFor()
      await stage.audit(jan, 'lines-second', both)
      await openSheet(jan.page, 'approve')
      await appears(sheet(jan.page), test)
      await stage.audit(jan, 'lines-approve', both)
      await confirm(jan.page)
    },
  )

  await stage.step('anna sees a number for the one, and why the other has none', agent, async () => {
    await step(page, 'active').waitFor()
    const card = page.locator('hd-case .approval')
    await card.getByText(says('approval.line.granted', { n: 8 })).waitFor()
    await card.getByText(says('option.refusal.R07')).waitFor()
    await auditInBoth(stage, agent, 'lines-approval', 0)
  })

  await stage.step('the window is over, and one line of her list is wrong', agent, async () => {
    await pass(stack, held.id, 'window-ends')
    await step(page, 'reconciling').waitFor()
    assert.equal(await page.locator('hd-duties li').count(), granted.length)
    await page.locator('hd-offers p.row > [data-event="settle-list"]').click()
    await choosing(list('AGENT26LOO3'))
    await field(page, 'list').getByText('lista.csv').waitFor()
    agent.expected = /status of 422/
    await page.locator('hd-offers button.sure').click()
    await faultsOf(page, 'list')
      .getByText(says('fault.line-unknown-number', { line: 4, value: 'AGENT26LOO3' }))
      .waitFor()
    assert.equal(await page.locator('hd-duties li .done').count(), 0)
    await field(page, 'list').scrollIntoViewIfNeeded()
    await auditInBoth(stage, agent, 'lines-list-wrong', 1)
  })

  await stage.step('mended and chosen again, it counts as a whole', agent, async () => {
    await choosing(list(granted[2]!))
    await faultsOf(page, 'list').waitFor({ state: 'detached' })
    await auditInBoth(stage, agent, 'lines-list', 0)
    await page.locator('hd-offers button.sure').click()
    await step(page, 'reconciled').waitFor()
    await auditInBoth(stage, agent, 'lines-settled', 1)
  })
}
