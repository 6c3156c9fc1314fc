/** The ways that end otherwise: withdrawn, permitted by the request itself, not available at all. */
import assert from 'node:assert/strict'
import type { Cast } from './cast.ts'
import type { Actor } from './stage.ts'
import { confirm, enterConsole, review, sheet, viewOf } from './officer.ts'
import { appears, choose, enterMoment, says, type } from './screen.ts'
import {
  act,
  beginApplication,
  caseOf,
  enterPortal,
  fillApplication,
  openPortal,
  send,
  step,
} from './trader.ts'

export async function exits(cast: Cast): Promise<void> {
  const piotr = await cast.stage.actor('piotr')
  await withdraw(cast)
  await permitByRequest(cast, piotr)
  await findUnavailable(cast, piotr)
}

async function withdraw({ stage, stack: { run }, anna }: Cast): Promise<void> {
  await stage.step('anna applies for export and withdraws', anna, async () => {
    const { page } = anna
    await enterPortal(page, run, 'anna')
    await openPortal(page, run, '/strict')
    await beginApplication(page)
    await fillApplication(page, {
      system: 'AES',
      direction: 'export',
      side: 'own-network',
      office: 'PL322050',
      lrns: ['BALTYK26E001290'],
    })
    await send(page)
    await step(page, 'to-review').waitFor()
    await act(page, 'withdraw')
    await step(page, 'withdrawn').waitFor()
    await stage.audit(anna, 'withdrawn')
  })
}

async function permitByRequest({ stage, stack: { run }, jan }: Cast, piotr: Actor): Promise<void> {
  await stage.step('jan declares an outage of EMCS', jan, async () => {
    const { page } = jan
    await enterConsole(jan, run, 'jan')
    await page.goto(`${run.console}#/in/outages`)
    await page.getByRole('button', { name: says('console.section.outages.new') }).click()
    await sheet(page).waitFor()
    await choose(page, 'system', ['EMCS'])
    await choose(page, 'outageKind', ['central'], 'outage-kind')
    await enterMoment(page, 'startedAt', Date.now() - 20 * 60_000)
    await choose(page, 'webService', ['rejected'], 'channel-state')
    await choose(page, 'webForm', ['closed'], 'channel-state')
    await choose(page, 'fallback', ['individual'], 'fallback-permission')
    await type(page, 'titlePl', 'Awaria systemu EMCS')
    await type(page, 'bodyPl', 'System EMCS nie przyjmuje projektów e-AD.')
    await type(page, 'titleEn', 'EMCS is down')
    await type(page, 'bodyEn', 'EMCS does not accept draft e-ADs.')
    await stage.audit(jan, 'sheet-declare', ['light', 'dark'])
    await review(page)
    await confirm(page)
    await page.locator('hd-console-case h1').waitFor()
    await stage.audit(jan, 'outage')
  })

  await stage.step('piotr is told of it before his form', piotr, async () => {
    await enterPortal(piotr.page, run, 'piotr')
    await openPortal(piotr.page, run, '/strict')
    await piotr.page.getByText('Awaria systemu EMCS').waitFor()
  })

  await stage.step('his notification of a dispatch is its own permission', piotr, async () => {
    const { page } = piotr
    await beginApplication(page)
    await fillApplication(page, {
      system: 'EMCS',
      direction: 'dispatch',
      side: 'customs',
      office: 'PL404030',
      lrns: ['WISLA26A00077'],
    })
    await appears(page, says('mode.request-is-permission'))
    await send(page)
    await step(page, 'active').waitFor()
    const { approval, decision } = await caseOf(page, run, 'piotr')
    assert.deepEqual(decision?.by, [])
    await appears(page.locator('hd-case .approval'), approval?.number ?? '-')
    await stage.audit(piotr, 'permitted')
  })

  await stage.step('jan looks at it afterwards and confirms', jan, async () => {
    const { id, number } = await caseOf(piotr.page, run, 'piotr')
    await jan.page.goto(`${run.console}#/cases/${id}`)
    await jan.page.locator('hd-console-case h1', { hasText: number }).waitFor()
    await jan.page.locator('.actions [data-event="confirm"]').click()
    await confirm(jan.page)
    const { offers } = await viewOf(jan, run, id)
    assert.ok(!offers.some(({ event }) => event === 'confirm'))
  })
}

async function findUnavailable({ stage, stack: { run } }: Cast, piotr: Actor): Promise<void> {
  await stage.step(
    'for an entry summary declaration there is no fall-back, and it says what to do',
    piotr,
    async () => {
      const { page } = piotr
      await openPortal(page, run, '/strict')
      await beginApplication(page)
      await fillApplication(page, {
        system: 'ICS2',
        direction: 'entry',
        side: 'customs',
        office: 'PL322080',
        lrns: ['WISLA26N00001'],
      })
      await appears(page, says('mode.not-available'))
      await send(page)
      await step(page, 'not-available').waitFor()
      await appears(page, says('advice.ics2-keep-sending'))
      await stage.audit(piotr, 'not-available')
    },
  )
}
