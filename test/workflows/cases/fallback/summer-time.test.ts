/** The two nights of the year in which the clock is changed: terms go by the calendar, lengths by what really passes. */
import { describe, expect, it } from 'vitest'
import { returnDueAt } from '../../../../workflows/cases/fallback/return-term.ts'
import { reminderAt } from '../../../../workflows/cases/fallback/terms.ts'
import { needsSecond } from '../../../../workflows/cases/fallback/guards.ts'
import type { FallbackContext } from '../../../../workflows/cases/fallback/context.ts'
import { starterPolicy } from '../../../../workflows/outages/starter-policy.ts'
import { windowEnd } from '../../../../workflows/outages/window.ts'

const nextWorkingDay = { kind: 'next-working-day', time: '23:59' } as const
const withinADay = { kind: 'elapsed', minutes: 24 * 60 } as const

describe('the return over a night in which the clock is changed', () => {
  it('is due at the end of the next working day by the clock on the wall', () => {
    expect(returnDueAt('2026-03-27T11:00:00.000Z', nextWorkingDay)).toBe('2026-03-30T21:59:00.000Z')
    expect(returnDueAt('2026-10-23T10:00:00.000Z', nextWorkingDay)).toBe('2026-10-26T22:59:00.000Z')
  })

  it('is due after 24 real hours where the policy says so', () => {
    expect(returnDueAt('2026-03-28T23:30:00.000Z', withinADay)).toBe('2026-03-29T23:30:00.000Z')
  })

  it('is reminded of in the middle of the time that there really is', () => {
    const row = starterPolicy.rows.find(({ system }) => system === 'NCTS2')!
    const context = {
      returnStartedAt: '2026-10-24T22:00:00.000Z',
      returnDueAt: '2026-10-25T22:59:00.000Z',
      policy: { version: 1, row },
    } as FallbackContext
    expect(reminderAt(context, 0)).toBe('2026-10-25T10:29:30.000Z')
  })
})

describe('a window over a night in which the clock is changed', () => {
  const row = starterPolicy.rows.find(({ system, side }) => system === 'NCTS2' && side === 'trader')!
  const context = { policy: { version: 1, row }, retrospective: false } as FallbackContext
  const noonToNoon = (from: string, to: string) => needsSecond(context, { from, to, maxDeclarations: 1 })

  it('has 25 hours from noon to noon in October, which one officer may not give alone, and 23 in March', () => {
    expect(noonToNoon('2026-10-24T10:00:00.000Z', '2026-10-25T11:00:00.000Z')).toBe(true)
    expect(noonToNoon('2026-10-24T10:00:00.000Z', '2026-10-25T10:00:00.000Z')).toBe(false)
    expect(noonToNoon('2026-03-28T11:00:00.000Z', '2026-03-29T10:00:00.000Z')).toBe(false)
  })

  it('outlives the outage by the grace that really passes', () => {
    expect(windowEnd('2026-03-29T20:00:00.000Z', '2026-03-29T00:45:00.000Z', 30)).toBe(
      '2026-03-29T01:15:00.000Z',
    )
  })
})
