import { describe, expect, it } from 'vitest'
import { fallback } from '../../../../workflows/cases/fallback/fallback.ts'
import { refusal } from '../../../../workflows/machines/offers.ts'
import { anna, hour, maria, minute } from '../people.ts'
import { clocks, done, isRefused, moved, rings, sent } from '../play.ts'
import * as stage from './stage.ts'
import { at, claimed, filed, how, type Case } from './stage.ts'

const called = () => at('completion', stage.transit, null)
const resubmit = (played: Case, when: string, answers = stage.transit) =>
  done(played, 'resubmit', anna, how(played, when, answers))
const decisionDue = (played: Case) =>
  fallback
    .look(played.state, maria, played.state.changedAt)
    .deadlines.find(({ code }) => code === 'deadline.decision')

describe('sent back for completion', () => {
  it('the decision’s clocks stop and the applicant’s begins', () => {
    const played = called()
    expect(played.state.step).toBe('completion')
    expect(clocks(played)).toEqual({ 'completion-due': minute(10 + 24 * 60) })
    expect(played.state.context.remarks).toEqual({ lrns: 'Two are missing.' })
    expect(decisionDue(played)).toMatchObject({ dueAt: null, pausedSince: minute(10) })
    expect(fallback.index(played.state).dueAt).toBe(minute(10 + 24 * 60))
  })

  it('the remarks name fields of the application, and no others', () => {
    const played = claimed(filed(stage.transit))
    const result = sent(
      played,
      'return-for-completion',
      maria,
      how(played, minute(10), { remarks: { colour: 'x' } }),
    )
    expect(isRefused(result) && result.faults).toEqual([
      { field: 'remarks', code: 'unknown-field', params: { field: 'colour' } },
    ])
  })

  it('the applicant sees the remarks, and only while it is his turn', () => {
    const played = called()
    expect(fallback.look(played.state, anna, minute(11)).remarks).toEqual({ lrns: 'Two are missing.' })
    expect(fallback.look(resubmit(played, minute(40)).state, anna, minute(41)).remarks).toEqual({})
  })
})

describe('sent again', () => {
  it('the new answers are checked again, and every term moves by the length of the pause', () => {
    const played = resubmit(called(), minute(40), { ...stage.transit, lrns: stage.lrnsOf(5) })
    expect(played.state.step).toBe('checking')
    expect(played.last.effects.map(({ name }) => name)).toEqual(['check'])
    expect(played.state.context).toMatchObject({ checks: null, remarks: {}, completionDueAt: null })
    expect(played.state.context.answers.lrns).toHaveLength(5)
    expect(clocks(played)).toEqual({
      'first-look': minute(45),
      'decision-near': minute(75),
      'decision-due': minute(90),
    })
    expect(decisionDue(played)).toMatchObject({ dueAt: minute(90), pausedSince: null })
    expect(fallback.index(played.state).dueAt).toBe(minute(90))
  })

  it('the term on the screen, in the list and on the clock is one, also when it had passed before the pause', () => {
    const late = claimed(filed(stage.transit))
    const sentBack = done(
      late,
      'return-for-completion',
      maria,
      how(late, minute(70), { remarks: { lrns: 'x' } }),
    )
    const played = resubmit(sentBack, minute(200))
    expect(decisionDue(played)?.dueAt).toBe(minute(60))
    expect(fallback.index(played.state).dueAt).toBe(minute(60))
    expect(clocks(played)['decision-due']).toBe(minute(200))
  })

  it('at most twice', () => {
    const again = (played: Case, from: number) => {
      const inReview = done(
        stage.checked(played, minute(from)),
        'claim',
        maria,
        how(played, minute(from + 1)),
      )
      return {
        inReview,
        result: sent(
          inReview,
          'return-for-completion',
          maria,
          how(inReview, minute(from + 2), { remarks: { lrns: 'x' } }),
        ),
      }
    }
    const second = again(resubmit(called(), minute(40)), 41)
    expect(isRefused(second.result)).toBe(false)
    const back = resubmit(second.result as Case, minute(60))
    expect(back.state.context.pauses).toEqual([
      { from: minute(10), to: minute(40), cause: 'completion' },
      { from: minute(43), to: minute(60), cause: 'completion' },
    ])
    expect(clocks(back)['decision-due']).toBe(minute(60 + 30 + 17))
    const third = again(back, 61)
    expect(third.result).toMatchObject({ code: 'event-not-allowed' })
    expect(third.inReview.state.context.completionCalls).toBe(2)
    expect(refusal(fallback, 'return-for-completion', third.inReview.state, maria)).toBe('event-not-allowed')
    const remarks = { remarks: { lrns: 'x' } }
    expect(moved(third.inReview, 'return-for-completion', maria, how(back, minute(64), remarks))).toBeNull()
  })

  it('an outage found meanwhile counts for what was sent again', () => {
    const played = called()
    const general = stage.outageOf({ fallback: 'general', fallbackFrom: minute(5) })
    const answers = stage.ourFault
    const result = sent(played, 'resubmit', anna, {
      at: minute(40),
      answers,
      facts: stage.factsFor(answers, general, minute(40)),
    })
    expect(result).toMatchObject({ state: { step: 'superseded', context: { outage: { id: general.id } } } })
  })
})

describe('not completed in time', () => {
  it('the case goes on with what there is, and says so', () => {
    const played = rings(called(), 'completion-due')
    expect(played.state.step).toBe('to-review')
    expect(played.state.context.notes.at(-1)).toEqual({
      code: 'note.fallback.completion-missed',
      at: hour(24 + 1 / 6),
    })
    expect(played.state.context.pauses).toEqual([
      { from: minute(10), to: hour(24 + 1 / 6), cause: 'completion' },
    ])
    expect(clocks(played)['decision-due']).toBe(minute(60 + 24 * 60))
  })
})
