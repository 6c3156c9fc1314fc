/** The columns of a row of the policy, as the form shows them: by groups, each with the way its cell is written. */
import {
  advices,
  directions,
  documents,
  falseAlarmRules,
  laws,
  lrnRules,
  modes,
  plannedness,
  recoveries,
  traderClasses,
} from '../../../workflows/contracts/policy-options.ts'
import { systemCodes } from '../../../workflows/systems.ts'

export type Cell =
  | {
      readonly kind: 'choice'
      readonly options: readonly (string | number)[]
      readonly words?: string
      readonly none?: true
    }
  | { readonly kind: 'codes'; readonly options: readonly string[]; readonly words?: string }
  | { readonly kind: 'number'; readonly step?: number }
  /** Numbers, a comma between them. */
  | { readonly kind: 'numbers' }
  | { readonly kind: 'text' }
  | { readonly kind: 'list' }
  | { readonly kind: 'lines' }
  | { readonly kind: 'yes-no' }
  /** A list of parts, as JSON. */
  | { readonly kind: 'json' }
  /** There, with cells of its own, or not: `first` is what it holds when it is put there. */
  | { readonly kind: 'part'; readonly first: object }

export type Column = { readonly path: string; readonly cell: Cell }

const choice = (path: string, options: readonly (string | number)[], words?: string): Column => ({
  path,
  cell: { kind: 'choice', options, ...(words !== undefined && { words }) },
})
const number = (path: string, step?: number): Column => ({
  path,
  cell: { kind: 'number', ...(step !== undefined && { step }) },
})
const yesNo = (path: string): Column => ({ path, cell: { kind: 'yes-no' } })
const part = (path: string, first: object): Column => ({ path, cell: { kind: 'part', first } })
const numbers = (path: string): Column => ({ path, cell: { kind: 'numbers' } })

/** Words: `policy.group.<name>`. */
export const groups: readonly { readonly name: string; readonly columns: readonly Column[] }[] = [
  {
    name: 'key',
    columns: [
      choice('system', systemCodes, ''),
      choice('side', ['customs', 'trader'], 'side'),
      choice('traderClass', traderClasses, 'policy.trader'),
      choice('direction', directions, 'direction'),
      choice('planned', plannedness, 'policy.planned'),
    ],
  },
  {
    name: 'way',
    columns: [
      choice('mode', modes, 'mode'),
      number('minOutageMinutes'),
      yesNo('urgentGoodsOnly'),
      yesNo('otherChannelFirst'),
      { path: 'advice', cell: { kind: 'choice', options: advices, words: '', none: true } },
      { path: 'legalBasis', cell: { kind: 'codes', options: laws, words: '' } },
    ],
  },
  {
    name: 'people',
    columns: [
      choice('approvers', [0, 1, 2]),
      part('secondAbove', { hours: 24, declarations: 10 }),
      number('secondAbove.hours'),
      number('secondAbove.declarations'),
      { path: 'refusalsOfTwo', cell: { kind: 'list' } },
      choice('revokingApprovers', [1, 2]),
    ],
  },
  {
    name: 'clocks',
    columns: [
      number('firstLookMinutes'),
      number('decisionMinutes'),
      number('decisionNearShare', 0.01),
      number('completionCalls'),
      number('completionMinutes'),
      number('appeal.days'),
      number('appeal.reviewMinutes'),
    ],
  },
  {
    name: 'window',
    columns: [
      number('maxHours'),
      number('requestHours'),
      number('graceMinutes'),
      part('extension', { hours: 24, withoutSecond: 1, most: 3 }),
      number('extension.hours'),
      number('extension.withoutSecond'),
      number('extension.most'),
      number('resumeHours'),
      part('retrospective', { approvers: 2, evidence: true, withinHours: 72 }),
      choice('retrospective.approvers', [1, 2]),
      yesNo('retrospective.evidence'),
      number('retrospective.withinHours'),
      number('scopeShrinkNoticeMinutes'),
      choice('falseAlarm', falseAlarmRules, 'policy.false-alarm'),
    ],
  },
  {
    name: 'return',
    columns: [
      choice('recovery', recoveries, 'policy.after'),
      choice('lrnRule', lrnRules, 'policy.lrn'),
      choice('returnTerm.kind', ['elapsed', 'next-working-day'], 'policy.term'),
      number('returnTerm.minutes'),
      { path: 'returnTerm.time', cell: { kind: 'text' } },
      numbers('returnReminders'),
    ],
  },
  {
    name: 'paper',
    columns: [
      { path: 'documents', cell: { kind: 'codes', options: documents, words: 'policy.document' } },
      { path: 'stamp.pl', cell: { kind: 'lines' } },
      { path: 'stamp.en', cell: { kind: 'lines' } },
      { path: 'marker', cell: { kind: 'text' } },
    ],
  },
  {
    name: 'abuse',
    columns: [
      part('abuse', { reviewAt: 200, warnAt: [100, 150], missedReturnWarns: true }),
      number('abuse.reviewAt'),
      numbers('abuse.warnAt'),
      yesNo('abuse.missedReturnWarns'),
    ],
  },
]
