import { describe, expect, it } from 'vitest'
import { fallback } from '../../../workflows/cases/fallback/fallback.ts'
import { eventsOf, offers, refusal } from '../../../workflows/machines/offers.ts'
import * as stage from '../cases/fallback/stage.ts'
import { anna, jan, maria, minute } from '../cases/people.ts'
import { engine } from '../cases/play.ts'

const inReview = stage.at('in-review', stage.transit, null)
const proposed = stage.at('proposed', stage.transit, null)
const offered = (played: stage.Case, viewer: typeof anna | typeof maria) =>
  offers(fallback, played.stored.value, played.state, viewer, minute(10))

describe('the events of a state', () => {
  it('are its own and those of the states around it, in the order of the kind', () => {
    expect(eventsOf(fallback, { pending: 'checking' })).toEqual([
      'claim',
      'report-restored',
      'withdraw',
      'checked',
      'notice-starts',
      'outage-changed',
      'document-ready',
      'grant-in-batch',
    ])
    expect(eventsOf(fallback, 'overdue')).toEqual([
      'confirm',
      'judge-use',
      'extend-return',
      'appeal-decided',
      'settle',
      'settle-list',
      'record-use',
      'checked',
      'document-ready',
    ])
  })

  it('are only the machine-wide ones and those of an appeal where the case was refused', () => {
    expect(eventsOf(fallback, 'refused')).toEqual(['interim-grant', 'appeal-decided', 'document-ready'])
  })
})

describe('an offer', () => {
  it('comes with its form, what stands in it at first and what it will do', () => {
    const [propose] = offered(inReview, maria)
    expect(propose).toMatchObject({
      event: 'propose',
      tone: 'primary',
      form: { code: 'fallback.propose' },
      answers: { offices: ['PL322080'], maxDeclarations: 3 },
      effect: [
        { code: 'effect.fallback.propose', params: { hours: 24, declarations: 10 } },
        { code: 'effect.fallback.basis-own' },
      ],
    })
  })

  it('without anything to fill in has no form', () => {
    expect(offered(inReview, anna).map(({ event, form }) => [event, form])).toEqual([
      ['report-restored', null],
      ['withdraw', null],
    ])
  })
})

describe('a refusal', () => {
  it('says why: no such event for this role, not this person, or the same person twice', () => {
    expect(refusal(fallback, 'approve', proposed.state, anna)).toBe('event-not-allowed')
    expect(refusal(fallback, 'checked', proposed.state, maria)).toBe('event-not-allowed')
    expect(refusal(fallback, 'fly', proposed.state, maria)).toBe('event-not-allowed')
    expect(refusal(fallback, 'propose', inReview.state, jan)).toBe('not-allowed')
    expect(refusal(fallback, 'approve', proposed.state, maria)).toBe('same-officer')
    expect(refusal(fallback, 'approve', proposed.state, jan)).toBeNull()
    expect(refusal(fallback, 'checked', proposed.state, engine)).toBeNull()
  })
})
