import { expect, it } from 'vitest'
import { numberWithoutSuffix, printedNumber } from '../../../workflows/identifiers/approval-number.ts'

const number = 'PA-26-0001234-7'

it.each([
  [0, null, 'PA-26-0001234-7'],
  [1, null, 'PA-26-0001234-7-E1'],
  [0, 2, 'PA-26-0001234-7-P2'],
  [12, 3, 'PA-26-0001234-7-P3-E12'],
])('version %i, line %s is printed, and found again by its number', (version, line, printed) => {
  expect(printedNumber(number, version, line)).toBe(printed)
  expect(numberWithoutSuffix(printed)).toBe(number)
})

it('what is no suffix stays', () => {
  expect(numberWithoutSuffix('PA-26-0001234-7-E')).toBe('PA-26-0001234-7-E')
  expect(numberWithoutSuffix('-E1-P1')).toBe('-E1')
})
