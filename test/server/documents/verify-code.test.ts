import { describe, expect, it } from 'vitest'
import {
  newVerifyCode,
  tidyApprovalNumber,
  tidyVerifyCode,
  verifyCodeHash,
} from '../../../server/documents/verify-code.ts'

describe('a new verify code', () => {
  it('has three groups of four symbols, none of which looks like another', () => {
    for (let i = 0; i < 500; i += 1) {
      expect(newVerifyCode()).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/)
    }
  })

  it('uses all 32 symbols about equally and does not repeat', () => {
    const codes = Array.from({ length: 4000 }, newVerifyCode)
    expect(new Set(codes).size).toBe(codes.length)
    const counts = new Map<string, number>()
    for (const symbol of codes.join('').replaceAll('-', '')) counts.set(symbol, (counts.get(symbol) ?? 0) + 1)
    expect(counts.size).toBe(32)
    // 48,000 symbols: 1,500 of each, standard deviation 38
    for (const count of counts.values()) expect(Math.abs(count - 1500)).toBeLessThan(300)
  })

  it('stays as it is when it is tidied', () => {
    const code = newVerifyCode()
    expect(tidyVerifyCode(code)).toBe(code)
  })
})

describe('a typed verify code', () => {
  it.each([
    ['7kqf-m2xa-9trw', 'lower case'],
    ['7KQFM2XA9TRW', 'no groups'],
    ['  7KQF M2XA 9TRW ', 'spaces'],
    ['7KQF–M2XA—9TRW', 'long dashes'],
    ['7KQF\u00a0M2XA\u20119TRW', 'no-break space and hyphen'],
    ['7KQF.M2XA_9TRW', 'dot and underscore'],
    ['７KQF-M2XA-9TRW', 'a full-width digit'],
  ])('%s is put right (%s)', (typed) => {
    expect(tidyVerifyCode(typed)).toBe('7KQF-M2XA-9TRW')
  })

  it('takes the letters O, I and L for the digits they were read from', () => {
    expect(tidyVerifyCode('oi1l-0000-aaaa')).toBe('0111-0000-AAAA')
  })

  it('never fails on what is no code', () => {
    expect(tidyVerifyCode('')).toBe('')
    expect(tidyVerifyCode('zażółć 🙂')).toBe('ZAŻÓ-ŁĆ🙂')
  })
})

describe('the stored hash', () => {
  const stored = verifyCodeHash('ZA-2026-000123', '7KQF-M2XA-9TRW')

  it('is 32 bytes and found however the pair was typed', () => {
    expect(stored).toHaveLength(32)
    expect(verifyCodeHash(' za–2026–000123 ', '7kqf m2xa 9trw')).toEqual(stored)
  })

  it('is another for another number, code, or division between them', () => {
    expect(verifyCodeHash('ZA-2026-000124', '7KQF-M2XA-9TRW')).not.toEqual(stored)
    expect(verifyCodeHash('ZA-2026-000123', '7KQF-M2XA-9TRX')).not.toEqual(stored)
    expect(verifyCodeHash('ZA-2026-0001237KQF-M2XA-', '9TRW')).not.toEqual(stored)
  })

  it('keeps the number readable: zero and letter O differ there', () => {
    expect(tidyApprovalNumber('za / 2026 / o12')).toBe('ZA/2026/O12')
  })
})
