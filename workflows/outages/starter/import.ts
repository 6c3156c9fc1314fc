/** Import: AIS, for urgent goods, released one by one. Entry: ICS2, where only the Union's own plan counts. */
import type { PolicyRow } from '../../contracts/policy.ts'
import { bothSides, byApproval, byNotice, notAvailable, withinADay } from './ordinary.ts'

const stamp = {
  pl: [
    'PROCEDURA AWARYJNA AIS/IMPORT',
    'BRAK DANYCH W SYSTEMIE',
    'ROZPOCZĘTO DNIA {startedAt}',
    'NR {number}',
  ],
  en: [
    'AIS/IMPORT FALL-BACK PROCEDURE',
    'NO DATA AVAILABLE IN THE SYSTEM',
    'INITIATED ON {startedAt}',
    'NO {number}',
  ],
} as const

const imported = {
  system: 'AIS',
  direction: 'import',
  recovery: 're-enter',
  lrnRule: 'same',
  stamp,
  legalBasis: ['law.ucc-6-3-b'],
} as const

export const importRows: readonly PolicyRow[] = [
  {
    ...byNotice,
    ...imported,
    minOutageMinutes: 60,
    urgentGoodsOnly: true,
    documents: ['invoice', 'other-agencies'],
  },
  {
    ...byApproval,
    ...imported,
    minOutageMinutes: 120,
    approvers: 2,
    secondAbove: null,
    documents: ['invoice', 'customs-reference'],
  },
  ...bothSides.map((side) => ({
    ...notAvailable,
    system: 'ICS2',
    side,
    direction: 'entry',
    recovery: 'queued' as const,
    returnTerm: withinADay,
    advice: 'advice.ics2-keep-sending',
    legalBasis: ['law.ics2-bcp'],
  })),
]
