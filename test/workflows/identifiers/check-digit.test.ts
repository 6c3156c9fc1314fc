import { describe, expect, it } from 'vitest'
import { checkDigit, endsInCheckDigit } from '../../../workflows/identifiers/check-digit.ts'

describe('the ISO 6346 check digit', () => {
  it.each([
    ['26PL301010000421J', 4],
    ['26PL322080E00197A', 6],
    ['26PL404030I00438R', 8],
    ['21GB0000010000HU', 1],
    ['26PL000000G00012', 7],
    ['23GB0000000000037716', 1],
  ])('of %s is %i', (body, digit) => expect(checkDigit(body)).toBe(digit))

  it('is written 0 where the remainder is 10', () => {
    expect(checkDigit('26PL301010000008J')).toBe(0)
    expect(checkDigit('10LTKA100011789E5')).toBe(0)
    expect(checkDigit('25XI0000000000005138')).toBe(0)
  })

  it('skips 11, 22 and 33 in the values of letters', () => {
    expect([...'AKLUVZ'].map((letter) => checkDigit(letter))).toEqual(
      [10, 21, 23, 32, 34, 38].map((n) => (n % 11) % 10),
    )
  })

  it('stays exact for the largest sum', () => {
    const largest = 38 * (2 ** 20 - 1)
    expect(checkDigit('Z'.repeat(20))).toBe((largest % 11) % 10)
  })

  it('does not satisfy the example printed in the law, which is wrong there', () => {
    expect(endsInCheckDigit('06RO9876AB88901235')).toBe(false)
    expect(checkDigit('06RO9876AB8890123')).toBe(0)
  })
})
