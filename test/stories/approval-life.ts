/** What becomes of an approval: extended, suspended, in force again, revoked. Its holder sees each on his open page, and so does whoever checks it. */
import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import type { View } from '../../workflows/contracts/view.ts'
import { documentPl } from '../../workflows/words/document-pl.ts'
import { inPageAccess } from './barriers.ts'
import { asTrader } from './by-interface.ts'
import type { Cast } from './cast.ts'
import { act, enterConsole, viewOf } from './officer.ts'
import { appears, says } from './screen.ts'
import type { Actor } from './stage.ts'
import { auditInBoth } from './tongues.ts'
import { enterPortal } from './trader.ts'
import { granted, iso } from './walks.ts'

type Turn = {
  readonly name: string
  readonly state: 'active' | 'suspended' | 'revoked'
  /** What the checking page says of it. */
  readonly checked: keyof typeof documentPl
  /** Shown beside the approval. */
  readonly said: string
  readonly happens: (cast: Cast, id: string) => Promise<unknown>
}

const turns: readonly Turn[] = [
  {
    name: 'extended',
    state: 'active',
    checked: 'check.state.active',
    said: 'Naprawa potrwa do jutra.',
    happens: async (cast, id) => {
      const ask = await asTrader(cast.stack.run, 'anna')
      // The desk writes the document meanwhile, which is a change of the case, too.
      let view = (await ask(`cases/${id}`)) as View
      for (let looks = 0; looks < 50 && view.approval?.document !== 'ready'; looks++) {
        await new Promise((resolve) => setTimeout(resolve, 200))
        view = (await ask(`cases/${id}`)) as View
      }
      const answers = { to: iso(360), reason: 'Naprawa potrwa do jutra.' }
      await ask(`cases/${id}/events`, { event: 'ask-extension', version: view.version, answers })
      await act(cast, id, 'extend', { to: iso(360), maxDeclarations: 8, reason: 'Naprawa potrwa do jutra.' })
    },
  },
  {
    name: 'suspended',
    state: 'suspended',
    checked: 'check.state.suspended',
    said: 'Wyjaśniamy dwa zgłoszenia.',
    happens: (cast, id) => act(cast, id, 'suspend', { reason: 'Wyjaśniamy dwa zgłoszenia.' }),
  },
  {
    name: 'in force again',
    state: 'active',
    checked: 'check.state.active',
    said: '-E1',
    happens: (cast, id) => act(cast, id, 'resume', { reason: 'Zgłoszenia są w porządku.' }),
  },
  {
    name: 'revoked',
    state: 'revoked',
    checked: 'check.state.revoked',
    said: 'Użyto jej poza zakresem.',
    happens: async (cast, id) => {
      await act(cast, id, 'revoke', { reason: 'Użyto jej poza zakresem.' })
      const { offers } = await viewOf(cast.jan, cast.stack.run, id)
      if (offers.some(({ event }) => event === 'approve')) await act(cast, id, 'approve', undefined, cast.jan)
    },
  },
]

export async function approvalLife(cast: Cast): Promise<void> {
  const { stage, stack, maria, jan } = cast
  const { run } = stack
  const holder = await stage.actor('anna-holds')
  const anybody = await stage.actor('anybody')
  let id = ''
  await stage.step('anna holds an approval, and her page is open', holder, async () => {
    await enterConsole(maria, run, 'maria')
    await enterConsole(jan, run, 'jan')
    ;({ id } = await granted(cast))
    await holder.context.addInitScript({ path: inPageAccess })
    await enterPortal(holder.page, run, 'anna')
    await holder.page.goto(`${run.portal}/inline`)
    await holder.page.locator('hd-home button.case').first().waitFor()
    await holder.page.evaluate(`document.querySelector('help-desk').show({ name: 'case', id: '${id}' })`)
    await isIn(holder.page, 'active')
  })
  for (const [number, turn] of turns.entries())
    await stage.step(`it is ${turn.name}`, holder, async () => {
      await turn.happens(cast, id)
      await isIn(holder.page, turn.state)
      await appears(holder.page.locator('hd-case'), turn.said)
      await auditInBoth(stage, holder, `approval-${turn.name}`, number)
      await checks(cast, anybody, id, turn)
    })
}

const isIn = (page: Page, state: Turn['state']): Promise<void> =>
  page
    .locator('.approval header')
    .getByText(says(`approval.state.${state}`), { exact: true })
    .waitFor()

/** By the address in its QR code. */
async function checks(
  { stage, stack: { run } }: Cast,
  anybody: Actor,
  id: string,
  { name, checked }: Turn,
): Promise<void> {
  const ask = await asTrader(run, 'anna')
  const { approval } = (await ask(`cases/${id}`)) as View
  assert.ok(approval?.checkUrl)
  await anybody.page.goto('about:blank')
  await anybody.page.goto(approval.checkUrl)
  await appears(anybody.page, documentPl[checked], { exact: true })
  await stage.audit(anybody, `check-${name}`, ['light', 'dark'])
}
