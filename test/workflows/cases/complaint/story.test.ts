import { describe, expect, it } from 'vitest'
import { localTime } from '../../../../workflows/calendar/zoned.ts'
import { complaint } from '../../../../workflows/cases/complaint/complaint.ts'
import type { Viewer } from '../../../../workflows/contracts/viewer.ts'
import { offers } from '../../../../workflows/machines/offers.ts'
import { anna, ewa, jan, maria, minute } from '../people.ts'
import { clocks, done, isRefused, moved, rings, sent, type Refused } from '../play.ts'
import { claimed, day, handedOn, longer, made, rejected, upheld, workedOnBy, type Case } from './stage.ts'

const look = ({ state }: Case, viewer: Viewer = anna) => complaint.look(state, viewer, state.changedAt)
const offered = ({ stored, state }: Case, viewer: Viewer) =>
  offers(complaint, stored.value, state, viewer, state.changedAt).map(({ event }) => event)
const faultsOf = (result: Case | Refused) =>
  isRefused(result) ? result.faults.map(({ field, code }) => `${field} ${code}`) : 'done'

describe('a complaint that is made', () => {
  it('is acknowledged at once, with its number and its term', () => {
    const played = made()
    const until = look(played).deadlines[0]!.dueAt!
    expect(localTime(until)).toEqual({ date: '2026-07-10', time: '23:59:00' })
    expect(look(played).next).toEqual([
      { code: 'next.complaint.received', params: { number: played.state.number, until } },
    ])
    expect(complaint.index(played.state)).toMatchObject({ lane: 'to-decide', dueAt: until, system: 'NCTS2' })
  })

  it('explains its term line by line', () => {
    expect(look(made()).deadlines.map(({ explanation }) => explanation.map(({ code }) => code))).toEqual([
      ['explain.started', 'explain.promise.months', 'explain.due'],
    ])
  })

  it('shows officers the seven days for handing it on, too, and who must keep away', () => {
    const { deadlines, staff } = look(made(), jan)
    expect(deadlines.map(({ code }) => code)).toEqual([
      'deadline.complaint.answer',
      'deadline.complaint.forward',
    ])
    expect(localTime(deadlines[1]!.dueAt!).date).toBe('2026-06-17')
    expect(staff?.policy).toEqual([
      { code: 'policy.complaint.independent', params: { names: 'Maria Zielińska' } },
    ])
  })

  it('tells the complainant neither who has it nor what officers are reminded of', () => {
    const played = rings(claimed(), 'remind-half')
    expect(look(played)).toMatchObject({ assignee: null, notes: [], staff: null })
    expect(look(played, jan)).toMatchObject({
      assignee: { id: 'jan' },
      notes: [{ code: 'note.complaint.remind-half' }],
    })
  })
})

describe('its handler', () => {
  it('never worked on the case: not offered, refused, and not taken by the machine', () => {
    expect(offered(made(), maria)).toEqual(['forward'])
    expect(sent(made(), 'claim', maria, { at: day(1) })).toMatchObject({ code: 'not-independent' })
    expect(moved(made(), 'claim', maria, { at: day(1) })).toBeNull()
    expect(claimed(jan).state.step).toBe('in-review')
  })

  it('has not come to work on it since: what the desk looks up at the event counts', () => {
    expect(moved(made(), 'claim', jan, { at: day(1), facts: workedOnBy(maria, jan) })).toBeNull()
    expect(
      moved(claimed(), 'answer', jan, { at: day(2), answers: upheld, facts: workedOnBy(maria, jan) }),
    ).toBeNull()
    expect(
      moved(claimed(), 'answer', jan, { at: day(2), answers: upheld, facts: workedOnBy(maria) }),
    ).not.toBeNull()
  })

  it('hands over to another who is independent, and to nobody else', () => {
    const over = { at: day(2), answers: { reason: 'End of the shift' } }
    expect(sent(claimed(), 'take-over', maria, over)).toMatchObject({ code: 'not-independent' })
    expect(sent(claimed(), 'take-over', jan, over)).toMatchObject({ code: 'not-allowed' })
    const taken = done(claimed(), 'take-over', ewa, over)
    expect(complaint.records!(taken.state).complaint).toMatchObject({ handler: 'ewa', workers: ['maria'] })
    expect(sent(taken, 'answer', jan, { at: day(3), answers: upheld })).toMatchObject({ code: 'not-allowed' })
  })

  it('may give it back', () => {
    const back = done(claimed(), 'release', jan, { at: day(2) })
    expect([back.state.step, back.state.context.handler]).toEqual(['received', null])
  })
})

describe('its answer', () => {
  it('says outcome, facts, reasons and what will be done, signed', () => {
    const played = done(claimed(), 'answer', jan, { at: day(5), answers: upheld })
    expect(look(played).complaint).toMatchObject({
      subject: { number: 'FB-26-0000001-4', kind: 'fallback' },
      answer: { ...upheld, by: 'Jan Kowalczyk', at: day(5) },
    })
    expect(played.final).toBe(true)
    expect(complaint.afterwards!.answeredAt(played.state)).toBe(day(5))
  })

  it('goes back to the case where it is upheld, even in part, and only there', () => {
    const effects = (outcome: string) =>
      done(claimed(), 'answer', jan, { at: day(5), answers: { ...upheld, outcome } }).effects
    expect(effects('upheld')).toEqual(['tell-subject'])
    expect(effects('partly')).toEqual(['tell-subject'])
    expect(effects('not-upheld')).toEqual([])
  })

  it('promises something where it is upheld, and always gives reasons', () => {
    const answer = (answers: object) =>
      faultsOf(sent(claimed(), 'answer', jan, { at: day(5), answers: { ...answers } }))
    expect(answer({ ...upheld, measures: '' })).toEqual(['measures required'])
    expect(answer({ outcome: 'not-upheld', facts: 'None' })).toEqual(['reasons required'])
    expect(answer(rejected)).toBe('done')
  })
})

describe('its term', () => {
  it('is reminded of at a half and at nine tenths, and once past is said to everybody', () => {
    const { 'remind-half': half, 'remind-ninety': ninety, 'answer-due': due } = clocks(made())
    const share = (at = '') =>
      (Date.parse(at) - Date.parse(minute(0))) / (Date.parse(due!) - Date.parse(minute(0)))
    expect([share(half), share(ninety)]).toEqual([expect.closeTo(0.5, 5), expect.closeTo(0.9, 5)])
    const late = rings(made(), 'answer-due')
    expect(look(late).notes.map(({ code }) => code)).toEqual(['note.complaint.overdue'])
    expect(complaint.index(late.state).lane).toBe('to-decide')
  })

  it('is extended with reasons and a new date, told to the complainant, and reminded of anew', () => {
    const played = done(claimed(), 'extend', jan, { at: day(20), answers: longer })
    const [term] = look(played).deadlines
    expect(term).toMatchObject({ dueAt: longer.until })
    expect(term!.explanation.at(-1)).toEqual({
      code: 'explain.complaint.extended',
      at: day(20),
      params: { until: longer.until },
    })
    expect(look(played).next[1]).toMatchObject({ params: { text: longer.reason, until: longer.until } })
    expect(clocks(played)['answer-due']).toBe(longer.until)
    expect(Date.parse(clocks(played)['remind-half']!)).toBeGreaterThan(Date.parse(day(20)))
  })

  it('is extended only before it ends', () => {
    const due = clocks(claimed())['answer-due']!
    const after = new Date(Date.parse(due) + 1).toISOString()
    expect(moved(claimed(), 'extend', jan, { at: due, answers: longer })).not.toBeNull()
    expect(moved(claimed(), 'extend', jan, { at: after, answers: longer })).toBeNull()
    expect(sent(rings(claimed(), 'answer-due'), 'extend', jan, { at: after, answers: longer })).toMatchObject(
      {
        code: 'event-not-allowed',
      },
    )
  })

  it('is extended to a later date, by a month at most', () => {
    const extend = (until: string) =>
      faultsOf(sent(claimed(), 'extend', jan, { at: day(20), answers: { ...longer, until } }))
    expect(extend(clocks(claimed())['answer-due']!)).toEqual(['until outside-window'])
    expect(extend('2026-08-11T21:59:00.000Z')).toEqual(['until outside-window'])
    expect(extend('2026-08-10T21:59:00.000Z')).toBe('done')
  })
})

describe('handing it on to the competent body', () => {
  it('is told with body and reason, and ends it here', () => {
    const played = done(made(), 'forward', jan, { at: day(3), answers: handedOn })
    expect([played.state.step, played.final]).toEqual(['forwarded', true])
    expect(look(played).complaint?.forwarded).toMatchObject({ ...handedOn, by: 'Jan Kowalczyk' })
    expect(look(played).next).toEqual([{ code: 'next.complaint.forwarded', params: { body: handedOn.body } }])
  })

  it('may be done by whoever is complained about: it is no handling', () => {
    expect(done(made(), 'forward', maria, { at: day(3), answers: handedOn }).state.step).toBe('forwarded')
    expect(sent(claimed(), 'forward', maria, { at: day(3), answers: handedOn })).toMatchObject({
      code: 'not-allowed',
    })
  })

  it('is noted as missed after seven days', () => {
    const late = rings(made(), 'forward-due')
    expect(look(late, jan).notes.map(({ code }) => code)).toEqual(['note.complaint.forward-missed'])
    expect(look(late).notes).toEqual([])
  })
})
