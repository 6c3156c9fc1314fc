import { describe, expect, it } from 'vitest'
import type { Answers } from '../../../../workflows/contracts/form.ts'
import { fallback } from '../../../../workflows/cases/fallback/fallback.ts'
import { refusal } from '../../../../workflows/machines/offers.ts'
import { anna, hour, jan, maria, minute } from '../people.ts'
import { clocks, done, engine, isRefused, moved, rings, rung, sent } from '../play.ts'
import * as stage from './stage.ts'
import { closed, granted, how, outageChanged, outageOf, over, type Case } from './stage.ts'

const settle = (played: Case, answers: Answers, when = hour(14)) =>
  sent(played, 'settle', anna, how(played, when, answers))
const faultsOf = (result: ReturnType<typeof settle>) =>
  isRefused(result) ? result.faults.map(({ field, code }) => [field, code]) : 'done'
const ids = (played: Case) => played.state.context.duties.map(({ id }) => id)
/** Thursday 23:59 in Poland. */
const nextDay = '2026-06-11T21:59:00.000Z'

describe('the window', () => {
  it('closes at its end where nothing happens before', () => {
    const played = closed()
    expect(played.state.step).toBe('reconciling')
    expect(played.state.context.approval).toMatchObject({ state: 'closed', windowEndsAt: hour(12) })
  })

  it('is brought forward by the end of the outage, plus the grace', () => {
    const played = outageChanged(granted(stage.ourFault, outageOf()), over(hour(2)), hour(2.1))!
    expect(played.state.step).toBe('active')
    expect(clocks(played)).toEqual({ 'window-ends': hour(4) })
    expect(played.state.context.approval).toMatchObject({ state: 'active', windowEndsAt: hour(4) })
  })

  it('never outlasts the grant', () => {
    const played = outageChanged(granted(stage.ourFault, outageOf()), over(hour(11.5)), hour(11.6))!
    expect(played.state.context.approval?.windowEndsAt).toBe(hour(12))
  })

  it('is restored when the outage opens again', () => {
    const ended = outageChanged(granted(stage.ourFault, outageOf()), over(hour(2)), hour(2.1))!
    const again = outageChanged(ended, outageOf({ revision: 3 }), hour(3))!
    expect(again.state.context.approval?.windowEndsAt).toBe(hour(12))
    expect(clocks(again)).toEqual({ 'window-ends': hour(12) })
  })

  it('is brought forward by the trader’s own repair, which no news of another outage takes back', () => {
    const played = granted(stage.transit, outageOf())
    const restored = done(played, 'report-restored', anna, how(played, hour(1)))
    expect(restored.state.context.approval?.windowEndsAt).toBe(hour(1.5))
    const news = outageChanged(restored, outageOf({ revision: 2 }), hour(1.2))!
    expect(news.state.context.approval?.windowEndsAt).toBe(hour(1.5))
    expect(clocks(news)).toEqual({ 'window-ends': hour(1.5) })
    expect(sent(news, 'report-restored', anna, how(news, hour(1.3)))).toMatchObject({
      code: 'event-not-allowed',
    })
    const again = moved(news, 'report-restored', anna, how(news, hour(1.3)))
    expect(again?.state.context.approval?.windowEndsAt).toBe(hour(1.5))
  })

  it('closes at once when the holder is done', () => {
    const played = done(granted(), 'finish-early', anna, { at: hour(1) })
    expect(played.state.step).toBe('reconciling')
    expect(played.state.context.approval).toMatchObject({ state: 'closed', windowEndsAt: hour(1) })
  })

  it('is not stretched by a clock that rings late', () => {
    const played = rung(granted(), 'window-ends', {}, 3 * 3_600_000)!
    expect(played.state.context.approval?.windowEndsAt).toBe(hour(12))
    expect(played.state.context.returnStartedAt).toBe(hour(15))
  })

  it('explains why it closes when it does', () => {
    const codes = (played: Case) =>
      fallback.look(played.state, anna, hour(3)).deadlines[0]?.explanation.map(({ code }) => code)
    const played = granted(stage.ourFault, outageOf())
    expect(codes(played)).toEqual(['explain.window.granted', 'explain.window.grace'])
    expect(codes(outageChanged(played, over(hour(2)), hour(2.1))!)).toEqual([
      'explain.window.granted',
      'explain.window.outage-over',
    ])
    const own = granted()
    expect(codes(done(own, 'report-restored', anna, how(own, hour(1))))).toEqual([
      'explain.window.granted',
      'explain.window.restored',
    ])
  })
})

describe('revoked', () => {
  it('the approval is off at once, the number stays, and the duties begin', () => {
    const played = done(
      granted(),
      'revoke',
      jan,
      how(granted(), hour(1), { reason: 'Goods not as described' }),
    )
    expect(played.state.step).toBe('reconciling')
    expect(played.state.context).toMatchObject({
      approval: { number: `PA/${minute(10)}`, state: 'revoked', windowEndsAt: hour(1) },
      decision: { outcome: 'revoked', text: 'Goods not as described' },
      duties: [{ outcome: null }, { outcome: null }, { outcome: null }],
    })
    expect(fallback.records?.(played.state).approval?.state).toBe('revoked')
  })

  it('after its end, the window still ended when it ended', () => {
    const played = done(granted(), 'revoke', jan, how(granted(), hour(13), { reason: 'x' }))
    expect(played.state.context.approval?.windowEndsAt).toBe(hour(12))
  })
})

describe('a permission by request', () => {
  const active = () => stage.filed(stage.exciseOf('customs'), outageOf({ system: 'EMCS' }))

  it('waits to be looked at, and is confirmed once', () => {
    expect(fallback.index(active().state)).toMatchObject({ lane: 'to-decide', dueAt: minute(60) })
    const played = done(active(), 'confirm', maria, { at: minute(30) })
    expect(played.state.context).toMatchObject({ verified: true, assignee: { id: 'maria' } })
    expect(fallback.index(played.state)).toMatchObject({ lane: 'running', dueAt: hour(24) })
    expect(sent(played, 'confirm', jan, { at: minute(31) })).toMatchObject({ code: 'event-not-allowed' })
  })

  it('can be revoked by whoever finds it unfounded', () => {
    expect(
      done(active(), 'revoke', maria, { at: minute(30), answers: { reason: 'No urgency' } }).state.step,
    ).toBe('reconciling')
  })

  it('an approval that an officer gave needs no confirmation', () => {
    expect(sent(granted(), 'confirm', jan, { at: minute(31) })).toMatchObject({ code: 'event-not-allowed' })
  })
})

describe('what is to be done for each declaration', () => {
  const mrns = ['26PL301010000421J4']
  it.each([
    ['transit, our outage', { ...stage.ourFault, mrns }, 'return-paper', ['paper-returned', 'not-used']],
    [
      'transit, own failure',
      { ...stage.transit, mrns },
      'data-capture',
      ['captured', 'paper-returned', 'not-used'],
    ],
    ['export', { ...stage.exportOf('own-software'), mrns }, 're-enter', ['re-entered', 'not-used']],
  ])('%s', (_, answers, task, outcomes) => {
    const { duties } = closed(answers, stage.seen(stage.filed(answers))).state.context
    expect(duties.slice(0, 3).map((duty) => [duty.identifier, duty.task, duty.outcomes])).toEqual(
      Array.from({ length: 3 }, () => ['lrn', task, outcomes]),
    )
    expect(duties[3]).toMatchObject({
      id: `mrn-${mrns[0]}`,
      task: 'withdraw',
      outcomes: ['withdrawn', 'released-before'],
      outcome: null,
    })
  })

  it('nothing is to be entered again in transit: the task does not even appear', () => {
    const { duties } = closed(stage.ourFault, outageOf()).state.context
    expect(duties.flatMap((duty) => [duty.task, ...duty.outcomes])).not.toContain('re-entered')
  })

  it('is due on the next working day, with reminders on the way', () => {
    expect(clocks(closed())).toEqual({
      'remind-half': '2026-06-11T05:29:30.000Z',
      'remind-ninety': '2026-06-11T18:41:06.000Z',
      'return-due': nextDay,
    })
  })

  it('excise is due within a day, by the clock', () => {
    const played = rings(stage.filed(stage.exciseOf('customs'), outageOf({ system: 'EMCS' })), 'window-ends')
    expect(clocks(played)).toEqual({
      'remind-half': hour(36),
      'remind-ninety': hour(45.6),
      'return-due': hour(48),
    })
  })
})

describe('ticking off', () => {
  it('the case is reconciled with the last one, and its clocks end', () => {
    const played = closed()
    const [first = '', ...others] = ids(played)
    const part = settle(played, { duties: [first], outcome: 'captured' }) as Case
    expect(part.state.step).toBe('reconciling')
    expect(part.timers.size).toBe(3)
    const whole = settle(part, { duties: others, outcome: 'not-used' }, hour(15)) as Case
    expect(whole.state.step).toBe('reconciled')
    expect(whole.final).toBe(true)
    expect(whole.timers.size).toBe(0)
    expect(whole.state.context.duties.map(({ outcome, settledAt }) => [outcome, settledAt])).toEqual([
      ['captured', hour(14)],
      ['not-used', hour(15)],
      ['not-used', hour(15)],
    ])
  })

  it('what was settled stays as it was', () => {
    const played = closed()
    const [first = ''] = ids(played)
    const part = settle(played, { duties: [first], outcome: 'captured' }) as Case
    expect(faultsOf(settle(part, { duties: [first], outcome: 'not-used' }))).toEqual([
      ['duties[0]', 'not-an-option'],
    ])
    const forced = moved(part, 'settle', anna, {
      at: hour(15),
      answers: { duties: [first], outcome: 'not-used' },
    })
    expect(forced?.state.context.duties[0]).toMatchObject({ outcome: 'captured', settledAt: hour(14) })
  })

  it('an outcome must fit every duty it is given for', () => {
    const played = closed({ ...stage.transit, mrns: ['26PL301010000421J4'] })
    const all = ids(played)
    expect(faultsOf(settle(played, { duties: all, outcome: 'withdrawn' }))).toEqual([
      ['outcome', 'not-an-option'],
    ])
    expect(faultsOf(settle(played, { duties: all.slice(0, 3), outcome: 'captured' }))).toBe('done')
  })

  it('one electronic MRN belongs to one declaration', () => {
    const played = closed(stage.exportOf('own-software'))
    const [a = '', b = ''] = ids(played)
    const electronicMrn = '26PL322080E00197A6'
    const entered = (duties: string[], from = played) =>
      settle(from, { duties, outcome: 're-entered', electronicMrn })
    expect(faultsOf(entered([a, b]))).toEqual([['duties', 'too-many']])
    const part = entered([a]) as Case
    expect(part.state.context.duties[0]).toMatchObject({ outcome: 're-entered', electronicMrn })
    expect(faultsOf(entered([b], part))).toEqual([['electronicMrn', 'duplicate']])
    expect(faultsOf(settle(part, { duties: [b], outcome: 're-entered' }))).toEqual([
      ['electronicMrn', 'required'],
    ])
  })
})

describe('the time for it', () => {
  it('reminds twice, each time once', () => {
    const half = rings(closed(), 'remind-half')
    const ninety = rings(half, 'remind-ninety')
    const codes = ninety.state.context.notes.map(({ code }) => code)
    expect(codes).toEqual(['note.fallback.remind-half', 'note.fallback.remind-ninety'])
    for (const type of closed().timers.keys()) {
      if (type.includes('remind')) expect(moved(ninety, type, engine, { at: hour(40) })).toBeNull()
    }
  })

  it('has passed: overdue, and everything can still be settled', () => {
    const played = rings(closed(), 'return-due')
    expect(played.state.step).toBe('overdue')
    expect(played.timers.size).toBe(0)
    expect(played.state.context.notes.at(-1)).toEqual({ code: 'note.fallback.overdue', at: nextDay })
    expect(fallback.index(played.state)).toMatchObject({ lane: 'running', dueAt: nextDay })
    expect(settle(played, { duties: ids(played), outcome: 'not-used' }, hour(60))).toMatchObject({
      final: true,
    })
  })

  it('is extended once, with a reason, keeping what was settled', () => {
    const part = settle(closed(), { duties: ['lrn-GDY26-001'], outcome: 'captured' }) as Case
    const late = rings(part, 'return-due')
    const when = '2026-06-12T06:00:00.000Z'
    expect(sent(late, 'extend-return', maria, how(late, when))).toMatchObject({ code: 'answers-invalid' })
    const extended = done(late, 'extend-return', maria, how(late, when, { reason: 'Fire in the office' }))
    expect(extended.state.step).toBe('reconciling')
    expect(extended.state.context).toMatchObject({
      returnExtended: true,
      // Friday, so the next working day is Monday.
      returnDueAt: '2026-06-15T21:59:00.000Z',
      duties: [{ outcome: 'captured' }, { outcome: null }, { outcome: null }],
    })
    const again = rings(extended, 'return-due')
    expect(again.state.step).toBe('overdue')
    expect(refusal(fallback, 'extend-return', again.state, maria)).toBe('event-not-allowed')
    expect(moved(again, 'extend-return', maria, how(again, hour(200), { reason: 'x' }))).toBeNull()
    expect(sent(again, 'extend-return', maria, how(again, hour(200), { reason: 'x' }))).toMatchObject({
      code: 'event-not-allowed',
    })
  })
})

describe('withdrawing', () => {
  it.each(['checking', 'to-review', 'in-review', 'proposed', 'completion'])(
    'is possible while nothing is decided: %s',
    (step) => {
      const played = done(stage.at(step, stage.transit, null), 'withdraw', anna, { at: minute(30) })
      expect(played.state.step).toBe('withdrawn')
      expect(played.final).toBe(true)
      expect(played.timers.size).toBe(0)
      expect(played.state.context.approval).toBeNull()
    },
  )

  it.each([
    ['active', () => granted()],
    ['reconciling', () => closed()],
    ['overdue', () => rings(closed(), 'return-due')],
    ['not-available', () => stage.filed(stage.entryOf('customs'))],
  ])('is refused once there is something to answer for, or nothing to withdraw: %s', (step, make) => {
    const played = make()
    expect(played.state.step).toBe(step)
    expect(sent(played, 'withdraw', anna, { at: hour(50) })).toMatchObject({ code: 'event-not-allowed' })
    expect(moved(played, 'withdraw', anna, { at: hour(50) })).toBeNull()
  })

  it('is the applicant’s: no officer does it for him', () => {
    expect(sent(stage.filed(stage.transit), 'withdraw', maria, { at: minute(2) })).toMatchObject({
      code: 'event-not-allowed',
    })
  })
})
