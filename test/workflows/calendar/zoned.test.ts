import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, instantAt, localTime, occurrences, weekday } from '../../../workflows/calendar/zoned.ts'

describe('between instants and the wall clock', () => {
  it('counts one hour in winter and two in summer', () => {
    expect(localTime('2026-11-22T12:30:15.250Z')).toEqual({ date: '2026-11-22', time: '13:30:15' })
    expect(localTime('2026-07-01T22:30:00Z')).toEqual({ date: '2026-07-02', time: '00:30:00' })
    expect(instantAt('2026-11-22', '13:30')).toBe('2026-11-22T12:30:00.000Z')
    expect(instantAt('2026-07-02', '00:30')).toBe('2026-07-01T22:30:00.000Z')
  })

  it('midnight is 00:00 and belongs to the day that begins', () => {
    expect(localTime('2026-11-21T23:00:00Z')).toEqual({ date: '2026-11-22', time: '00:00:00' })
    expect(instantAt('2026-11-22', '00:00')).toBe('2026-11-21T23:00:00.000Z')
  })

  it('moves a time that does not exist on by the width of the gap', () => {
    expect(occurrences('2026-03-29', '02:30')).toBe(0)
    expect(instantAt('2026-03-29', '02:30')).toBe('2026-03-29T01:30:00.000Z')
    expect(localTime('2026-03-29T01:30:00Z').time).toBe('03:30:00')
    expect(instantAt('2026-03-29', '01:59:59')).toBe('2026-03-29T00:59:59.000Z')
    expect(instantAt('2026-03-29', '03:00')).toBe('2026-03-29T01:00:00.000Z')
  })

  it('takes the first of a time that exists twice', () => {
    expect(occurrences('2026-10-25', '02:30')).toBe(2)
    expect(instantAt('2026-10-25', '02:30')).toBe('2026-10-25T00:30:00.000Z')
    expect(localTime('2026-10-25T00:30:00Z')).toEqual(localTime('2026-10-25T01:30:00Z'))
    expect(occurrences('2026-10-25', '03:00')).toBe(1)
  })

  it('is right for other zones too', () => {
    expect(instantAt('2026-06-15', '12:00', 'Asia/Kathmandu')).toBe('2026-06-15T06:15:00.000Z')
    // Lord Howe Island moves its clock by half an hour.
    expect(occurrences('2026-10-04', '02:15', 'Australia/Lord_Howe')).toBe(0)
    expect(
      localTime(instantAt('2026-10-04', '02:15', 'Australia/Lord_Howe'), 'Australia/Lord_Howe').time,
    ).toBe('02:45:00')
  })

  it('goes there and back, but for the hour that exists twice', () => {
    const seconds = fc.integer({ min: Date.parse('2000-01-01') / 1000, max: Date.parse('2060-01-01') / 1000 })
    fc.assert(
      fc.property(seconds, (s) => {
        const instant = new Date(s * 1000).toISOString()
        const { date, time } = localTime(instant)
        const back = instantAt(date, time)
        expect(occurrences(date, time) === 2 || back === instant).toBe(true)
        expect(localTime(back)).toEqual({ date, time })
      }),
    )
  })

  it.each([
    ['2026-11-22', '24:00'],
    ['2026-02-30', '10:00'],
    ['2026-11-22', '10:60'],
    ['22.11.2026', '10:00'],
    ['2026-11-22', '9:00'],
  ])('refuses %s %s', (date, time) => expect(() => instantAt(date, time)).toThrow(RangeError))

  it('refuses what is no instant', () => expect(() => localTime('now')).toThrow(RangeError))
})

describe('dates', () => {
  it('go over months, years and the change of the clock', () => {
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01')
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
    expect(addDays('2026-03-30', -2)).toBe('2026-03-28')
    expect(weekday('2026-11-22')).toBe(0)
  })
})
