/** What befell an approval is told to its holder: suspension, versions, lines, uses; an application can be made again. */
import type { View } from '../../../workflows/contracts/view.ts'
import { audit } from '../audit.ts'
import { equal } from '../equal.ts'
import { approval, inMinutes, views } from '../examples.ts'
import { all, clear, place, seen, textOf, until } from '../page.ts'
import { TraderDesk } from '../trader-desk.ts'

let desk: TraderDesk

async function show(view: View): Promise<ShadowRoot> {
  desk = new TraderDesk(view)
  place({ mode: 'inline' })
  ;(await seen('button.case')).click()
  return until(() => all('hd-case')[0]?.shadowRoot ?? undefined)
}
afterEach(() => {
  clear()
  desk.leave()
})

const version = (n: number, to: string) => ({
  version: n,
  number: n === 0 ? 'PA-26-0000001-1' : `PA-26-0000001-1-E${n}`,
  to,
  maxDeclarations: 3,
  at: inMinutes(-60),
  by: ['Maria Zielińska'],
  reason: n === 0 ? null : 'reason.plan-extended',
})

it('a suspended, extended approval of an agent: all of it is said, without barriers', async () => {
  const root = await show({
    ...views.active,
    step: 'suspended',
    approval: {
      ...approval,
      state: 'suspended',
      version: 1,
      versions: [version(0, inMinutes(60)), version(1, inMinutes(600))],
      suspension: { at: inMinutes(-5), cause: 'officer', reason: 'The stamp was lost <b>twice</b>.' },
      lines: [
        {
          eori: 'PL100000008700000',
          outcome: 'granted',
          maxDeclarations: 2,
          reason: null,
          number: 'PA-26-0000001-1-P1-E1',
        },
        {
          eori: 'PL122078134200000',
          outcome: 'refused',
          maxDeclarations: 0,
          reason: 'R07',
          number: 'PA-26-0000001-1-P2-E1',
        },
      ],
      uses: [
        {
          lrn: 'GDY26-001',
          usedAt: inMinutes(-30),
          number: 'PA-26-0000001-1',
          state: 'held',
          cause: 'over-limit',
        },
      ],
    },
  })
  const card = await seen('.approval', root)
  for (const said of [
    'The stamp was lost <b>twice</b>.',
    'PA-26-0000001-1-E1',
    'PL122078134200000',
    'R07',
    'GDY26-001',
  ])
    equal(textOf(card).includes(said), true)
  equal(card.classList.contains('suspended'), true)
  await audit(all('hd-case')[0]!)
})

it('an approval that follows its outage: what leaves it and when, what it is for now, and in place of what', async () => {
  const narrowed = {
    ...version(1, inMinutes(60)),
    reason: 'reason.scope-narrowed',
    offices: ['PL301010'],
    channels: ['web-service'],
  }
  const root = await show({
    ...views.active,
    approval: {
      ...approval,
      version: 1,
      grant: { ...approval.grant, offices: ['PL301010'], channels: ['web-service'] },
      versions: [version(0, inMinutes(60)), narrowed],
      outside: { offices: [], channels: ['web-service'], from: inMinutes(20) },
      uses: [
        {
          lrn: 'GDY26-001',
          usedAt: inMinutes(-30),
          number: 'PA-26-0000001-1-P1',
          state: 'counted',
          cause: null,
          principal: 'PL100000008700000',
        },
      ],
    },
  })
  const said = textOf(await seen('.approval', root))
  for (const part of [
    'The outage does not concern this way of sending any more: web service (own software).',
    'offices: PL301010',
    'Oddział Celny Nabrzeże Bursztynowe',
    'The outage covers less, and so does the approval.',
    'In place of sending by',
    'PA-26-0000001-1-P1 · PL100000008700000',
  ])
    equal([part, said.includes(part)], [part, true])
  await audit(all('hd-case')[0]!)
})

it('of an approval for every way of sending nothing is said of them', async () => {
  const grant = { ...approval.grant, channels: ['web-service', 'web-form'] }
  const root = await show({ ...views.active, approval: { ...approval, grant } })
  equal(textOf(await seen('.approval', root)).includes('In place of sending by'), false)
})
