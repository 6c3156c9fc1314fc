import { describe, expect, it } from 'vitest'
import { localTime } from '../../../../workflows/calendar/zoned.ts'
import { appeal } from '../../../../workflows/cases/appeal/appeal.ts'
import { anna, ewa, jan, maria, minute } from '../people.ts'
import { clocks, done, isRefused, rings, sent } from '../play.ts'
import * as stage from './stage.ts'
import type { Case } from './stage.ts'

const look = (played: Case, viewer: Parameters<typeof appeal.look>[1] = anna) =>
  appeal.look(played.state, viewer, played.state.changedAt)
const codes = (played: Case) => look(played).deadlines.map(({ code }) => code)

describe('an appeal', () => {
  it('has a month, and two hours for a first look while the outage lasts', () => {
    const made = stage.made()
    expect(codes(made)).toEqual(['deadline.appeal.review', 'deadline.appeal.decision'])
    expect(clocks(made)['review-due']).toBe(minute(120))
    expect(localTime(look(made).deadlines[1]!.dueAt!).date).toBe('2026-07-10')
    expect(appeal.index(made.state).dueAt).toBe(minute(120))
    expect(codes(stage.made(stage.about({ outageOpen: false })))).toEqual(['deadline.appeal.decision'])
  })

  it('that nobody looks at is not allowed by silence', () => {
    const waiting = rings(rings(stage.made(), 'review-due'), 'decision-due')
    expect(waiting.state.step).toBe('received')
    expect(look(waiting).notes.map(({ code }) => code)).toEqual([
      'note.appeal.review-missed',
      'note.appeal.overdue',
    ])
    expect([look(waiting).decision, waiting.effects]).toEqual([null, []])
  })

  it('notes nothing of a review that there never was', () => {
    const calm = stage.made(stage.about({ outageOpen: false }))
    expect(look(rings(calm, 'decision-due')).notes.map(({ code }) => code)).toEqual(['note.appeal.overdue'])
  })

  it('is never for whoever worked on the refusal, nor began to since', () => {
    expect(sent(stage.made(), 'claim', maria, { at: minute(1), facts: stage.about() })).toMatchObject({
      code: 'not-independent',
    })
    const since = stage.about({}, maria, jan)
    expect(sent(stage.made(), 'claim', jan, { at: minute(1), facts: since })).toMatchObject({
      code: 'event-not-allowed',
    })
    expect(look(stage.made(), jan).staff?.policy[0]).toEqual({
      code: 'policy.appeal.independent',
      params: { names: 'Maria Zielińska' },
    })
  })

  it('can be granted for the time being, once, from now and for a day at most', () => {
    const answers = { ...stage.scope, reason: 'In doubt.' }
    const over = sent(stage.claimed(), 'grant-interim', jan, {
      at: minute(9),
      answers: { ...answers, to: minute(9 + 1442) },
    })
    expect(isRefused(over) && over.faults).toMatchObject([{ field: 'to', code: 'outside-window' }])
    const granted = stage.interim()
    expect(granted.last.effects).toMatchObject([
      {
        name: 'tell-appeal',
        payload: {
          interim: { grant: { offices: ['PL322080'], from: minute(9), to: minute(600), maxDeclarations: 2 } },
        },
      },
    ])
    expect(codes(granted)).toEqual(['deadline.appeal.decision'])
    expect(sent(granted, 'grant-interim', jan, { at: minute(20), answers })).toMatchObject({
      code: 'event-not-allowed',
    })
  })

  it.each([
    ['dismissed', 'refused'],
    ['sent-back', 'granted'],
  ])('%s tells the case so', (outcome, told) => {
    const decided = done(stage.claimed(), 'decide', jan, {
      at: minute(30),
      answers: stage.decision(outcome),
    })
    expect(look(decided).decision).toMatchObject({ outcome: told, by: ['Jan Kowalczyk'] })
    expect(decided.last.effects).toMatchObject([{ payload: { appeal: { outcome } } }])
  })

  it('changed grants first, unless it was granted for the time being', () => {
    const fresh = done(stage.claimed(), 'decide', jan, {
      at: minute(30),
      answers: stage.decision('changed', stage.scope),
    })
    expect(fresh.last.effects).toMatchObject([
      { payload: { interim: { grant: { from: minute(30) } }, appeal: { outcome: 'changed' } } },
    ])
    const confirmed = done(stage.interim(), 'decide', jan, {
      at: minute(30),
      answers: stage.decision('changed'),
    })
    expect(confirmed.last.effects[0]!.payload).not.toHaveProperty('interim')
  })

  it('withdrawn ends what was granted meanwhile', () => {
    expect(done(stage.interim(), 'withdraw', anna, { at: minute(40) }).last.effects).toMatchObject([
      { payload: { appeal: { outcome: 'dismissed' } } },
    ])
    expect(done(stage.made(), 'withdraw', anna, { at: minute(40) }).last.effects).toEqual([])
  })
})

describe('an appeal after its term', () => {
  const late = stage.late()
  it('by a second is late, on the last moment it is not', () => {
    expect(stage.made(stage.about(), stage.day(14)).state.context.late).toBe(false)
    expect(stage.made(stage.about({ until: minute(0) }), minute(0.001)).state.context.late).toBe(true)
  })
  it('is decided only once it was accepted with reasons', () => {
    const how = { at: stage.day(16), answers: stage.decision('dismissed') }
    expect(sent(late, 'decide', jan, how)).toMatchObject({ code: 'event-not-allowed' })
    const accepted = done(late, 'accept-late', jan, { at: stage.day(16), answers: { reason: 'Ill.' } })
    expect(done(accepted, 'decide', jan, how).state.step).toBe('dismissed')
  })
  it('or left unexamined, with reasons', () => {
    expect(sent(late, 'leave-unexamined', jan, { at: stage.day(16) })).toMatchObject({
      code: 'answers-invalid',
    })
    const left = done(late, 'leave-unexamined', jan, { at: stage.day(16), answers: { reason: 'No.' } })
    expect([left.state.step, appeal.index(left.state).lane]).toEqual(['left-unexamined', 'closed'])
    expect(
      sent(stage.claimed(), 'leave-unexamined', jan, { at: minute(9), answers: { reason: 'No.' } }),
    ).toMatchObject({ code: 'event-not-allowed' })
  })
  it('may be taken over by somebody who is as independent', () => {
    const taken = done(late, 'take-over', ewa, { at: stage.day(16), answers: { reason: 'Shift.' } })
    expect(look(taken, ewa).assignee?.id).toBe('ewa')
  })
})
