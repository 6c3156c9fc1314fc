import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answer, Form } from '../../../workflows/contracts/form.ts'
import { check, checkField, clockFaults } from '../../../workflows/forms/check.ts'
import { fieldsOf } from '../../../workflows/forms/shown.ts'
import { application, context, good } from './application.ts'

type Change = { [name: string]: Answer | undefined }
const faults = (change: Change) => check(application, { ...good, ...change }, context)
/** `field code`, with a question mark behind a warning. */
const brief = (change: Change) => faults(change).map((f) => `${f.field} ${f.code}${f.warning ? '?' : ''}`)
const many = (n: number) => Array.from({ length: n }, (_, i) => `LRN-${i}`)

describe('check', () => {
  it('finds nothing wrong with good answers', () => expect(faults({})).toEqual([]))

  it('finds all faults at once, in the order of the form', () => {
    expect(check(application, { expectedEnd: 'tomorrow', colour: 'red' }, context)).toEqual([
      { field: 'colour', code: 'unknown-field' },
      { field: 'system', code: 'required' },
      { field: 'urgency', code: 'required' },
      { field: 'startedAt', code: 'required' },
      { field: 'expectedEnd', code: 'not-a-moment' },
      { field: 'lrns', code: 'required' },
      { field: 'true', code: 'not-accepted' },
    ])
  })

  it.each<[string, Change, string[]]>([
    ['a choice that is not offered', { system: 'ncts2' }, ['system not-an-option']],
    ['an item that is not offered', { urgency: ['perishable', 'boredom'] }, ['urgency[1] not-an-option']],
    ['an item chosen twice', { urgency: ['perishable', 'perishable'] }, ['urgency[1] duplicate']],
    ['text in place of a list', { urgency: 'perishable' }, ['urgency wrong-type']],
    ['a list in place of text', { system: ['NCTS2'] }, ['system wrong-type']],
    ['a field that only blank fills', { grn: '  ' }, ['grn required']],
    ['a half number', { count: 1.5 }, ['count not-whole']],
    ['a number as text', { count: '1' }, ['count wrong-type']],
    ['a number too small', { count: 0 }, ['count too-small']],
    ['a number too large', { count: 501 }, ['count too-large']],
    ['yes as text', { reachable: 'yes' }, ['reachable wrong-type']],
    ['a declaration not ticked', { true: false }, ['true not-accepted']],
    ['a declaration ticked with a word', { true: 'true' }, ['true not-accepted']],
    ['30 February', { startedAt: '2026-02-30T10:00:00Z' }, ['startedAt not-a-moment']],
    ['24:00', { startedAt: '2026-11-21T24:00:00Z' }, ['startedAt not-a-moment']],
    ['local time', { startedAt: '2026-11-21T10:00' }, ['startedAt not-a-moment']],
    ['an address without a domain', { email: 'anna@' }, ['email not-an-email']],
    ['two addresses', { email: 'a@example.pl, b@example.pl' }, ['email not-an-email']],
    ['a number too short for a phone', { phone: '12345' }, ['phone not-a-phone']],
    ['words for a phone', { phone: 'call me' }, ['phone not-a-phone']],
    ['a wrong check digit', { mrns: ['26PL301010000421J5'] }, ['mrns[0] identifier-check-digit']],
    ['an access code behind the GRN', { grn: '21GB0000010000HU1 X7K2' }, ['grn secret-not-accepted']],
    ['an access code in a text', { more: 'Kod dostępu: X7K2' }, ['more secret-not-accepted']],
    ['a remark on a field not named', { remarks: { grn: 'which?' } }, ['remarks[grn] not-an-option']],
    ['a remark too long', { remarks: { lrns: 'x'.repeat(1001) } }, ['remarks[lrns] too-long']],
    ['remarks as text', { remarks: 'wrong' }, ['remarks wrong-type']],
  ])('refuses %s', (_, change, expected) => expect(brief(change)).toEqual(expected))

  it.each<[string, Change]>([
    ['a number at its limits', { count: 500 }],
    ['an address', { email: ' anna.nowak+desk@agencja-bałtyk.example.pl ' }],
    ['a phone number in groups', { phone: '+48 (58) 123-45-67' }],
    ['a remark of 1,000 characters', { remarks: { lrns: 'x'.repeat(1000) } }],
    ['an unanswered remark among others', { remarks: { lrns: 'which?', office: '' } }],
    ['a fall-back MRN', { mrns: ['26PL301010000421JF'] }],
    ['false as an answer', { reachable: false }],
  ])('accepts %s', (_, change) => expect(faults(change)).toEqual([]))

  it('gives limits and lengths to the words', () => {
    expect(faults({ count: 501 })).toEqual([{ field: 'count', code: 'too-large', params: { max: 500 } }])
    expect(faults({ urgency: ['other'], urgencyText: 'x'.repeat(51) })).toEqual([
      { field: 'urgencyText', code: 'too-long', params: { max: 50, n: 51 } },
    ])
  })

  it('flags a warning, which does not stop', () => {
    expect(brief({ system: 'EMCS', arcs: ['23GB00000000000377162'] })).toEqual([
      'arcs[0] identifier-check-digit?',
    ])
    expect(brief({ principals: ['DE12'] })).toEqual(['principals[0] identifier-format?'])
  })
})

describe('conditions', () => {
  it('neither require nor judge what is not shown', () => {
    expect(brief({ system: 'AES', grn: 'nonsense' })).toEqual([])
    expect(brief({ urgency: ['other'] })).toEqual(['urgencyText required'])
  })

  it('require by an answer elsewhere', () => {
    expect(brief({ reachable: true })).toEqual(['phone required'])
    expect(brief({ reachable: false })).toEqual([])
  })
})

describe('lists', () => {
  it('take 1,000 and not 1,001', () => {
    expect(faults({ lrns: many(1000) })).toEqual([])
    expect(faults({ lrns: many(1001) })).toEqual([
      { field: 'lrns', code: 'too-many', params: { max: 1000, n: 1001 } },
    ])
  })

  it('obey a smaller limit', () => {
    const principals = ['DE1234567', 'DE1234568', 'DE1234569', 'DE1234570']
    expect(brief({ principals })).toEqual(['principals too-many'])
    expect(brief({ principals: principals.slice(1) })).toEqual([])
  })

  it('show a duplicate at the second one, however it is written', () => {
    expect(faults({ lrns: ['GDY-1', 'GDY-2', '', ' gdy-1 ', 'GDY-1'] })).toEqual([
      { field: 'lrns[3]', code: 'duplicate', params: { value: 'GDY-1', first: 1 } },
      { field: 'lrns[4]', code: 'duplicate', params: { value: 'GDY-1', first: 1 } },
    ])
  })

  it('do not count blank lines, and a list of nothing else is unanswered', () => {
    expect(faults({ lrns: [...many(1000), '', ' '] })).toEqual([])
    expect(brief({ lrns: ['', ' '] })).toEqual(['lrns required'])
  })
})

describe('rules', () => {
  it('an end lies after the start', () => {
    expect(brief({ expectedEnd: '2026-11-22T10:00:00Z' })).toEqual(['expectedEnd end-before-start'])
    expect(brief({ expectedEnd: '2026-11-22T10:00:00.001Z' })).toEqual([])
  })

  it('a start lies not in the future, with a minute for the clock', () => {
    expect(brief({ startedAt: '2026-11-22T12:01:00Z' })).toEqual([])
    expect(brief({ startedAt: '2026-11-22T12:01:00.001Z' })).toEqual(['startedAt in-the-future'])
  })

  it('a start lies no more than so many days back, to the millisecond', () => {
    const within = (from?: string): Form => ({
      ...application,
      rules: [{ rule: 'within-days', field: 'startedAt', days: 30, ...(from && { from }) }],
    })
    const codes = (startedAt: string, from?: string) =>
      check(within(from), { ...good, startedAt }, context).map(({ code, params }) => [code, params])
    expect(codes('2026-10-23T12:00:00Z')).toEqual([])
    expect(codes('2026-10-23T11:59:59.999Z')).toEqual([['too-long-ago', { n: 30 }]])
    expect(codes('1970-01-01T00:00:00Z')).toEqual([['too-long-ago', { n: 30 }]])
    // Counted from another moment than now.
    expect(codes('2026-10-22T12:00:00Z', '2026-11-21T12:00:00Z')).toEqual([])
    expect(codes('2026-10-22T11:59:59Z', '2026-11-21T12:00:00Z')).toEqual([['too-long-ago', { n: 30 }]])
  })

  it('those that the clock makes are found once more by another clock, and no others', () => {
    const rules: Form['rules'] = [
      { rule: 'not-future', field: 'startedAt' },
      { rule: 'within-days', field: 'startedAt', days: 30 },
      { rule: 'within-days', field: 'startedAt', days: 1, from: '2027-01-01T00:00:00Z' },
      { rule: 'after', field: 'expectedEnd', than: 'startedAt', code: 'end-before-start' },
    ]
    const answers = { ...good, startedAt: '2026-11-22T12:00:00Z', expectedEnd: '2020-01-01T00:00:00Z' }
    const by = (at: string, more: Change = {}) =>
      clockFaults({ ...application, rules }, { ...answers, lrns: undefined, ...more }, { at }).map(
        ({ code }) => code,
      )
    expect(by('2026-11-22T12:00:00Z')).toEqual([])
    expect(by('2026-11-22T11:59:00Z')).toEqual([])
    expect(by('2026-11-22T11:58:59.999Z')).toEqual(['in-the-future'])
    expect(by('2026-12-22T12:00:00Z')).toEqual([])
    expect(by('2026-12-22T12:00:00.001Z')).toEqual(['too-long-ago'])
    expect(by('2026-12-22T12:00:00.001Z', { startedAt: undefined })).toEqual([])
  })

  it('one of several is enough, and a hidden one does not count', () => {
    expect(brief({ lrns: undefined, mrns: ['26PL301010000421J4'] })).toEqual([])
    expect(brief({ lrns: undefined, arcs: ['23GB00000000000377161'] })).toEqual(['lrns required'])
    expect(brief({ lrns: undefined, arcs: ['23GB00000000000377161'], system: 'EMCS' })).toEqual([])
  })
})

describe('a fault of the answer itself', () => {
  it('keeps the rules silent, so nothing is said twice', () => {
    const fields = [
      { name: 'a', kind: 'text', required: true },
      { name: 'b', kind: 'text' },
    ] as const
    const form: Form = {
      code: 'twice',
      version: 1,
      sections: [{ name: 'all', fields }],
      rules: [{ rule: 'any-of', field: 'a', fields: ['a', 'b'] }],
    }
    expect(check(form, {}, context)).toEqual([{ field: 'a', code: 'required' }])
  })
})

describe('context', () => {
  it('limits offices to those that exist', () => {
    const change = { ...good, office: 'PL999999' }
    expect(check(application, change, context)).toEqual([])
    expect(check(application, change, { ...context, offices: ['PL301010'] })).toEqual([
      { field: 'office', code: 'office-unknown', params: { identifier: 'office', value: 'PL999999' } },
    ])
  })

  it('limits EORI numbers to those represented, and says nothing of malformed ones twice', () => {
    const represented = ['PL100000008700000']
    const principals = ['PL100000008700000', 'PL100000015300000', 'PL1']
    expect(
      check(application, { ...good, principals }, { ...context, represented }).map((f) => [f.field, f.code]),
    ).toEqual([
      ['principals[1]', 'not-represented'],
      ['principals[2]', 'identifier-format'],
    ])
  })
})

describe('checkField', () => {
  it('tells the faults of one field as check does', () => {
    const answers = { ...good, expectedEnd: '2026-11-22T09:00:00Z', count: 0 }
    const all = check(application, answers, context)
    const single = fieldsOf(application).flatMap((field) =>
      checkField(application, field.name, answers, context),
    )
    expect(single).toEqual(all)
    expect(checkField(application, 'count', answers, context).map((f) => f.code)).toEqual(['too-small'])
  })

  it('says nothing of hidden and unknown fields', () => {
    expect(checkField(application, 'arcs', { ...good, arcs: ['?'] }, context)).toEqual([])
    expect(checkField(application, 'colour', { colour: 'red' }, context)).toEqual([])
  })
})

describe('whatever is sent', () => {
  const names = fc.oneof(fc.constantFrom(...fieldsOf(application).map((f) => f.name)), fc.string())
  const anything = fc.dictionary(
    names,
    fc.anything({ withBigInt: true, withNullPrototype: true, withDate: true }),
  )

  it('check does not throw, and names every fault by a known code', () => {
    fc.assert(
      fc.property(anything, (answers) => {
        const hostile = answers as Parameters<typeof check>[1]
        for (const fault of check(application, hostile, { ...context, represented: [], offices: [] })) {
          expect(fault.field).toBeTypeOf('string')
        }
      }),
    )
  })
})
