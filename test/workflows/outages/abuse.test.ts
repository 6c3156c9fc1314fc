import { describe, expect, it } from 'vitest'
import { judge, strictestRule, yearIn } from '../../../workflows/outages/abuse.ts'
import { readTotals } from '../../../workflows/outages/declaration-totals.ts'
import { starterPolicy } from '../../../workflows/outages/starter-policy.ts'

const rule = { reviewAt: 200, warnAt: [100, 150], missedReturnWarns: true }
const of = (declarations: number, total: number | null, missedReturns = 0) => {
  const { level, share, reached } = judge({ declarations, total, missedReturns }, rule)
  return [level, share, reached]
}

describe('the share of a year', () => {
  it.each([
    ['nothing', [0, 400], ['none', 0, null]],
    ['just below the first warning', [3, 301], ['none', 99, null]],
    ['exactly the first warning', [4, 400], ['warning', 100, 100]],
    ['exactly the second warning', [6, 400], ['warning', 150, 150]],
    ['just below the limit', [7, 351], ['warning', 199, 150]],
    ['exactly the limit', [8, 400], ['review', 200, 200]],
    ['above it: nine of four hundred transits', [9, 400], ['review', 225, 200]],
    ['more than all of them', [9, 3], ['review', 30000, 200]],
  ] as const)('%s', (_, [declarations, total], expected) => expect(of(declarations, total)).toEqual(expected))

  it('of a number that does not divide is not rounded up to the limit', () => {
    // 1.99999...%: two hundredths below, however it is written
    expect(of(1_999_999, 100_000_000)[0]).toBe('warning')
    expect(of(2_000_000, 100_000_000)[0]).toBe('review')
  })

  it('is not known without a total, and nobody has a share of nothing', () => {
    expect(of(3, null)).toEqual(['unknown', null, null])
    expect(of(0, null)).toEqual(['none', null, null])
    expect(of(3, 0)).toEqual(['review', null, 200])
    expect(of(0, 0)).toEqual(['none', null, null])
  })

  it('a return that was missed warns by itself, where the policy says so', () => {
    expect(of(1, 1000, 1)).toEqual(['warning', 10, null])
    expect(of(1, null, 1)).toEqual(['warning', null, null])
    expect(
      judge({ declarations: 1, total: 1000, missedReturns: 1 }, { ...rule, missedReturnWarns: false }).level,
    ).toBe('none')
  })
})

describe('the rule', () => {
  it('is the strictest of the rows of the systems concerned', () => {
    const stricter = starterPolicy.rows.map((row) =>
      row.system === 'AES' && row.abuse
        ? { ...row, abuse: { ...row.abuse, reviewAt: 100, warnAt: [50] } }
        : row,
    )
    const policy = { ...starterPolicy, rows: stricter }
    expect(strictestRule(policy, ['NCTS2'])?.reviewAt).toBe(200)
    expect(strictestRule(policy, ['NCTS2', 'AES'])?.reviewAt).toBe(100)
    expect(strictestRule(policy)?.reviewAt).toBe(100)
    expect(strictestRule({ ...policy, rows: [] })).toBeNull()
  })
})

describe('the year', () => {
  it.each([
    ['2026-12-31T22:59:59.999Z', 2026],
    ['2026-12-31T23:00:00.000Z', 2027],
    ['2026-06-30T12:00:00.000Z', 2026],
  ])('of %s is %i by the clock in Poland', (instant, year) => expect(yearIn(instant)).toBe(year))
})

describe('a table of totals', () => {
  const good = 'PL100000001200000;2026;400'

  it('is read with and without heading, mark, quotes and either separator', () => {
    const expected = { totals: [{ eori: 'PL100000001200000', year: 2026, total: 400 }], faults: [] }
    for (const text of [
      good,
      `\uFEFFEORI;year;declarations\r\n${good}\r\n`,
      'PL100000001200000,2026,400\n\n',
      '"PL100000001200000";"2026";"400"',
      'PL100000001200000\t2026\t400',
    ])
      expect(readTotals(text)).toEqual(expected)
  })

  it.each([
    [
      'an EORI whose check digit is wrong',
      'PL123456789000000;2026;1',
      'lines[1].eori',
      'identifier-check-digit',
    ],
    ['no EORI', ';2026;1', 'lines[1].eori', 'identifier-country'],
    ['a year of another age', 'PL100000001200000;1999;1', 'lines[1].year', 'wrong-type'],
    ['a negative number', 'PL100000001200000;2026;-1', 'lines[1].total', 'not-whole'],
    ['a fraction', 'PL100000001200000;2026;1.5', 'lines[1].total', 'not-whole'],
    ['more than the column holds', 'PL100000001200000;2026;3000000000', 'lines[1].total', 'too-large'],
    ['a column too few', 'PL100000001200000;2026', 'lines[1]', 'wrong-type'],
    ['the same holder twice', `${good}\n${good}`, 'lines[2].eori', 'duplicate'],
    ['nothing', '\n', 'lines', 'required'],
  ])('%s is told by its line', (_, text, field, code) => {
    expect(readTotals(text).faults[0]).toMatchObject({ field, code })
  })

  it('none is allowed: whoever declared nothing declared nothing', () => {
    expect(readTotals('PL100000001200000;2026;0').totals[0]?.total).toBe(0)
  })

  it('of ten thousand lines with one that is wrong names that one', () => {
    const lines = Array.from({ length: 10_000 }, (_, i) => `DE${1_000_000 + i};2026;${i}`)
    lines[7776] = 'DE1007776;2026;many'
    const { totals, faults } = readTotals(lines.join('\n'))
    expect(totals).toHaveLength(9999)
    expect(faults).toEqual([{ field: 'lines[7777].total', code: 'not-whole' }])
  })
})
