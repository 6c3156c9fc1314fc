import { describe, expect, expectTypeOf, it } from 'vitest'
import type { FaultCode } from '../../../workflows/contracts/form.ts'
import { say } from '../../../workflows/words/say.ts'
import { sharedEn } from '../../../workflows/words/shared-en.ts'
import { formsPl } from '../../../workflows/words/forms-pl.ts'
import { formsStaffPl } from '../../../workflows/words/forms-staff-pl.ts'

const words = {
  greeting: 'Dzień dobry, {name}. {name}?',
  'rows.one': '{n} sprawa',
  'rows.few': '{n} sprawy',
  'rows.many': '{n} spraw',
  'rows.other': '{n} sprawy',
} as const

describe('say', () => {
  it('fills every hole of a name, and leaves a hole without a parameter visible', () => {
    expect(say(words, 'pl', 'greeting', { name: 'Anna' })).toBe('Dzień dobry, Anna. Anna?')
    expect(say(words, 'pl', 'greeting')).toBe('Dzień dobry, {name}. {name}?')
    expect(say(words, 'pl', 'greeting', { name: null })).toBe('Dzień dobry, –. –?')
  })

  it('does not fill holes in what it filled in', () => {
    expect(say({ a: '{x} {y}' }, 'pl', 'a', { x: '{y}', y: '$&' })).toBe('{y} $&')
  })

  it.each([
    [0, '0 spraw'],
    [1, '1 sprawa'],
    [2, '2 sprawy'],
    [5, '5 spraw'],
    [12, '12 spraw'],
    [22, '22 sprawy'],
    [25, '25 spraw'],
    [1.5, '1.5 sprawy'],
  ])('chooses the Polish plural of %d', (n, said) => expect(say(words, 'pl', 'rows', { n })).toBe(said))

  it('chooses the English plural, and the last form without a number', () => {
    expect(say(words, 'en', 'rows', { n: 1 })).toBe('1 sprawa')
    expect(say(words, 'en', 'rows', { n: 2 })).toBe('2 sprawy')
    expect(say(words, 'en', 'rows', { n: 'several' })).toBe('several sprawy')
  })

  it('says the key where there are no words for it', () => {
    const code: string = 'step.fallback.new-one'
    expect(say(words, 'pl', code)).toBe(code)
    expect(say(words, 'pl', `next.${code}`)).toBe('next.step.fallback.new-one')
    expect(say(words, 'pl', 'toString' as string)).toBe('toString')
  })

  it('does not compile with a key that is written out and missing', () => {
    // @ts-expect-error no such key
    expect(say(words, 'pl', 'greetings')).toBe('greetings')
    const fault = 'required' as FaultCode
    expect(say({ ...formsPl, ...formsStaffPl }, 'pl', `fault.${fault}`)).toBe('To pole jest wymagane.')
    // @ts-expect-error not every fault has a problem of the same name
    say(sharedEn, 'en', `problem.${fault}`)
    expectTypeOf(say(words, 'pl', 'rows', { n: 1 })).toBeString()
  })
})
