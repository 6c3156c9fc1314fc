import { describe, expect, it } from 'vitest'
import { policyRow, policySide, previews, sides, systemsOf } from '../../../workflows/outages/policy.ts'
import { starterPolicy } from '../../../workflows/outages/starter-policy.ts'

const found = (system: string, direction: string, side: string, outageKnown = false) => {
  const row = policyRow(starterPolicy, { system, direction, side }, outageKnown)
  return (
    row && [
      row.mode,
      row.side,
      row.approvers,
      row.minOutageMinutes,
      row.graceMinutes,
      row.recovery,
      row.marker,
    ]
  )
}

describe('the row a request falls under', () => {
  it.each([
    [
      'NCTS2',
      'departure',
      'customs',
      ['notice-is-permission', 'customs', 1, 30, 120, 'never-re-enter', null],
    ],
    ['NCTS2', 'departure', 'own-software', ['approval-required', 'trader', 1, 60, 30, 'data-capture', null]],
    ['AES', 'export', 'customs', ['notice-is-permission', 'customs', 1, 60, 120, 're-enter', '3PL15']],
    ['AES', 'export', 'own-network', ['approval-required', 'trader', 1, 120, 30, 're-enter', '3PL15']],
    ['EMCS', 'dispatch', 'customs', ['request-is-permission', 'customs', 1, 0, 0, 're-enter', null]],
    ['EMCS', 'dispatch', 'provider', ['approval-required', 'trader', 1, 0, 0, 're-enter', null]],
    ['ICS2', 'entry', 'customs', ['not-available', 'customs', 1, 0, 120, 're-enter', null]],
    ['ICS2', 'entry', 'own-software', ['not-available', 'trader', 1, 0, 120, 're-enter', null]],
  ])('%s %s, side %s', (system, direction, side, expected) => {
    expect(found(system, direction, side)).toEqual(expected)
  })

  it.each([
    ['NCTS2', 'export', 'customs'],
    ['AES', 'departure', 'customs'],
    ['SENT', 'departure', 'customs'],
  ])('there is none for %s %s', (system, direction, side) => {
    expect(found(system, direction, side)).toBeNull()
  })

  it('every row of the starter policy is found by its own key, and by no other row first', () => {
    for (const row of starterPolicy.rows) {
      const side = row.side === 'customs' ? 'customs' : 'own-software'
      expect(policyRow(starterPolicy, { system: row.system, direction: row.direction, side }, false)).toBe(
        row,
      )
    }
  })
})

describe('the side at fault', () => {
  it('is ours where the applicant says so, and his in all other cases he can name', () => {
    expect(sides.map((side) => policySide(side, false))).toEqual([
      'customs',
      'trader',
      'trader',
      'trader',
      'trader',
    ])
  })

  it('that is not known counts as ours only while an outage is known', () => {
    expect(policySide('unknown', true)).toBe('customs')
    expect(policySide('unknown', false)).toBe('trader')
    expect(found('NCTS2', 'departure', 'unknown', true)?.[0]).toBe('notice-is-permission')
    expect(found('NCTS2', 'departure', 'unknown')?.[0]).toBe('approval-required')
  })

  it('does not become ours because an outage is known, where the applicant says it is his own', () => {
    expect(policySide('own-software', true)).toBe('trader')
  })
})

describe('before the form is sent', () => {
  it('every row is told with its mode and, where nothing is available, with advice', () => {
    const told = previews(starterPolicy)
    expect(told).toHaveLength(starterPolicy.rows.length)
    expect(told.filter(({ mode }) => mode === 'not-available').map(({ advice }) => advice)).toEqual([
      'advice.ics2-keep-sending',
      'advice.ics2-keep-sending',
    ])
    expect(Object.keys(told[0]!)).toEqual([
      'system',
      'direction',
      'side',
      'mode',
      'advice',
      'decisionMinutes',
    ])
  })

  it('each system is named once', () =>
    expect(systemsOf(starterPolicy)).toEqual(['NCTS2', 'AES', 'EMCS', 'ICS2']))
})

describe('every row', () => {
  it.each(starterPolicy.rows.map((row) => [`${row.system} ${row.side}`, row] as const))(
    '%s is sound',
    (_, row) => {
      expect(row.legalBasis.length).toBeGreaterThan(0)
      expect(row.stamp.pl).toHaveLength(row.stamp.en.length)
      expect(row.firstLookMinutes).toBeLessThan(row.decisionMinutes)
      expect(row.advice === null).toBe(row.mode !== 'not-available')
      if (row.mode !== 'not-available') {
        for (const lines of [row.stamp.pl, row.stamp.en]) {
          expect(lines.join(' ')).toContain('{startedAt}')
          expect(lines.join(' ')).toContain('{number}')
        }
      }
    },
  )
})
