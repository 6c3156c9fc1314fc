import { describe, expect, it } from 'vitest'
import { earlier, hoursBetween, plusMinutes, windowEnd } from '../../../workflows/outages/window.ts'

const granted = '2026-06-10T12:00:00.000Z'

describe('the window of an approval', () => {
  it('lasts as granted while the outage lasts', () => expect(windowEnd(granted, null, 120)).toBe(granted))

  it('closes when the grace after the outage has passed', () => {
    expect(windowEnd(granted, '2026-06-10T08:00:00.000Z', 120)).toBe('2026-06-10T10:00:00.000Z')
    expect(windowEnd(granted, '2026-06-10T08:00:00.000Z', 0)).toBe('2026-06-10T08:00:00.000Z')
  })

  it('never lasts longer than granted', () => {
    expect(windowEnd(granted, '2026-06-10T11:00:00.000Z', 120)).toBe(granted)
    expect(windowEnd(granted, '2026-06-11T11:00:00.000Z', 0)).toBe(granted)
  })

  it('may have closed before it was granted, where the outage ended long ago', () => {
    expect(windowEnd(granted, '2026-06-09T00:00:00.000Z', 240)).toBe('2026-06-09T04:00:00.000Z')
  })
})

describe('moments', () => {
  it('are compared as moments and not as text', () => {
    expect(earlier('2026-06-10T12:00:00Z', '2026-06-10T12:00:00.001Z')).toBe('2026-06-10T12:00:00Z')
    expect(earlier('2026-06-10T13:00:00+02:00', '2026-06-10T12:00:00.000Z')).toBe('2026-06-10T13:00:00+02:00')
  })

  it('move by elapsed minutes, also through the night on which the clock is put forward', () => {
    expect(plusMinutes('2026-03-29T00:30:00.000Z', 60)).toBe('2026-03-29T01:30:00.000Z')
    expect(plusMinutes('2026-06-10T00:00:00Z', -1)).toBe('2026-06-09T23:59:00.000Z')
  })

  it('lie hours apart', () => expect(hoursBetween('2026-06-10T00:00:00Z', '2026-06-11T12:30:00Z')).toBe(36.5))
})
