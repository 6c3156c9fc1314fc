import { describe, expect, it } from 'vitest'
import type { NoticeRecord } from '../../../workflows/contracts/announcement.ts'
import { availability } from '../../../workflows/outages/availability.ts'

type Told = Parameters<typeof availability>[0][number]
const told = (more: Partial<NoticeRecord>): Told => ({
  type: 'failure',
  state: 'ended',
  systems: ['AES'],
  intervals: [],
  endedAt: null,
  ...more,
})
const days = (notices: readonly Told[], more = {}) =>
  availability(notices, { from: '2026-03-27', to: '2026-03-31', at: '2026-03-31T12:00:00.000Z', ...more })
const interval = (from: string, to: string | null) => ({ from: `${from}:00.000Z`, to: to && `${to}:00.000Z` })
const none = { failure: 0, local: 0, difficulty: 0, planned: 0 }

describe('minutes out of order', () => {
  it('are counted by Polish days, also on the day that has 23 hours', () => {
    const whole = told({ intervals: [interval('2026-03-28T12:00', '2026-03-30T12:00')] })
    expect(days([whole])).toEqual([
      {
        system: 'AES',
        days: [
          // Polish midnight is at 23:00 UTC, and after the change of the clock at 22:00.
          { ...none, day: '2026-03-28', failure: 11 * 60 },
          { ...none, day: '2026-03-29', failure: 23 * 60 },
          { ...none, day: '2026-03-30', failure: 14 * 60 },
        ],
      },
    ])
  })

  it('count once where announcements overlap, and keep what was planned apart', () => {
    const first = told({ intervals: [interval('2026-03-27T10:00', '2026-03-27T11:00')] })
    const second = told({ intervals: [interval('2026-03-27T10:30', '2026-03-27T11:30')] })
    const works = told({ type: 'planned', intervals: [interval('2026-03-27T10:30', '2026-03-27T11:30')] })
    expect(days([first, second, works])[0]?.days).toEqual([
      { ...none, day: '2026-03-27', failure: 90, planned: 60 },
    ])
  })

  it('end with the real end, or now, and never count what has not happened', () => {
    const early = told({
      endedAt: '2026-03-27T10:20:00.000Z',
      intervals: [interval('2026-03-27T10:00', '2026-03-27T11:00')],
    })
    const open = told({
      state: 'published',
      systems: ['SENT'],
      intervals: [interval('2026-03-31T11:00', null)],
    })
    const later = told({
      type: 'planned',
      systems: ['ICS2'],
      state: 'published',
      intervals: [interval('2026-03-31T20:00', '2026-03-31T21:00')],
    })
    expect(days([early, open, later])).toEqual([
      { system: 'AES', days: [{ ...none, day: '2026-03-27', failure: 20 }] },
      { system: 'SENT', days: [{ ...none, day: '2026-03-31', failure: 60 }] },
    ])
  })

  it('are none for what was called off or only said', () => {
    const intervals = [interval('2026-03-27T10:00', '2026-03-27T11:00')]
    expect(days([told({ state: 'cancelled', intervals }), told({ type: 'information', intervals })])).toEqual(
      [],
    )
  })
})
