import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { IdentifierKind } from '../../../workflows/contracts/form.ts'
import { inspect } from '../../../workflows/identifiers/identifier.ts'

const codes = (kind: IdentifierKind, text: string, offices?: readonly string[]) =>
  inspect(kind, text, offices).faults.map((fault) => fault.code + (fault.warning ? '?' : ''))

describe('inspect tidies', () => {
  it('case and every kind of space, also pasted ones', () => {
    expect(inspect('mrn', ' 26pl 3010\u00A01000 0421j4\u200B\n')).toEqual({
      value: '26PL301010000421J4',
      faults: [],
    })
  })

  it('groups of the national numbers', () => {
    expect(inspect('nip', '856-734-62-15')).toEqual({ value: '8567346215', faults: [] })
    expect(codes('mrn', '26PL-301010000421J4')).toEqual(['identifier-characters'])
  })

  it('no foreign letter into a valid one', () => {
    expect(codes('mrn', '26PL301010000421ȷ4')).toEqual(['identifier-characters'])
    expect(codes('office', 'PLſ01010')).toEqual(['identifier-characters'])
    expect(codes('nip', '１000000012')).toEqual(['identifier-characters'])
  })

  it('the same value again to itself', () => {
    const kinds = fc.constantFrom<IdentifierKind>(
      'mrn',
      'grn',
      'arc',
      'nip',
      'regon',
      'pesel',
      'eori',
      'lrn',
      'office',
    )
    fc.assert(
      fc.property(kinds, fc.string({ unit: 'grapheme' }), (kind, text) => {
        const { value, faults } = inspect(kind, text)
        expect(inspect(kind, value)).toEqual({ value, faults })
      }),
    )
  })
})

describe('MRN', () => {
  it.each([
    '10PL301010116885B4',
    '22ITZXBZYUTJFLJXK6',
    '10LTKA100011789E50',
    '10GB00002910B75BE5',
    '10SE00005010C124F5',
    '24DE4851I00001H7U4',
    '26PL301010000421J4',
    '26PL322080E00197A6',
    '26PL404030I00438R8',
    '26PL301010000008J0',
    '26PL322080T00077U4',
  ])('accepts %s', (text) => expect(codes('mrn', text)).toEqual([]))

  it.each(['10LV00020610B97B83', '10ROBU140000026445', '22DK1V0QQK2S6J7TU2', '06RO9876AB88901235'])(
    'refuses %s by its check digit',
    (text) => expect(codes('mrn', text)).toEqual(['identifier-check-digit']),
  )

  it('accepts F in place of the check digit under fall-back', () => {
    expect(codes('mrn', '26PL301010000421JF')).toEqual([])
  })

  it('says what is wrong with the shape', () => {
    expect(inspect('mrn', '26PL301010000421J').faults).toEqual([
      { code: 'identifier-length', params: { identifier: 'mrn', expected: '18', actual: 17 } },
    ])
    expect(codes('mrn', '261L301010000421J4')).toEqual(['identifier-country'])
    expect(codes('mrn', '26PL301010000421JX')).toEqual(['identifier-format'])
  })
})

describe('GRN', () => {
  it.each(['21GB0000010000HU1', '26PL000000G000127', '25PL441000G007319', '26PL000000T000052A000123'])(
    'accepts %s',
    (text) => expect(codes('grn', text)).toEqual([]),
  )

  it.each([
    ['21GB0000010000HU2', 'identifier-check-digit'],
    ['26PL000000T000053A000123', 'identifier-check-digit'],
    ['21GB0000010000HUX', 'identifier-format'],
    ['26PL000000T0000521000123', 'identifier-format'],
    ['2100B0000010000HU', 'identifier-country'],
    ['21GB0000010000HU11', 'identifier-length'],
  ])('refuses %s: %s', (text, code) => expect(codes('grn', text)).toEqual([code]))

  it.each([
    '21GB0000010000HU1X7K2',
    '21GB0000010000HU1 x7k2',
    '21GB0000010000HU1/X7K2',
    '21GB0000010000HU1: 1234',
    '26PL000000T000052A000123X7K2',
    '21GB0000010000HU9X7K2',
  ])('refuses the access code behind the number: %s', (text) =>
    expect(inspect('grn', text).faults).toEqual([
      { code: 'secret-not-accepted', params: { identifier: 'grn' } },
    ]),
  )
})

describe('ARC', () => {
  it.each([
    '23GB00000000000377161',
    '23GB00000000000378574',
    '25XI00000000000051380',
    '20GB00000000000341760',
  ])('accepts %s', (text) => expect(codes('arc', text)).toEqual([]))

  it('only warns of a wrong check digit', () => {
    expect(codes('arc', '23GB00000000000377162')).toEqual(['identifier-check-digit?'])
  })

  it.each([
    ['23GB0000000000037716', 'identifier-length'],
    ['2300000000000003771 61'.replace(' ', ''), 'identifier-country'],
    ['23GB0000000000037716X', 'identifier-format'],
  ])('refuses %s: %s', (text, code) => expect(codes('arc', text)).toEqual([code]))
})

describe('EORI', () => {
  it.each([
    'PL856734621500000',
    'PL100000001200000',
    'PL100000008700000',
    'PL122078134200000',
    'PL12345678901234Z',
  ])('accepts the Polish %s', (text) => expect(codes('eori', text)).toEqual([]))

  it.each([
    ['PL123456789000000', 'identifier-check-digit'],
    ['PL100000001300000', 'identifier-check-digit'],
    ['PL1000000012', 'identifier-format'],
    ['PL100000001200001', 'identifier-format'],
    ['PL12345678901234X', 'identifier-format'],
    ['1000000012', 'identifier-country'],
    ['PL', 'identifier-length'],
    ['PL1000000012000000', 'identifier-length'],
    ['PL-1000000012', 'identifier-characters'],
  ])('refuses %s: %s', (text, code) => expect(codes('eori', text)).toEqual([code]))

  it('accepts foreign numbers, and only warns where a national rule does not fit', () => {
    expect(codes('eori', 'DE1234567')).toEqual([])
    expect(codes('eori', 'XI123456789000')).toEqual([])
    expect(codes('eori', 'de12')).toEqual(['identifier-format?'])
    expect(codes('eori', 'NL12345678X')).toEqual(['identifier-format?'])
    expect(codes('eori', 'FR1234')).toEqual(['identifier-format?'])
  })
})

describe('national numbers', () => {
  it.each<[IdentifierKind, string]>([
    ['nip', '8567346215'],
    ['nip', '1220781342'],
    ['nip', '1000000012'],
    ['nip', '1000000087'],
    ['nip', '1000000153'],
    ['regon', '730295378'],
    ['regon', '192598184'],
    ['regon', '100000050'],
    ['regon', '12345678512347'],
    ['pesel', '44051401359'],
    ['pesel', '93111698132'],
  ])('%s accepts %s', (kind, text) => expect(codes(kind, text)).toEqual([]))

  it.each<[IdentifierKind, string, string[]]>([
    ['nip', '1234567890', ['identifier-check-digit']],
    ['nip', '8567346216', ['identifier-check-digit']],
    ['nip', '856734621', ['identifier-length']],
    ['nip', '85673462AB', ['identifier-format']],
    ['regon', '730295379', ['identifier-check-digit']],
    ['regon', '12345678512348', ['identifier-check-digit']],
    ['regon', '12345678612347', ['identifier-check-digit']],
    ['regon', '1234567890', ['identifier-length']],
    ['pesel', '44051401358', ['identifier-check-digit']],
    ['pesel', '4405140135', ['identifier-length']],
  ])('%s refuses %s', (kind, text, faults) => expect(codes(kind, text)).toEqual(faults))

  it('PESEL names the impossible date', () => {
    expect(codes('pesel', '02381307589')).toContain('identifier-date')
    expect(codes('pesel', '93023098135')).toContain('identifier-date')
  })

  it('PESEL knows the centuries', () => {
    // 29 February 2000 exists and 29 February 1900 does not.
    expect(codes('pesel', '00222900000')).not.toContain('identifier-date')
    expect(codes('pesel', '00022900000')).toContain('identifier-date')
    expect(codes('pesel', '00822900000')).toContain('identifier-date')
  })
})

describe('office and LRN', () => {
  it('an office must be one of those known, where a list is given', () => {
    expect(codes('office', 'pl301010', ['PL301010'])).toEqual([])
    expect(codes('office', 'DE004851')).toEqual([])
    expect(inspect('office', 'DE004851', ['PL301010']).faults).toEqual([
      { code: 'office-unknown', params: { identifier: 'office', value: 'DE004851' } },
    ])
    expect(codes('office', 'PL30101')).toEqual(['identifier-length'])
    expect(codes('office', '12301010')).toEqual(['identifier-format'])
  })

  it('an LRN has 1 to 22 characters', () => {
    expect(codes('lrn', 'gdy/2026-11_0042.a')).toEqual([])
    expect(codes('lrn', 'A'.repeat(22))).toEqual([])
    expect(codes('lrn', 'A'.repeat(23))).toEqual(['identifier-length'])
    expect(codes('lrn', '')).toEqual(['identifier-characters'])
    expect(codes('lrn', 'ŁÓDŹ-1')).toEqual(['identifier-characters'])
  })
})
