/** Edge cases 9, 10, 11 and 17: the outage has another scope, another side, is called off or was none. */
import { describe, expect, it } from 'vitest'
import { fallback } from '../../../../../workflows/cases/fallback/fallback.ts'
import { anna, hour, maria, minute } from '../../people.ts'
import { clocks, done, rings } from '../../play.ts'
import * as stage from '../stage.ts'
import { how, outageOf, type Case } from '../stage.ts'

const active = (outage = outageOf()) => stage.granted(stage.ourFault, outage)
const changed = (played: Case, more: Parameters<typeof outageOf>[0], at: string) =>
  stage.outageChanged(played, outageOf({ revision: 9, ...more }), at)!
const look = ({ state }: Case) => fallback.look(state, anna, state.changedAt)
const elsewhere = { offices: ['PL301010'] }

describe('edge case 9: the outage covers less, and more again', () => {
  it('the holder is told, may go on for half an hour, and then not', () => {
    const warned = changed(active(), elsewhere, hour(1))
    expect(look(warned).approval).toMatchObject({
      state: 'active',
      outside: { offices: ['PL322080'], from: hour(1.5) },
    })
    expect(look(warned).next.map(({ code }) => code)).toContain('next.fallback.leaves-scope')
    expect(clocks(warned)).toEqual({ 'window-ends': hour(12), 'suspend-due': hour(1.5) })
    const out = rings(warned, 'suspend-due')
    expect(look(out).approval).toMatchObject({
      state: 'suspended',
      suspension: { cause: 'scope', at: hour(1.5) },
    })
  })

  it('another change within the half hour does not begin it anew, and a scope that returns ends it', () => {
    const warned = changed(active(), elsewhere, hour(1))
    const again = stage.outageChanged(warned, outageOf({ revision: 10, ...elsewhere }), hour(1.2))!
    expect(clocks(again)['suspend-due']).toBe(hour(1.5))
    const back = stage.outageChanged(warned, outageOf({ revision: 10 }), hour(1.2))!
    expect(clocks(back)).toEqual({ 'window-ends': hour(12) })
  })

  it('a suspended one goes on by itself when the outage covers it again, but not what an officer suspended', () => {
    const out = rings(changed(active(), elsewhere, hour(1)), 'suspend-due')
    const grown = stage.outageChanged(
      out,
      outageOf({ revision: 10, offices: ['PL301010', 'PL322080'] }),
      hour(3),
    )!
    expect(look(grown).approval).toMatchObject({ state: 'active', suspension: null, outside: null })
    const byOfficer = done(active(), 'suspend', maria, how(active(), hour(1), { reason: 'Doubt' }))
    expect(changed(byOfficer, {}, hour(3)).state.step).toBe('suspended')
  })

  it('one office of two is named, and the approval stays for the other', () => {
    const two = { ...stage.ourFault, offices: ['PL322080', 'PL301010'] }
    const claimed = stage.claimed(stage.filed(two, outageOf()))
    const played = done(
      claimed,
      'propose',
      maria,
      how(claimed, minute(10), stage.grantOf({ offices: two.offices })),
    )
    const half = changed(played, elsewhere, hour(1))
    expect(look(half).approval?.outside?.offices).toEqual(['PL322080'])
    expect(clocks(half)).toEqual({ 'window-ends': hour(12), 'suspend-due': hour(1.5) })
    expect(look(rings(half, 'suspend-due')).approval).toMatchObject({
      state: 'active',
      grant: { offices: ['PL301010'] },
    })
  })
})

describe('edge case 10: a trader-side claim during an outage of ours', () => {
  const claim = () => stage.claimed(stage.filed(stage.transit, outageOf()))

  it('is tied to the outage, and its side corrected by an officer with a reason', () => {
    expect(fallback.index(claim().state).outageId).toBe('cas_outage')
    const corrected = done(
      claim(),
      'correct-side',
      maria,
      how(claim(), minute(6), { side: 'customs', reason: 'Our probe' }),
    )
    expect(corrected.state.context).toMatchObject({
      answers: { side: 'customs' },
      policy: { row: { side: 'customs' } },
    })
    expect(
      fallback.events['correct-side']?.says?.({
        ...how(claim(), minute(6), { side: 'customs', reason: 'Our probe' }),
        by: maria,
      } as never),
    ).toEqual([
      { code: 'history.side', params: { side: 'customs' } },
      { code: 'history.reason', params: { text: 'Our probe' } },
    ])
  })

  it('runs the mode anew: a notice that permits everybody permits him', () => {
    const outage = outageOf({ fallback: 'general', fallbackFrom: minute(-60) })
    const trader = stage.claimed(stage.filed(stage.transit, outage))
    const found = done(
      trader,
      'correct-side',
      maria,
      how(trader, minute(6), { side: 'customs', reason: 'Probe' }),
    )
    expect(found.state.step).toBe('superseded')
  })

  it('and a request that needs no decision gets none', () => {
    const excise = stage.claimed(stage.filed(stage.exciseOf('own-software'), outageOf({ system: 'EMCS' })))
    const found = done(
      excise,
      'correct-side',
      maria,
      how(excise, minute(6), { side: 'customs', reason: 'Probe' }),
    )
    expect(found.state).toMatchObject({ step: 'active', context: { verified: false } })
  })
})

describe('edge case 11: planned work is called off or takes longer', () => {
  const planned = outageOf({ kind: 'planned', state: 'in-progress', expectedEnd: hour(10) })
  const tied = () => active(planned)

  it('called off: revoked with a reason, and what was used is kept', () => {
    const used = done(
      tied(),
      'record-use',
      anna,
      how(tied(), hour(1), { lrns: ['GDY26-001'], usedAt: minute(50) }),
    )
    const off = stage.outageChanged(used, { ...planned, revision: 2, state: 'cancelled' }, hour(2))!
    expect(off.state.context.decision).toMatchObject({
      outcome: 'revoked',
      reason: 'reason.outage-cancelled',
      by: [],
    })
    expect(look(off).approval).toMatchObject({
      state: 'revoked',
      uses: [{ lrn: 'GDY26-001', state: 'counted' }],
    })
    expect(off.state.step).toBe('reconciling')
  })

  it('extended: the approvals that were to last as long follow, in a new version', () => {
    const longer = stage.outageChanged(
      tied(),
      { ...planned, revision: 2, state: 'extended', expectedEnd: hour(14) },
      hour(2),
    )!
    expect(look(longer).approval).toMatchObject({
      version: 1,
      versions: [{}, { reason: 'reason.plan-extended', by: [] }],
    })
    expect(clocks(longer)).toEqual({ 'window-ends': hour(16) })
  })

  it('shorter ones do not', () => {
    const later = outageOf({ kind: 'planned', state: 'in-progress', expectedEnd: hour(20) })
    const same = stage.outageChanged(
      active(later),
      { ...later, revision: 2, expectedEnd: hour(26) },
      hour(2),
    )!
    expect(look(same).approval?.version).toBe(0)
  })
})

describe('edge case 17: the outage was a false alarm', () => {
  it('the rest is revoked, and what was used in good faith stays valid and is accounted for', () => {
    const used = done(
      active(),
      'record-use',
      anna,
      how(active(), hour(1), { lrns: ['GDY26-001'], usedAt: minute(50) }),
    )
    const none = stage.outageChanged(used, outageOf({ revision: 2, state: 'false-alarm' }), hour(2))!
    expect(none.state).toMatchObject({ step: 'reconciling', context: { approval: { state: 'revoked' } } })
    expect(none.state.context.uses).toMatchObject([{ lrn: 'GDY26-001', state: 'counted' }])
    expect(none.state.context.duties.map(({ value }) => value)).toContain('GDY26-001')
  })

  it('a trader whose own system is down keeps his approval', () => {
    const own = stage.granted(stage.transit, outageOf())
    expect(
      stage.outageChanged(own, outageOf({ revision: 2, state: 'false-alarm' }), hour(2))?.state.step,
    ).toBe('active')
  })
})
