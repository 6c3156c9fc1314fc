import { describe, expect, it } from 'vitest'
import { PolicyRow } from '../../../workflows/contracts/policy.ts'
import { Sections } from '../../../workflows/contracts/policy-sections.ts'
import {
  ambiguities,
  policyRow,
  policySide,
  previews,
  rowFor,
  sides,
  systemsOf,
  type RowKey,
} from '../../../workflows/outages/policy.ts'
import { completeRow, type StoredRow } from '../../../workflows/outages/policy-row.ts'
import { starterPolicy } from '../../../workflows/outages/starter-policy.ts'

const unplanned = { kind: 'central' } as const

const found = (
  system: string,
  direction: string,
  side: string,
  more: Record<string, string> = {},
  outage: Parameters<typeof policyRow>[2] = null,
) => policyRow(starterPolicy, { system, direction, side, ...more }, outage)

const consignee = { traderClass: 'authorised-consignee' }

describe('the row a request falls under', () => {
  it.each([
    // system, direction, side, who | mode, minutes before, officers, afterwards, LRN, marker, what goes with the goods
    [
      ['NCTS2', 'departure', 'customs', {}],
      ['notice-is-permission', 30, 0, 'never-re-enter', 'kept', null, ['transit-stamp', 'tc31']],
    ],
    [
      ['NCTS2', 'departure', 'own-software', {}],
      ['approval-required', 60, 1, 'data-capture', 'kept', null, ['transit-stamp', 'tc31']],
    ],
    [
      ['NCTS2', 'arrival', 'customs', consignee],
      ['request-is-permission', 0, 0, 'notify', 'none', null, ['arrival-email']],
    ],
    [
      ['NCTS2', 'arrival', 'own-network', consignee],
      ['request-is-permission', 0, 0, 'notify', 'none', null, ['arrival-email']],
    ],
    [
      ['AES', 'export', 'customs', {}],
      ['notice-is-permission', 60, 0, 're-enter', 'same', '3PL15', ['bcp-ead', 'signed-xml']],
    ],
    [
      ['AES', 'export', 'own-network', {}],
      ['approval-required', 120, 1, 're-enter', 'same', '3PL15', ['bcp-ead', 'signed-xml']],
    ],
    [
      ['AES', 'exit', 'customs', {}],
      ['notice-is-permission', 60, 0, 're-enter', 'none', null, []],
    ],
    [
      ['AIS', 'import', 'customs', {}],
      ['notice-is-permission', 60, 0, 're-enter', 'same', null, ['invoice', 'other-agencies']],
    ],
    [
      ['AIS', 'import', 'provider', {}],
      ['approval-required', 120, 2, 're-enter', 'same', null, ['invoice', 'customs-reference']],
    ],
    [
      ['EMCS', 'dispatch', 'customs', {}],
      ['request-is-permission', 0, 0, 're-enter', 'same', null, ['fad']],
    ],
    [
      ['EMCS', 'dispatch', 'provider', {}],
      ['approval-required', 0, 1, 're-enter', 'same', null, ['fad', 'copy-kept']],
    ],
    [
      ['EMCS', 'receipt', 'customs', {}],
      ['request-is-permission', 0, 0, 'notify', 'none', null, ['fallback-report']],
    ],
    [
      ['EMCS', 'receipt', 'own-software', {}],
      ['request-is-permission', 0, 0, 'notify', 'none', null, ['fallback-report']],
    ],
    [
      ['ICS2', 'entry', 'customs', {}],
      ['not-available', 0, 0, 'queued', 'none', null, []],
    ],
    [
      ['SENT', 'carriage', 'customs', {}],
      ['notice-is-permission', 0, 0, 'none', 'own-number', null, ['sent-document']],
    ],
    [
      ['OSOZ2', 'departure', 'customs', {}],
      ['not-available', 0, 0, 'none', 'none', null, []],
    ],
    [
      ['SZPROT', 'export', 'own-software', {}],
      ['not-available', 0, 0, 'none', 'none', null, []],
    ],
    [
      ['PKI', 'export', 'customs', {}],
      ['not-available', 0, 0, 'none', 'none', null, []],
    ],
    [
      ['INTRASTAT', 'dispatch', 'customs', {}],
      ['not-available', 0, 0, 'none', 'none', null, ['statistics-note']],
    ],
  ] as const)('%j', ([system, direction, side, more], expected) => {
    const row = found(system, direction, side, more)!
    expect([
      row.mode,
      row.minOutageMinutes,
      row.approvers,
      row.recovery,
      row.lrnRule,
      row.marker,
      row.documents,
    ]).toEqual(expected)
  })

  it.each([
    ['NCTS2', 'export', 'customs'],
    ['AES', 'departure', 'customs'],
    ['AES', 'exit', 'own-software'],
    ['SENT', 'carriage', 'own-software'],
  ])('there is none for %s %s, side %s', (system, direction, side) => {
    expect(found(system, direction, side)).toBeNull()
  })

  it('knows what only the trader’s side, or only urgent goods, must hold to', () => {
    expect(starterPolicy.rows.filter((row) => row.otherChannelFirst).map((row) => row.system)).toEqual([
      'AES',
    ])
    expect(starterPolicy.rows.filter((row) => row.urgentGoodsOnly).map((row) => row.system)).toEqual(['AIS'])
    for (const row of starterPolicy.rows)
      expect(row.abuse === null, `${row.system} ${row.direction} ${row.side}`).toBe(
        row.side === 'customs' || row.mode !== 'approval-required',
      )
  })
})

describe('of several rows that fit', () => {
  const key = (changes: Partial<RowKey> = {}): RowKey => ({
    system: 'AES',
    side: 'customs',
    traderClass: 'any',
    direction: 'any',
    planned: 'any',
    ...changes,
  })
  const asked = key({ traderClass: 'ordinary', direction: 'export', planned: 'unplanned' })

  it('the particular one counts, wherever it stands in the table', () => {
    const open = key()
    const particular = key({ direction: 'export' })
    expect(rowFor([open, particular], asked)).toBe(particular)
    expect(rowFor([particular, open], asked)).toBe(particular)
    expect(rowFor([open, key({ direction: 'exit' })], asked)).toBe(open)
  })

  it('a class of traders, and planned work, have rows of their own', () => {
    expect(found('NCTS2', 'arrival', 'customs')?.mode).toBe('not-available')
    expect(found('NCTS2', 'arrival', 'customs', consignee)?.mode).toBe('request-is-permission')
    const planned = key({ planned: 'planned' })
    const rows = [key(), planned].map((row) => ({ ...starterPolicy.rows[0]!, ...row }))
    const of = (kind: 'planned' | 'central') =>
      policyRow({ ...starterPolicy, rows }, { system: 'AES', direction: 'export', side: 'customs' }, { kind })
    expect(of('planned')).toBe(rows[1])
    expect(of('central')).toBe(rows[0])
  })

  it.each([
    ['the same twice', [key(), key()], [[0, 1]]],
    ['a particular case of the other', [key(), key({ direction: 'export' })], []],
    ['two that cross', [key({ direction: 'export' }), key({ traderClass: 'ordinary' })], [[0, 1]]],
    [
      'two that cross, with a third for what they share',
      [
        key({ direction: 'export' }),
        key({ traderClass: 'ordinary' }),
        key({ direction: 'export', traderClass: 'ordinary' }),
      ],
      [],
    ],
    ['two that never meet', [key({ direction: 'export' }), key({ direction: 'exit' })], []],
    ['two systems', [key(), key({ system: 'AIS' })], []],
    ['two sides', [key(), key({ side: 'trader' })], []],
  ])('%s', (_, rows, expected) => {
    expect(ambiguities(rows as RowKey[])).toEqual(expected)
  })

  it('no pair of the starter policy leaves a request without an answer', () =>
    expect(ambiguities(starterPolicy.rows)).toEqual([]))
})

describe('the side at fault', () => {
  it('is ours where the applicant says so, and his in all other cases he can name', () => {
    expect(sides.map((side) => policySide(side, false))).toEqual([
      'customs',
      'trader',
      'trader',
      'trader',
      'trader',
    ])
  })

  it('that is not known counts as ours only while an outage is known', () => {
    expect(policySide('unknown', true)).toBe('customs')
    expect(policySide('unknown', false)).toBe('trader')
    expect(found('NCTS2', 'departure', 'unknown', {}, unplanned)?.mode).toBe('notice-is-permission')
    expect(found('NCTS2', 'departure', 'unknown')?.mode).toBe('approval-required')
  })

  it('does not become ours because an outage is known, where the applicant says it is his own', () => {
    expect(policySide('own-software', true)).toBe('trader')
  })
})

describe('before the form is sent', () => {
  it('every row is told with its mode and, where nothing is available, with advice', () => {
    const told = previews(starterPolicy)
    expect(told).toHaveLength(starterPolicy.rows.length)
    for (const { mode, advice } of told) expect(advice !== null).toBe(mode === 'not-available')
    expect(Object.keys(told[0]!)).toEqual([
      'system',
      'side',
      'traderClass',
      'direction',
      'planned',
      'mode',
      'advice',
      'decisionMinutes',
    ])
  })

  it('each system is named once', () =>
    expect(systemsOf(starterPolicy)).toEqual([
      'NCTS2',
      'AES',
      'AIS',
      'ICS2',
      'EMCS',
      'SENT',
      'OSOZ2',
      'SZPROT',
      'PKI',
      'INTRASTAT',
    ]))
})

describe('the starter policy', () => {
  it.each(starterPolicy.rows.map((row) => [`${row.system} ${row.direction} ${row.side}`, row] as const))(
    '%s has the shape of a row',
    (_, row) => expect(PolicyRow.parse(row)).toEqual(row),
  )

  it('has every section', () =>
    expect(Sections.parse(starterPolicy.sections)).toEqual(starterPolicy.sections))
})

it('a row of an earlier version, or of an older case, is read as it was meant', () => {
  const later = [
    'traderClass planned urgentGoodsOnly otherChannelFirst refusalsOfTwo revokingApprovers decisionNearShare',
    'completionCalls requestHours extension resumeHours retrospective scopeShrinkNoticeMinutes falseAlarm lrnRule',
    'returnReminders documents appeal abuse',
  ].join(' ')
  const first = Object.fromEntries(
    Object.entries(starterPolicy.rows[0]!).filter(([column]) => !later.split(' ').includes(column)),
  ) as StoredRow
  const read = completeRow(first)
  expect(PolicyRow.parse(read)).toEqual(read)
  expect(read).toMatchObject({
    traderClass: 'any',
    planned: 'any',
    extension: null,
    abuse: null,
    resumeHours: 0,
  })
  expect(completeRow({ ...first, resumeHours: 5 }).resumeHours).toBe(5)
})
