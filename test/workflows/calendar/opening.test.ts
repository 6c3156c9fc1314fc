import { describe, expect, it } from 'vitest'
import { openingAt } from '../../../workflows/calendar/opening.ts'
import type { OpeningHours } from '../../../workflows/contracts/contact.ts'

type Hours = Pick<OpeningHours, 'days' | 'intervals'>
const always: Hours = { days: 'every-day', intervals: [{ from: '00:00', to: '24:00' }] }
const office: Hours = { days: 'working-days', intervals: [{ from: '07:15', to: '15:15' }] }
const lunch: Hours = {
  days: 'working-days',
  intervals: [
    { from: '08:00', to: '12:00' },
    { from: '12:30', to: '16:00' },
  ],
}

describe('openingAt', () => {
  it('never closes where every day is open from midnight to midnight', () => {
    expect(openingAt(always, '2026-03-28T23:30:00.000Z')).toEqual({ open: true, changesAt: null })
  })

  it.each([
    ['before the day begins', office, '2026-11-23T06:00:00Z', false, '2026-11-23T06:15:00.000Z'],
    ['with its first minute', office, '2026-11-23T06:15:00Z', true, '2026-11-23T14:15:00.000Z'],
    ['with its last minute it is over', office, '2026-11-23T14:15:00Z', false, '2026-11-24T06:15:00.000Z'],
    ['in summer an hour earlier in UTC', office, '2026-07-01T05:15:00Z', true, '2026-07-01T13:15:00.000Z'],
    ['over a weekend', office, '2026-11-20T15:00:00Z', false, '2026-11-23T06:15:00.000Z'],
    [
      'over Christmas: the 24th is a holiday',
      office,
      '2026-12-23T15:00:00Z',
      false,
      '2026-12-28T06:15:00.000Z',
    ],
    ['over a holiday on a Wednesday', office, '2026-11-10T15:00:00Z', false, '2026-11-12T06:15:00.000Z'],
    ['between two intervals', lunch, '2026-11-23T11:10:00Z', false, '2026-11-23T11:30:00.000Z'],
  ])('%s', (_, hours, at, open, changesAt) => {
    expect(openingAt(hours, at)).toEqual({ open, changesAt })
  })

  it('reads an instant without milliseconds like one with them', () => {
    expect(openingAt(office, '2026-11-23T06:15:00.001Z').open).toBe(true)
    expect(openingAt(office, '2026-11-23T06:14:59.999Z').open).toBe(false)
  })
})
