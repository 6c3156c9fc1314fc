/** What most rows of the starter policy have in common, and the texts that documents carry. */
import type { PolicyRow } from '../../contracts/policy.ts'

export const hour = 60

export const nextWorkingDay = { kind: 'next-working-day', time: '23:59' } as const
export const withinADay = { kind: 'elapsed', minutes: 24 * hour } as const

export const noStamp = { pl: [], en: [] } as const

/** Where an officer decides, alone up to a day and ten declarations. */
export const ordinary = {
  traderClass: 'any',
  planned: 'any',
  urgentGoodsOnly: false,
  otherChannelFirst: false,
  approvers: 1,
  secondAbove: { hours: 24, declarations: 10 },
  refusalsOfTwo: ['R05'],
  revokingApprovers: 1,
  firstLookMinutes: 15,
  decisionMinutes: 60,
  decisionNearShare: 0.75,
  completionCalls: 2,
  completionMinutes: 24 * hour,
  maxHours: 72,
  requestHours: 24,
  graceMinutes: 120,
  extension: { hours: 24, withoutSecond: 1, most: 3 },
  resumeHours: 24,
  retrospective: { approvers: 2, evidence: true, withinHours: 72 },
  scopeShrinkNoticeMinutes: 30,
  falseAlarm: 'used-stay',
  lrnRule: 'same',
  returnTerm: nextWorkingDay,
  returnReminders: [0.5, 0.9],
  marker: null,
  documents: [],
  advice: null,
  appeal: { days: 14, reviewMinutes: 2 * hour },
  abuse: null,
} as const satisfies Partial<PolicyRow>

/** The published notice permits; what an officer must decide all the same follows the ordinary rule. */
export const byNotice = { ...ordinary, side: 'customs', mode: 'notice-is-permission', approvers: 0 } as const

/** The request permits; goods that moved before it are not covered, so there is nothing to allow afterwards. */
export const byRequest = {
  ...ordinary,
  mode: 'request-is-permission',
  minOutageMinutes: 0,
  approvers: 0,
  secondAbove: null,
  graceMinutes: 0,
  retrospective: null,
} as const

/** The transit manual: above 2 % of a year's declarations for failures of one's own the authorisation is reviewed. */
export const watched = { reviewAt: 200, warnAt: [100, 150], missedReturnWarns: true } as const

export const byApproval = {
  ...ordinary,
  side: 'trader',
  mode: 'approval-required',
  graceMinutes: 30,
  abuse: watched,
} as const

/** Wait, or go another way: nobody is asked for anything. */
export const notAvailable = {
  ...ordinary,
  mode: 'not-available',
  minOutageMinutes: 0,
  approvers: 0,
  secondAbove: null,
  extension: null,
  retrospective: null,
  recovery: 'none',
  lrnRule: 'none',
  stamp: noStamp,
} as const

export const bothSides = ['customs', 'trader'] as const
