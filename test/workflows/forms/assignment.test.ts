import { describe, expect, it } from 'vitest'
import type { Answers, Form } from '../../../workflows/contracts/form.ts'
import { check } from '../../../workflows/forms/check.ts'
import { shown } from '../../../workflows/forms/shown.ts'
import { tidy } from '../../../workflows/forms/tidy.ts'

const [one, two] = ['PL100000008700000', 'PL100000009300000']
const form: Form = {
  code: 'x',
  version: 1,
  sections: [
    {
      name: 'all',
      fields: [
        { name: 'principals', kind: 'identifiers', identifier: 'eori' },
        { name: 'lrns', kind: 'identifiers', identifier: 'lrn' },
        { name: 'whose', kind: 'assignment', assigns: { items: 'lrns', among: 'principals' } },
      ],
    },
  ],
}
const both = { principals: [one, two], lrns: ['A-1', 'A-2'] }
const faults = (whose: unknown, rest: Answers = both) =>
  check(form, { ...rest, whose } as Answers, { at: '2026-06-10T01:00:00Z' })
    .filter(({ warning }) => !warning)
    .map(({ field, code }) => `${field} ${code}`)

describe('which item belongs to which of another list', () => {
  it('is asked only where there are several to choose from and something to assign', () => {
    expect(shown(form, both).has('whose')).toBe(true)
    expect(shown(form, { ...both, principals: [one, ' '] }).has('whose')).toBe(false)
    expect(shown(form, { ...both, lrns: [] }).has('whose')).toBe(false)
    expect(tidy(form, { principals: [one], lrns: ['A-1'], whose: { 'A-1': one } })).not.toHaveProperty(
      'whose',
    )
  })

  it('need not be said, but for all of them once for one', () => {
    expect(faults(undefined)).toEqual([])
    expect(faults({})).toEqual([])
    expect(faults({ 'A-1': one, 'A-2': two })).toEqual([])
    expect(faults({ 'A-1': one })).toEqual(['whose[A-2] required'])
    expect(faults({ 'A-1': one, 'A-2': ' ' })).toEqual(['whose[A-2] required'])
  })

  it('names only what stands in the two lists', () => {
    expect(faults({ 'A-1': one, 'A-2': two, 'A-3': one })).toEqual(['whose[A-3] not-an-option'])
    expect(faults({ 'A-1': one, 'A-2': 'PL100000001200000' })).toEqual(['whose[A-2] not-an-option'])
    expect(faults({ 'A-1': one, 'A-2': 7 })).toEqual(['whose[A-2] not-an-option'])
    expect(faults('A-1')).toEqual(['whose wrong-type'])
    expect(faults([one])).toEqual(['whose wrong-type'])
  })

  it('is kept in the spelling of the two lists', () => {
    const typed = { principals: [one.toLowerCase(), two], lrns: [' a-1 ', 'A-2'] }
    const whose = { 'a-1': ` ${one.toLowerCase()}`, 'A-2': two }
    expect(faults(whose, typed)).toEqual([])
    expect(tidy(form, { ...typed, whose })['whose']).toEqual(
      Object.fromEntries(
        tidy(form, typed)['lrns'] instanceof Array
          ? [
              [(tidy(form, typed)['lrns'] as string[])[0], one],
              ['A-2', two],
            ]
          : [],
      ),
    )
  })
})
