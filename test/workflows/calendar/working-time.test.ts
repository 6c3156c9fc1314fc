import { describe, expect, it } from 'vitest'
import { easter, isHoliday } from '../../../workflows/calendar/holidays.ts'
import {
  addWorkingDays,
  addWorkingMinutes,
  isWorkingDay,
  nextWorkingDay,
  workingDaysBetween,
} from '../../../workflows/calendar/working-time.ts'

describe('Polish holidays', () => {
  it.each([
    [2000, '2000-04-23'],
    [2008, '2008-03-23'],
    [2019, '2019-04-21'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2038, '2038-04-25'],
  ])('Easter of %i is on %s', (year, date) => expect(easter(year)).toBe(date))

  it('of 2026 are these', () => {
    const days = Array.from({ length: 365 }, (_, i) =>
      new Date(Date.UTC(2026, 0, 1 + i)).toISOString().slice(0, 10),
    )
    expect(days.filter(isHoliday)).toEqual([
      '2026-01-01',
      '2026-01-06',
      '2026-04-05',
      '2026-04-06',
      '2026-05-01',
      '2026-05-03',
      '2026-05-24',
      '2026-06-04',
      '2026-08-15',
      '2026-11-01',
      '2026-11-11',
      '2026-12-24',
      '2026-12-25',
      '2026-12-26',
    ])
  })

  it('have Christmas Eve among them from 2025', () => {
    expect(isHoliday('2024-12-24')).toBe(false)
    expect(isHoliday('2025-12-24')).toBe(true)
  })
})

describe('working days', () => {
  it('leave out weekends and holidays', () => {
    expect(['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-11'].map(isWorkingDay)).toEqual([
      true,
      false,
      false,
      false,
    ])
    expect(addWorkingDays('2026-11-10', 1)).toBe('2026-11-12')
    expect(addWorkingDays('2026-12-23', 1)).toBe('2026-12-28')
    expect(addWorkingDays('2026-11-20', 20)).toBe('2026-12-18')
  })

  it('counted from a free day begin with the first working day', () => {
    expect(addWorkingDays('2026-11-21', 1)).toBe('2026-11-23')
    expect(addWorkingDays('2026-11-21', 0)).toBe('2026-11-23')
    expect(addWorkingDays('2026-11-20', 0)).toBe('2026-11-20')
  })

  it('go by the local day, not by the day in UTC', () => {
    // 00:30 on Friday in Warsaw is still Thursday in UTC.
    expect(nextWorkingDay('2026-11-19T23:30:00Z')).toBe('2026-11-23')
    expect(nextWorkingDay('2026-11-19T22:30:00Z')).toBe('2026-11-20')
  })

  it('are counted after the first and with the last', () => {
    expect(workingDaysBetween('2026-11-20', '2026-11-20')).toBe(0)
    expect(workingDaysBetween('2026-11-20', '2026-11-23')).toBe(1)
    expect(workingDaysBetween('2026-11-09', '2026-11-13')).toBe(3)
  })
})

describe('working minutes', () => {
  it('run inside 07:15-15:15 only', () => {
    // Friday 14:45 local + 60 min = Monday 07:45 local
    expect(addWorkingMinutes('2026-11-20T13:45:00Z', 60)).toBe('2026-11-23T06:45:00.000Z')
    expect(addWorkingMinutes('2026-11-20T13:45:00Z', 30)).toBe('2026-11-20T14:15:00.000Z')
    expect(addWorkingMinutes('2026-11-20T04:00:00Z', 15)).toBe('2026-11-20T06:30:00.000Z')
    expect(addWorkingMinutes('2026-11-20T20:00:00Z', 0)).toBe('2026-11-23T06:15:00.000Z')
  })

  it('go over several days', () => {
    expect(addWorkingMinutes('2026-11-09T06:15:00Z', 3 * 480)).toBe('2026-11-12T14:15:00.000Z')
  })

  it('take several intervals a day', () => {
    const hours = [
      { from: '08:00', to: '12:00' },
      { from: '13:00', to: '16:00' },
    ]
    expect(addWorkingMinutes('2026-11-20T10:30:00Z', 60, hours)).toBe('2026-11-20T12:30:00.000Z')
    expect(addWorkingMinutes('2026-11-20T11:30:00Z', 60, hours)).toBe('2026-11-20T13:00:00.000Z')
  })

  it('are real minutes over the change of the clock', () => {
    // Friday before the change to 14:15 winter offset, Monday after it in summer time.
    expect(addWorkingMinutes('2026-03-27T13:15:00Z', 120)).toBe('2026-03-30T06:15:00.000Z')
  })

  it('that never come are refused', () => {
    expect(() => addWorkingMinutes('2026-11-20T10:30:00Z', 1, [])).toThrow(RangeError)
  })
})
