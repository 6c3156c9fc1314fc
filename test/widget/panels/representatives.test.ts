/** A principal sees who files for him and what was filed, and ends a power of attorney in two steps. */
import type { Power, PowerPage } from '../../../workflows/contracts/power.ts'
import { audit } from '../audit.ts'
import { equal } from '../equal.ts'
import { inMinutes, views } from '../examples.ts'
import { all, button, clear, place, said, seen, until } from '../page.ts'
import { TraderDesk } from '../trader-desk.ts'

const power: Power = {
  id: 'pow_1',
  principal: { eori: 'PL100000001200000', name: 'Agencja Celna Bałtyk' },
  agent: { eori: 'PL122078134200000', name: 'Agencja Wisła' },
  kinds: ['fallback'],
  systems: ['NCTS2'],
  rights: ['file'],
  from: '2026-01-01',
  to: '2026-12-31',
  source: 'szprot',
  reference: 'SZPROT/1',
  revokedAt: null,
}
let desk: TraderDesk
let revoked: boolean

async function open(page: Partial<PowerPage> = {}): Promise<ShadowRoot> {
  desk = new TraderDesk(views.checking)
  revoked = false
  desk.open.set('/api/powers', () =>
    Response.json({
      given: [{ ...power, revokedAt: revoked ? inMinutes(0) : null }],
      held: [],
      cases: [],
      ...page,
    }),
  )
  desk.open.set('/api/powers/pow_1/revoke', () => {
    revoked = true
    return Response.json({ ...power, revokedAt: inMinutes(0) })
  })
  place({ mode: 'inline' })
  ;(await button('My representatives')).click()
  return until(() => all('hd-representatives')[0]?.shadowRoot ?? undefined)
}
afterEach(() => {
  clear()
  desk.leave()
})

it('says who may file what, from when to when, and where that is known from', async () => {
  await open()
  for (const words of [
    'Agencja Wisła',
    'from 1 January 2026 to 31 December 2026',
    'from the SZPROT register',
    'NCTS2',
  ])
    await said(words)
  await audit(await seen('help-desk'))
})

it('is revoked once one is sure', async () => {
  await open()
  ;(await button(/^Revoke/)).click()
  await said('will file nothing for the firm any more')
  equal(revoked, false)
  ;(await button('Revoke')).click()
  await said('Revoked')
  equal(revoked, true)
})

it('one that is held can be read and not revoked', async () => {
  await open({ given: [], held: [power] })
  await said('Powers of attorney by which the firm acts')
  await said('There are none.')
  equal((await seen('hd-representatives')).shadowRoot!.querySelectorAll('button').length, 0)
})
