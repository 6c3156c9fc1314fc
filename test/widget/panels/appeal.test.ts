/** An appeal is offered beside the refusal, with its term explained; one that is under way stands in its place. */
import type { AppealRow } from '../../../workflows/contracts/complaint.ts'
import type { View } from '../../../workflows/contracts/view.ts'
import { appealForm } from '../../../workflows/cases/appeal/forms.ts'
import { audit } from '../audit.ts'
import { equal } from '../equal.ts'
import { inMinutes, views } from '../examples.ts'
import { all, button, clear, place, seen, textOf, until } from '../page.ts'
import { TraderDesk } from '../trader-desk.ts'

const day = 1440
const refusedUntil = (dueAt: string): View => ({
  ...views.refused,
  afterwards: {
    complaint: false,
    questionnaireUntil: null,
    appeal: {
      code: 'deadline.appeal',
      startedAt: inMinutes(-60),
      dueAt,
      pausedSince: null,
      explanation: [{ code: 'explain.promise.days', params: { n: 14 } }],
    },
  },
})
let desk: TraderDesk

async function show(view: View, appeals: readonly AppealRow[] = []): Promise<ShadowRoot> {
  desk = new TraderDesk(view)
  desk.open.set(`/api/cases/${view.id}/appeals`, () => Response.json({ appeals }))
  desk.sheets.set('appeal', { code: 'appeal', version: 1, form: appealForm, policies: [], offices: [] })
  place({ mode: 'inline' })
  ;(await seen('button.case')).click()
  const panel = await until(() => all('hd-appeal-offer')[0]?.shadowRoot ?? undefined)
  await seen('h3', panel)
  return panel
}
afterEach(() => {
  clear()
  desk.leave()
})

it('in time: its term, how it came about, and the form with the number filled in', async () => {
  const view = refusedUntil(inMinutes(14 * day))
  const panel = await show(view)
  equal(textOf(panel).includes('Time to appeal'), true)
  equal(textOf(panel).includes('Somebody who had no part in the refusal'), true)
  await audit(await seen('help-desk'))
  ;(await button('Make an appeal', panel)).click()
  const form = await seen('hd-form')
  equal((await seen<HTMLInputElement>('input', form.shadowRoot!)).value, view.number)
})

it('late: says so, and still takes it', async () => {
  const panel = await show(refusedUntil(inMinutes(-1)))
  equal(textOf(panel).includes('The term has passed.'), true)
  await button('Make an appeal', panel)
})

it('under way: it is shown, and no second one is offered', async () => {
  const openedAt = inMinutes(-5)
  const row = { id: 'c-od', number: 'OD-26-0000001-4', step: 'in-review', outcome: null, openedAt }
  const panel = await show(refusedUntil(inMinutes(14 * day)), [row])
  equal(
    all('button', panel).map(({ textContent }) => textContent?.trim()),
    ['Appeal OD-26-0000001-4: Being looked into'],
  )
})
