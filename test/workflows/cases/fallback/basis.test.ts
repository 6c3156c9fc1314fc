/** What a grant rests on: an outage that is known, which the desk notes, or what an officer has seen himself. */
import { describe, expect, it } from 'vitest'
import { fallback } from '../../../../workflows/cases/fallback/fallback.ts'
import type { Answers } from '../../../../workflows/contracts/form.ts'
import { offers } from '../../../../workflows/machines/offers.ts'
import { anna, hour, jan, maria, minute } from '../people.ts'
import { done, engine, isRefused, moved, sent } from '../play.ts'
import * as stage from './stage.ts'
import { claimed, filed, grantOf, how, outageOf, over, type Case } from './stage.ts'

const { basis: noted, ...unfounded } = grantOf()
const ofOutage = { code: 'basis.outage', params: { number: 'OC/2026/000001/9', startedAt: minute(-90) } }
const ofOfficer = { code: 'basis.noted', params: { text: noted } }

const propose = (played: Case, answers: Answers) =>
  sent(played, 'propose', maria, how(played, minute(10), answers))
const faultsOf = (played: Case, answers: Answers = unfounded) => {
  const result = propose(played, answers)
  return isRefused(result) ? result.faults : []
}
const factsOf = (played: Case) => played.state.context.decision?.facts
const offerOf = ({ stored, state }: Case) =>
  offers(fallback, stored.value, state, maria, minute(10)).find(({ event }) => event === 'propose')
const asksFor = (played: Case) =>
  offerOf(played)
    ?.form?.sections.flatMap(({ fields }) => fields)
    .find(({ name }) => name === 'basis')?.required === true
const missing = [{ field: 'basis', code: 'required' }]

describe('whoever grants says what he has seen', () => {
  it('where the failure is the trader’s own, whether an outage is known or not', () => {
    for (const outage of [null, outageOf()]) {
      const played = claimed(filed(stage.transit, outage))
      expect(asksFor(played)).toBe(true)
      expect(faultsOf(played)).toEqual(missing)
      expect(faultsOf(played, { ...unfounded, basis: ' \n ' })).toEqual(missing)
      expect(factsOf(done(played, 'propose', maria, how(played, minute(10), grantOf())))).toEqual([ofOfficer])
    }
  })

  it('where it is said to be ours and no outage is known', () => {
    const played = claimed(filed(stage.ourFault))
    expect(faultsOf(played)).toEqual(missing)
    expect(factsOf(done(played, 'propose', maria, how(played, minute(10), grantOf())))).toEqual([ofOfficer])
  })

  it('where the outage turned out to be none', () => {
    const none = over(minute(3), { state: 'false-alarm' })
    const played = claimed(filed(stage.goodsLeft, none))
    expect(asksFor(played)).toBe(true)
  })

  it('in the machine, too, but for what was decided before it was asked for', () => {
    const played = claimed(filed(stage.transit))
    const { at, answers, facts } = how(played, minute(10), unfounded)
    expect(moved(played, 'propose', maria, { at, answers, facts })).toBeNull()
    const { sections: _, ...earlier } = facts
    expect(moved(played, 'propose', maria, { at, answers, facts: earlier })?.state.step).toBe('active')
  })

  it('in no more than a thousand characters', () => {
    const played = claimed(filed(stage.transit))
    expect(faultsOf(played, { ...unfounded, basis: 'x'.repeat(1000) })).toEqual([])
    expect(faultsOf(played, { ...unfounded, basis: 'x'.repeat(1001) })).toMatchObject([
      { field: 'basis', code: 'too-long' },
    ])
  })

  it('and is told which of the two it is', () => {
    const effects = (played: Case) => offerOf(played)?.effect?.map(({ code }) => code)
    expect(effects(claimed(filed(stage.transit)))).toContain('effect.fallback.basis-own')
    expect(effects(claimed(filed(stage.ourFault, outageOf())))).toContain('effect.fallback.basis-outage')
  })
})

describe('an outage that is confirmed speaks for itself', () => {
  const ours = () => claimed(filed(stage.ourFault, outageOf()))

  it('and is noted by the desk; an officer may add to it', () => {
    const played = ours()
    expect(asksFor(played)).toBe(false)
    expect(factsOf(done(played, 'propose', maria, how(played, minute(10), unfounded)))).toEqual([ofOutage])
    const both = done(played, 'propose', maria, how(played, minute(10), grantOf()))
    expect(factsOf(both)).toEqual([ofOutage, ofOfficer])
  })

  it('also when it is over and the goods had left', () => {
    const late = claimed(filed(stage.goodsLeft, over(minute(-5))))
    expect(asksFor(late)).toBe(false)
  })

  it('not when it is found to be none while the form is open', () => {
    const played = claimed(filed(stage.goodsLeft, outageOf()))
    const none = over(minute(9), { state: 'false-alarm' })
    const answer = (answers: Answers) =>
      sent(played, 'propose', maria, how(played, minute(10), answers, none))
    const window = { from: minute(0), to: minute(60) }
    expect(answer({ ...unfounded, ...window })).toMatchObject({ code: 'event-not-allowed' })
    expect(answer({ ...grantOf(), ...window })).toMatchObject({ state: { step: 'active' } })
  })

  it('is noted in each grant of a list', () => {
    const played = filed(stage.ourFault, outageOf())
    const batch = {
      number: 'BD/1',
      outage: 'cas_outage',
      officers: [maria, jan].map(({ id, name }) => ({ id, name })),
    }
    const { at, answers, facts } = how(played, minute(10), unfounded)
    const granted = moved(played, 'grant-in-batch', engine, {
      at,
      answers,
      facts: { ...facts, result: { batch } },
    })
    expect(factsOf(granted!)).toEqual([ofOutage])
    const now = { at, by: { role: 'engine', id: 'desk', name: 'desk' }, answers, facts } as const
    expect(fallback.events['grant-in-batch']?.says?.(now)).toContainEqual(ofOutage)
  })

  it('is noted where the request itself permits', () => {
    const open = filed(stage.exciseOf('customs'), outageOf({ system: 'EMCS' }))
    expect(open.state.step).toBe('active')
    expect(factsOf(open)).toEqual([ofOutage])
  })
})

describe('what was noted', () => {
  const waiting = () => {
    const played = claimed(filed(stage.transit))
    return done(played, 'propose', maria, how(played, minute(10), { ...stage.bigGrant }))
  }

  it('lies before the second person, and not before the applicant', () => {
    const { state } = waiting()
    expect(fallback.look(state, jan, minute(11)).staff?.proposal?.facts).toEqual([ofOfficer])
    expect(JSON.stringify(fallback.look(state, anna, minute(11)))).not.toContain(String(noted))
  })

  it('stays with the decision of both, and with the history', () => {
    const played = waiting()
    const granted = done(played, 'approve', jan, how(played, minute(12)))
    expect(factsOf(granted)).toEqual([ofOfficer])
    const { at, answers, facts } = how(played, minute(10), grantOf())
    const now = { at, by: { role: 'officer', id: 'maria', name: 'Maria' }, answers, facts } as const
    expect(fallback.events['propose']?.says?.(now)).toContainEqual(ofOfficer)
    const silent = { ...now, answers: unfounded, facts: { ...facts, outage: outageOf() } }
    expect(fallback.events['propose']?.says?.(silent)).toContainEqual(ofOutage)
  })

  it('is missing in what was proposed before there was a place for it, and that goes on', () => {
    const { stored, ...rest } = waiting()
    const { facts: _, ...proposal } = stored.context.proposal!
    const before = { ...stored, context: { ...stored.context, proposal } }
    const played: Case = { ...rest, stored: before, state: { ...rest.state, context: before.context } }
    expect(fallback.look(played.state, jan, minute(11)).staff?.proposal?.grant).not.toBeNull()
    const granted = done(played, 'approve', jan, how(played, minute(12)))
    expect(granted.state.step).toBe('active')
    expect(factsOf(granted)).toBeUndefined()
  })

  it('is the appeal’s reason where an interim approval is granted', () => {
    const played = claimed(filed(stage.transit))
    const refused = done(
      played,
      'refuse',
      maria,
      how(played, minute(10), { reason: 'R01', text: 'It works.' }),
    )
    const grant = { ...grantOf({ to: hour(6) }), remark: 'Our probe failed, too.' }
    const result = { interim: { number: 'OD/1', grant, by: ['Ewa'] } }
    const { at, facts } = how(refused, minute(20))
    const interim = moved(refused, 'interim-grant', engine, { at, facts: { ...facts, result } })
    expect(factsOf(interim!)).toEqual([{ code: 'basis.noted', params: { text: 'Our probe failed, too.' } }])
  })
})
