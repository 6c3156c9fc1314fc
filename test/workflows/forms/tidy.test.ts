import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answer, Answers, Form } from '../../../workflows/contracts/form.ts'
import { fieldsOf, shown } from '../../../workflows/forms/shown.ts'
import { tidy } from '../../../workflows/forms/tidy.ts'
import { application, good } from './application.ts'

describe('tidy', () => {
  it('keeps one spelling of everything, and only what is shown and answered', () => {
    const messy: Answers = {
      ...good,
      startedAt: '2026-11-22T10:00Z',
      expectedEnd: '',
      grn: ' 21gb 0000010000hu1',
      lrns: ['gdy-1', '', ' GDY-2 '],
      phone: '+48 (58) 123-45-67',
      more: '  first\r\nsecond ',
      remarks: { lrns: ' which? ', office: ' ' },
      arcs: ['23GB00000000000377161'],
      urgencyText: 'hidden',
      colour: 'unknown',
      count: null,
      reachable: false,
    }
    expect(tidy(application, messy)).toEqual({
      system: 'NCTS2',
      urgency: ['perishable'],
      startedAt: '2026-11-22T10:00:00.000Z',
      lrns: ['GDY-1', 'GDY-2'],
      grn: '21GB0000010000HU1',
      reachable: false,
      phone: '+48581234567',
      more: 'first\nsecond',
      remarks: { lrns: 'which?' },
      true: true,
    })
  })

  it('changes nothing the second time', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('NCTS2', 'EMCS', 'other', ' 26pl301010000421j4 ', '2026-01-01T10:00Z'),
    )
    const answer: fc.Arbitrary<Answer> = fc.oneof(
      text,
      fc.double({ noNaN: true }),
      fc.boolean(),
      fc.constant(null),
      fc.array(text, { maxLength: 4 }),
      fc.dictionary(fc.string(), text, { maxKeys: 4 }),
    )
    const names = fc.constantFrom(...fieldsOf(application).map((field) => field.name))
    fc.assert(
      fc.property(fc.dictionary(names, answer), (answers) => {
        const once = tidy(application, answers)
        expect(tidy(application, once)).toEqual(once)
      }),
    )
  })
})

describe('files', () => {
  const form: Form = {
    code: 'files',
    version: 1,
    sections: [{ name: 'all', fields: [{ name: 'files', kind: 'files', maxItems: 2 }] }],
  }
  const ids = ['att_bbbbbbbbbbbbbbbbbbbb', 'att_aaaaaaaaaaaaaaaaaaaa']

  it('are kept as a list of ids in their order, and left out where there are none', () => {
    expect(tidy(form, { files: ids })).toEqual({ files: ids })
    expect(tidy(form, { files: [] })).toEqual({})
    expect(shown(form, { files: ids }).has('files')).toBe(true)
  })
})

describe('shown', () => {
  it('hides what hangs on a hidden field', () => {
    const form: Form = {
      code: 'chain',
      version: 1,
      sections: [
        {
          name: 'all',
          fields: [
            { name: 'c', kind: 'text', shownWhen: { b: ['yes'] } },
            { name: 'b', kind: 'choice', options: ['yes'], shownWhen: { a: [true] } },
            { name: 'a', kind: 'yes-no' },
          ],
        },
      ],
    }
    expect([...shown(form, { a: true, b: 'yes' })]).toEqual(['c', 'b', 'a'])
    expect([...shown(form, { a: false, b: 'yes', c: 'left over' })]).toEqual(['a'])
    expect(tidy(form, { a: false, b: 'yes', c: 'left over' })).toEqual({ a: false })
  })

  it('takes any listed answer, and any item of a list', () => {
    expect(shown(application, { urgency: ['perishable', 'other'] }).has('urgencyText')).toBe(true)
    expect(shown(application, { system: 'EMCS' }).has('arcs')).toBe(true)
    expect(shown(application, {}).has('arcs')).toBe(false)
  })
})
