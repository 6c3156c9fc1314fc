import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deadline, fraction, type DeadlineSpec, type Pause } from '../../../workflows/calendar/deadline.ts'
import { localTime } from '../../../workflows/calendar/zoned.ts'

const at = (hhmm: string, day = 20) => `2026-11-${String(day).padStart(2, '0')}T${hhmm}:00.000Z`
const hour: DeadlineSpec = { kind: 'elapsed', minutes: 60 }
const facts = (spec: DeadlineSpec, startedAt: string, ...pauses: Pause[]) =>
  deadline({ code: 'decision', startedAt, spec, pauses })

describe('an elapsed term', () => {
  it('is due when its minutes have passed, and says so', () => {
    expect(facts(hour, at('10:00'))).toEqual({
      code: 'decision',
      startedAt: at('10:00'),
      dueAt: at('11:00'),
      pausedSince: null,
      explanation: [
        { code: 'explain.started', at: at('10:00') },
        { code: 'explain.promise.minutes', params: { n: 60 } },
        { code: 'explain.due', at: at('11:00') },
      ],
    })
  })

  it('moves by every pause, each told with cause and length', () => {
    const result = facts(
      hour,
      at('10:00'),
      { from: at('11:00'), to: at('11:30'), cause: 'third-party' },
      { from: at('10:10'), to: at('10:40'), cause: 'completion' },
    )
    expect(result.dueAt).toBe(at('12:00'))
    expect(result.explanation.slice(2)).toEqual([
      { code: 'explain.pause.completion', at: at('10:10') },
      { code: 'explain.resumed', at: at('10:40'), params: { length: '0:30' } },
      { code: 'explain.pause.third-party', at: at('11:00') },
      { code: 'explain.resumed', at: at('11:30'), params: { length: '0:30' } },
      { code: 'explain.due', at: at('12:00') },
    ])
  })

  it('of whole hours is told in hours, and a long pause too', () => {
    const twoHours: DeadlineSpec = { kind: 'elapsed', minutes: 120 }
    const result = facts(twoHours, at('10:00'), {
      from: at('11:00'),
      to: at('13:05', 21),
      cause: 'completion',
    })
    expect(result.explanation[1]).toEqual({ code: 'explain.promise.hours', params: { n: 2 } })
    expect(result.explanation[3]?.params).toEqual({ length: '26:05' })
  })

  it('has no end while the clock stands still', () => {
    const result = facts(hour, at('10:00'), {
      from: at('10:10'),
      to: null,
      cause: 'completion',
    })
    expect(result).toMatchObject({ dueAt: null, pausedSince: at('10:10') })
    expect(result.explanation.slice(2)).toEqual([
      { code: 'explain.pause.completion', at: at('10:10') },
      { code: 'explain.paused' },
    ])
  })

  it('is not moved by a pause that begins when the time is up', () => {
    const late: Pause = { from: at('11:00'), to: null, cause: 'completion' }
    expect(facts(hour, at('10:00'), late)).toEqual(facts(hour, at('10:00')))
  })

  it('counts what overlaps once, and nothing before the start', () => {
    const result = facts(
      hour,
      '2026-11-20T10:00:00Z',
      { from: '2026-11-20T09:00:00Z', to: '2026-11-20T10:05:00Z', cause: 'outage' },
      { from: '2026-11-20T10:10:00Z', to: '2026-11-20T10:30:00Z', cause: 'completion' },
      { from: '2026-11-20T10:20:00Z', to: '2026-11-20T10:40:00Z', cause: 'third-party' },
      { from: '2026-11-20T10:15:00Z', to: '2026-11-20T10:25:00Z', cause: 'appeal' },
    )
    expect(result.dueAt).toBe(at('11:35'))
    expect(result.explanation.flatMap((line) => line.params?.['length'] ?? [])).toEqual([
      '0:05',
      '0:20',
      '0:10',
    ])
  })

  it('counts milliseconds, however the start was written', () => {
    const pause: Pause = {
      from: '2026-11-20T10:00:00.400Z',
      to: '2026-11-20T10:00:00.900Z',
      cause: 'outage',
    }
    expect(facts(hour, '2026-11-20T10:00:00Z', pause).dueAt).toBe('2026-11-20T11:00:00.500Z')
  })

  it('is due later by just the time that the clock stood still', () => {
    const minutes = fc.integer({ min: 0, max: 59 })
    fc.assert(
      fc.property(fc.uniqueArray(minutes, { minLength: 2, maxLength: 2 }), (pair) => {
        const [from, to] = [...pair].sort((a, b) => a - b).map((n) => at(`10:${String(n).padStart(2, '0')}`))
        const length = Date.parse(to!) - Date.parse(from!)
        const due = facts(hour, at('10:00'), {
          from: from!,
          to: to!,
          cause: 'completion',
        }).dueAt
        expect(Date.parse(due!) - Date.parse(at('11:00'))).toBe(length)
      }),
    )
  })
})

describe('a term of days', () => {
  const nextDay: DeadlineSpec = { kind: 'next-working-day', time: '23:59' }
  const tenDays: DeadlineSpec = { kind: 'working-days', days: 10 }

  it('ends on the next working day at 23:59, never at 24:00', () => {
    expect(facts(nextDay, at('10:00')).dueAt).toBe(at('22:59', 23))
    expect(localTime(facts(nextDay, at('23:30', 19)).dueAt!)).toEqual({
      date: '2026-11-23',
      time: '23:59:00',
    })
    expect(facts(nextDay, '2026-12-23T10:00:00Z').dueAt).toBe('2026-12-28T22:59:00.000Z')
    expect(facts(nextDay, at('10:00')).explanation[1]).toEqual({
      code: 'explain.promise.next-working-day',
      params: { time: '23:59' },
    })
  })

  it('of working days leaves out the free ones', () => {
    expect(facts(tenDays, at('10:00', 9)).dueAt).toBe(at('22:59', 24))
    expect(facts(tenDays, at('10:00', 9)).explanation[1]).toEqual({
      code: 'explain.promise.working-days',
      params: { n: 10 },
    })
  })

  it('moves by the working days that began in a pause', () => {
    const pause = (from: string, to: string | null): Pause => ({
      from,
      to,
      cause: 'completion',
    })
    expect(facts(tenDays, at('10:00', 9), pause(at('10:00', 12), at('11:00', 12))).dueAt).toBe(
      at('22:59', 24),
    )
    expect(facts(tenDays, at('10:00', 9), pause(at('10:00', 13), at('10:00', 17))).dueAt).toBe(
      at('22:59', 26),
    )
    expect(facts(tenDays, at('10:00', 9), pause(at('10:00', 13), null)).dueAt).toBeNull()
    expect(facts(nextDay, at('10:00'), pause(at('10:00', 23), at('10:00', 25))).dueAt).toBe(at('22:59', 25))
  })
})

describe('reminders', () => {
  it('come at a part of the whole time', () => {
    expect(fraction(at('10:00'), at('11:00'), 0.5)).toBe(at('10:30'))
    expect(fraction(at('10:00'), at('11:00'), 0.9)).toBe(at('10:54'))
    expect(fraction(at('10:00'), at('11:00'), 1)).toBe(at('11:00'))
  })
})

describe('a term of the code of administrative procedure', () => {
  const [week, month]: DeadlineSpec[] = [
    { kind: 'days', days: 7 },
    { kind: 'months', months: 1 },
  ]
  const due = (spec: DeadlineSpec, startedAt: string, ...pauses: Pause[]) =>
    localTime(facts(spec, startedAt, ...pauses).dueAt!)

  it('ends with the same day of the next month, or the last one there is', () => {
    expect(due(month!, '2026-02-10T09:00:00.000Z')).toEqual({ date: '2026-03-10', time: '23:59:00' })
    expect(due(month!, '2027-03-31T09:00:00.000Z').date).toBe('2027-04-30')
    expect(due(month!, '2026-12-15T09:00:00.000Z').date).toBe('2027-01-15')
  })

  it('ends on a working day, and says why where it was put off', () => {
    // 10 June 2026 and a month is a Friday; 11 July a Saturday.
    expect(due(month!, '2026-06-10T09:00:00.000Z').date).toBe('2026-07-10')
    const late = facts(month!, '2026-06-11T09:00:00.000Z')
    expect(localTime(late.dueAt!).date).toBe('2026-07-13')
    expect(late.explanation.map(({ code }) => code)).toEqual([
      'explain.started',
      'explain.promise.months',
      'explain.next-working-day',
      'explain.due',
    ])
  })

  it('counts its days from the day after the start, in Poland', () => {
    expect(due(week!, '2026-06-10T09:00:00.000Z').date).toBe('2026-06-17')
    // 23:30 UTC is half past one in Warsaw: the next day already.
    expect(due(week!, '2026-06-10T23:30:00.000Z').date).toBe('2026-06-18')
  })

  it('moves by the days it stood still', () => {
    const pause: Pause = {
      from: '2026-06-12T09:00:00.000Z',
      to: '2026-06-15T09:00:00.000Z',
      cause: 'third-party',
    }
    expect(due(week!, '2026-06-10T09:00:00.000Z', pause).date).toBe('2026-06-22')
  })
})
