/** Edge cases 6, 7, 8 and 12: bulk and appeal as the application sees them, debts, and the clock. */
import { describe, expect, it } from 'vitest'
import { fallback } from '../../../../../workflows/cases/fallback/fallback.ts'
import { returnDueAt } from '../../../../../workflows/cases/fallback/return-term.ts'
import { anna, hour, maria, minute } from '../../people.ts'
import { clocks, done, engine, moved, rings, sent } from '../../play.ts'
import * as stage from '../stage.ts'
import { how, outageOf, type Case } from '../stage.ts'

const refused = () => {
  const played = stage.claimed(stage.filed(stage.transit))
  return done(played, 'refuse', maria, how(played, minute(9), { reason: 'R03', text: 'The portal works.' }))
}
const told = (played: Case, event: string, result: object, at = hour(2)) =>
  moved(played, event, engine, {
    ...how(played, at),
    facts: { ...how(played, at).facts, result: { ...result } },
  })
const interim = {
  number: 'AP-26-0000001-1',
  by: ['Ewa Mazur'],
  grant: { ...stage.grantOf({ from: hour(2) }), remark: null },
}
const verdict = (outcome: string) => ({ appeal: { number: 'AP-26-0000001-1', outcome, by: ['Ewa Mazur'] } })

describe('edge case 6: one notice for everybody', () => {
  it('open requests are closed against it at once, or when it begins', () => {
    const open = stage.at('in-review', stage.ourFault, outageOf())
    const general = outageOf({ revision: 2, fallback: 'general', fallbackFrom: minute(60) })
    const waiting = stage.outageChanged(open, general, minute(20))!
    expect(waiting.state.step).toBe('in-review')
    expect(clocks(waiting)['notice-starts']).toBe(minute(60))
    const begun = rings(waiting, 'notice-starts', how(waiting, minute(60)).facts)
    expect(begun.state.step).toBe('superseded')
    expect(begun.timers.size).toBe(0)
  })

  it('also one that is with its applicant, and one that was filed before the notice began', () => {
    const general = outageOf({ fallback: 'general', fallbackFrom: minute(60) })
    const filed = stage.filed(stage.ourFault, general)
    expect(clocks(filed)['notice-starts']).toBe(minute(60))
    const called = stage.at('completion', stage.ourFault, general)
    expect(rings(called, 'notice-starts', how(called, minute(60)).facts).state.step).toBe('superseded')
  })

  it('a notice that is taken back begins for nobody', () => {
    const filed = stage.filed(stage.ourFault, outageOf({ fallback: 'general', fallbackFrom: minute(60) }))
    const back = stage.outageChanged(filed, outageOf({ revision: 2 }), minute(10))!
    expect(Object.keys(clocks(back))).not.toContain('notice-starts')
  })
})

describe('edge case 7: an appeal against a refusal', () => {
  it('a refusal says what was found, on which acts it rests and how to appeal', () => {
    const { decision } = fallback.look(refused().state, anna, minute(10))
    expect(decision?.facts?.map(({ code }) => code)).toContain('decision.facts.no-outage')
    expect(decision?.legalBasis).toEqual(expect.arrayContaining(['law.ucc-ia-72-04', 'law.ucc-44']))
    expect(decision?.appeal?.map(({ code }) => code)).toEqual([
      'decision.appeal.where',
      'decision.appeal.review',
      'decision.appeal.effect',
    ])
  })

  it('the applicant goes on meanwhile under an interim grant, which the appeal confirms or ends', () => {
    const going = told(refused(), 'interim-grant', { interim })!
    expect(going.state).toMatchObject({
      step: 'active',
      context: { approval: { interim: true }, appeal: { outcome: 'pending' } },
    })
    expect(told(going, 'appeal-decided', verdict('changed'))?.state).toMatchObject({
      step: 'active',
      context: { approval: { interim: false } },
    })
    expect(told(going, 'appeal-decided', verdict('dismissed'))?.state).toMatchObject({
      step: 'reconciling',
      context: { approval: { state: 'revoked' }, decision: { reason: 'appeal.dismissed' } },
    })
  })

  it('sent back, it is reviewed anew by whoever takes it', () => {
    expect(told(refused(), 'appeal-decided', verdict('sent-back'))?.state).toMatchObject({
      step: 'checking',
      context: { assignee: null, decision: null, runsSince: hour(2) },
    })
    expect(told(refused(), 'appeal-decided', verdict('dismissed'))?.state.step).toBe('refused')
  })
})

describe('edge case 8: the return was missed', () => {
  it('declarations that are overdue stand against a new approval (R14), and only where one has to be decided', () => {
    const played = stage.claimed(stage.filed(stage.transit))
    const owing = how(played, minute(10), stage.grantOf())
    const facts = { ...owing.facts, debts: ['FB-26-0000009-1'] }
    expect(sent(played, 'propose', maria, { ...owing, facts })).toMatchObject({ code: 'debts-open' })
    expect(moved(played, 'propose', maria, { ...owing, facts })).toBeNull()
    expect(sent(played, 'propose', maria, owing)).toMatchObject({ state: { step: 'active' } })
    const ours = stage.claimed(stage.filed(stage.ourFault, outageOf()))
    const notOurs = how(ours, minute(10), stage.grantOf())
    expect(
      sent(ours, 'propose', maria, { ...notOurs, facts: { ...notOurs.facts, debts: ['FB-26-0000009-1'] } }),
    ).toMatchObject({ state: { step: 'active' } })
  })

  it('transit is never entered again, and what was lodged before is withdrawn', () => {
    const mrns = ['26PL301010000421J4']
    const { duties } = stage.closed({ ...stage.ourFault, mrns }, outageOf()).state.context
    expect(duties.map(({ task }) => task)).toEqual([
      'return-paper',
      'return-paper',
      'return-paper',
      'withdraw',
    ])
    expect(duties.flatMap(({ outcomes }) => outcomes)).not.toContain('re-entered')
  })

  it('nobody has looked at a request that was its own permission and ended: somebody still does', () => {
    const ended = rings(stage.filed(stage.exciseOf('customs'), outageOf({ system: 'EMCS' })), 'window-ends')
    expect(fallback.index(ended.state).lane).toBe('to-decide')
    const all = { duties: ended.state.context.duties.map(({ id }) => id), outcome: 'not-used' }
    const settled = done(ended, 'settle', anna, how(ended, hour(25), all))
    expect(settled.state.step).toBe('to-confirm')
    expect(done(settled, 'confirm', maria, how(settled, hour(26))).state.step).toBe('reconciled')
  })
})

describe('edge case 12: the clock', () => {
  const nextDay = { kind: 'next-working-day', time: '23:59' } as const

  it('a term that ends at 23:59 of Poland does so in summer, in winter and in the night between', () => {
    expect(returnDueAt('2026-10-23T10:00:00.000Z', nextDay)).toBe('2026-10-26T22:59:00.000Z')
    expect(returnDueAt('2026-03-27T10:00:00.000Z', nextDay)).toBe('2026-03-30T21:59:00.000Z')
  })

  it('a day that has 25 hours is one of 24 elapsed ones for a term of minutes', () => {
    const term = { kind: 'elapsed', minutes: 24 * 60 } as const
    expect(returnDueAt('2026-10-24T22:30:00.000Z', term)).toBe('2026-10-25T22:30:00.000Z')
  })

  it('moments are taken in UTC alone, so that the hour that comes twice is two', () => {
    const played = stage.granted(stage.ourFault, outageOf())
    const until = (to: string) =>
      sent(played, 'extend', maria, how(played, hour(1), { to, maxDeclarations: 3, reason: 'x' }))
    expect(until('2026-06-10T15:30:00.000+02:00')).toMatchObject({ faults: [{ code: 'not-a-moment' }] })
    expect(until('2026-06-10T13:30:00.000Z')).toMatchObject({ state: { step: 'active' } })
  })
})
