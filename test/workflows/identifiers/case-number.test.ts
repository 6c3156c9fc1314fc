import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { caseNumber, isCaseNumber } from '../../../workflows/identifiers/case-number.ts'
import { checkDigit } from '../../../workflows/identifiers/check-digit.ts'
import { offices } from '../../../workflows/offices.ts'
import { inspect } from '../../../workflows/identifiers/identifier.ts'

describe('case numbers', () => {
  it('are built of prefix, year, sequence and check digit', () => {
    expect(caseNumber('FB', 2026, 1234)).toBe(`FB-26-0001234-${checkDigit('FB260001234')}`)
    expect(caseNumber('PA', 26, 123)).toBe(`PA-26-0000123-${checkDigit('PA260000123')}`)
  })

  it('are recognised, and a wrong digit anywhere but in rare pairs is not', () => {
    const number = caseNumber('FB', 2026, 1234)
    expect(isCaseNumber(number)).toBe(true)
    expect(isCaseNumber(number.replace('1234', '1243'))).toBe(false)
    expect(isCaseNumber(number.toLowerCase())).toBe(false)
    expect(isCaseNumber(`${number} `)).toBe(false)
    expect(isCaseNumber('')).toBe(false)
  })

  it('differ wherever prefix, year or sequence do', () => {
    const parts = fc.tuple(
      fc.constantFrom('FB', 'PA', 'OUT'),
      fc.integer({ min: 0, max: 99 }),
      fc.integer({ min: 1, max: 9_999_999 }),
    )
    fc.assert(
      fc.property(parts, parts, (a, b) => {
        expect(isCaseNumber(caseNumber(...a))).toBe(true)
        expect(caseNumber(...a) === caseNumber(...b)).toBe(a.join() === b.join())
      }),
    )
  })

  it.each<[string, number, number]>([
    ['fb', 26, 1],
    ['F', 26, 1],
    ['FB', 26.5, 1],
    ['FB', 26, 0],
    ['FB', 26, 10_000_000],
  ])('refuse the parts %s, %d, %d', (prefix, year, sequence) =>
    expect(() => caseNumber(prefix, year, sequence)).toThrow(RangeError),
  )
})

describe('offices', () => {
  it('have valid, unique codes', () => {
    expect(offices.flatMap((office) => inspect('office', office.code).faults)).toEqual([])
    expect(new Set(offices.map((office) => office.code)).size).toBe(offices.length)
  })
})
