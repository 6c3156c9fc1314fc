import { describe, expect, it } from 'vitest'
import type { PolicyRow } from '../../../workflows/contracts/policy.ts'
import { policyFaults, readPolicy } from '../../../workflows/outages/policy-faults.ts'
import { starterPolicy } from '../../../workflows/outages/starter-policy.ts'

const { rows, sections } = starterPolicy
const trader = rows[1]!
const customs = rows[0]!
const refusing = rows.find((row) => row.mode === 'not-available')!

const of = (row: PolicyRow) => policyFaults([row]).map(({ field, params }) => [field, params?.['rule']])
const read = (row: object) => {
  const found = readPolicy([row], sections)
  return 'rows' in found ? 'sound' : found.map(({ field, code }) => [field, code])
}

it('the starter policy is sound', () => {
  expect(policyFaults(rows)).toEqual([])
  expect(readPolicy(JSON.parse(JSON.stringify(rows)) as unknown[], sections)).toEqual({ rows, sections })
})

describe('a row that must not be', () => {
  it.each<[string, PolicyRow, string]>([
    ['nobody approves where approval is required', { ...trader, approvers: 0 }, 'approvers-zero'],
    [
      'a notice about the trader’s own system',
      { ...trader, mode: 'notice-is-permission' },
      'notice-of-trader',
    ],
    ['a system that is none', { ...trader, system: 'NCTS9' }, 'system-unknown'],
    ['a direction that is none', { ...trader, direction: 'sideways' }, 'direction-unknown'],
    ['no law', { ...trader, legalBasis: [] }, 'law-missing'],
    ['a law without words', { ...trader, legalBasis: ['law.of-the-jungle'] }, 'law-unknown'],
    ['a document without words', { ...trader, documents: ['letter'] }, 'document-unknown'],
    ['a refusal without advice', { ...refusing, advice: null }, 'advice-missing'],
    ['advice where there is a way', { ...trader, advice: 'advice.ics2-keep-sending' }, 'advice-idle'],
    ['advice without words', { ...refusing, advice: 'advice.pray' }, 'advice-unknown'],
    [
      'no number in the stamp',
      { ...trader, stamp: { pl: ['OD {startedAt}'], en: ['{startedAt} {number}'] } },
      'stamp-without-number',
    ],
    [
      'no start in the stamp',
      { ...trader, stamp: { pl: ['NR {number}'], en: ['{startedAt} {number}'] } },
      'stamp-without-start',
    ],
    [
      'more lines in one language',
      { ...trader, stamp: { pl: ['{startedAt}', '{number}'], en: ['{startedAt} {number}'] } },
      'stamp-languages-differ',
    ],
    ['a first look after the decision', { ...trader, firstLookMinutes: 60 }, 'first-look-late'],
    ['a request longer than any window', { ...trader, requestHours: 73 }, 'request-longer-than-window'],
    [
      'more extensions by one officer than there are',
      { ...trader, extension: { hours: 24, withoutSecond: 4, most: 3 } },
      'extension-without-second',
    ],
    ['reminders out of order', { ...trader, returnReminders: [0.9, 0.5] }, 'reminders-unordered'],
    [
      'a warning at the limit',
      { ...trader, abuse: { reviewAt: 200, warnAt: [200], missedReturnWarns: true } },
      'warnings-unordered',
    ],
    ['our failure held against the trader', { ...customs, abuse: trader.abuse }, 'abuse-of-customs'],
  ])('%s', (_, row, rule) => expect(of(row).map(([, found]) => found)).toContain(rule))

  it('says in which row and cell, and with which other row it clashes', () => {
    expect(policyFaults([trader, { ...trader, approvers: 0 }])).toEqual([
      { field: 'rows[1].approvers', code: 'not-sound', params: { rule: 'approvers-zero' } },
      { field: 'rows[1].system', code: 'not-sound', params: { rule: 'ambiguous', other: 1 } },
    ])
  })

  it('an empty table is none', () => expect(policyFaults([])[0]?.params).toEqual({ rule: 'table-empty' }))
})

describe('the edges', () => {
  it.each<[string, PolicyRow]>([
    ['nobody decides where the notice permits', { ...customs, approvers: 0 }],
    ['the first look a minute before the decision', { ...trader, firstLookMinutes: 59 }],
    ['a request as long as the longest window', { ...trader, requestHours: 72 }],
    ['all extensions by one officer', { ...trader, extension: { hours: 24, withoutSecond: 3, most: 3 } }],
    [
      'a warning just below the limit',
      { ...trader, abuse: { reviewAt: 200, warnAt: [199], missedReturnWarns: true } },
    ],
    ['no paper, no stamp', { ...trader, documents: [], stamp: { pl: [], en: [] } }],
  ])('%s is sound', (_, row) => expect(of(row)).toEqual([]))
})

describe('what comes in', () => {
  it.each<[string, object, unknown]>([
    ['negative minutes', { ...trader, decisionMinutes: -1 }, [['rows[0].decisionMinutes', 'too-small']]],
    ['three officers', { ...trader, approvers: 3 }, [['rows[0].approvers', 'not-an-option']]],
    ['a column that there is none of', { ...trader, colour: 'red' }, [['rows[0].colour', 'unknown-field']]],
    ['text for a number', { ...trader, maxHours: 'many' }, [['rows[0].maxHours', 'wrong-type']]],
    [
      'an hour that there is none of',
      { ...trader, returnTerm: { kind: 'next-working-day', time: '24:00' } },
      [['rows[0].returnTerm.time', 'wrong-type']],
    ],
    ['no row at all', [], [['rows[0]', 'wrong-type']]],
  ])('%s is refused by its place', (_, row, faults) => expect(read(row)).toEqual(faults))

  it('sections are looked at like rows', () => {
    const found = readPolicy(rows, { ...sections, bulk: { ...sections.bulk, approvers: 0 } })
    expect(found).toEqual([{ field: 'sections.bulk.approvers', code: 'not-an-option' }])
  })
})
