/** Planned work, false alarms, and the same outage once more. */
import { describe, expect, it } from 'vitest'
import { outage } from '../../../../workflows/cases/outage/outage.ts'
import { starterSections } from '../../../../workflows/outages/starter-sections.ts'
import { hour, jan, maria, minute } from '../people.ts'
import { clocks, done, isRefused, rings, sent } from '../play.ts'
import { atWork, declared, news, planned, type Case } from './stage.ts'

const rows = ({ state }: Case) => outage.records!(state)
const told = (played: Case) => played.last.effects.map(({ name }) => name)
const why = { reason: 'The supplier is not ready.' }
const end = (played: Case, actualEnd: string) =>
  done(played, played.state.step === 'confirmed' ? 'resolve' : 'complete', jan, {
    at: actualEnd,
    answers: { actualEnd },
  })
const reopen = (played: Case, downSince: string, at = downSince) =>
  sent(played, 'reopen', maria, { at, answers: { downSince, reason: 'Again' } })

describe('planned work', () => {
  it('is announced for later, and begins by itself', () => {
    const played = planned()
    expect([played.state.step, told(played)]).toEqual(['planned', ['tell-cases']])
    expect(clocks(played)).toEqual({ begins: hour(24) })
    const begun = rings(played, 'begins')
    expect([begun.state.step, told(begun), clocks(begun)]).toEqual([
      'in-progress',
      ['tell-cases', 'derive'],
      {},
    ])
    expect(rows(begun).outage).toMatchObject({ state: 'in-progress', revision: 2, kind: 'planned' })
  })

  it('is moved with its clock', () => {
    const later = { ...news, outageKind: 'planned', startedAt: hour(48), expectedEnd: hour(50) }
    const played = done(planned(), 'update', jan, { at: hour(1), answers: later })
    expect([played.state.step, clocks(played)]).toEqual(['planned', { begins: hour(48) }])
  })

  it('is completed, and comes back under its number where it was not', () => {
    const completed = end(atWork(), hour(3))
    expect([completed.state.step, rows(completed).outage?.actualEnd]).toEqual(['completed', hour(3)])
    expect(reopen(completed, hour(5))).toMatchObject({ state: { step: 'extended' } })
    expect(rings(completed, 'archive-due').state.step).toBe('archived')
  })

  it('is extended to a later end alone, again and again', () => {
    const extend = (played: Case, expectedEnd: string) =>
      sent(played, 'extend', jan, { at: hour(2), answers: { expectedEnd, ...why } })
    expect(extend(atWork(), hour(4))).toMatchObject({ code: 'answers-invalid' })
    const extended = extend(atWork(), hour(5)) as Case
    expect([extended.state.step, rows(extended).outage?.expectedEnd]).toEqual(['extended', hour(5)])
    expect(rows(extended).announcement?.change?.en).toContain('longer')
    expect(extend(extended, hour(6))).toMatchObject({ state: { step: 'extended' } })
  })

  it('that is called off before it began was never there', () => {
    const played = done(planned(), 'cancel', jan, { at: hour(2), answers: why })
    expect([played.state.step, told(played)]).toEqual(['cancelled', ['tell-cases', 'tell-derived']])
    expect(rows(played).announcement).toMatchObject({ state: 'cancelled', endedAt: hour(2) })
    expect(rows(played).outage).toMatchObject({ state: 'cancelled', intervals: [] })
  })

  it('that is broken off was there until then', () => {
    const played = done(atWork(), 'cancel', jan, { at: hour(2), answers: why })
    expect(rows(played).announcement).toMatchObject({ state: 'ended' })
    expect(rows(played).outage?.intervals).toEqual([{ from: minute(-20), to: hour(2) }])
  })
})

describe('a false alarm', () => {
  it('calls off what was announced and counts for nothing, also after its end', () => {
    for (const before of [declared(), end(declared(), minute(30))]) {
      const played = done(before, 'dismiss', maria, { at: minute(40), answers: why })
      expect([played.state.step, played.final]).toEqual(['false-alarm', true])
      expect(told(played)).toEqual(['tell-cases', 'tell-derived'])
      expect(rows(played).announcement?.state).toBe('cancelled')
      expect(rows(played).outage).toMatchObject({ state: 'false-alarm', intervals: [] })
    }
  })
})

describe('the same outage once more', () => {
  it('keeps both stretches, which never overlap', () => {
    const ended = end(declared(), minute(60))
    const early = reopen(ended, minute(59), minute(90))
    expect(isRefused(early) && early.faults).toEqual([{ field: 'downSince', code: 'intervals-overlap' }])
    const again = reopen(ended, minute(60), minute(90)) as Case
    expect(rows(again).outage).toMatchObject({
      callNumber: 'OC/2026/000007/1/2',
      startedAt: minute(60),
      actualEnd: null,
      intervals: [
        { from: minute(-20), to: minute(60) },
        { from: minute(60), to: null },
      ],
    })
    const moved = sent(again, 'update', jan, { at: minute(95), answers: { ...news, startedAt: minute(59) } })
    expect(isRefused(moved) && moved.faults).toEqual([{ field: 'startedAt', code: 'intervals-overlap' }])
  })

  it('counts up: /2, then /3; its announcement keeps one number with all revisions', () => {
    const second = reopen(end(declared(), minute(60)), minute(70)) as Case
    const third = reopen(end(second, minute(80)), minute(90)) as Case
    expect(rows(third).outage?.callNumber).toBe('OC/2026/000007/1/3')
    expect(rows(third).announcement).toMatchObject({ number: 'OC/2026/000007/1' })
    expect(rows(third).announcement?.intervals).toHaveLength(3)
  })

  it('only within the hours of the policy; then the time is over, not the archive', () => {
    const facts = { sections: { outages: { ...starterSections.outages, reopenWithinHours: 2 } } }
    const ended = done(declared(), 'resolve', jan, {
      at: minute(60),
      answers: { actualEnd: minute(60) },
      facts,
    })
    expect(clocks(ended)['reopen-over']).toBe(minute(180))
    const late = rings(ended, 'reopen-over')
    expect(late.state.step).toBe('resolved')
    expect(reopen(late, minute(181))).toMatchObject({ code: 'event-not-allowed' })
    expect(outage.look(late.state, maria, minute(181)).next).toContainEqual({
      code: 'next.outage.reopen-over',
    })
  })
})

describe('a general permission that begins later', () => {
  const propose = (played: Case, fallbackFrom: string) =>
    done(played, 'propose-general', maria, { at: minute(31), answers: { fallbackFrom } })
  const publish = (played: Case) => done(played, 'publish-general', jan, { at: minute(35) })

  it('wakes those who wait for it, with a revision of its own', () => {
    const published = publish(propose(declared(), hour(2)))
    expect(clocks(published)).toEqual({ 'general-begins': hour(2) })
    const begun = rings(published, 'general-begins')
    expect([told(begun), rows(begun).outage?.revision]).toEqual([['tell-cases'], 3])
    expect(rows(begun).announcement?.change?.en).toContain('permitted')
  })

  it('waits through the watching, and no longer than the outage', () => {
    const published = publish(propose(declared(), hour(2)))
    const watched = done(published, 'monitor', jan, { at: minute(40) })
    expect(clocks(watched)).toEqual({ 'general-begins': hour(2) })
    expect(clocks(end(published, minute(50)))).not.toHaveProperty('general-begins')
  })

  it('needs no clock where it holds at once', () => {
    expect(clocks(publish(propose(declared(), minute(35))))).toEqual({})
  })
})
